/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-rule.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

static void
add_missing (AttainCpdReadiness *self)
{
  if (self->missing_pieces > 0)
    g_ptr_array_add (self->lines,
                     g_strdup_printf (ngettext ("Still missing: %d piece of CPD that differs from the others",
                                                "Still missing: %d pieces of CPD that differ from the others",
                                                self->missing_pieces), self->missing_pieces));

  if (self->missing_peer_pieces > 0)
    g_ptr_array_add (self->lines,
                     g_strdup_printf (ngettext ("Still missing: reflection on %d discussion with a peer",
                                                "Still missing: reflection on %d discussions with a peer",
                                                self->missing_peer_pieces), self->missing_peer_pieces));
}

static void
add_found (AttainCpdReadiness  *self,
           const AttainCpdRule *rule)
{
  g_ptr_array_add (self->lines,
                   g_strdup_printf (ngettext ("Different pieces of CPD: %d of the %d that is asked for",
                                              "Different pieces of CPD: %d of the %d that are asked for",
                                              rule->pieces), self->found.pieces, rule->pieces));

  if (rule->peer_pieces > 0)
    g_ptr_array_add (self->lines,
                     g_strdup_printf (ngettext ("Discussed with a peer: %d of the %d that is asked for",
                                                "Discussed with a peer: %d of the %d that are asked for",
                                                rule->peer_pieces),
                                      self->found.peer_pieces, rule->peer_pieces));

  if (self->found.identical > 0)
    g_ptr_array_add (self->lines,
                     g_strdup_printf (ngettext ("%d piece tells the same as another one and is not counted",
                                                "%d pieces tell the same as another one and are not counted",
                                                self->found.identical), self->found.identical));
}

static void
add_renewal (AttainCpdReadiness *self)
{
  g_autofree char *closes = attain_date_display (self->year_to);
  g_autofree char *opens = attain_date_display (self->renewal_from);

  if (self->renewal_open)
    g_ptr_array_add (self->lines, g_strdup_printf (ngettext ("Renewal closes on %s: %d day left, counting today",
                                                             "Renewal closes on %s: %d days left, counting today",
                                                             self->days_left), closes, self->days_left));
  else
    g_ptr_array_add (self->lines, g_strdup_printf (_("Renewal opens on %s and closes on %s"), opens, closes));
}

static void
explain (AttainCpdReadiness  *self,
         const AttainCpdRule *rule)
{
  if (!self->asked)
    {
      g_autofree char *opens = attain_date_display (self->renewal_from);

      g_ptr_array_add (self->lines,
                       g_strdup_printf (_("Registered on or after %s: no CPD is asked for before the next "
                                          "registration year"), opens));
      return;
    }

  add_found (self, rule);
  add_missing (self);
  add_renewal (self);
}

/**
 * attain_cpd_rule_for_date:
 * @rules: (element-type AttainCpdRule): the regulator's rules
 * @on: a day
 *
 * Returns: (transfer none) (nullable): the one in force on that day; of two the later one
 */
AttainCpdRule *
attain_cpd_rule_for_date (GPtrArray  *rules,
                          const char *on)
{
  AttainCpdRule *found = NULL;

  for (guint i = 0; i < rules->len; i++)
    {
      AttainCpdRule *rule = g_ptr_array_index (rules, i);

      if (attain_date_is_within (on, rule->valid_from, rule->valid_to) &&
          (found == NULL || strcmp (found->valid_from, rule->valid_from) < 0))
        found = rule;
    }

  return found;
}

/**
 * attain_cpd_rule_get_year:
 * @self: a rule
 * @on: a day
 * @from: (out) (transfer full): the first day of the registration year that @on falls in
 * @to: (out) (transfer full): its last day, on which renewal closes
 * @renewal_from: (out) (transfer full) (optional): the day that renewal opens
 */
void
attain_cpd_rule_get_year (const AttainCpdRule  *self,
                          const char           *on,
                          char                **from,
                          char                **to,
                          char                **renewal_from)
{
  g_autofree char *next = NULL;

  *from = attain_date_year_start (on, self->year_starts_month);
  next = attain_date_add_months (*from, 12);
  *to = attain_date_add_days (next, -1);
  if (renewal_from != NULL)
    *renewal_from = attain_date_add_months (next, -self->renewal_months);
}

