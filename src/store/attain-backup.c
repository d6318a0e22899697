/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup is a copy of the whole database as it was at one moment. It is written under another name, opened and
 * checked, and only then called by its own, so that there is never half a backup. */

#include "attain-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-check.h"
#include "attain-error.h"
#include "attain-file-place.h"
#include "attain-schema.h"

/* How much of the work is done when the copy is there, as measured on 280,000 records. */
#define COPYING 0.05

static gboolean
fail_with_errno (const char  *sentence,
                 GError     **error)
{
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE, "%s (%s)", sentence, g_strerror (errno));
  return FALSE;
}

/* Of a file or of a folder: a new name is only there for good once its folder is. */
static gboolean
sync_to_disk (const char  *path,
              GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (!done)
    fail_with_errno (_("The file could not be written to the disk for good"), error);
  if (fd >= 0)
    close (fd);

  return done;
}

static gboolean
sync_folder_of (const char  *file,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (file);

  return sync_to_disk (folder, error);
}

static void
remove_with_journal (const char *file)
{
  static const char *const endings[] = { "", "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (file, endings[i], NULL);

      g_unlink (path);
    }
}

static char *
name_part (const char *file)
{
  return g_strdup_printf ("%s.part-%08x", file, g_random_int ());
}

static gboolean
copied_cb (double   fraction,
           gpointer data)
{
  attain_progress_set_fraction (data, fraction);

  return TRUE;
}

static gboolean
check_contents (AttainDb        *db,
                AttainProgress  *progress,
                GError         **error)
{
  g_autoptr(AttainCheckReport) report = NULL;
  AttainCheckFault *first;

  if (!attain_schema_check (db, error) || !(report = attain_check_run (db, progress, error)))
    return FALSE;
  if (report->n_faults == 0)
    return TRUE;

  first = g_ptr_array_index (report->faults, 0);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
               ngettext ("The records in this file have %u fault (%s: %s).",
                         "The records in this file have %u faults (the first: %s: %s).", report->n_faults),
               report->n_faults, first->where, first->sentence);
  return FALSE;
}

/**
 * attain_backup_check:
 * @backup: a file
 * @progress: (nullable): hears how far it has come
 * @cancellable: (nullable): stops it
 * @error: what is wrong with it, in words for the person
 *
 * Returns: whether the file is a database of Attain's, of a version that this one knows, without a fault
 */
gboolean
attain_backup_check (const char      *backup,
                     AttainProgress  *progress,
                     GCancellable    *cancellable,
                     GError         **error)
{
  g_autoptr(AttainDb) db = attain_db_open (backup, ATTAIN_DB_READ, error);

  if (db == NULL)
    return FALSE;

  attain_db_set_cancellable (db, cancellable);
  return check_contents (db, progress, error);
}

static gboolean
refuse_to_replace (const char  *file,
                   GError     **error)
{
  if (!g_file_test (file, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("There is a file with this name already; it was left as it is. Choose another name."));
  return FALSE;
}

/* Copies, checks the copy and sees that it is on the disk. The checking takes far longer than the copying. */
static gboolean
make_part (AttainDb        *db,
           const char      *part,
           AttainProgress  *progress,
           GCancellable    *cancellable,
           GError         **error)
{
  g_autoptr(AttainProgress) copying = attain_progress_new_part (progress, 0, COPYING);
  g_autoptr(AttainProgress) checking = attain_progress_new_part (progress, COPYING, 1);

  return attain_db_copy (db, part, copied_cb, copying, error) &&
         attain_backup_check (part, checking, cancellable, error) &&
         sync_to_disk (part, error);
}

/**
 * attain_backup_make:
 * @db: a connection; others may go on writing
 * @file: where to
 * @replace: whether a file that is there already may be replaced, once the new one is whole
 * @progress: (nullable): hears how far it has come
 * @error: what went wrong; no half of a backup is left then, and what was there before still is
 *
 * Returns: whether @file is a whole copy that was opened and checked
 */
gboolean
attain_backup_make (AttainDb        *db,
                    const char      *file,
                    gboolean         replace,
                    AttainProgress  *progress,
                    GError         **error)
{
  g_autofree char *part = name_part (file);

  if (!attain_access_check_all (attain_db_get_access (db), error))
    return FALSE;
  if (attain_file_place_is_same (attain_db_get_where (db), file))
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("This is the file with the records themselves. Choose another name for the backup."));
      return FALSE;
    }
  if (!replace && !refuse_to_replace (file, error))
    return FALSE;

  if (!make_part (db, part, progress, attain_db_get_cancellable (db), error) ||
      (g_rename (part, file) != 0 && !fail_with_errno (_("The backup could not be given its name"), error)) ||
      !sync_folder_of (file, error))
    {
      remove_with_journal (part);
      return FALSE;
    }

  attain_progress_set_fraction (progress, 1);
  return TRUE;
}

