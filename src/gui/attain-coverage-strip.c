/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words beside it say the same, so assistive technology passes over it. */

#include "attain-coverage-strip.h"

#define SIDE 9.0
#define GAP 2.0
#define MIN_WIDTH 44
#define MAX_WIDTH 132

struct _AttainCoverageStrip
{
  GtkWidget  parent_instance;

  gboolean  *shown;
  guint      n_shown;
};

G_DEFINE_FINAL_TYPE (AttainCoverageStrip, attain_coverage_strip, GTK_TYPE_WIDGET)

static void
attain_coverage_strip_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  AttainCoverageStrip *self = ATTAIN_COVERAGE_STRIP (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  double step = MIN (SIDE + GAP, gtk_widget_get_width (widget) / (double) MAX (1, self->n_shown));
  double width = MAX (step - GAP, 1);
  double y = (gtk_widget_get_height (widget) - SIDE) / 2;
  GdkRGBA text, accent;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = text;
  text.alpha *= 0.12;

  for (guint i = 0; i < self->n_shown; i++)
    gtk_snapshot_append_color (snapshot, self->shown[i] ? &accent : &text,
                               &GRAPHENE_RECT_INIT (i * step, y, width, SIDE));
}

/* As wide as it likes and no wider, so that the columns of all lines agree; of many, the squares are narrower. */
static void
attain_coverage_strip_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  AttainCoverageStrip *self = ATTAIN_COVERAGE_STRIP (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) SIDE
                                                                : CLAMP ((int) (self->n_shown * (SIDE + GAP)),
                                                                         MIN_WIDTH, MAX_WIDTH);
}

static void
attain_coverage_strip_finalize (GObject *object)
{
  g_free (ATTAIN_COVERAGE_STRIP (object)->shown);

  G_OBJECT_CLASS (attain_coverage_strip_parent_class)->finalize (object);
}

static void
attain_coverage_strip_class_init (AttainCoverageStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = attain_coverage_strip_finalize;
  widget_class->snapshot = attain_coverage_strip_snapshot;
  widget_class->measure = attain_coverage_strip_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
attain_coverage_strip_init (AttainCoverageStrip *self)
{
}

/**
 * attain_coverage_strip_new:
 * @shown: (array length=n_shown): for each piece, the earliest first, whether it shows the capability
 * @n_shown: how many pieces
 *
 * Returns: (transfer floating): a line of the picture
 */
GtkWidget *
attain_coverage_strip_new (const gboolean *shown,
                           guint           n_shown)
{
  AttainCoverageStrip *self = g_object_new (ATTAIN_TYPE_COVERAGE_STRIP, NULL);

  self->shown = g_memdup2 (shown, n_shown * sizeof *shown);
  self->n_shown = n_shown;
  return GTK_WIDGET (self);
}
