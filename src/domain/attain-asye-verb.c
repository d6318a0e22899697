/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-verb.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (AttainAsyeVerb, attain_asye_verb,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_ENROL, "enrol"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_ASSIGN, "assign"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_PAUSE, "pause"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_CHANGE_PAUSE, "change-pause"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_RESUME, "resume"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_EVIDENCE, "evidence"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_ACCEPT, "accept"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_RETURN, "return"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_EXPLAIN, "explain"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_RECOMMEND, "recommend"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_MODERATE, "moderate"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_CONCLUDE, "conclude"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_VERB_WITHDRAW, "withdraw"))

static const char *const asye_verb_labels[] = {
  N_("Not known"),
  N_("Enrol on a programme"),
  N_("Choose an assessor"),
  N_("Pause the year"),
  N_("Change a pause"),
  N_("End a pause"),
  N_("Keep evidence"),
  N_("Accept evidence"),
  N_("Return evidence"),
  N_("Explain what is missing"),
  N_("Recommend an outcome"),
  N_("Moderate a recommendation"),
  N_("Conclude the year"),
  N_("Withdraw from the programme"),
};

const AttainEnum attain_asye_verb_choices = { attain_asye_verb_get_type, asye_verb_labels };