/**
 * attain_cpd_rule_asks:
 * @self: a rule
 * @registered_on: (nullable): since when somebody is registered, as far as it is known
 * @renewal_from: the day that renewal opens in the registration year asked for
 *
 * Returns: whether the regulator asks them for CPD in that year
 */
gboolean
attain_cpd_rule_asks (const AttainCpdRule *self,
                      const char          *registered_on,
                      const char          *renewal_from)
{
  return !self->exempts_new || registered_on == NULL || strcmp (registered_on, renewal_from) < 0;
}

/**
 * attain_cpd_rule_is_met:
 * @self: a rule
 * @found: what somebody wrote down in the registration year
 *
 * No number of hours is asked for, and no kind of activity.
 *
 * Returns: whether it is what the rule asks for
 */
gboolean
attain_cpd_rule_is_met (const AttainCpdRule   *self,
                        const AttainCpdPieces *found)
{
  return found->pieces >= self->pieces && found->peer_pieces >= self->peer_pieces;
}

void
attain_cpd_rule_free (AttainCpdRule *self)
{
  g_free (self->edition);
  g_free (self->valid_from);
  g_free (self->valid_to);
  g_free (self);
}

/**
 * attain_cpd_pieces_count:
 * @entries: (element-type AttainCpdEntry): one person's entries, derived
 * @from: the first day that counts
 * @to: the last one
 *
 * Two identical pieces do not satisfy the regulator, so those that tell the same are one; it was
 * discussed with a peer if any of them was.
 *
 * Returns: what the entries come to
 */
AttainCpdPieces
attain_cpd_pieces_count (GPtrArray  *entries,
                         const char *from,
                         const char *to)
{
  g_autoptr(GHashTable) peers = g_hash_table_new (g_int64_hash, g_int64_equal);
  AttainCpdPieces found = { 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      AttainCpdEntry *entry = g_ptr_array_index (entries, i);
      gpointer reflected = NULL;
      gboolean known = FALSE;

      if (!attain_date_is_within (entry->occurred_on, from, to))
        continue;

      known = g_hash_table_lookup_extended (peers, &entry->content_key, NULL, &reflected);
      if (known)
        found.identical++;
      else
        found.pieces++;

      if (entry->peer_reflected && !GPOINTER_TO_INT (reflected))
        found.peer_pieces++;

      g_hash_table_insert (peers, &entry->content_key,
                           GINT_TO_POINTER (entry->peer_reflected || GPOINTER_TO_INT (reflected)));
    }

  return found;
}

/**
 * attain_cpd_readiness_new:
 * @rule: the rule in force on the day
 * @registered_on: (nullable): since when the person is registered, as far as it is known
 * @entries: (element-type AttainCpdEntry): the person's entries, derived
 * @on: the day asked for: the answer is for the registration year that it falls in, as it stands on that day
 *
 * Everybody on the register is asked, also those on leave or without cases; who was registered while
 * renewal was open only pays the fee, where the rule says so.
 *
 * Returns: (transfer full): whether the person can renew, explained
 */
AttainCpdReadiness *
attain_cpd_readiness_new (const AttainCpdRule *rule,
                          const char          *registered_on,
                          GPtrArray           *entries,
                          const char          *on)
{
  AttainCpdReadiness *self = g_new0 (AttainCpdReadiness, 1);

  attain_cpd_rule_get_year (rule, on, &self->year_from, &self->year_to, &self->renewal_from);
  self->renewal_open = strcmp (on, self->renewal_from) >= 0;
  self->days_left = attain_date_days_between (on, self->year_to) + 1;
  self->asked = attain_cpd_rule_asks (rule, registered_on, self->renewal_from);
  self->found = attain_cpd_pieces_count (entries, self->year_from, on);

  if (self->asked)
    {
      self->missing_pieces = MAX (rule->pieces - self->found.pieces, 0);
      self->missing_peer_pieces = MAX (rule->peer_pieces - self->found.peer_pieces, 0);
    }

  self->ready = !self->asked || attain_cpd_rule_is_met (rule, &self->found);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  explain (self, rule);
  return self;
}

void
attain_cpd_readiness_free (AttainCpdReadiness *self)
{
  g_free (self->year_from);
  g_free (self->year_to);
  g_free (self->renewal_from);
  g_ptr_array_unref (self->lines);
  g_free (self);
}
