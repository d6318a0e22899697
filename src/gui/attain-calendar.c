/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arrows of GTK 4.8's calendar begin at its corner, and not at the day that is marked; and no screen reader hears
 * where they are. Here they move the mark by a day or a week, Page Up and Down by a month, and Return chooses. */

#include "attain-calendar.h"

#include <stdlib.h>

#include "attain-date.h"

/* Set while a day is marked that nobody has chosen. */
#define MARKING "attain-marking"

static const struct { guint keyval; int days, months; } moves[] = {
  { GDK_KEY_Left, -1, 0 }, { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_KP_Right, 1, 0 },
  { GDK_KEY_Up, -7, 0 }, { GDK_KEY_KP_Up, -7, 0 }, { GDK_KEY_Down, 7, 0 }, { GDK_KEY_KP_Down, 7, 0 },
  { GDK_KEY_Page_Up, 0, -1 }, { GDK_KEY_KP_Page_Up, 0, -1 },
  { GDK_KEY_Page_Down, 0, 1 }, { GDK_KEY_KP_Page_Down, 0, 1 },
};

/* GTK tells of it as of a day that was chosen. */
static void
mark (GtkCalendar *calendar,
      GDateTime   *day)
{
  g_object_set_data (G_OBJECT (calendar), MARKING, GINT_TO_POINTER (TRUE));
  gtk_calendar_select_day (calendar, day);
  g_object_set_data (G_OBJECT (calendar), MARKING, NULL);
}

static void
move (GtkCalendar *calendar,
      int          days,
      int          months)
{
  gboolean turned = gtk_widget_get_direction (GTK_WIDGET (calendar)) == GTK_TEXT_DIR_RTL && ABS (days) == 1;
  g_autoptr(GDateTime) day = gtk_calendar_get_date (calendar);
  g_autoptr(GDateTime) other = g_date_time_add_full (day, 0, months, turned ? -days : days, 0, 0, 0);

  if (other != NULL)               /* the calendar has an end */
    mark (calendar, other);
}

static gboolean
key_pressed_cb (GtkCalendar     *calendar,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (moves[i].keyval == keyval)
      {
        move (calendar, moves[i].days, moves[i].months);
        return GDK_EVENT_STOP;
      }
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit_by_name (calendar, "day-selected");
  return GDK_EVENT_STOP;
}

static void
say_day (GtkCalendar *calendar)
{
  g_autoptr(GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *words = g_date_time_format (day, "%A %-d %B %Y");

  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * attain_calendar_set_up:
 * @calendar: a calendar
 *
 * Lets days be chosen with the keyboard, beginning with the one that is marked, and be heard.
 */
void
attain_calendar_set_up (GtkCalendar *calendar)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_name (keys, "attain-calendar");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), calendar, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (calendar), keys);
  g_signal_connect (calendar, "notify", G_CALLBACK (say_day), NULL);
  say_day (calendar);
}

/**
 * attain_calendar_mark:
 * @calendar: a calendar
 * @day: the day it is to begin with, yyyy-mm-dd; what is none leaves it as it is
 *
 * Marks the day, which nobody has chosen.
 */
void
attain_calendar_mark (GtkCalendar *calendar,
                      const char  *day)
{
  g_autoptr(GDateTime) date = NULL;

  if (!attain_date_is_valid (day))
    return;

  date = g_date_time_new_local (attain_date_get_year (day), attain_date_get_month (day), atoi (day + 8), 0, 0, 0);
  mark (calendar, date);
}

/**
 * attain_calendar_is_marking:
 * @calendar: a calendar that tells of a day
 *
 * Returns: whether the day is only marked, and was not chosen
 */
gboolean
attain_calendar_is_marking (GtkCalendar *calendar)
{
  return g_object_get_data (G_OBJECT (calendar), MARKING) != NULL;
}
