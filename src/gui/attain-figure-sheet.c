/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-sheet.h"

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-figure-row.h"
#include "attain-figure-words.h"
#include "attain-gui.h"
#include "attain-notice.h"

struct _AttainFigureSheet
{
  AdwBin              parent_instance;

  GPtrArray          *figures;     /* keeps the figure shown */
  GPtrArray          *groups;      /* keeps those of the rows */
  const AttainFigure *figure;

  GtkDropDown        *by_drop_down;
  GtkButton          *close_button;
  GtkLabel           *definition_label;
  GtkLabel           *gap_label;
  GtkListBox         *group_list;
  GtkButton          *people_button;
  GtkButton          *rest_button;
  GtkWidget          *sum_box;
  GtkLabel           *sum_label;
  GtkLabel           *time_label;
  GtkLabel           *title_label;
  GtkLabel           *value_label;
};

enum
{
  BY_CHANGED,
  CLOSED,
  PEOPLE_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainFigureSheet, attain_figure_sheet, ADW_TYPE_BIN)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static char *
dup_group_title (const AttainFigure *figure,
                 const AttainScheme *scheme)
{
  const AttainSchemeLevel *level = NULL;

  if (figure->by == ATTAIN_FIGURE_BY_LEVEL && figure->group != NULL && scheme != NULL)
    level = attain_scheme_find_level (scheme, figure->group);

  return level != NULL ? g_strdup (level->title) : attain_figure_display_group (figure);
}

static gboolean
is_same_kind (const AttainFigure *one,
              const AttainFigure *other)
{
  return one->id == other->id && g_strcmp0 (one->level, other->level) == 0;
}

static void
remove_rows (AttainFigureSheet *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->group_list, 0)) != NULL)
    gtk_list_box_remove (self->group_list, GTK_WIDGET (row));
}

static void
add_rows (AttainFigureSheet  *self,
          const AttainScheme *scheme)
{
  double scale = 1e-9;
  guint n_rows = 0;

  for (guint i = 0; self->groups != NULL && i < self->groups->len; i++)
    {
      const AttainFigure *group = g_ptr_array_index (self->groups, i);

      if (is_same_kind (group, self->figure))
        scale = MAX (scale, group->value);
    }

  for (guint i = 0; self->groups != NULL && i < self->groups->len; i++)
    {
      const AttainFigure *group = g_ptr_array_index (self->groups, i);
      g_autofree char *title = NULL;

      if (!is_same_kind (group, self->figure))
        continue;

      title = dup_group_title (group, scheme);
      gtk_list_box_append (self->group_list, attain_figure_row_new (title, group, scale));
      n_rows++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->group_list), n_rows > 0);
}

static void
want_people (AttainFigureSheet  *self,
             const AttainFigure *figure,
             AttainFigurePart    part)
{
  if (figure != NULL)
    g_signal_emit (self, signals[PEOPLE_WANTED], 0, figure, part);
}

/* Nobody stands behind a vacancy, but a team does. */
static void
people_clicked_cb (AttainFigureSheet *self)
{
  if (self->figure != NULL && attain_figure_get_definition (self->figure)->of == ATTAIN_FIGURE_OF_FUNDING)
    gtk_drop_down_set_selected (self->by_drop_down, ATTAIN_FIGURE_BY_TEAM);
  else
    want_people (self, self->figure, ATTAIN_FIGURE_PART_COUNTED);
}

static void
show_buttons (AttainFigureSheet  *self,
              const AttainFigure *figure)
{
  const AttainFigureDefinition *definition = attain_figure_get_definition (figure);

  gtk_button_set_label (self->people_button, definition->of == ATTAIN_FIGURE_OF_FUNDING ? _("Show the _teams")
                                                                                         : _("Show the _people"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->people_button),
                            definition->is_rate ? figure->numerator > 0 : figure->value > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rest_button), definition->is_rate);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rest_button), figure->denominator - figure->numerator > 1e-9);
}

static void
rest_clicked_cb (AttainFigureSheet *self)
{
  want_people (self, self->figure, ATTAIN_FIGURE_PART_REST);
}

static void
row_activated_cb (AttainFigureSheet *self,
                  AttainFigureRow   *row)
{
  want_people (self, attain_figure_row_get_figure (row), ATTAIN_FIGURE_PART_ALL);
}

