/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_SETTING (attain_setting_get_type ())

G_DECLARE_FINAL_TYPE (AttainSetting, attain_setting, ATTAIN, SETTING, AttainRecord)

/**
 * AttainSetting:
 *
 * What holds for the whole database: the council's name, the code of its scheme, whose own record it is.
 */
struct _AttainSetting
{
  AttainRecord  parent_instance;

  char         *name;
  char         *value;
};

G_END_DECLS
