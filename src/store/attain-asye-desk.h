/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-case.h"
#include "attain-change.h"

G_BEGIN_DECLS

/**
 * AttainAsyeDesk:
 * @programmes: (element-type AttainProgramme): every edition of every programme
 * @known_capabilities: (nullable) (element-type utf8): those of all frameworks, as a set; %NULL where there is none
 * @actor_id: who acts; 0 where they are not on record
 * @on: the day it is
 *
 * What everybody who works on supported years has to hand.
 */
typedef struct
{
  GPtrArray  *programmes;
  GHashTable *known_capabilities;
  gint64      actor_id;
  const char *on;
} AttainAsyeDesk;

AttainAsyeCase *attain_asye_desk_open          (const AttainAsyeDesk  *self,
                                                AttainChange          *change,
                                                gint64                 asye_id,
                                                GError               **error);
gboolean        attain_asye_desk_has_programme (const AttainAsyeCase  *year,
                                                GError               **error);
gboolean        attain_asye_desk_check_words   (const char            *words,
                                                const char            *refusal,
                                                GError               **error);

G_END_DECLS
