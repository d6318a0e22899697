/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new meeting: of which of the scheme's panels, when and where. Who sits there is chosen on its page, where one sees
 * whether they are enough. */

#include "attain-meeting-dialog.h"

#include <glib/gi18n.h>

#include "attain-case-dialog.h"
#include "attain-field-row.h"
#include "attain-meeting-rule.h"
#include "attain-panel-meeting.h"
#include "attain-panel-work.h"

typedef struct
{
  AttainContext      *context;
  AttainReferenceSet *reference;
  const AttainScheme *scheme;          /* whose panels there are; of the reference data */
  AttainPanelMeeting *meeting;
  gint64              application_id;  /* what is to come on its agenda; or 0 */
  AdwComboRow        *panel_row;
  AttainFieldRow     *title_row;
  AttainFieldRow     *appeal_row;
  char               *title;       /* that was suggested last */
} Making;

typedef struct
{
  AttainReferenceSet *reference;
  gint64              actor_id;
  char               *on;
  AttainPanelMeeting *meeting;
  gint64              application_id;
} Work;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_signal_handlers_disconnect_by_data (making->panel_row, making);
  g_signal_handlers_disconnect_by_data (making->appeal_row, making);
  g_object_unref (making->context);
  attain_reference_set_unref (making->reference);
  g_object_unref (making->meeting);
  g_free (making->title);
  g_free (making);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  attain_reference_set_unref (work->reference);
  g_object_unref (work->meeting);
  g_free (work->on);
  g_free (work);
}

static gboolean
make_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  const Work *work = data;
  const AttainPanelWork panel_work = { change, &work->reference->rulebook, work->actor_id, work->on };

  return attain_panel_work_make (&panel_work, work->meeting, error) &&
         (work->application_id == 0 ||
          attain_panel_work_put (&panel_work, attain_record_get_id (ATTAIN_RECORD (work->meeting)), work->application_id,
                                 error));
}

/* There is no meeting without members and an agenda: whoever has called it goes on with those. */
static void
made_cb (GObject      *store,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(AttainCaseDialog) dialog = user_data;
  g_autoptr(GtkWindow) window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  AttainRecord *meeting = g_object_get_data (G_OBJECT (dialog), "attain-meeting");
  g_autofree char *address = NULL;

  if (!attain_case_dialog_finish (dialog, ATTAIN_STORE (store), result))
    return;

  address = g_strdup_printf ("panel/%" G_GINT64_FORMAT, attain_record_get_id (meeting));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", address);
}

static const AttainPanelKind *
get_panel (const Making *making)
{
  return g_ptr_array_index (making->scheme->panels, adw_combo_row_get_selected (making->panel_row));
}

static void
make (AttainCaseDialog *dialog,
      gpointer          data)
{
  const Making *making = data;
  const AttainScheme *scheme = making->scheme;
  Work *work = g_new0 (Work, 1);

  work->reference = attain_reference_set_ref (making->reference);
  work->actor_id = attain_context_get_person_id (making->context);
  work->on = g_strdup (attain_context_get_today (making->context));
  work->application_id = making->application_id;
  work->meeting = ATTAIN_PANEL_MEETING (attain_record_copy (ATTAIN_RECORD (making->meeting)));
  g_object_set (work->meeting, "scheme", scheme->code, "edition", scheme->edition,
                "panel", get_panel (making)->code, NULL);
  g_object_set_data_full (G_OBJECT (dialog), "attain-meeting", g_object_ref (work->meeting), g_object_unref);
  attain_store_write (attain_context_get_store (making->context), _("Call a panel meeting"), NULL, ATTAIN_CHANGE_NORMAL,
                      make_job, work, work_free, NULL, made_cb, g_object_ref (dialog));
}

static GtkStringList *
list_panels (const AttainScheme *scheme)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; scheme != NULL && i < scheme->panels->len; i++)
    gtk_string_list_append (names, ((AttainPanelKind *) g_ptr_array_index (scheme->panels, i))->title);
  return names;
}

/* The title follows what is chosen until somebody gives the meeting one of their own. */
static void
suggest_title (Making *making)
{
  g_autofree char *appeal = attain_field_row_dup_text (making->appeal_row);
  g_autofree char *stands = attain_field_row_dup_text (making->title_row);

  if (g_strcmp0 (stands, making->title) != 0)
    return;

  g_free (making->title);
  making->title = attain_panel_kind_suggest_title (get_panel (making), g_str_equal (appeal, "yes"));
  attain_field_row_set_text (making->title_row, making->title);
}

/* The panel for appeals hears nothing else. */
static void
panel_chosen_cb (Making *making)
{
  attain_field_row_set_text (making->appeal_row, attain_panel_kind_is_for_appeals (get_panel (making)) ? "yes" : "no");
  suggest_title (making);
}

