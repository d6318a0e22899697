/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of an import is done beside the window: looking at a file, and taking it in. */

#include "attain-import-jobs.h"

typedef struct
{
  AttainStore  *store;
  AttainImport *import;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->store);
  attain_import_free (order->import);
  g_free (order);
}

static gpointer
look_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  return attain_import_look_new (data, attain_db_get_cancellable (db), error);
}

static gpointer
run_job (AttainDb  *db,
         gpointer   data,
         GError   **error)
{
  Order *order = data;
  g_autoptr(AttainTouched) touched = NULL;
  AttainImportSummary *summary = attain_import_run (order->import, db, &touched, error);

  if (touched != NULL)
    attain_store_tell (order->store, touched);
  return summary;
}

/**
 * attain_import_jobs_look:
 * @store: the records
 * @file: a file
 * @cancellable: (nullable): stops it
 * @callback: (scope async): called when it is known what the file is, or cannot be
 * @user_data: for @callback
 */
void
attain_import_jobs_look (AttainStore         *store,
                         GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  attain_store_run (store, ATTAIN_STORE_READER, look_job, g_object_ref (file), g_object_unref,
                    (GDestroyNotify) attain_import_look_free, cancellable, callback, user_data);
}

/**
 * attain_import_jobs_look_finish:
 * @store: the records
 * @result: what the callback was given
 * @error: why nobody can tell
 *
 * Returns: (transfer full) (nullable): what the file is
 */
AttainImportLook *
attain_import_jobs_look_finish (AttainStore   *store,
                                GAsyncResult  *result,
                                GError       **error)
{
  return attain_store_finish (store, result, error);
}

/**
 * attain_import_jobs_run:
 * @store: the records
 * @import: (transfer full): what is to be done, with what stops it
 * @callback: (scope async): called when it is done or cannot be; whoever shows the records has been told then
 * @user_data: for @callback
 */
void
attain_import_jobs_run (AttainStore         *store,
                        AttainImport        *import,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  Order *order = g_new0 (Order, 1);

  order->store = g_object_ref (store);
  order->import = import;
  attain_store_run (store, ATTAIN_STORE_WRITER, run_job, order, order_free,
                    (GDestroyNotify) attain_import_summary_free, import->cancellable, callback, user_data);
}

/**
 * attain_import_jobs_run_finish:
 * @store: the records
 * @result: what the callback was given
 * @error: why nothing came of it
 *
 * Returns: (transfer full) (nullable): what it did, or would do
 */
AttainImportSummary *
attain_import_jobs_run_finish (AttainStore   *store,
                               GAsyncResult  *result,
                               GError       **error)
{
  return attain_store_finish (store, result, error);
}
