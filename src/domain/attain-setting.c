/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-setting.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttainSetting, attain_setting, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainSetting, member)

static const AttainField fields[] = {
  { "name", ATTAIN_FIELD_TEXT, AT (name), N_("Name"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "value", ATTAIN_FIELD_TEXT, AT (value), N_("Value"), .max = 4000 },
};

static void
attain_setting_class_init (AttainSettingClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "setting", N_("Setting"), fields, G_N_ELEMENTS (fields));
}

static void
attain_setting_init (AttainSetting *self)
{
}
