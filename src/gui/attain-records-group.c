/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for all records of a file. */

#include "attain-records-group.h"

#include <glib/gi18n.h>

#include "attain-notice.h"
#include "attain-reference-import.h"
#include "attain-row-layout.h"
#include "attain-scheme-row.h"
#include "attain-setting-table.h"

struct _AttainRecordsGroup
{
  AdwPreferencesGroup  parent_instance;

  AttainContext       *context;
  gboolean             showing;        /* what is in the rows comes from the records, not from the person */

  GtkEditable         *council_row;
  AdwActionRow        *file_row;
  GtkEditable         *own_person_row;
  GtkWidget           *restore_row;
  AttainSchemeRow     *scheme_row;
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
  attain_notice_show_error (self, _("The records were not changed"), error);
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

/* What is done to the file as a whole is done in the window that shows it. */
static void
attain_records_group_root (GtkWidget *widget)
{
  AttainRecordsGroup *self = ATTAIN_RECORDS_GROUP (widget);
  gboolean in_window;

  GTK_WIDGET_CLASS (attain_records_group_parent_class)->root (widget);

  in_window = ATTAIN_IS_WINDOW (gtk_widget_get_root (widget)) && self->context != NULL &&
              attain_access_looks_after (attain_context_get_access (self->context));
  gtk_widget_set_visible (GTK_WIDGET (self->file_row), in_window);
  gtk_widget_set_visible (self->restore_row, in_window && !attain_context_is_to_read (self->context));
}

static void
attain_records_group_dispose (GObject *object)
{
  AttainRecordsGroup *self = ATTAIN_RECORDS_GROUP (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_RECORDS_GROUP);

  G_OBJECT_CLASS (attain_records_group_parent_class)->dispose (object);
}

static void
attain_records_group_class_init (AttainRecordsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_records_group_dispose;
  widget_class->root = attain_records_group_root;

  g_type_ensure (ATTAIN_TYPE_SCHEME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-records-group.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainRecordsGroup, council_row);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordsGroup, file_row);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordsGroup, own_person_row);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordsGroup, restore_row);
  gtk_widget_class_bind_template_child (widget_class, AttainRecordsGroup, scheme_row);
  gtk_widget_class_bind_template_callback (widget_class, council_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_person_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, scheme_chosen_cb);
}

static void
attain_records_group_init (AttainRecordsGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_row_layout_put (ADW_ACTION_ROW (self->file_row));
  attain_row_layout_put (ADW_ACTION_ROW (self->restore_row));
}

/**
 * attain_records_group_bind:
 * @self: the group
 * @context: the records that it is about
 *
 * Is there for those who may change some of it, or could if the file were not to be read alone.
 */
void
attain_records_group_bind (AttainRecordsGroup *self,
                           AttainContext      *context)
{
  g_autofree char *file =
    g_filename_display_name (attain_store_get_where (attain_context_get_store (context)));
  AttainAccess *access = attain_context_get_access (context);
  gboolean keeps = attain_access_could (access, "setting", ATTAIN_MAY_CHANGE, NULL);
  gboolean looks = attain_context_is_to_read (context) && attain_access_looks_after (access);

  self->context = g_object_ref (context);
  adw_action_row_set_subtitle (self->file_row, file);
  gtk_widget_set_visible (GTK_WIDGET (self), keeps || looks);
  gtk_widget_set_sensitive (GTK_WIDGET (self->council_row), keeps);
  gtk_widget_set_sensitive (GTK_WIDGET (self->own_person_row), keeps);
  gtk_widget_set_sensitive (GTK_WIDGET (self->scheme_row), keeps);
  gtk_widget_set_visible (GTK_WIDGET (self->own_person_row),
                          !attain_context_is_own_record (context) && attain_context_get_person_name (context) == NULL);
  g_signal_connect_object (context, "notify::council", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::person-id", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::scheme", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
