/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-applications-section.h"

#include <glib/gi18n.h>

#include "attain-application-list.h"
#include "attain-display.h"
#include "attain-notice.h"
#include "attain-start-dialog.h"

struct _AttainApplicationsSection
{
  AttainPersonSection  parent_instance;

  AttainContext       *context;
  gint64               person_id;
  gboolean             may_add;
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (AttainApplicationsSection, attain_applications_section, ATTAIN_TYPE_PERSON_SECTION)

/* What is asked in the store's thread. */
typedef struct
{
  AttainReferenceSet      *reference;
  AttainApplicationFilter *filter;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  attain_reference_set_unref (question->reference);
  attain_application_filter_free (question->filter);
  g_free (question);
}

static void
activated_cb (GtkWidget             *row,
              AttainApplicationLine *line)
{
  g_autofree char *address = g_strconcat ("application/", line->reference, NULL);

  gtk_widget_activate_action (row, "win.go", "s", address);
}

static char *
describe (AttainApplicationLine *line)
{
  const char *state = attain_enum_get_label (&attain_application_state_choices, line->state);
  g_autofree char *since = line->state_on != NULL ? attain_date_display (line->state_on) : g_strdup ("");

  if (line->turn_label != NULL)
    /* Translators: where an application stands, since when, and who it waits for */
    return g_strdup_printf (_("%s since %s, waits for %s"), state, since, line->turn_label);

  /* Translators: where an application stands, and since when */
  return g_strdup_printf (_("%s since %s"), state, since);
}

static void
show_lines (AttainApplicationsSection *self,
            GPtrArray                 *lines)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Applications"));
  if (self->may_add)
    attain_person_section_offer (ADW_PREFERENCES_GROUP (group), _("New…"), _("New application"), "application.start");
  for (guint i = 0; i < lines->len; i++)
    {
      AttainApplicationLine *line = g_ptr_array_index (lines, i);
      g_autofree char *words = describe (line);
      GtkWidget *row = attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), line->route_title, words);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), g_object_ref (line),
                             (GClosureNotify) g_object_unref, 0);
    }

  if (lines->len == 0)
    attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), _("No applications yet"), NULL);
  adw_bin_set_child (ADW_BIN (self), group);
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const Question *question = data;

  return attain_application_list_load (db, &question->reference->rulebook, question->filter, error);
}

static void
loaded_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainApplicationsSection) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->context == NULL)
    return;
  if (lines != NULL)
    show_lines (self, lines);
  else
    attain_notice_show_error (self, _("The applications could not be read"), error);
}

static void
stop (AttainApplicationsSection *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainApplicationsSection *self = ATTAIN_APPLICATIONS_SECTION (widget);

  if (self->context != NULL)
    attain_start_dialog_present (widget, self->context, self->person_id);
}

static void
attain_applications_section_show (AttainPersonSection    *section,
                                  AttainContext          *context,
                                  const AttainPersonFile *file)
{
  AttainApplicationsSection *self = ATTAIN_APPLICATIONS_SECTION (section);
  AttainReferenceSet *reference = attain_context_get_reference (context);
  Question *question;

  stop (self);
  g_set_object (&self->context, context);
  self->person_id = attain_record_get_id (ATTAIN_RECORD (file->person));
  self->may_add = attain_rights_may (file->rights, &attain_application_table, ATTAIN_MAY_ADD);
  if (reference == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  question = g_new0 (Question, 1);
  question->reference = attain_reference_set_ref (reference);
  question->filter = attain_application_filter_new (attain_context_get_today (context));
  question->filter->show = ATTAIN_APPLICATION_SHOW_ALL;
  question->filter->person_id = self->person_id;
  question->filter->order = ATTAIN_APPLICATION_ORDER_REFERENCE;
  attain_store_run (attain_context_get_store (context), ATTAIN_STORE_READER, load_job, question, question_free,
                    (GDestroyNotify) g_ptr_array_unref, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
attain_applications_section_dispose (GObject *object)
{
  AttainApplicationsSection *self = ATTAIN_APPLICATIONS_SECTION (object);

  stop (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (attain_applications_section_parent_class)->dispose (object);
}

static void
attain_applications_section_class_init (AttainApplicationsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_applications_section_dispose;
  ATTAIN_PERSON_SECTION_CLASS (klass)->show = attain_applications_section_show;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "application.start", NULL, start_action);
}

static void
attain_applications_section_init (AttainApplicationsSection *self)
{
}
