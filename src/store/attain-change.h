/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-tables.h"
#include "attain-touched.h"

G_BEGIN_DECLS

/**
 * AttainChangeFlags:
 * @ATTAIN_CHANGE_NORMAL: nothing special
 * @ATTAIN_CHANGE_BULK: thousands of new rows: their words are indexed together at the end
 * @ATTAIN_CHANGE_FINAL: cannot be undone, only followed by another
 */
typedef enum
{
  ATTAIN_CHANGE_NORMAL = 0,
  ATTAIN_CHANGE_BULK   = 1 << 0,
  ATTAIN_CHANGE_FINAL  = 1 << 1,
} AttainChangeFlags;

/* A transaction that writes, with its words for the history. It is rolled back unless it is committed. */
typedef struct _AttainChange AttainChange;

AttainChange *attain_change_begin      (AttainDb            *db,
                                        const char          *actor,
                                        const char          *action,
                                        const char          *reason,
                                        AttainChangeFlags    flags,
                                        GError             **error);
AttainDb     *attain_change_get_db     (AttainChange        *self);
gint64        attain_change_get_id     (AttainChange        *self);
void          attain_change_set_action (AttainChange        *self,
                                        const char          *action);
void          attain_change_set_undoes (AttainChange        *self,
                                        gint64               change_id);

gboolean      attain_change_insert     (AttainChange        *self,
                                        const AttainTable   *table,
                                        gpointer             record,
                                        GError             **error);
gboolean      attain_change_update     (AttainChange        *self,
                                        const AttainTable   *table,
                                        gpointer             record,
                                        GError             **error);
gboolean      attain_change_save       (AttainChange        *self,
                                        const AttainTable   *table,
                                        gpointer             record,
                                        GError             **error);
gboolean      attain_change_delete     (AttainChange        *self,
                                        const AttainTable   *table,
                                        gpointer             record,
                                        GError             **error);

gboolean      attain_change_commit     (AttainChange       **self,
                                        AttainTouched      **touched,
                                        GError             **error);
void          attain_change_rollback   (AttainChange        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainChange, attain_change_rollback)

G_END_DECLS
