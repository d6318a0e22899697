/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_PROGRESS (attain_progress_get_type ())

G_DECLARE_FINAL_TYPE (AttainProgress, attain_progress, ATTAIN, PROGRESS, GObject)

AttainProgress *attain_progress_new          (void);
AttainProgress *attain_progress_new_part     (AttainProgress *whole,
                                              double          from,
                                              double          until);
double          attain_progress_get_fraction (AttainProgress *self);
void            attain_progress_set_fraction (AttainProgress *self,
                                              double          fraction);

G_END_DECLS
