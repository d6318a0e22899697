/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl panel: meetings of panels, who sits there and what is on their agendas. */

#include <glib/gi18n.h>

#include "attain-application-find.h"
#include "attain-cli-output.h"
#include "attain-cli-verbs.h"
#include "attain-cli-walk.h"
#include "attain-panel-file.h"
#include "attain-panel-work.h"
#include "attain-tables.h"

static void
add_counts (AttainCliTable     *table,
            AttainPanelMeeting *meeting,
            gboolean            known)
{
  const gint64 counts[] = { meeting->n_cases, meeting->n_decided, meeting->n_seats };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (known)
      attain_cli_table_add_int (table, counts[i]);
    else
      attain_cli_table_add (table, NULL);
}

static void
print_meetings (AttainCli    *cli,
                GPtrArray    *meetings,
                AttainAccess *access)
{
  static const char *const columns[] = { "id", "held_on", "starts_at", "place", "panel", "title", "state", "appeal",
                                         "applications", "decided", "members", NULL };
  AttainCliTable *table = attain_cli_table_new (cli, columns);

  for (guint i = 0; i < meetings->len; i++)
    {
      AttainPanelMeeting *meeting = g_ptr_array_index (meetings, i);

      if (meeting == NULL)
        continue;
      attain_cli_table_add_int (table, attain_record_get_id (ATTAIN_RECORD (meeting)));
      attain_cli_table_add (table, meeting->held_on);
      attain_cli_table_add (table, meeting->starts_at);
      attain_cli_table_add (table, meeting->place);
      attain_cli_table_add (table, meeting->panel);
      attain_cli_table_add (table, meeting->title);
      attain_cli_table_add (table, attain_enum_get_nick (&attain_panel_meeting_state_choices, meeting->state));
      attain_cli_table_add (table, meeting->appeal == ATTAIN_YES_NO_YES ? "yes" : "no");
      add_counts (table, meeting, attain_panel_meeting_is_counted (meeting, access));
      attain_cli_table_end_row (table);
    }
  attain_cli_table_finish (table);
}

static gpointer
list (AttainCliWork  *work,
      AttainDb       *db,
      GArray         *ids,
      GError        **error)
{
  g_autoptr(GPtrArray) meetings = attain_table_load (&attain_panel_meeting_table, db, work->as_of,
                                                     (const gint64 *) (gpointer) ids->data, ids->len, error);

  if (meetings != NULL)
    print_meetings (work->cli, meetings, attain_db_get_access (db));
  return NULL;
}

static const AttainCliOption list_options[] = {
  { "all", N_("Also those that were held"), NULL },
  { NULL },
};

static gpointer
list_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  AttainCliWork *work = data;
  gboolean all = attain_cli_work_has (work, "all");
  g_autoptr(GArray) ids = attain_panel_list (db, all ? NULL : work->as_of, all, error);

  return ids != NULL ? list (work, db, ids, error) : NULL;
}

/* The meeting that was worked on. */
static gpointer
answer_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  AttainCliWork *work = data;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, work->id);
  return list (work, db, ids, error);
}

static gpointer
show_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainPersonKeys) people = NULL;
  g_autoptr(AttainPanelFile) file = NULL;
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  AttainCliWalk *walk = NULL;

  if (!attain_cli_parse_number (work->args[1], &work->id, error) || !attain_cli_work_prepare (work, db, error) ||
      !(people = attain_person_keys_load (db, error)) ||
      !(file = attain_panel_file_load (db, &work->set->rulebook, work->id, work->as_of, error)))
    return NULL;

  g_ptr_array_add (one, file->meeting);
  walk = attain_cli_walk_new (work->cli, people);
  attain_cli_walk_add_records (walk, "meeting", one);
  attain_cli_walk_add_records (walk, "seats", file->seats);
  attain_cli_walk_add_records (walk, "agenda", file->agenda);
  g_ptr_array_set_size (one, 0);
  for (guint i = 0; i < file->cases->len; i++)
    {
      AttainApplicationCase *item = g_ptr_array_index (file->cases, i);

      if (item != NULL)      /* or else they take no part in it */
        g_ptr_array_add (one, item->application);
    }
  attain_cli_walk_add_records (walk, "applications", one);
  attain_cli_walk_finish (walk, TRUE);
  return NULL;
}

static gboolean
begin (AttainPanelWork  *panel,
       AttainCliWork    *work,
       AttainChange     *change,
       GError          **error)
{
  if (!attain_cli_work_prepare (work, attain_change_get_db (change), error))
    return FALSE;

  *panel = (AttainPanelWork) { change, &work->set->rulebook, work->actor_id, work->as_of };
  return TRUE;
}

static const AttainCliOption new_options[] = {
  { "title", N_("What it is called, instead of the panel's name"), N_("TEXT") },
  { "time", N_("When it begins"), N_("14:00") },
  { "place", N_("Where it is"), N_("TEXT") },
  { "appeal", N_("It hears appeals"), NULL },
  { NULL },
};

static gboolean
new_job (AttainChange  *change,
         gpointer       data,
         GError       **error)
{
  AttainCliWork *work = data;
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_meeting_new ();
  AttainPanelWork panel;

  if (!begin (&panel, work, change, error) || !attain_cli_work_has_scheme (work, error))
    return FALSE;

  meeting->scheme = g_strdup (work->set->scheme->code);
  meeting->edition = g_strdup (work->set->scheme->edition);
  meeting->panel = g_strdup (work->args[1]);
  meeting->held_on = g_strdup (work->args[2]);
  meeting->title = g_strdup (attain_cli_work_get (work, "title"));
  meeting->starts_at = g_strdup (attain_cli_work_get (work, "time"));
  meeting->place = g_strdup (attain_cli_work_get (work, "place"));
  meeting->appeal = attain_cli_work_has (work, "appeal") ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_UNKNOWN;
  if (!attain_panel_work_make (&panel, meeting, error))
    return FALSE;

  work->id = attain_record_get_id (ATTAIN_RECORD (meeting));
  return TRUE;
}

