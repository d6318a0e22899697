/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the route asks for, line by line: met, not met, or waived, by whom and why, with the record that shows it.
 * The academy settles here what no record can. */

#include "attain-case-criteria.h"

#include <glib/gi18n.h>

#include "attain-case-dialog.h"
#include "attain-display.h"

struct _AttainCaseCriteria
{
  AttainCaseSection  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainCaseCriteria, attain_case_criteria, ATTAIN_TYPE_CASE_SECTION)

typedef struct
{
  AttainOpenCase             *open;
  AttainApplicationCriterion *finding;
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  g_object_unref (settling->open);
  g_object_unref (settling->finding);
  g_free (settling);
}

static void
settle (AttainCaseDialog *dialog,
        gpointer          data)
{
  const Settling *settling = data;

  attain_open_case_find (settling->open, settling->finding, attain_case_dialog_done_cb, g_object_ref (dialog));
}

static AttainApplicationCriterion *
make_finding (AttainOpenCase        *open,
              const AttainCriterion *criterion)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainApplicationCriterion *found = attain_application_case_find_finding (facts, criterion->code);
  AttainApplicationCriterion *finding;

  if (found != NULL)
    return ATTAIN_APPLICATION_CRITERION (attain_record_copy (ATTAIN_RECORD (found)));

  finding = attain_application_criterion_new ();
  finding->person_id = facts->application->person_id;
  finding->application_id = attain_record_get_id (ATTAIN_RECORD (facts->application));
  finding->code = g_strdup (criterion->code);
  finding->state = ATTAIN_CRITERION_STATE_MET;
  return finding;
}

