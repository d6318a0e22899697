/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a step on an application's road asks for, in a form made from what the step is given; a step that asks for
 * nothing is taken at once, and can be undone. */

#include "attain-move-dialog.h"

#include <glib/gi18n.h>

#include "attain-application-time.h"
#include "attain-case-dialog.h"
#include "attain-case-section.h"
#include "attain-case-words.h"
#include "attain-decision-dialog.h"
#include "attain-declaration-dialog.h"
#include "attain-done-words.h"
#include "attain-field-row.h"
#include "attain-gui.h"
#include "attain-score-dialog.h"

typedef struct
{
  AttainOpenCase        *open;
  AttainApplicationMove  move;
  AttainApplication     *given;
  GtkCheckButton        *check;        /* what is confirmed; or NULL */
  AdwComboRow           *meeting_row;  /* or NULL */
  AttainFieldRow        *ground_row;   /* or NULL */
} Doing;

static void
doing_free (gpointer data)
{
  Doing *doing = data;

  g_object_unref (doing->open);
  g_object_unref (doing->given);
  g_free (doing);
}

/* The meetings that have it on their agenda and are still to be, in the order of the row. */
static GPtrArray *
list_meetings (const AttainApplicationCase *facts)
{
  GPtrArray *meetings = g_ptr_array_new ();

  for (guint i = 0; i < facts->meetings->len; i++)
    {
      AttainPanelMeeting *meeting = g_ptr_array_index (facts->meetings, i);

      if (meeting->state != ATTAIN_PANEL_MEETING_STATE_CLOSED)
        g_ptr_array_add (meetings, meeting);
    }

  return meetings;
}

static void
read_meeting (Doing *doing)
{
  g_autoptr(GPtrArray) meetings = list_meetings (attain_open_case_get (doing->open));
  guint selected = adw_combo_row_get_selected (doing->meeting_row);

  doing->given->meeting_id = selected < meetings->len
                             ? attain_record_get_id (g_ptr_array_index (meetings, selected)) : 0;
}

/* What the guard says of the ground stands beside the choice, and not at the end of the form. */
static gboolean
check_ground (Doing *doing)
{
  const AttainRoute *route = attain_open_case_get (doing->open)->route;
  AttainApplicationFacts facts = { 0 };

  attain_route_set_facts (route, &facts);
  facts.appeal_ground = doing->given->appeal_ground != NULL &&
                        attain_route_allows_ground (route, doing->given->appeal_ground);
  if (attain_application_guard_is_met (ATTAIN_GUARD_APPEAL_GROUND, &facts))
    return TRUE;

  attain_field_row_set_problem (doing->ground_row, attain_application_guard_get_reason (ATTAIN_GUARD_APPEAL_GROUND));
  attain_gui_focus_first (GTK_WIDGET (doing->ground_row));
  return FALSE;
}

static void
done (AttainCaseDialog *dialog,
      gpointer          data)
{
  Doing *doing = data;
  AttainApplicationOrder *order;

  if (doing->ground_row != NULL && !check_ground (doing))
    {
      attain_case_dialog_tell (dialog, NULL);
      return;
    }

  order = attain_open_case_make_order (doing->open, doing->move);
  if (doing->meeting_row != NULL)
    read_meeting (doing);
  if (doing->move == ATTAIN_MOVE_SUBMIT)
    attain_field_set_string (&doing->given->statement, attain_open_case_get_words (doing->open));
  order->given = ATTAIN_APPLICATION (attain_record_copy (ATTAIN_RECORD (doing->given)));
  order->confirmed = doing->check != NULL && gtk_check_button_get_active (doing->check);
  attain_open_case_move (doing->open, order, attain_case_dialog_done_cb, g_object_ref (dialog));
}

