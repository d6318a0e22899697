/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl panel: meetings of panels, who sits there and what is on their agendas. */

#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-application-table.h"
#include "attain-cli-output.h"
#include "attain-cli-verbs.h"
#include "attain-cli-walk.h"
#include "attain-error.h"
#include "attain-panel-file.h"
#include "attain-panel-work.h"
#include "attain-person-table.h"
#include "attain-tables.h"

typedef struct
{
  AttainCliWork  work;
  char          *title;
  char          *starts_at;
  char          *place;
  gboolean       appeal;
  gboolean       all;
  gint64         meeting_id;   /* the one that was made */
} Order;

static void
order_clear (Order *order)
{
  g_free (order->title);
  g_free (order->starts_at);
  g_free (order->place);
  attain_cli_work_clear (&order->work);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, order_clear)

static void
print_meetings (AttainCli *cli,
                GPtrArray *meetings)
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
      attain_cli_table_add_int (table, meeting->n_cases);
      attain_cli_table_add_int (table, meeting->n_decided);
      attain_cli_table_add_int (table, meeting->n_seats);
      attain_cli_table_end_row (table);
    }
  attain_cli_table_finish (table);
}

static gpointer
list_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Order *order = data;
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) meetings = NULL;

  if (order->meeting_id != 0)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (ids, order->meeting_id);
    }
  else if (!(ids = attain_panel_list (db, order->all ? NULL : order->work.as_of, order->all, error)))
    {
      return NULL;
    }

  meetings = attain_table_load (&attain_panel_meeting_table, db, order->work.as_of,
                                (const gint64 *) (gpointer) ids->data, ids->len, error);
  if (meetings != NULL)
    print_meetings (order->work.cli, meetings);
  return NULL;
}

static AttainCliStatus
run_list (AttainCli  *cli,
          const char *usage,
          GStrv       args)
{
  g_auto(Order) order = { 0 };
  const GOptionEntry entries[] = {
    { "all", 0, 0, G_OPTION_ARG_NONE, &order.all, N_("Also those that were held"), NULL },
    { NULL },
  };
  AttainCliStatus status;

  return attain_cli_work_begin (&order.work, cli, usage, entries, 0, args, &status)
         ? attain_cli_work_ask (&order.work, list_job, &order) : status;
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

  if (!attain_cli_work_prepare (work, db, error) || !(people = attain_person_keys_load (db, error)) ||
      !(file = attain_panel_file_load (db, &work->set->rulebook, g_ascii_strtoll (work->args[1], NULL, 10), work->as_of,
                                       error)))
    return NULL;

  g_ptr_array_add (one, file->meeting);
  walk = attain_cli_walk_new (work->cli, people);
  attain_cli_walk_add_records (walk, "meeting", one);
  attain_cli_walk_add_records (walk, "seats", file->seats);
  attain_cli_walk_add_records (walk, "agenda", file->agenda);
  g_ptr_array_set_size (one, 0);
  for (guint i = 0; i < file->cases->len; i++)
    g_ptr_array_add (one, ((AttainApplicationCase *) g_ptr_array_index (file->cases, i))->application);
  attain_cli_walk_add_records (walk, "applications", one);
  attain_cli_walk_finish (walk, TRUE);
  return NULL;
}

static AttainCliStatus
run_show (AttainCli  *cli,
          const char *usage,
          GStrv       args)
{
  g_auto(AttainCliWork) work = { 0 };
  AttainCliStatus status;

  return attain_cli_work_begin (&work, cli, usage, NULL, 1, args, &status) ? attain_cli_work_ask (&work, show_job, &work)
                                                                           : status;
}

static gboolean
new_job (AttainChange  *change,
         gpointer       data,
         GError       **error)
{
  Order *order = data;
  AttainCliWork *work = &order->work;
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_meeting_new ();
  AttainPanelWork panel = { change, NULL, 0, work->as_of };

  if (!attain_cli_work_prepare (work, attain_change_get_db (change), error))
    return FALSE;
  if (work->set->scheme == NULL)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("These records have no scheme: choose the council's first"));
      return FALSE;
    }

  meeting->scheme = g_strdup (work->set->scheme->code);
  meeting->edition = g_strdup (work->set->scheme->edition);
  meeting->panel = g_strdup (work->args[1]);
  meeting->held_on = g_strdup (work->args[2]);
  meeting->title = g_strdup (order->title);
  meeting->starts_at = g_strdup (order->starts_at);
  meeting->place = g_strdup (order->place);
  meeting->appeal = order->appeal ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_UNKNOWN;
  panel.rulebook = &work->set->rulebook;
  panel.actor_id = work->actor_id;
  if (!attain_panel_work_make (&panel, meeting, error))
    return FALSE;

  order->meeting_id = attain_record_get_id (ATTAIN_RECORD (meeting));
  return TRUE;
}

