/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-academy-form.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-file-choice.h"
#include "attain-scheme-row.h"

struct _AttainAcademyForm
{
  AdwBin                parent_instance;

  char                 *file;

  GtkEditable          *council_row;
  AdwActionRow         *file_row;
  AttainSchemeRow      *scheme_row;
};

G_DEFINE_FINAL_TYPE (AttainAcademyForm, attain_academy_form, ADW_TYPE_BIN)

static void
chosen (gpointer  self,
        GFile    *file)
{
  attain_academy_form_set_file (self, g_file_peek_path (file));
}

static void
choose_cb (AttainAcademyForm *self)
{
  g_autofree char *name = g_path_get_basename (self->file);
  GtkFileChooser *chooser = attain_file_choice_new (self, _("Keep the records in"), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                    _("_Choose"));

  attain_file_choice_begin_at (chooser, self->file);
  gtk_file_chooser_set_current_name (chooser, name);
  attain_file_choice_ask (chooser, self, chosen);
}

static void
attain_academy_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_ACADEMY_FORM);

  G_OBJECT_CLASS (attain_academy_form_parent_class)->dispose (object);
}

static void
attain_academy_form_finalize (GObject *object)
{
  g_free (ATTAIN_ACADEMY_FORM (object)->file);

  G_OBJECT_CLASS (attain_academy_form_parent_class)->finalize (object);
}

static void
attain_academy_form_class_init (AttainAcademyFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attain_academy_form_dispose;
  object_class->finalize = attain_academy_form_finalize;

  g_type_ensure (ATTAIN_TYPE_SCHEME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-academy-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainAcademyForm, council_row);
  gtk_widget_class_bind_template_child (widget_class, AttainAcademyForm, file_row);
  gtk_widget_class_bind_template_child (widget_class, AttainAcademyForm, scheme_row);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
attain_academy_form_init (AttainAcademyForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_academy_form_get_founding:
 * @self: a form
 * @error: what is not right yet, in words for the person
 *
 * Returns: (transfer full) (nullable): what the records begin with
 */
AttainFounding *
attain_academy_form_get_founding (AttainAcademyForm  *self,
                                  GError            **error)
{
  g_autoptr(AttainFounding) founding = attain_founding_new ();

  founding->council = g_strstrip (g_strdup (gtk_editable_get_text (self->council_row)));
  founding->scheme = g_strdup (attain_scheme_row_get_code (self->scheme_row));
  if (*founding->council != '\0')
    return g_steal_pointer (&founding);

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Name the council: it is shown above the records"));
  return NULL;
}

/**
 * attain_academy_form_get_file:
 * @self: a form
 *
 * Returns: (transfer none): the path at which the records are to be kept
 */
const char *
attain_academy_form_get_file (AttainAcademyForm *self)
{
  return self->file;
}

/**
 * attain_academy_form_set_file:
 * @self: a form
 * @file: the path of the file to keep the records in
 */
void
attain_academy_form_set_file (AttainAcademyForm *self,
                              const char        *file)
{
  g_autofree char *shown = g_filename_display_name (file);
  char *copy = g_strdup (file);

  g_free (self->file);
  self->file = copy;
  adw_action_row_set_subtitle (self->file_row, shown);
}
