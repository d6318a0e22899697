/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-file-place.h"

#include <errno.h>
#include <string.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-error.h"

/* The numbers by which Linux knows file systems whose files lie on another machine. */
static const struct
{
  guint64     filesystem;
  const char *name;
} networks[] = {
  { 0x6969,     "NFS" },
  { 0xff534d42, "SMB" },
  { 0xfe534d42, "SMB" },
  { 0x517b,     "SMB" },
  { 0x01021997, "9P" },
  { 0x5346414f, "AFS" },
  { 0x73757245, "Coda" },
  { 0x00c36400, "Ceph" },
  { 0x0bd00bd0, "Lustre" },
  { 0x7461636f, "OCFS2" },
  { 0x01161970, "GFS2" },
  { 0x65735546, "FUSE" },
};

/**
 * attain_file_place_name_network:
 * @filesystem: the type that statfs() tells
 *
 * Returns: (nullable): the name of a file system that is shared over a network or may be, %NULL for
 *   one of this machine
 */
const char *
attain_file_place_name_network (guint64 filesystem)
{
  for (guint i = 0; i < G_N_ELEMENTS (networks); i++)
    if (networks[i].filesystem == filesystem)
      return networks[i].name;

  return NULL;
}

static gboolean
check_local (const char  *folder,
             GError     **error)
{
  struct statfs where;
  const char *network;

  if (statfs (folder, &where) != 0)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE, _("The folder cannot be read: %s"), g_strerror (errno));
      return FALSE;
    }

  network = attain_file_place_name_network ((guint32) where.f_type);
  if (network == NULL)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
               _("The file is on a network share (%s). Two people who write there at once can destroy the records,"
                 " because the locks that prevent it cannot be trusted over a network. Keep the file on this"
                 " computer; it was not opened."), network);
  return FALSE;
}

static gboolean
check_there (const char    *file,
             AttainDbMode   mode,
             GError       **error)
{
  GStatBuf what;

  if (g_stat (file, &what) != 0)
    {
      if (mode == ATTAIN_DB_CREATE && errno == ENOENT)
        return TRUE;
      if (errno == ENOENT)
        g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
                             _("There is no such file. Look whether it was moved or has another name, or restore a"
                               " backup."));
      else
        g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                     _("The file cannot be opened (%s). Ask whoever keeps it, or choose another."), g_strerror (errno));
      return FALSE;
    }

  if (S_ISDIR (what.st_mode))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                         _("This is a folder, not a file of Attain's. Choose a file in it."));
  else if (mode != ATTAIN_DB_CREATE && what.st_size == 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                         _("The file is empty: there is nothing to open. Restore a backup if there was something in"
                           " it."));
  else if (g_access (file, R_OK) != 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                         _("You are not allowed to read this file. Ask whoever keeps it."));
  else if (mode != ATTAIN_DB_READ && g_access (file, W_OK) != 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                         _("The file is read-only, so nothing could be saved in it. Copy it to a place where you"
                           " may write, or ask whoever keeps it."));
  else
    return TRUE;

  return FALSE;
}

/**
 * attain_file_place_get_mode:
 * @file: the path of a file
 *
 * Returns: whether whoever runs the program may write there
 */
AttainFileMode
attain_file_place_get_mode (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);

  if (g_access (file, R_OK) != 0)
    return ATTAIN_FILE_WRITABLE;
  if (g_access (file, W_OK) != 0)
    return ATTAIN_FILE_READ_ONLY;

  return g_access (folder, W_OK) != 0 ? ATTAIN_FILE_FOLDER_READ_ONLY : ATTAIN_FILE_WRITABLE;
}

/**
 * attain_file_place_check:
 * @file: a file that is to be opened or made
 * @mode: what for
 * @error: why it cannot be, in words for the person
 *
 * Looks at what the database engine itself would only say in its own words or, on a network share,
 * not at all.
 *
 * Returns: whether the file is in a place where a database can be kept
 */
gboolean
attain_file_place_check (const char    *file,
                         AttainDbMode   mode,
                         GError       **error)
{
  g_autofree char *folder = g_path_get_dirname (file);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
                           _("There is no such folder. Look whether it was moved or has another name, or make it."));
      return FALSE;
    }
  if (!check_there (file, mode, error) || !check_local (folder, error))
    return FALSE;

  /* The write-ahead log is made beside the file. */
  if (mode != ATTAIN_DB_READ && g_access (folder, W_OK) != 0)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                           _("The folder is read-only, so nothing could be saved in it. Copy the file to a place"
                             " where you may write."));
      return FALSE;
    }

  return TRUE;
}

/**
 * attain_file_place_is_same:
 * @one: a file
 * @other: another, or the same by another name
 *
 * Returns: whether both are there, and are one
 */
gboolean
attain_file_place_is_same (const char *one,
                           const char *other)
{
  GStatBuf a, b;

  return g_stat (one, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/**
 * attain_file_place_check_other:
 * @where: where the records are
 * @file: (nullable): what is to be written in the place of whatever is there; %NULL where that is no file here
 * @error: that it is the records
 *
 * Returns: whether the records would still be there afterwards
 */
gboolean
attain_file_place_check_other (const char  *where,
                               const char  *file,
                               GError     **error)
{
  if (file == NULL || !attain_file_place_is_same (where, file))
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("This is the file with the records themselves; it was left as it is. Choose another name."));
  return FALSE;
}
