/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

/**
 * AttainPanelConflict:
 *
 * What binds a member of a panel to an applicant.
 */
typedef enum
{
  ATTAIN_PANEL_CONFLICT_UNKNOWN,
  ATTAIN_PANEL_CONFLICT_NONE,
  ATTAIN_PANEL_CONFLICT_LINE_MANAGER,
  ATTAIN_PANEL_CONFLICT_ASSESSOR,
  ATTAIN_PANEL_CONFLICT_RELATIVE,
  ATTAIN_PANEL_CONFLICT_OTHER,
} AttainPanelConflict;

#define ATTAIN_TYPE_PANEL_CONFLICT (attain_panel_conflict_get_type ())

GType attain_panel_conflict_get_type (void);

extern const AttainEnum attain_panel_conflict_choices;

#define ATTAIN_TYPE_PANEL_DECLARATION (attain_panel_declaration_get_type ())

G_DECLARE_FINAL_TYPE (AttainPanelDeclaration, attain_panel_declaration, ATTAIN, PANEL_DECLARATION, AttainRecord)

/**
 * AttainPanelDeclaration:
 *
 * What a member of a panel said of a conflict of interest with an applicant, before they saw the
 * case (Social Work England, professional standard 2.7).
 */
struct _AttainPanelDeclaration
{
  AttainRecord         parent_instance;

  gint64               person_id;
  gint64               meeting_id;
  gint64               application_id;
  gint64               member_id;
  AttainPanelConflict  conflict;
  char                *note;
  char                *declared_on;
};

AttainPanelDeclaration *attain_panel_declaration_new (void);

G_END_DECLS
