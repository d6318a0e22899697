/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye.h"
#include "attain-evidence.h"
#include "attain-form-test.h"
#include "attain-reference-bundle.h"

/* The day it is in tests of the pages of supported years: eleven weeks after the start of Amara's. */
#define YEAR_TODAY "2026-11-20"

static inline void
add_reference (AttainDb            *db,
               AttainReferenceKind  kind,
               const char          *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReference) reference = attain_reference_bundle_read (kind, code, &error);

  g_assert_no_error (error);
  insert_record (db, &attain_reference_table, reference);
}

static inline gint64
add_year (AttainDb   *db,
          gint64      person_id,
          gint64      assessor_id,
          const char *cohort,
          const char *started_on)
{
  g_autoptr(AttainAsye) asye =
    g_object_new (ATTAIN_TYPE_ASYE, "person-id", person_id, "programme", "ASYE-CHILD-2022", "edition", "2022", "cohort",
                  cohort, "started-on", started_on, "assessor-id", assessor_id, "status", ATTAIN_ASYE_STATUS_ACTIVE,
                  NULL);

  insert_record (db, &attain_asye_table, asye);
  return attain_record_get_id (ATTAIN_RECORD (asye));
}

static inline void
add_piece (AttainDb           *db,
           gint64              asye_id,
           AttainEvidenceItem  item,
           AttainEvidenceKind  kind,
           const char         *code,
           const char         *title,
           const char         *accepted_on)
{
  g_autoptr(AttainEvidence) piece =
    g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", (gint64) 1, "asye-id", asye_id, "item", item, "kind", kind, "code",
                  code, "title", title, "held-on", "2026-09-14", "capabilities", "PCF:3", "accepted-on", accepted_on,
                  "accepted-by-id", (gint64) (accepted_on != NULL ? 2 : 0), NULL);

  insert_record (db, &attain_evidence_table, piece);
}

/* The window of attain-gui-test.h, in which Amara is on a supported year that Beth assesses. Of what was due at the
 * start the agreement is accepted, the plan is handed in, and the self-assessment is late. */
static inline void
year_set_up (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db;
  gint64 year;

  g_setenv ("ATTAIN_TODAY", YEAR_TODAY, TRUE);
  window_set_up (fixture, data);
  db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);
  g_assert_no_error (error);
  add_reference (db, ATTAIN_REFERENCE_KIND_PROGRAMME, "ASYE-CHILD-2022");
  add_reference (db, ATTAIN_REFERENCE_KIND_FRAMEWORK, "PCF");
  year = add_year (db, 1, 2, "September 2026", "2026-09-07");
  add_piece (db, year, ATTAIN_EVIDENCE_ITEM_EVIDENCE, ATTAIN_EVIDENCE_KIND_AGREEMENT, "agreement", "Our agreement",
             "2026-09-16");
  add_piece (db, year, ATTAIN_EVIDENCE_ITEM_EVIDENCE, ATTAIN_EVIDENCE_KIND_PDP, "pdp", "My first plan", NULL);
  add_piece (db, year, ATTAIN_EVIDENCE_ITEM_REVIEW, ATTAIN_EVIDENCE_KIND_UNKNOWN, "agreement", "Agreement meeting",
             "2026-09-16");
  attain_db_close (db);

  attain_window_open (fixture->window, fixture->store.file);   /* from here on it shows no records until they are read */
  wait_until (attain_window_get_browser (fixture->window) != NULL);
}
