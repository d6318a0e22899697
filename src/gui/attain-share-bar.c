/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A value as a bar, with a mark where it should end. The labels beside it say the same, so assistive technology
 * passes over it. */

#include "attain-share-bar.h"

#define MIN_WIDTH 48
#define HEIGHT 16
#define BAR 8
#define MARK 3

struct _AttainShareBar
{
  GtkWidget parent_instance;

  double    share;
  double    target;     /* below 0: none */
};

G_DEFINE_FINAL_TYPE (AttainShareBar, attain_share_bar, GTK_TYPE_WIDGET)

static void
append_bar (GtkSnapshot   *snapshot,
            const GdkRGBA *colour,
            double         alpha,
            double         width)
{
  GdkRGBA fill = *colour;
  GskRoundedRect outline;

  fill.alpha *= alpha;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, (HEIGHT - BAR) / 2.0f, width, BAR), BAR / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
attain_share_bar_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AttainShareBar *self = ATTAIN_SHARE_BAR (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA text, accent;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = text;

  gtk_snapshot_save (snapshot);
  if (mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  append_bar (snapshot, &text, 0.12, width);
  if (self->share > 0)
    append_bar (snapshot, &accent, 1, MAX (width * MIN (self->share, 1), BAR));
  if (self->target >= 0)
    gtk_snapshot_append_color (snapshot, &text, &GRAPHENE_RECT_INIT ((width - MARK) * MIN (self->target, 1), 0, MARK,
                                                                     HEIGHT));
  gtk_snapshot_restore (snapshot);
}

static void
attain_share_bar_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
}

static void
attain_share_bar_class_init (AttainShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = attain_share_bar_snapshot;
  widget_class->measure = attain_share_bar_measure;

  gtk_widget_class_set_css_name (widget_class, "attain-share-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
attain_share_bar_init (AttainShareBar *self)
{
  self->target = -1;
}

/**
 * attain_share_bar_show:
 * @self: a bar
 * @share: how much of its width it fills, 0 to 1
 * @target: where its mark is, 0 to 1; negative for none
 */
void
attain_share_bar_show (AttainShareBar *self,
                       double          share,
                       double          target)
{
  self->share = share;
  self->target = target;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
