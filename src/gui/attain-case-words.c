/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-case-words.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

/**
 * attain_case_words_age:
 * @since: (nullable): a day
 * @today: the day it is
 *
 * Returns: (transfer full): how long ago that was: "12 days"; "" where it is not known
 */
char *
attain_case_words_age (const char *since,
                       const char *today)
{
  int days;

  if (since == NULL)
    return g_strdup ("");

  days = attain_date_days_between (since, today);
  if (days <= 0)
    return g_strdup (_("today"));

  return g_strdup_printf (ngettext ("%'d day", "%'d days", days), days);
}

/**
 * attain_case_words_since:
 * @since: (nullable): a day
 * @today: the day it is
 *
 * Returns: (transfer full): the same below what has been so since: "for 12 days"; "" where it is not known
 */
char *
attain_case_words_since (const char *since,
                         const char *today)
{
  int days;

  if (since == NULL)
    return g_strdup ("");

  days = attain_date_days_between (since, today);
  if (days <= 0)
    return g_strdup (_("since today"));

  return g_strdup_printf (ngettext ("for %'d day", "for %'d days", days), days);
}

/**
 * attain_case_words_due:
 * @due_on: (nullable): by when something is to be done
 * @today: the day it is
 *
 * Days while they are few, then whole weeks, as attain_late_display() does.
 *
 * Returns: (transfer full): how that stands: "3 days late", "due today", "due in 5 days", "due in 12 weeks"; "" for no
 *   time limit
 */
char *
attain_case_words_due (const char *due_on,
                       const char *today)
{
  int days;

  if (due_on == NULL)
    return g_strdup ("");

  days = attain_date_days_between (today, due_on);
  if (days < 0)
    return attain_late_display (-days);
  if (days == 0)
    return g_strdup (_("due today"));

  if (days < 14)
    return g_strdup_printf (ngettext ("due in %d day", "due in %d days", days), days);

  return g_strdup_printf (ngettext ("due in %'d week", "due in %'d weeks", days / 7), days / 7);
}

/**
 * attain_case_words_ground:
 * @ground: the code of a ground for an appeal
 *
 * Returns: (transfer none): what it says
 */
const char *
attain_case_words_ground (const char *ground)
{
  static const struct { const char *code; const char *words; } grounds[] = {
    { "process", N_("The process was not followed") },
    { "new_evidence", N_("There is new evidence") },
    { "discrimination", N_("Discrimination") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    if (g_strcmp0 (grounds[i].code, ground) == 0)
      return _(grounds[i].words);

  return ground;
}

/**
 * attain_case_words_meeting:
 * @meeting: a meeting of a panel
 *
 * Returns: (transfer full): which one it is, among others that one chooses from: "Progression panel, 3 Dec 2026"
 */
char *
attain_case_words_meeting (AttainPanelMeeting *meeting)
{
  g_autofree char *day = attain_date_display (meeting->held_on);

  return g_strdup_printf ("%s, %s", meeting->title, day);
}
