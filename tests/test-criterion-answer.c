/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-criterion-answer.h"
#include "attain-standing-test.h"

#define TODAY "2026-11-22"

#define C(name)  ATTAIN_CRITERION_##name
#define MET      ATTAIN_CRITERION_STATE_MET
#define NOT_MET  ATTAIN_CRITERION_STATE_NOT_MET
#define UNKNOWN  ATTAIN_CRITERION_STATE_UNKNOWN
#define WAIVED   ATTAIN_CRITERION_STATE_WAIVED

typedef struct
{
  AttainScheme   *scheme;
  GPtrArray      *rules;
  AttainStanding *standing;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->scheme = standing_test_scheme_new ();
  fixture->rules = standing_test_rules_new ();
  fixture->standing = attain_standing_new (fixture->scheme, fixture->rules, TODAY);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  attain_standing_free (fixture->standing);
  g_ptr_array_unref (fixture->rules);
  attain_scheme_free (fixture->scheme);
}

static gint32
day (const char *date)
{
  return attain_date_to_day (date);
}

static void
registered (AttainStanding *s)
{
  s->registration = ATTAIN_REGISTRATION_STATUS_REGISTERED;
  s->registered_day = day ("2020-08-01");
}

static void
suspended (AttainStanding *s)
{
  s->registration = ATTAIN_REGISTRATION_STATUS_SUSPENDED;
}

static void
passed (AttainStanding *s)
{
  s->has_asye = TRUE;
  s->asye = ATTAIN_ASYE_RESULT_PASS;
  s->asye_day = day ("2026-01-31");
}

static void
failed (AttainStanding *s)
{
  s->has_asye = TRUE;
  s->asye = ATTAIN_ASYE_RESULT_FAIL;
  s->asye_day = day ("2026-01-31");
}

static void
under_way (AttainStanding *s)
{
  s->has_asye = TRUE;
  s->asye_expected_day = day ("2027-03-01");
}

static void
qualified (AttainStanding *s)
{
  s->qualified_day = day ("2024-07-15");
}

static void
permanent (AttainStanding *s)
{
  standing_test_add_post (s, "2025-02-28", NULL, "2", ATTAIN_CONTRACT_PERMANENT);
}

static void
fixed_term (AttainStanding *s)
{
  standing_test_add_post (s, "2025-02-28", NULL, "2", ATTAIN_CONTRACT_FIXED_TERM);
}

static void
agency (AttainStanding *s)
{
  standing_test_add_post (s, "2020-01-01", NULL, "2", ATTAIN_CONTRACT_AGENCY);
}

/* At the level twice, 59 days apart; then at the next one. */
static void
with_a_break (AttainStanding *s)
{
  standing_test_add_post (s, "2025-01-01", "2025-06-30", "2", ATTAIN_CONTRACT_PERMANENT);
  standing_test_add_post (s, "2025-08-29", NULL, "2", ATTAIN_CONTRACT_PERMANENT);
}

static void
left_level (AttainStanding *s)
{
  standing_test_add_post (s, "2025-01-01", "2025-06-30", "2", ATTAIN_CONTRACT_PERMANENT);
  standing_test_add_post (s, "2025-07-01", NULL, "3", ATTAIN_CONTRACT_PERMANENT);
}

static void
long_ago_at_level (AttainStanding *s)
{
  standing_test_add_post (s, "2020-01-01", "2022-06-30", "2", ATTAIN_CONTRACT_PERMANENT);
  standing_test_add_post (s, "2022-07-01", NULL, "3", ATTAIN_CONTRACT_PERMANENT);
}

static void
pcf_seven (AttainStanding *s)
{
  s->pcf_level = 7;
  s->pcf_day = day ("2025-05-05");
}

static void
covers_two (AttainStanding *s)
{
  attain_standing_add_capability (s, "PCF:1", day ("2026-01-01"));
  attain_standing_add_capability (s, "PCF:1", day ("2020-01-01"));
  attain_standing_add_capability (s, "PCF:2", day ("2024-11-21"));
  attain_standing_add_capability (s, "PCFX:3", day ("2026-01-01"));
}

