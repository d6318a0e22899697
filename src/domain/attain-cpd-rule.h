/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entry.h"

G_BEGIN_DECLS

/**
 * AttainCpdRule:
 * @edition: which of the regulator's rules it is
 * @valid_from: the first day it is in force
 * @valid_to: (nullable): the last one
 * @year_starts_month: the month that the registration year begins with, 1 to 12
 * @pieces: how many different pieces of CPD a registration year takes
 * @peer_pieces: how many of them tell of a discussion with a peer
 * @renewal_months: how many of the year's last months renewal is open for
 * @exempts_new: whether those registered while renewal was open are not asked for CPD in that year
 *
 * What the regulator asks for before a registration is renewed (Social Work England, CPD: what you
 * need to know). What a council grants is in AttainCpdTerms: neither follows from the other.
 */
typedef struct
{
  char     *edition;
  char     *valid_from;
  char     *valid_to;
  int       year_starts_month;
  int       pieces;
  int       peer_pieces;
  int       renewal_months;
  gboolean  exempts_new;
} AttainCpdRule;

/**
 * AttainCpdPieces:
 * @pieces: how many different pieces of CPD there are
 * @peer_pieces: how many of them tell of a discussion with a peer
 * @identical: how many more there are that only tell again what another one tells
 *
 * What somebody wrote down in a registration year, as the regulator counts it.
 */
typedef struct
{
  int pieces;
  int peer_pieces;
  int identical;
} AttainCpdPieces;

/**
 * AttainCpdReadiness:
 * @year_from: the first day of the registration year
 * @year_to: its last day, on which renewal closes
 * @renewal_from: the day that renewal opens
 * @renewal_open: whether it is open on the day asked for
 * @days_left: days until renewal closes, with the day asked for
 * @asked: whether the regulator asks this person for CPD in this year
 * @found: what the person wrote down
 * @missing_pieces: how many pieces are missing
 * @missing_peer_pieces: how many discussions with a peer are missing
 * @ready: whether nothing is missing
 * @lines: (element-type utf8): the same in words, for the person
 *
 * Whether somebody has the CPD that the renewal of their registration takes.
 */
typedef struct
{
  char           *year_from;
  char           *year_to;
  char           *renewal_from;
  gboolean        renewal_open;
  int             days_left;
  gboolean        asked;
  AttainCpdPieces found;
  int             missing_pieces;
  int             missing_peer_pieces;
  gboolean        ready;
  GPtrArray      *lines;
} AttainCpdReadiness;

AttainCpdRule      *attain_cpd_rule_for_date    (GPtrArray              *rules,
                                                 const char             *on);
void                attain_cpd_rule_get_year    (const AttainCpdRule    *self,
                                                 const char             *on,
                                                 char                  **from,
                                                 char                  **to,
                                                 char                  **renewal_from);
gboolean            attain_cpd_rule_asks        (const AttainCpdRule    *self,
                                                 const char             *registered_on,
                                                 const char             *renewal_from);
gboolean            attain_cpd_rule_is_met      (const AttainCpdRule    *self,
                                                 const AttainCpdPieces  *found);
void                attain_cpd_rule_free        (AttainCpdRule          *self);

AttainCpdPieces     attain_cpd_pieces_count     (GPtrArray              *entries,
                                                 const char             *from,
                                                 const char             *to);

AttainCpdReadiness *attain_cpd_readiness_new    (const AttainCpdRule    *rule,
                                                 const char             *registered_on,
                                                 GPtrArray              *entries,
                                                 const char             *on);
void                attain_cpd_readiness_free   (AttainCpdReadiness     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCpdRule, attain_cpd_rule_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCpdReadiness, attain_cpd_readiness_free)

G_END_DECLS