/* The meeting that the first argument names. */
static gboolean
open_panel (AttainPanelWork  *panel,
            AttainCliWork    *work,
            AttainChange     *change,
            GError          **error)
{
  return attain_cli_parse_number (work->args[1], &work->id, error) && begin (panel, work, change, error);
}

/* The same, and the person that the second one names. */
static gboolean
open_for_person (AttainPanelWork  *panel,
                 AttainCliWork    *work,
                 AttainChange     *change,
                 gint64           *person_id,
                 GError          **error)
{
  return open_panel (panel, work, change, error) &&
         attain_cli_work_find_person (work, attain_change_get_db (change), work->args[2], person_id, error);
}

/* The same, and the application that the second one names. */
static gboolean
open_for_application (AttainPanelWork  *panel,
                      AttainCliWork    *work,
                      AttainChange     *change,
                      gint64           *application_id,
                      GError          **error)
{
  return open_panel (panel, work, change, error) &&
         (*application_id = attain_application_find (attain_change_get_db (change), work->args[2], error)) != 0;
}

static gboolean
seat_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  AttainCliWork *work = data;
  AttainPanelWork panel;
  gint64 person_id;

  return open_for_person (&panel, work, change, &person_id, error) &&
         attain_panel_work_seat (&panel, work->id, person_id, work->args[3], error);
}

static gboolean
unseat_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  AttainCliWork *work = data;
  AttainPanelWork panel;
  gint64 person_id;

  return open_for_person (&panel, work, change, &person_id, error) &&
         attain_panel_work_unseat (&panel, work->id, person_id, error);
}

static gboolean
present_job (AttainChange  *change,
             gpointer       data,
             GError       **error)
{
  AttainCliWork *work = data;
  AttainPanelWork panel;
  gint64 person_id;

  return open_for_person (&panel, work, change, &person_id, error) &&
         attain_panel_work_set_present (&panel, work->id, person_id, g_str_equal (work->args[0], "panel present"), error);
}

static gboolean
agenda_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  AttainCliWork *work = data;
  AttainPanelWork panel;
  gint64 id;

  if (!open_for_application (&panel, work, change, &id, error))
    return FALSE;

  return g_str_equal (work->args[0], "panel agenda") ? attain_panel_work_put (&panel, work->id, id, error)
                                                     : attain_panel_work_take_off (&panel, work->id, id, error);
}

static gboolean
postpone_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  AttainCliWork *work = data;
  AttainPanelWork panel;

  return open_panel (&panel, work, change, error) &&
         attain_panel_work_postpone (&panel, work->id, work->args[2], error);
}

/* What is done with a meeting as a whole. */
static const struct
{
  const char *command;
  gboolean  (*take) (const AttainPanelWork *panel, gint64 meeting_id, GError **error);
} steps[] = {
  { "panel papers", attain_panel_work_send_papers },
  { "panel open", attain_panel_work_open },
  { "panel close", attain_panel_work_close },
};

static gboolean
step_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  AttainCliWork *work = data;
  AttainPanelWork panel;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (work->args[0], steps[i].command))
      return open_panel (&panel, work, change, error) && steps[i].take (&panel, work->id, error);

  g_return_val_if_reached (FALSE);
}

#define DEED(name, usage, help, n, action_, job) \
  { name, usage, help, n, .action = action_, .write = job, .ask = answer_job }

static const AttainCliVerb verbs[] = {
  { "list", N_("[--all]"), N_("the meetings to come"), .options = list_options, .ask = list_job },
  { "show", N_("MEETING"), N_("one with its members and its agenda"), 1, .ask = show_job },
  { "new", N_("PANEL DATE [--title TEXT] [--time 14:00] [--place TEXT] [--appeal]"), N_("plans a meeting"), 2,
    .day = 2, .options = new_options, .action = N_("Plan panel"), .write = new_job, .ask = answer_job },
  DEED ("seat", N_("MEETING EMPLOYEE_ID ROLE"), N_("gives somebody a seat"), 3, N_("Seat panel member"), seat_job),
  DEED ("unseat", N_("MEETING EMPLOYEE_ID"), N_("takes it back"), 2, N_("Unseat panel member"), unseat_job),
  DEED ("agenda", N_("MEETING REFERENCE"), N_("puts an application on the agenda"), 2, N_("Put on agenda"), agenda_job),
  DEED ("take-off", N_("MEETING REFERENCE"), N_("takes it off the agenda"), 2, N_("Take off agenda"), agenda_job),
  DEED ("papers", N_("MEETING"), N_("the papers are sent"), 1, N_("Send papers"), step_job),
  { "postpone", N_("MEETING DATE"), N_("holds it on another day"), 2, .day = 2, .action = N_("Postpone panel"),
    .write = postpone_job, .ask = answer_job },
  DEED ("present", N_("MEETING EMPLOYEE_ID"), N_("a member is there"), 2, N_("Mark as present"), present_job),
  DEED ("absent", N_("MEETING EMPLOYEE_ID"), N_("a member is not there"), 2, N_("Mark as absent"), present_job),
  DEED ("open", N_("MEETING"), N_("it begins"), 1, N_("Open panel"), step_job),
  DEED ("close", N_("MEETING"), N_("it is over"), 1, N_("Close panel"), step_job),
};

AttainCliStatus
attain_cli_panel (AttainCli  *cli,
                  const char *usage,
                  GStrv       args)
{
  return attain_cli_run_verb (cli, usage, args, verbs, G_N_ELEMENTS (verbs));
}
