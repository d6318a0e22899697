/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

/* The seam: what a database engine must do. Parameters are written ? in the SQL and counted from 0. */
typedef struct
{
  const char *name;        /* the folder of its schema steps */
  const char *begin_read;
  const char *begin_write;

  gpointer     (*open)         (const char *where, AttainDbMode mode, GError **error);
  void         (*close)        (gpointer connection);
  void         (*watch)        (gpointer connection, GCancellable *cancellable);
  void         (*set_patience) (gpointer connection, guint milliseconds);
  gboolean     (*run_script)   (gpointer connection, const char *script, GError **error);
  gboolean     (*expect_many)  (gpointer connection, gboolean many, GError **error);
  gboolean     (*write_out)    (gpointer connection, GError **error);
  gboolean     (*rest)         (gpointer connection, GError **error);
  gint64       (*last_id)      (gpointer connection);
  gint64       (*n_written)    (gpointer connection);
  gint64       (*get_stamp)    (gpointer connection);
  gboolean     (*copy)         (gpointer connection, const char *file, AttainDbProgress progress, gpointer data,
                                GError **error);
  gboolean     (*hold)         (gpointer connection, GError **error);
  gboolean     (*check_file)   (gpointer connection, AttainDbFault fault, gpointer data, GError **error);
  gboolean     (*check_links)  (gpointer connection, AttainDbFault fault, gpointer data, GError **error);
  gboolean     (*check_search) (gpointer connection, const char *index, gboolean *matches, GError **error);
  gboolean     (*fail)         (gpointer connection, GError **error);

  gpointer     (*prepare)      (gpointer connection, const char *sql, GError **error);
  int          (*bind_null)    (gpointer statement, guint parameter);
  int          (*bind_int)     (gpointer statement, guint parameter, gint64 value);
  int          (*bind_real)    (gpointer statement, guint parameter, double value);
  int          (*bind_text)    (gpointer statement, guint parameter, const char *text, gssize length);
  gboolean     (*step)         (gpointer statement, GError **error);
  gboolean     (*is_null)      (gpointer statement, guint column);
  gint64       (*get_int)      (gpointer statement, guint column);
  double       (*get_real)     (gpointer statement, guint column);
  const char  *(*get_text)   (gpointer statement, guint column);
  guint        (*n_columns)    (gpointer statement);
  void         (*reset)        (gpointer statement);
  void         (*finalize)     (gpointer statement);
} AttainDriver;

extern const AttainDriver attain_driver_sqlite;

G_END_DECLS
