/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-today-cases.h"

#include "attain-application-line.h"
#include "attain-panel-meeting.h"
#include "attain-today.h"

enum { WORKER = 1, OTHER, MANAGER };

#define TODAY "2026-11-20"

typedef struct
{
  const char *reference;
  gint64 person_id;
  const char *name;
  AttainApplicationState state;
  const char *state_on;
  const char *due_on;
  AttainApplicationRole turn;
  gboolean escalated;
  gboolean letter_due;
  gboolean declaration_due;
} Line;

#define NOT_DUE "2026-11-16", NULL

static const Line my_draft = { "P-1", WORKER, "Ada Okafor", ATTAIN_APPLICATION_DRAFT, NOT_DUE, ATTAIN_ACTOR_APPLICANT };
static const Line to_endorse = {
  "P-2", OTHER, "Bea Lindqvist", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, "2026-11-19", "2026-12-01",
  ATTAIN_ACTOR_LINE_MANAGER,
};
static const Line due_today = {
  "P-3", OTHER, "Bea Lindqvist", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, "2026-11-01", TODAY, ATTAIN_ACTOR_LINE_MANAGER,
};
static const Line day_late = {
  "P-4", WORKER, "Ada Okafor", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, "2026-11-01", "2026-11-19",
  ATTAIN_ACTOR_LINE_MANAGER,
};
static const Line come_up = {
  "P-5", OTHER, "Bea Lindqvist", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, "2026-10-01", "2026-11-10",
  ATTAIN_ACTOR_ACADEMY, .escalated = TRUE,
};
static const Line with_letter = {
  "P-6", OTHER, "Bea Lindqvist", ATTAIN_APPLICATION_DECIDED_PROGRESS, NOT_DUE, ATTAIN_ACTOR_ACADEMY, .letter_due = TRUE,
};
static const Line without_letter = {
  "P-7", OTHER, "Bea Lindqvist", ATTAIN_APPLICATION_DECIDED_PROGRESS, TODAY, NULL, ATTAIN_ACTOR_HR,
};
static const Line nobodys = { "P-8", OTHER, "Bea Lindqvist", ATTAIN_APPLICATION_RATIFIED, NOT_DUE, ATTAIN_ACTOR_SYSTEM };
static const Line over = { "P-9", OTHER, "Bea Lindqvist", ATTAIN_APPLICATION_WITHDRAWN, NOT_DUE, 0 };

static const Line to_declare = {
  "P-10", WORKER, "Ada Okafor", ATTAIN_APPLICATION_SCHEDULED, NOT_DUE, ATTAIN_ACTOR_CHAIR, .declaration_due = TRUE,
};
static const Line to_declare_late = {
  "P-11", OTHER, "Bea Lindqvist", ATTAIN_APPLICATION_IN_PANEL, NOT_DUE, ATTAIN_ACTOR_MEMBER, .declaration_due = TRUE,
};
static const Line to_score = {
  "P-12", OTHER, "Bea Lindqvist", ATTAIN_APPLICATION_IN_PANEL, NOT_DUE, ATTAIN_ACTOR_MEMBER,
};

static const struct
{
  const char *name;
  const Line *lines[3];
  gint64 viewer;
  const char *told;     /* urgency, sentence, detail, day and address of each task, a line each */
} cases[] = {
  { "own-draft", { &my_draft }, WORKER,
    "soon: Your application is a draft: finish it and hand it in | Waiting for 4 days | - | application/P-1\n" },
  { "draft-of-another", { &my_draft }, MANAGER,
    "soon: Application of Ada Okafor: a draft, to be handed in | Waiting for 4 days | - | application/P-1\n" },
  { "due", { &to_endorse }, MANAGER,
    "soon: Application of Bea Lindqvist: endorse it or give it back | Due on 1 Dec 2026 | 2026-12-01 | application/P-2\n" },
  { "due-today-is-not-late", { &due_today }, MANAGER,
    "soon: Application of Bea Lindqvist: endorse it or give it back | Due on 20 Nov 2026 | 2026-11-20 | application/P-3\n" },
  { "late-by-a-day", { &day_late }, MANAGER,
    "now: Application of Ada Okafor: endorse it or give it back | 1 day late | 2026-11-19 | application/P-4\n" },
  { "come-up", { &come_up }, MANAGER,
    "now: Application of Bea Lindqvist: past its time limit, see that it goes on | 10 days late"
    " | 2026-11-10 | application/P-5\n" },
  { "several-tell-of-the-first-due", { &to_endorse, &day_late }, MANAGER,
    "now: 2 applications wait to be endorsed | 1 day late | 2026-11-19 | applications/waiting/awaiting_endorsement\n" },
  { "several-late", { &come_up, &day_late }, MANAGER,
    "now: 2 applications wait to be endorsed | 2 are late | 2026-11-10 | applications/waiting/awaiting_endorsement\n" },
  { "academy-as-a-whole", { &to_endorse, &due_today }, 0,
    "soon: 2 applications wait to be endorsed | Due on 20 Nov 2026 | 2026-11-20 | applications/awaiting_endorsement\n" },
  { "states-are-told-apart", { &to_endorse, &my_draft }, 0,
    "soon: Application of Ada Okafor: a draft, to be handed in | Waiting for 4 days | - | application/P-1\n"
    "soon: Application of Bea Lindqvist: endorse it or give it back | Due on 1 Dec 2026 | 2026-12-01 | application/P-2\n" },
  { "letter-first", { &with_letter }, MANAGER,
    "soon: Application of Bea Lindqvist: send the decision letter, ratify what was decided | Waiting for 4 days | -"
    " | application/P-6\n" },
  { "letter-sent", { &without_letter }, MANAGER,
    "soon: Application of Bea Lindqvist: ratify what the panel decided | - | - | application/P-7\n" },
  { "declaration", { &to_declare }, MANAGER,
    "soon: Application of Ada Okafor: say whether you have a conflict of interest | Waiting for 4 days | -"
    " | application/P-10\n" },
  { "declarations-in-any-state", { &to_declare, &to_declare_late }, MANAGER,
    "soon: 2 applications: say whether you have a conflict of interest | Waiting for 4 days | - | applications/waiting\n" },
  { "declaration-before-scores", { &to_declare, &to_score }, MANAGER,
    "soon: Application of Ada Okafor: say whether you have a conflict of interest | Waiting for 4 days | -"
    " | application/P-10\n"
    "soon: Application of Bea Lindqvist: score it, or decide | Waiting for 4 days | - | application/P-12\n" },
  { "what-waits-for-attain-waits-for-nobody", { &nobodys }, 0, "" },
  { "what-is-over-waits-for-nobody", { &over }, 0, "" },
};

