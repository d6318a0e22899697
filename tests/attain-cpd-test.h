/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Six entries of two people, for tests of how they are kept and listed. */

#include "attain-store-test.h"

typedef struct
{
  StoreFixture base;
  gint64       ada;
  gint64       zoe;
} CpdFixture;

static gint64
add_named (AttainDb   *db,
           const char *employee_id,
           const char *given_name,
           const char *family_name,
           const char *team)
{
  g_autoptr(AttainPerson) person = add_person (db, employee_id, given_name, family_name);
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", id, "from-on", "2024-01-01", "team", team,
                                             "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);

  insert_record (db, &attain_post_table, post);
  return id;
}

static void
log_entry (CpdFixture         *fixture,
           gint64              person_id,
           const char         *day,
           const char         *title,
           AttainCpdActivity   activity,
           gint64              minutes,
           AttainCpdAllowance  allowance,
           const char         *learning)
{
  g_autoptr(AttainCpdEntry) entry =
    g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", person_id, "occurred-on", day, "title", title,
                  "activity", activity, "minutes", minutes, "allowance", allowance, "learning", learning, NULL);

  insert_record (fixture->base.db, &attain_cpd_table, entry);
}

/* The entries' ids are 1 to 6, in this order. */
static void
cpd_set_up (CpdFixture    *fixture,
            gconstpointer  data)
{
  store_set_up (&fixture->base, data);
  fixture->ada = add_named (fixture->base.db, "E1", "Ada", "Okafor", "Duty");
  fixture->zoe = add_named (fixture->base.db, "E2", "Zoë", "Ahmed", "Fostering");

  log_entry (fixture, fixture->ada, "2026-04-01", "Court skills day", ATTAIN_CPD_ACTIVITY_COURSE, 444,
             ATTAIN_CPD_ALLOWANCE_MANDATORY, "How to give evidence in a courtroom and stay calm");
  log_entry (fixture, fixture->ada, "2026-03-31", "e-learning on privacy", ATTAIN_CPD_ACTIVITY_E_LEARNING, 60,
             ATTAIN_CPD_ALLOWANCE_UNKNOWN, NULL);
  log_entry (fixture, fixture->ada, "2026-05-05", "Reading group", ATTAIN_CPD_ACTIVITY_READING, 90,
             ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, "We spoke about Zoë and \"what good looks like\"");
  log_entry (fixture, fixture->ada, "2026-05-06", "Reading group", ATTAIN_CPD_ACTIVITY_READING, 90,
             ATTAIN_CPD_ALLOWANCE_NONE, "AND then we read on");
  log_entry (fixture, fixture->zoe, "2026-05-05", "Shadowing in court", ATTAIN_CPD_ACTIVITY_SHADOWING, 180,
             ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, "Watched a colleague");
  log_entry (fixture, fixture->zoe, "2026-06-01", "Zebra crossing", ATTAIN_CPD_ACTIVITY_COURSE, 30,
             ATTAIN_CPD_ALLOWANCE_UNKNOWN, "About families");
}

static void
cpd_tear_down (CpdFixture    *fixture,
               gconstpointer  data)
{
  store_tear_down (&fixture->base, data);
}
