/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-application-case.h"
#include "attain-db.h"

G_BEGIN_DECLS

/**
 * AttainPanelFile:
 * @meeting: the meeting
 * @kind: (nullable): the kind of panel that meets; %NULL where the file does not hold that edition of the scheme
 * @seats: (element-type AttainPanelSeat): who sits there, with their names
 * @agenda: (element-type AttainPanelCase): what is on the agenda, in its order
 * @cases: (element-type AttainApplicationCase): the cases of the agenda, in the same order; %NULL for one in which whoever
 *   looks takes no part
 * @meeting_held: what whoever looks may do with the meeting, for attain_access_may()
 * @seat_held: the same with its seats
 * @place_held: the same with the places on its agenda
 *
 * A meeting of a panel with all that belongs to it, as of one moment.
 */
typedef struct
{
  AttainPanelMeeting    *meeting;
  const AttainPanelKind *kind;
  GPtrArray             *seats;
  GPtrArray             *agenda;
  GPtrArray             *cases;
  AttainHeld             meeting_held;
  AttainHeld             seat_held;
  AttainHeld             place_held;
} AttainPanelFile;

AttainPanelFile *attain_panel_file_load (AttainDb              *db,
                                         const AttainRulebook  *rulebook,
                                         gint64                 meeting_id,
                                         const char            *on,
                                         GError               **error);
void             attain_panel_file_free (AttainPanelFile       *self);

GArray          *attain_panel_list      (AttainDb              *db,
                                         const char            *from,
                                         gboolean               descending,
                                         GError               **error);
GArray          *attain_panel_list_of   (AttainDb              *db,
                                         gint64                 person_id,
                                         const char            *from,
                                         GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainPanelFile, attain_panel_file_free)

G_END_DECLS
