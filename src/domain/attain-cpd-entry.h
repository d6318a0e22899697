/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_CPD_ACTIVITY_UNKNOWN,
  ATTAIN_CPD_ACTIVITY_COURSE,
  ATTAIN_CPD_ACTIVITY_WORKSHOP,
  ATTAIN_CPD_ACTIVITY_CONFERENCE,
  ATTAIN_CPD_ACTIVITY_E_LEARNING,
  ATTAIN_CPD_ACTIVITY_READING,
  ATTAIN_CPD_ACTIVITY_RESEARCH,
  ATTAIN_CPD_ACTIVITY_SHADOWING,
  ATTAIN_CPD_ACTIVITY_SUPERVISION,
  ATTAIN_CPD_ACTIVITY_PEER_DISCUSSION,
  ATTAIN_CPD_ACTIVITY_TEACHING,
  ATTAIN_CPD_ACTIVITY_PRACTICE_EDUCATION,
  ATTAIN_CPD_ACTIVITY_COACHING,
  ATTAIN_CPD_ACTIVITY_OTHER,
} AttainCpdActivity;

#define ATTAIN_TYPE_CPD_ACTIVITY (attain_cpd_activity_get_type ())

GType attain_cpd_activity_get_type (void);

extern const AttainEnum attain_cpd_activity_choices;

typedef enum
{
  ATTAIN_CPD_ALLOWANCE_UNKNOWN,
  ATTAIN_CPD_ALLOWANCE_MANDATORY,
  ATTAIN_CPD_ALLOWANCE_OWN_CHOICE,
  ATTAIN_CPD_ALLOWANCE_NONE,
} AttainCpdAllowance;

#define ATTAIN_TYPE_CPD_ALLOWANCE (attain_cpd_allowance_get_type ())

GType attain_cpd_allowance_get_type (void);

extern const AttainEnum attain_cpd_allowance_choices;

#define ATTAIN_TYPE_CPD_ENTRY (attain_cpd_entry_get_type ())

G_DECLARE_FINAL_TYPE (AttainCpdEntry, attain_cpd_entry, ATTAIN, CPD_ENTRY, AttainRecord)

/**
 * AttainCpdEntry:
 *
 * A piece of continuing professional development, with what the regulator's form asks of it: what
 * was learnt, the impact on practice, and what a discussion with a peer added (Social Work England,
 * CPD: what you need to know).
 */
struct _AttainCpdEntry
{
  AttainRecord        parent_instance;

  gint64              person_id;
  char               *occurred_on;
  char               *title;
  AttainCpdActivity   activity;
  gint64              minutes;
  AttainCpdAllowance  allowance;
  char               *course;          /* the code of a course */
  char               *learning;
  char               *impact;
  char               *peer;
  char               *peer_on;
  char               *peer_reflection;
  char               *capabilities;    /* FRAMEWORK:CODE by spaces, sorted */
  char               *reference;       /* the council's own key */
  gint64              content_key;     /* equal for entries that tell the same */
  gint64              peer_reflected;  /* 1 if it tells of a discussion with a peer */
  char               *person_name;
};

AttainCpdEntry *attain_cpd_entry_new (void);

gboolean        attain_cpd_entry_check_day (AttainCpdEntry  *self,
                                            const char      *today,
                                            GError         **error);

G_END_DECLS