static void
copy_clicked_cb (AttainFigureSheet *self)
{
  g_autofree char *text = NULL;

  if (self->figure == NULL)
    return;

  text = attain_figure_display_text (self->figure);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  attain_notice_add_toast (self, adw_toast_new (_("Figure copied")));
}

static void
by_changed_cb (AttainFigureSheet *self)
{
  if (self->figure != NULL)
    g_signal_emit (self, signals[BY_CHANGED], 0);
}

static void
close_clicked_cb (AttainFigureSheet *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
attain_figure_sheet_grab_focus (GtkWidget *widget)
{
  AttainFigureSheet *self = ATTAIN_FIGURE_SHEET (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->close_button));
}

static void
attain_figure_sheet_dispose (GObject *object)
{
  AttainFigureSheet *self = ATTAIN_FIGURE_SHEET (object);

  self->figure = NULL;
  /* The template would take away the box, a child of the bin's, without the bin's knowing. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_FIGURE_SHEET);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (attain_figure_sheet_parent_class)->dispose (object);
}

static void
attain_figure_sheet_class_init (AttainFigureSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_figure_sheet_dispose;
  widget_class->focus = attain_gui_focus_child;
  widget_class->grab_focus = attain_figure_sheet_grab_focus;

  signals[BY_CHANGED] =
    g_signal_new ("by-changed", ATTAIN_TYPE_FIGURE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] =
    g_signal_new ("closed", ATTAIN_TYPE_FIGURE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PEOPLE_WANTED] =
    g_signal_new ("people-wanted", ATTAIN_TYPE_FIGURE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  2, G_TYPE_POINTER, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-figure-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, by_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, close_button);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, definition_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, gap_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, group_list);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, people_button);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, rest_button);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, sum_box);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, sum_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, time_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, title_label);
  gtk_widget_class_bind_template_child (widget_class, AttainFigureSheet, value_label);
  gtk_widget_class_bind_template_callback (widget_class, by_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, people_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rest_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
attain_figure_sheet_init (AttainFigureSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_figure_sheet_show:
 * @self: a sheet
 * @figures: (element-type AttainFigure): the figures that @figure is one of
 * @figure: the figure to explain
 * @groups: (nullable) (element-type AttainFigure): the figures of the groups asked for
 * @scheme: (nullable): for the names of levels
 */
void
attain_figure_sheet_show (AttainFigureSheet  *self,
                          GPtrArray          *figures,
                          const AttainFigure *figure,
                          GPtrArray          *groups,
                          const AttainScheme *scheme)
{
  const AttainFigureDefinition *definition = attain_figure_get_definition (figure);
  g_autofree char *title = attain_figure_display_title (figure);
  g_autofree char *value = attain_figure_display_value (figure);
  g_autofree char *time = attain_figure_display_time (figure);
  g_autofree char *sum = attain_figure_display_sum (figure);
  g_autofree char *gap = attain_figure_display_gap (figure);
  g_autofree char *meaning = attain_text_capitalise (_(definition->definition));

  remove_rows (self);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->figures = g_ptr_array_ref (figures);
  self->groups = groups != NULL ? g_ptr_array_ref (groups) : NULL;
  self->figure = figure;

  set_text (self->title_label, title);
  set_text (self->value_label, value);
  set_text (self->time_label, time);
  set_text (self->gap_label, gap);
  set_text (self->sum_label, sum);
  set_text (self->definition_label, meaning);
  gtk_widget_set_visible (self->sum_box, sum != NULL);
  show_buttons (self, figure);
  add_rows (self, scheme);
}

/**
 * attain_figure_sheet_clear:
 * @self: the sheet
 *
 * Lets go of the figure shown: it is no longer among the answers.
 */
void
attain_figure_sheet_clear (AttainFigureSheet *self)
{
  remove_rows (self);
  self->figure = NULL;
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
}

/**
 * attain_figure_sheet_get_by:
 * @self: the sheet
 *
 * Returns: by what the figure is broken down
 */
AttainFigureBy
attain_figure_sheet_get_by (AttainFigureSheet *self)
{
  return (AttainFigureBy) gtk_drop_down_get_selected (self->by_drop_down);
}