static AttainCliStatus
run_new (AttainCli  *cli,
         const char *usage,
         GStrv       args)
{
  g_auto(Order) order = { 0 };
  const GOptionEntry entries[] = {
    { "title", 0, 0, G_OPTION_ARG_STRING, &order.title, N_("What it is called, instead of the panel's name"), N_("TEXT") },
    { "time", 0, 0, G_OPTION_ARG_STRING, &order.starts_at, N_("When it begins"), N_("14:00") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &order.place, N_("Where it is"), N_("TEXT") },
    { "appeal", 0, 0, G_OPTION_ARG_NONE, &order.appeal, N_("It hears appeals"), NULL },
    { NULL },
  };
  AttainCliStatus status;

  if (!attain_cli_work_begin (&order.work, cli, usage, entries, 2, args, &status) ||
      !attain_cli_parse_date ("DATE", &order.work.args[2], &status))
    return status;

  status = attain_cli_work_write (&order.work, _("Plan panel"), NULL, ATTAIN_CHANGE_NORMAL, new_job, &order);
  return status == ATTAIN_CLI_DONE ? attain_cli_work_ask (&order.work, list_job, &order) : status;
}

typedef gboolean (*Deed) (const AttainPanelWork  *panel,
                          AttainCliWork          *work,
                          AttainDb               *db,
                          gint64                  meeting_id,
                          GError                **error);

static gboolean
seat (const AttainPanelWork  *panel,
      AttainCliWork          *work,
      AttainDb               *db,
      gint64                  meeting_id,
      GError                **error)
{
  gint64 person_id = attain_person_find (db, work->args[2], error);

  return person_id != 0 && attain_panel_work_seat (panel, meeting_id, person_id, work->args[3], error);
}

static gboolean
unseat (const AttainPanelWork  *panel,
        AttainCliWork          *work,
        AttainDb               *db,
        gint64                  meeting_id,
        GError                **error)
{
  gint64 person_id = attain_person_find (db, work->args[2], error);

  return person_id != 0 && attain_panel_work_unseat (panel, meeting_id, person_id, error);
}

static gboolean
set_present (const AttainPanelWork  *panel,
             AttainCliWork          *work,
             AttainDb               *db,
             gint64                  meeting_id,
             GError                **error)
{
  gint64 person_id = attain_person_find (db, work->args[2], error);

  return person_id != 0 && attain_panel_work_set_present (panel, meeting_id, person_id, TRUE, error);
}

static gboolean
set_absent (const AttainPanelWork  *panel,
            AttainCliWork          *work,
            AttainDb               *db,
            gint64                  meeting_id,
            GError                **error)
{
  gint64 person_id = attain_person_find (db, work->args[2], error);

  return person_id != 0 && attain_panel_work_set_present (panel, meeting_id, person_id, FALSE, error);
}

static gboolean
put (const AttainPanelWork  *panel,
     AttainCliWork          *work,
     AttainDb               *db,
     gint64                  meeting_id,
     GError                **error)
{
  gint64 id = attain_application_find (db, work->args[2], error);

  return id != 0 && attain_panel_work_put (panel, meeting_id, id, error);
}

static gboolean
take_off (const AttainPanelWork  *panel,
          AttainCliWork          *work,
          AttainDb               *db,
          gint64                  meeting_id,
          GError                **error)
{
  gint64 id = attain_application_find (db, work->args[2], error);

  return id != 0 && attain_panel_work_take_off (panel, meeting_id, id, error);
}

static gboolean
postpone (const AttainPanelWork  *panel,
          AttainCliWork          *work,
          AttainDb               *db,
          gint64                  meeting_id,
          GError                **error)
{
  return attain_panel_work_postpone (panel, meeting_id, work->args[2], error);
}

static gboolean
send_papers (const AttainPanelWork  *panel,
             AttainCliWork          *work,
             AttainDb               *db,
             gint64                  meeting_id,
             GError                **error)
{
  return attain_panel_work_send_papers (panel, meeting_id, error);
}

