/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-work.h"

#include "attain-asye-store-test.h"

static AttainAsye *
make_year (AttainPerson *worker,
           const char   *programme,
           const char   *started_on,
           gint64        assessor_id)
{
  return g_object_new (ATTAIN_TYPE_ASYE, "person-id", id_of (worker), "programme", programme, "cohort", "Autumn",
                       "started-on", started_on, "assessor-id", assessor_id, NULL);
}

static void
test_enrol (AsyeFixture   *fixture,
            gconstpointer  data)
{
  AttainDb *db = fixture->store.db;
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2026-10-01");
  g_autoptr(AttainPerson) newcomer = add_person (db, "E5", "Eve", "Shah");
  g_autoptr(AttainAsye) year = make_year (newcomer, "YEAR-2022", "2026-10-05", id_of (fixture->assessor));

  g_object_set (newcomer, "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL);
  update_record (fixture, &attain_person_table, newcomer);
  assert_does (fixture, NULL, attain_asye_work_enrol (change, &desk, year, &error));
  g_assert_cmpstr (year->edition, ==, "2022");
  g_assert_cmpint (year->status, ==, ATTAIN_ASYE_STATUS_ACTIVE);
}

static void
test_enrol_refused (AsyeFixture   *fixture,
                    gconstpointer  data)
{
  AttainDb *db = fixture->store.db;
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2026-10-01");
  g_autoptr(AttainPerson) newcomer = add_person (db, "E5", "Eve", "Shah");
  g_autoptr(AttainPerson) unregistered = add_person (db, "E6", "Fay", "Bell");
  g_autoptr(AttainPerson) leaver = add_person (db, "E7", "Gil", "Cole");
  const struct { AttainPerson *worker; const char *programme; const char *start; gint64 assessor; const char *sentence; }
  rows[] = {
    { unregistered, "YEAR-2022", "2026-10-05", 0,
      "The worker is not known to be registered with Social Work England: record the registration first" },
    { leaver, "YEAR-2022", "2026-10-05", 0, "The worker left on 2 Oct 2026: a year begins before that" },
    { newcomer, "NONE", "2026-10-05", 0, "There is no programme “NONE” in this database" },
    { newcomer, "YEAR-2022", "2028-09-01", 0,
      "ASYE, adults (2022) does not cover a start on 1 Sep 2028: choose the edition in force on that day" },
    { newcomer, "YEAR-2022", "2026-10-05", id_of (newcomer),
      "Nobody assesses their own year: choose another assessor" },
    { newcomer, "YEAR-2022", "2026-10-05", id_of (leaver),
      "The assessor left on 2 Oct 2026: choose one who is here" },
    { fixture->worker, "YEAR-2022", "2026-10-05", 0,
      "Another year of this person, begun on 7 Sep 2026, is open at that time: it ends before the next begins" },
  };

  g_object_set (newcomer, "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL);
  g_object_set (leaver, "left-on", "2026-10-02", NULL);
  update_record (fixture, &attain_person_table, newcomer);
  update_record (fixture, &attain_person_table, leaver);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainAsye) year = make_year (rows[i].worker, rows[i].programme, rows[i].start, rows[i].assessor);

      assert_does (fixture, rows[i].sentence, attain_asye_work_enrol (change, &desk, year, &error));
    }
  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM asye"), ==, 1);
}

static void
test_assign (AsyeFixture   *fixture,
             gconstpointer  data)
{
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2026-10-01");
  gint64 id = id_of (fixture->asye);

  g_object_set (fixture->manager, "left-on", "2026-10-01", NULL);
  update_record (fixture, &attain_person_table, fixture->manager);
  assert_does (fixture, "Nobody assesses their own year: choose another assessor",
               attain_asye_work_assign (change, &desk, id, id_of (fixture->worker), &error));
  assert_does (fixture, "The assessor left on 1 Oct 2026: choose one who is here",
               attain_asye_work_assign (change, &desk, id, id_of (fixture->manager), &error));
  assert_does (fixture, NULL, attain_asye_work_assign (change, &desk, id, id_of (fixture->coordinator), &error));
  g_assert_cmpint (reload_year (fixture)->assessor_id, ==, id_of (fixture->coordinator));
}