static void
cpd_days (AttainStanding *s)
{
  const AttainStandingCpd cpd[] = { { day ("2026-11-22"), 450 }, { day ("2025-11-22"), 900 },
                                    { day ("2025-11-21"), 4500 } };

  g_array_append_vals (s->cpd, cpd, G_N_ELEMENTS (cpd));
}

static void
cpd_met (AttainStanding *s)
{
  s->has_cpd = s->cpd_asked = TRUE;
  s->cpd_last_year = (AttainCpdPieces) { 2, 1, 0 };
}

static void
cpd_short (AttainStanding *s)
{
  s->has_cpd = s->cpd_asked = TRUE;
  s->cpd_last_year = (AttainCpdPieces) { 3, 0, 0 };
}

static void
cpd_only_this_year (AttainStanding *s)
{
  cpd_short (s);
  s->cpd_this_year = (AttainCpdPieces) { 2, 1, 0 };
}

static void
cpd_not_asked (AttainStanding *s)
{
  s->has_cpd = TRUE;
}

static void
trained (AttainStanding *s)
{
  attain_standing_add_training (s, "SAFE", day ("2023-11-22"), 0);
  attain_standing_add_training (s, "OTHER", day ("2010-01-01"), 0);
}

static void
trained_too_late (AttainStanding *s)
{
  attain_standing_add_training (s, "SAFE", day ("2023-11-21"), 0);
  attain_standing_add_training (s, "SAFE", day ("2026-11-23"), 0);
}

/* Of the criterion "c": one good, one too old, one too short, one not accepted; and one of another. */
static void
documents (AttainStanding *s)
{
  const AttainStandingEvidence pieces[] = {
    { "c", ATTAIN_EVIDENCE_KIND_REPORT, 0, FALSE, TRUE, day ("2026-06-01"), 100 },
    { "c", ATTAIN_EVIDENCE_KIND_REPORT, 0, FALSE, TRUE, day ("2025-11-21"), 100 },
    { "c", ATTAIN_EVIDENCE_KIND_REPORT, 0, FALSE, TRUE, day ("2026-06-01"), 99 },
    { "c", ATTAIN_EVIDENCE_KIND_REPORT, 0, FALSE, FALSE, day ("2026-06-01"), 100 },
    { "d", ATTAIN_EVIDENCE_KIND_REPORT, 0, FALSE, TRUE, day ("2026-06-01"), 100 },
  };

  g_array_append_vals (s->evidence, pieces, G_N_ELEMENTS (pieces));
}

static void
portfolio (AttainStanding *s)
{
  const AttainStandingEvidence pieces[] = {
    { NULL, ATTAIN_EVIDENCE_KIND_OBSERVATION, 0, TRUE, TRUE, day ("2026-06-01"), 0 },
    { NULL, ATTAIN_EVIDENCE_KIND_OBSERVATION, 0, FALSE, TRUE, day ("2026-06-01"), 0 },
    { NULL, ATTAIN_EVIDENCE_KIND_FEEDBACK, ATTAIN_EVIDENCE_SOURCE_PEOPLE, FALSE, TRUE, day ("2026-06-01"), 0 },
    { NULL, ATTAIN_EVIDENCE_KIND_FEEDBACK, ATTAIN_EVIDENCE_SOURCE_COLLEAGUES, FALSE, TRUE, day ("2026-06-01"), 0 },
  };

  g_array_append_vals (s->evidence, pieces, G_N_ELEMENTS (pieces));
}

static void
endorsed (AttainStanding *s)
{
  s->endorsed_day = day ("2026-10-01");
}

static void
heard (AttainStanding *s)
{
  s->stage1_day = day ("2026-10-02");
}

