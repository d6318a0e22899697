/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-criterion-json.h"

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-read.h"

/* What a criterion takes to be judged, by its type. */
static const struct
{
  AttainCriterionType type;
  const char *needs[2];
} needs_of[] = {
  { ATTAIN_CRITERION_MIN_MONTHS_POST_QUALIFIED, { "months" } },
  { ATTAIN_CRITERION_MIN_MONTHS_SINCE_ASYE, { "months" } },
  { ATTAIN_CRITERION_MIN_MONTHS_AT_LEVEL, { "months", "level" } },
  { ATTAIN_CRITERION_MIN_MONTHS_IN_COUNCIL, { "months" } },
  { ATTAIN_CRITERION_PCF_LEVEL_EVIDENCED, { "level" } },
  { ATTAIN_CRITERION_PCF_DOMAIN_COVERAGE, { "framework", "count" } },
  { ATTAIN_CRITERION_KSS_COVERAGE, { "framework", "count" } },
  { ATTAIN_CRITERION_QUALIFICATION_HELD, { "qualification" } },
  { ATTAIN_CRITERION_CREDITS_AT_LEVEL, { "count", "level" } },
  { ATTAIN_CRITERION_STUDENTS_SUPERVISED, { "count" } },
  { ATTAIN_CRITERION_STATUTORY_EXPERIENCE, { "kind" } },
  { ATTAIN_CRITERION_CPD_DAYS, { "days", "period_months" } },
  { ATTAIN_CRITERION_DOCUMENT, { "kind", "count" } },
  { ATTAIN_CRITERION_OBSERVATION, { "count" } },
  { ATTAIN_CRITERION_FEEDBACK, { "source", "count" } },
};

static gboolean
check_needs (AttainCriterionType   type,
             JsonObject           *object,
             const char           *pointer,
             GError              **error)
{
  const char *word = attain_enum_get_nick (&attain_criterion_type_choices, type);

  for (guint i = 0; i < G_N_ELEMENTS (needs_of); i++)
    for (guint j = 0; needs_of[i].type == type && j < G_N_ELEMENTS (needs_of[i].needs); j++)
      {
        const char *name = needs_of[i].needs[j];
        g_autofree char *reason = NULL;

        if (name == NULL || json_object_has_member (object, name))
          continue;

        reason = g_strdup_printf (_("is missing, which “%s” needs"), word);
        return attain_json_refuse_at (error, reason, "%s/%s", pointer, name);
      }

  return TRUE;
}

static gboolean
check (const AttainCriterion  *self,
       JsonObject             *scheme,
       JsonObject             *object,
       const char             *pointer,
       GError                **error)
{
  if (!check_needs (self->type, object, pointer, error))
    return FALSE;
  if (self->type == ATTAIN_CRITERION_MIN_MONTHS_AT_LEVEL &&
      !attain_json_has_code (scheme, "levels", "code", self->level))
    return attain_json_refuse_at (error, _("is not a level of this scheme"), "%s/level", pointer);
  if (self->max_words > 0 && self->min_words > self->max_words)
    return attain_json_refuse_at (error, _("is less than min_words"), "%s/max_words", pointer);
  if (self->of > 0 && self->count > self->of)
    return attain_json_refuse_at (error, _("is less than count"), "%s/of", pointer);

  return TRUE;
}

/* Of a group one is enough, so all of it has to be asked for alike, and by the same time. */
static gboolean
check_group (GPtrArray              *criteria,
             const AttainCriterion  *self,
             const char             *pointer,
             GError                **error)
{
  for (guint i = 0; self->group != NULL && i < criteria->len; i++)
    {
      const AttainCriterion *other = g_ptr_array_index (criteria, i);

      if (g_strcmp0 (other->group, self->group) != 0)
        continue;
      if (other->mandatory != self->mandatory)
        return attain_json_refuse_at (error, _("differs from the others of the group"), "%s/mandatory", pointer);
      if (attain_criterion_type_get_phase (other->type) != attain_criterion_type_get_phase (self->type))
        return attain_json_refuse_at (error, _("is met at another time than the others of the group"),
                                      "%s/type", pointer);
    }

  return TRUE;
}

static AttainCriterion *
read_one (JsonObject *object)
{
  AttainCriterion *self = attain_criterion_new ();

  self->type = attain_json_get_choice (object, "type", &attain_criterion_type_choices);
  self->waiver_role = attain_json_get_choice (object, "waiver_role", &attain_route_actor_choices);
  self->code = attain_json_dup_text (object, "code");
  self->title = attain_json_dup_text (object, "title");
  self->mandatory = json_object_get_boolean_member (object, "mandatory");
  self->group = attain_json_dup_text (object, "group");
  self->level = attain_json_dup_text (object, "level");
  self->framework = attain_json_dup_text (object, "framework");
  self->qualification = attain_json_dup_text (object, "qualification");
  self->kind = attain_json_dup_text (object, "kind");
  self->source = attain_json_dup_text (object, "source");
  self->role = attain_json_dup_text (object, "role");
  self->valid_months = attain_json_get_int (object, "valid_months");
  self->months = attain_json_get_int (object, "months");
  self->count = attain_json_get_int (object, "count");
  self->of = attain_json_get_int (object, "of");
  self->within_months = attain_json_get_int (object, "within_months");
  self->min_words = attain_json_get_int (object, "min_words");
  self->max_words = attain_json_get_int (object, "max_words");
  self->days = json_object_get_double_member_with_default (object, "days", 0);
  self->period_months = attain_json_get_int (object, "period_months");
  self->minutes = attain_json_get_int (object, "minutes");
  return self;
}

/**
 * attain_criterion_json_read:
 * @criteria: (element-type AttainCriterion): where the criteria are put
 * @scheme: the scheme, which its schema has accepted
 * @route: one of its routes
 * @pointer: the JSON pointer of @route
 * @error: which criterion cannot be judged, after the JSON pointer of where
 *
 * Returns: whether every criterion of the route says what it takes to be judged
 */
gboolean
attain_criterion_json_read (GPtrArray   *criteria,
                            JsonObject  *scheme,
                            JsonObject  *route,
                            const char  *pointer,
                            GError     **error)
{
  if (!attain_json_check_unique (route, "criteria", "code", pointer, error))
    return FALSE;

  for (guint i = 0; i < attain_json_get_n (route, "criteria"); i++)
    {
      JsonObject *object = attain_json_get_nth (route, "criteria", i);
      g_autofree char *at = g_strdup_printf ("%s/criteria/%u", pointer, i);
      AttainCriterion *criterion = read_one (object);

      g_ptr_array_add (criteria, criterion);
      if (!check (criterion, scheme, object, at, error) || !check_group (criteria, criterion, at, error))
        return FALSE;
    }

  return TRUE;
}
