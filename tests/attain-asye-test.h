/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-programme.h"

G_BEGIN_DECLS

static inline void
add_test_evidence (AttainProgramme    *self,
                   const char         *code,
                   AttainEvidenceKind  kind,
                   const char         *title,
                   int                 minimum,
                   gboolean            mandatory)
{
  const int months[] = { 6, 12 };
  AttainProgrammeEvidence *evidence = attain_programme_evidence_new ();

  evidence->code = g_strdup (code);
  evidence->kind = kind;
  evidence->title = g_strdup (title);
  evidence->minimum = minimum;
  evidence->mandatory = mandatory;
  g_array_append_vals (evidence->due_months, months, G_N_ELEMENTS (months));
  g_ptr_array_add (self->evidence, evidence);
}

static inline void
add_test_name (GPtrArray  *names,
               const char *code,
               const char *title)
{
  AttainProgrammeName *name = g_new0 (AttainProgrammeName, 1);

  name->code = g_strdup (code);
  name->title = g_strdup (title);
  g_ptr_array_add (names, name);
}

/* A year of three reviews, two reflections, two observations and a self-assessment that may be left out. */
static inline AttainProgramme *
test_year_new (void)
{
  const AttainProgrammeReview reviews[] = {
    { (char *) "three", (char *) "Three-month review", 3, FALSE },
    { (char *) "six", (char *) "Six-month review", 6, FALSE },
    { (char *) "final", (char *) "Final review", 12, FALSE },
  };
  const AttainProgrammeSupervision rules[] = {
    { 1, 6, 6, (char *) "Weekly" }, { 7, 26, 10, (char *) "Fortnightly" }, { 27, 52, 6, (char *) "Monthly" },
  };
  AttainProgramme *self = attain_programme_new ();

  self->code = g_strdup ("YEAR-2022");
  self->title = g_strdup ("ASYE, adults");
  self->edition = g_strdup ("2022");
  self->valid_from = g_strdup ("2022-09-01");
  self->valid_to = g_strdup ("2028-08-31");
  self->months = 12;
  self->max_months = 24;
  self->part_time = ATTAIN_PART_TIME_DIVIDE_BY_FTE;
  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++)
    {
      AttainProgrammeReview *review = g_memdup2 (&reviews[i], sizeof reviews[i]);
      AttainProgrammeSupervision *rule = g_memdup2 (&rules[i], sizeof rules[i]);

      review->code = g_strdup (review->code);
      review->title = g_strdup (review->title);
      rule->title = g_strdup (rule->title);
      g_ptr_array_add (self->reviews, review);
      g_ptr_array_add (self->supervision, rule);
    }

  add_test_evidence (self, "observation", ATTAIN_EVIDENCE_KIND_OBSERVATION, "Direct observation", 2, TRUE);
  add_test_evidence (self, "reflection", ATTAIN_EVIDENCE_KIND_REFLECTION, "Critical reflection", 2, TRUE);
  add_test_evidence (self, "self", ATTAIN_EVIDENCE_KIND_SELF_ASSESSMENT, "Self-assessment", 1, FALSE);
  self->has_pauses = TRUE;
  add_test_name (self->pause_reasons, "sickness", "Long-term sickness");
  add_test_name (self->refused_reasons, "capability", "Capability");
  add_test_name (self->outcomes, "pass", "Pass");
  add_test_name (self->outcomes, "fail", "Fail");
  return self;
}

G_END_DECLS
