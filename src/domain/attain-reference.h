/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_REFERENCE_KIND_UNKNOWN,
  ATTAIN_REFERENCE_KIND_FRAMEWORK,
  ATTAIN_REFERENCE_KIND_CROSSWALK,
  ATTAIN_REFERENCE_KIND_PROGRAMME,
  ATTAIN_REFERENCE_KIND_SCHEME,
  ATTAIN_REFERENCE_KIND_RULE,
} AttainReferenceKind;

#define ATTAIN_TYPE_REFERENCE_KIND (attain_reference_kind_get_type ())

GType attain_reference_kind_get_type (void);

extern const AttainEnum attain_reference_kind_choices;

#define ATTAIN_TYPE_REFERENCE (attain_reference_get_type ())

G_DECLARE_FINAL_TYPE (AttainReference, attain_reference, ATTAIN, REFERENCE, AttainRecord)

/**
 * AttainReference:
 *
 * A piece of reference data, as the council, the regulator or the department issued it: a framework,
 * a programme, a scheme, a rule. A record keeps the code and the version of what it started under.
 */
struct _AttainReference
{
  AttainRecord         parent_instance;

  AttainReferenceKind  type;
  char                *code;
  char                *edition;
  char                *title;
  char                *valid_from;
  char                *valid_to;
  char                *body;  /* JSON, as it was imported */
};

AttainReference *attain_reference_new (void);

G_END_DECLS
