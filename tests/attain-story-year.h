/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A newly qualified worker's year, from enrolment to the level that follows. */

#include "attain-evidence.h"
#include "attain-schedule-list.h"
#include "attain-story-test.h"

/* Opens the row of what is due and presses what it offers then. */
static inline void
press_below (Story      *story,
             const char *title,
             const char *button)
{
  GtkWidget *row = find_titled (find_widget (get_page (story), ATTAIN_TYPE_SCHEDULE_LIST), title);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  wait_until (shows (row, button));
  press (row, button);
}

static inline void
enrol (Story *story)
{
  GtkWidget *form;

  become (story, "Kim Academy", "2025-09-01");
  open_section (story, "Cohorts", "No cohorts yet");
  form = open_story_form (story, "Enrol somebody…", ATTAIN_TYPE_RECORD_DIALOG);
  fill_field (form, "Person", "E07");
  fill_field (form, "Programme", "ASYE, child and family");
  fill_field (form, "Started on", "2025-09-01");
  fill_field (form, "Cohort", "September 2025");
  fill_field (form, "Assessor", "E07");
  press (form, "Enrol");
  wait_until (shows (form, "Nobody assesses their own year: choose another assessor"));
  fill_field (form, "Assessor", "E08");
  finish_form (form, "Enrol");
  await (story, "Noa Newcomer");
  await (story, "Ali Assessor");
}

static inline void
record_evidence (Story *story)
{
  become (story, "Noa Newcomer", "2026-02-26");
  open_section (story, "Portfolio", "What is next");
  press_below (story, "Critical reflection, 1 of 2", "Record it…");
  await (story, "What it shows");
  fill_field (get_page (story), "Title", "A visit that I keep thinking of");
  fill_field (get_page (story), "What it shows", "I listened more than I spoke");
  press_on (story, "Save");
  await (story, "handed in");
}

static inline void
review_evidence (Story *story)
{
  GtkWidget *form;

  become (story, "Ali Assessor", "2026-02-27");
  press_on (story, "Noa Newcomer: ");
  await (story, "What is next");
  press_below (story, "Critical reflection, 1 of 2", "A visit that I keep thinking of");
  form = open_story_form (story, "Accept…", ATTAIN_TYPE_RECORD_DIALOG);
  fill_field (form, "Assessor’s comment", "Thoughtful");
  finish_form (form, "Accept");
  await (story, "Accepted on 27 Feb 2026");
}

static inline void
add_piece (AttainChange       *change,
           AttainEvidenceItem  item,
           const char         *code,
           const char         *title)
{
  g_autoptr(AttainEvidence) piece =
    g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", (gint64) 7, "asye-id", (gint64) 1, "item", item, "code", code,
                  "title", title, "held-on", "2026-08-03", "by-social-worker", ATTAIN_YES_NO_YES, "accepted-on",
                  "2026-08-28", "accepted-by-id", (gint64) 8, NULL);
  g_autoptr(GError) error = NULL;

  attain_change_insert (change, &attain_evidence_table, piece, &error);
  g_assert_no_error (error);
}

/* What a year gathers besides, from the academy's files. The final report is among it, an observation is missing. */
static inline void
import_year (Story *story)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (story->store.file, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainReferenceSet) set = attain_reference_set_load (db, "2026-08-28", &error);
  const AttainProgramme *programme = attain_programme_find (set->programmes, "ASYE-CHILD-2022", NULL, "2025-09-01");
  g_autoptr(AttainChange) change = attain_change_begin (db, "E03", "Import evidence", NULL, ATTAIN_CHANGE_NORMAL,
                                                        &error);

  g_assert_no_error (error);
  for (guint i = 0; i < programme->reviews->len; i++)
    {
      const AttainProgrammeReview *review = g_ptr_array_index (programme->reviews, i);

      add_piece (change, ATTAIN_EVIDENCE_ITEM_REVIEW, review->code, review->title);
    }
  for (guint i = 0; i < programme->evidence->len; i++)
    {
      const AttainProgrammeEvidence *evidence = g_ptr_array_index (programme->evidence, i);

      for (int n = g_str_equal (evidence->code, "observation") ? 1 : 0; n < evidence->minimum; n++)
        add_piece (change, ATTAIN_EVIDENCE_ITEM_EVIDENCE, evidence->code, evidence->title);
    }
  commit_change (&change);
}

static inline void
open_year (Story      *story,
           const char *step)
{
  open_section (story, "Cohorts", "September 2025");
  open_first (story, "Noa Newcomer", step);
}

static inline void
recommend (Story *story)
{
  GtkWidget *form;

  become (story, "Ali Assessor", "2026-09-10");
  open_year (story, "What is next");
  press_below (story, "Direct observation of practice, 3 of 3", "Explain why it is not there…");
  form = get_dialog ();
  fill_field (form, "Reason", "The family moved away on the day");
  finish_form (form, "Explain");
  await (story, "Recommend…");
  form = open_story_form (story, "Recommend…", ATTAIN_TYPE_RECORD_DIALOG);
  fill_field (form, "Assessor’s recommendation", "Pass");
  finish_form (form, "Recommend");
  await (story, "The assessor recommends: Pass, on 10 Sep 2026");
}

static inline void
conclude (Story *story)
{
  GtkWidget *form;

  become (story, "Kim Academy", "2026-09-11");
  open_year (story, "Moderate the assessor’s recommendation");
  form = open_story_form (story, "Moderate…", ATTAIN_TYPE_RECORD_DIALOG);
  fill_field (form, "Moderation", "Consistent, and enough to stand on");
  finish_form (form, "Moderate");
  form = open_story_form (story, "Decide…", ATTAIN_TYPE_RECORD_DIALOG);
  fill_field (form, "Outcome", "Pass");
  finish_form (form, "Decide");
  wait_until (shows (story->window, "The next level follows: application P-2026-001"));
  await (story, "Outcome: Pass, on 11 Sep 2026");

  /* Whoever of the academy comes first on a day lets what has come to its day take effect. */
  become (story, "Kim Academy", "2026-09-14");
  do_action (story->window, "win.go::application/P-2026-001");
  await (story, "In effect");
  do_action (get_page (story), "application.person");
  await (story, "Level 2 · Social worker");
}
