/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A review is a circle on the line, filled once it was held, and a square that stands on its corner while it is
 * late. A pause is a gap in the line, and today a stroke across it. */

#include "attain-year-line.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

#define LINE 6.0
#define MARK 12.0
#define STROKE 2.0
#define TODAY_HEIGHT 22.0
#define MIN_WIDTH 120

typedef struct
{
  gint32          day;
  AttainAsyeState state;
} Mark;

typedef struct
{
  gint32 from_day;
  gint32 to_day;
} Gap;

struct _AttainYearLine
{
  GtkWidget  parent_instance;

  gint32     from_day;
  gint32     to_day;
  gint32     today;
  GArray    *marks;
  GArray    *gaps;
};

G_DEFINE_FINAL_TYPE (AttainYearLine, attain_year_line, GTK_TYPE_WIDGET)

/* The marks at both ends stay within. */
static double
place_of (AttainYearLine *self,
          gint32          day)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - MARK;
  double share = (double) (day - self->from_day) / MAX (1, self->to_day - self->from_day);

  return MARK / 2 + width * CLAMP (share, 0, 1);
}

static void
draw_bar (AttainYearLine *self,
          GtkSnapshot    *snapshot,
          gint32          from,
          gint32          to,
          const GdkRGBA  *colour)
{
  double x = place_of (self, from);
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x, (TODAY_HEIGHT - LINE) / 2, place_of (self, to) - x, LINE);

  if (to > from)
    gtk_snapshot_append_color (snapshot, colour, &rect);
}

/* From a day to another, without the pauses between them. */
static void
draw_line (AttainYearLine *self,
           GtkSnapshot    *snapshot,
           gint32          from,
           gint32          to,
           const GdkRGBA  *colour)
{
  for (guint i = 0; i < self->gaps->len; i++)
    {
      const Gap *gap = &g_array_index (self->gaps, Gap, i);

      draw_bar (self, snapshot, from, MIN (gap->from_day, to), colour);
      from = MAX (from, gap->to_day);
    }
  draw_bar (self, snapshot, from, to, colour);
}

static void
draw_mark (AttainYearLine *self,
           GtkSnapshot    *snapshot,
           const Mark     *mark,
           const GdkRGBA  *colour,
           const GdkRGBA  *ground)
{
  gboolean late = mark->state == ATTAIN_ASYE_STATE_LATE;
  gboolean filled = mark->state == ATTAIN_ASYE_STATE_DONE || late;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (-MARK / 2, -MARK / 2, MARK, MARK);
  const float widths[] = { STROKE, STROKE, STROKE, STROKE };
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, late ? 0 : MARK / 2);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (place_of (self, mark->day), TODAY_HEIGHT / 2));
  if (late)
    gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, filled ? colour : ground, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
  gtk_snapshot_restore (snapshot);
}

static void
attain_year_line_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AttainYearLine *self = ATTAIN_YEAR_LINE (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA text, accent, faint, ground, late;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = text;
  if (!gtk_style_context_lookup_color (style, "window_bg_color", &ground))
    ground = (GdkRGBA) { 1, 1, 1, 1 };
  if (!gtk_style_context_lookup_color (style, "warning_color", &late))
    late = text;
  faint = text;
  faint.alpha *= 0.2;

  gtk_snapshot_save (snapshot);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (gtk_widget_get_width (widget), 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  draw_line (self, snapshot, self->from_day, self->to_day, &faint);
  draw_line (self, snapshot, self->from_day, CLAMP (self->today, self->from_day, self->to_day), &accent);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      draw_mark (self, snapshot, mark, mark->state == ATTAIN_ASYE_STATE_LATE ? &late : &accent, &ground);
    }
  if (self->today >= self->from_day && self->today <= self->to_day)
    gtk_snapshot_append_color (snapshot, &text, &GRAPHENE_RECT_INIT (place_of (self, self->today) - STROKE / 2, 0,
                                                                     STROKE, TODAY_HEIGHT));
  gtk_snapshot_restore (snapshot);
}

static void
attain_year_line_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int) TODAY_HEIGHT : MIN_WIDTH;
}

static void
attain_year_line_finalize (GObject *object)
{
  AttainYearLine *self = ATTAIN_YEAR_LINE (object);

  g_array_unref (self->marks);
  g_array_unref (self->gaps);

  G_OBJECT_CLASS (attain_year_line_parent_class)->finalize (object);
}

static void
attain_year_line_class_init (AttainYearLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = attain_year_line_finalize;
  widget_class->snapshot = attain_year_line_snapshot;
  widget_class->measure = attain_year_line_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
attain_year_line_init (AttainYearLine *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (Gap));
}

static void
collect (AttainYearLine       *self,
         const AttainAsyeCase *year,
         guint                *n_held)
{
  for (guint i = 0; i < year->progress->standings->len; i++)
    {
      const AttainAsyeStanding *standing = g_ptr_array_index (year->progress->standings, i);
      Mark mark = { attain_date_to_day (standing->item->due), standing->state };

      if (standing->item->kind != ATTAIN_ASYE_ITEM_REVIEW || standing->state == ATTAIN_ASYE_STATE_EXCUSED)
        continue;

      *n_held += standing->state == ATTAIN_ASYE_STATE_DONE;
      g_array_append_val (self->marks, mark);
    }
  for (guint i = 0; i < year->pauses->len; i++)
    {
      const AttainAsyePause *pause = g_ptr_array_index (year->pauses, i);
      Gap gap = { attain_date_to_day (pause->from_on),
                  pause->to_on != NULL ? attain_date_to_day (pause->to_on) + 1 : MAX (self->today, self->from_day) };

      g_array_append_val (self->gaps, gap);
    }
}

/**
 * attain_year_line_show:
 * @self: a line
 * @year: a year whose programme is held
 * @today: the day it is
 */
void
attain_year_line_show (AttainYearLine       *self,
                       const AttainAsyeCase *year,
                       const char           *today)
{
  g_autofree char *from = attain_date_display (year->asye->started_on);
  g_autofree char *to = attain_date_display (year->schedule->end);
  g_autofree char *words = NULL;
  guint n_held = 0;

  self->from_day = attain_date_to_day (year->asye->started_on);
  self->to_day = attain_date_to_day (year->schedule->end);
  self->today = attain_date_to_day (today);
  g_array_set_size (self->marks, 0);
  g_array_set_size (self->gaps, 0);
  collect (self, year, &n_held);

  words = g_strdup_printf (ngettext ("The year from %s to %s: %u of %u review is held",
                                     "The year from %s to %s: %u of %u reviews are held", self->marks->len),
                           from, to, n_held, self->marks->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
