/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody is asked who begins their own record: no more than the allowance and the regulator's
 * rule need. */

#include "attain-own-record-form.h"

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-scheme-row.h"

/* Nobody else is in their file, so any number does. */
#define OWN_EMPLOYEE_ID "me"

struct _AttainOwnRecordForm
{
  AdwBin           parent_instance;

  GtkEditable     *employer_row;
  GtkEditable     *family_name_row;
  GtkSpinButton   *fte_button;
  GtkEditable     *given_name_row;
  GtkEditable     *registered_on_row;
  AttainSchemeRow *scheme_row;
  GtkEditable     *started_on_row;
  GtkEditable     *swe_number_row;
  GtkLabel        *work_problem;
  GtkLabel        *you_problem;
  GtkWidget       *wrong_row;      /* the one that is said to be wrong */
};

G_DEFINE_FINAL_TYPE (AttainOwnRecordForm, attain_own_record_form, ADW_TYPE_BIN)

/* What is in a row, without the blanks around it; NULL for nothing. */
static char *
dup_text (GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
read_day (GtkEditable  *row,
          char        **day,
          GError      **error)
{
  g_autofree char *text = dup_text (row);

  if (text == NULL)
    return TRUE;

  *day = attain_date_read (text, error);
  return *day != NULL;
}

/* Says what is wrong below the rows that it is about, and leads there. */
static void
complain (AttainOwnRecordForm *self,
          gpointer             row,
          const GError        *error)
{
  gboolean work = gtk_widget_is_ancestor (row, gtk_widget_get_ancestor (GTK_WIDGET (self->work_problem),
                                                                        ADW_TYPE_PREFERENCES_GROUP));
  GtkLabel *problem = work ? self->work_problem : self->you_problem;

  self->wrong_row = row;
  gtk_label_set_label (problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (problem), TRUE);
  gtk_widget_add_css_class (row, "error");
  gtk_accessible_update_state (row, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_grab_focus (row);
}

static void
changed_cb (AttainOwnRecordForm *self)
{
  if (self->wrong_row == NULL)
    return;

  gtk_widget_remove_css_class (self->wrong_row, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->wrong_row), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_widget_set_visible (GTK_WIDGET (self->you_problem), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->work_problem), FALSE);
  self->wrong_row = NULL;
}

/* The row that what cannot be is about. */
static gpointer
find_wrong_row (AttainOwnRecordForm *self,
                AttainFounding      *founding)
{
  AttainPerson *person = founding->person;

  if (person->given_name == NULL)
    return self->given_name_row;
  if (person->family_name == NULL)
    return self->family_name_row;
  if (person->started_on == NULL)
    return self->started_on_row;
  if (person->swe_number != NULL && !attain_swe_number_is_valid (person->swe_number))
    return self->swe_number_row;

  return self->started_on_row;
}

static AttainPerson *
make_person (AttainOwnRecordForm *self,
             const char          *registered_on,
             const char          *started_on)
{
  g_autofree char *given_name = dup_text (self->given_name_row);
  g_autofree char *family_name = dup_text (self->family_name_row);
  g_autofree char *swe_number = dup_text (self->swe_number_row);

  return g_object_new (ATTAIN_TYPE_PERSON,
                       "employee-id", OWN_EMPLOYEE_ID,
                       "given-name", given_name,
                       "family-name", family_name,
                       "swe-number", swe_number,
                       "registered-on", registered_on,
                       "registration-status", swe_number != NULL ? ATTAIN_REGISTRATION_STATUS_REGISTERED
                                                                 : ATTAIN_REGISTRATION_STATUS_UNKNOWN,
                       "started-on", started_on,
                       NULL);
}

static AttainPost *
make_post (AttainOwnRecordForm *self,
           const char          *employer,
           const char          *started_on)
{
  return g_object_new (ATTAIN_TYPE_POST,
                       "from-on", started_on,
                       "team", employer != NULL ? employer : _("My post"),
                       "fte", gtk_spin_button_get_value (self->fte_button),
                       "contract", ATTAIN_CONTRACT_PERMANENT,
                       NULL);
}

static void
attain_own_record_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_OWN_RECORD_FORM);

  G_OBJECT_CLASS (attain_own_record_form_parent_class)->dispose (object);
}

static void
attain_own_record_form_class_init (AttainOwnRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_own_record_form_dispose;

  g_type_ensure (ATTAIN_TYPE_SCHEME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-own-record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, employer_row);
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, family_name_row);
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, fte_button);
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, given_name_row);
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, registered_on_row);
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, started_on_row);
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, swe_number_row);
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, work_problem);
  gtk_widget_class_bind_template_child (widget_class, AttainOwnRecordForm, you_problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
attain_own_record_form_init (AttainOwnRecordForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_own_record_form_get_founding:
 * @self: a form
 *
 * Says at the field what is not right yet.
 *
 * Returns: (transfer full) (nullable): what the record begins with
 */
AttainFounding *
attain_own_record_form_get_founding (AttainOwnRecordForm *self)
{
  g_autoptr(AttainFounding) founding = attain_founding_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *registered_on = NULL;
  g_autofree char *started_on = NULL;
  gpointer wrong_row = NULL;

  changed_cb (self);
  if (!read_day (self->registered_on_row, &registered_on, &error))
    wrong_row = self->registered_on_row;
  else if (!read_day (self->started_on_row, &started_on, &error))
    wrong_row = self->started_on_row;
  if (wrong_row != NULL)
    {
      complain (self, wrong_row, error);
      return NULL;
    }

  founding->council = dup_text (self->employer_row);
  founding->scheme = g_strdup (attain_scheme_row_get_code (self->scheme_row));
  founding->person = make_person (self, registered_on, started_on);
  founding->post = make_post (self, founding->council, started_on);
  if (attain_founding_check (founding, &error))
    return g_steal_pointer (&founding);

  complain (self, find_wrong_row (self, founding), error);
  return NULL;
}
