/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes all rows of a kind to a file: what, in which form, and where to. */

#include "attain-export-dialog.h"

#include <glib/gi18n.h>

#include "attain-export.h"
#include "attain-file-choice.h"
#include "attain-gui.h"
#include "attain-kind-words.h"
#include "attain-notice.h"
#include "attain-problem-line.h"
#include "attain-title-bar.h"

struct _AttainExportDialog
{
  AdwWindow          parent_instance;

  AttainContext     *context;
  GPtrArray         *kinds;           /* AttainKind, of which whoever exports may see something */
  GCancellable      *cancellable;     /* NULL while nothing is written */
  GFile             *file;            /* that is being written */

  AdwComboRow       *format_row;
  AdwComboRow       *kind_row;
  GtkProgressBar    *progress_bar;
  AttainProblemLine *problem_line;
  GtkScrolledWindow *scrolled;
};

G_DEFINE_FINAL_TYPE (AttainExportDialog, attain_export_dialog, ADW_TYPE_WINDOW)

static const AttainRowFormat *const formats[] = {
  &attain_row_format_csv, &attain_row_format_json, &attain_row_format_xlsx,
};

static const AttainKind *
get_kind (AttainExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->kind_row);

  return self->kinds != NULL && selected < self->kinds->len ? g_ptr_array_index (self->kinds, selected) : NULL;
}

static gboolean
is_reference (AttainExportDialog *self)
{
  return get_kind (self)->reference != ATTAIN_REFERENCE_KIND_UNKNOWN;
}

static const AttainRowFormat *
get_format (AttainExportDialog *self)
{
  return is_reference (self) ? &attain_row_format_json : formats[adw_combo_row_get_selected (self->format_row)];
}

static void
kind_changed_cb (AttainExportDialog *self)
{
  if (get_kind (self) != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->format_row), !is_reference (self));
}

static void
progressed_cb (AttainExportDialog *self,
               GParamSpec         *pspec,
               AttainProgress     *progress)
{
  gtk_progress_bar_set_fraction (self->progress_bar, attain_progress_get_fraction (progress));
}

static void
set_busy (AttainExportDialog *self,
          gboolean            busy)
{
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", !busy);
}

typedef struct
{
  AttainExport  export;
  GFile        *file;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->export.progress);
  g_object_unref (order->export.cancellable);
  g_object_unref (order->file);
  g_free (order);
}

static gpointer
export_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  Order *order = data;

  return GINT_TO_POINTER (attain_export_to_file (&order->export, db, order->file, error));
}

static void
written_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainExportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  attain_store_finish (ATTAIN_STORE (store), result, &error);
  if (self->context == NULL)
    return;

  g_clear_object (&self->cancellable);
  set_busy (self, FALSE);
  if (error != NULL)
    {
      attain_problem_line_tell (self->problem_line, error->message);
      return;
    }

  name = g_file_get_parse_name (self->file);
  text = g_strdup_printf (_("Exported to %s"), name);
  attain_notice_add_toast (gtk_window_get_transient_for (GTK_WINDOW (self)), adw_toast_new (text));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
choose_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AttainExportDialog *self = ATTAIN_EXPORT_DIALOG (widget);
  g_autofree char *name = g_strdup_printf ("%s %s.%s", get_kind (self)->name,
                                           attain_context_get_today (self->context), get_format (self)->name);
  GtkFileChooser *chooser = attain_file_choice_new (self, _("Export"), GTK_FILE_CHOOSER_ACTION_SAVE, NULL);

  gtk_file_chooser_set_current_name (chooser, name);
  attain_file_choice_ask (chooser, self, (AttainFileFunc) attain_export_dialog_write);
}

static void
attain_export_dialog_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  AttainExportDialog *self = ATTAIN_EXPORT_DIALOG (widget);

  GTK_WIDGET_CLASS (attain_export_dialog_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                                 minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 && self->context != NULL)
    *natural += attain_gui_get_growth (self->scrolled, for_size);
}

static void
attain_export_dialog_dispose (GObject *object)
{
  AttainExportDialog *self = ATTAIN_EXPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  if (self->context != NULL)       /* a window is disposed of twice, its template only once */
    gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->context);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);

  G_OBJECT_CLASS (attain_export_dialog_parent_class)->dispose (object);
}

/* One begins to choose, and not to cancel. */
static void
attain_export_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (attain_export_dialog_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (ATTAIN_EXPORT_DIALOG (widget)->kind_row));
}

static void
attain_export_dialog_class_init (AttainExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_export_dialog_dispose;
  widget_class->measure = attain_export_dialog_measure;
  widget_class->map = attain_export_dialog_map;

  g_type_ensure (ATTAIN_TYPE_PROBLEM_LINE);
  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, AttainExportDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, AttainExportDialog, problem_line);
  gtk_widget_class_bind_template_child (widget_class, AttainExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AttainExportDialog, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
attain_export_dialog_init (AttainExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_export_dialog_new:
 * @parent: the window that it belongs to, with records open
 *
 * Returns: (transfer none): a dialog; the window system owns it
 */
AttainExportDialog *
attain_export_dialog_new (AttainWindow *parent)
{
  AttainExportDialog *self = g_object_new (ATTAIN_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  self->context = g_object_ref (attain_window_get_context (parent));
  self->kinds = attain_kind_words_list (attain_context_get_access (self->context), ATTAIN_MAY_SEE);
  for (guint i = 0; i < self->kinds->len; i++)
    gtk_string_list_append (titles, attain_kind_words_title (g_ptr_array_index (self->kinds, i)));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (titles));
  return self;
}

/**
 * attain_export_dialog_write:
 * @self: a dialog
 * @file: where to; what is there is replaced, once the new one is whole
 *
 * Exports what is chosen. Closing the dialog stops it and leaves what was there before.
 */
void
attain_export_dialog_write (AttainExportDialog *self,
                            GFile              *file)
{
  Order *order = g_new0 (Order, 1);

  self->cancellable = g_cancellable_new ();
  g_set_object (&self->file, file);
  attain_problem_line_tell (self->problem_line, NULL);
  set_busy (self, TRUE);

  order->file = g_object_ref (file);
  order->export.kind = get_kind (self);
  order->export.format = get_format (self);
  order->export.cancellable = g_object_ref (self->cancellable);
  order->export.progress = attain_progress_new ();
  g_signal_connect_object (order->export.progress, "notify::fraction", G_CALLBACK (progressed_cb), self,
                           G_CONNECT_SWAPPED);
  attain_store_run (attain_context_get_store (self->context), ATTAIN_STORE_READER, export_job, order, order_free, NULL,
                    self->cancellable, written_cb, g_object_ref (self));
}
