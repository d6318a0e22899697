/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody is asked who begins their own record: no more than the allowance and the regulator's
 * rule need. */

#include "attain-own-record-form.h"

#include <glib/gi18n.h>

#include "attain-date.h"
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

  *day = attain_date_parse (text, error);
  if (*day == NULL)
    g_prefix_error (error, "%s: ", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  return *day != NULL;
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
}

static void
attain_own_record_form_init (AttainOwnRecordForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_own_record_form_get_founding:
 * @self: a form
 * @error: what is not right yet, in words for the person
 *
 * Returns: (transfer full) (nullable): what the record begins with
 */
AttainFounding *
attain_own_record_form_get_founding (AttainOwnRecordForm  *self,
                                     GError              **error)
{
  g_autoptr(AttainFounding) founding = attain_founding_new ();
  g_autofree char *registered_on = NULL;
  g_autofree char *started_on = NULL;

  if (!read_day (self->registered_on_row, &registered_on, error) ||
      !read_day (self->started_on_row, &started_on, error))
    return NULL;

  founding->council = dup_text (self->employer_row);
  founding->scheme = g_strdup (attain_scheme_row_get_code (self->scheme_row));
  founding->person = make_person (self, registered_on, started_on);
  founding->post = make_post (self, founding->council, started_on);

  return attain_founding_check (founding, error) ? g_steal_pointer (&founding) : NULL;
}
