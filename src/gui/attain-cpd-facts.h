/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"
#include "attain-cpd-standing.h"

G_BEGIN_DECLS

typedef struct _AttainCpdQuestion AttainCpdQuestion;

/**
 * AttainCpdFacts:
 * @person_id: whose activities they are; 0 for nobody's, and for everybody's
 * @standing: (nullable): how that person stands
 * @held: what whoever looks may do with activities of theirs
 * @teams: (nullable): which teams there are, for everybody's
 *
 * What a page of activities says besides the activities.
 */
typedef struct
{
  gint64             person_id;
  AttainCpdStanding *standing;
  AttainHeld         held;
  GStrv              teams;
} AttainCpdFacts;

AttainCpdQuestion *attain_cpd_question_new_for_all (void);
AttainCpdQuestion *attain_cpd_question_new         (AttainContext  *context,
                                                    const char     *employee_id);
void               attain_cpd_question_free        (gpointer        question);

gpointer           attain_cpd_facts_job            (AttainDb       *db,
                                                    gpointer        question,
                                                    GError        **error);
void               attain_cpd_facts_free           (gpointer        facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCpdFacts, attain_cpd_facts_free)

G_END_DECLS
