/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-next-card.h"

#include <glib/gi18n.h>

#include "attain-asye-look.h"
#include "attain-display.h"
#include "attain-gui.h"
#include "attain-person-section.h"

/* As many as somebody takes in at a glance; the schedule below has all. */
#define N_SHOWN 4

struct _AttainNextCard
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainNextCard, attain_next_card, ADW_TYPE_BIN)

/* What is done about a step of the whole year. */
static const struct
{
  const char *label;
  const char *action;
} steps[] = {
  [ATTAIN_ASYE_STEP_ASSESSOR] = { N_("Choose…"), "portfolio.assign" },
  [ATTAIN_ASYE_STEP_PAUSE] = { N_("End it…"), "portfolio.resume" },
  [ATTAIN_ASYE_STEP_RECOMMEND] = { N_("Recommend…"), "portfolio.recommend" },
  [ATTAIN_ASYE_STEP_MODERATE] = { N_("Moderate…"), "portfolio.moderate" },
  [ATTAIN_ASYE_STEP_CONCLUDE] = { N_("Decide…"), "portfolio.conclude" },
};

static GtkWidget *
make_button (const char *label,
             const char *action,
             const char *about)
{
  GtkWidget *button = gtk_button_new ();
  /* Translators: what a button says, and what of */
  g_autofree char *name = g_strdup_printf (_("%s (%s)"), label, about);

  /* A label of GTK's making would be said besides the name. */
  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new (label));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  attain_gui_hide_when_off (button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
add_step (AdwPreferencesGroup  *group,
          const AttainAsyeCase *year)
{
  const char *turn = attain_asye_look_get_turn (year->turn);
  g_autofree char *late = year->days_late > 0 ? attain_late_display (year->days_late) : NULL;
  g_autofree char *subtitle = late != NULL && turn != NULL ? g_strdup_printf ("%s · %s", late, turn)
                                                           : g_strdup (late != NULL ? late : turn);
  const char *title = attain_asye_step_display (year->step);
  GtkWidget *row = attain_person_section_add_row (group, title, subtitle);
  GtkWidget *button;

  if (year->step >= G_N_ELEMENTS (steps) || steps[year->step].action == NULL)
    return;

  button = make_button (_(steps[year->step].label), steps[year->step].action, title);
  gtk_widget_add_css_class (button, "suggested-action");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_standing (AdwPreferencesGroup      *group,
              const AttainAsyeCase     *year,
              const AttainAsyeStanding *standing,
              gboolean                  leads,
              const char               *today)
{
  const AttainAsyeItem *item = standing->item;
  gboolean handed_in = standing->state == ATTAIN_ASYE_STATE_HANDED_IN;
  g_autofree char *title = attain_asye_look_name_item (item, year->programme);
  g_autofree char *due = attain_asye_look_say_due (standing, today);
  const char *turn = attain_asye_look_get_turn (standing->turn);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", handed_in ? attain_asye_look_get_state (standing->state) : due,
                                               turn != NULL ? turn : "");
  g_autofree char *address = attain_asye_look_address (item);
  g_autofree char *action = g_strconcat (handed_in ? "portfolio.look::" : "portfolio.record::", address, NULL);
  GtkWidget *row = attain_person_section_add_row (group, title, subtitle);
  GtkWidget *button = make_button (handed_in ? _("Look at it") : _("Record…"), action, title);

  if (leads)
    gtk_widget_add_css_class (button, "suggested-action");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), attain_asye_look_make_icon (standing->state));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* First what is the viewer's own to do, where there is any. Then what is late, what waits to be looked at, and what is
 * due soon; where there is none of it, what comes next. */
static void
add_standings (AdwPreferencesGroup  *group,
               const AttainAsyeCase *year,
               gint64                viewer_id,
               const char           *today)
{
  static const AttainAsyeState order[] = { ATTAIN_ASYE_STATE_LATE, ATTAIN_ASYE_STATE_HANDED_IN,
                                           ATTAIN_ASYE_STATE_DUE_SOON };
  const AttainAsyeProgress *progress = year->progress;
  const AttainAsyeStanding *lead =
    attain_asye_progress_find_turn (progress, attain_asye_case_get_roles (year, viewer_id));
  guint n = 0;

  if (lead == NULL)
    lead = progress->next;
  if (lead != NULL)
    {
      add_standing (group, year, lead, TRUE, today);
      n++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < progress->standings->len && n < N_SHOWN; j++)
      {
        const AttainAsyeStanding *standing = g_ptr_array_index (progress->standings, j);

        if (standing->state != order[i] || standing == lead)
          continue;
        add_standing (group, year, standing, FALSE, today);
        n++;
      }
}

static char *
count (const AttainAsyeProgress *progress)
{
  static const AttainAsyeState order[] = { ATTAIN_ASYE_STATE_DONE, ATTAIN_ASYE_STATE_LATE, ATTAIN_ASYE_STATE_HANDED_IN,
                                           ATTAIN_ASYE_STATE_DUE_SOON, ATTAIN_ASYE_STATE_TO_COME };
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (progress->n[order[i]] > 0)
      {
        g_autofree char *word = g_utf8_strdown (attain_asye_look_get_state (order[i]), -1);

        g_string_append_printf (line, "%s%u %s", line->len > 0 ? " · " : "", progress->n[order[i]], word);
      }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
attain_next_card_class_init (AttainNextCardClass *klass)
{
}

static void
attain_next_card_init (AttainNextCard *self)
{
}

/**
 * attain_next_card_show:
 * @self: a card
 * @year: a supported year
 * @viewer_id: who looks; 0 for nobody in particular
 * @today: the day it is
 */
void
attain_next_card_show (AttainNextCard       *self,
                       const AttainAsyeCase *year,
                       gint64                viewer_id,
                       const char           *today)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("What is next"));
  if (year->progress != NULL)
    {
      g_autofree char *counted = count (year->progress);

      adw_preferences_group_set_description (group, counted);
    }
  if (year->step != ATTAIN_ASYE_STEP_ITEM)
    add_step (group, year);
  if (year->step == ATTAIN_ASYE_STEP_ITEM || year->step == ATTAIN_ASYE_STEP_ASSESSOR)
    add_standings (group, year, viewer_id, today);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
}
