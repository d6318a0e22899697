/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-fault-vfs.h"

#include "attain-layer-vfs.h"

static sqlite3_mem_methods real_memory;

/* The store's threads share these. */
static gboolean armed;
static FaultKind kind;
static guint nth_call;
static guint n_calls;
static guint n_hits;
static gboolean read_only;

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
fault_read (sqlite3_file  *file,
            void          *bytes,
            int            n_bytes,
            sqlite3_int64  offset)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_READ;

  return layer_methods.xRead (file, bytes, n_bytes, offset);
}

/* What fails may have been written in part. */
static int
fault_write (sqlite3_file  *file,
             const void    *bytes,
             int            n_bytes,
             sqlite3_int64  offset)
{
  if (!strikes (TRUE))
    return layer_methods.xWrite (file, bytes, n_bytes, offset);

  if (kind == FAULT_FULL)
    return SQLITE_FULL;
  if (n_bytes > 1024)
    layer_methods.xWrite (file, bytes, n_bytes / 1024 * 512, offset);
  return SQLITE_IOERR_WRITE;
}

static int
fault_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_TRUNCATE;

  return layer_methods.xTruncate (file, size);
}

static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  return strikes (FALSE) ? SQLITE_IOERR_FSYNC : layer_methods.xSync (file, flags);
}

static int
fault_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_FSTAT;

  return layer_methods.xFileSize (file, size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  if (strikes (FALSE))
    return SQLITE_IOERR_LOCK;

  return layer_methods.xLock (file, level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  return layer_methods.xUnlock (file, level);
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

  return layer_methods.xShmMap (file, page, page_size, extend, memory);
}

static int
fault_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *flags_out)
{
  file->pMethods = NULL;
  if (strikes (FALSE))
    return SQLITE_CANTOPEN;
  if (read_only && (flags & SQLITE_OPEN_MAIN_DB) != 0)
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;

  return layer_open (vfs, name, file, flags, flags_out);
}

static int
fault_delete (sqlite3_vfs *vfs,
              const char  *name,
              int          sync_folder)
{
  return strikes (FALSE) ? SQLITE_IOERR_DELETE : layer_delete (vfs, name, sync_folder);
}

static int
fault_access (sqlite3_vfs *vfs,
              const char  *name,
              int          flags,
              int         *answer)
{
  return strikes (FALSE) ? SQLITE_IOERR_ACCESS : layer_access (vfs, name, flags, answer);
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
  static sqlite3_io_methods methods;
  static sqlite3_vfs vfs = { .zName = "fault", .xOpen = fault_open, .xDelete = fault_delete, .xAccess = fault_access };

  methods = layer_methods;
  methods.xRead = fault_read;
  methods.xWrite = fault_write;
  methods.xTruncate = fault_truncate;
  methods.xSync = fault_sync;
  methods.xFileSize = fault_file_size;
  methods.xLock = fault_lock;
  methods.xUnlock = fault_unlock;
  methods.xShmMap = fault_shm_map;
  set_up_memory ();
  layer_vfs_register (&vfs, &methods);
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
