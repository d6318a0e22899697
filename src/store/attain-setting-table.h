/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"

G_BEGIN_DECLS

/* What is set for the whole database, by name. */
#define ATTAIN_SETTING_COUNCIL    "council"      /* the council's or employer's name */
#define ATTAIN_SETTING_SCHEME     "scheme"       /* the code of its scheme */
#define ATTAIN_SETTING_OWN_PERSON "own_person"   /* the employee id of the person whose own record this is */
#define ATTAIN_SETTING_PURPOSE    "purpose"      /* what the database is for */

#define ATTAIN_PURPOSE_OWN_RECORD "own_record"   /* of ATTAIN_SETTING_PURPOSE: one person keeps their own */

gboolean attain_setting_table_get             (AttainDb      *db,
                                               const char    *name,
                                               char         **value,
                                               GError       **error);
gboolean attain_setting_table_set             (AttainChange  *change,
                                               const char    *name,
                                               const char    *value,
                                               GError       **error);
gboolean attain_setting_table_find_own_person (AttainDb      *db,
                                               gint64        *person_id,
                                               GError       **error);

G_END_DECLS
