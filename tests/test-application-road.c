/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-road.h"

#include <string.h>

#include "attain-application-sequel.h"
#include "attain-error.h"

#define G(name) ATTAIN_GUARD_##name

/* The road a second time, as the words of the workflow tell it: from, verb, who, to; then the conditions. */
typedef struct
{
  const char *told;
  AttainApplicationGuard guards[ATTAIN_ROAD_MAX_GUARDS + 1];
} Row;

static const Row rows[] = {
  { "- start 1 draft", { G (APPLIED_FOR), G (NO_VACANCY), G (EMPLOYED), G (REGISTERED), G (AT_FROM_LEVEL),
                         G (NO_OTHER_OPEN), G (NO_EMBARGO) } },
  { "- grant 9 ratified",
    { G (AUTOMATIC), G (EMPLOYED), G (REGISTERED), G (AT_FROM_LEVEL), G (NO_OTHER_OPEN), G (CRITERIA_SETTLED),
      G (CRITERIA_MET), G (WAIVERS), G (TERMS) } },
  { "draft submit 1 awaiting_endorsement",
    { G (EMPLOYED), G (REGISTERED), G (AT_FROM_LEVEL), G (NO_OTHER_OPEN), G (NO_EMBARGO), G (DECLARATION),
      G (FIELDS) } },
  { "awaiting_endorsement endorse 2 endorsed", { G (STATEMENT), G (CONFIRMED) } },
  { "awaiting_endorsement return 2 returned", { G (REASON) } },
  { "returned revise 1 draft", { 0 } },
  { "endorsed check 9 eligibility_check", { G (SCHEME_KEPT) } },
  { "eligibility_check open 3 evidence_open", { G (CRITERIA_SETTLED), G (CRITERIA_MET), G (WAIVERS) } },
  { "eligibility_check refuse 3 ineligible", { G (CRITERIA_SETTLED), G (CRITERION_UNMET), G (REASON) } },
  { "evidence_open ready 13 ready", { G (EVIDENCE), G (ANONYMISED), G (WORDS), G (EVIDENCE_VALID) } },
  { "ready decide-progress 3 decided_progress", { G (NO_PANEL), G (REASON), G (DECISION_MET) } },
  { "ready decide-not 3 decided_not", { G (NO_PANEL), G (REASON) } },
  { "ready schedule 3 scheduled", { G (HAS_PANEL), G (PANEL_QUORATE), G (CONFLICTS_CHECKED), G (PAPERS_SENT) } },
  { "scheduled hear 4 stage1_done", { G (STAGE1_DUE), G (FEEDBACK) } },
  { "scheduled declare 56 scheduled", { 0 } },
  { "scheduled convene 6 in_panel", { G (NOT_RECUSED), G (NO_STAGE1), G (QUORUM), G (CONFLICTS_DECLARED) } },
  { "stage1_done declare 56 stage1_done", { 0 } },
  { "stage1_done convene 6 in_panel", { G (NOT_RECUSED), G (QUORUM), G (CONFLICTS_DECLARED) } },
  { "in_panel declare 56 in_panel", { 0 } },
  { "in_panel score 56 in_panel", { G (NOT_RECUSED), G (SCORES_OPEN), G (OWN_DECLARED) } },
  { "in_panel decide-progress 6 decided_progress",
    { G (NOT_RECUSED), G (QUORUM), G (CONFLICTS_DECLARED), G (SCORES_LOCKED), G (REASONS), G (DECISION_MET) } },
  { "in_panel decide-defer 6 decided_defer",
    { G (NOT_RECUSED), G (QUORUM), G (CONFLICTS_DECLARED), G (SCORES_LOCKED), G (REASONS), G (DEFERRAL),
      G (ACTION_PLAN), G (REVIEW_DATE), G (REVIEWER) } },
  { "in_panel decide-not 6 decided_not",
    { G (NOT_RECUSED), G (QUORUM), G (CONFLICTS_DECLARED), G (SCORES_LOCKED), G (REASONS) } },
  { "decided_progress letter 3 decided_progress", { G (LETTER_DUE) } },
  { "decided_defer letter 3 decided_defer", { G (LETTER_DUE) } },
  { "decided_not letter 3 decided_not", { G (LETTER_DUE) } },
  { "ratified letter 3 ratified", { G (LETTER_DUE) } },
  { "effective letter 3 effective", { G (LETTER_DUE) } },
  { "decided_defer resubmit 1 ready", { G (ACTIONS_DONE), G (REVIEW_IN_TIME) } },
  { "decided_progress ratify 7 ratified", { G (POST), G (TERMS) } },
  { "ratified effect 79 effective", { G (DATE_REACHED) } },
  { "decided_not appeal 1 appeal_lodged", { G (APPEAL_IN_TIME), G (APPEAL_GROUND) } },
  { "decided_defer appeal 1 appeal_lodged", { G (APPEAL_IN_TIME), G (APPEAL_GROUND) } },
  { "appeal_lodged uphold 8 appeal_upheld", { G (FRESH_PANEL), G (PANEL_QUORATE), G (REASON) } },
  { "appeal_lodged dismiss 8 appeal_dismissed", { G (FRESH_PANEL), G (PANEL_QUORATE), G (REASON) } },
  { "appeal_upheld schedule 3 scheduled",
    { G (HAS_PANEL), G (FRESH_PANEL), G (PANEL_QUORATE), G (CONFLICTS_CHECKED), G (PAPERS_SENT) } },
  { "appeal_upheld decide-progress 3 decided_progress", { G (NO_PANEL), G (REASON), G (DECISION_MET) } },
  { "appeal_upheld decide-not 3 decided_not", { G (NO_PANEL), G (REASON) } },
  { "ineligible close 9 closed", { 0 } },
  { "decided_not close 9 closed", { G (APPEAL_OVER), G (LETTER_SENT) } },
  { "effective close 9 closed", { G (LETTER_SENT) } },
  { "appeal_dismissed close 9 closed", { 0 } },
  { "withdrawn close 9 closed", { 0 } },
  { "lapsed close 9 closed", { 0 } },
};

