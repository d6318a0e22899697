/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PANEL_CASE (attain_panel_case_get_type ())

G_DECLARE_FINAL_TYPE (AttainPanelCase, attain_panel_case, ATTAIN, PANEL_CASE, AttainRecord)

/**
 * AttainPanelCase:
 *
 * An application on the agenda of a meeting.
 */
struct _AttainPanelCase
{
  AttainRecord  parent_instance;

  gint64        person_id;
  gint64        meeting_id;
  gint64        application_id;
  gint64        position;
  char         *papers_on;
};

AttainPanelCase *attain_panel_case_new (void);

G_END_DECLS
