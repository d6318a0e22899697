/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-chain.h"

#include <string.h>

/* A change that has more is hashed in pieces by a thread of its own, which for an import takes a tenth of its time
 * off; a save has less and never starts one. */
enum { PIECE_BYTES = 256 * 1024, N_PIECES = 4 };

struct _AttainChain
{
  GChecksum   *checksum;
  GByteArray  *piece;      /* what is not hashed yet */
  GThreadPool *hasher;     /* one thread, which takes pieces in order; NULL before the first */
  GAsyncQueue *empty;      /* pieces that it is done with: whoever fills faster waits */
};

static void
hash_piece_job (gpointer piece,
                gpointer user_data)
{
  AttainChain *self = user_data;
  GByteArray *bytes = piece;

  g_checksum_update (self->checksum, bytes->data, bytes->len);
  g_byte_array_set_size (bytes, 0);
  g_async_queue_push (self->empty, bytes);
}

static void
start_hasher (AttainChain *self)
{
  self->empty = g_async_queue_new_full ((GDestroyNotify) g_byte_array_unref);
  for (guint i = 1; i < N_PIECES; i++)
    g_async_queue_push (self->empty, g_byte_array_sized_new (PIECE_BYTES));
  self->hasher = g_thread_pool_new (hash_piece_job, self, 1, FALSE, NULL);
}

/* Waits for the thread, so that what is left can be hashed here. */
static void
stop_hasher (AttainChain *self)
{
  if (self->hasher != NULL)
    g_thread_pool_free (g_steal_pointer (&self->hasher), FALSE, TRUE);
}

static void
add_bytes (AttainChain   *self,
           gconstpointer  bytes,
           gsize          length)
{
  g_byte_array_append (self->piece, bytes, length);
  if (self->piece->len < PIECE_BYTES)
    return;

  if (self->hasher == NULL)
    start_hasher (self);
  g_thread_pool_push (self->hasher, self->piece, NULL);
  self->piece = g_async_queue_pop (self->empty);
}

/* The length comes first, so that no two different rows are the same bytes. */
static void
add_text (AttainChain *self,
          const char  *text)
{
  gsize n_bytes = text != NULL ? strlen (text) : 0;
  guint32 length = GUINT32_TO_LE (text != NULL ? (guint32) n_bytes : G_MAXUINT32);

  add_bytes (self, &length, sizeof length);
  if (text != NULL)
    add_bytes (self, text, n_bytes);
}

static void
add_int (AttainChain *self,
         gint64       value)
{
  gint64 bytes = GINT64_TO_LE (value);

  add_bytes (self, &bytes, sizeof bytes);
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
  self->piece = g_byte_array_new ();
  add_text (self, previous);
  return self;
}

/**
 * attain_chain_add_row:
 * @self: the hash of a change, begun
 * @table_name: the table
 * @record_id: the record
 * @person_id: whom it is about; 0 for nobody
 * @version: the version that was written
 * @before: (nullable): its image before; %NULL for one that came
 * @after: (nullable): its image after; %NULL for one that went
 */
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
  stop_hasher (self);
  g_checksum_update (self->checksum, self->piece->data, self->piece->len);
  return g_strdup (g_checksum_get_string (self->checksum));
}

void
attain_chain_free (AttainChain *self)
{
  stop_hasher (self);
  g_clear_pointer (&self->empty, g_async_queue_unref);
  g_byte_array_unref (self->piece);
  g_checksum_free (self->checksum);
  g_free (self);
}
