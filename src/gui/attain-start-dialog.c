/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new application: whose, and which route. Once it is started one is on its page, where it is written. */

#include "attain-start-dialog.h"

#include <glib/gi18n.h>

#include "attain-application-list.h"
#include "attain-application-sequel.h"
#include "attain-application-work.h"
#include "attain-case-dialog.h"
#include "attain-done-words.h"

typedef struct
{
  AttainContext      *context;
  AttainReferenceSet *reference;
  AttainApplication  *application;     /* whose it is to be */
  GPtrArray          *routes;          /* AttainRoute, in the order of the row */
  AdwComboRow        *route_row;
} Starting;

/* What is done in the store's threads. */
typedef struct
{
  AttainReferenceSet *reference;
  gint64              person_id;
  gint64              actor_id;
  char               *route;
  char               *on;
} Work;

static void
starting_free (gpointer data)
{
  Starting *starting = data;

  g_object_unref (starting->context);
  attain_reference_set_unref (starting->reference);
  g_object_unref (starting->application);
  g_ptr_array_unref (starting->routes);
  g_free (starting);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  attain_reference_set_unref (work->reference);
  g_free (work->route);
  g_free (work->on);
  g_free (work);
}

static Work *
work_new (const Starting *starting)
{
  Work *work = g_new0 (Work, 1);

  work->reference = attain_reference_set_ref (starting->reference);
  work->person_id = starting->application->person_id;
  work->actor_id = attain_context_get_person_id (starting->context);
  work->on = g_strdup (attain_context_get_today (starting->context));
  return work;
}

static gboolean
start_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  const Work *work = data;
  g_autoptr(AttainApplication) application =
    attain_application_work_start (change, &work->reference->rulebook, work->reference->scheme, work->person_id,
                                   work->route, work->actor_id, work->on, error);

  return application != NULL;
}

/* The one that is open: nobody has two. */
static gpointer
find_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const Work *work = data;
  g_autoptr(AttainApplicationFilter) filter = attain_application_filter_new (work->on);
  g_autoptr(GPtrArray) lines = NULL;

  filter->person_id = work->person_id;
  filter->state = ATTAIN_APPLICATION_DRAFT;
  lines = attain_application_list_load (db, &work->reference->rulebook, filter, error);
  if (lines == NULL)
    return NULL;

  return g_strdup (lines->len > 0 ? ((AttainApplicationLine *) g_ptr_array_index (lines, 0))->reference : "");
}

/* It is started already: where it cannot be found, the list has it. */
static void
found_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GtkWidget) window = user_data;
  g_autofree char *reference = attain_store_finish (ATTAIN_STORE (store), result, NULL);
  g_autofree char *address = g_strconcat ("application/", reference, NULL);

  if (reference != NULL && *reference != '\0')
    gtk_widget_activate_action (window, "win.go", "s", address);
}

static void
started_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainCaseDialog) dialog = user_data;
  const Starting *starting = g_object_get_data (G_OBJECT (dialog), "attain-starting");
  g_autoptr(GtkWindow) window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  Work *work = work_new (starting);

  if (attain_case_dialog_finish (dialog, ATTAIN_STORE (store), result))
    attain_store_run (ATTAIN_STORE (store), ATTAIN_STORE_READER, find_job, work, work_free, g_free, NULL, found_cb,
                      g_steal_pointer (&window));
  else
    work_free (work);
}

static void
start (AttainCaseDialog *dialog,
       gpointer          data)
{
  const Starting *starting = data;
  guint selected = adw_combo_row_get_selected (starting->route_row);
  const AttainRoute *route = selected < starting->routes->len ? g_ptr_array_index (starting->routes, selected) : NULL;
  Work *work;

  if (starting->application->person_id == 0 || route == NULL)
    {
      attain_case_dialog_tell (dialog, _("Choose first whose application it is, and the route."));
      return;
    }

  work = work_new (starting);
  work->route = g_strdup (route->code);
  attain_store_write (attain_context_get_store (starting->context),
                      attain_application_work_get_action (ATTAIN_MOVE_START), NULL,
                      attain_application_work_get_flags (ATTAIN_MOVE_START), start_job, work, work_free, NULL,
                      started_cb, g_object_ref (dialog));
}

static void
add_routes (AttainCaseForm *form,
            Starting       *starting)
{
  const AttainScheme *scheme = starting->reference->scheme;
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; scheme != NULL && i < scheme->routes->len; i++)
    {
      AttainRoute *route = g_ptr_array_index (scheme->routes, i);

      if (route->decision == ATTAIN_ROUTE_DECISION_AUTOMATIC)
        continue;
      g_ptr_array_add (starting->routes, route);
      gtk_string_list_append (names, route->title);
    }
  starting->route_row = ADW_COMBO_ROW (attain_case_form_add_choice (form, _("Route"), names));
}

/**
 * attain_start_dialog_present:
 * @parent: (type GtkWidget): where it was asked for
 * @context: the session
 * @person_id: whose application it is; 0 to choose
 *
 * Asks for the route of a new application, and starts it.
 */
void
attain_start_dialog_present (GtkWidget     *parent,
                             AttainContext *context,
                             gint64         person_id)
{
  AttainReferenceSet *reference = attain_context_get_reference (context);
  AttainCaseDialog *dialog = attain_case_dialog_new (parent, attain_context_get_store (context),
                                                     _("New application"), _("Begin"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  Starting *starting;

  if (reference == NULL || reference->scheme == NULL)
    {
      attain_case_dialog_refuse (dialog, _("The council’s scheme is not chosen yet: choose it in Settings first."));
      return;
    }

  starting = g_new0 (Starting, 1);
  starting->context = g_object_ref (context);
  starting->reference = attain_reference_set_ref (reference);
  starting->routes = g_ptr_array_new ();
  starting->application = attain_application_new ();
  starting->application->person_id = person_id;
  attain_case_form_add_words (form, attain_application_move_get_sequel (ATTAIN_MOVE_START, NULL));
  if (person_id == 0)
    attain_case_form_add_field (form, starting->application, "person-id", NULL);
  add_routes (form, starting);
  g_object_set_data (G_OBJECT (dialog), "attain-starting", starting);
  attain_case_dialog_tell_when_done (dialog, attain_done_words_move (ATTAIN_MOVE_START));
  attain_case_dialog_on_done (dialog, start, starting, starting_free);
  gtk_window_present (GTK_WINDOW (dialog));
}
