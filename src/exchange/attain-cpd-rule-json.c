/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-rule-json.h"

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-read.h"

static AttainCpdRule *
read_edition (JsonObject *object,
              JsonObject *entry)
{
  AttainCpdRule *rule = g_new0 (AttainCpdRule, 1);

  rule->edition = attain_json_dup_text (entry, "edition");
  rule->valid_from = attain_json_dup_text (entry, "valid_from");
  rule->valid_to = attain_json_dup_text (entry, "valid_to");
  rule->year_starts_month = json_object_get_int_member (object, "year_starts_month");
  rule->renewal_months = json_object_get_int_member (object, "renewal_months");
  rule->pieces = json_object_get_int_member (entry, "pieces");
  rule->peer_pieces = json_object_get_int_member (entry, "peer_pieces");
  rule->exempts_new = json_object_get_boolean_member (entry, "exempts_new");
  return rule;
}

static gboolean
check_edition (GPtrArray      *rules,
               AttainCpdRule  *rule,
               GError        **error)
{
  const AttainCpdRule *before = rules->len > 0 ? g_ptr_array_index (rules, rules->len - 1) : NULL;

  if (rule->peer_pieces > rule->pieces)
    return attain_json_refuse_at (error, _("is more than the pieces asked for"),
                                  "/editions/%u/peer_pieces", rules->len);
  if (rule->valid_to != NULL && g_strcmp0 (rule->valid_to, rule->valid_from) < 0)
    return attain_json_refuse_at (error, _("is before valid_from"), "/editions/%u/valid_to", rules->len);
  if (before != NULL && (before->valid_to == NULL || g_strcmp0 (rule->valid_from, before->valid_to) <= 0))
    return attain_json_refuse_at (error, _("is not after the edition before it"),
                                  "/editions/%u/valid_from", rules->len);

  return TRUE;
}

/**
 * attain_cpd_rule_json_read:
 * @object: a document that the schema "cpd-rule" has accepted
 * @error: what in it contradicts itself, after the JSON pointer of where
 *
 * Returns: (transfer full) (nullable) (element-type AttainCpdRule): the rule of each time, the oldest first
 */
GPtrArray *
attain_cpd_rule_json_read (JsonObject  *object,
                           GError     **error)
{
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_cpd_rule_free);

  for (guint i = 0; i < attain_json_get_n (object, "editions"); i++)
    {
      g_autoptr(AttainCpdRule) rule = read_edition (object, attain_json_get_nth (object, "editions", i));

      if (!check_edition (rules, rule, error))
        return NULL;
      g_ptr_array_add (rules, g_steal_pointer (&rule));
    }

  return g_steal_pointer (&rules);
}
