/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who somebody is, their registration and their service, as far as it is known. */

#include "attain-person-identity.h"

#include <glib/gi18n.h>

#include "attain-record-dialog.h"

static const char *const identity[] = { "given-name", "family-name", "known-as", "employee-id", "email", "birth-date",
                                        NULL };
static const char *const registration[] = { "swe-number", "registered-on", "registration-status", "qualified-on",
                                            "qualification-route", NULL };
static const char *const service[] = { "started-on", "left-on", "leaving-reason", "leaving-destination", NULL };

static const struct { const char *title; const char *const *fields; } groups[] = {
  { N_("Identity"), identity },
  { N_("Registration"), registration },
  { N_("Service"), service },
};

struct _AttainPersonIdentity
{
  AttainPersonSection  parent_instance;

  AttainContext       *context;
  AttainPerson        *person;
  AttainHeld           held;
};

G_DEFINE_FINAL_TYPE (AttainPersonIdentity, attain_person_identity, ATTAIN_TYPE_PERSON_SECTION)

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainPersonIdentity *self = ATTAIN_PERSON_IDENTITY (widget);
  AttainRecordDialog *dialog;

  if (self->person == NULL)
    return;

  dialog = attain_record_dialog_new (widget, attain_context_get_store (self->context), &attain_person_table,
                                     ATTAIN_RECORD (self->person), _("Edit a person"));
  attain_record_dialog_limit (dialog, self->held);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    attain_record_dialog_add_group (dialog, _(groups[i].title), groups[i].fields);
  attain_record_dialog_let_delete (dialog, _("Delete a person"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
make_group (AttainRecord       *person,
            const char         *title,
            const char *const  *fields)
{
  GtkWidget *group = adw_preferences_group_new ();
  gboolean any = FALSE;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      const AttainField *field = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (person), fields[i]);
      g_autofree char *value = attain_field_display (field, person);

      if (!attain_field_is_known (field, person))
        continue;
      attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), _(field->label), value);
      any = TRUE;
    }
  if (!any)
    attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), _("Nothing is known yet"), NULL);

  return group;
}

static void
attain_person_identity_show (AttainPersonSection    *section,
                             AttainContext          *context,
                             const AttainPersonFile *file)
{
  AttainPersonIdentity *self = ATTAIN_PERSON_IDENTITY (section);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  g_set_object (&self->context, context);
  g_set_object (&self->person, file->person);
  self->held = attain_rights_get (file->rights, &attain_person_table);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      GtkWidget *group = make_group (ATTAIN_RECORD (file->person), _(groups[i].title), groups[i].fields);

      if (i == 0 && attain_access_may (attain_person_table.name, ATTAIN_MAY_CHANGE, NULL, self->held))
        attain_person_section_offer (ADW_PREFERENCES_GROUP (group), _("Edit"), NULL, "person.edit");
      gtk_box_append (GTK_BOX (box), group);
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
attain_person_identity_dispose (GObject *object)
{
  AttainPersonIdentity *self = ATTAIN_PERSON_IDENTITY (object);

  g_clear_object (&self->context);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (attain_person_identity_parent_class)->dispose (object);
}

static void
attain_person_identity_class_init (AttainPersonIdentityClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_person_identity_dispose;
  ATTAIN_PERSON_SECTION_CLASS (klass)->show = attain_person_identity_show;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "person.edit", NULL, edit_action);
}

static void
attain_person_identity_init (AttainPersonIdentity *self)
{
}
