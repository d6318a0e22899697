/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A field of a record in a form: the right row for what it holds, made from the table of fields, with
 * what is wrong with it said below. */

#include "attain-field-row.h"

#include <glib/gi18n.h>

#include "attain-calendar.h"
#include "attain-date.h"
#include "attain-display.h"

struct _AttainFieldRow
{
  AdwBin             parent_instance;

  const AttainField *field;
  AttainField        required;         /* the field, where the form needs what its record could do without */
  char             **codes;            /* of a TEXT that is chosen, "" for none first; or NULL */
  GtkWidget         *row;              /* AdwEntryRow, or AdwComboRow of what is chosen */
  GtkWidget         *below;            /* between the row and its problem */
  GtkWidget         *problem;
  GtkWidget         *calendar_popover; /* of a DATE */
};

G_DEFINE_FINAL_TYPE (AttainFieldRow, attain_field_row, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (AttainFieldRow *self)
{
  attain_field_row_set_problem (self, NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
day_selected_cb (GtkCalendar    *calendar,
                 AttainFieldRow *self)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  if (attain_calendar_is_marking (calendar))
    return;

  attain_field_row_set_text (self, text);
  gtk_popover_popdown (GTK_POPOVER (self->calendar_popover));
}

static void
show_day_cb (GtkPopover     *popover,
             AttainFieldRow *self)
{
  g_autofree char *day = attain_field_row_dup_text (self);

  attain_calendar_mark (GTK_CALENDAR (gtk_popover_get_child (popover)), day);
}

static void
add_calendar (AttainFieldRow *self)
{
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *button = gtk_menu_button_new ();

  self->calendar_popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->calendar_popover), calendar);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), self->calendar_popover);
  gtk_widget_set_tooltip_text (button, _("Choose a day"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose a day"), -1);
  attain_calendar_set_up (GTK_CALENDAR (calendar));
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), self, 0);
  g_signal_connect_object (self->calendar_popover, "show", G_CALLBACK (show_day_cb), self, 0);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->row), button);
}

/* In place of none of the choices. */
static const char *
name_none (AttainFieldRow *self)
{
  if (self->codes != NULL || (self->field->flags & ATTAIN_FIELD_REQUIRED) != 0)
    /* Translators: in place of a choice that must be made */
    return _("Choose…");

  return attain_enum_get_label (self->field->choices, 0);
}

static GtkWidget *
make_choices (AttainFieldRow    *self,
              const char *const *titles)
{
  const AttainEnum *choices = self->field->choices;
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  gtk_string_list_append (labels, name_none (self));
  for (guint i = 0; titles != NULL && titles[i] != NULL; i++)
    gtk_string_list_append (labels, titles[i]);
  for (guint i = 1; titles == NULL && i < attain_enum_get_n (choices); i++)
    gtk_string_list_append (labels, attain_enum_get_label (choices, i));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "attain-choice");
  g_object_unref (labels);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_title (AttainFieldRow *self)
{
  g_autofree char *title = NULL;

  /* Translators: the title of a field that must be filled in */
  title = g_strdup_printf ((self->field->flags & ATTAIN_FIELD_REQUIRED) != 0 ? _("%s (needed)") : "%s",
                           _(self->field->label));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
}

static void
make_row (AttainFieldRow    *self,
          const char *const *titles)
{
  if (self->field->type == ATTAIN_FIELD_ENUM || titles != NULL)
    {
      self->row = make_choices (self, titles);
    }
  else
    {
      self->row = adw_entry_row_new ();
      g_signal_connect_object (self->row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      if (self->field->type == ATTAIN_FIELD_DATE)
        add_calendar (self);
    }

  show_title (self);
}

/* Which of the choices a code of a TEXT is; the first, for none, where there is no such code. */
static guint
find_code (AttainFieldRow *self,
           const char     *code)
{
  for (guint i = 1; code != NULL && self->codes[i] != NULL; i++)
    if (g_str_equal (self->codes[i], code))
      return i;

  return 0;
}

static void
attain_field_row_finalize (GObject *object)
{
  g_strfreev (ATTAIN_FIELD_ROW (object)->codes);

  G_OBJECT_CLASS (attain_field_row_parent_class)->finalize (object);
}

static void
attain_field_row_class_init (AttainFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_field_row_finalize;

  /**
   * AttainFieldRow::changed:
   * @self: the row
   *
   * Somebody has typed or chosen something.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attain_field_row_init (AttainFieldRow *self)
{
}

/* Takes @self->codes. */
static GtkWidget *
fill (AttainFieldRow    *self,
      const AttainField *field,
      const char *const *titles)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();

  self->field = field;
  make_row (self, titles);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), self->row);
  gtk_box_append (GTK_BOX (box), list);

  self->below = adw_bin_new ();
  gtk_box_append (GTK_BOX (box), self->below);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "attain-problem");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_box_append (GTK_BOX (box), self->problem);

  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

/**
 * attain_field_row_new:
 * @field: a field that somebody tells
 *
 * Returns: (transfer floating): the row of a form for it
 */
GtkWidget *
attain_field_row_new (const AttainField *field)
{
  return fill (g_object_new (ATTAIN_TYPE_FIELD_ROW, NULL), field, NULL);
}

/**
 * attain_field_row_new_choice:
 * @field: a field of text
 * @codes: (array zero-terminated=1): what it may say
 * @titles: (array zero-terminated=1): what people read for each
 *
 * Returns: (transfer floating): the row of a form for it, in which one of them is chosen
 */
