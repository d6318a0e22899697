/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of somebody's career as bars from left to right, with the years below: where people would
 * rather look than read. All of it is also in words, in the list that it stands above. */

#include "attain-timeline.h"

#include <adwaita.h>

#include "attain-date.h"
#include "attain-display.h"

/* In pixels, around and between words, whose height follows from the font. */
#define PADDING     6.0
#define GAP         1.0
#define TICK        4.0
#define DAYS_A_YEAR 365.25

typedef struct
{
  gint32  from_day;
  gint32  to_day;
  double  height;
  char   *label;
} Bar;

struct _AttainTimeline
{
  GtkWidget  parent_instance;

  GArray    *bars;
  gint32     from_day;
  gint32     to_day;
};

G_DEFINE_FINAL_TYPE (AttainTimeline, attain_timeline, GTK_TYPE_WIDGET)

static void
bar_clear (gpointer data)
{
  g_free (((Bar *) data)->label);
}

static double
place_of (AttainTimeline *self,
          gint32          day,
          double          width)
{
  return width * (day - self->from_day) / MAX (1, self->to_day - self->from_day);
}

static int
get_text_height (AttainTimeline *self)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "2026");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* Of the highest bar. Half time is half as high above the line that its words take. */
static double
get_bar_height (AttainTimeline *self)
{
  return 2 * get_text_height (self) + PADDING;
}

static int
get_height (AttainTimeline *self)
{
  return get_bar_height (self) + TICK + get_text_height (self);
}

/* Draws @text within @width, from @x on, and answers how wide it is. */
static int
draw_text (AttainTimeline *self,
           GtkSnapshot    *snapshot,
           const char     *text,
           double          x,
           double          y,
           double          width,
           const GdkRGBA  *colour)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int text_width;

  if (width < 12)
    return 0;

  pango_layout_get_pixel_size (layout, &text_width, NULL);
  if (text_width > width)      /* one that has room for more moves to the other side where the locale reads from there */
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_get_pixel_size (layout, &text_width, NULL);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  return text_width;
}

static void
draw_bar (AttainTimeline *self,
          GtkSnapshot    *snapshot,
          const Bar      *bar,
          double          width)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  double x = place_of (self, bar->from_day, width);
  double end = place_of (self, bar->to_day, width);
  double least = get_text_height (self) + 2;
  double height = least + (get_bar_height (self) - least) * CLAMP (bar->height, 0, 1);
  double top = get_bar_height (self) - height;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x + GAP, top, MAX (end - x - 2 * GAP, 2), height);
  GskRoundedRect rounded;
  GdkRGBA accent, text;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &accent))
    accent = text;
  accent.alpha = 0.3;

  gsk_rounded_rect_init_from_rect (&rounded, &rect, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &accent, &rect);
  gtk_snapshot_pop (snapshot);
  draw_text (self, snapshot, bar->label, x + PADDING, top + (height - get_text_height (self)) / 2,
             end - x - 2 * PADDING, &text);
}

/* Years, from @from to @to pixels, as many as have room for their numbers. */
static void
draw_years (AttainTimeline *self,
            GtkSnapshot    *snapshot,
            double          from,
            double          to,
            const GdkRGBA  *colour)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double years = (self->to_day - self->from_day) / DAYS_A_YEAR;
  double room = 3 * get_text_height (self);
  int step = MAX (1, (int) (years * room / MAX (width, 1)) + 1);
  g_autofree char *first = attain_date_from_day (self->from_day);

  for (int year = attain_date_get_year (first) + 1; ; year += step)
    {
      g_autofree char *date = g_strdup_printf ("%d-01-01", year);
      g_autofree char *text = g_strdup_printf ("%d", year);
      gint32 day = attain_date_to_day (date);
      double x = place_of (self, day, width);

      if (day >= self->to_day || x + room > to)
        break;
      if (x < from)
        continue;
      gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, get_bar_height (self), 1, TICK));
      draw_text (self, snapshot, text, x, get_bar_height (self) + TICK, room, colour);
    }
}

/* The first day and the last, with the years between them. */
static void
draw_days (AttainTimeline *self,
           GtkSnapshot    *snapshot,
           double          width)
{
  g_autofree char *from = attain_date_from_day (self->from_day);
  g_autofree char *to = attain_date_from_day (self->to_day);
  g_autofree char *first = attain_date_display (from);
  g_autofree char *last = attain_date_display (to);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), last);
  double y = get_bar_height (self) + TICK;
  int first_width, last_width;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha *= 0.7;
  pango_layout_get_pixel_size (layout, &last_width, NULL);
  first_width = draw_text (self, snapshot, first, GAP, y, width - GAP, &colour);
  if (first_width + 2 * PADDING + last_width > width)
    return;

  draw_text (self, snapshot, last, width - last_width - GAP, y, last_width + GAP, &colour);
  draw_years (self, snapshot, first_width + 2 * PADDING, width - last_width - PADDING, &colour);
}

static void
attain_timeline_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AttainTimeline *self = ATTAIN_TIMELINE (widget);
  double width = gtk_widget_get_width (widget);

  for (guint i = 0; i < self->bars->len; i++)
    draw_bar (self, snapshot, &g_array_index (self->bars, Bar, i), width);
  if (self->bars->len > 0)
    draw_days (self, snapshot, width);
}

static void
attain_timeline_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? get_height (ATTAIN_TIMELINE (widget)) : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? *minimum : 600;
}

static void
attain_timeline_finalize (GObject *object)
{
  g_array_unref (ATTAIN_TIMELINE (object)->bars);

  G_OBJECT_CLASS (attain_timeline_parent_class)->finalize (object);
}

static void
attain_timeline_class_init (AttainTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = attain_timeline_finalize;
  widget_class->snapshot = attain_timeline_snapshot;
  widget_class->measure = attain_timeline_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
attain_timeline_init (AttainTimeline *self)
{
  self->bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  g_array_set_clear_func (self->bars, bar_clear);
}

/**
 * attain_timeline_add:
 * @self: a timeline
 * @from: the first day
 * @to: the last day to be drawn
 * @height: how high the bar is, 0 to 1
 * @label: what it says
 */
void
attain_timeline_add (AttainTimeline *self,
                     const char     *from,
                     const char     *to,
                     double          height,
                     const char     *label)
{
  Bar bar = { attain_date_to_day (from), attain_date_to_day (to), height, g_strdup (label) };

  self->from_day = self->bars->len == 0 ? bar.from_day : MIN (self->from_day, bar.from_day);
  self->to_day = self->bars->len == 0 ? bar.to_day : MAX (self->to_day, bar.to_day);
  g_array_append_val (self->bars, bar);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
