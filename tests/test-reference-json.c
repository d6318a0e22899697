/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reference-json.h"

#include <string.h>

#include "attain-cpd-rule-json.h"
#include "attain-error.h"
#include "attain-framework-json.h"
#include "attain-reference-test.h"
#include "attain-scheme-json.h"

static AttainFramework *
read_framework (const char *code)
{
  g_autoptr(JsonNode) root = open_bundled (ATTAIN_REFERENCE_KIND_FRAMEWORK, code);
  g_autoptr(GError) error = NULL;
  AttainFramework *framework = attain_framework_json_read (json_node_get_object (root), &error);

  g_assert_no_error (error);
  return framework;
}

static void
test_every_bundled_file (void)
{
  const struct { AttainReferenceKind kind; guint at_least; } cases[] = {
    { ATTAIN_REFERENCE_KIND_FRAMEWORK, 8 }, { ATTAIN_REFERENCE_KIND_PROGRAMME, 5 },
    { ATTAIN_REFERENCE_KIND_SCHEME, 6 },    { ATTAIN_REFERENCE_KIND_RULE, 3 },
    { ATTAIN_REFERENCE_KIND_CROSSWALK, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) codes = attain_reference_bundle_list (cases[i].kind);

      g_assert_cmpuint (codes->len, >=, cases[i].at_least);
      for (guint j = 0; j < codes->len; j++)
        {
          const char *code = g_ptr_array_index (codes, j);
          g_autoptr(GError) error = NULL;
          g_autoptr(AttainReference) reference = attain_reference_bundle_read (cases[i].kind, code, &error);

          g_assert_no_error (error);
          g_assert_cmpstr (reference->code, ==, code);
          g_assert_cmpint (reference->type, ==, cases[i].kind);
        }
    }
}

static void
test_not_bundled (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_SCHEME, "no-such", &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "No scheme “no-such” comes with Attain; there are: "
                   "coventry, example, gateshead, leicestershire, medway, warwickshire");
}

