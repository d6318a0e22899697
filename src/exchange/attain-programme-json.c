/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-programme-json.h"

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-read.h"

/* Stages and supervision run one after the other: each begins after the one before it has ended. */
static gboolean
check_sequence (JsonObject  *programme,
                const char  *list,
                const char  *first,
                const char  *last,
                gboolean     may_touch,
                GError     **error)
{
  gint64 reached = G_MININT64;

  for (guint i = 0; i < attain_json_get_n (programme, list); i++)
    {
      JsonObject *entry = attain_json_get_nth (programme, list, i);
      gint64 from = json_object_get_int_member (entry, first);
      gint64 to = json_object_get_int_member (entry, last);

      if (from < reached || (from == reached && !may_touch))
        return attain_json_refuse_at (error, _("is before the end of the one above"), "/%s/%u/%s", list, i, first);
      if (to < from)
        return attain_json_refuse_at (error, _("is before its beginning"), "/%s/%u/%s", list, i, last);
      reached = to;
    }

  return TRUE;
}

static gboolean
check_within (JsonObject  *programme,
              GError     **error)
{
  gint64 months = json_object_get_int_member (programme, "months");

  for (guint i = 0; i < attain_json_get_n (programme, "reviews"); i++)
    if (json_object_get_int_member (attain_json_get_nth (programme, "reviews", i), "month") > months)
      return attain_json_refuse_at (error, _("is after the end of the programme"), "/reviews/%u/month", i);

  for (guint i = 0; i < attain_json_get_n (programme, "evidence"); i++)
    {
      JsonArray *due = json_object_get_array_member (attain_json_get_nth (programme, "evidence", i), "due_months");

      for (guint j = 0; j < json_array_get_length (due); j++)
        if (json_array_get_int_element (due, j) > months)
          return attain_json_refuse_at (error, _("is after the end of the programme"),
                                        "/evidence/%u/due_months/%u", i, j);
    }

  return json_object_get_int_member_with_default (programme, "max_months", months) >= months ||
         attain_json_refuse (error, "/max_months", _("is less than months"));
}

static void
read_names (GPtrArray  *names,
            JsonObject *object,
            const char *list)
{
  for (guint i = 0; i < attain_json_get_n (object, list); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, list, i);
      AttainProgrammeName *name = g_new0 (AttainProgrammeName, 1);

      name->code = attain_json_dup_text (entry, "code");
      name->title = attain_json_dup_text (entry, "title");
      g_ptr_array_add (names, name);
    }
}

static void
read_stages (AttainProgramme *self,
             JsonObject      *object)
{
  for (guint i = 0; i < attain_json_get_n (object, "stages"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "stages", i);
      AttainProgrammeStage *stage = g_new0 (AttainProgrammeStage, 1);

      stage->code = attain_json_dup_text (entry, "code");
      stage->title = attain_json_dup_text (entry, "title");
      stage->from_month = json_object_get_int_member (entry, "from_month");
      stage->to_month = json_object_get_int_member (entry, "to_month");
      g_ptr_array_add (self->stages, stage);
    }
}

static void
read_reviews (AttainProgramme *self,
              JsonObject      *object)
{
  for (guint i = 0; i < attain_json_get_n (object, "reviews"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "reviews", i);
      AttainProgrammeReview *review = g_new0 (AttainProgrammeReview, 1);

      review->code = attain_json_dup_text (entry, "code");
      review->title = attain_json_dup_text (entry, "title");
      review->month = json_object_get_int_member (entry, "month");
      review->optional = json_object_get_boolean_member (entry, "optional");
      g_ptr_array_add (self->reviews, review);
    }
}

