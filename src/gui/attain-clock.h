/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttainClock AttainClock;

/**
 * AttainClockFunc:
 * @user_data: what attain_clock_new() was given
 *
 * It is another day.
 */
typedef void (*AttainClockFunc) (gpointer user_data);

AttainClock *attain_clock_new       (const char      *today,
                                     AttainClockFunc  func,
                                     gpointer         user_data);
const char  *attain_clock_get_today (AttainClock     *self);
void         attain_clock_free      (AttainClock     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainClock, attain_clock_free)

G_END_DECLS
