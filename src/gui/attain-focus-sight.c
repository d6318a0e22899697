/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK scrolls to what gets the focus, by and by; of what is new, which has no place yet when it gets it, to somewhere
 * else. */

#include "attain-focus-sight.h"

/* Between it and the edge, in pixels: whoever sees that more comes after it can go on. */
#define MARGIN 24

static void
laid_out_cb (GtkWidget     *widget,
             GdkFrameClock *clock)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  graphene_rect_t place;

  g_signal_handlers_disconnect_by_func (clock, laid_out_cb, widget);
  if (viewport == NULL || !gtk_widget_is_focus (widget) ||
      !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &place))
    return;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  gtk_adjustment_clamp_page (adjustment, place.origin.y - MARGIN, place.origin.y + place.size.height + MARGIN);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment));    /* GTK’s own way to it ends here */
}

/**
 * attain_focus_sight_bring:
 * @widget: what has got the focus, and may be new
 *
 * Scrolls to where it is seen, as soon as it has its place.
 */
void
attain_focus_sight_bring (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  if (clock == NULL)                  /* not on the screen */
    return;

  g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out_cb), widget, G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}