static const char *const before_decision =
  " draft awaiting_endorsement returned endorsed eligibility_check evidence_open ready scheduled stage1_done "
  "in_panel ";
static const char *const open_later = " decided_progress decided_defer ratified appeal_lodged appeal_upheld ";

static const char *
nick_of (AttainApplicationState state)
{
  return state != 0 ? attain_enum_get_nick (&attain_application_state_choices, state) : "-";
}

/* Whether the words of the workflow have this step; who may take it, where it leads, on which conditions. */
static gboolean
find_told (AttainApplicationState          from,
           AttainApplicationMove           move,
           AttainApplicationRole          *roles,
           int                            *to,
           const AttainApplicationGuard  **guards)
{
  static const AttainApplicationGuard none[] = { G (NONE) }, lapse[] = { G (LAPSE_GROUND), G (NONE) };
  g_autofree char *key = g_strdup_printf ("%s %s ", nick_of (from),
                                          attain_enum_get_nick (&attain_application_move_choices, move));
  g_autofree char *word = g_strdup_printf (" %s ", nick_of (from));
  gboolean early = strstr (before_decision, word) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_has_prefix (rows[i].told, key))
      {
        const char *rest = rows[i].told + strlen (key);

        for (*roles = 0; *rest != ' '; rest++)
          *roles |= 1 << (*rest - '1');
        g_assert_true (attain_enum_parse (&attain_application_state_choices, rest + 1, to));
        *guards = rows[i].guards;
        return TRUE;
      }

  *roles = move == ATTAIN_MOVE_WITHDRAW ? ATTAIN_ACTOR_APPLICANT : ATTAIN_ACTOR_SYSTEM;
  *to = move == ATTAIN_MOVE_WITHDRAW ? ATTAIN_APPLICATION_WITHDRAWN : ATTAIN_APPLICATION_LAPSED;
  *guards = move == ATTAIN_MOVE_WITHDRAW ? none : lapse;
  return (move == ATTAIN_MOVE_WITHDRAW && early) ||
         (move == ATTAIN_MOVE_LAPSE && (early || strstr (open_later, word) != NULL));
}

static AttainApplicationFacts
facts_for (const AttainApplicationGuard *guards)
{
  AttainApplicationFacts facts = { 0 };

  for (guint i = 0; guards[i] != ATTAIN_GUARD_NONE; i++)
    attain_application_guard_set (guards[i], &facts, TRUE);

  return facts;
}

