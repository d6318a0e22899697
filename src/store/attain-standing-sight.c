/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of somebody's records whoever reads may not see: that there are none before them proves nothing then. */

#include "attain-standing-sight.h"

#include "attain-access-held.h"
#include "attain-tables.h"

/* The kinds of records that criteria are answered from, and the field of each that has to be seen for it. */
static const struct
{
  const AttainTable *table;
  const char        *field;
} kinds[] = {
  { &attain_person_table, "registration-status" },
  { &attain_post_table, "contract" },
  { &attain_asye_table, "outcome" },
  { &attain_pcf_level_table, "level" },
  { &attain_cpd_table, "occurred-on" },
  { &attain_training_table, "course" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == ATTAIN_STANDING_N_KINDS);

/* A row of theirs that might be there: what somebody may see depends on whose it is. */
static AttainRecord *
make_row (const AttainTable *table,
          gint64             person_id)
{
  AttainRecord *record = g_object_new (table->record_type (), NULL);

  if (table == &attain_person_table)
    attain_record_set_id (record, person_id);
  else
    g_object_set (record, "person-id", person_id, NULL);
  return record;
}

/**
 * attain_standing_sight_hide:
 * @standing: how somebody stands
 * @db: a connection that reads
 * @person_id: who they are
 * @error: what went wrong
 *
 * Tells @standing which kinds of records are kept from whoever uses the connection.
 *
 * Returns: whether the question was answered
 */
gboolean
attain_standing_sight_hide (AttainStanding  *standing,
                            AttainDb        *db,
                            gint64           person_id,
                            GError         **error)
{
  AttainAccess *access = attain_db_get_access (db);

  for (guint i = 0; !attain_access_sees_all (access) && i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(AttainRecord) row = make_row (kinds[i].table, person_id);
      AttainHeld held;

      if (!attain_access_held_find (db, access, kinds[i].table, row, TRUE, &held, error))
        return FALSE;
      if (!attain_access_may (kinds[i].table->name, ATTAIN_MAY_SEE, kinds[i].field, held))
        attain_standing_hide (standing, kinds[i].table->name);
    }

  return TRUE;
}
