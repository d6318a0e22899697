/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-fault-vfs.h"

#include <sqlite3.h>

/* Ours, with the real one allocated right behind it. */
typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs fault_vfs;
static sqlite3_mem_methods real_memory;

/* The store's threads share these. */
static gboolean armed;
static FaultKind kind;
static guint nth_call;
static guint n_calls;
static guint n_hits;
static gboolean read_only;

#define REAL(file) (((File *) (file))->real)

static gboolean
counts_down (gboolean is_once)
{
  guint call = g_atomic_int_add (&n_calls, 1) + 1;

  if (call < nth_call || (is_once && call > nth_call))
    return FALSE;

  g_atomic_int_inc (&n_hits);
  return TRUE;
}

/* Whether this call is one that is to fail. */
static gboolean
strikes (gboolean writes)
{
  if (!g_atomic_int_get (&armed) || kind >= FAULT_MEMORY_ONCE || (kind == FAULT_FULL && !writes))
    return FALSE;

  return counts_down (kind == FAULT_ONCE);
}

static gboolean
is_out_of_memory (void)
{
  return g_atomic_int_get (&armed) && kind >= FAULT_MEMORY_ONCE && counts_down (kind == FAULT_MEMORY_ONCE);
}

static void *
fault_malloc (int n_bytes)
{
  return is_out_of_memory () ? NULL : real_memory.xMalloc (n_bytes);
}

static void *
fault_realloc (void *memory,
               int   n_bytes)
{
  return is_out_of_memory () ? NULL : real_memory.xRealloc (memory, n_bytes);
}

static int
fault_close (sqlite3_file *file)
{
  int code = REAL (file)->pMethods->xClose (REAL (file));

  g_free (REAL (file));
  return code;
}

static int
fault_read (sqlite3_file  *file,
            void          *bytes,
            int            n_bytes,
            sqlite3_int64  offset)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_READ;

  return REAL (file)->pMethods->xRead (REAL (file), bytes, n_bytes, offset);
}

/* What fails may have been written in part. */
static int
fault_write (sqlite3_file  *file,
             const void    *bytes,
             int            n_bytes,
             sqlite3_int64  offset)
{
  if (!strikes (TRUE))
    return REAL (file)->pMethods->xWrite (REAL (file), bytes, n_bytes, offset);

  if (kind == FAULT_FULL)
    return SQLITE_FULL;
  if (n_bytes > 1024)
    REAL (file)->pMethods->xWrite (REAL (file), bytes, n_bytes / 1024 * 512, offset);
  return SQLITE_IOERR_WRITE;
}

static int
fault_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_TRUNCATE;

  return REAL (file)->pMethods->xTruncate (REAL (file), size);
}

/* Nobody pulls the plug here, so the real disk need not be waited for. */
static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  return strikes (FALSE) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
fault_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_FSTAT;

  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_LOCK;

  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
fault_check_reserved_lock (sqlite3_file *file,
                           int          *is_held)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), is_held);
}

static int
fault_file_control (sqlite3_file *file,
                    int           order,
                    void         *data)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), order, data);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
fault_device_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static int
fault_shm_map (sqlite3_file   *file,
               int             page,
               int             page_size,
               int             extend,
               void volatile **memory)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_SHMMAP;

  return REAL (file)->pMethods->xShmMap (REAL (file), page, page_size, extend, memory);
}

static int
fault_shm_lock (sqlite3_file *file,
                int           offset,
                int           n,
                int           flags)
{
  return REAL (file)->pMethods->xShmLock (REAL (file), offset, n, flags);
}

static void
fault_shm_barrier (sqlite3_file *file)
{
  REAL (file)->pMethods->xShmBarrier (REAL (file));
}

static int
fault_shm_unmap (sqlite3_file *file,
                 int           delete_it)
{
  return REAL (file)->pMethods->xShmUnmap (REAL (file), delete_it);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_device_characteristics,
  .xShmMap = fault_shm_map,
  .xShmLock = fault_shm_lock,
  .xShmBarrier = fault_shm_barrier,
  .xShmUnmap = fault_shm_unmap,
};

static int
fault_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *flags_out)
{
  File *self = (File *) file;
  int code;

  self->base.pMethods = NULL;
  if (strikes (FALSE))
    return SQLITE_CANTOPEN;
  if (read_only && (flags & SQLITE_OPEN_MAIN_DB) != 0)
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;

  self->real = g_malloc0 (real_vfs->szOsFile);
  code = real_vfs->xOpen (real_vfs, name, self->real, flags, flags_out);
  if (code == SQLITE_OK)
    self->base.pMethods = &methods;
  else
    g_free (self->real);

  return code;
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync_folder)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_DELETE;

  return real_vfs->xDelete (real_vfs, name, 0);
}

static int
fault_access (sqlite3_vfs *vfs,
              const char  *name,
              int          flags,
              int         *answer)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_ACCESS;

  return real_vfs->xAccess (real_vfs, name, flags, answer);
}

/* The engine takes another memory only before it is used. */
static void
set_up_memory (void)
{
  sqlite3_mem_methods memory;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_memory), ==, SQLITE_OK);
  memory = real_memory;
  memory.xMalloc = fault_malloc;
  memory.xRealloc = fault_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &memory), ==, SQLITE_OK);
}

/* Puts it under every database that this program opens from now on. */
void
fault_vfs_register (void)
{
  set_up_memory ();
  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = "fault";
  fault_vfs.szOsFile = sizeof (File);
  fault_vfs.pNext = NULL;
  fault_vfs.xOpen = fault_open;
  fault_vfs.xDelete = fault_delete;
  fault_vfs.xAccess = fault_access;
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, TRUE), ==, SQLITE_OK);
}

/* Call number @nth, of those that are made from now on, fails. */
void
fault_vfs_arm (FaultKind what,
               guint     nth)
{
  kind = what;
  nth_call = nth;
  n_calls = 0;
  n_hits = 0;
  g_atomic_int_set (&armed, TRUE);
}

/* Mends the disk; answers how many calls have failed. */
guint
fault_vfs_disarm (void)
{
  g_atomic_int_set (&armed, FALSE);
  return n_hits;
}

/* As the engine does with a file that it may not write: it is opened for reading. */
void
fault_vfs_set_read_only (gboolean is_read_only)
{
  read_only = is_read_only;
}
