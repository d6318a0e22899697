/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-post.h"
#include "attain-programme.h"
#include "attain-record.h"

G_BEGIN_DECLS

/**
 * AttainEvidenceItem:
 *
 * What of a programme or a route something is kept for.
 */
typedef enum
{
  ATTAIN_EVIDENCE_ITEM_UNKNOWN,
  ATTAIN_EVIDENCE_ITEM_REVIEW,
  ATTAIN_EVIDENCE_ITEM_EVIDENCE,
  ATTAIN_EVIDENCE_ITEM_SUPERVISION,
  ATTAIN_EVIDENCE_ITEM_CRITERION,
} AttainEvidenceItem;

#define ATTAIN_TYPE_EVIDENCE_ITEM (attain_evidence_item_get_type ())

GType attain_evidence_item_get_type (void);

extern const AttainEnum attain_evidence_item_choices;

/**
 * AttainEvidenceSource:
 *
 * Where feedback comes from. No names are kept of people who use services.
 */
typedef enum
{
  ATTAIN_EVIDENCE_SOURCE_UNKNOWN,
  ATTAIN_EVIDENCE_SOURCE_PEOPLE,
  ATTAIN_EVIDENCE_SOURCE_PROFESSIONALS,
  ATTAIN_EVIDENCE_SOURCE_COLLEAGUES,
} AttainEvidenceSource;

#define ATTAIN_TYPE_EVIDENCE_SOURCE (attain_evidence_source_get_type ())

GType attain_evidence_source_get_type (void);

extern const AttainEnum attain_evidence_source_choices;

#define ATTAIN_TYPE_EVIDENCE (attain_evidence_get_type ())

G_DECLARE_FINAL_TYPE (AttainEvidence, attain_evidence, ATTAIN, EVIDENCE, AttainRecord)

/**
 * AttainEvidence:
 *
 * Something that somebody keeps in their portfolio: a review that was held, an observation,
 * feedback, written work, a reflection. It shows capabilities, and may be for an item of a
 * supported year or for an application.
 */
struct _AttainEvidence
{
  AttainRecord          parent_instance;

  gint64                person_id;
  gint64                asye_id;
  gint64                application_id;
  AttainEvidenceItem    item;
  char                 *code;          /* a code of the programme or of the route */
  AttainEvidenceKind    kind;
  char                 *title;
  char                 *held_on;
  char                 *setting;
  gint64                by_id;
  char                 *by_name;       /* who is not on record */
  AttainYesNo           by_social_worker;
  AttainEvidenceSource  source;
  char                 *body;
  char                 *comment;
  char                 *capabilities;  /* SWE:4.6 PCF:6 */
  char                 *anonymised_on;
  char                 *returned_on;   /* waits to be handed in again; the comment says why */
  char                 *accepted_on;
  gint64                accepted_by_id;
  char                 *person_name;
};

AttainEvidence *attain_evidence_new (void);

G_END_DECLS
