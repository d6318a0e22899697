/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-enum.h"

G_BEGIN_DECLS

/**
 * AttainAsyeVerb:
 *
 * What may be done with a supported year. The nicks are the verbs of `attainctl`, the labels those of buttons and
 * of the history.
 */
typedef enum
{
  ATTAIN_ASYE_VERB_UNKNOWN,
  ATTAIN_ASYE_VERB_ENROL,
  ATTAIN_ASYE_VERB_ASSIGN,
  ATTAIN_ASYE_VERB_PAUSE,
  ATTAIN_ASYE_VERB_CHANGE_PAUSE,
  ATTAIN_ASYE_VERB_RESUME,
  ATTAIN_ASYE_VERB_EVIDENCE,
  ATTAIN_ASYE_VERB_ACCEPT,
  ATTAIN_ASYE_VERB_RETURN,
  ATTAIN_ASYE_VERB_EXPLAIN,
  ATTAIN_ASYE_VERB_RECOMMEND,
  ATTAIN_ASYE_VERB_MODERATE,
  ATTAIN_ASYE_VERB_CONCLUDE,
  ATTAIN_ASYE_VERB_WITHDRAW,
} AttainAsyeVerb;

#define ATTAIN_TYPE_ASYE_VERB (attain_asye_verb_get_type ())

GType attain_asye_verb_get_type (void);

extern const AttainEnum attain_asye_verb_choices;

G_END_DECLS
