/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ACCOUNT (attain_account_get_type ())

G_DECLARE_FINAL_TYPE (AttainAccount, attain_account, ATTAIN, ACCOUNT, AttainRecord)

/**
 * AttainAccount:
 *
 * That somebody may sign in to a shared file, and since when with the password that they have. The
 * password itself is no part of a record, so that no trail, file or form can show it.
 */
struct _AttainAccount
{
  AttainRecord  parent_instance;

  gint64        person_id;
  char         *changed_on;
  char         *person_name;
};

AttainAccount *attain_account_new (void);

G_END_DECLS