GtkWidget *
attain_field_row_new_choice (const AttainField *field,
                             const char *const *codes,
                             const char *const *titles)
{
  AttainFieldRow *self = g_object_new (ATTAIN_TYPE_FIELD_ROW, NULL);
  g_autoptr(GStrvBuilder) all = g_strv_builder_new ();

  g_strv_builder_add (all, "");
  g_strv_builder_addv (all, (const char **) codes);
  self->codes = g_strv_builder_end (all);
  return fill (self, field, titles);
}

/**
 * attain_field_row_require:
 * @self: a row
 *
 * Has it filled in, though it is of a field that the record could do without.
 */
void
attain_field_row_require (AttainFieldRow *self)
{
  self->required = *self->field;
  self->required.flags |= ATTAIN_FIELD_REQUIRED;
  self->field = &self->required;
  show_title (self);
  if (ADW_IS_COMBO_ROW (self->row))
    {
      GListModel *labels = adw_combo_row_get_model (ADW_COMBO_ROW (self->row));
      guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));

      gtk_string_list_splice (GTK_STRING_LIST (labels), 0, 1, (const char *const []) { name_none (self), NULL });
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), chosen);
    }
}

/**
 * attain_field_row_get_below:
 * @self: a row
 *
 * Returns: (transfer none): a #GtkBox below it, for what helps to fill it in
 */
GtkWidget *
attain_field_row_get_below (AttainFieldRow *self)
{
  return self->below;
}

/**
 * attain_field_row_get_field:
 * @self: a row
 *
 * Returns: (transfer none): the field that is filled in there
 */
const AttainField *
attain_field_row_get_field (AttainFieldRow *self)
{
  return self->field;
}

/**
 * attain_field_row_get_text:
 * @self: the row of a field that is typed
 *
 * Returns: (transfer none): what stands in it, until more is typed
 */
const char *
attain_field_row_get_text (AttainFieldRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->row));
}

static void
show_day (AttainFieldRow *self,
          const char     *date)
{
  g_autofree char *day = attain_date_display (date);

  gtk_editable_set_text (GTK_EDITABLE (self->row), day);
}

/* As a file has it; what is no day stays as it was typed. */
static char *
dup_day (AttainFieldRow *self)
{
  char *date = attain_date_read (attain_field_row_get_text (self), NULL);

  return date != NULL ? date : g_strdup (attain_field_row_get_text (self));
}

/**
 * attain_field_row_set_text:
 * @self: a row
 * @text: (nullable): what to put into it, right or wrong; of what is chosen its word in files; a day in the way of files
 *   too, and people read it in theirs
 */
void
attain_field_row_set_text (AttainFieldRow *self,
                           const char     *text)
{
  int value;

  if (self->codes != NULL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), find_code (self, text));
  else if (self->field->type == ATTAIN_FIELD_DATE && text != NULL && attain_date_is_valid (text))
    show_day (self, text);
  else if (self->field->type != ATTAIN_FIELD_ENUM)
    gtk_editable_set_text (GTK_EDITABLE (self->row), text != NULL ? text : "");
  else if (attain_enum_parse (self->field->choices, text, &value))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), value);
}

/**
 * attain_field_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): what stands in it, as attain_field_row_set_text() takes it
 */
char *
attain_field_row_dup_text (AttainFieldRow *self)
{
  const char *nick;

  if (self->codes != NULL)
    return g_strdup (self->codes[adw_combo_row_get_selected (ADW_COMBO_ROW (self->row))]);
  if (self->field->type == ATTAIN_FIELD_DATE)
    return dup_day (self);
  if (self->field->type != ATTAIN_FIELD_ENUM)
    return g_strdup (attain_field_row_get_text (self));

  nick = attain_enum_get_nick (self->field->choices, adw_combo_row_get_selected (ADW_COMBO_ROW (self->row)));
  return g_strdup (nick != NULL ? nick : "");
}

/**
 * attain_field_row_show:
 * @self: a row
 * @record: a record that has the field
 *
 * Puts the record's value into the row.
 */
void
attain_field_row_show (AttainFieldRow *self,
                       AttainRecord   *record)
{
  if (self->field->type == ATTAIN_FIELD_ENUM)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), attain_field_at (self->field, record, int));
    }
  else
    {
      g_autofree char *text = attain_field_to_text (self->field, record);

      attain_field_row_set_text (self, text);
    }
  attain_field_row_set_problem (self, NULL);
}

/**
 * attain_field_row_apply:
 * @self: a row
 * @record: a record that has the field and that nobody is bound to
 *
 * Gives the record what stands in the row; what is wrong with it is said below the row.
 *
 * Returns: whether it may be saved
 */
gboolean
attain_field_row_apply (AttainFieldRow *self,
                        AttainRecord   *record)
{
  g_autoptr(GError) error = NULL;

  if (self->field->type == ATTAIN_FIELD_ENUM)
    {
      attain_field_at (self->field, record, int) = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));
    }
  else
    {
      g_autofree char *text = g_strstrip (attain_field_row_dup_text (self));

      attain_field_set_text (self->field, record, text, &error);
    }

  if (error == NULL && attain_field_check (self->field, record, &error))
    return TRUE;

  attain_field_row_set_problem (self, error->message);
  return FALSE;
}

/**
 * attain_field_row_set_problem:
 * @self: a row
 * @problem: (nullable): what is wrong with what stands in it; %NULL for nothing
 */
void
attain_field_row_set_problem (AttainFieldRow *self,
                              const char     *problem)
{
  gtk_label_set_text (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  if (problem == NULL)
    {
      gtk_widget_remove_css_class (self->row, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID);
      return;
    }

  gtk_widget_add_css_class (self->row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}