static void
begin (Making            *making,
       const AttainRoute *route,
       gboolean           appeals)
{
  guint panel = attain_meeting_rule_choose_panel (making->scheme, route, appeals);

  adw_combo_row_set_selected (making->panel_row, panel);
  making->title = attain_panel_kind_suggest_title (get_panel (making), appeals);
  making->meeting->title = g_strdup (making->title);
  making->meeting->appeal = appeals ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO;
}

/* Of a case the panels of the edition of the scheme that it is judged by; else those of today. */
static const AttainScheme *
find_scheme (AttainReferenceSet *reference,
             AttainOpenCase     *open)
{
  const AttainApplication *application = open != NULL ? attain_open_case_get (open)->application : NULL;

  if (reference == NULL || application == NULL)
    return reference != NULL ? reference->scheme : NULL;

  return attain_rulebook_find_scheme (&reference->rulebook, application->scheme, application->edition);
}

static void
add_case (AttainCaseForm *form,
          AttainOpenCase *open)
{
  attain_case_form_add_heading (form, attain_open_case_get (open)->person->display_name);
  attain_case_form_add_words (form, _("It comes on the agenda of the new meeting."));
}

static void
add_rows (Making         *making,
          AttainCaseForm *form)
{
  static const char *const later[] = { "held-on", "starts-at", "place" };

  making->title_row = ATTAIN_FIELD_ROW (attain_case_form_add_field (form, making->meeting, "title", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    attain_case_form_add_field (form, making->meeting, later[i], NULL);
  making->appeal_row = ATTAIN_FIELD_ROW (attain_case_form_add_field (form, making->meeting, "appeal", NULL));
  attain_case_form_add_field (form, making->meeting, "notes", NULL);

  g_signal_connect_swapped (making->panel_row, "notify::selected", G_CALLBACK (panel_chosen_cb), making);
  g_signal_connect_swapped (making->appeal_row, "changed", G_CALLBACK (suggest_title), making);
}

/* Asks for a meeting, on whose agenda @open comes, if not NULL. */
static void
present (GtkWidget      *parent,
         AttainContext  *context,
         AttainOpenCase *open,
         gboolean        appeals,
         const char     *draft)
{
  AttainReferenceSet *reference = attain_context_get_reference (context);
  AttainCaseDialog *dialog = attain_case_dialog_new (parent, attain_context_get_store (context),
                                                     _("New panel meeting"), _("Call meeting"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  const AttainScheme *scheme = find_scheme (reference, open);
  g_autoptr(GtkStringList) panels = list_panels (scheme);
  Making *making;

  if (g_list_model_get_n_items (G_LIST_MODEL (panels)) == 0)
    {
      attain_case_dialog_refuse (dialog, _("The council’s scheme names no panels: choose or complete a scheme in"
                                           " Settings first."));
      return;
    }

  making = g_new0 (Making, 1);
  making->context = g_object_ref (context);
  making->reference = attain_reference_set_ref (reference);
  making->scheme = scheme;
  making->meeting = attain_panel_meeting_new ();
  making->application_id = open != NULL ? attain_record_get_id (ATTAIN_RECORD (attain_open_case_get (open)->application)) : 0;
  if (open != NULL)
    add_case (form, open);
  making->panel_row = ADW_COMBO_ROW (attain_case_form_add_choice (form, _("Panel"), panels));
  begin (making, open != NULL ? attain_open_case_get (open)->route : NULL, appeals);
  add_rows (making, form);
  attain_case_dialog_tell_when_done (dialog, _("Panel meeting called"));
  attain_case_dialog_on_done (dialog, make, making, making_free);
  attain_case_dialog_keep_draft (dialog, draft);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * attain_meeting_dialog_present:
 * @parent: (type GtkWidget): where it was asked for
 * @context: the session
 * @appeals: whether one is wanted that hears appeals
 *
 * Asks for a new meeting of a panel.
 */
void
attain_meeting_dialog_present (GtkWidget     *parent,
                               AttainContext *context,
                               gboolean       appeals)
{
  present (parent, context, NULL, appeals, appeals ? "panels/new-appeal" : "panels/new");
}

/**
 * attain_meeting_dialog_present_for:
 * @parent: (type GtkWidget): where it was asked for
 * @open: an application that no meeting hears yet
 *
 * Asks for a new meeting, on whose agenda the application comes.
 */
void
attain_meeting_dialog_present_for (GtkWidget      *parent,
                                   AttainOpenCase *open)
{
  AttainApplication *application = attain_open_case_get (open)->application;
  g_autofree char *draft = g_strdup_printf ("application/%s/meeting", application->reference);

  present (parent, attain_open_case_get_context (open), open, application->state == ATTAIN_APPLICATION_APPEAL_LODGED,
           draft);
}
