/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-year-card.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-asye-look.h"
#include "attain-date.h"
#include "attain-display.h"
#include "attain-gui.h"
#include "attain-person-section.h"
#include "attain-year-line.h"

struct _AttainYearCard
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainYearCard, attain_year_card, ADW_TYPE_BIN)

static char *
describe (const AttainAsyeCase *year)
{
  g_autofree char *since = attain_date_display (year->asye->started_on);

  /* Translators: a cohort and a day */
  return g_strdup_printf (_("%s · started on %s"), year->asye->cohort, since);
}

static void
add_line (AdwExpanderRow *row,
          const char     *text)
{
  GtkWidget *line = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (line), 0);
  adw_expander_row_add_row (row, line);
}

/* The end with the reasons for it, line by line. */
static void
add_end (AdwPreferencesGroup  *group,
         const AttainAsyeCase *year)
{
  const AttainAsyeSchedule *schedule = year->schedule;
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *end = attain_date_display (schedule->end);
  g_autofree char *title = g_strdup_printf (schedule->open_pause ? _("Ends on %s, if it went on today")
                                                                 : _("Ends on %s"), end);
  g_autofree char *first = attain_date_display (schedule->end_original);
  int moved = attain_date_days_between (schedule->end_original, schedule->end);
  g_autofree char *subtitle = moved == 0 ? g_strdup (_("As it was planned at the start"))
                                         : g_strdup_printf (ngettext ("%d day later than at first, %s",
                                                                      "%d days later than at first, %s", moved),
                                                            moved, first);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  if (schedule->too_late)
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row),
                                 g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  for (guint i = 0; i < schedule->lines->len; i++)
    add_line (ADW_EXPANDER_ROW (row), g_ptr_array_index (schedule->lines, i));
  adw_preferences_group_add (group, row);
}

static void
append_person (GString      *line,
               const char   *role,
               AttainPerson *person)
{
  if (person != NULL)
    g_string_append_printf (line, "%s%s: %s", line->len > 0 ? " · " : "", role, person->display_name);
}

static void
add_button (GtkWidget  *row,
            const char *label,
            const char *action,
            const char *css_class)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", label, "action-name", action, "valign", GTK_ALIGN_CENTER,
                                    NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  attain_gui_hide_when_off (button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_people (AdwPreferencesGroup  *group,
            const AttainAsyeCase *year)
{
  g_autoptr(GString) line = g_string_new (NULL);
  GtkWidget *row;

  append_person (line, _("Assessor"), year->assessor);
  append_person (line, _("Co-ordinator"), year->coordinator);
  append_person (line, _("Line manager"), year->line_manager);
  row = attain_person_section_add_row (group, _("With whom"), line->len > 0 ? line->str : _("Nobody yet"));
  add_button (row, _("Change…"), "portfolio.assign", "flat");
}

static void
add_pause (AdwPreferencesGroup   *group,
           const AttainAsyeCase  *year,
           AttainAsyePause       *pause)
{
  const AttainProgrammeName *reason =
    year->programme != NULL ? attain_programme_find_name (year->programme->pause_reasons, pause->reason) : NULL;
  g_autofree char *from = attain_date_display (pause->from_on);
  g_autofree char *to = pause->to_on != NULL ? attain_date_display (pause->to_on) : NULL;
  g_autofree char *title = to != NULL ? g_strdup_printf (_("Paused from %s to %s"), from, to)
                                      : g_strdup_printf (_("Paused since %s"), from);
  GtkWidget *row = attain_person_section_add_row (group, title, reason != NULL ? reason->title : pause->reason);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", _("Change…"), "action-name", "portfolio.change-pause",
                                    "valign", GTK_ALIGN_CENTER, "css-classes", (const char *[]) { "flat", NULL }, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", attain_record_get_id (ATTAIN_RECORD (pause)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Change the pause"), -1);
  attain_gui_hide_when_off (button);
  if (to == NULL)
    add_button (row, _("End it…"), "portfolio.resume", NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* What has been said of how it ends, the last first. */
static void
add_results (AdwPreferencesGroup *group,
             AttainAsye          *asye)
{
  g_autofree char *outcome_on = attain_date_display (asye->outcome_on);
  g_autofree char *moderated_on = attain_date_display (asye->moderated_on);
  g_autofree char *recommended_on = attain_date_display (asye->recommended_on);
  g_autofree char *outcome = g_strdup_printf (_("Outcome: %s, on %s"),
                                              attain_enum_get_label (&attain_asye_result_choices, asye->outcome),
                                              outcome_on);
  g_autofree char *withdrawn = attain_asye_look_say_withdrawn (asye->withdrawn_on);
  g_autofree char *moderated = g_strdup_printf (_("Moderated on %s"), moderated_on);
  g_autofree char *recommended =
    g_strdup_printf (_("The assessor recommends: %s, on %s"),
                     attain_enum_get_label (&attain_asye_result_choices, asye->recommendation), recommended_on);

  if (asye->outcome != ATTAIN_ASYE_RESULT_UNKNOWN)
    attain_person_section_add_row (group, outcome, asye->outcome_reason);
  if (asye->status == ATTAIN_ASYE_STATUS_WITHDRAWN)
    attain_person_section_add_row (group, withdrawn, asye->outcome_reason);
  if (asye->moderated_on != NULL)
    attain_person_section_add_row (group, moderated, asye->moderation);
  if (asye->recommendation != ATTAIN_ASYE_RESULT_UNKNOWN)
    attain_person_section_add_row (group, recommended, NULL);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (void)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  append_item (menu, _("Agree a _pause…"), "portfolio.pause");
  append_item (menu, _("_Withdraw from the year…"), "portfolio.withdraw");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("More about the year"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More about the year"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
attain_year_card_class_init (AttainYearCardClass *klass)
{
}

static void
attain_year_card_init (AttainYearCard *self)
{
}

/**
 * attain_year_card_show:
 * @self: a card
 * @year: a supported year
 * @today: the day it is
 */
void
attain_year_card_show (AttainYearCard       *self,
                       const AttainAsyeCase *year,
                       const char           *today)
{
  AdwPreferencesGroup *head = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *about = describe (year);

  adw_preferences_group_set_title (head, year->programme != NULL ? year->programme->title : year->asye->programme);
  adw_preferences_group_set_description (head, about);
  adw_preferences_group_set_header_suffix (head, make_menu_button ());
  add_results (group, year->asye);
  if (year->schedule != NULL)
    {
      GtkWidget *line = g_object_new (ATTAIN_TYPE_YEAR_LINE, NULL);

      attain_year_line_show (ATTAIN_YEAR_LINE (line), year, today);
      adw_preferences_group_add (head, line);
      add_end (group, year);
    }
  else
    {
      attain_person_section_add_row (group, _("This edition of the programme is not held here"),
                                     _("Its dates are known once its reference data are brought in."));
    }
  for (guint i = year->pauses->len; i > 0; i--)
    add_pause (group, year, g_ptr_array_index (year->pauses, i - 1));
  add_people (group, year);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (head));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (group));
  adw_bin_set_child (ADW_BIN (self), box);
}