static void
add_meetings (AttainCaseForm *form,
              Doing          *doing)
{
  g_autoptr(GPtrArray) meetings = list_meetings (attain_open_case_get (doing->open));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < meetings->len; i++)
    {
      g_autofree char *name = attain_case_words_meeting (g_ptr_array_index (meetings, i));

      gtk_string_list_append (names, name);
    }
  doing->meeting_row = ADW_COMBO_ROW (attain_case_form_add_choice (form, _("Meeting"), names));
}

static void
add_grounds (AttainCaseForm *form,
             Doing          *doing)
{
  const AttainRouteAppeal *appeal = attain_open_case_get (doing->open)->route->appeal;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) titles = NULL;
  GtkWidget *row;

  for (guint i = 0; appeal != NULL && appeal->grounds[i] != NULL; i++)
    g_strv_builder_add (builder, attain_case_words_ground (appeal->grounds[i]));
  titles = g_strv_builder_end (builder);

  /* Where the council has not said on which ground, any is heard. */
  row = appeal != NULL ? attain_case_form_add_codes (form, doing->given, "appeal-ground",
                                                     (const char *const *) appeal->grounds, (const char *const *) titles)
                       : attain_case_form_add_field (form, doing->given, "appeal-ground", NULL);
  doing->ground_row = ATTAIN_FIELD_ROW (row);
}

static void
add_confirmation (AttainCaseForm *form,
                  Doing          *doing)
{
  const char *words = NULL;

  if (doing->move == ATTAIN_MOVE_SUBMIT)
    words = _("I declare that this is my own work, that it is true, and that nothing in it tells who the people"
              " are whom I worked with.");
  else if (doing->move == ATTAIN_MOVE_READY)
    words = _("The evidence is free of names and of whatever else tells who somebody is.");

  if (words != NULL)
    doing->check = GTK_CHECK_BUTTON (attain_case_form_add_check (form, words));
}

/* What is on record already, or follows from the scheme, need not be typed. */
static void
fill_in (Doing *doing)
{
  const AttainApplicationCase *facts = attain_open_case_get (doing->open);
  const char *const *names = attain_application_move_list_fields (doing->move);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const AttainField *field = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (doing->given), names[i]);

      if (!g_str_equal (names[i], "reason") && !g_str_equal (names[i], "statement"))
        attain_field_copy (field, ATTAIN_RECORD (facts->application), ATTAIN_RECORD (doing->given));
    }

  if (doing->move == ATTAIN_MOVE_RATIFY && facts->route != NULL)
    {
      const AttainSchemeLevel *level = attain_scheme_find_level (facts->scheme, facts->route->to);

      if (doing->given->grade == NULL && level != NULL)
        doing->given->grade = g_strdup (level->grade);
      if (doing->given->effective_on == NULL)
        doing->given->effective_on = attain_application_dup_effective (facts->application, facts->route,
                                                                       facts->application->outcome_on);
    }
}

/* Whatever of a step is chosen has to be chosen. */
static void
add_field (AttainCaseForm *form,
           Doing          *doing,
           const char     *name)
{
  GtkWidget *row = attain_case_form_add_field (form, doing->given, name, NULL);

  if (attain_record_class_find (ATTAIN_RECORD_GET_CLASS (doing->given), name)->type == ATTAIN_FIELD_ENUM)
    attain_field_row_require (ATTAIN_FIELD_ROW (row));
}

static void
add_fields (AttainCaseForm *form,
            Doing          *doing)
{
  const char *const *names = attain_application_move_list_fields (doing->move);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "meeting-id"))
      add_meetings (form, doing);
    else if (g_str_equal (names[i], "appeal-ground"))
      add_grounds (form, doing);
    else if (!g_str_equal (names[i], "statement"))    /* which is written on the page */
      add_field (form, doing, names[i]);
}

