/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-power-vfs.h"

#include <string.h>

#include <glib/gstdio.h>

#include "attain-layer-vfs.h"

#define SECTOR 512

/* A file as programs see it, and as it surely is on the disk. */
typedef struct
{
  GByteArray *now;
  GByteArray *safe;
  gboolean    is_named;    /* whether the folder surely knows it */
} Disk;

static char *watched;
static GHashTable *disks;  /* the end of the file's name, such as "-wal" → Disk */
static PowerCut listener;
static gpointer listener_data;
static guint n_moments;

/* NULL for what nobody listens to. */
#define DISK(file) ((Disk *) ((LayerFile *) (file))->data)

static void
disk_free (gpointer data)
{
  Disk *disk = data;

  g_byte_array_unref (disk->now);
  g_byte_array_unref (disk->safe);
  g_free (disk);
}

/* The index of the log is made anew after a cut. */
static Disk *
find_disk (const char *name)
{
  const char *ending = name != NULL && watched != NULL && g_str_has_prefix (name, watched) ? name + strlen (watched) : NULL;
  Disk *disk;

  if (ending == NULL || (*ending != '\0' && !g_str_equal (ending, "-wal") && !g_str_equal (ending, "-journal")))
    return NULL;
  if ((disk = g_hash_table_lookup (disks, ending)) != NULL)
    return disk;

  disk = g_new0 (Disk, 1);
  disk->now = g_byte_array_new ();
  disk->safe = g_byte_array_new ();
  g_hash_table_insert (disks, g_strdup (ending), disk);
  return disk;
}

/* What lies between the end of a file and what is written beyond it is nothing but zeros. */
static void
set_size (GByteArray *bytes,
          gsize       size)
{
  gsize before = bytes->len;

  g_byte_array_set_size (bytes, size);
  if (size > before)
    memset (bytes->data + before, 0, size - before);
}

static int
power_write (sqlite3_file  *file,
             const void    *bytes,
             int            n_bytes,
             sqlite3_int64  offset)
{
  Disk *disk = DISK (file);

  if (disk != NULL)
    {
      set_size (disk->now, MAX (disk->now->len, offset + n_bytes));
      memcpy (disk->now->data + offset, bytes, n_bytes);
    }
  return layer_methods.xWrite (file, bytes, n_bytes, offset);
}

static int
power_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  if (DISK (file) != NULL)
    set_size (DISK (file)->now, size);
  return layer_methods.xTruncate (file, size);
}

static int
power_sync (sqlite3_file *file,
            int           flags)
{
  Disk *disk = DISK (file);

  if (disk != NULL)
    {
      if (listener != NULL)
        listener (++n_moments, listener_data);
      g_byte_array_set_size (disk->safe, 0);
      g_byte_array_append (disk->safe, disk->now->data, disk->now->len);
      disk->is_named = TRUE;
    }
  return layer_methods.xSync (file, flags);
}

static int
power_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

/* Nothing is promised: not that a sector is written as a whole, nor that what is beside it stays. */
static int
power_device_characteristics (sqlite3_file *file)
{
  return 0;
}

static int
power_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *flags_out)
{
  int code = layer_open (vfs, name, file, flags, flags_out);

  ((LayerFile *) file)->data = find_disk (name);
  return code;
}

/* Until the folder is synchronised, what was deleted may come back as it last surely was. */
static int
power_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync_folder)
{
  Disk *disk = find_disk (name);

  if (disk != NULL)
    {
      set_size (disk->now, 0);
      if (sync_folder)
        {
          set_size (disk->safe, 0);
          disk->is_named = FALSE;
        }
    }
  return layer_delete (vfs, name, sync_folder);
}

/* Puts it under every database that this program opens from now on. */
void
power_vfs_register (void)
{
  static sqlite3_io_methods methods;
  static sqlite3_vfs vfs = { .zName = "power", .xOpen = power_open, .xDelete = power_delete };

  methods = layer_methods;
  methods.xWrite = power_write;
  methods.xTruncate = power_truncate;
  methods.xSync = power_sync;
  methods.xSectorSize = power_sector_size;
  methods.xDeviceCharacteristics = power_device_characteristics;
  layer_vfs_register (&vfs, &methods);
  disks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, disk_free);
}

/* From now on @file is watched, which is closed and, as far as it is there, safe; NULL ends it. */
void
power_vfs_listen (const char *file,
                  PowerCut    cut,
                  gpointer    user_data)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_hash_table_remove_all (disks);
  g_free (watched);
  watched = g_strdup (file);
  listener = cut;
  listener_data = user_data;
  n_moments = 0;
  if (file != NULL && g_file_get_contents (file, &bytes, &length, NULL))
    {
      Disk *disk = find_disk (file);

      g_byte_array_append (disk->now, (guchar *) bytes, length);
      g_byte_array_append (disk->safe, (guchar *) bytes, length);
      disk->is_named = TRUE;
    }
}

/* A sector that was written to and not synchronised is there, lost, or its first half is there. */
static GByteArray *
mix (Disk  *disk,
     GRand *chance)
{
  gsize size = g_rand_boolean (chance) ? disk->now->len : disk->safe->len;
  GByteArray *mixed = g_byte_array_new ();

  set_size (mixed, size);
  for (gsize at = 0; at < size; at += SECTOR)
    {
      gsize there = MIN (SECTOR, size - at);
      gsize old = at < disk->safe->len ? MIN (there, disk->safe->len - at) : 0;
      gsize fresh = at < disk->now->len ? MIN (there, disk->now->len - at) : 0;
      int luck = g_rand_int_range (chance, 0, 3);

      if (old > 0)
        memcpy (mixed->data + at, disk->safe->data + at, old);
      if (fresh > 0 && luck > 0)
        memcpy (mixed->data + at, disk->now->data + at, luck == 1 ? fresh : fresh / 2);
    }

  return mixed;
}

/**
 * power_vfs_leave:
 * @copy: a file
 * @seed: for the dice
 *
 * Makes the file, and what belongs to it, what a power cut at this moment leaves of the one that is watched.
 */
void
power_vfs_leave (const char *copy,
                 guint       seed)
{
  static const char *const endings[] = { "", "-wal", "-journal", "-shm" };
  g_autoptr(GRand) chance = g_rand_new_with_seed (seed);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      Disk *disk = g_hash_table_lookup (disks, endings[i]);
      g_autofree char *path = g_strconcat (copy, endings[i], NULL);
      g_autoptr(GByteArray) left = NULL;

      g_unlink (path);
      if (disk == NULL || (!disk->is_named && g_rand_boolean (chance)))
        continue;

      left = mix (disk, chance);
      g_assert_true (g_file_set_contents_full (path, (char *) left->data, left->len, G_FILE_SET_CONTENTS_NONE, 0600,
                                               NULL));
    }
}
