/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the records what somebody may see and do. */

#include "attain-access-reader.h"

#include "attain-access-table.h"

typedef struct
{
  char *employee_id;
  char *today;
} Who;

static void
who_free (gpointer data)
{
  Who *who = data;

  g_free (who->employee_id);
  g_free (who->today);
  g_free (who);
}

static gpointer
access_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  Who *who = data;

  return attain_access_table_read (db, who->employee_id, who->today, error);
}

/**
 * attain_access_reader_ask:
 * @store: the records
 * @employee_id: who
 * @today: the day, yyyy-mm-dd
 * @cancellable: (nullable): to stop asking
 * @callback: (scope async): calls attain_access_reader_finish()
 * @user_data: for @callback
 *
 * Asks on the writing connection, before which no views stand.
 */
void
attain_access_reader_ask (AttainStore         *store,
                          const char          *employee_id,
                          const char          *today,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Who *who = g_new0 (Who, 1);

  who->employee_id = g_strdup (employee_id);
  who->today = g_strdup (today);
  attain_store_run (store, ATTAIN_STORE_WRITER, access_job, who, who_free, (GDestroyNotify) attain_access_unref,
                    cancellable, callback, user_data);
}

/**
 * attain_access_reader_finish:
 * @store: the records
 * @result: what the callback was given
 * @error: why they can do nothing, in words for people
 *
 * Returns: (transfer full) (nullable): what they may see and do
 */
AttainAccess *
attain_access_reader_finish (AttainStore   *store,
                             GAsyncResult  *result,
                             GError       **error)
{
  return attain_store_finish (store, result, error);
}

/**
 * attain_access_reader_touched:
 * @touched: what a change has written
 *
 * Returns: whether somebody's roles may follow from that
 */
gboolean
attain_access_reader_touched (AttainTouched *touched)
{
  const AttainTable *const tables[] = {
    &attain_person_table, &attain_post_table, &attain_asye_table, &attain_appointment_table, &attain_panel_meeting_table,
    &attain_panel_seat_table,
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (attain_touched_has_table (touched, tables[i]))
      return TRUE;

  return FALSE;
}