static AttainAsyePause *
make_pause (AsyeFixture *fixture,
            const char  *from,
            const char  *to,
            const char  *reason,
            const char  *agreed_by)
{
  return g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "asye-id", id_of (fixture->asye), "from-on", from, "to-on", to,
                       "reason", reason, "agreed-by", agreed_by, NULL);
}

static void
test_pause (AsyeFixture   *fixture,
            gconstpointer  data)
{
  const AttainAsyeDesk autumn = desk_of (fixture, fixture->coordinator, "2026-11-10");
  const AttainAsyeDesk winter = desk_of (fixture, fixture->coordinator, "2026-12-01");
  gint64 id = id_of (fixture->asye);
  g_autoptr(AttainAsyePause) pause = make_pause (fixture, "2026-11-09", NULL, "sickness", "Everybody");

  assert_does (fixture, "The year is not paused: there is nothing to end",
               attain_asye_work_resume (change, &autumn, id, "2026-11-10", &error));
  assert_does (fixture, NULL, attain_asye_work_pause (change, &autumn, pause, &error));
  g_assert_cmpint (reload_year (fixture)->status, ==, ATTAIN_ASYE_STATUS_PAUSED);
  g_assert_cmpint (pause->person_id, ==, id_of (fixture->worker));

  assert_does (fixture, "The pause ends before it begins",
               attain_asye_work_resume (change, &winter, id, "2026-11-08", &error));
  assert_does (fixture, NULL, attain_asye_work_resume (change, &winter, id, "2026-11-29", &error));
  g_assert_cmpint (reload_year (fixture)->status, ==, ATTAIN_ASYE_STATUS_ACTIVE);
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM asye_pause WHERE to_on = '2026-11-29'"), ==, 1);
}

/* A year that came from a file as paused has no pause to end. */
static void
test_resume_without_days (AsyeFixture   *fixture,
                          gconstpointer  data)
{
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2026-11-10");

  g_object_set (fixture->asye, "status", ATTAIN_ASYE_STATUS_PAUSED, NULL);
  update_record (fixture, &attain_asye_table, fixture->asye);
  assert_does (fixture, NULL, attain_asye_work_resume (change, &desk, id_of (fixture->asye), "2026-11-10", &error));
  g_assert_cmpint (reload_year (fixture)->status, ==, ATTAIN_ASYE_STATUS_ACTIVE);
}

static void
test_pause_refused (AsyeFixture   *fixture,
                    gconstpointer  data)
{
  const struct { const char *from, *to, *reason, *agreed_by, *sentence; } rows[] = {
    { "2026-11-20", NULL, "sickness", "All",
      "The pause overlaps the one that begins on 2 Nov 2026: change that one instead" },
    { "2026-12-02", "2026-12-01", "sickness", "All", "The pause ends before it begins" },
    { "2026-09-01", "2026-09-20", "sickness", "All", "The pause begins before the year does, on 7 Sep 2026" },
    { "2026-12-02", NULL, "capability", "All",
      "The year is never paused for capability: concerns go through the employer's own procedures" },
    { "2026-12-02", NULL, "holiday", "All", "“holiday” is not a reason that this programme is paused for" },
    { "2026-12-02", NULL, "sickness", "  ", "A pause is agreed by everybody concerned: say who has agreed" },
  };
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2026-12-10");
  g_autoptr(AttainAsyePause) agreed = make_pause (fixture, "2026-11-02", "2026-11-30", "sickness", "All");

  assert_does (fixture, NULL, attain_asye_work_pause (change, &desk, agreed, &error));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainAsyePause) pause = make_pause (fixture, rows[i].from, rows[i].to, rows[i].reason,
                                                     rows[i].agreed_by);

      assert_does (fixture, rows[i].sentence, attain_asye_work_pause (change, &desk, pause, &error));
    }
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM asye_pause"), ==, 1);
}

