/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What waits of applications and panels: whose turn it is was told by the road, so that there is no second list of
 * rules; here are the words. */

#include "attain-today-cases.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-application-line.h"
#include "attain-date.h"
#include "attain-display.h"
#include "attain-panel-meeting.h"
#include "attain-today.h"

/* A meeting further away than this leaves time for other things. */
#define MEETING_SOON_DAYS 14

/* What there is to do in a state: for the applicant, for somebody else with the applicant's name, and for several. Before
 * anything else a member of the panel declares, in whatever state: told of as of the unknown one. */
static const struct
{
  AttainApplicationState  state;
  const char             *own;
  const char             *one;
  const char             *many;
  const char             *letter;   /* the second, while the letter with the decision is to be sent */
} words[] = {
  { ATTAIN_APPLICATION_UNKNOWN, NULL,
    N_("Application of %s: say whether you have a conflict of interest"),
    N_("%u applications: say whether you have a conflict of interest") },
  { ATTAIN_APPLICATION_DRAFT, N_("Your application is a draft: finish it and hand it in"),
    N_("Application of %s: a draft, to be handed in"), N_("%u applications are drafts") },
  { ATTAIN_APPLICATION_RETURNED, N_("Your application was returned: take it up again"),
    N_("Application of %s: returned, to be taken up again"), N_("%u applications were returned") },
  { ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, NULL,
    N_("Application of %s: endorse it or give it back"), N_("%u applications wait to be endorsed") },
  { ATTAIN_APPLICATION_ENDORSED, NULL,
    N_("Application of %s: endorsed"), N_("%u applications are endorsed") },
  { ATTAIN_APPLICATION_ELIGIBILITY_CHECK, NULL,
    N_("Application of %s: check the criteria"), N_("%u applications wait for the eligibility check") },
  { ATTAIN_APPLICATION_EVIDENCE_OPEN, N_("Your application: collect the evidence and mark it as ready"),
    N_("Application of %s: evidence to accept"), N_("%u applications collect evidence") },
  { ATTAIN_APPLICATION_READY, NULL,
    N_("Application of %s: set a panel date"), N_("%u applications are ready for a panel") },
  { ATTAIN_APPLICATION_SCHEDULED, NULL,
    N_("Application of %s: before the panel soon"), N_("%u applications have a panel date") },
  { ATTAIN_APPLICATION_STAGE1_DONE, NULL,
    N_("Application of %s: the first panel was heard"), N_("%u applications were before the first panel") },
  { ATTAIN_APPLICATION_IN_PANEL, NULL,
    N_("Application of %s: score it, or decide"), N_("%u applications are before the panel") },
  { ATTAIN_APPLICATION_DECIDED_PROGRESS, NULL,
    N_("Application of %s: ratify what the panel decided"), N_("%u decisions wait to be ratified"),
    N_("Application of %s: send the decision letter, ratify what was decided") },
  { ATTAIN_APPLICATION_DECIDED_NOT, NULL,
    N_("Application of %s: decided"), N_("%u decision letters wait to be sent"),
    N_("Application of %s: send the decision letter") },
  { ATTAIN_APPLICATION_DECIDED_DEFER, N_("Your application was deferred: do what was agreed and hand it in again"),
    N_("Application of %s: deferred"), N_("%u applications are deferred"),
    N_("Application of %s: deferred, send the decision letter") },
  { ATTAIN_APPLICATION_RATIFIED, NULL,
    N_("Application of %s: the new level waits for its day"), N_("%u new levels wait for their day"),
    N_("Application of %s: ratified, send the decision letter") },
  { ATTAIN_APPLICATION_EFFECTIVE, NULL,
    N_("Application of %s: in effect"), N_("%u decision letters wait to be sent"),
    N_("Application of %s: in effect, send the decision letter") },
  { ATTAIN_APPLICATION_APPEAL_LODGED, NULL,
    N_("Application of %s: hear the appeal"), N_("%u appeals wait to be heard") },
  { ATTAIN_APPLICATION_APPEAL_UPHELD, NULL,
    N_("Application of %s: set a date for a fresh panel"), N_("%u applications wait for a fresh panel") },
};

static char *
fill_in (const char *sentence,
         const char *mark,
         const char *value)
{
  g_auto(GStrv) parts = g_strsplit (sentence, mark, 2);

  return g_strjoinv (value, parts);
}

static AttainApplicationState
get_place (AttainApplicationLine *line)
{
  return line->declaration_due ? ATTAIN_APPLICATION_UNKNOWN : line->state;
}

static char *
dup_sentence (AttainApplicationLine *line,
              guint                  n,
              gint64                 viewer_id)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  guint i = 0;

  while (words[i].state != get_place (line))
    i++;

  if (n > 1)
    return fill_in (_(words[i].many), "%u", number);
  if (line->person_id == viewer_id && words[i].own != NULL)
    return g_strdup (_(words[i].own));
  if (line->escalated)
    return fill_in (_("Application of %s: past its time limit, see that it goes on"), "%s",
                    line->person_name);

  return fill_in (_(line->letter_due && words[i].letter != NULL ? words[i].letter : words[i].one), "%s",
                  line->person_name);
}