/* Whose a move is, wherever the application stands: all that somebody without a right to it is told. */
static AttainApplicationRole
find_whose (AttainApplicationMove move)
{
  AttainApplicationRole whose = 0;

  for (int from = 0; from < ATTAIN_APPLICATION_N_STATES; from++)
    {
      AttainApplicationRole roles = 0;
      const AttainApplicationGuard *guards;
      int to;

      if (find_told (from, move, &roles, &to, &guards))
        whose |= roles;
    }

  return whose;
}

static gboolean
is_for (AttainApplicationRole whose,
        AttainApplicationRole role)
{
  return (whose & role) != 0 || (role == ATTAIN_ACTOR_OFFICE && (whose & ~ATTAIN_ACTOR_SYSTEM) != 0);
}

static char *
tell_whose (AttainApplicationMove move,
            AttainApplicationRole whose)
{
  g_autofree char *names = attain_application_role_list_labels (whose);

  return g_strdup_printf ("“%s” is for %s to do", attain_enum_get_label (&attain_application_move_choices, move), names);
}

static char *
tell_place (AttainApplicationState from,
            AttainApplicationMove  move)
{
  const char *label = attain_enum_get_label (&attain_application_move_choices, move);

  if (strstr (nick_of (from), "decided_") != NULL && strstr (label, "Decide: ") != NULL)
    return g_strdup ("The panel has decided already: a decision is never edited, only an appeal may lead "
                     "to another");
  return g_strdup_printf ("“%s” is not possible while the application is at “%s”", label,
                          attain_enum_get_label (&attain_application_state_choices, from));
}

static void
walk (AttainApplicationState from,
      AttainApplicationMove  move,
      AttainApplicationRole  role)
{
  AttainApplicationRole roles = 0;
  const AttainApplicationGuard *guards = NULL;
  g_autoptr(GError) error = NULL;
  int to = 0;
  gboolean is_step = find_told (from, move, &roles, &to, &guards);
  AttainApplicationRole whose = find_whose (move);
  g_autofree char *refusal = !is_for (whose, role) ? tell_whose (move, whose)
                             : is_step ? tell_whose (move, roles) : tell_place (from, move);
  AttainApplicationFacts facts = facts_for (guards);
  AttainApplicationState state = from;
  gboolean moved = attain_application_road_move (&state, move, role, &facts, &error);

  if (is_step && is_for (roles, role))
    {
      g_assert_no_error (error);
      g_assert_true (moved);
      g_assert_cmpint (state, ==, to);
      return;
    }

  g_assert_false (moved);
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpint (state, ==, from);
  g_assert_cmpstr (error->message, ==, refusal);
}

static void
test_every_step (void)
{
  for (int from = 0; from < ATTAIN_APPLICATION_N_STATES; from++)
    for (int move = 1; move < ATTAIN_N_MOVES; move++)
      for (int role = 0; role < ATTAIN_N_ACTORS; role++)
        walk (from, move, 1 << role);
}

/* Whoever has no right to a move hears the same of it wherever the application stands and whatever is true of it. */
static void
test_rights_first (void)
{
  for (int move = 1; move < ATTAIN_N_MOVES; move++)
    for (int role = -1; role < ATTAIN_N_ACTORS; role++)
      {
        AttainApplicationRole roles = role >= 0 ? 1 << role : 0;
        AttainApplicationRole whose = find_whose (move);
        g_autofree char *sentence = tell_whose (move, whose);

        if (is_for (whose, roles))
          continue;

        for (int from = 0; from < ATTAIN_APPLICATION_N_STATES; from++)
          for (int met = 0; met < 2; met++)
            {
              AttainApplicationState state = from;
              AttainApplicationFacts facts = { 0 };
              g_autoptr(GError) error = NULL;

              for (int guard = ATTAIN_GUARD_NONE + 1; guard < ATTAIN_N_GUARDS; guard++)
                attain_application_guard_set (guard, &facts, met != 0);
              g_assert_false (attain_application_road_move (&state, move, roles, &facts, &error));
              g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
              g_assert_cmpstr (error->message, ==, sentence);
              g_assert_cmpint (state, ==, from);
            }
      }
}