/* Where the title says the whole of it a word is enough, which has room beside it with large text. */
static const char *
get_word (AttainApplicationMove move)
{
  switch (move)
    {
    case ATTAIN_MOVE_REFUSE:
      return _("Refuse");
    case ATTAIN_MOVE_HEAR:
      return _("Record");
    case ATTAIN_MOVE_UPHOLD:
      return _("Uphold");
    case ATTAIN_MOVE_DISMISS:
      return _("Dismiss");
    default:
      return attain_enum_get_label (&attain_application_move_choices, move);
    }
}

static void
present (GtkWidget             *parent,
         AttainOpenCase        *open,
         AttainApplicationMove  move)
{
  const char *label = attain_enum_get_label (&attain_application_move_choices, move);
  AttainCaseDialog *dialog = attain_case_dialog_new (parent, attain_open_case_get_store (open), label,
                                                     get_word (move));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  Doing *doing = g_new0 (Doing, 1);
  g_autofree char *address = g_strdup_printf ("application/%s/%s", attain_open_case_get (open)->application->reference,
                                              attain_enum_get_nick (&attain_application_move_choices, move));

  doing->open = g_object_ref (open);
  doing->move = move;
  doing->given = attain_application_new ();
  fill_in (doing);
  attain_case_form_add_case (form, open, move);
  add_fields (form, doing);
  add_confirmation (form, doing);
  attain_case_dialog_tell_when_done (dialog, attain_done_words_move (move));
  attain_case_dialog_on_done (dialog, done, doing, doing_free);
  attain_case_dialog_keep_draft (dialog, address);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Where the members are to choose from. */
static void
go_to_meeting (GtkWidget      *parent,
               AttainOpenCase *open)
{
  AttainPanelMeeting *meeting = attain_application_case_get_meeting (attain_open_case_get (open));
  g_autofree char *address = NULL;

  if (meeting == NULL)
    return;

  address = g_strdup_printf ("panel/%" G_GINT64_FORMAT "/%s", attain_record_get_id (ATTAIN_RECORD (meeting)),
                             attain_open_case_get (open)->application->reference);
  gtk_widget_activate_action (parent, "win.go", "s", address);
}

/**
 * attain_move_dialog_asks:
 * @move: a step
 *
 * Returns: whether a form comes before it, or it is taken at once
 */
gboolean
attain_move_dialog_asks (AttainApplicationMove move)
{
  return *attain_application_move_list_fields (move) != NULL || move == ATTAIN_MOVE_READY ||
         move == ATTAIN_MOVE_DECLARE || move == ATTAIN_MOVE_SCORE ||
         attain_application_move_get_outcome (move) != ATTAIN_APPLICATION_OUTCOME_UNKNOWN;
}

/**
 * attain_move_dialog_start:
 * @parent: (type GtkWidget): where it was asked for
 * @open: an application
 * @move: a step that whoever works in the session may take with it
 *
 * Takes the step, or asks first for what it takes.
 */
void
attain_move_dialog_start (GtkWidget             *parent,
                          AttainOpenCase        *open,
                          AttainApplicationMove  move)
{
  gint64 actor_id = attain_open_case_get_actor_id (open);
  gboolean of_member = move == ATTAIN_MOVE_DECLARE || move == ATTAIN_MOVE_SCORE;

  if (of_member && actor_id == 0)
    go_to_meeting (parent, open);
  else if (move == ATTAIN_MOVE_DECLARE)
    attain_declaration_dialog_present (parent, open, actor_id);
  else if (move == ATTAIN_MOVE_SCORE)
    attain_score_dialog_present (parent, open, actor_id);
  else if (attain_application_move_get_outcome (move) != ATTAIN_APPLICATION_OUTCOME_UNKNOWN)
    attain_decision_dialog_present (parent, open, move);
  else if (attain_move_dialog_asks (move))
    present (parent, open, move);
  else
    attain_open_case_move (open, attain_open_case_make_order (open, move), attain_case_section_done_cb,
                           attain_case_section_doing (gtk_widget_get_root (parent), attain_done_words_move (move)));
}
