/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_SPARKLINE (attain_sparkline_get_type ())

G_DECLARE_FINAL_TYPE (AttainSparkline, attain_sparkline, ATTAIN, SPARKLINE, GtkWidget)

void attain_sparkline_show (AttainSparkline *self,
                            const double    *values,
                            guint            n_values,
                            const char      *said);

G_END_DECLS