static void
say (AttainStanding       *s,
     AttainCriterionState  state,
     const char           *text,
     const char           *by,
     const char           *on)
{
  const AttainStandingFinding finding = { "c", state, text, by, on != NULL ? day (on) : 0 };

  g_array_append_val (s->findings, finding);
}

static void
confirmed (AttainStanding *s)
{
  say (s, MET, "letter of 3 May", NULL, "2026-10-03");
}

static void
confirmed_long_ago (AttainStanding *s)
{
  say (s, MET, NULL, NULL, "2025-11-21");
}

static void
refused (AttainStanding *s)
{
  cpd_met (s);
  say (s, NOT_MET, "the pieces are identical", NULL, "2026-10-03");
}

static void
suspended_but_confirmed (AttainStanding *s)
{
  suspended (s);
  confirmed (s);
}

static void
short_but_confirmed (AttainStanding *s)
{
  cpd_short (s);
  say (s, MET, NULL, NULL, NULL);
}

static void
qualified_and_waived (AttainStanding *s)
{
  qualified (s);
  say (s, WAIVED, "ten years abroad", "Ada Example", "2026-10-03");
}

static void
waived_by_nobody (AttainStanding *s)
{
  qualified (s);
  say (s, WAIVED, "ten years abroad", NULL, "2026-10-03");
}

