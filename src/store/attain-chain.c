/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-chain.h"

#include <string.h>

struct _AttainChain
{
  GChecksum *checksum;
};

/* The length comes first, so that no two different rows are the same bytes. */
static void
add_text (AttainChain *self,
          const char  *text)
{
  guint32 length = GUINT32_TO_LE (text != NULL ? (guint32) strlen (text) : G_MAXUINT32);

  g_checksum_update (self->checksum, (const guchar *) &length, sizeof length);
  if (text != NULL)
    g_checksum_update (self->checksum, (const guchar *) text, strlen (text));
}

static void
add_int (AttainChain *self,
         gint64       value)
{
  gint64 bytes = GINT64_TO_LE (value);

  g_checksum_update (self->checksum, (const guchar *) &bytes, sizeof bytes);
}

/**
 * attain_chain_begin:
 * @previous: the hash of the change before, or ATTAIN_CHAIN_START
 *
 * Returns: (transfer full): the hash of the next change, begun
 */
AttainChain *
attain_chain_begin (const char *previous)
{
  AttainChain *self = g_new0 (AttainChain, 1);

  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  add_text (self, previous);
  return self;
}

void
attain_chain_add_row (AttainChain *self,
                      const char  *table_name,
                      gint64       record_id,
                      gint64       person_id,
                      gint64       version,
                      const char  *before,
                      const char  *after)
{
  add_text (self, table_name);
  add_int (self, record_id);
  add_int (self, person_id);
  add_int (self, version);
  add_text (self, before);
  add_text (self, after);
}

/**
 * attain_chain_end:
 * @self: a hash to which every row was added
 * @change_id: the change's number
 * @made_at: when
 * @actor: who
 * @action: what
 * @reason: (nullable): why
 * @undoes: the change it undoes, 0 for none
 * @final: whether it cannot be undone
 *
 * Returns: (transfer full): the hash in hexadecimal
 */
char *
attain_chain_end (AttainChain *self,
                  gint64       change_id,
                  const char  *made_at,
                  const char  *actor,
                  const char  *action,
                  const char  *reason,
                  gint64       undoes,
                  gboolean     final)
{
  add_int (self, change_id);
  add_text (self, made_at);
  add_text (self, actor);
  add_text (self, action);
  add_text (self, reason);
  add_int (self, undoes);
  add_int (self, final);
  return g_strdup (g_checksum_get_string (self->checksum));
}

void
attain_chain_free (AttainChain *self)
{
  g_checksum_free (self->checksum);
  g_free (self);
}