static void
test_pcf (void)
{
  const struct { const char *code; const char *title; const char *parent; } cases[] = {
    { "1", "Professionalism", "IMPACT" }, { "2", "Values and ethics", "PURPOSE" },
    { "3", "Diversity and equality", "PURPOSE" }, { "4", "Rights, justice and economic wellbeing", "PURPOSE" },
    { "5", "Knowledge", "PRACTICE" }, { "6", "Critical reflection and analysis", "PRACTICE" },
    { "7", "Skills and interventions", "PRACTICE" }, { "8", "Contexts and organisations", "IMPACT" },
    { "9", "Professional leadership", "IMPACT" },
  };
  g_autoptr(AttainFramework) pcf = read_framework ("PCF");

  g_assert_cmpuint (pcf->levels->len, ==, 9);
  g_assert_cmpstr (attain_framework_find_level (pcf, "7")->title, ==, "Experienced social worker");
  g_assert_null (attain_framework_find_level (pcf, "10"));
  g_assert_true (attain_framework_is_heading (pcf, "PURPOSE"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AttainCapability *domain = attain_framework_find_capability (pcf, cases[i].code);

      g_assert_cmpstr (domain->title, ==, cases[i].title);
      g_assert_cmpstr (domain->parent, ==, cases[i].parent);
      g_assert_null (domain->note);
      g_assert_false (attain_framework_is_heading (pcf, cases[i].code));
    }
}

/* Which of the notes were confirmed against the published page, and which are yet to be. */
static void
test_regulators_standards (void)
{
  const guint parts[] = { 7, 7, 15, 8, 6, 7 };
  g_autoptr(AttainFramework) swe = read_framework ("SWE");
  g_autofree char *label = attain_capability_get_label (attain_framework_find_capability (swe, "4.6"));
  g_autoptr(GString) verified = g_string_new (NULL);

  g_assert_cmpuint (swe->capabilities->len, ==, 6 + 50);
  for (guint group = 1; group <= G_N_ELEMENTS (parts); group++)
    for (guint part = 1; part <= parts[group - 1]; part++)
      {
        g_autofree char *code = g_strdup_printf ("%u.%u", group, part);
        const AttainCapability *standard = attain_framework_find_capability (swe, code);

        g_assert_nonnull (standard);
        g_assert_nonnull (standard->note);
        if (standard->verified)
          g_string_append_printf (verified, " %s", code);
      }

  g_assert_cmpstr (verified->str, ==, " 1.1 1.2 1.3 1.4 1.5 1.6 1.7 3.12 4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 6.6");
  g_assert_cmpstr (label, ==, "4.6 Reflect on learning; show its impact on practice quality");
}

static void
test_unknown_titles_are_left_out (void)
{
  g_autoptr(AttainFramework) adults = read_framework ("PQS-AS");
  g_autofree char *label = attain_capability_get_label (attain_framework_find_capability (adults, "1"));

  g_assert_cmpuint (adults->capabilities->len, ==, 8);
  g_assert_null (attain_framework_find_capability (adults, "5")->title);
  g_assert_cmpstr (label, ==, "1");
}

static void
test_cpd_rules (void)
{
  g_autoptr(JsonNode) root = open_bundled (ATTAIN_REFERENCE_KIND_RULE, "SWE-CPD");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rules = attain_cpd_rule_json_read (json_node_get_object (root), &error);
  const struct { const char *edition; const char *from; int pieces; int peer_pieces; } cases[] = {
    { "2019-20", "2019-12-02", 1, 0 }, { "2020-21", "2020-12-01", 1, 0 }, { "2021-22", "2021-12-01", 2, 1 },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AttainCpdRule *rule = g_ptr_array_index (rules, i);

      g_assert_cmpstr (rule->edition, ==, cases[i].edition);
      g_assert_cmpstr (rule->valid_from, ==, cases[i].from);
      g_assert_cmpint (rule->year_starts_month, ==, 12);
      g_assert_cmpint (rule->renewal_months, ==, 3);
      g_assert_cmpint (rule->pieces, ==, cases[i].pieces);
      g_assert_cmpint (rule->peer_pieces, ==, cases[i].peer_pieces);
    }
  g_assert_null (((AttainCpdRule *) g_ptr_array_index (rules, rules->len - 1))->valid_to);
  g_assert_true (((AttainCpdRule *) g_ptr_array_index (rules, rules->len - 1))->exempts_new);
  g_assert_false (((AttainCpdRule *) g_ptr_array_index (rules, 0))->exempts_new);
}

static const AttainRequiredCourse *
find_course (const AttainScheme *scheme,
             const char         *code)
{
  for (guint i = 0; i < scheme->required_courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (scheme->required_courses, i);

      if (g_strcmp0 (course->course, code) == 0)
        return course;
    }

  g_assert_not_reached ();
}

static void
test_example_scheme (void)
{
  g_autoptr(JsonNode) root = open_bundled (ATTAIN_REFERENCE_KIND_SCHEME, "example");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainScheme) scheme = attain_scheme_json_read (json_node_get_object (root), &error);
  double targets = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < scheme->levels->len; i++)
    targets += ((AttainSchemeLevel *) g_ptr_array_index (scheme->levels, i))->target;
  g_assert_cmpfloat_with_epsilon (targets, 1, 1e-9);
  g_assert_cmpstr (attain_scheme_find_level (scheme, "4")->title, ==, "Advanced practitioner");
  g_assert_cmpint (attain_scheme_compare_levels (scheme, "3", "4"), <, 0);
  g_assert_cmpint (attain_scheme_compare_levels (scheme, "3", "3"), ==, 0);
  g_assert_cmpint (attain_scheme_compare_levels (scheme, "unknown", "5"), >, 0);
  g_assert_cmpfloat (scheme->cpd.days, ==, 5);
  g_assert_cmpint (scheme->cpd.minutes_per_day, ==, 444);
  g_assert_cmpint (scheme->cpd.year_starts_month, ==, 4);
  g_assert_cmpint (find_course (scheme, "INFORMATION-GOVERNANCE")->renew_months, ==, 12);
  g_assert_null (find_course (scheme, "PREVENT")->roles);
  g_assert_cmpstr (find_course (scheme, "SUPERVISOR")->roles[0], ==, "Team manager");
}

static void
check_crosswalk (JsonObject *object)
{
  g_autoptr(AttainFramework) from = read_framework (json_object_get_string_member (object, "from"));
  g_autoptr(AttainFramework) to = read_framework (json_object_get_string_member (object, "to"));
  JsonArray *links = json_object_get_array_member (object, "links");

  for (guint i = 0; i < json_array_get_length (links); i++)
    {
      JsonObject *link = json_array_get_object_element (links, i);
      const char *code = json_object_get_string_member_with_default (link, "from", NULL);

      g_assert_true (code == NULL || attain_framework_find_capability (from, code) != NULL);
      g_assert_nonnull (attain_framework_find_capability (to, json_object_get_string_member (link, "to")));
    }
}

