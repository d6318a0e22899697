/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "attain-driver.h"

G_BEGIN_DECLS

/* A connection. */
typedef struct
{
  sqlite3      *db;
  GCancellable *cancellable;       /* borrowed from the AttainDb */
  gint64        waiting_since;
  guint         patience;          /* milliseconds */
  int           n_log_pages;       /* after its last commit */
} AttainSqlite;

gboolean attain_sqlite_fail         (gpointer           connection,
                                     GError           **error);
gboolean attain_sqlite_fail_with    (int                code,
                                     const char        *message,
                                     GError           **error);
gboolean attain_sqlite_run_script   (gpointer           connection,
                                     const char        *script,
                                     GError           **error);
gboolean attain_sqlite_get_number   (AttainSqlite      *self,
                                     const char        *sql,
                                     gint64            *value,
                                     GError           **error);
int      attain_sqlite_nap_cb       (gpointer           data,
                                     int                n_naps);
gpointer attain_sqlite_open         (const char        *where,
                                     AttainDbMode       mode,
                                     GError           **error);
void     attain_sqlite_close        (gpointer           connection);
gboolean attain_sqlite_expect_many  (gpointer           connection,
                                     gboolean           many,
                                     GError           **error);
gboolean attain_sqlite_write_out    (gpointer           connection,
                                     GError           **error);
gboolean attain_sqlite_rest         (gpointer           connection,
                                     GError           **error);
gboolean attain_sqlite_copy         (gpointer           connection,
                                     const char        *file,
                                     AttainDbProgress   progress,
                                     gpointer           data,
                                     GError           **error);
gboolean attain_sqlite_hold         (gpointer           connection,
                                     GError           **error);
gboolean attain_sqlite_check_file   (gpointer           connection,
                                     AttainDbFault      fault,
                                     gpointer           data,
                                     GError           **error);
gboolean attain_sqlite_check_links  (gpointer           connection,
                                     AttainDbFault      fault,
                                     gpointer           data,
                                     GError           **error);
gboolean attain_sqlite_check_search (gpointer           connection,
                                     const char        *index,
                                     gboolean          *matches,
                                     GError           **error);

G_END_DECLS
