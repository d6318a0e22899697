/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The day that is shown, and when it becomes another. */

#include "attain-clock.h"

#include "attain-local-day.h"

/* A machine that was asleep at midnight is not told; so the day is asked for at least this often. */
#define LOOK_EVERY_S 600

struct _AttainClock
{
  char            *today;
  guint            source;
  AttainClockFunc  func;
  gpointer         user_data;
};

static guint
seconds_to_midnight (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return 24 * 3600 - (g_date_time_get_hour (now) * 3600 + g_date_time_get_minute (now) * 60 +
                      g_date_time_get_second (now));
}

static gboolean
look_cb (gpointer data)
{
  AttainClock *self = data;
  g_autofree char *today = attain_local_day_ask ();
  gboolean is_another = !g_str_equal (self->today, today);

  self->source = g_timeout_add_seconds (MIN (seconds_to_midnight () + 1, LOOK_EVERY_S), look_cb, self);
  if (is_another)
    {
      g_free (self->today);
      self->today = g_steal_pointer (&today);
      self->func (self->user_data);
    }

  return G_SOURCE_REMOVE;
}

/**
 * attain_clock_new:
 * @today: the day that is known so far
 * @func: called each time it is another, also where @today is already over
 * @user_data: for @func, which outlives the clock
 */
AttainClock *
attain_clock_new (const char      *today,
                  AttainClockFunc  func,
                  gpointer         user_data)
{
  AttainClock *self = g_new0 (AttainClock, 1);

  self->today = g_strdup (today);
  self->func = func;
  self->user_data = user_data;
  self->source = g_idle_add (look_cb, self);
  return self;
}

/**
 * attain_clock_get_today:
 * @self: a clock
 *
 * Returns: (transfer none): the day, yyyy-mm-dd
 */
const char *
attain_clock_get_today (AttainClock *self)
{
  return self->today;
}

void
attain_clock_free (AttainClock *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self->today);
  g_free (self);
}