/* A pause that is changed is held to the same rules, and is not in its own way. */
static void
test_pause_changed (AsyeFixture   *fixture,
                    gconstpointer  data)
{
  const struct { const char *property, *value, *sentence; } rows[] = {
    { "to-on", "2026-11-01", "The pause ends before it begins" },
    { "from-on", "2026-09-01", "The pause begins before the year does, on 7 Sep 2026" },
    { "to-on", "2027-01-11", "The pause overlaps the one that begins on 11 Jan 2027: change that one instead" },
    { "to-on", NULL, "The pause overlaps the one that begins on 11 Jan 2027: change that one instead" },
    { "reason", "capability",
      "The year is never paused for capability: concerns go through the employer's own procedures" },
    { "agreed-by", NULL, "A pause is agreed by everybody concerned: say who has agreed" },
    { "to-on", "2026-12-20", NULL },
    { "from-on", "2026-11-09", NULL },
  };
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2026-12-10");
  g_autoptr(AttainAsyePause) pause = make_pause (fixture, "2026-11-02", "2026-11-30", "sickness", "All");
  g_autoptr(AttainAsyePause) later = make_pause (fixture, "2027-01-11", "2027-01-24", "sickness", "All");

  assert_does (fixture, NULL, attain_asye_work_pause (change, &desk, pause, &error));
  assert_does (fixture, NULL, attain_asye_work_pause (change, &desk, later, &error));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainRecord) kept = attain_table_load_one (&attain_asye_pause_table, fixture->store.db, id_of (pause), NULL);

      g_object_set (kept, rows[i].property, rows[i].value, NULL);
      assert_does (fixture, rows[i].sentence, attain_asye_work_pause (change, &desk, ATTAIN_ASYE_PAUSE (kept), &error));
    }
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM asye_pause WHERE from_on = '2026-11-09'"
                                                  " AND to_on = '2026-12-20' AND reason = 'sickness'"), ==, 1);
  g_assert_cmpint (reload_year (fixture)->status, ==, ATTAIN_ASYE_STATUS_PAUSED);
}

static void
test_unknown_programme (AsyeFixture   *fixture,
                        gconstpointer  data)
{
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2026-12-10");
  g_autoptr(AttainAsyePause) pause = make_pause (fixture, "2026-11-02", NULL, "sickness", "All");

  g_ptr_array_set_size (fixture->programmes, 0);
  assert_does (fixture,
               "The programme “YEAR-2022” that the year began under is not in this database: import it first",
               attain_asye_work_pause (change, &desk, pause, &error));
}

static void
test_withdraw (AsyeFixture   *fixture,
               gconstpointer  data)
{
  const struct { const char *on, *reason, *sentence; } rows[] = {
    { "2026-12-07", NULL, "Say why they withdraw from the year" },
    { NULL, "Moved to another council", "Withdrawn on: say on which day" },
    { "2026-09-06", "Moved to another council", "The withdrawal is before the start of the year, on 7 Sep 2026" },
    { "2026-12-11", "Moved to another council", "Withdrawn on: it cannot be in the future" },
    { "2026-12-07", "Moved to another council", NULL },
  };
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2026-12-10");
  gint64 id = id_of (fixture->asye);
  g_autoptr(AttainAsye) again = make_year (fixture->worker, "YEAR-2022", "2027-01-04", 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_does (fixture, rows[i].sentence,
                 attain_asye_work_withdraw (change, &desk, id, rows[i].on, rows[i].reason, &error));
  g_assert_cmpint (reload_year (fixture)->status, ==, ATTAIN_ASYE_STATUS_WITHDRAWN);
  g_assert_cmpstr (reload_year (fixture)->withdrawn_on, ==, "2026-12-07");
  assert_does (fixture, "They have withdrawn from this year: nothing more is done in it",
               attain_asye_work_resume (change, &desk, id, "2026-12-10", &error));
  assert_does (fixture, NULL, attain_asye_work_enrol (change, &desk, again, &error));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/asye-work/" name, AsyeFixture, NULL, asye_set_up, function, asye_tear_down)

  ADD ("enrol", test_enrol);
  ADD ("enrol/refused", test_enrol_refused);
  ADD ("another-assessor", test_assign);
  ADD ("pause-and-resume", test_pause);
  ADD ("resume-without-days", test_resume_without_days);
  ADD ("pause/refused", test_pause_refused);
  ADD ("pause/changed", test_pause_changed);
  ADD ("programme-not-held", test_unknown_programme);
  ADD ("withdraw", test_withdraw);

  return g_test_run ();
}
