/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-driver-sqlite-private.h"

#include <glib/gi18n.h>

#include "attain-error.h"

/* Some faults of input and output are really another one: where the file that connections share finds no room, the disk
 * is full. */
static int
get_kind (int code)
{
  switch (code)
    {
    case SQLITE_IOERR_NOMEM:
      return SQLITE_NOMEM;
    case SQLITE_IOERR_SHMSIZE:
      return SQLITE_FULL;
    default:
      return code & 0xff;
    }
}

/**
 * attain_sqlite_fail_with:
 * @code: an extended result code
 * @message: SQLite's own words, for the faults that only they tell
 * @error: what went wrong
 *
 * Returns: %FALSE, with @error saying in words for people what the code means and what was kept
 */
gboolean
attain_sqlite_fail_with (int          code,
                         const char  *message,
                         GError     **error)
{
  switch (get_kind (code))
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Stopped"));
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_BUSY,
                           _("Another program is writing to this file and did not finish; nothing of yours was"
                             " written. Try again when it is done."));
      break;
    case SQLITE_FULL:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("The disk is full. What was saved before is safe; this change was not kept."
                             " Make room and try again."));
      break;
    case SQLITE_NOMEM:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("There was not enough memory. What was saved before is safe; this change was not kept."
                             " Close other programs and try again."));
      break;
    case SQLITE_READONLY:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("The file or its folder can be read but not written; this change was not kept. Copy the file"
                             " to a place where you may write."));
      break;
    case SQLITE_NOTADB:
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("The file is not a database, so it was not opened or changed. Choose one that Attain made, or"
                             " restore a backup."));
      break;
    case SQLITE_CORRUPT:
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                   _("The file is damaged (%s). Restore it from a backup."), message);
      break;
    case SQLITE_CONSTRAINT:
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   _("The records do not fit together (%s); nothing was saved."), message);
      break;
    default:
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                   _("The database could not be read or written (%s). What was saved before is kept, this was not. See"
                     " whether the disk is in order and try again."), message);
    }
  return FALSE;
}

/**
 * attain_sqlite_fail:
 * @connection: (type AttainSqlite): a connection
 * @error: what went wrong
 *
 * Returns: %FALSE, with @error saying what the last call on the connection came to
 */
gboolean
attain_sqlite_fail (gpointer   connection,
                    GError   **error)
{
  AttainSqlite *self = connection;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  return attain_sqlite_fail_with (sqlite3_extended_errcode (self->db), sqlite3_errmsg (self->db), error);
}