/* Of one the application; of several the list of those, and of those that wait for a declaration of all that wait. */
static char *
dup_address (AttainApplicationLine *line,
             guint                  n,
             gint64                 viewer_id)
{
  const char *state = attain_enum_get_nick (&attain_application_state_choices, line->state);

  if (n == 1)
    return g_strconcat ("application/", line->reference, NULL);
  if (line->declaration_due)
    return g_strdup ("applications/waiting");

  return g_strconcat (viewer_id != 0 ? "applications/waiting/" : "applications/", state, NULL);
}

static char *
dup_detail (AttainApplicationLine *line,
            guint                  n_late)
{
  g_autofree char *due = attain_date_display (line->due_on);

  if (n_late > 1)
    return g_strdup_printf (ngettext ("%u is late", "%u are late", n_late), n_late);
  if (line->days_late > 0)
    return attain_late_display (line->days_late);
  if (line->due_on != NULL)
    return g_strdup_printf (_("Due on %s"), due);

  return line->days > 0 ? g_strdup_printf (ngettext ("Waiting for %d day", "Waiting for %d days", line->days), (int) line->days)
                        : NULL;
}

static AttainTask *
add_task (GPtrArray      *tasks,
          AttainTaskKind  kind,
          AttainUrgency   urgency)
{
  AttainTask *task = g_new0 (AttainTask, 1);

  task->kind = kind;
  task->urgency = urgency;
  task->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (tasks, task);
  return task;
}

static gboolean
is_due_before (AttainApplicationLine *line,
               AttainApplicationLine *other)
{
  return line->due_on != NULL && (other->due_on == NULL || strcmp (line->due_on, other->due_on) < 0);
}

/* Those that stand at one place are one task: the one that is due first tells of it. */
static void
add_state (GPtrArray              *tasks,
           GPtrArray              *lines,
           AttainApplicationState  state,
           gint64                  viewer_id)
{
  AttainApplicationLine *first = NULL;
  AttainTask *task = NULL;
  guint n_late = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      AttainApplicationLine *line = g_ptr_array_index (lines, i);

      if (get_place (line) != state || line->turn == 0)
        continue;
      if (task == NULL)
        task = add_task (tasks, ATTAIN_TASK_APPLICATION, ATTAIN_URGENCY_SOON);
      g_array_append_val (task->people, line->person_id);
      n_late += line->days_late > 0;
      if (first == NULL || is_due_before (line, first))
        first = line;
    }
  if (task == NULL)
    return;

  task->sentence = dup_sentence (first, task->people->len, viewer_id);
  task->detail = dup_detail (first, n_late);
  task->due_on = g_strdup (first->due_on);
  task->urgency = n_late > 0 ? ATTAIN_URGENCY_NOW : ATTAIN_URGENCY_SOON;
  task->address = dup_address (first, task->people->len, viewer_id);
}

/**
 * attain_today_add_applications:
 * @tasks: (element-type AttainTask): where they go
 * @lines: (element-type AttainApplicationLine): the applications that wait for whoever looks; for an academy as a
 *   whole, those that wait for anybody
 * @viewer_id: who looks; 0 for an academy as a whole
 *
 * Of one application the task leads to it, of several to the list of those.
 */
void
attain_today_add_applications (GPtrArray *tasks,
                               GPtrArray *lines,
                               gint64     viewer_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    add_state (tasks, lines, words[i].state, viewer_id);
}

/**
 * attain_today_add_meetings:
 * @tasks: (element-type AttainTask): where they go
 * @meetings: (element-type AttainPanelMeeting): meetings to come at which whoever looks sits
 * @on: the day
 */
void
attain_today_add_meetings (GPtrArray  *tasks,
                           GPtrArray  *meetings,
                           const char *on)
{
  for (guint i = 0; i < meetings->len; i++)
    {
      AttainPanelMeeting *meeting = g_ptr_array_index (meetings, i);
      int days = attain_date_days_between (on, meeting->held_on);
      AttainTask *task = add_task (tasks, ATTAIN_TASK_PANEL,
                                   days <= MEETING_SOON_DAYS ? ATTAIN_URGENCY_SOON : ATTAIN_URGENCY_NONE);
      g_autofree char *day = attain_date_display (meeting->held_on);

      /* Translators: the panel's name and the day that it meets */
      task->sentence = g_strdup_printf (_("%s on %s"), meeting->title, day);
      task->detail = meeting->n_cases == 0
                       ? g_strdup (_("You sit on it: nothing on the agenda yet"))
                       : g_strdup_printf (ngettext ("You sit on it: %d application on the agenda",
                                                    "You sit on it: %d applications on the agenda", meeting->n_cases),
                                          (int) meeting->n_cases);
      task->due_on = g_strdup (meeting->held_on);
      task->address = g_strdup_printf ("panel/%" G_GINT64_FORMAT, attain_record_get_id (ATTAIN_RECORD (meeting)));
    }
}
