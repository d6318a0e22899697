/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-person.h"
#include "attain-post.h"
#include "attain-tables.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_PERSON_ORDER_NAME,
  ATTAIN_PERSON_ORDER_TEAM,
  ATTAIN_PERSON_ORDER_ROLE,
  ATTAIN_PERSON_ORDER_LEVEL,
  ATTAIN_PERSON_ORDER_FTE,
} AttainPersonOrder;

/**
 * AttainPersonPresence:
 * @ATTAIN_PERSON_IN_POST: who holds a post on the day
 * @ATTAIN_PERSON_LEFT: who has left by the day
 * @ATTAIN_PERSON_ANYBODY: everybody
 */
typedef enum
{
  ATTAIN_PERSON_IN_POST,
  ATTAIN_PERSON_LEFT,
  ATTAIN_PERSON_ANYBODY,
} AttainPersonPresence;

/**
 * AttainPersonFilter:
 * @as_of: the day for which posts are looked at
 * @presence: who is wanted on that day
 * @text: (nullable): words of the name, the employee or the register number
 * @team: (nullable): a team
 * @level: (nullable): a level of the scheme
 * @contract: a contract, or unknown for any
 * @ids: (nullable) (element-type gint64): only these, as a figure counted them
 * @order: by what they are ordered
 * @descending: which way
 */
typedef struct
{
  char                 *as_of;
  AttainPersonPresence  presence;
  char                 *text;
  char                 *team;
  char                 *level;
  AttainContract        contract;
  GArray               *ids;
  AttainPersonOrder     order;
  gboolean              descending;
} AttainPersonFilter;

void                attain_person_filter_free       (AttainPersonFilter       *self);

GArray             *attain_person_list              (AttainDb                 *db,
                                                     gconstpointer             filter,
                                                     GError                  **error);
gint64              attain_person_find              (AttainDb                 *db,
                                                     const char               *employee_id,
                                                     GError                  **error);
char               *attain_person_dup_name          (AttainDb                 *db,
                                                     gint64                    id,
                                                     GError                  **error);
GStrv               attain_person_list_teams        (AttainDb                 *db,
                                                     GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainPersonFilter, attain_person_filter_free)

G_END_DECLS
