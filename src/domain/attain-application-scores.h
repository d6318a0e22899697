/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"

G_BEGIN_DECLS

const AttainRubric *attain_application_case_get_rubric     (const AttainApplicationCase  *self);
gboolean            attain_application_scores_are_complete (const AttainApplicationCase  *self,
                                                            AttainPanelMeeting           *meeting,
                                                            gint64                        member_id);
gboolean            attain_application_scores_are_locked   (const AttainApplicationCase  *self,
                                                            AttainPanelMeeting           *meeting,
                                                            const char                   *on);
GPtrArray          *attain_application_scores_list         (const AttainApplicationCase  *self,
                                                            AttainPanelMeeting           *meeting,
                                                            gint64                        viewer_id,
                                                            const char                   *on);
double             *attain_application_scores_get_means    (const AttainApplicationCase  *self,
                                                            AttainPanelMeeting           *meeting,
                                                            const char                   *on);

G_END_DECLS
