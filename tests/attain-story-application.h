/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* An application, from Pathway to being ready for a panel. */

#include "attain-case-criteria.h"
#include "attain-case-dialog.h"
#include "attain-case-evidence.h"
#include "attain-story-test.h"

static inline void
begin_application (Story *story)
{
  become (story, "Sam Applicant", "2026-10-01");
  open_section (story, "Pathway", "Level 3: Experienced social worker");
  await (story, "From experienced social worker to advanced practitioner");
  press_on (story, "Begin an application");
  await (story, "In the applicant’s words");
  fill_field (get_page (story), "Statement", "What I have learnt of court");
  await (story, "Being written");
  get_up (story);
}

static inline void
submit (Story *story)
{
  GtkWidget *form;

  become (story, "Sam Applicant", "2026-10-03");
  press_on (story, "Application, written on");
  await (story, "Written before and not saved yet");
  await (story, "6 words");
  press_on (story, "Save");
  await (story, "Statement: now What I have learnt of court");
  fill_field (get_page (story), "Statement", "What I have learnt of court, and of mentoring");
  form = open_story_form (story, "Submit", ATTAIN_TYPE_CASE_DIALOG);
  press (form, "Submit");
  wait_until (shows (form, "The declaration is not signed yet"));
  tick (form, "I declare that this is my own work");
  finish_form (form, "Submit");
  await (story, "Waits for the line manager.");
}

static inline void
endorse (Story *story)
{
  GtkWidget *form;

  become (story, "Robin Manager", "2026-10-05");
  press_on (story, "Application of Sam Applicant: endorse it or give it back");
  await (story, "and of mentoring");
  g_assert_false (shows (get_page (story), "Withdraw"));
  g_assert_false (shows (get_page (story), "Open for evidence"));
  form = open_story_form (story, "Endorse", ATTAIN_TYPE_CASE_DIALOG);
  fill_field (form, "Manager’s statement", "Ready, in my view");
  press (form, "Endorse");
  wait_until (shows (form, "Caseload confirmed is missing"));
  fill_field (form, "Caseload confirmed", "Yes");
  fill_field (form, "Conduct confirmed", "Yes");
  fill_field (form, "Capability confirmed", "Yes");
  finish_form (form, "Endorse");
  await (story, "Waits for the academy.");
}

/* What no record shows; the rest shows itself. */
static inline void
settle_criteria (Story *story)
{
  static const char *const criteria[] = {
    "No live formal action", "The regulator's CPD rule met in the last whole registration year",
    "Has mentored a newly qualified social worker",
  };

  become (story, "Kim Academy", "2026-10-06");
  press_on (story, "Application of Sam Applicant: check the criteria");
  await (story, "A criterion is not yet marked as met, not met or waived");
  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      g_autofree char *shown = g_strdup_printf ("Paper %u of the file", i + 1);
      GtkWidget *form = open_story_form_of_row (story, ATTAIN_TYPE_CASE_CRITERIA, criteria[i], "Settle…",
                                          ATTAIN_TYPE_CASE_DIALOG);

      fill_field (form, "Finding", "Met");
      fill_field (form, "Shown by", shown);
      finish_form (form, "Settle");
      await (story, shown);
    }
  press_on (story, "Open for evidence");
  await (story, "Collecting evidence");
}

static inline void
show_capabilities (GtkWidget *form)
{
  static const char *const capabilities[] = {
    "Professionalism", "Values and ethics", "Diversity and equality", "Rights, justice and economic wellbeing",
    "Knowledge", "Critical reflection and analysis", "Skills and interventions", "Contexts and organisations",
    "Professional leadership",
  };
  GtkWidget *popover;

  press (form, "Choose capabilities");
  wait_until ((popover = find_widget (form, GTK_TYPE_POPOVER)) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (capabilities); i++)
    press (popover, capabilities[i]);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static inline GtkWidget *
get_evidence (Story *story)
{
  return find_widget (get_page (story), ATTAIN_TYPE_CASE_EVIDENCE);
}

static inline void
keep_piece (Story      *story,
            const char *criterion,
            const char *title,
            guint       n_words)
{
  g_autoptr(GString) words = g_string_new (NULL);
  GtkWidget *form = open_story_form_of_row (story, ATTAIN_TYPE_CASE_EVIDENCE, criterion, "Add…", ATTAIN_TYPE_CASE_DIALOG);

  for (guint i = 0; i < n_words; i++)
    g_string_append (words, "word ");
  fill_field (form, "Title", title);
  fill_field (form, "Date", "2026-10-07");
  fill_field (form, "By a registered social worker", "Yes");
  fill_field (form, "What it shows", words->str);
  fill_field (form, "Anonymised on", "2026-10-08");
  if (g_str_equal (criterion, "Statement of learning"))
    show_capabilities (form);
  finish_form (form, "Save");
  await (story, title);
}

static inline void
collect_evidence (Story *story)
{
  static const struct { const char *criterion; const char *title; guint n_words; } pieces[] = {
    { "Statement of learning", "A year of learning", 1600 },
    { "Anonymised case study", "A long court case", 1200 },
    { "Observations of practice", "First observation", 10 },
    { "Observations of practice", "Second observation", 10 },
    { "Feedback from people", "The words of a mother", 10 },
    { "Feedback from people", "The words of a young person", 10 },
    { "Feedback from other professionals", "The words of a judge", 10 },
    { "Feedback from other professionals", "The words of a teacher", 10 },
  };

  become (story, "Sam Applicant", "2026-10-08");
  press_on (story, "Your application: collect the evidence and mark it as ready");
  await (story, "Collecting evidence");
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    keep_piece (story, pieces[i].criterion, pieces[i].title, pieces[i].n_words);

  become (story, "Kim Academy", "2026-10-20");
  press_on (story, "Application of Sam Applicant: evidence to accept");
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      await (story, pieces[i].title);
      press_in_row (get_evidence (story), pieces[i].title, "Accept");
      wait_until (shows (find_row_saying (get_evidence (story), pieces[i].title), "accepted on 20 Oct 2026"));
    }
}

static inline void
mark_as_ready (Story *story)
{
  GtkWidget *form;

  become (story, "Sam Applicant", "2026-10-21");
  press_on (story, "Your application: collect the evidence and mark it as ready");
  form = open_story_form (story, "Mark as ready", ATTAIN_TYPE_CASE_DIALOG);
  tick (form, "The evidence is free of names");
  finish_form (form, "Mark as ready");
  await (story, "Ready for a panel");
}
