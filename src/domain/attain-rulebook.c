/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-rulebook.h"

/**
 * attain_rulebook_find_scheme:
 * @self: a rulebook
 * @code: (nullable): the code of a scheme
 * @edition: (nullable): its edition; %NULL for the latest
 *
 * Returns: (transfer none) (nullable): that edition of the scheme
 */
const AttainScheme *
attain_rulebook_find_scheme (const AttainRulebook *self,
                             const char           *code,
                             const char           *edition)
{
  for (guint i = self->schemes->len; i > 0; i--)
    {
      const AttainScheme *scheme = g_ptr_array_index (self->schemes, i - 1);

      if (g_strcmp0 (scheme->code, code) == 0 && (edition == NULL || g_strcmp0 (scheme->edition, edition) == 0))
        return scheme;
    }

  return NULL;
}