static void
test_every_guard (void)
{
  guint n_steps = 0;
  const AttainRoadStep *steps = attain_application_road_get_steps (&n_steps);

  for (guint i = 0; i < n_steps; i++)
    {
      AttainApplicationRole roles = 0;
      const AttainApplicationGuard *guards = NULL;
      int to = 0;
      guint n = 0;

      g_assert_true (find_told (steps[i].from, steps[i].move, &roles, &to, &guards));

      for (; guards[n] != ATTAIN_GUARD_NONE; n++)
        {
          AttainApplicationFacts facts = facts_for (guards);
          AttainApplicationState state = steps[i].from;
          g_autoptr(GError) error = NULL;

          attain_application_guard_set (guards[n], &facts, FALSE);
          g_assert_false (attain_application_road_move (&state, steps[i].move, roles & -roles, &facts, &error));
          g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
          g_assert_cmpstr (error->message, ==, attain_application_guard_get_reason (guards[n]));
          g_assert_cmpint (state, ==, steps[i].from);
        }

      g_assert_cmpint (steps[i].guards[n], ==, ATTAIN_GUARD_NONE);
    }
}

static void
test_ways (void)
{
  guint n_steps = 0;
  const AttainRoadStep *steps = attain_application_road_get_steps (&n_steps);
  gboolean reached[ATTAIN_APPLICATION_N_STATES] = { [ATTAIN_APPLICATION_DRAFT] = TRUE };
  gboolean leaves[ATTAIN_APPLICATION_N_STATES] = { FALSE };

  for (guint round = 0; round < n_steps; round++)
    for (guint i = 0; i < n_steps; i++)
      if (reached[steps[i].from])
        reached[steps[i].to] = TRUE;

  for (guint i = 0; i < n_steps; i++)
    {
      if (steps[i].to != steps[i].from)
        leaves[steps[i].from] = TRUE;
      for (guint j = 0; j < i; j++)
        g_assert_false (steps[i].from == steps[j].from && steps[i].move == steps[j].move);
    }

  for (int state = 1; state < ATTAIN_APPLICATION_N_STATES; state++)
    {
      AttainApplicationFacts facts = { 0 };

      g_test_message ("%s", nick_of (state));
      g_assert_true (reached[state]);
      g_assert_cmpint (leaves[state], ==, state != ATTAIN_APPLICATION_CLOSED);
      g_assert_cmpint (attain_application_road_whose_turn (state, &facts) != 0, ==,
                       state != ATTAIN_APPLICATION_CLOSED);
    }
}

