/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-move.h"
#include "attain-record.h"

G_BEGIN_DECLS

/**
 * AttainRoles:
 * @ATTAIN_ROLE_SOCIAL_WORKER: works here: has a post
 * @ATTAIN_ROLE_LINE_MANAGER: is the line manager of somebody
 * @ATTAIN_ROLE_ASSESSOR: assesses or co-ordinates a supported year that is not over
 * @ATTAIN_ROLE_ACADEMY: is on the staff of the academy
 * @ATTAIN_ROLE_PANEL_MEMBER: may be called to panels, or sits on one
 * @ATTAIN_ROLE_PANEL_CHAIR: may chair panels, or chairs one
 * @ATTAIN_ROLE_HR: human resources
 * @ATTAIN_ROLE_OBSERVER: watches that panels are fair, for a trade union, say
 * @ATTAIN_ROLE_ADMINISTRATOR: looks after the file
 * @ATTAIN_ROLE_KEEPER: whoever keeps a file in which nobody signs in
 *
 * What somebody is on a day. Nobody is given a role here: they follow from posts, supported years, seats and
 * appointments.
 */
typedef enum /*< flags >*/
{
  ATTAIN_ROLE_SOCIAL_WORKER = 1 << 0,
  ATTAIN_ROLE_LINE_MANAGER  = 1 << 1,
  ATTAIN_ROLE_ASSESSOR      = 1 << 2,
  ATTAIN_ROLE_ACADEMY       = 1 << 3,
  ATTAIN_ROLE_PANEL_MEMBER  = 1 << 4,
  ATTAIN_ROLE_PANEL_CHAIR   = 1 << 5,
  ATTAIN_ROLE_HR            = 1 << 6,
  ATTAIN_ROLE_OBSERVER      = 1 << 7,
  ATTAIN_ROLE_ADMINISTRATOR = 1 << 8,
  ATTAIN_ROLE_KEEPER        = 1 << 9,
} AttainRoles;

/**
 * AttainAccessStanding:
 * @ATTAIN_STANDING_SELF: it is kept about them
 * @ATTAIN_STANDING_MANAGER: it is kept about somebody whose line manager they are today
 * @ATTAIN_STANDING_ASSESSOR: it is about somebody whose supported year they assess or co-ordinate, or is part of it
 * @ATTAIN_STANDING_PANELLIST: it belongs to a case before a panel on which they sit, the meeting is not over, and
 *   nothing keeps them from the case
 * @ATTAIN_STANDING_CHAIR: the same, and they chair; or it is such a meeting itself
 * @ATTAIN_STANDING_SEAT: it is a meeting of a panel on which they sit, or part of it
 * @ATTAIN_STANDING_AUTHOR: theirs to say: their declaration, score, step or review
 * @ATTAIN_STANDING_COLLEAGUE: nothing but that both are kept in the same file
 * @ATTAIN_STANDING_ACADEMY: the academy's, unless something keeps them from the case
 * @ATTAIN_STANDING_HR: human resources
 * @ATTAIN_STANDING_OBSERVER: an observer's
 * @ATTAIN_STANDING_ADMINISTRATOR: an administrator's
 *
 * What somebody is to one row of a table. One may be several.
 */
typedef enum /*< flags >*/
{
  ATTAIN_STANDING_SELF          = 1 << 0,
  ATTAIN_STANDING_MANAGER       = 1 << 1,
  ATTAIN_STANDING_ASSESSOR      = 1 << 2,
  ATTAIN_STANDING_PANELLIST     = 1 << 3,
  ATTAIN_STANDING_CHAIR         = 1 << 4,
  ATTAIN_STANDING_SEAT          = 1 << 5,
  ATTAIN_STANDING_AUTHOR        = 1 << 6,
  ATTAIN_STANDING_COLLEAGUE     = 1 << 7,
  ATTAIN_STANDING_ACADEMY       = 1 << 8,
  ATTAIN_STANDING_HR            = 1 << 9,
  ATTAIN_STANDING_OBSERVER      = 1 << 10,
  ATTAIN_STANDING_ADMINISTRATOR = 1 << 11,
} AttainAccessStanding;

#define ATTAIN_N_STANDINGS 12

/**
 * AttainWhen:
 * @ATTAIN_WHEN_ALWAYS: no condition
 * @ATTAIN_WHEN_DRAFT: the application was never handed in
 * @ATTAIN_WHEN_SUBMITTED: the application was handed in and is not being written again
 * @ATTAIN_WHEN_ENDORSED: the line manager has endorsed it
 * @ATTAIN_WHEN_GRANTED: the panel has let the application pass, so that it is to be ratified or was
 * @ATTAIN_WHEN_DECIDED: the panel has decided the case
 * @ATTAIN_WHEN_SCORED: all who score the case have locked their scores, or the panel has decided
 * @ATTAIN_WHEN_UNLOCKED: the score is not locked
 * @ATTAIN_WHEN_ANONYMISED: the evidence is free of names
 * @ATTAIN_WHEN_UNACCEPTED: nobody has accepted the evidence yet
 *
 * A condition on a row, beside what somebody is to it. What is written is measured by the row as it was.
 */