static const struct
{
  AttainCriterion        criterion;
  void                 (*fill) (AttainStanding *standing);
  AttainCriterionState   state;
  const char            *met_on;
  const char            *text;
} cases[] = {
  { { .type = C (REGISTRATION_CURRENT) }, NULL, UNKNOWN, NULL, "Whether they are registered is not on record" },
  { { .type = C (REGISTRATION_CURRENT) }, registered, MET, "2020-08-01", "Registered since 1 Aug 2020" },
  { { .type = C (REGISTRATION_CURRENT) }, suspended, NOT_MET, NULL, "Registration: Suspended" },
  { { .type = C (REGISTRATION_CURRENT) }, suspended_but_confirmed, NOT_MET, NULL,
    "Registration: Suspended; it is marked as met, against the record" },
  { { .type = C (ASYE_PASSED) }, NULL, UNKNOWN, NULL,
    "No ASYE is on record here: the academy confirms one that was passed elsewhere" },
  { { .type = C (ASYE_PASSED) }, passed, MET, "2026-01-31", "ASYE passed on 31 Jan 2026" },
  { { .type = C (ASYE_PASSED) }, failed, NOT_MET, NULL, "ASYE failed on 31 Jan 2026" },
  { { .type = C (ASYE_PASSED) }, under_way, NOT_MET, "2027-03-01", "ASYE under way, to end on 1 Mar 2027" },
  { { .type = C (ASYE_PASSED) }, confirmed, MET, "2026-10-03", "Confirmed on 3 Oct 2026: letter of 3 May" },
  { { .type = C (MIN_MONTHS_SINCE_ASYE), .months = 1 }, passed, MET, "2026-02-28",
    "ASYE passed on 31 Jan 2026: the time was reached on 28 Feb 2026" },
  { { .type = C (MIN_MONTHS_SINCE_ASYE), .months = 12 }, passed, NOT_MET, "2027-01-31",
    "ASYE passed on 31 Jan 2026: the time is reached on 31 Jan 2027" },
  { { .type = C (MIN_MONTHS_SINCE_ASYE), .months = 12 }, under_way, NOT_MET, "2028-03-01",
    "ASYE under way, to end on 1 Mar 2027" },
  { { .type = C (MIN_MONTHS_SINCE_ASYE), .months = 12 }, failed, NOT_MET, NULL, "ASYE failed on 31 Jan 2026" },
  { { .type = C (MIN_MONTHS_POST_QUALIFIED), .months = 24 }, NULL, UNKNOWN, NULL,
    "The day of qualifying is not on record" },
  { { .type = C (MIN_MONTHS_POST_QUALIFIED), .months = 24 }, qualified, MET, "2026-07-15",
    "Qualified on 15 Jul 2024: the time was reached on 15 Jul 2026" },
  { { .type = C (MIN_MONTHS_POST_QUALIFIED), .months = 36 }, qualified, NOT_MET, "2027-07-15",
    "Qualified on 15 Jul 2024: the time is reached on 15 Jul 2027" },
  { { .type = C (MIN_MONTHS_POST_QUALIFIED), .months = 36, .waiver_role = ATTAIN_ROUTE_ACTOR_ACADEMY },
    qualified_and_waived, WAIVED, "2026-10-03", "Waived by Ada Example on 3 Oct 2026: ten years abroad" },
  { { .type = C (MIN_MONTHS_POST_QUALIFIED), .months = 36 }, qualified_and_waived, NOT_MET, "2027-07-15",
    "Qualified on 15 Jul 2024: the time is reached on 15 Jul 2027; it is marked as waived, which the scheme lets "
    "nobody do" },
  { { .type = C (MIN_MONTHS_POST_QUALIFIED), .months = 36, .waiver_role = ATTAIN_ROUTE_ACTOR_ACADEMY },
    waived_by_nobody, NOT_MET, "2027-07-15",
    "Qualified on 15 Jul 2024: the time is reached on 15 Jul 2027; it is marked as waived without who allowed it "
    "or why" },
  { { .type = C (PERMANENT_CONTRACT) }, permanent, MET, "2025-02-28", "Permanent post since 28 Feb 2025" },
  { { .type = C (PERMANENT_CONTRACT) }, fixed_term, NOT_MET, NULL, "Fixed-term post since 28 Feb 2025" },
  { { .type = C (PERMANENT_CONTRACT) }, agency, NOT_MET, NULL, "Not in a post of the council on this day" },
  { { .type = C (MIN_MONTHS_AT_LEVEL), .months = 18, .level = "2" }, permanent, MET, "2026-08-28",
    "At level 2 since 28 Feb 2025: the time was reached on 28 Aug 2026" },
  { { .type = C (MIN_MONTHS_AT_LEVEL), .months = 24, .level = "2" }, permanent, NOT_MET, "2027-02-28",
    "At level 2 since 28 Feb 2025: the time is reached on 28 Feb 2027" },
  { { .type = C (MIN_MONTHS_AT_LEVEL), .months = 12, .level = "2" }, with_a_break, MET, "2026-03-01",
    "At level 2 since 1 Jan 2025: the time was reached on 1 Mar 2026" },
  { { .type = C (MIN_MONTHS_AT_LEVEL), .months = 3, .level = "2" }, with_a_break, MET, "2025-04-01",
    "At level 2 since 1 Jan 2025: the time was reached on 1 Apr 2025" },
  { { .type = C (MIN_MONTHS_AT_LEVEL), .months = 12, .level = "2" }, left_level, NOT_MET, NULL,
    "At level 2 from 1 Jan 2025, and no longer there before the time was reached" },
  { { .type = C (MIN_MONTHS_AT_LEVEL), .months = 18, .level = "2" }, long_ago_at_level, MET, "2021-07-01",
    "At level 2 since 1 Jan 2020: the time was reached on 1 Jul 2021" },
  { { .type = C (MIN_MONTHS_AT_LEVEL), .months = 1, .level = "2" }, agency, NOT_MET, NULL,
    "No post at level 2 is on record" },
  { { .type = C (MIN_MONTHS_IN_COUNCIL), .months = 24 }, left_level, NOT_MET, "2027-01-01",
    "With the council since 1 Jan 2025: the time is reached on 1 Jan 2027" },
  { { .type = C (MIN_MONTHS_IN_COUNCIL), .months = 22 }, left_level, MET, "2026-11-01",
    "With the council since 1 Jan 2025: the time was reached on 1 Nov 2026" },
  { { .type = C (PCF_LEVEL_EVIDENCED), .level = "7" }, NULL, UNKNOWN, NULL,
    "No level of the professional capabilities is on record" },
  { { .type = C (PCF_LEVEL_EVIDENCED), .level = "7" }, pcf_seven, MET, "2025-05-05",
    "Assessed at PCF level 7 on 5 May 2025" },
  { { .type = C (PCF_LEVEL_EVIDENCED), .level = "8" }, pcf_seven, NOT_MET, NULL,
    "Assessed at PCF level 7 on 5 May 2025, which is below level 8" },
  { { .type = C (PCF_DOMAIN_COVERAGE), .framework = "PCF", .count = 2 }, covers_two, MET, NULL,
    "PCF: evidence for 2 of 2" },
  { { .type = C (PCF_DOMAIN_COVERAGE), .framework = "PCF", .count = 9, .valid_months = 24 }, covers_two, NOT_MET,
    NULL, "PCF: evidence for 1 of 9 in the last 24 months" },
  { { .type = C (CPD_DAYS), .days = 3, .period_months = 12 }, cpd_days, MET, NULL,
    "3 days of CPD in the last 12 months, of the 3 that are asked for" },
  { { .type = C (CPD_DAYS), .days = 5, .period_months = 12 }, cpd_days, NOT_MET, NULL,
    "3 days of CPD in the last 12 months, of the 5 that are asked for" },
  { { .type = C (CPD_SWE_COMPLIANT) }, NULL, UNKNOWN, NULL,
    "No rule of the regulator is known for the last registration year" },
  { { .type = C (CPD_SWE_COMPLIANT) }, cpd_met, MET, "2025-12-01",
    "Met in the registration year 1 Dec 2024 to 30 Nov 2025" },
  { { .type = C (CPD_SWE_COMPLIANT) }, cpd_short, NOT_MET, NULL,
    "In the registration year to 30 Nov 2025, pieces of CPD: 3 (2 asked for), with a peer: 0 (1 asked for)" },
  { { .type = C (CPD_SWE_COMPLIANT) }, cpd_only_this_year, NOT_MET, "2026-12-01",
    "In the registration year to 30 Nov 2025, pieces of CPD: 3 (2 asked for), with a peer: 0 (1 asked for); this year has what it "
    "takes, and counts from 1 Dec 2026" },
  { { .type = C (CPD_SWE_COMPLIANT) }, cpd_not_asked, MET, "2025-12-01",
    "No CPD was asked for in the registration year to 30 Nov 2025" },
  { { .type = C (CPD_SWE_COMPLIANT) }, short_but_confirmed, MET, NULL, "Confirmed on a day not on record" },
  { { .type = C (CPD_SWE_COMPLIANT) }, refused, NOT_MET, NULL,
    "Found not to be met on 3 Oct 2026: the pieces are identical" },
  { { .type = C (MANDATORY_TRAINING_IN_DATE) }, trained, MET, NULL, "All required training is in date" },
  { { .type = C (MANDATORY_TRAINING_IN_DATE) }, trained_too_late, NOT_MET, NULL,
    "Missing or out of date: Safeguarding" },
  { { .type = C (DOCUMENT), .count = 1, .min_words = 100, .valid_months = 12 }, documents, MET, NULL,
    "1 of 1 accepted; 1 more waits to be accepted; 1 is too old; 1 is outside the word limits" },
  { { .type = C (DOCUMENT), .count = 2, .max_words = 100 }, documents, MET, NULL,
    "3 of 2 accepted; 1 more waits to be accepted" },
  { { .type = C (DOCUMENT), .count = 2, .max_words = 99 }, documents, NOT_MET, NULL,
    "1 of 2 accepted; 1 more waits to be accepted; 2 are outside the word limits" },
  { { .type = C (CASE_STUDY), .min_words = 101 }, documents, NOT_MET, NULL,
    "0 of 1 accepted; 1 more waits to be accepted; 3 are outside the word limits" },
  { { .type = C (DOCUMENT), .count = 1 }, portfolio, NOT_MET, NULL, "0 of 1 accepted" },
  { { .type = C (OBSERVATION), .count = 2 }, portfolio, MET, NULL, "2 of 2 accepted" },
  { { .type = C (OBSERVATION), .count = 2, .role = "registered_social_worker" }, portfolio, NOT_MET, NULL,
    "1 of 2 accepted" },
  { { .type = C (FEEDBACK), .count = 1, .source = "people" }, portfolio, MET, NULL, "1 of 1 accepted" },
  { { .type = C (FEEDBACK), .count = 1, .source = "professionals" }, portfolio, NOT_MET, NULL, "0 of 1 accepted" },
  { { .type = C (MANAGER_ENDORSEMENT) }, NULL, UNKNOWN, NULL,
    "The line manager endorses an application after it is submitted" },
  { { .type = C (MANAGER_ENDORSEMENT) }, endorsed, MET, "2026-10-01", "Endorsed by the line manager on 1 Oct 2026" },
  { { .type = C (STAGE1_PANEL) }, heard, MET, "2026-10-02", "The first panel was heard on 2 Oct 2026" },
  { { .type = C (NO_LIVE_FORMAL_ACTION) }, NULL, UNKNOWN, NULL, "No record tells: human resources confirm it" },
  { { .type = C (NO_LIVE_FORMAL_ACTION) }, confirmed, MET, "2026-10-03", "Confirmed on 3 Oct 2026: letter of 3 May" },
  { { .type = C (APPRAISAL_RATING), .valid_months = 12 }, confirmed_long_ago, UNKNOWN, NULL,
    "No record tells: the line manager confirms it; what was confirmed is too old" },
  { { .type = C (APPRAISAL_RATING), .valid_months = 13 }, confirmed_long_ago, MET, "2025-11-21",
    "Confirmed on 21 Nov 2025" },
};

