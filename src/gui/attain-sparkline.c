/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A few values as a small line whose last point is marked. It shows which way things go and no more: the values
 * are said in words to whoever cannot see it. */

#include "attain-sparkline.h"

#include <math.h>

#define MAX_VALUES 12
#define WIDTH 72
#define HEIGHT 28
#define MARGIN 3.5
#define LINE 1.5
#define DOT 3.0

struct _AttainSparkline
{
  GtkWidget parent_instance;

  double    values[MAX_VALUES];   /* NAN where it is not known */
  guint     n_values;
};

G_DEFINE_FINAL_TYPE (AttainSparkline, attain_sparkline, GTK_TYPE_WIDGET)

static void
get_point (AttainSparkline *self,
           guint            i,
           double           lowest,
           double           highest,
           double          *x,
           double          *y)
{
  double height = HEIGHT - 2 * MARGIN;
  double share = highest > lowest ? (self->values[i] - lowest) / (highest - lowest) : 0.5;

  *x = MARGIN + (WIDTH - 2 * MARGIN) * i / MAX (self->n_values - 1, 1);
  *y = MARGIN + height * (1 - share);
}

static void
draw (AttainSparkline *self,
      cairo_t         *cr)
{
  double lowest = INFINITY, highest = -INFINITY, x = 0, y = 0;
  gboolean started = FALSE;

  for (guint i = 0; i < self->n_values; i++)
    if (!isnan (self->values[i]))
      {
        lowest = fmin (lowest, self->values[i]);
        highest = fmax (highest, self->values[i]);
      }

  cairo_set_line_width (cr, LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->n_values; i++)
    {
      if (isnan (self->values[i]))
        continue;

      get_point (self, i, lowest, highest, &x, &y);
      if (started)
        cairo_line_to (cr, x, y);
      else
        cairo_move_to (cr, x, y);
      started = TRUE;
    }
  cairo_stroke (cr);
  cairo_arc (cr, x, y, DOT, 0, 2 * G_PI);
  if (started)
    cairo_fill (cr);
}

static void
attain_sparkline_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AttainSparkline *self = ATTAIN_SPARKLINE (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT);
  cairo_t *cr;
  GdkRGBA colour;

  gtk_style_context_get_color (style, &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, &colour);
  draw (self, cr);
  cairo_destroy (cr);
}

static void
attain_sparkline_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
attain_sparkline_class_init (AttainSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = attain_sparkline_snapshot;
  widget_class->measure = attain_sparkline_measure;

  gtk_widget_class_set_css_name (widget_class, "attain-sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
attain_sparkline_init (AttainSparkline *self)
{
}

/**
 * attain_sparkline_show:
 * @self: a sparkline
 * @values: (array length=n_values): the values, the earliest first; NAN for one that is not known
 * @n_values: how many
 * @said: the same in words
 */
void
attain_sparkline_show (AttainSparkline *self,
                       const double    *values,
                       guint            n_values,
                       const char      *said)
{
  self->n_values = MIN (n_values, MAX_VALUES);
  for (guint i = 0; i < self->n_values; i++)
    self->values[i] = values[i];

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
