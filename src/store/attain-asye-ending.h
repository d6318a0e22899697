/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-desk.h"

G_BEGIN_DECLS

gboolean attain_asye_ending_recommend (AttainChange          *change,
                                       const AttainAsyeDesk  *desk,
                                       gint64                 asye_id,
                                       AttainAsyeResult       result,
                                       GError               **error);
gboolean attain_asye_ending_moderate  (AttainChange          *change,
                                       const AttainAsyeDesk  *desk,
                                       gint64                 asye_id,
                                       const char            *findings,
                                       GError               **error);
gboolean attain_asye_ending_conclude  (AttainChange          *change,
                                       const AttainAsyeDesk  *desk,
                                       gint64                 asye_id,
                                       AttainAsyeResult       outcome,
                                       const char            *outcome_on,
                                       const char            *reason,
                                       GError               **error);

G_END_DECLS
