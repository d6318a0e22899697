/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-portfolio.h"

#include "attain-asye-table.h"
#include "attain-tables.h"

static gboolean
load_year (AttainPortfolio       *self,
           AttainDb              *db,
           GPtrArray             *programmes,
           const AttainHolidays  *holidays,
           const char            *on,
           GError               **error)
{
  gint64 asye_id;

  if (!attain_asye_find (db, attain_record_get_id (ATTAIN_RECORD (self->person)), &asye_id, error))
    return FALSE;

  return asye_id == 0 || (self->year = attain_asye_case_load (db, asye_id, programmes, holidays, on, error));
}

/**
 * attain_portfolio_load:
 * @db: a connection
 * @person_id: whose
 * @programmes: (element-type AttainProgramme): every edition of every programme, which must outlive the answer
 * @holidays: (nullable): the days off, which move what is due
 * @on: the day asked for
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): their portfolio as it stands on that day
 */
AttainPortfolio *
attain_portfolio_load (AttainDb              *db,
                       gint64                 person_id,
                       GPtrArray             *programmes,
                       const AttainHolidays  *holidays,
                       const char            *on,
                       GError               **error)
{
  g_autoptr(AttainPortfolio) self = g_new0 (AttainPortfolio, 1);

  if (!(self->person = attain_table_load_one (&attain_person_table, db, person_id, error)) ||
      !(self->evidence = attain_table_load_of (&attain_evidence_table, db, person_id, "held_on DESC, id DESC", error)) ||
      !load_year (self, db, programmes, holidays, on, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
attain_portfolio_free (AttainPortfolio *self)
{
  g_clear_object (&self->person);
  g_clear_pointer (&self->year, attain_asye_case_free);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_free (self);
}
