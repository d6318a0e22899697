/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-rule.h"

void
attain_cpd_rule_free (AttainCpdRule *self)
{
  g_free (self->edition);
  g_free (self->valid_from);
  g_free (self->valid_to);
  g_free (self);
}