static void
test_every_case (Fixture       *fixture,
                 gconstpointer  data)
{
  gboolean seen[ATTAIN_N_CRITERION_TYPES] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainCriterion criterion = cases[i].criterion;
      AttainCriterionAnswer answer;
      g_autofree char *met_on = NULL;
      g_autofree char *text = NULL;

      criterion.code = (char *) "c";
      attain_standing_clear (fixture->standing);
      if (cases[i].fill != NULL)
        cases[i].fill (fixture->standing);
      attain_criterion_judge (&criterion, fixture->standing, &answer);
      met_on = answer.met_day > 0 ? attain_date_from_day (answer.met_day) : NULL;
      text = attain_criterion_answer_explain (&answer, fixture->standing);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (answer.state, ==, cases[i].state);
      g_assert_cmpstr (met_on, ==, cases[i].met_on);
      seen[criterion.type] = TRUE;
    }

  for (int type = 1; type < ATTAIN_N_CRITERION_TYPES; type++)
    g_assert_true (seen[type] || attain_criterion_is_for_a_person (type) || type == C (KSS_COVERAGE));
}

/* Whatever no record answers waits for a person, and says for whom. */
static void
test_for_a_person (Fixture       *fixture,
                   gconstpointer  data)
{
  guint n = 0;

  for (int type = 1; type < ATTAIN_N_CRITERION_TYPES; type++)
    {
      const AttainCriterion criterion = { .code = (char *) "c", .type = type };
      AttainCriterionAnswer answer;
      g_autofree char *text = NULL;

      if (!attain_criterion_is_for_a_person (type))
        continue;

      attain_criterion_judge (&criterion, fixture->standing, &answer);
      text = attain_criterion_answer_explain (&answer, fixture->standing);
      g_assert_cmpint (answer.state, ==, UNKNOWN);
      g_assert_null (answer.record);
      g_assert_cmpstr (text, !=, "No record tells");
      n++;
    }

  g_assert_cmpuint (n, ==, 13);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/criterion-answer/every-criterion-and-state", Fixture, NULL, set_up, test_every_case, tear_down);
  g_test_add ("/criterion-answer/what-only-people-know", Fixture, NULL, set_up, test_for_a_person, tear_down);

  return g_test_run ();
}
