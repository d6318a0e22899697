/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-founding.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_OWN_RECORD_FORM (attain_own_record_form_get_type ())

G_DECLARE_FINAL_TYPE (AttainOwnRecordForm, attain_own_record_form, ATTAIN, OWN_RECORD_FORM, AdwBin)

AttainFounding *attain_own_record_form_get_founding (AttainOwnRecordForm *self);

G_END_DECLS
