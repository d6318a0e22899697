/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-training-need.h"

void
attain_required_course_free (AttainRequiredCourse *self)
{
  g_free (self->course);
  g_free (self->title);
  g_strfreev (self->roles);
  g_free (self);
}
