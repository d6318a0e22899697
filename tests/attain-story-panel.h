/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The panel, from its invitation to the new level. */

#include "attain-case-dialog.h"
#include "attain-story-test.h"

static inline void
call_panel (Story *story)
{
  static const struct { const char *name; const char *seat; } members[] = {
    { "Lee Chair", "Principal social worker, in the chair" },
    { "Kim Academy", "Academy lead" },
    { "Jo Member", "Team or service manager of another area" },
    { "Max Friend", "Team or service manager of another area" },
  };
  GtkWidget *form;

  become (story, "Kim Academy", "2026-10-22");
  open_section (story, "Panels", "No panel meetings to come");
  form = open_story_form (story, "New panel meeting…", ATTAIN_TYPE_CASE_DIALOG);
  fill_field (form, "Date", "2026-11-12");
  fill_field (form, "Time", "14:00");
  finish_form (form, "Call meeting");
  await (story, "Nobody yet");
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      form = open_story_form (story, "Add a member…", ATTAIN_TYPE_CASE_DIALOG);
      fill_field (form, "Person", members[i].name);
      fill_field (form, "Seat", members[i].seat);
      finish_form (form, "Add member");
      await (story, members[i].name);
    }
  form = open_story_form (story, "Put on…", ATTAIN_TYPE_CASE_DIALOG);
  finish_form (form, "Put on");
  await (story, "1. Sam Applicant");
  press_on (story, "Send the papers");
  form = open_story_form (story, "Set panel date", ATTAIN_TYPE_CASE_DIALOG);
  finish_form (form, "Set panel date");
  await (story, "Panel date set");
}

static inline void
declare (Story      *story,
         const char *name,
         const char *conflict)
{
  GtkWidget *form;

  become (story, name, "2026-11-12");
  press_on (story, "Progression panel on 12 Nov 2026");
  form = open_story_form (story, "Declare…", ATTAIN_TYPE_CASE_DIALOG);
  fill_field (form, "Conflict of interest", conflict);
  finish_form (form, "Declare");
}

/* Somebody who may not take part sees neither papers nor scores. */
static inline void
declare_all (Story *story)
{
  declare (story, "Max Friend", "Relative or friend");
  await (story, "1. A case you do not take part in");
  g_assert_false (shows (get_page (story), "Papers"));
  declare (story, "Jo Member", "None");
  await (story, "Declared no conflict. May vote. Not scored yet.");
  declare (story, "Kim Academy", "None");
  await (story, "Declared no conflict. May vote. Not scored yet.");
  declare (story, "Lee Chair", "None");
  await (story, "Takes no part: This member has declared a conflict of interest");
}

static inline void
score (Story      *story,
       const char *name)
{
  static const char *const lines[] = {
    "Practice with complexity and risk", "Values, rights and anti-oppressive practice", "Use of knowledge and research",
    "Helping others to practise well", "Influence across teams and partners",
  };
  GtkWidget *form;

  become (story, name, "2026-11-12");
  press_on (story, "Progression panel on 12 Nov 2026");
  form = open_story_form (story, "Score…", ATTAIN_TYPE_CASE_DIALOG);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    fill_field (form, lines[i], "3 · Meets the level consistently, across situations");
  tick (form, "These scores are final: lock them");
  finish_form (form, "Lock scores");
  await (story, "May vote. Scored.");
}

static inline void
set_present (Story      *story,
             const char *name,
             gboolean    present)
{
  GtkWidget *group = gtk_widget_get_ancestor (find_text (get_page (story), "Members"), ADW_TYPE_PREFERENCES_GROUP);
  GtkWidget *row = find_row_saying (group, name);

  gtk_switch_set_active (GTK_SWITCH (find_widget (row, GTK_TYPE_SWITCH)), present);
}

static inline void
begin_panel (Story *story)
{
  await (story, "1. Sam Applicant");
  press_on (story, "Open the meeting");
  await (story, "Close the meeting");
  set_present (story, "Jo Member", FALSE);
  await (story, "No quorum: too few are present who may vote. Seat somebody else, or choose another day");
  g_assert_false (shows (get_page (story), "Set panel date"));
  set_present (story, "Jo Member", TRUE);
  press_on (story, "Begin the panel");
  await (story, "Before the panel");
  score (story, "Jo Member");
  g_assert_false (shows (get_page (story), "Mean"));
  score (story, "Kim Academy");
  score (story, "Lee Chair");
  await (story, "Mean 3, all agree");
}

static inline void
decide (Story *story)
{
  static const char *const lines[] = {
    "Practice with complexity and risk (mean 3)", "Values, rights and anti-oppressive practice (mean 3)",
    "Use of knowledge and research (mean 3)", "Helping others to practise well (mean 3)",
    "Influence across teams and partners (mean 3)",
  };
  GtkWidget *form;

  form = open_story_form (story, "Decide: progress", ATTAIN_TYPE_CASE_DIALOG);
  fill_field (form, "Reasons in sum", "The portfolio shows it");
  press (form, "Decide");
  wait_until (shows (form, "A decision needs a reason for each criterion"));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    fill_field (form, lines[i], "Shown in the case study");
  finish_form (form, "Decide");
  await (story, "Decided: progress");
  press_on (story, "Close the meeting");
  await (story, "Closed");
}

static inline void
send_letter (Story *story)
{
  become (story, "Kim Academy", "2026-11-13");
  press_on (story, "Application of Sam Applicant: send the decision letter, ratify what was decided");
  press_on (story, "Record the decision letter");
  await (story, "Record decision letter");
}

static inline void
ratify (Story *story)
{
  GtkWidget *form;

  become (story, "Ash Payroll", "2026-11-16");
  press_on (story, "Application of Sam Applicant: ratify what the panel decided");
  form = open_story_form (story, "Ratify", ATTAIN_TYPE_CASE_DIALOG);
  fill_field (form, "Pay point", "SCP 34");
  press (form, "Ratify");
  wait_until (shows (form, "Post or budget confirmed is missing"));
  fill_field (form, "Post or budget confirmed", "Yes");
  finish_form (form, "Ratify");
  await (story, "Counts from");

  become (story, "Ash Payroll", "2026-12-01");
  press_on (story, "Application of Sam Applicant: the new level waits for its day");
  press_on (story, "Put into effect");
  await (story, "In effect");
  do_action (get_page (story), "application.person");
  await (story, "Level 4 · Advanced practitioner");
}
