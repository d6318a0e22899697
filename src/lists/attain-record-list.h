/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-list-question.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_RECORD_LIST (attain_record_list_get_type ())

G_DECLARE_FINAL_TYPE (AttainRecordList, attain_record_list, ATTAIN, RECORD_LIST, GObject)

AttainRecordList *attain_record_list_new         (AttainStore       *store,
                                                  const AttainTable *table,
                                                  AttainListFunc     list,
                                                  const char        *as_of);
void              attain_record_list_set_list_beginning
                                                 (AttainRecordList  *self,
                                                  AttainListFunc     list_beginning);
void              attain_record_list_show        (AttainRecordList  *self,
                                                  gpointer           filter,
                                                  GDestroyNotify     free_filter);
void              attain_record_list_set_as_of   (AttainRecordList  *self,
                                                  const char        *as_of);
void              attain_record_list_set_seen    (AttainRecordList  *self,
                                                  guint              position);
gint64            attain_record_list_get_id      (AttainRecordList  *self,
                                                  guint              position);
gboolean          attain_record_list_find        (AttainRecordList  *self,
                                                  gint64             id,
                                                  guint             *position);
gboolean          attain_record_list_is_loading  (AttainRecordList  *self);

G_END_DECLS
