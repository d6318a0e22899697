/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-criteria.h"
#include "attain-context.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_OPEN_CASE (attain_open_case_get_type ())

/* An application that somebody has before them, with who they are to it, and the doors to do something with it. */
G_DECLARE_FINAL_TYPE (AttainOpenCase, attain_open_case, ATTAIN, OPEN_CASE, GObject)

AttainOpenCase              *attain_open_case_new          (AttainContext              *context,
                                                            AttainReferenceSet         *reference,
                                                            AttainApplicationCase      *application_case);
const AttainApplicationCase *attain_open_case_get          (AttainOpenCase             *self);
AttainContext               *attain_open_case_get_context  (AttainOpenCase             *self);
AttainStore                 *attain_open_case_get_store    (AttainOpenCase             *self);
const char                  *attain_open_case_get_today    (AttainOpenCase             *self);
gint64                       attain_open_case_get_actor_id (AttainOpenCase             *self);
gboolean                     attain_open_case_acts_as      (AttainOpenCase             *self,
                                                            AttainApplicationRole       roles);
gboolean                     attain_open_case_offers       (AttainOpenCase             *self,
                                                            AttainApplicationRole       roles,
                                                            const AttainTable          *table,
                                                            AttainMay                   may,
                                                            const char                 *field);
GArray                      *attain_open_case_list_moves   (AttainOpenCase             *self);
void                         attain_open_case_set_words    (AttainOpenCase             *self,
                                                            const char                 *words);
const char                  *attain_open_case_get_words    (AttainOpenCase             *self);
char                        *attain_open_case_dup_due      (AttainOpenCase             *self);
char                        *attain_open_case_dup_expiry   (AttainOpenCase             *self);

AttainApplicationOrder      *attain_open_case_make_order   (AttainOpenCase             *self,
                                                            AttainApplicationMove       move);
void                         attain_open_case_move         (AttainOpenCase             *self,
                                                            AttainApplicationOrder     *order,
                                                            GAsyncReadyCallback         callback,
                                                            gpointer                    user_data);
void                         attain_open_case_find         (AttainOpenCase             *self,
                                                            AttainApplicationCriterion *finding,
                                                            GAsyncReadyCallback         callback,
                                                            gpointer                    user_data);
void                         attain_open_case_sign_off     (AttainOpenCase             *self,
                                                            GAsyncReadyCallback         callback,
                                                            gpointer                    user_data);
void                         attain_open_case_accept       (AttainOpenCase             *self,
                                                            gint64                      evidence_id,
                                                            GAsyncReadyCallback         callback,
                                                            gpointer                    user_data);
void                         attain_open_case_put          (AttainOpenCase             *self,
                                                            gint64                      meeting_id,
                                                            GAsyncReadyCallback         callback,
                                                            gpointer                    user_data);
void                         attain_open_case_save         (AttainOpenCase             *self,
                                                            const char                 *action,
                                                            const AttainTable          *table,
                                                            AttainRecord               *record,
                                                            GAsyncReadyCallback         callback,
                                                            gpointer                    user_data);

G_END_DECLS
