/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "attain-access.h"

G_BEGIN_DECLS

/**
 * AttainDbMode:
 * @ATTAIN_DB_READ: the file must be there; nothing can be written through this connection
 * @ATTAIN_DB_WRITE: the file must be there
 * @ATTAIN_DB_CREATE: the file must not be there, or be empty
 */
typedef enum
{
  ATTAIN_DB_READ,
  ATTAIN_DB_WRITE,
  ATTAIN_DB_CREATE,
} AttainDbMode;

/* Hears how far a copy has come; answers whether to go on. */
typedef gboolean (*AttainDbProgress) (double fraction, gpointer data);

/* Hears of something that the engine found wrong: where, and what. */
typedef void (*AttainDbFault) (const char *where, const char *what, gpointer data);

/* One connection. It belongs to one thread at a time: one of the store's, a test's or the command line's. */
typedef struct _AttainDb          AttainDb;
typedef struct _AttainCursor      AttainCursor;
typedef struct _AttainTransaction AttainTransaction;

AttainDb     *attain_db_open              (const char       *where,
                                           AttainDbMode      mode,
                                           GError          **error);
void          attain_db_close             (AttainDb         *self);
const char   *attain_db_get_where         (AttainDb         *self);
const char   *attain_db_get_driver_name   (AttainDb         *self);
void          attain_db_set_cancellable   (AttainDb         *self,
                                           GCancellable     *cancellable);
GCancellable *attain_db_get_cancellable   (AttainDb         *self);
void          attain_db_set_access        (AttainDb         *self,
                                           AttainAccess     *access);
AttainAccess *attain_db_get_access        (AttainDb         *self);
void          attain_db_set_patience      (AttainDb         *self,
                                           guint             milliseconds);
gint64        attain_db_get_stamp         (AttainDb         *self);
gboolean      attain_db_copy              (AttainDb         *self,
                                           const char       *file,
                                           AttainDbProgress  progress,
                                           gpointer          data,
                                           GError          **error);

gboolean      attain_db_hold              (AttainDb         *self,
                                           GError          **error);
gboolean      attain_db_check_file        (AttainDb         *self,
                                           AttainDbFault     fault,
                                           gpointer          data,
                                           GError          **error);
gboolean      attain_db_check_links       (AttainDb         *self,
                                           AttainDbFault     fault,
                                           gpointer          data,
                                           GError          **error);
gboolean      attain_db_check_search      (AttainDb         *self,
                                           const char       *index,
                                           gboolean         *matches,
                                           GError          **error);

gboolean      attain_db_expect_many       (AttainDb         *self,
                                           gboolean          many,
                                           GError          **error);
gboolean      attain_db_write_out         (AttainDb         *self,
                                           GError          **error);
gboolean      attain_db_rest              (AttainDb         *self,
                                           GError          **error);
gboolean      attain_db_run_script        (AttainDb         *self,
                                           const char       *script,
                                           GError          **error);
gboolean      attain_db_run               (AttainDb         *self,
                                           const char       *sql,
                                           GVariant         *parameters,
                                           GError          **error);
gint64        attain_db_get_last_id       (AttainDb         *self);
gint64        attain_db_get_n_written     (AttainDb         *self);
AttainCursor *attain_db_query             (AttainDb         *self,
                                           const char       *sql,
                                           GVariant         *parameters,
                                           GError          **error);
gboolean      attain_db_query_int         (AttainDb         *self,
                                           const char       *sql,
                                           GVariant         *parameters,
                                           gint64           *value,
                                           GError          **error);
GArray       *attain_db_query_ids         (AttainDb         *self,
                                           const char       *sql,
                                           GVariant         *parameters,
                                           GError          **error);

gboolean      attain_cursor_next          (AttainCursor     *self,
                                           GError          **error);
gboolean      attain_cursor_is_null       (AttainCursor     *self,
                                           guint             column);
gint64        attain_cursor_int           (AttainCursor     *self,
                                           guint             column);
double        attain_cursor_real          (AttainCursor     *self,
                                           guint             column);
const char   *attain_cursor_text          (AttainCursor     *self,
                                           guint             column);
guint         attain_cursor_n_columns     (AttainCursor     *self);
void          attain_cursor_bind_null     (AttainCursor     *self,
                                           guint             parameter);
void          attain_cursor_bind_int      (AttainCursor     *self,
                                           guint             parameter,
                                           gint64            value);
void          attain_cursor_bind_real     (AttainCursor     *self,
                                           guint             parameter,
                                           double            value);
void          attain_cursor_bind_text     (AttainCursor     *self,
                                           guint             parameter,
                                           const char       *text,
                                           gssize            length);
gboolean      attain_cursor_run           (AttainCursor     *self,
                                           GError          **error);
void          attain_cursor_rewind        (AttainCursor     *self);
void          attain_cursor_free          (AttainCursor     *self);

AttainTransaction *attain_transaction_begin_read (AttainDb            *db,
                                                  GError             **error);
AttainTransaction *attain_transaction_begin      (AttainDb            *db,
                                                  GError             **error);
gboolean           attain_transaction_commit     (AttainTransaction  **self,
                                                  GError             **error);
void               attain_transaction_rollback   (AttainTransaction   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDb, attain_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCursor, attain_cursor_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainTransaction, attain_transaction_rollback)

G_END_DECLS
