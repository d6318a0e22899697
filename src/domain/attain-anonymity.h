/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainIdentifierKind:
 * @ATTAIN_IDENTIFIER_NHS_NUMBER: ten digits with the right check digit
 * @ATTAIN_IDENTIFIER_POSTCODE: a whole postcode; its first half alone is an area of thousands
 * @ATTAIN_IDENTIFIER_BIRTH_DATE: a day that is said to be one
 * @ATTAIN_IDENTIFIER_NAME: a surname after Mr, Mrs, Miss or Ms
 *
 * What in a text may tell who somebody is.
 */
typedef enum
{
  ATTAIN_IDENTIFIER_NHS_NUMBER,
  ATTAIN_IDENTIFIER_POSTCODE,
  ATTAIN_IDENTIFIER_BIRTH_DATE,
  ATTAIN_IDENTIFIER_NAME,
} AttainIdentifierKind;

/**
 * AttainIdentifier:
 * @kind: what it looks like
 * @from: its first byte
 * @to: the byte after its last one
 */
typedef struct
{
  AttainIdentifierKind kind;
  gsize                from;
  gsize                to;
} AttainIdentifier;

GArray *attain_anonymity_find    (const char *text);
char   *attain_anonymity_explain (const char *text);

G_END_DECLS