static char *
name_kept (const char *file)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d-%H%M%S");

  return g_strdup_printf ("%s.before-restore-%s", file, day);
}

/* Holds the present file so that nobody writes to it while it is put aside. One that is too damaged to be
 * opened is put aside as it is: it may be why somebody restores. */
static gboolean
hold (const char  *file,
      AttainDb   **db,
      GError     **error)
{
  g_autoptr(GError) failure = NULL;

  *db = attain_db_open (file, ATTAIN_DB_WRITE, &failure);
  if (*db == NULL)
    {
      if (!g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_BUSY))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  if (attain_db_hold (*db, &failure))
    return TRUE;
  if (!g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_BUSY))
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_BUSY,
                       _("Another window or program has the file open, so it was not replaced. Close it and try"
                         " again."));
  g_clear_pointer (db, attain_db_close);
  return FALSE;
}

/* What a damaged file had not yet brought home from its log goes with it. */
static gboolean
keep_log (const char  *file,
          const char  *kept,
          GError     **error)
{
  g_autofree char *log = g_strconcat (file, "-wal", NULL);
  g_autofree char *shared = g_strconcat (file, "-shm", NULL);
  g_autofree char *kept_log = g_strconcat (kept, "-wal", NULL);

  g_unlink (shared);
  if (!g_file_test (log, G_FILE_TEST_EXISTS) || g_rename (log, kept_log) == 0)
    return TRUE;

  return fail_with_errno (_("The present file could not be put aside, so it was not replaced"), error);
}

/* At every moment there is a whole file by the name: first the present one has a second name, then the new one
 * takes the first. Where a file cannot have two names, there is a moment between. */
static gboolean
swap (const char  *part,
      const char  *file,
      const char  *kept,
      GError     **error)
{
  if (link (file, kept) != 0 && (errno == EEXIST || g_rename (file, kept) != 0))
    return fail_with_errno (_("The present file could not be put aside, so it was not replaced"), error);
  if (!keep_log (file, kept, error))
    return FALSE;
  if (g_rename (part, file) != 0)
    return fail_with_errno (_("The backup could not take the place of the present file, which was kept"), error);

  return sync_folder_of (file, error);
}

static gboolean
put_in_place (const char  *part,
              const char  *file,
              const char  *kept,
              GError     **error)
{
  g_autoptr(AttainDb) present = NULL;

  if (!g_file_test (file, G_FILE_TEST_EXISTS))
    {
      if (g_rename (part, file) != 0)
        return fail_with_errno (_("The records could not be given their name"), error);
      return sync_folder_of (file, error);
    }

  return hold (file, &present, error) && swap (part, file, kept, error);
}

/**
 * attain_backup_restore:
 * @backup: a backup
 * @file: the file that it is to replace, which nobody may have open; it need not be there
 * @progress: (nullable): hears how far it has come
 * @cancellable: (nullable): stops it, while it can be stopped
 * @error: what is wrong with the backup, or what went wrong; @file is as it was then
 *
 * Checks the backup, makes a copy of it and puts that in the place of @file, which is kept beside it.
 *
 * Returns: (transfer full) (nullable): where the file that was there before is kept, "" when there was none
 */
char *
attain_backup_restore (const char      *backup,
                       const char      *file,
                       AttainProgress  *progress,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_autofree char *part = name_part (file);
  g_autofree char *kept = g_file_test (file, G_FILE_TEST_EXISTS) ? name_kept (file) : g_strdup ("");
  g_autoptr(AttainDb) db = NULL;

  if (attain_file_place_is_same (backup, file))
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("This is the file that is open, not a backup of it. It was left as it is."));
      return NULL;
    }
  if (!(db = attain_db_open (backup, ATTAIN_DB_READ, error)))
    return NULL;

  attain_db_set_cancellable (db, cancellable);
  if (!make_part (db, part, progress, cancellable, error) ||
      !put_in_place (part, file, kept, error))
    {
      remove_with_journal (part);
      return NULL;
    }

  attain_progress_set_fraction (progress, 1);
  return g_steal_pointer (&kept);
}
