/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody was appointed to for the academy and on panels, which their rights follow from. */

#include "attain-appointments-section.h"

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-record-dialog.h"

struct _AttainAppointmentsSection
{
  AttainPersonSection  parent_instance;

  AttainContext       *context;
  gint64               person_id;
  AttainHeld           held;           /* what whoever works may do with them */
};

G_DEFINE_FINAL_TYPE (AttainAppointmentsSection, attain_appointments_section, ATTAIN_TYPE_PERSON_SECTION)

static const char *const fields[] = { "role", "from-on", "to-on", NULL };

static void
open_dialog (AttainAppointmentsSection *self,
             AttainAppointment         *appointment,
             const char                *action)
{
  AttainRecordDialog *dialog = attain_record_dialog_new (GTK_WIDGET (self), attain_context_get_store (self->context),
                                                         &attain_appointment_table, ATTAIN_RECORD (appointment), action);

  attain_record_dialog_limit (dialog, self->held);
  attain_record_dialog_add_group (dialog, NULL, fields);
  if (attain_record_get_id (ATTAIN_RECORD (appointment)) != 0)
    attain_record_dialog_let_delete (dialog, _("Delete an appointment"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AttainAppointmentsSection *self = ATTAIN_APPOINTMENTS_SECTION (widget);
  g_autoptr(AttainAppointment) appointment = NULL;

  if (self->context == NULL)
    return;

  appointment = g_object_new (ATTAIN_TYPE_APPOINTMENT, "person-id", self->person_id,
                              "from-on", attain_context_get_today (self->context), NULL);
  open_dialog (self, appointment, _("Appoint somebody"));
}

static void
row_activated_cb (GtkWidget         *row,
                  AttainAppointment *appointment)
{
  AttainAppointmentsSection *self =
    ATTAIN_APPOINTMENTS_SECTION (gtk_widget_get_ancestor (row, ATTAIN_TYPE_APPOINTMENTS_SECTION));

  open_dialog (self, appointment, _("Change an appointment"));
}

static void
add_row (AdwPreferencesGroup *group,
         AttainAppointment   *appointment,
         AttainHeld           held)
{
  g_autofree char *from = attain_date_display (appointment->from_on);
  g_autofree char *to = attain_date_display (appointment->to_on);
  /* Translators: from one day to another */
  g_autofree char *line = to != NULL ? g_strdup_printf (_("From %s to %s"), from, to)
                                     : g_strdup_printf (_("From %s"), from);
  GtkWidget *row = attain_person_section_add_row (group, attain_enum_get_label (&attain_appointment_role_choices,
                                                                                appointment->role), line);

  if (attain_access_may (attain_appointment_table.name, ATTAIN_MAY_CHANGE, NULL, held))
    attain_person_section_let_edit (row, G_CALLBACK (row_activated_cb), appointment);
}

static void
attain_appointments_section_show (AttainPersonSection    *section,
                                  AttainContext          *context,
                                  const AttainPersonFile *file)
{
  AttainAppointmentsSection *self = ATTAIN_APPOINTMENTS_SECTION (section);
  GtkWidget *group = adw_preferences_group_new ();

  g_set_object (&self->context, context);
  self->person_id = attain_record_get_id (ATTAIN_RECORD (file->person));
  self->held = attain_rights_get (file->rights, &attain_appointment_table);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Appointments"));
  if (attain_access_may (attain_appointment_table.name, ATTAIN_MAY_ADD, NULL, self->held))
    attain_person_section_offer (ADW_PREFERENCES_GROUP (group), _("Appoint"),
                                 _("Appoint to the academy, a panel or another office"), "appointment.add");

  for (guint i = 0; i < file->appointments->len; i++)
    add_row (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (file->appointments, i), self->held);
  if (file->appointments->len == 0)
    attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), _("Not appointed to anything"), NULL);

  adw_bin_set_child (ADW_BIN (self), group);
}

static void
attain_appointments_section_dispose (GObject *object)
{
  g_clear_object (&ATTAIN_APPOINTMENTS_SECTION (object)->context);

  G_OBJECT_CLASS (attain_appointments_section_parent_class)->dispose (object);
}

static void
attain_appointments_section_class_init (AttainAppointmentsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_appointments_section_dispose;
  ATTAIN_PERSON_SECTION_CLASS (klass)->show = attain_appointments_section_show;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "appointment.add", NULL, add_action);
}

static void
attain_appointments_section_init (AttainAppointmentsSection *self)
{
}
