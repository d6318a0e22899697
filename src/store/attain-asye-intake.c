/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-intake.h"

#include <string.h>

static void
intake_free (gpointer data)
{
  AttainAsyeIntake *intake = data;

  g_free (intake->cohort);
  g_free (intake->began_on);
  g_free (intake);
}

static void
count_in (GPtrArray                *intakes,
          GHashTable               *by_cohort,
          const AttainAsyeBoardRow *row)
{
  AttainAsyeIntake *intake = g_hash_table_lookup (by_cohort, row->cohort);

  if (intake == NULL)
    {
      intake = g_new0 (AttainAsyeIntake, 1);
      intake->cohort = g_strdup (row->cohort);
      g_hash_table_insert (by_cohort, intake->cohort, intake);
      g_ptr_array_add (intakes, intake);
    }
  if (intake->began_on == NULL || strcmp (row->started_on, intake->began_on) < 0)
    {
      g_free (intake->began_on);
      intake->began_on = g_strdup (row->started_on);
    }

  intake->n_years++;
  intake->n_active += row->status == ATTAIN_ASYE_STATUS_ACTIVE;
  intake->n_paused += row->status == ATTAIN_ASYE_STATUS_PAUSED;
  intake->n_late += row->days_late > 0;
  intake->n_passed += row->status == ATTAIN_ASYE_STATUS_COMPLETED && row->outcome == ATTAIN_ASYE_RESULT_PASS;
  intake->n_failed += row->status == ATTAIN_ASYE_STATUS_COMPLETED && row->outcome == ATTAIN_ASYE_RESULT_FAIL;
  intake->n_withdrawn += row->status == ATTAIN_ASYE_STATUS_WITHDRAWN;
}

static int
compare_intakes (gconstpointer one,
                 gconstpointer other)
{
  const AttainAsyeIntake *a = *(AttainAsyeIntake *const *) one, *b = *(AttainAsyeIntake *const *) other;
  int order = strcmp (b->began_on, a->began_on);

  return order != 0 ? order : strcmp (a->cohort, b->cohort);
}

/**
 * attain_asye_intake_list:
 * @rows: (element-type AttainAsyeBoardRow): years
 *
 * Returns: (transfer full) (element-type AttainAsyeIntake): their cohorts in numbers, the latest first
 */
GPtrArray *
attain_asye_intake_list (GPtrArray *rows)
{
  GPtrArray *self = g_ptr_array_new_with_free_func (intake_free);
  g_autoptr(GHashTable) by_cohort = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    count_in (self, by_cohort, g_ptr_array_index (rows, i));
  g_ptr_array_sort (self, compare_intakes);
  return self;
}
