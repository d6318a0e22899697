/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-move.h"
#include "attain-application-state.h"
#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_APPLICATION_STEP (attain_application_step_get_type ())

G_DECLARE_FINAL_TYPE (AttainApplicationStep, attain_application_step, ATTAIN, APPLICATION_STEP, AttainRecord)

/**
 * AttainApplicationStep:
 *
 * A step that an application took: what was done, from where to where, when and by whom. Steps are
 * only ever added.
 */
struct _AttainApplicationStep
{
  AttainRecord            parent_instance;

  gint64                  person_id;
  gint64                  application_id;
  AttainApplicationMove   move;
  AttainApplicationState  from_state;
  AttainApplicationState  to_state;
  char                   *moved_on;
  gint64                  actor_id;
  char                   *role;  /* what they were to the application */
  char                   *reason;
};

AttainApplicationStep *attain_application_step_new (void);

G_END_DECLS