static gboolean
open_meeting (const AttainPanelWork  *panel,
              AttainCliWork          *work,
              AttainDb               *db,
              gint64                  meeting_id,
              GError                **error)
{
  return attain_panel_work_open (panel, meeting_id, error);
}

static gboolean
close_meeting (const AttainPanelWork  *panel,
               AttainCliWork          *work,
               AttainDb               *db,
               gint64                  meeting_id,
               GError                **error)
{
  return attain_panel_work_close (panel, meeting_id, error);
}

/* What is done with a meeting that is there: by which verb, with how many arguments, under which name. */
static const struct
{
  const char *verb;
  guint       n_arguments;
  const char *action;
  Deed        deed;
} deeds[] = {
  { "seat", 3, N_("Seat panel member"), seat },
  { "unseat", 2, N_("Unseat panel member"), unseat },
  { "present", 2, N_("Mark as present"), set_present },
  { "absent", 2, N_("Mark as absent"), set_absent },
  { "agenda", 2, N_("Put on agenda"), put },
  { "take-off", 2, N_("Take off agenda"), take_off },
  { "postpone", 2, N_("Postpone panel"), postpone },
  { "papers", 1, N_("Send papers"), send_papers },
  { "open", 1, N_("Open panel"), open_meeting },
  { "close", 1, N_("Close panel"), close_meeting },
};

static guint
find_deed (const char *command)
{
  const char *verb = strrchr (command, ' ') + 1;
  guint i = 0;

  while (!g_str_equal (deeds[i].verb, verb))
    i++;

  return i;
}

static gboolean
deed_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  Order *order = data;
  AttainCliWork *work = &order->work;
  AttainDb *db = attain_change_get_db (change);
  AttainPanelWork panel = { change, NULL, 0, work->as_of };

  if (!attain_cli_work_prepare (work, db, error))
    return FALSE;

  order->meeting_id = g_ascii_strtoll (work->args[1], NULL, 10);
  panel.rulebook = &work->set->rulebook;
  panel.actor_id = work->actor_id;
  return deeds[find_deed (work->args[0])].deed (&panel, work, db, order->meeting_id, error);
}

static AttainCliStatus
run_deed (AttainCli  *cli,
          const char *usage,
          GStrv       args)
{
  g_auto(Order) order = { 0 };
  guint i = find_deed (args[0]);
  AttainCliStatus status;

  if (!attain_cli_work_begin (&order.work, cli, usage, NULL, deeds[i].n_arguments, args, &status))
    return status;
  if (deeds[i].deed == postpone && !attain_cli_parse_date ("DATE", &order.work.args[2], &status))
    return status;

  status = attain_cli_work_write (&order.work, _(deeds[i].action), NULL, ATTAIN_CHANGE_NORMAL, deed_job, &order);
  return status == ATTAIN_CLI_DONE ? attain_cli_work_ask (&order.work, list_job, &order) : status;
}

static const AttainCliCommand verbs[] = {
  { "list", N_("[--all]"), N_("the meetings to come"), run_list },
  { "show", N_("MEETING"), N_("one with its members and its agenda"), run_show },
  { "new", N_("PANEL DATE [--title TEXT] [--time 14:00] [--place TEXT] [--appeal]"), N_("plans a meeting"), run_new },
  { "seat", N_("MEETING EMPLOYEE_ID ROLE"), N_("gives somebody a seat"), run_deed },
  { "unseat", N_("MEETING EMPLOYEE_ID"), N_("takes it back"), run_deed },
  { "agenda", N_("MEETING REFERENCE"), N_("puts an application on the agenda"), run_deed },
  { "take-off", N_("MEETING REFERENCE"), N_("takes it off the agenda"), run_deed },
  { "papers", N_("MEETING"), N_("the papers are sent"), run_deed },
  { "postpone", N_("MEETING DATE"), N_("holds it on another day"), run_deed },
  { "present", N_("MEETING EMPLOYEE_ID"), N_("a member is there"), run_deed },
  { "absent", N_("MEETING EMPLOYEE_ID"), N_("a member is not there"), run_deed },
  { "open", N_("MEETING"), N_("it begins"), run_deed },
  { "close", N_("MEETING"), N_("it is over"), run_deed },
};

AttainCliStatus
attain_cli_panel (AttainCli  *cli,
                  const char *usage,
                  GStrv       args)
{
  return attain_cli_run_verb (cli, usage, args, verbs, G_N_ELEMENTS (verbs));
}
