/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a file that an import refuses, from its top to its end, as somebody wants who mends them. */

#include "attain-refusal-view.h"

#include <glib/gi18n.h>

#include "attain-refused-row.h"

struct _AttainRefusalView
{
  AdwBin      parent_instance;

  GListStore *rows;
  GtkLabel   *more_label;
};

G_DEFINE_FINAL_TYPE (AttainRefusalView, attain_refusal_view, ADW_TYPE_BIN)

static void
attain_refusal_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_REFUSAL_VIEW);

  G_OBJECT_CLASS (attain_refusal_view_parent_class)->dispose (object);
}

static void
attain_refusal_view_class_init (AttainRefusalViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_refusal_view_dispose;

  g_type_ensure (ATTAIN_TYPE_REFUSED_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-refusal-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainRefusalView, more_label);
  gtk_widget_class_bind_template_child (widget_class, AttainRefusalView, rows);
}

static void
attain_refusal_view_init (AttainRefusalView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_refusal_view_show:
 * @self: a list
 * @summary: what an import does
 *
 * Shows the refused rows of @summary, at most %ATTAIN_IMPORT_MOST_REFUSALS of them.
 */
void
attain_refusal_view_show (AttainRefusalView         *self,
                          const AttainImportSummary *summary)
{
  guint n_more = summary->n_refused - summary->refusals->len;

  g_list_store_remove_all (self->rows);
  for (guint i = 0; i < summary->refusals->len; i++)
    {
      g_autoptr(AttainRefusedRow) row = attain_refused_row_new (g_ptr_array_index (summary->refusals, i));

      g_list_store_append (self->rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->more_label), n_more > 0);
  if (n_more > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%'u more is not shown; all are in the file of refused rows.",
                                                         "%'u more are not shown; all are in the file of refused rows.",
                                                         n_more), n_more);

      gtk_label_set_text (self->more_label, text);
    }
}
