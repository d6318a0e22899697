/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-holidays.h"

G_BEGIN_DECLS

AttainHolidays *attain_holidays_json_read (JsonObject  *object,
                                           GError     **error);

G_END_DECLS
