/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-state.h"
#include "attain-post.h"
#include "attain-record.h"

G_BEGIN_DECLS

/**
 * AttainApplicationOutcome:
 *
 * What a panel decided.
 */
typedef enum
{
  ATTAIN_APPLICATION_OUTCOME_UNKNOWN,
  ATTAIN_APPLICATION_OUTCOME_PROGRESS,
  ATTAIN_APPLICATION_OUTCOME_DEFER,
  ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS,
} AttainApplicationOutcome;

#define ATTAIN_TYPE_APPLICATION_OUTCOME (attain_application_outcome_get_type ())

GType attain_application_outcome_get_type (void);

extern const AttainEnum attain_application_outcome_choices;

#define ATTAIN_TYPE_APPLICATION (attain_application_get_type ())

G_DECLARE_FINAL_TYPE (AttainApplication, attain_application, ATTAIN, APPLICATION, AttainRecord)

/**
 * AttainApplication:
 *
 * What somebody asks for to progress to the next level, and how it went. It keeps the edition of
 * the scheme that it began under. Where it stands is moved by attain_application_road_move() alone.
 */
struct _AttainApplication
{
  AttainRecord              parent_instance;

  gint64                    person_id;
  char                     *reference;
  char                     *scheme;
  char                     *edition;
  char                     *route;
  char                     *from_level;
  char                     *to_level;
  AttainApplicationState    state;
  char                     *state_on;
  char                     *statement;
  char                     *declared_on;
  char                     *submitted_on;
  gint64                    manager_id;
  char                     *manager_statement;
  AttainYesNo               caseload_confirmed;
  AttainYesNo               conduct_confirmed;
  AttainYesNo               capability_confirmed;
  char                     *endorsed_on;
  char                     *anonymised_on;
  char                     *panel_on;
  gint64                    meeting_id;
  char                     *stage1_on;
  char                     *stage1_feedback;
  AttainApplicationOutcome  outcome;
  char                     *outcome_on;
  char                     *letter_on;
  char                     *grade;
  char                     *pay_point;
  AttainYesNo               post_confirmed;
  char                     *ratified_on;
  char                     *effective_on;
  char                     *appeal_ground;  /* a code of the route */
  char                     *appeal_statement;
  char                     *appealed_on;
  char                     *appeal_reasons;
  char                     *reason;         /* of what was done last: returned, withdrawn, lapsed */
  char                     *person_name;
};

AttainApplication *attain_application_new (void);

G_END_DECLS
