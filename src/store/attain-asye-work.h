/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-desk.h"

G_BEGIN_DECLS

gboolean attain_asye_work_enrol    (AttainChange          *change,
                                    const AttainAsyeDesk  *desk,
                                    AttainAsye            *asye,
                                    GError               **error);
gboolean attain_asye_work_assign   (AttainChange          *change,
                                    const AttainAsyeDesk  *desk,
                                    gint64                 asye_id,
                                    gint64                 assessor_id,
                                    GError               **error);
gboolean attain_asye_work_pause    (AttainChange          *change,
                                    const AttainAsyeDesk  *desk,
                                    AttainAsyePause       *pause,
                                    GError               **error);
gboolean attain_asye_work_resume   (AttainChange          *change,
                                    const AttainAsyeDesk  *desk,
                                    gint64                 asye_id,
                                    const char            *last_day,
                                    GError               **error);
gboolean attain_asye_work_withdraw (AttainChange          *change,
                                    const AttainAsyeDesk  *desk,
                                    gint64                 asye_id,
                                    const char            *withdrawn_on,
                                    const char            *reason,
                                    GError               **error);

G_END_DECLS