static void
test_crosswalks_lead_somewhere (void)
{
  g_autoptr(GPtrArray) codes = attain_reference_bundle_list (ATTAIN_REFERENCE_KIND_CROSSWALK);

  for (guint i = 0; i < codes->len; i++)
    {
      g_autoptr(JsonNode) root = open_bundled (ATTAIN_REFERENCE_KIND_CROSSWALK, g_ptr_array_index (codes, i));

      check_crosswalk (json_node_get_object (root));
    }
}

/* What a council has not published is left to it, and nothing is made up in its place. */
static void
test_councils_schemes_have_gaps (void)
{
  const struct { const char *code; const char *first; const char *last; double days; } cases[] = {
    { "coventry", "6", "9", 0 },         { "gateshead", "2", "3", 0 }, { "leicestershire", "1", "SP", 0 },
    { "medway", "NQSW", "TM", 0 },       { "warwickshire", "NQSW", "5", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JsonNode) root = open_bundled (ATTAIN_REFERENCE_KIND_SCHEME, cases[i].code);
      JsonObject *object = json_node_get_object (root);
      g_autoptr(AttainScheme) scheme = attain_scheme_json_read (object, NULL);
      guint top = scheme->levels->len - 1;

      g_assert_cmpstr (((AttainSchemeLevel *) g_ptr_array_index (scheme->levels, 0))->code, ==, cases[i].first);
      g_assert_cmpstr (((AttainSchemeLevel *) g_ptr_array_index (scheme->levels, top))->code, ==, cases[i].last);
      g_assert_cmpfloat (scheme->cpd.days, ==, cases[i].days);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "gaps")), >, 0);
    }
}

static void
test_guards_off (void)
{
  for (int guard = ATTAIN_GUARD_NONE + 1; guard < ATTAIN_N_GUARDS; guard++)
    {
      const char *word = attain_application_guard_get_word (guard);
      g_autoptr(AttainReference) reference = attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_SCHEME, "example", NULL);
      g_autoptr(GString) body = g_string_new (reference->body);
      g_autofree char *good = g_strdup_printf ("\"guards_off\": [\"%s\"], \"appeal\": null", word);
      g_autoptr(JsonNode) root = NULL;
      g_autoptr(AttainScheme) scheme = NULL;
      g_autoptr(GError) error = NULL;

      if (word == NULL)
        continue;

      g_string_replace (body, "\"appeal\": null", good, 1);
      root = attain_reference_json_open (ATTAIN_REFERENCE_KIND_SCHEME, body->str, -1, &error);
      g_assert_no_error (error);
      scheme = attain_scheme_json_read (json_node_get_object (root), &error);
      g_assert_no_error (error);
      g_assert_cmphex (((AttainRoute *) g_ptr_array_index (scheme->routes, 0))->guards_off, ==,
                       ATTAIN_GUARD_BIT (guard));
    }
}

