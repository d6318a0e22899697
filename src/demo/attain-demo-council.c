/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A council that does not exist: who works there, and what is drawn for them. */

#include "attain-demo-council.h"

#include "attain-date.h"
#include "attain-demo-corpus.h"
#include "attain-demo-council-private.h"
#include "attain-demo-courses.h"
#include "attain-demo-offices.h"

#define ENTRIES_PER_YEAR 10

/**
 * attain_demo_council_new:
 * @n_people: how many people its system knows, from 1 to %ATTAIN_DEMO_MOST_PEOPLE: those in post, agency
 *   workers, and those who left
 * @years: how many years are told, from 1 to %ATTAIN_DEMO_MOST_YEARS
 * @seed: what it is drawn from
 * @as_of: the last day of them
 *
 * Returns: (transfer full): the council
 */
AttainDemoCouncil *
attain_demo_council_new (guint       n_people,
                         guint       years,
                         guint64     seed,
                         const char *as_of)
{
  g_autoptr(AttainDemoCorpus) corpus = attain_demo_corpus_load ("council.txt");
  g_autofree char *from = NULL;
  AttainDemoCouncil *self;

  g_return_val_if_fail (n_people > 0 && n_people <= ATTAIN_DEMO_MOST_PEOPLE, NULL);
  g_return_val_if_fail (years > 0 && years <= ATTAIN_DEMO_MOST_YEARS, NULL);

  from = attain_date_add_months (as_of, -12 * (int) years);
  self = g_new0 (AttainDemoCouncil, 1);
  self->name = g_strdup (attain_demo_corpus_get (corpus, "council", "name"));
  self->as_of = g_strdup (as_of);
  self->staff = attain_demo_staff_new (n_people, attain_date_to_day (from), attain_date_to_day (as_of), seed);
  self->courses = attain_demo_courses_new ();
  self->offices = attain_demo_offices_new (self->staff);
  self->years = attain_demo_years_new (self->staff, self->offices);
  self->past = attain_demo_past_new (self->staff, self->offices);
  self->ladder = attain_demo_ladder_new (self->staff);
  self->diary = attain_demo_diary_new (self->staff, self->courses);
  attain_demo_diary_set_n_entries (self->diary, n_people * years * ENTRIES_PER_YEAR);
  return self;
}

void
attain_demo_council_free (AttainDemoCouncil *self)
{
  attain_demo_diary_free (self->diary);
  attain_demo_years_free (self->years);
  attain_demo_past_free (self->past);
  g_array_unref (self->offices);
  attain_demo_ladder_free (self->ladder);
  attain_demo_staff_free (self->staff);
  g_array_unref (self->courses);
  g_free (self->name);
  g_free (self->as_of);
  g_free (self);
}

/**
 * attain_demo_council_get_name:
 * @self: a council
 *
 * Returns: (transfer none): what the council is called, which none in England is
 */
const char *
attain_demo_council_get_name (AttainDemoCouncil *self)
{
  return self->name;
}

/**
 * attain_demo_council_get_as_of:
 * @self: a council
 *
 * Returns: (transfer none): the last day that is told
 */
const char *
attain_demo_council_get_as_of (AttainDemoCouncil *self)
{
  return self->as_of;
}

/**
 * attain_demo_council_get_seed:
 * @self: a council
 *
 * Returns: the number that all of it was drawn from: the same number makes the same council
 */
guint64
attain_demo_council_get_seed (AttainDemoCouncil *self)
{
  return self->staff->seed;
}

/**
 * attain_demo_council_get_n_people:
 * @self: a council
 *
 * Returns: how many people work or have worked there
 */
guint
attain_demo_council_get_n_people (AttainDemoCouncil *self)
{
  return self->staff->n_workers;
}

/**
 * attain_demo_council_get_n_entries:
 * @self: a council
 *
 * Returns: how many entries of CPD they make; 0 where nobody is there to make one
 */
guint
attain_demo_council_get_n_entries (AttainDemoCouncil *self)
{
  return attain_demo_diary_get_n_entries (self->diary);
}

/**
 * attain_demo_council_set_n_entries:
 * @self: a council
 * @n_entries: how many pieces of CPD its people logged, all together; ten a year for each at first
 */
void
attain_demo_council_set_n_entries (AttainDemoCouncil *self,
                                   guint              n_entries)
{
  attain_demo_diary_set_n_entries (self->diary, n_entries);
}

/**
 * attain_demo_council_tell_all:
 * @teller: what knows the records by number
 * @n_owners: how many have any
 * @count: (nullable): how many one of them has; %NULL where each has one
 * @tell: fills in one of them
 * @record: what is filled in, again and again
 * @func: is given it each time
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_tell_all (gpointer              teller,
                              guint                 n_owners,
                              AttainDemoCountFunc   count,
                              AttainDemoTellFunc    tell,
                              gpointer              record,
                              AttainDemoFunc        func,
                              gpointer              user_data,
                              GError              **error)
{
  for (guint i = 0; i < n_owners; i++)
    {
      guint n = count != NULL ? count (teller, i) : 1;

      for (guint k = 0; k < n; k++)
        {
          attain_record_clear (record);
          tell (teller, count != NULL ? k : i, record);
          if (!func (record, user_data, error))
            return FALSE;
        }
    }

  return TRUE;
}
