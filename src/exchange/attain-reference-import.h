/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"
#include "attain-reference.h"

G_BEGIN_DECLS

/**
 * AttainReferenceEffect:
 * @ATTAIN_REFERENCE_SAME: the database has just this, in whatever layout: nothing is written
 * @ATTAIN_REFERENCE_ADDED: the database has no such edition
 * @ATTAIN_REFERENCE_CHANGED: the database has the edition with other contents, which are replaced
 *
 * What an import of a piece of reference data does.
 */
typedef enum
{
  ATTAIN_REFERENCE_SAME,
  ATTAIN_REFERENCE_ADDED,
  ATTAIN_REFERENCE_CHANGED,
} AttainReferenceEffect;

gboolean attain_reference_save    (AttainChange           *change,
                                   AttainReference        *reference,
                                   AttainReferenceEffect  *effect,
                                   GError                **error);
gboolean attain_reference_install (AttainChange           *change,
                                   const char             *scheme_code,
                                   GError                **error);

G_END_DECLS