/* A part of a good file is replaced; the file is refused at that place, and for that reason. */
static void
test_refuses_with_pointer (void)
{
  const AttainReferenceKind framework = ATTAIN_REFERENCE_KIND_FRAMEWORK;
  const AttainReferenceKind crosswalk = ATTAIN_REFERENCE_KIND_CROSSWALK;
  const AttainReferenceKind scheme = ATTAIN_REFERENCE_KIND_SCHEME;
  const AttainReferenceKind programme = ATTAIN_REFERENCE_KIND_PROGRAMME;
  const AttainReferenceKind rule = ATTAIN_REFERENCE_KIND_RULE;
  const struct
  {
    AttainReferenceKind  kind;
    const char          *code;
    const char          *good;
    const char          *bad;
    const char          *message;
  } cases[] = {
    { framework, "PCF", "\"version\": \"2018\"", "\"version\": 2018", "/version: must be text in quotes" },
    { framework, "PCF", "\"version\": \"2018\",", "", "/version: is missing" },
    { framework, "PCF", "\"publisher\"", "\"publishers\"", "/publishers: is not a name that belongs here" },
    { framework, "PCF", "\"parent\": \"IMPACT\"", "\"parent\": \"EFFECT\"",
      "/capabilities/3/parent: is not the code of a capability above it" },
    { framework, "PCF", "{\"code\": \"2\", \"title\": \"R", "{\"code\": \"1\", \"title\": \"R",
      "/levels/1/code: “1” is there twice" },
    { framework, "PQS-CP", "\"valid_to\": \"2027-03-31\"", "\"valid_to\": \"2027-02-29\"",
      "/valid_to: “2027-02-29” is not a day that exists: write it as 2026-11-30" },
    { framework, "SWE", "\"valid_to\": null", "\"valid_to\": \"2019-12-01\"", "/valid_to: is before valid_from" },
    { scheme, "example", "\"target\": 0.35", "\"target\": 0.75",
      "/levels/3/target: brings the targets to more than the whole" },
    { scheme, "example", "\"target\": 0.35", "\"target\": 35", "/levels/3/target: must be at most 1" },
    { scheme, "example", "\"pcf_level\": \"8\"", "\"pcf_level\": \"10\"",
      "/levels/3/pcf_level: “10” does not have the shape ^[1-9]$" },
    { scheme, "example", "\"mandatory_days\": 2", "\"mandatory_days\": 6",
      "/cpd/mandatory_days: is more than the days granted" },
    { scheme, "example", "\"year_starts_month\": 4", "\"year_starts_month\": 13",
      "/cpd/year_starts_month: must be at most 12" },
    { scheme, "example", "\"renew_months\": 36, ", "", "/required_training/1/renew_months: is missing" },
    { scheme, "example", "\"to\": \"4\"", "\"to\": \"6\"", "/routes/2/to: is not a level of this scheme" },
    { scheme, "example", "\"to\": \"4\"", "\"to\": \"3\"", "/routes/2/to: leads back to where the route begins" },
    { scheme, "example", "\"panel\": \"progression\"", "\"panel\": null",
      "/routes/2/panel: is missing: a panel decides this route" },
    { scheme, "example", "\"rubric\": \"expert\"", "\"rubric\": \"master\"",
      "/routes/3/rubric: is not a rubric of this scheme" },
    { scheme, "example", "\"quorum\": 3", "\"quorum\": 6", "/panels/0/quorum: is more than members_max" },
    { scheme, "example", "\"type\": \"appraisal_rating\"", "\"type\": \"cpd_days\"",
      "/routes/1/criteria/7/days: is missing, which “cpd_days” needs" },
    { scheme, "example", "\"max_words\": 3000", "\"max_words\": 300",
      "/routes/2/criteria/10/max_words: is less than min_words" },
    { scheme, "example", "\"appeal\": null", "\"guards_off\": [\"quorum\"]",
      "/routes/0/guards_off/0: must be one of \"declaration\", \"evidence_accepted\", \"evidence_validity\", "
      "\"from_level\", \"manager_confirmation\", \"manager_statement\", \"no_other_open\", \"papers_sent\", "
      "\"post_or_budget\", \"review_date\", \"word_limits\"" },
    { scheme, "warwickshire", "\"mandatory\": true,\n          \"months\": 12", "\"mandatory\": false,\n          \"months\": 12",
      "/routes/0/criteria/3/mandatory: differs from the others of the group" },
    { scheme, "warwickshire", "\"type\": \"fast_track_approval\"", "\"type\": \"interview\"",
      "/routes/0/criteria/3/type: is met at another time than the others of the group" },
    { scheme, "example", "\"of\": 9", "\"of\": 8", "/routes/2/criteria/8/of: is less than count" },
    { scheme, "example", "\"working_days\": 10,\n          \"months\": null,\n          \"on_expiry\": \"escalate\"",
      "\"working_days\": 10,\n          \"months\": 1,\n          \"on_expiry\": \"escalate\"",
      "/routes/1/stages/0/months: is there beside working_days: a stage has one limit" },
    { scheme, "example", ",\n          \"escalate_to\": \"service_manager\"", "",
      "/routes/1/stages/0/escalate_to: is missing: somebody has to be escalated to" },
    { scheme, "example", "{\"score\": 1, \"title\"", "{\"score\": 0, \"title\"",
      "/rubrics/0/scale/1/score: is not above the one before it" },
    { scheme, "example", "\"minimum\": 2,\n          \"capabilities\"", "\"minimum\": 5,\n          \"capabilities\"",
      "/rubrics/0/items/0/minimum: is above the scale" },
    { scheme, "coventry", "\"stage1_panel\": \"young-people\"", "\"stage1_panel\": null",
      "/routes/0/stage1_panel: is missing: another panel comes first on this route" },
    { scheme, "coventry", "\"stage1_panel\": \"young-people\"", "\"stage1_panel\": \"old-people\"",
      "/routes/0/stage1_panel: is not a panel of this scheme" },
    { scheme, "warwickshire", "[\"3a\", \"3b\"]", "[\"3a\", \"3c\"]",
      "/target_groups/1/levels/1: is not a level of this scheme" },
    { programme, "ASYE-CHILD-2022", "\"to_month\": 3", "\"to_month\": 4",
      "/stages/1/from_month: is before the end of the one above" },
    { programme, "ASYE-CHILD-2022", "\"from_week\": 7", "\"from_week\": 6",
      "/supervision/1/from_week: is before the end of the one above" },
    { programme, "ASYE-CHILD-2022", "\"month\": 12", "\"month\": 13",
      "/reviews/4/month: is after the end of the programme" },
    { crosswalk, "PQS-CP--PCF", "\"to\": \"PCF\"", "\"to\": \"PQS-CP\"",
      "/to: is the framework that the crosswalk comes from" },
    { crosswalk, "PQS-CP--PCF", "{\"from\": null, \"to\": \"6\"", "{\"from\": null, \"to\": \"5\"",
      "/links/1: is there twice" },
    { rule, "SWE-CPD", "\"cpd_rule\"", "\"cpd_rules\"",
      "/kind: must be one of “cpd_rule”, “bank_holidays”, “code_lists”" },
    { rule, "SWE-CPD", "\"peer_pieces\": 1", "\"peer_pieces\": 3",
      "/editions/2/peer_pieces: is more than the pieces asked for" },
    { rule, "SWE-CPD", "\"valid_from\": \"2020-12-01\"", "\"valid_from\": \"2020-11-30\"",
      "/editions/1/valid_from: is not after the edition before it" },
    { rule, "ENGLAND-BANK-HOLIDAYS", "\"offset\": -2", "\"day\": 2", "/rules/1/offset: is missing" },
    { rule, "ENGLAND-BANK-HOLIDAYS", "\"month\": 12, \"day\": 25", "\"month\": 11, \"day\": 31",
      "/rules/6/day: is not a day of that month every year" },
    { rule, "CSWW-2022", "{\"code\": \"1\", \"title\": \"Yes\"}", "{\"code\": \"0\", \"title\": \"Yes\"}",
      "/lists/0/values/1/code: “0” is there twice" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainReference) reference = attain_reference_bundle_read (cases[i].kind, cases[i].code, NULL);
      g_autoptr(GString) body = g_string_new (reference->body);
      g_autoptr(AttainReference) read = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_cmpuint (g_string_replace (body, cases[i].good, cases[i].bad, 1), ==, 1);
      read = attain_reference_json_read (cases[i].kind, body->str, -1, &error);
      g_assert_null (read);
      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_body_is_kept (void)
{
  const char *text = "{\r\n\t\"code\" : \"OWN\",\"title\":\"Our values – ours\", \"version\":\"1\",\n\n"
                     "\"valid_from\": \"2026-04-01\", \"capabilities\":[{\"code\":\"a\"}]}";
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReference) reference =
    attain_reference_json_read (ATTAIN_REFERENCE_KIND_FRAMEWORK, text, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (reference->body, ==, text);
  g_assert_cmpstr (reference->code, ==, "OWN");
  g_assert_cmpstr (reference->edition, ==, "1");
  g_assert_cmpstr (reference->title, ==, "Our values – ours");
  g_assert_cmpstr (reference->valid_from, ==, "2026-04-01");
  g_assert_null (reference->valid_to);
}

/* What several documents are written as is read as the same documents, each laid out as a list lays it out. */
static void
test_list_round_trips (void)
{
  g_autoptr(GPtrArray) codes = attain_reference_bundle_list (ATTAIN_REFERENCE_KIND_FRAMEWORK);
  g_autoptr(GPtrArray) references = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) read = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (references, attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_FRAMEWORK,
                                                               g_ptr_array_index (codes, i), NULL));
  text = attain_reference_json_write (references);
  read = attain_reference_json_read_all (ATTAIN_REFERENCE_KIND_FRAMEWORK, text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, references->len);
  for (guint i = 0; i < read->len; i++)
    {
      const AttainReference *before = g_ptr_array_index (references, i);
      const AttainReference *after = g_ptr_array_index (read, i);

      g_assert_cmpstr (after->code, ==, before->code);
      g_assert_cmpstr (after->body, ==, before->body);
    }
}