typedef enum
{
  ATTAIN_WHEN_ALWAYS,
  ATTAIN_WHEN_DRAFT,
  ATTAIN_WHEN_SUBMITTED,
  ATTAIN_WHEN_ENDORSED,
  ATTAIN_WHEN_GRANTED,
  ATTAIN_WHEN_DECIDED,
  ATTAIN_WHEN_SCORED,
  ATTAIN_WHEN_UNLOCKED,
  ATTAIN_WHEN_ANONYMISED,
  ATTAIN_WHEN_UNACCEPTED,
} AttainWhen;

typedef enum /*< flags >*/
{
  ATTAIN_MAY_SEE    = 1 << 0,
  ATTAIN_MAY_ADD    = 1 << 1,
  ATTAIN_MAY_CHANGE = 1 << 2,
  ATTAIN_MAY_DELETE = 1 << 3,
} AttainMay;

/**
 * AttainGrant:
 * @table: a table
 * @who: whom it is given to: whoever is any of these to a row
 * @when: on what condition
 * @may: what
 * @only: (nullable): the fields it is given for, between spaces; all for %NULL
 * @but: (nullable): the fields it is not given for
 *
 * A line of the one table of rights. What no line gives is not given.
 */
typedef struct
{
  const char           *table;
  AttainAccessStanding  who;
  AttainWhen            when;
  AttainMay             may;
  const char           *only;
  const char           *but;
} AttainGrant;

/* The lines of a table that hold for a row, the first as bit 0: attain_access_get_grants(). The last bit is no line. */
typedef guint64 AttainHeld;

/* Every line; and that whatever lines hold, nothing can be written. */
#define ATTAIN_HELD_ALL     (G_MAXUINT64 >> 1)
#define ATTAIN_HELD_TO_READ (G_GUINT64_CONSTANT (1) << 63)

/* Who looks, as of which day: it never changes, and threads share it. */
typedef struct _AttainAccess AttainAccess;

#define ATTAIN_TYPE_ACCESS (attain_access_get_type ())

GType              attain_access_get_type        (void);
AttainAccess      *attain_access_new             (gint64               person_id,
                                                  const char          *employee_id,
                                                  const char          *as_of,
                                                  AttainRoles          roles);
AttainAccess      *attain_access_new_keeper      (void);
AttainAccess      *attain_access_new_nobody      (void);
AttainAccess      *attain_access_new_to_read     (AttainAccess        *of);
AttainAccess      *attain_access_ref             (AttainAccess        *self);
void               attain_access_unref           (AttainAccess        *self);
gboolean           attain_access_equal           (AttainAccess        *self,
                                                  AttainAccess        *other);

gint64             attain_access_get_person_id   (AttainAccess        *self);
const char        *attain_access_get_employee_id (AttainAccess        *self);
const char        *attain_access_get_as_of       (AttainAccess        *self);
AttainRoles        attain_access_get_roles       (AttainAccess        *self);
gboolean           attain_access_is_to_read      (AttainAccess        *self);
gboolean           attain_access_sees_all        (AttainAccess        *self);
gboolean           attain_access_is_office       (AttainAccess        *self);
gboolean           attain_access_looks_after     (AttainAccess        *self);

const AttainGrant *attain_access_get_grants      (const char          *table,
                                                  guint               *n_grants);
gboolean           attain_grant_covers           (const AttainGrant   *grant,
                                                  const char          *field);
gboolean           attain_access_can_hold        (AttainAccess        *self,
                                                  AttainAccessStanding standing);
gboolean           attain_access_could           (AttainAccess        *self,
                                                  const char          *table,
                                                  AttainMay            may,
                                                  const char          *field);
gboolean           attain_access_sees_every      (AttainAccess        *self,
                                                  const char          *table);
gboolean           attain_access_may             (const char          *table,
                                                  AttainMay            may,
                                                  const char          *field,
                                                  AttainHeld           held);
gboolean           attain_access_check           (AttainAccess        *self,
                                                  const char          *table,
                                                  AttainRecord        *old,
                                                  AttainHeld           held_old,
                                                  AttainRecord        *fresh,
                                                  AttainHeld           held_fresh,
                                                  GError             **error);
gboolean           attain_access_check_all       (AttainAccess        *self,
                                                  GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAccess, attain_access_unref)

G_END_DECLS
