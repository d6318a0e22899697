/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-desk.h"
#include "attain-asye-gap.h"
#include "attain-asye-test.h"
#include "attain-store-test.h"

/* A council with one newly qualified worker, who started on 7 September 2026 on the year of attain-asye-test.h. */
typedef struct
{
  StoreFixture  store;
  GPtrArray    *programmes;
  AttainPerson *worker;
  AttainPerson *assessor;
  AttainPerson *coordinator;
  AttainPerson *manager;
  AttainAsye   *asye;
} AsyeFixture;

static inline gint64
id_of (gpointer record)
{
  return attain_record_get_id (record);
}

static inline AttainPost *
add_post (AttainDb   *db,
          gint64      person_id,
          const char *from,
          double      fte,
          gint64      manager_id)
{
  AttainPost *post = g_object_new (ATTAIN_TYPE_POST, "person-id", person_id, "from-on", from, "team", "Duty",
                                   "fte", fte, "contract", ATTAIN_CONTRACT_PERMANENT,
                                   "line-manager-id", manager_id, NULL);

  insert_record (db, &attain_post_table, post);
  return post;
}

static inline AttainEvidence *
add_evidence (AsyeFixture        *fixture,
              AttainEvidenceItem  item,
              const char         *code,
              const char         *held_on,
              const char         *accepted_on)
{
  AttainEvidence *evidence = g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", id_of (fixture->worker),
                                           "asye-id", id_of (fixture->asye), "item", item, "code", code,
                                           "title", code, "held-on", held_on, "accepted-on", accepted_on,
                                           "accepted-by-id", accepted_on != NULL ? id_of (fixture->assessor) : 0, NULL);

  insert_record (fixture->store.db, &attain_evidence_table, evidence);
  return evidence;
}

/* Writes a record that the test has changed. */
static inline void
update_record (AsyeFixture       *fixture,
               const AttainTable *table,
               gpointer           record)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Change test data");
  g_autoptr(GError) error = NULL;

  attain_change_update (change, table, record, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static inline void
asye_set_up (AsyeFixture   *fixture,
             gconstpointer  data)
{
  AttainDb *db;
  AttainPost *post;

  store_set_up (&fixture->store, data);
  db = fixture->store.db;
  fixture->programmes = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_free);
  g_ptr_array_add (fixture->programmes, test_year_new ());
  fixture->worker = add_person (db, "E1", "Ada", "Okafor");
  fixture->assessor = add_person (db, "E2", "Ben", "Lowe");
  fixture->coordinator = add_person (db, "E3", "Cara", "Nunn");
  fixture->manager = add_person (db, "E4", "Dev", "Rao");
  g_object_set (fixture->worker, "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL);
  update_record (fixture, &attain_person_table, fixture->worker);
  post = add_post (db, id_of (fixture->worker), "2026-09-07", 1, id_of (fixture->manager));
  g_object_unref (post);
  fixture->asye = g_object_new (ATTAIN_TYPE_ASYE, "person-id", id_of (fixture->worker), "programme", "YEAR-2022",
                                "edition", "2022", "cohort", "September 2026", "started-on", "2026-09-07",
                                "assessor-id", id_of (fixture->assessor), "coordinator-id", id_of (fixture->coordinator),
                                "status", ATTAIN_ASYE_STATUS_ACTIVE, NULL);
  insert_record (db, &attain_asye_table, fixture->asye);
}

static inline void
asye_tear_down (AsyeFixture   *fixture,
                gconstpointer  data)
{
  g_clear_object (&fixture->asye);
  g_clear_object (&fixture->worker);
  g_clear_object (&fixture->assessor);
  g_clear_object (&fixture->coordinator);
  g_clear_object (&fixture->manager);
  g_ptr_array_unref (fixture->programmes);
  store_tear_down (&fixture->store, data);
}

/* Somebody at their desk on a day. */
static inline AttainAsyeDesk
desk_of (AsyeFixture  *fixture,
         AttainPerson *actor,
         const char   *on)
{
  return (AttainAsyeDesk) { fixture->programmes, NULL, actor != NULL ? id_of (actor) : 0, on };
}

static inline AttainAsye *
reload_year (AsyeFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  AttainAsye *asye = attain_table_load_one (&attain_asye_table, fixture->store.db, id_of (fixture->asye), &error);

  g_assert_no_error (error);
  g_set_object (&fixture->asye, asye);
  return asye;
}

/* Runs EXPRESSION, which takes `change` and `&error`, as one change, and compares what it says. */
#define assert_does(fixture, sentence, expression) \
  G_STMT_START { \
    g_autoptr(AttainChange) change = begin_change ((fixture)->store.db, "Test"); \
    g_autoptr(GError) error = NULL; \
    gboolean done = (expression); \
    \
    g_assert_cmpstr (error != NULL ? error->message : NULL, ==, (sentence)); \
    g_assert_cmpint (done, ==, (sentence) == NULL); \
    if (done) \
      commit_change (&change); \
  } G_STMT_END
