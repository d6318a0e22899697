/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-account.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (AttainAccount, attain_account, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainAccount, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "changed-on", ATTAIN_FIELD_DATE, AT (changed_on), N_("Password of"), .flags = ATTAIN_FIELD_REQUIRED },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Name"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

static void
attain_account_class_init (AttainAccountClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "account", N_("Account"), fields, G_N_ELEMENTS (fields));
}

static void
attain_account_init (AttainAccount *self)
{
}

AttainAccount *
attain_account_new (void)
{
  return g_object_new (ATTAIN_TYPE_ACCOUNT, NULL);
}
