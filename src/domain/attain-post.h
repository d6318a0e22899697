/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_CONTRACT_UNKNOWN,
  ATTAIN_CONTRACT_PERMANENT,
  ATTAIN_CONTRACT_FIXED_TERM,
  ATTAIN_CONTRACT_AGENCY,
} AttainContract;

#define ATTAIN_TYPE_CONTRACT (attain_contract_get_type ())

GType attain_contract_get_type (void);

extern const AttainEnum attain_contract_choices;

typedef enum
{
  ATTAIN_YES_NO_UNKNOWN,
  ATTAIN_YES_NO_YES,
  ATTAIN_YES_NO_NO,
} AttainYesNo;

#define ATTAIN_TYPE_YES_NO (attain_yes_no_get_type ())

GType attain_yes_no_get_type (void);

extern const AttainEnum attain_yes_no_choices;

#define ATTAIN_TYPE_POST (attain_post_get_type ())

G_DECLARE_FINAL_TYPE (AttainPost, attain_post, ATTAIN, POST, AttainRecord)

/**
 * AttainPost:
 *
 * A time in which somebody held one post: a dated interval, both days included. Periods of one
 * person in one contract do not overlap.
 */
struct _AttainPost
{
  AttainRecord    parent_instance;

  gint64          person_id;
  char           *from_on;  /* the first day */
  char           *to_on;    /* the last day; NULL while it lasts */
  char           *team;
  char           *service;
  char           *role;
  char           *level;    /* a code of the council's scheme */
  char           *grade;
  double          fte;      /* 0 < fte <= 1 */
  AttainContract  contract;
  gint64          line_manager_id;
  AttainYesNo     covers_vacancy;
};

AttainPost *attain_post_new (void);

G_END_DECLS
