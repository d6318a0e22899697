/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-post.h"
#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PANEL_SEAT (attain_panel_seat_get_type ())

G_DECLARE_FINAL_TYPE (AttainPanelSeat, attain_panel_seat, ATTAIN, PANEL_SEAT, AttainRecord)

/**
 * AttainPanelSeat:
 *
 * A seat at a meeting of a panel, and who has it.
 */
struct _AttainPanelSeat
{
  AttainRecord  parent_instance;

  gint64        person_id;
  gint64        meeting_id;
  char         *role;  /* a code of the scheme's panel */
  AttainYesNo   votes;
  AttainYesNo   present;
  char         *person_name;
};

AttainPanelSeat *attain_panel_seat_new          (void);
guint            attain_panel_seat_count_voters (GPtrArray *seats);

G_END_DECLS