static const char *const urgencies[] = { "none", "soon", "now" };

static AttainApplicationLine *
make_line (const Line *line)
{
  AttainApplicationLine *made = g_object_new (ATTAIN_TYPE_APPLICATION_LINE, "reference", line->reference, "person-id",
                                              line->person_id, "person-name", line->name, "state", line->state, "state-on",
                                              line->state_on, "escalated", (gint64) line->escalated, "letter-due",
                                              (gint64) line->letter_due, "declaration-due",
                                              (gint64) line->declaration_due, NULL);

  attain_application_line_tell (made, line->turn, g_strdup (line->due_on), TODAY);
  return made;
}

static void
assert_told (GPtrArray  *tasks,
             const char *wanted)
{
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      const AttainTask *task = g_ptr_array_index (tasks, i);

      g_string_append_printf (told, "%s: %s | %s | %s | %s\n", urgencies[task->urgency], task->sentence,
                              task->detail != NULL ? task->detail : "-", task->due_on != NULL ? task->due_on : "-",
                              task->address);
    }
  g_assert_cmpstr (told->str, ==, wanted);
}

static void
test_applications (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_task_free);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint j = 0; j < G_N_ELEMENTS (cases[i].lines) && cases[i].lines[j] != NULL; j++)
    g_ptr_array_add (lines, make_line (cases[i].lines[j]));
  attain_today_add_applications (tasks, lines, cases[i].viewer);
  assert_told (tasks, cases[i].told);
}

static void
test_names_whom_it_concerns (void)
{
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_task_free);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  const AttainTask *task;

  g_ptr_array_add (lines, make_line (&to_endorse));
  g_ptr_array_add (lines, make_line (&day_late));
  attain_today_add_applications (tasks, lines, MANAGER);
  g_assert_cmpuint (tasks->len, ==, 1);
  task = g_ptr_array_index (tasks, 0);
  g_assert_cmpint (task->kind, ==, ATTAIN_TASK_APPLICATION);
  g_assert_cmpuint (task->people->len, ==, 2);
  g_assert_cmpint (g_array_index (task->people, gint64, 0), ==, OTHER);
  g_assert_cmpint (g_array_index (task->people, gint64, 1), ==, WORKER);
}

static void
add_meeting (GPtrArray  *meetings,
             gint64      id,
             const char *on,
             gint64      n_cases)
{
  AttainPanelMeeting *meeting = g_object_new (ATTAIN_TYPE_PANEL_MEETING, "title", "Progression panel", "held-on", on, NULL);

  meeting->n_cases = n_cases;
  attain_record_set_id (ATTAIN_RECORD (meeting), id);
  g_ptr_array_add (meetings, meeting);
}

static void
test_meetings (void)
{
  g_autoptr(GPtrArray) tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_task_free);
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);

  add_meeting (meetings, 1, TODAY, 1);
  add_meeting (meetings, 2, "2026-12-04", 3);
  add_meeting (meetings, 3, "2026-12-05", 0);
  attain_today_add_meetings (tasks, meetings, TODAY);
  assert_told (tasks,
               "soon: Progression panel on 20 Nov 2026 | You sit on it: 1 application on the agenda | 2026-11-20 | panel/1\n"
               "soon: Progression panel on 4 Dec 2026 | You sit on it: 3 applications on the agenda | 2026-12-04 | panel/2\n"
               "none: Progression panel on 5 Dec 2026 | You sit on it: nothing on the agenda yet | 2026-12-05 | panel/3\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/today/cases/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_applications);
    }
  g_test_add_func ("/today/cases/names-whom-it-concerns", test_names_whom_it_concerns);
  g_test_add_func ("/today/meetings", test_meetings);

  return g_test_run ();
}
