/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainRequiredCourse:
 * @course: its code
 * @title: its name
 * @renew_months: how long it lasts; 0 for ever
 * @grace_days: how long after that it still counts
 * @roles: (nullable) (array zero-terminated=1): the roles that need it; NULL for all
 *
 * A course that a council requires.
 */
typedef struct
{
  char  *course;
  char  *title;
  int    renew_months;
  int    grace_days;
  char **roles;
} AttainRequiredCourse;

void attain_required_course_free (AttainRequiredCourse *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainRequiredCourse, attain_required_course_free)

G_END_DECLS
