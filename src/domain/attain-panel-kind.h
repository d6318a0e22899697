/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-enum.h"

G_BEGIN_DECLS

/**
 * AttainPanelScoring:
 * @ATTAIN_PANEL_SCORING_UNKNOWN: the council has not said: taken as %ATTAIN_PANEL_SCORING_BLIND, which nobody
 *   can be influenced by
 * @ATTAIN_PANEL_SCORING_BLIND: nobody sees the others' scores before all are locked
 * @ATTAIN_PANEL_SCORING_OPEN: the members see each other's scores
 *
 * Who of a panel sees its scores.
 */
typedef enum
{
  ATTAIN_PANEL_SCORING_UNKNOWN,
  ATTAIN_PANEL_SCORING_BLIND,
  ATTAIN_PANEL_SCORING_OPEN,
} AttainPanelScoring;

#define ATTAIN_TYPE_PANEL_SCORING (attain_panel_scoring_get_type ())

GType attain_panel_scoring_get_type (void);

extern const AttainEnum attain_panel_scoring_choices;

/**
 * AttainPanelRole:
 * @role: what seats name it by: chair, academy, manager, service_manager, lived_experience, hr, observer, external
 * @title: the same in the council's words
 * @minimum: how many there are at least
 * @voting: whether they have a vote; observers and advisers have none
 *
 * A role on a panel.
 */
typedef struct
{
  char     *role;
  char     *title;
  int       minimum;
  gboolean  voting;
} AttainPanelRole;

/* A panel is more than one person, whatever else a council has said of it. */
#define ATTAIN_PANEL_LEAST_QUORUM 2

/**
 * AttainPanelKind:
 * @code: what routes and meetings name it by
 * @title: its name
 * @members_min: how many members it has at least; 0 where the council has not said
 * @members_max: how many at most; 0 likewise
 * @quorum: how many who may vote have to be there; 0 likewise: see attain_panel_kind_get_quorum()
 * @meetings_per_year: how often it meets; 0 likewise
 * @papers_working_days: how many working days before a meeting its papers are sent; 0 likewise
 * @scoring: who sees the scores
 * @roles: (element-type AttainPanelRole): who sits on it; none where the council has not said
 * @conflicts: (nullable) (array zero-terminated=1): what binds a member to an applicant so that they take no
 *   part: applicant, line_manager, assessor, relative, other; %NULL where the council has not said: any of them
 *
 * A kind of panel that a council holds. Nothing changes it after it was read, so threads may share it.
 */
typedef struct
{
  char                *code;
  char                *title;
  int                  members_min;
  int                  members_max;
  int                  quorum;
  int                  meetings_per_year;
  int                  papers_working_days;
  AttainPanelScoring   scoring;
  GPtrArray           *roles;
  char               **conflicts;
} AttainPanelKind;

AttainPanelKind       *attain_panel_kind_new          (void);
void                   attain_panel_kind_free         (AttainPanelKind       *self);
const AttainPanelRole *attain_panel_kind_find_role    (const AttainPanelKind *self,
                                                       const char            *role);
guint                  attain_panel_kind_get_quorum   (const AttainPanelKind *self);
gboolean               attain_panel_kind_is_blind     (const AttainPanelKind *self);
gboolean               attain_panel_kind_is_for_appeals
                                                      (const AttainPanelKind *self);
char                  *attain_panel_kind_suggest_title
                                                      (const AttainPanelKind *self,
                                                       gboolean               appeals);
guint                  attain_panel_kind_find_missing (const AttainPanelKind *self,
                                                       const char *const     *roles);
char                  *attain_panel_kind_list_missing (const AttainPanelKind *self,
                                                       const char *const     *roles);

void                   attain_panel_role_free         (AttainPanelRole       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainPanelKind, attain_panel_kind_free)

G_END_DECLS
