/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_COVERAGE_STRIP (attain_coverage_strip_get_type ())

/* A line of the picture of what shows what: a square for each piece, filled where it shows the line's capability. */
G_DECLARE_FINAL_TYPE (AttainCoverageStrip, attain_coverage_strip, ATTAIN, COVERAGE_STRIP, GtkWidget)

GtkWidget *attain_coverage_strip_new (const gboolean *shown,
                                      guint           n_shown);

G_END_DECLS
