/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

extern const AttainTable attain_person_table;
extern const AttainTable attain_post_table;
extern const AttainTable attain_pcf_level_table;
extern const AttainTable attain_cpd_table;
extern const AttainTable attain_training_table;
extern const AttainTable attain_setting_table;
extern const AttainTable attain_reference_table;

const AttainTable *const *attain_tables_get  (guint      *n_tables);
const AttainTable        *attain_tables_find (const char *name);

G_END_DECLS
