/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file would do to the records: how many rows of each sort, and what is behind the numbers. */

#include "attain-import-outcome.h"

#include <glib/gi18n.h>

#include "attain-gui.h"
#include "attain-refusal-view.h"

struct _AttainImportOutcome
{
  AdwBin             parent_instance;

  GPtrArray         *change_rows;      /* of changed_row, not owned */

  GtkLabel          *added_label;
  GtkLabel          *changed_label;
  AdwExpanderRow    *changed_row;
  GtkLabel          *columns_label;
  GtkWidget         *refused_box;
  GtkLabel          *refused_label;
  AttainRefusalView *refusal_view;
  GtkLabel          *same_label;
  GtkButton         *save_button;
  GtkWidget         *nothing_label;
};

G_DEFINE_FINAL_TYPE (AttainImportOutcome, attain_import_outcome, ADW_TYPE_BIN)

static void
show_count (GtkLabel *label,
            guint     n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  gtk_label_set_text (label, text);
}

static void
add_change_row (AttainImportOutcome *self,
                const char          *title,
                const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (self->changed_row, row);
  g_ptr_array_add (self->change_rows, row);
}

static const char *
or_nothing (const char *text)
{
  /* Translators: a field that has no value */
  return *text != '\0' ? text : _("nothing");
}

static void
show_difference (AttainImportOutcome    *self,
                 const AttainDifference *difference)
{
  /* Translators: an employee number, then a field: "E001 · Team" */
  g_autofree char *title = g_strdup_printf (_("%s · %s"), difference->who, difference->label);
  /* Translators: what a field held and what it will hold */
  g_autofree char *subtitle = g_strdup_printf (_("from %s to %s (line %u)"), or_nothing (difference->from),
                                               or_nothing (difference->to), difference->line);

  add_change_row (self, title, subtitle);
}

static void
show_differences (AttainImportOutcome       *self,
                  const AttainImportSummary *summary)
{
  while (self->change_rows->len > 0)
    adw_expander_row_remove (self->changed_row, g_ptr_array_steal_index (self->change_rows, 0));

  for (guint i = 0; i < summary->differences->len; i++)
    show_difference (self, g_ptr_array_index (summary->differences, i));
  if (summary->differences->len == ATTAIN_IMPORT_MOST_DIFFERENCES)
    add_change_row (self, _("And others"), _("These are the first fields that would change."));

  adw_expander_row_set_expanded (self->changed_row, FALSE);
  adw_expander_row_set_enable_expansion (self->changed_row, summary->differences->len > 0);
}

static void
show_unknown_columns (AttainImportOutcome       *self,
                      const AttainImportSummary *summary)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->columns_label), summary->unknown_columns->len > 0);
  if (summary->unknown_columns->len == 0)
    return;

  for (guint i = 0; i < summary->unknown_columns->len; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", (char *) g_ptr_array_index (summary->unknown_columns, i));
  text = g_strdup_printf (ngettext ("Attain does not know this column and leaves it alone: %s",
                                    "Attain does not know these columns and leaves them alone: %s",
                                    summary->unknown_columns->len), names->str);
  gtk_label_set_text (self->columns_label, text);
}

static void
attain_import_outcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_IMPORT_OUTCOME);

  G_OBJECT_CLASS (attain_import_outcome_parent_class)->dispose (object);
}

static void
attain_import_outcome_finalize (GObject *object)
{
  g_ptr_array_unref (ATTAIN_IMPORT_OUTCOME (object)->change_rows);

  G_OBJECT_CLASS (attain_import_outcome_parent_class)->finalize (object);
}

static void
attain_import_outcome_class_init (AttainImportOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attain_import_outcome_dispose;
  object_class->finalize = attain_import_outcome_finalize;

  g_type_ensure (ATTAIN_TYPE_REFUSAL_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-import-outcome.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, added_label);
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, changed_label);
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, changed_row);
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, columns_label);
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, refusal_view);
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, refused_box);
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, refused_label);
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, same_label);
  gtk_widget_class_bind_template_child (widget_class, AttainImportOutcome, save_button);
}

static void
attain_import_outcome_init (AttainImportOutcome *self)
{
  self->change_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_gui_wrap_button (self->save_button);
}

/**
 * attain_import_outcome_show:
 * @self: the outcome
 * @summary: what an import did or would do
 */
void
attain_import_outcome_show (AttainImportOutcome       *self,
                            const AttainImportSummary *summary)
{
  guint n_rows = summary->n_added + summary->n_changed + summary->n_refused;

  show_count (self->added_label, summary->n_added);
  show_count (self->changed_label, summary->n_changed);
  show_count (self->same_label, summary->n_same);
  show_count (self->refused_label, summary->n_refused);
  show_differences (self, summary);
  show_unknown_columns (self, summary);
  gtk_widget_set_visible (self->nothing_label, n_rows == 0);
  gtk_widget_set_visible (self->refused_box, summary->n_refused > 0);
  attain_refusal_view_show (self->refusal_view, summary);
}