static void
read_evidence (AttainProgramme *self,
               JsonObject      *object)
{
  for (guint i = 0; i < attain_json_get_n (object, "evidence"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "evidence", i);
      JsonArray *due = json_object_get_array_member (entry, "due_months");
      AttainProgrammeEvidence *evidence = attain_programme_evidence_new ();

      evidence->kind = attain_json_get_choice (entry, "kind", &attain_evidence_kind_choices);
      evidence->code = attain_json_dup_text (entry, "code");
      evidence->title = attain_json_dup_text (entry, "title");
      evidence->minimum = json_object_get_int_member (entry, "minimum");
      evidence->mandatory = json_object_get_boolean_member (entry, "mandatory");
      evidence->by_social_worker = attain_json_get_int (entry, "by_social_worker");
      for (guint j = 0; j < json_array_get_length (due); j++)
        {
          int month = json_array_get_int_element (due, j);

          g_array_append_val (evidence->due_months, month);
        }
      g_ptr_array_add (self->evidence, evidence);
    }
}

static void
read_supervision (AttainProgramme *self,
                  JsonObject      *object)
{
  for (guint i = 0; i < attain_json_get_n (object, "supervision"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "supervision", i);
      AttainProgrammeSupervision *supervision = g_new0 (AttainProgrammeSupervision, 1);

      supervision->from_week = json_object_get_int_member (entry, "from_week");
      supervision->to_week = json_object_get_int_member (entry, "to_week");
      supervision->sessions = json_object_get_int_member (entry, "sessions");
      supervision->title = attain_json_dup_text (entry, "title");
      g_ptr_array_add (self->supervision, supervision);
    }
}

static void
read_pauses (AttainProgramme *self,
             JsonObject      *object)
{
  JsonNode *node = json_object_get_member (object, "pauses");
  JsonObject *pauses = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  self->has_pauses = pauses != NULL;
  if (pauses == NULL)
    return;

  read_names (self->pause_reasons, pauses, "reasons");
  read_names (self->refused_reasons, pauses, "refused_reasons");
  self->agreed_by = attain_json_dup_texts (pauses, "agreed_by");
}

/**
 * attain_programme_json_check:
 * @programme: a document that the schema "programme" has accepted
 * @error: what in it contradicts itself, after the JSON pointer of where
 *
 * Returns: whether stages and supervision follow one another and nothing is due after the end
 */
gboolean
attain_programme_json_check (JsonObject  *programme,
                             GError     **error)
{
  return attain_json_check_unique (programme, "stages", "code", "", error) &&
         attain_json_check_unique (programme, "reviews", "code", "", error) &&
         attain_json_check_unique (programme, "evidence", "code", "", error) &&
         check_sequence (programme, "stages", "from_month", "to_month", TRUE, error) &&
         check_sequence (programme, "supervision", "from_week", "to_week", FALSE, error) &&
         check_within (programme, error);
}

/**
 * attain_programme_json_read:
 * @object: a document that the schema "programme" has accepted
 * @error: what in it contradicts itself, after the JSON pointer of where
 *
 * Returns: (transfer full) (nullable): the programme
 */
AttainProgramme *
attain_programme_json_read (JsonObject  *object,
                            GError     **error)
{
  g_autoptr(AttainProgramme) self = attain_programme_new ();

  if (!attain_programme_json_check (object, error))
    return NULL;

  self->part_time = attain_json_get_choice (object, "part_time", &attain_part_time_choices);
  self->code = attain_json_dup_text (object, "code");
  self->title = attain_json_dup_text (object, "title");
  self->edition = attain_json_dup_text (object, "version");
  self->valid_from = attain_json_dup_text (object, "valid_from");
  self->valid_to = attain_json_dup_text (object, "valid_to");
  self->months = json_object_get_int_member (object, "months");
  self->max_months = attain_json_get_int (object, "max_months");
  self->protected_time_share =
    json_object_get_double_member_with_default (object, "protected_time_share", ATTAIN_NO_SHARE);
  self->workload_share = json_object_get_double_member_with_default (object, "workload_share", ATTAIN_NO_SHARE);
  self->standards = attain_json_dup_texts (object, "standards");
  read_stages (self, object);
  read_reviews (self, object);
  read_evidence (self, object);
  read_supervision (self, object);
  read_pauses (self, object);
  read_names (self->outcomes, object, "outcomes");
  return g_steal_pointer (&self);
}
