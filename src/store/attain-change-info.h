/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CHANGE_INFO (attain_change_info_get_type ())

G_DECLARE_FINAL_TYPE (AttainChangeInfo, attain_change_info, ATTAIN, CHANGE_INFO, AttainRecord)

/**
 * AttainChangeInfo:
 *
 * A change as the history tells of it. It is read like any other record and never written.
 */
struct _AttainChangeInfo
{
  AttainRecord  parent_instance;

  char   *made_at;     /* an instant, UTC */
  char   *actor;
  char   *actor_name;
  char   *action;
  char   *reason;
  gint64  undoes;      /* another change; 0 for none */
  gint64  final;
  gint64  n_rows;
  gint64  undone;      /* by a change that was not itself undone */
  gint64  redoes;      /* the change that is done again by it; 0 for none */
};

extern const AttainTable attain_history_table;

AttainChangeInfo *attain_change_info_load         (AttainDb         *db,
                                                   gint64            change_id,
                                                   GError          **error);
char             *attain_change_info_display_when (AttainChangeInfo *self);
gboolean          attain_change_info_can_undo     (AttainChangeInfo *self);
gboolean          attain_change_info_can_redo     (AttainChangeInfo *self);

G_END_DECLS
