/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reference-set.h"
#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CONTEXT (attain_context_get_type ())

G_DECLARE_FINAL_TYPE (AttainContext, attain_context, ATTAIN, CONTEXT, GObject)

void                attain_context_open          (AttainStore         *store,
                                                  GSettings           *settings,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data);
AttainContext      *attain_context_open_finish   (GAsyncResult  *result,
                                                  GError       **error);
void                attain_context_close         (AttainContext *self);
AttainStore        *attain_context_get_store     (AttainContext *self);
GSettings          *attain_context_get_settings  (AttainContext *self);
const char         *attain_context_get_today     (AttainContext *self);
AttainAccess       *attain_context_get_access    (AttainContext *self);
const char         *attain_context_get_person_name
                                                 (AttainContext *self);
gboolean            attain_context_is_shared     (AttainContext *self);
gboolean            attain_context_is_to_read    (AttainContext *self);
const char         *attain_context_explain_to_read
                                                 (AttainContext *self);
gint64              attain_context_get_person_id (AttainContext *self);
const char         *attain_context_get_own_employee_id
                                                 (AttainContext *self);
const char         *attain_context_get_council   (AttainContext *self);
const char         *attain_context_get_scheme    (AttainContext *self);
AttainTouched      *attain_context_get_touched   (AttainContext *self);
AttainReferenceSet *attain_context_get_reference (AttainContext *self);

char               *attain_context_keep_people   (AttainContext *self,
                                                  const char    *label,
                                                  GArray        *ids);
GArray             *attain_context_find_people   (AttainContext *self,
                                                  const char    *name,
                                                  const char   **label);
gboolean            attain_context_is_own_record (AttainContext *self);

G_END_DECLS