/* A mark that is right at the head of a file would be wrong in the middle of a list. */
static void
test_mark_is_not_kept (void)
{
  const char *text = "\xef\xbb\xbf{\"code\": \"A\", \"title\": \"a\", \"version\": \"1\","
                     " \"capabilities\": [{\"code\": \"1\"}]}";
  g_autoptr(AttainReference) whole = attain_reference_json_read (ATTAIN_REFERENCE_KIND_FRAMEWORK, text, -1, NULL);
  g_autoptr(AttainReference) counted =
    attain_reference_json_read (ATTAIN_REFERENCE_KIND_FRAMEWORK, text, strlen (text), NULL);

  g_assert_cmpstr (whole->body, ==, text + 3);
  g_assert_cmpstr (counted->body, ==, text + 3);
}

static void
test_one_is_written_as_it_was (void)
{
  g_autoptr(GPtrArray) references = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) read = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (references, attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_SCHEME, "example", NULL));
  text = attain_reference_json_write (references);
  read = attain_reference_json_read_all (ATTAIN_REFERENCE_KIND_SCHEME, text, -1, NULL);
  g_assert_cmpuint (read->len, ==, 1);
  g_assert_cmpstr (((AttainReference *) g_ptr_array_index (read, 0))->body, ==, text);
}

