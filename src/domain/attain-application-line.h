/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-move.h"
#include "attain-application.h"
#include "attain-holidays.h"
#include "attain-route.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_APPLICATION_LINE (attain_application_line_get_type ())

G_DECLARE_FINAL_TYPE (AttainApplicationLine, attain_application_line, ATTAIN, APPLICATION_LINE, AttainRecord)

/**
 * AttainApplicationLine:
 *
 * An application as lists tell of it: whose, for what, where it stands and since when, and whose turn it is. Its id
 * is the application's. It is read and never written.
 */
struct _AttainApplicationLine
{
  AttainRecord              parent_instance;

  char                     *reference;
  gint64                    person_id;
  char                     *employee_id;
  char                     *person_name;
  char                     *team;
  char                     *route_title;
  char                     *towards;     /* the level that the route leads to, or the route where it leads to none */
  AttainApplicationState    state;
  char                     *state_on;
  gint64                    days;        /* that it has been there */
  char                     *due_on;
  gint64                    days_late;
  gint64                    turn;        /* an AttainApplicationRole */
  char                     *turn_label;
  char                     *panel_on;
  AttainApplicationOutcome  outcome;
  char                     *effective_on;
  gint64                    escalated;   /* whether it has come to whoever looks since another’s time is over */
  gint64                    letter_due;  /* whether a letter with the decision is to be sent */
  gint64                    declaration_due;  /* whether whoever looks is to say if they have a conflict of interest */
};

AttainApplicationLine *attain_application_line_new               (void);
void                   attain_application_line_tell              (AttainApplicationLine *self,
                                                                  AttainApplicationRole  turn,
                                                                  char                  *due_on,
                                                                  const char            *on);
void                   attain_application_line_await_declaration (AttainApplicationLine *self);

G_END_DECLS
