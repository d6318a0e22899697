/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainCpdRule:
 * @edition: which of the regulator's rules it is
 * @valid_from: the first day it is in force
 * @valid_to: (nullable): the last one
 * @year_starts_month: the month that the registration year begins with, 1 to 12
 * @pieces: how many different pieces of CPD a registration year takes
 * @peer_pieces: how many of them tell of a discussion with a peer
 *
 * What the regulator asks for before a registration is renewed (Social Work England, CPD: what you
 * need to know). What a council grants is in AttainCpdTerms: neither follows from the other.
 */
typedef struct
{
  char *edition;
  char *valid_from;
  char *valid_to;
  int   year_starts_month;
  int   pieces;
  int   peer_pieces;
} AttainCpdRule;

void attain_cpd_rule_free (AttainCpdRule *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCpdRule, attain_cpd_rule_free)

G_END_DECLS
