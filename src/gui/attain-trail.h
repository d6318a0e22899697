/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_TRAIL (attain_trail_get_type ())

G_DECLARE_FINAL_TYPE (AttainTrail, attain_trail, ATTAIN, TRAIL, GObject)

AttainTrail *attain_trail_new           (void);
void         attain_trail_visit         (AttainTrail *self,
                                         const char  *address);
void         attain_trail_visit_instead (AttainTrail *self,
                                         const char  *address);
const char  *attain_trail_get_address   (AttainTrail *self);
const char  *attain_trail_peek          (AttainTrail *self,
                                         int          steps);
gboolean     attain_trail_step          (AttainTrail *self,
                                         int          steps);

G_END_DECLS