static void
settle_clicked_cb (GtkWidget             *button,
                   const AttainCriterion *criterion)
{
  GtkWidget *section = gtk_widget_get_ancestor (button, ATTAIN_TYPE_CASE_CRITERIA);
  AttainOpenCase *open = attain_case_section_get (ATTAIN_CASE_SECTION (section));
  AttainCaseDialog *dialog = attain_case_dialog_new (section, attain_open_case_get_store (open),
                                                     _("Settle a criterion"), _("Settle"));
  Settling *settling = g_new0 (Settling, 1);

  settling->open = g_object_ref (open);
  settling->finding = make_finding (open, criterion);
  attain_case_dialog_add_heading (dialog, criterion->title);
  if (criterion->waiver_role == ATTAIN_ROUTE_ACTOR_UNKNOWN)
    attain_case_dialog_add_words (dialog, _("The scheme lets nobody waive this criterion."));
  attain_case_dialog_add_field (dialog, settling->finding, "state", NULL);
  attain_case_dialog_add_field (dialog, settling->finding, "shown-by", NULL);
  attain_case_dialog_add_field (dialog, settling->finding, "reason", NULL);
  if (criterion->waiver_role != ATTAIN_ROUTE_ACTOR_UNKNOWN)
    attain_case_dialog_add_field (dialog, settling->finding, "waived-by-id", NULL);
  attain_case_dialog_on_done (dialog, settle, settling, settling_free);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
append (GString    *words,
        const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (words, words->len > 0 ? "\n%s" : "%s", text);
}

static void
append_finding (GString                     *words,
                const AttainApplicationCase *facts,
                AttainApplicationCriterion  *finding)
{
  const char *state = attain_enum_get_label (&attain_criterion_state_choices, finding->state);
  const char *name = attain_application_case_get_name (facts, finding->waived_by_id);
  g_autofree char *day = finding->checked_on != NULL ? attain_date_display (finding->checked_on) : NULL;

  if (finding->state == ATTAIN_CRITERION_STATE_WAIVED && name != NULL)
    /* Translators: whose name follows let a criterion go */
    g_string_append_printf (words, _("Waived by %s"), name);
  else
    g_string_append (words, state);
  if (day != NULL)
    g_string_append_printf (words, ", %s", day);
  if (finding->shown_by != NULL)
    {
      /* Translators: what record shows that a criterion is met */
      g_autofree char *shown = g_strdup_printf (_("Shown by: %s"), finding->shown_by);

      append (words, shown);
    }
  append (words, finding->reason);
}

static void
append_tally (GString                   *words,
              const AttainEvidenceTally *tally)
{
  g_autofree char *kept = g_strdup_printf (ngettext ("%u of %u piece accepted", "%u of %u pieces accepted",
                                                     tally->wanted), MIN (tally->accepted, tally->wanted),
                                           tally->wanted);
  g_autofree char *waiting = NULL;

  append (words, kept);
  if (tally->kept > tally->accepted)
    {
      guint n = tally->kept - tally->accepted;

      waiting = g_strdup_printf (ngettext ("%u waits to be accepted", "%u wait to be accepted", n), n);
      append (words, waiting);
    }
  if (tally->in_date < tally->accepted)
    append (words, _("Some of it is too old for this route"));
  if (tally->within_words < tally->in_date)
    append (words, _("Some of it is outside the word limits"));
}

static gboolean
is_tally_full (const AttainEvidenceTally *tally)
{
  return tally->wanted > 0 && tally->within_words >= tally->wanted;
}

static const char *
choose_icon (AttainCriterionState state,
             gboolean             full)
{
  if (state == ATTAIN_CRITERION_STATE_MET || full)
    return "object-select-symbolic";
  if (state == ATTAIN_CRITERION_STATE_WAIVED)
    return "changes-allow-symbolic";
  if (state == ATTAIN_CRITERION_STATE_NOT_MET)
    return "window-close-symbolic";

  return "content-loading-symbolic";
}

static char *
describe (AttainOpenCase             *open,
          const AttainCriterion      *criterion,
          AttainApplicationCriterion *finding,
          const AttainEvidenceTally  *tally)
{
  GString *words = g_string_new (NULL);

  if (finding != NULL)
    append_finding (words, attain_open_case_get (open), finding);
  else if (is_tally_full (tally))
    append (words, _("Met"));
  else
    append (words, _("Open"));
  if (tally->wanted > 0)
    append_tally (words, tally);
  if (!criterion->mandatory)
    append (words, _("Good to have: nobody is refused for it"));
  if (criterion->group != NULL)
    append (words, _("One of several, of which one is enough"));
  return g_string_free (words, FALSE);
}

/* Whether a record of the case shows it, rather than somebody's finding. */
static gboolean
is_settled_by_hand (const AttainCriterion     *criterion,
                    const AttainEvidenceTally *tally)
{
  return tally->wanted == 0 && criterion->type != ATTAIN_CRITERION_MANAGER_ENDORSEMENT;
}

static void
add_criterion (GtkWidget             *group,
               AttainOpenCase        *open,
               const AttainCriterion *criterion)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainApplicationCriterion *finding = attain_application_case_find_finding (facts, criterion->code);
  g_autofree char *words = NULL;
  AttainEvidenceTally tally;
  GtkWidget *row;

  attain_open_case_tally (open, criterion, &tally);
  words = describe (open, criterion, finding, &tally);
  row = attain_case_section_add_row (group, choose_icon (finding != NULL ? finding->state : 0, is_tally_full (&tally)),
                                     criterion->title, words);
  if (attain_open_case_is (open, ATTAIN_ACTOR_ACADEMY) && attain_application_state_is_open (facts->application->state) &&
      (is_settled_by_hand (criterion, &tally) || criterion->waiver_role != ATTAIN_ROUTE_ACTOR_UNKNOWN))
    {
      GtkWidget *button = attain_case_section_add_button (row, _("Settle…"));

      gtk_widget_add_css_class (button, "flat");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, criterion->title,
                                      -1);
      g_signal_connect (button, "clicked", G_CALLBACK (settle_clicked_cb), (gpointer) criterion);
    }
}

static void
attain_case_criteria_show (AttainCaseSection *section,
                           AttainOpenCase    *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  GtkWidget *group = attain_case_section_make_group (_("What the route asks for"), NULL);

  gtk_widget_set_visible (GTK_WIDGET (section), facts->route != NULL && facts->route->criteria->len > 0);
  for (guint i = 0; facts->route != NULL && i < facts->route->criteria->len; i++)
    add_criterion (group, open, g_ptr_array_index (facts->route->criteria, i));
  adw_bin_set_child (ADW_BIN (section), group);
}

static void
attain_case_criteria_class_init (AttainCaseCriteriaClass *klass)
{
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_criteria_show;
}

static void
attain_case_criteria_init (AttainCaseCriteria *self)
{
}
