/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-layer-vfs.h"

static sqlite3_vfs *real_vfs;
static const sqlite3_io_methods *file_methods;

#define REAL(file) (((LayerFile *) (file))->real)

static int
layer_close (sqlite3_file *file)
{
  int code = REAL (file)->pMethods->xClose (REAL (file));

  g_free (REAL (file));
  return code;
}

static int
layer_read (sqlite3_file  *file,
            void          *bytes,
            int            n_bytes,
            sqlite3_int64  offset)
{
  return REAL (file)->pMethods->xRead (REAL (file), bytes, n_bytes, offset);
}

static int
layer_write (sqlite3_file  *file,
             const void    *bytes,
             int            n_bytes,
             sqlite3_int64  offset)
{
  return REAL (file)->pMethods->xWrite (REAL (file), bytes, n_bytes, offset);
}

static int
layer_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  return REAL (file)->pMethods->xTruncate (REAL (file), size);
}

/* Nobody pulls the real plug, so the real disk need not be waited for. */
static int
layer_sync (sqlite3_file *file,
            int           flags)
{
  return SQLITE_OK;
}

static int
layer_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
layer_lock (sqlite3_file *file,
            int           level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
layer_unlock (sqlite3_file *file,
              int           level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
layer_check_reserved_lock (sqlite3_file *file,
                           int          *is_held)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), is_held);
}

static int
layer_file_control (sqlite3_file *file,
                    int           order,
                    void         *data)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), order, data);
}

static int
layer_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
layer_device_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
layer_shm_map (sqlite3_file   *file,
               int             page,
               int             page_size,
               int             extend,
               void volatile **memory)
{
  return REAL (file)->pMethods->xShmMap (REAL (file), page, page_size, extend, memory);
}

static int
layer_shm_lock (sqlite3_file *file,
                int           offset,
                int           n,
                int           flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static void
layer_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static int
layer_shm_unmap (sqlite3_file *file,
                 int           delete_it)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), delete_it);
}

const sqlite3_io_methods layer_methods = {
  .iVersion = 2,
  .xClose = layer_close,
  .xRead = layer_read,
  .xWrite = layer_write,
  .xTruncate = layer_truncate,
  .xSync = layer_sync,
  .xFileSize = layer_file_size,
  .xLock = layer_lock,
  .xUnlock = layer_unlock,
  .xCheckReservedLock = layer_check_reserved_lock,
  .xFileControl = layer_file_control,
  .xSectorSize = layer_sector_size,
  .xDeviceCharacteristics = layer_device_characteristics,
  .xShmMap = layer_shm_map,
  .xShmLock = layer_shm_lock,
  .xShmBarrier = layer_shm_barrier,
  .xShmUnmap = layer_shm_unmap,
};

int
layer_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *flags_out)
{
  LayerFile *self = (LayerFile *) file;
  int code;

  self->base.pMethods = NULL;
  self->data = NULL;
  self->real = g_malloc0 (real_vfs->szOsFile);
  code = real_vfs->xOpen (real_vfs, name, self->real, flags, flags_out);
  if (code == SQLITE_OK)
    self->base.pMethods = file_methods;
  else
    g_free (self->real);

  return code;
}

int
layer_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync_folder)
{
  return real_vfs->xDelete (real_vfs, name, 0);
}

int
layer_access (sqlite3_vfs *vfs,
              const char  *name,
              int          flags,
              int         *answer)
{
  return real_vfs->xAccess (real_vfs, name, flags, answer);
}

/**
 * layer_vfs_register:
 * @vfs: has a name, and what it does itself; the rest is filled in
 * @methods: what it does with files: layer_methods with some of its own
 *
 * Puts it under every database that this program opens from now on.
 */
void
layer_vfs_register (sqlite3_vfs              *vfs,
                    const sqlite3_io_methods *methods)
{
  sqlite3_vfs whole;

  real_vfs = sqlite3_vfs_find (NULL);
  file_methods = methods;
  whole = *real_vfs;
  whole.zName = vfs->zName;
  whole.szOsFile = sizeof (LayerFile);
  whole.pNext = NULL;
  whole.xOpen = vfs->xOpen != NULL ? vfs->xOpen : layer_open;
  whole.xDelete = vfs->xDelete != NULL ? vfs->xDelete : layer_delete;
  whole.xAccess = vfs->xAccess != NULL ? vfs->xAccess : layer_access;
  *vfs = whole;
  g_assert_cmpint (sqlite3_vfs_register (vfs, TRUE), ==, SQLITE_OK);
}
