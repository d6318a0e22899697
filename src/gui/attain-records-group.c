/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for all records of a file. */

#include "attain-records-group.h"

#include <glib/gi18n.h>

#include "attain-backup.h"
#include "attain-recent.h"
#include "attain-reference-import.h"
#include "attain-scheme-row.h"
#include "attain-setting-table.h"

struct _AttainRecordsGroup
{
  AdwPreferencesGroup   parent_instance;

  AttainContext        *context;
  GtkFileChooserNative *chooser;        /* while it is open */
  gboolean              showing;        /* what is in the rows comes from the records, not from the person */

  GtkEditable          *council_row;
  AdwActionRow         *file_row;
  GtkEditable          *own_person_row;
  AttainSchemeRow      *scheme_row;
};

G_DEFINE_FINAL_TYPE (AttainRecordsGroup, attain_records_group, ADW_TYPE_PREFERENCES_GROUP)

typedef struct
{
  char *name;
  char *value;
} Setting;

static void
setting_free (gpointer data)
{
  Setting *setting = data;

  g_free (setting->name);
  g_free (setting->value);
  g_free (setting);
}

static gboolean
set_job (AttainChange  *change,
         gpointer       data,
         GError       **error)
{
  Setting *setting = data;

  return attain_setting_table_set (change, setting->name, setting->value, error);
}

static gboolean
set_scheme_job (AttainChange  *change,
                gpointer       data,
                GError       **error)
{
  return data != NULL ? attain_reference_install (change, data, error)
                      : attain_setting_table_set (change, ATTAIN_SETTING_SCHEME, NULL, error);
}

static void
show (AttainRecordsGroup *self)
{
  const char *council = attain_context_get_council (self->context);
  const char *own = attain_context_get_own_employee_id (self->context);

  self->showing = TRUE;
  gtk_editable_set_text (self->council_row, council != NULL ? council : "");
  gtk_editable_set_text (self->own_person_row, own != NULL ? own : "");
  attain_scheme_row_set_code (self->scheme_row, attain_context_get_scheme (self->context));
  self->showing = FALSE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainRecordsGroup) self = user_data;
  g_autoptr(GError) error = NULL;

  if (attain_store_write_finish (ATTAIN_STORE (source), result, &error) || self->context == NULL)
    return;

  show (self);
  attain_window_show_error (self, _("The records were not changed"), error);
}

static void
write_setting (AttainRecordsGroup *self,
               const char         *action,
               const char         *name,
               const char         *value)
{
  Setting *setting = g_new0 (Setting, 1);

  setting->name = g_strdup (name);
  setting->value = g_strdup (value);
  attain_store_write (attain_context_get_store (self->context), action, NULL, ATTAIN_CHANGE_NORMAL, set_job, setting,
                      setting_free, NULL, written_cb, g_object_ref (self));
}

static void
council_apply_cb (AttainRecordsGroup *self)
{
  write_setting (self, _("Change the council’s name"), ATTAIN_SETTING_COUNCIL,
                 gtk_editable_get_text (self->council_row));
}

static void
own_person_apply_cb (AttainRecordsGroup *self)
{
  write_setting (self, _("Say whose own record this is"), ATTAIN_SETTING_OWN_PERSON,
                 gtk_editable_get_text (self->own_person_row));
}

static void
scheme_chosen_cb (AttainRecordsGroup *self)
{
  const char *code = attain_scheme_row_get_code (self->scheme_row);

  if (self->showing || self->context == NULL || g_strcmp0 (code, attain_context_get_scheme (self->context)) == 0)
    return;

  attain_store_write (attain_context_get_store (self->context), _("Choose a scheme"), NULL, ATTAIN_CHANGE_NORMAL,
                      set_scheme_job, g_strdup (code), g_free, NULL, written_cb, g_object_ref (self));
}

static gpointer
backup_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  return GINT_TO_POINTER (attain_backup_make (db, data, TRUE, NULL, error));
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(AttainRecordsGroup) self = user_data;
  g_autoptr(GError) error = NULL;

  attain_store_finish (ATTAIN_STORE (source), result, &error);
  if (self->context == NULL)
    return;

  if (error != NULL)
    attain_window_show_error (self, _("The backup was not made"), error);
  else
    attain_window_add_toast (self, adw_toast_new (_("Backup made and checked")));
}

static void
backup_chosen_cb (AttainRecordsGroup *self,
                  int                 response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      attain_store_run (attain_context_get_store (self->context), ATTAIN_STORE_READER, backup_job, g_file_get_path (file),
                        g_free, NULL, NULL, backed_up_cb, g_object_ref (self));
    }
  g_clear_object (&self->chooser);
}

static void
backup_cb (AttainRecordsGroup *self)
{
  const char *file = attain_store_get_where (attain_context_get_store (self->context));
  g_autofree char *records = attain_recent_display (file);
  g_autofree char *name = g_strdup_printf ("%s-%s.attain", records, attain_context_get_today (self->context));

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Back up the records"),
                                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (backup_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
attain_records_group_dispose (GObject *object)
{
  AttainRecordsGroup *self = ATTAIN_RECORDS_GROUP (object);

  g_clear_object (&self->context);
  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_RECORDS_GROUP);

  G_OBJECT_CLASS (attain_records_group_parent_class)->dispose (object);
}

static void
attain_records_group_class_init (AttainRecordsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_records_group_dispose;

  g_type_ensure (ATTAIN_TYPE_SCHEME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-records-group.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainRecordsGroup, council_row);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordsGroup, file_row);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordsGroup, own_person_row);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordsGroup, scheme_row);
  gtk_widget_class_bind_template_callback (widget_class, backup_cb);
  gtk_widget_class_bind_template_callback (widget_class, council_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_person_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, scheme_chosen_cb);
}

static void
attain_records_group_init (AttainRecordsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_records_group_bind:
 * @self: the group
 * @context: the records that it is about
 */
void
attain_records_group_bind (AttainRecordsGroup *self,
                           AttainContext      *context)
{
  g_autofree char *file =
    g_filename_display_name (attain_store_get_where (attain_context_get_store (context)));

  self->context = g_object_ref (context);
  adw_action_row_set_subtitle (self->file_row, file);
  gtk_widget_set_visible (GTK_WIDGET (self->own_person_row), !attain_context_is_own_record (context));
  g_signal_connect_object (context, "notify::council", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::person-id", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::scheme", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
