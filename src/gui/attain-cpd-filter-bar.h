/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-cpd-list.h"
#include "attain-reference-set.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CPD_FILTER_BAR (attain_cpd_filter_bar_get_type ())

/* Where somebody says which activities they want to see: words, year, activity, allowance, team. */
G_DECLARE_FINAL_TYPE (AttainCpdFilterBar, attain_cpd_filter_bar, ATTAIN, CPD_FILTER_BAR, AdwBin)

void        attain_cpd_filter_bar_set_view    (AttainCpdFilterBar *self,
                                               GtkColumnView      *view);
void        attain_cpd_filter_bar_set_years   (AttainCpdFilterBar *self,
                                               AttainReferenceSet *reference,
                                               const char         *today);
void        attain_cpd_filter_bar_set_teams   (AttainCpdFilterBar *self,
                                               const char *const  *teams);
void        attain_cpd_filter_bar_apply       (AttainCpdFilterBar *self,
                                               AttainCpdFilter    *filter);
const char *attain_cpd_filter_bar_get_typed   (AttainCpdFilterBar *self);
gboolean    attain_cpd_filter_bar_is_filtered (AttainCpdFilterBar *self);
void        attain_cpd_filter_bar_clear       (AttainCpdFilterBar *self);

G_END_DECLS