static void
test_list_names_the_entry (void)
{
  const struct { const char *text; const char *message; } cases[] = {
    { "[{\"code\": \"A\", \"title\": \"a\", \"version\": \"1\", \"capabilities\": [{\"code\": \"1\"}]}, {}]",
      "Entry 2: /code: is missing" },
    { "[1]", "Entry 1: the document: must be an object" },
    { "[{\"code\": \"a]},{\\\"\"}, 1]", "Entry 1: /title: is missing" },
    { "[{}{}]", NULL },
    { "[{} {}]", NULL },
    { "[{},,{}]", NULL },
    { "[{},]", NULL },
    { "[{}] {}", "Line 1: something follows after the end of the document" },
    { "{}\n\n{}", "Line 3: something follows after the end of the document" },
    { "{}]", "Line 1: something follows after the end of the document" },
    { "1", "the document: must be an object" },
    { "[", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (attain_reference_json_read_all (ATTAIN_REFERENCE_KIND_FRAMEWORK, cases[i].text, -1, &error));
      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      if (cases[i].message != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_equal_however_laid_out (void)
{
  const struct { const char *one; const char *other; gboolean equal; } cases[] = {
    { "{\"a\": 1, \"b\": [true, null]}", "{ \"b\":[true,null],\n\"a\":1 }", TRUE },
    { "{\"a\": 1}", "{\"a\": 2}", FALSE },
    { "{\"a\": 1}", "{\"a\": \"1\"}", FALSE },
    { "{\"a\": [1, 2]}", "{\"a\": [2, 1]}", FALSE },
    { "{\"a\": null}", "{}", FALSE },
    { "{", "{ ", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (attain_reference_json_equal (cases[i].one, cases[i].other), ==, cases[i].equal);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reference-bundle/every-file", test_every_bundled_file);
  g_test_add_func ("/reference-bundle/not-there", test_not_bundled);
  g_test_add_func ("/reference-json/pcf", test_pcf);
  g_test_add_func ("/reference-json/regulators-standards", test_regulators_standards);
  g_test_add_func ("/reference-json/unknown-titles-are-left-out", test_unknown_titles_are_left_out);
  g_test_add_func ("/reference-json/cpd-rules", test_cpd_rules);
  g_test_add_func ("/reference-json/example-scheme", test_example_scheme);
  g_test_add_func ("/reference-json/crosswalks-lead-somewhere", test_crosswalks_lead_somewhere);
  g_test_add_func ("/reference-json/councils-schemes-have-gaps", test_councils_schemes_have_gaps);
  g_test_add_func ("/reference-json/a-route-may-do-without-some-conditions", test_guards_off);
  g_test_add_func ("/reference-json/refuses-with-pointer", test_refuses_with_pointer);
  g_test_add_func ("/reference-json/body-is-kept", test_body_is_kept);
  g_test_add_func ("/reference-json/list-round-trips", test_list_round_trips);
  g_test_add_func ("/reference-json/list-names-the-entry", test_list_names_the_entry);
  g_test_add_func ("/reference-json/mark-is-not-kept", test_mark_is_not_kept);
  g_test_add_func ("/reference-json/one-is-written-as-it-was", test_one_is_written_as_it_was);
  g_test_add_func ("/reference-json/equal-however-laid-out", test_equal_however_laid_out);

  return g_test_run ();
}