/* Two roles in one person, and what people do that they must not. */
static void
test_refused (void)
{
  const struct
  {
    AttainApplicationState state;
    AttainApplicationMove move;
    AttainApplicationRole roles;
    AttainApplicationFacts facts;
    const char *message;
  } cases[] = {
    { ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, ATTAIN_MOVE_ENDORSE,
      ATTAIN_ACTOR_APPLICANT | ATTAIN_ACTOR_LINE_MANAGER, { 0 },
      "“Endorse” is not for the applicant: nobody does it for their own application" },
    { ATTAIN_APPLICATION_DECIDED_PROGRESS, ATTAIN_MOVE_RATIFY, ATTAIN_ACTOR_APPLICANT | ATTAIN_ACTOR_HR, { 0 },
      "“Ratify” is not for the applicant: nobody does it for their own application" },
    { ATTAIN_APPLICATION_EVIDENCE_OPEN, ATTAIN_MOVE_READY, ATTAIN_ACTOR_LINE_MANAGER, { 0 },
      "“Mark as ready” is for the applicant or the academy to do" },
    { ATTAIN_APPLICATION_DRAFT, ATTAIN_MOVE_RATIFY, ATTAIN_ACTOR_HR, { 0 },
      "“Ratify” is not possible while the application is at “Draft”" },
    { ATTAIN_APPLICATION_UNKNOWN, ATTAIN_MOVE_START, ATTAIN_ACTOR_APPLICANT,
      { .route_is_automatic = TRUE }, "This route is automatic: nobody applies for it" },
    { ATTAIN_APPLICATION_READY, ATTAIN_MOVE_DECIDE_PROGRESS, ATTAIN_ACTOR_ACADEMY, { .reason_given = TRUE },
      "A panel decides on this route: set a panel date first" },
    { ATTAIN_APPLICATION_READY, ATTAIN_MOVE_SCHEDULE, ATTAIN_ACTOR_ACADEMY, { .decided_without_panel = TRUE },
      "No panel decides on this route: record the decision itself" },
    { ATTAIN_APPLICATION_UNKNOWN, ATTAIN_MOVE_START, ATTAIN_ACTOR_APPLICANT, { 0 },
      "The applicant is not on the social work register today" },
    { ATTAIN_APPLICATION_UNKNOWN, ATTAIN_MOVE_START, ATTAIN_ACTOR_APPLICANT,
      { .registered = TRUE }, "The applicant is not at the level that this route starts from" },
    { ATTAIN_APPLICATION_UNKNOWN, ATTAIN_MOVE_START, ATTAIN_ACTOR_APPLICANT,
      { .registered = TRUE, .at_from_level = TRUE, .has_other_open = TRUE },
      "The applicant has another application open: finish or withdraw it first" },
    { ATTAIN_APPLICATION_UNKNOWN, ATTAIN_MOVE_START, ATTAIN_ACTOR_APPLICANT,
      { .registered = TRUE, .at_from_level = TRUE, .in_embargo = TRUE },
      "It is too soon after the last decision: the pathway tells the earliest day to apply" },
    { ATTAIN_APPLICATION_IN_PANEL, ATTAIN_MOVE_SCORE, ATTAIN_ACTOR_MEMBER,
      { .actor_declared = TRUE, .actor_recused = TRUE },
      "You have a conflict of interest and take no part in this application" },
    { ATTAIN_APPLICATION_IN_PANEL, ATTAIN_MOVE_DECIDE_NOT, ATTAIN_ACTOR_CHAIR, { 0 },
      "Not every member present has declared whether there is a conflict of interest" },
    { ATTAIN_APPLICATION_IN_PANEL, ATTAIN_MOVE_DECIDE_NOT, ATTAIN_ACTOR_CHAIR, { .conflicts_declared = TRUE },
      "No quorum: too few are present who may vote. Seat somebody else, or choose another day" },
    { ATTAIN_APPLICATION_IN_PANEL, ATTAIN_MOVE_DECIDE_NOT, ATTAIN_ACTOR_CHAIR,
      { .quorum_present = TRUE, .conflicts_declared = TRUE, .scores_locked = TRUE },
      "A decision needs a reason for each criterion" },
    { ATTAIN_APPLICATION_DECIDED_NOT, ATTAIN_MOVE_DECIDE_PROGRESS, ATTAIN_ACTOR_CHAIR, { 0 },
      "The panel has decided already: a decision is never edited, only an appeal may lead to another" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainApplicationState state = cases[i].state;
      g_autoptr(GError) error = NULL;

      g_assert_false (attain_application_road_move (&state, cases[i].move, cases[i].roles, &cases[i].facts,
                                                    &error));
      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* A council may do without some conditions for a route, and never without those that keep it fair. */
static void
test_switched_off (void)
{
  guint n_words = 0;

  for (int guard = ATTAIN_GUARD_NONE + 1; guard < ATTAIN_N_GUARDS; guard++)
    {
      const char *word = attain_application_guard_get_word (guard);
      AttainApplicationFacts facts = { 0 };

      attain_application_guard_set (guard, &facts, FALSE);
      g_assert_false (attain_application_guard_is_met (guard, &facts));
      facts.guards_off = ATTAIN_GUARD_BIT (guard);
      g_assert_true (attain_application_guard_is_met (guard, &facts));
      if (word != NULL)
        {
          g_assert_cmpint (attain_application_guard_from_word (word), ==, guard);
          n_words++;
        }
    }

  g_assert_cmpuint (n_words, ==, 11);
  g_assert_cmpint (attain_application_guard_from_word ("quorum"), ==, ATTAIN_GUARD_NONE);
  g_assert_null (attain_application_guard_get_word (ATTAIN_GUARD_NOT_RECUSED));
  g_assert_null (attain_application_guard_get_word (ATTAIN_GUARD_REGISTERED));
  g_assert_null (attain_application_guard_get_word (ATTAIN_GUARD_REASONS));
}

static void
test_choices (void)
{
  AttainApplicationFacts facts = { .manager_statement = TRUE, .manager_confirmed = TRUE };
  g_autoptr(GArray) manager = attain_application_road_list_moves (ATTAIN_APPLICATION_AWAITING_ENDORSEMENT,
                                                                  ATTAIN_ACTOR_LINE_MANAGER, &facts);
  g_autoptr(GArray) chair = attain_application_road_list_moves (ATTAIN_APPLICATION_AWAITING_ENDORSEMENT,
                                                                ATTAIN_ACTOR_CHAIR, &facts);
  const AttainApplicationChoice *choices = (const AttainApplicationChoice *) manager->data;

  g_assert_cmpuint (manager->len, ==, 2);
  g_assert_cmpint (choices[0].move, ==, ATTAIN_MOVE_ENDORSE);
  g_assert_null (choices[0].reason);
  g_assert_cmpint (choices[1].move, ==, ATTAIN_MOVE_RETURN);
  g_assert_cmpstr (choices[1].reason, ==, "A reason is missing: write down why");
  g_assert_cmpuint (chair->len, ==, 0);
}

static void
test_moot_moves (void)
{
  const AttainApplicationFacts facts = { .scores_locked = TRUE };
  g_autoptr(GArray) member = attain_application_road_list_moves (ATTAIN_APPLICATION_IN_PANEL, ATTAIN_ACTOR_MEMBER, &facts);
  g_autoptr(GArray) chair = attain_application_road_list_moves (ATTAIN_APPLICATION_IN_PANEL, ATTAIN_ACTOR_CHAIR, &facts);

  for (guint i = 0; i < member->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (member, AttainApplicationChoice, i);

      g_assert_cmpint (choice->is_moot, ==, choice->move == ATTAIN_MOVE_SCORE);
    }
  for (guint i = 0; i < chair->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (chair, AttainApplicationChoice, i);

      if (choice->move == ATTAIN_MOVE_DECIDE_PROGRESS)
        g_assert_true (choice->reason != NULL && !choice->is_moot);
    }
}

static void
test_turn (void)
{
  const struct { AttainApplicationState state; AttainApplicationFacts facts; const char *whose; } cases[] = {
    { ATTAIN_APPLICATION_DRAFT, { 0 }, "the applicant" },
    { ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, { 0 }, "the line manager" },
    { ATTAIN_APPLICATION_EVIDENCE_OPEN, { 0 }, "the applicant or the academy" },
    { ATTAIN_APPLICATION_SCHEDULED, { 0 }, "the chair" },
    { ATTAIN_APPLICATION_SCHEDULED, { .stage1_required = TRUE }, "the first panel" },
    { ATTAIN_APPLICATION_IN_PANEL, { 0 }, "a panel member or the chair" },
    { ATTAIN_APPLICATION_IN_PANEL, { .scores_locked = TRUE }, "the chair" },
    { ATTAIN_APPLICATION_DECIDED_PROGRESS, { 0 }, "human resources" },
    { ATTAIN_APPLICATION_DECIDED_NOT, { .letter_due = TRUE }, "the academy" },
    { ATTAIN_APPLICATION_DECIDED_NOT, { 0 }, "Attain itself" },
    { ATTAIN_APPLICATION_EFFECTIVE, { .letter_due = TRUE }, "the academy" },
    { ATTAIN_APPLICATION_WITHDRAWN, { 0 }, "Attain itself" },
    { ATTAIN_APPLICATION_CLOSED, { 0 }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whose = attain_application_role_list_labels (
        attain_application_road_whose_turn (cases[i].state, &cases[i].facts));

      g_assert_cmpstr (whose, ==, cases[i].whose);
    }
}

/* Who has an application at @state, whatever its route; past what Attain does by itself. */
static AttainApplicationRole
list_waited (AttainApplicationState state)
{
  AttainApplicationRole roles = 0;
  AttainApplicationState by_itself = ATTAIN_APPLICATION_UNKNOWN;
  const AttainRoadStep *steps;
  guint n_steps;

  steps = attain_application_road_get_steps (&n_steps);
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].from == state && steps[i].waited)
      {
        roles |= steps[i].roles & ~ATTAIN_ACTOR_SYSTEM;
        if (steps[i].roles == ATTAIN_ACTOR_SYSTEM)
          by_itself = steps[i].to;
      }

  return roles == 0 && by_itself != ATTAIN_APPLICATION_UNKNOWN ? list_waited (by_itself) : roles;
}

static gboolean
names_one_of (const char            *sequel,
              AttainApplicationRole  roles)
{
  for (guint i = 0; i < ATTAIN_N_ACTORS; i++)
    {
      g_autofree char *label = attain_application_role_list_labels (roles & (1 << i));

      if (*label != '\0' && strstr (sequel, label) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The sentence that people read and the road agree on who has it then. */
static void
check_sequel (const AttainRoadStep *step,
              const AttainRoute    *route)
{
  const char *sequel = attain_application_move_get_sequel (step->move, route);
  AttainApplicationRole roles = list_waited (step->to);

  g_test_message ("%s: %s", attain_enum_get_nick (&attain_application_move_choices, step->move), sequel);
  g_assert_nonnull (sequel);
  g_assert_true (g_str_has_suffix (sequel, "."));
  g_assert_cmpint (g_utf8_strlen (sequel, -1), <=, 140);
  if (roles == 0)
    g_assert_nonnull (strstr (sequel, "ends here"));
  else if (step->from != step->to)
    g_assert_true (names_one_of (sequel, roles));
}

static void
test_sequel (void)
{
  g_autoptr(AttainRoute) bare = attain_route_new ();
  const AttainRoadStep *steps;
  guint n_steps;

  bare->decision = ATTAIN_ROUTE_DECISION_APPRAISAL;
  bare->has_appeal = FALSE;
  steps = attain_application_road_get_steps (&n_steps);
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].roles != ATTAIN_ACTOR_SYSTEM)
      {
        check_sequel (&steps[i], NULL);
        check_sequel (&steps[i], bare);
      }
}

/* Nobody reads of a right that the route does not give, nor of a panel that it does not have. */
static void
test_sequel_follows_the_route (void)
{
  static const struct { AttainRouteDecision decision; gboolean has_appeal; } kinds[] = {
    { ATTAIN_ROUTE_DECISION_PANEL, TRUE },
    { ATTAIN_ROUTE_DECISION_PANEL, FALSE },
    { ATTAIN_ROUTE_DECISION_APPRAISAL, TRUE },
    { ATTAIN_ROUTE_DECISION_APPRAISAL, FALSE },
  };
  static const AttainApplicationMove before_panel[] = { ATTAIN_MOVE_READY, ATTAIN_MOVE_RESUBMIT, ATTAIN_MOVE_UPHOLD };
  g_autoptr(AttainRoute) route = attain_route_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *refused;

      route->decision = kinds[i].decision;
      route->has_appeal = kinds[i].has_appeal;
      refused = attain_application_move_get_sequel (ATTAIN_MOVE_DECIDE_NOT, route);
      g_assert_cmpint (strstr (refused, "nobody may appeal") == NULL, ==, kinds[i].has_appeal);
      g_assert_cmpint (strstr (refused, "the applicant, who may appeal") != NULL, ==, kinds[i].has_appeal);
      for (guint m = 0; m < G_N_ELEMENTS (before_panel); m++)
        g_assert_cmpint (strstr (attain_application_move_get_sequel (before_panel[m], route), "panel") != NULL, ==,
                         kinds[i].decision == ATTAIN_ROUTE_DECISION_PANEL);
    }
}

static void
test_states (void)
{
  for (int state = 1; state < ATTAIN_APPLICATION_N_STATES; state++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", nick_of (state));

      g_assert_cmpint (attain_application_state_is_open (state), ==,
                       strstr (before_decision, word) != NULL || strstr (open_later, word) != NULL);
      g_assert_cmpint (attain_application_state_is_decided (state), ==, strstr (word, " decided_") != NULL);
      g_assert_false (attain_application_state_is_final (state) && attain_application_state_is_open (state));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/application-road/every-state-move-and-role", test_every_step);
  g_test_add_func ("/application-road/rights-before-all-else", test_rights_first);
  g_test_add_func ("/application-road/every-guard-alone", test_every_guard);
  g_test_add_func ("/application-road/every-state-is-reached-and-left", test_ways);
  g_test_add_func ("/application-road/refused-with-its-sentence", test_refused);
  g_test_add_func ("/application-road/what-a-scheme-may-switch-off", test_switched_off);
  g_test_add_func ("/application-road/buttons-say-why-not", test_choices);
  g_test_add_func ("/application-road/moot-moves", test_moot_moves);
  g_test_add_func ("/application-road/whose-turn", test_turn);
  g_test_add_func ("/application-road/what-comes-of-it", test_sequel);
  g_test_add_func ("/application-road/what-comes-of-it-on-a-route", test_sequel_follows_the_route);
  g_test_add_func ("/application-road/open-decided-final", test_states);

  return g_test_run ();
}
