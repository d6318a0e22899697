/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a route asks, and how somebody stands with it: met, not met, or waived by whom and why, with what shows it and
 * from when. The pathway and the case show the same row, since one and the same rule has answered. */

#include "attain-criterion-row.h"

#include <glib/gi18n.h>

#include "attain-row-layout.h"
#include "attain-wrap-box.h"

struct _AttainCriterionRow
{
  AdwActionRow   parent_instance;

  AttainWrapBox *end;      /* how it stands, in a word, and what is to be done about it */
};

G_DEFINE_FINAL_TYPE (AttainCriterionRow, attain_criterion_row, ADW_TYPE_ACTION_ROW)

/* A word stands beside each icon, since neither colour nor shape tells everybody. */
static const struct
{
  const char *title;
  const char *icon_name;
  const char *css_class;
  const char *word;
} looks[ATTAIN_N_CRITERION_LOOKS] = {
  [ATTAIN_CRITERION_LOOK_MISSING] = { N_("Not there yet"), "alarm-symbolic", "warning", N_("Not yet") },
  [ATTAIN_CRITERION_LOOK_CONFIRM] = { N_("For somebody to confirm"), "avatar-default-symbolic", "accent",
                                      N_("To confirm") },
  [ATTAIN_CRITERION_LOOK_LATER] = { N_("With the application"), "go-next-symbolic", "dim-label", N_("Later") },
  [ATTAIN_CRITERION_LOOK_OPTIONAL] = { N_("Not needed, but welcome"), "list-add-symbolic", "dim-label", N_("Optional") },
  [ATTAIN_CRITERION_LOOK_HIDDEN] = { N_("Not for you to see"), "view-conceal-symbolic", "dim-label", N_("Not shown") },
  [ATTAIN_CRITERION_LOOK_UNRECORDED] = { N_("Without a record"), "list-remove-symbolic", "dim-label",
                                         N_("No record") },
  [ATTAIN_CRITERION_LOOK_MET] = { N_("Met"), "emblem-ok-symbolic", "success", N_("Met") },
};

static char *
make_word (const AttainPathwayLine *line,
           AttainCriterionLook      look)
{
  if (line->state == ATTAIN_CRITERION_STATE_WAIVED)
    return g_strdup (_("Waived"));
  if (look == ATTAIN_CRITERION_LOOK_OPTIONAL && line->criterion->mandatory)
    /* Translators: of several things one is enough, and another one is there */
    return g_strdup (_("Not needed"));

  return g_strdup (_(looks[look].word));
}

static void
attain_criterion_row_class_init (AttainCriterionRowClass *klass)
{
}

static void
attain_criterion_row_init (AttainCriterionRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  attain_row_layout_put (ADW_ACTION_ROW (self));
  /* One below the other where a narrow screen has no room for both beside what they are about. */
  self->end = ATTAIN_WRAP_BOX (attain_wrap_box_new ());
  attain_wrap_box_set_at_end (self->end, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->end), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->end));
}

static GtkWidget *
make_row (const AttainPathwayLine *line,
          AttainCriterionLook      look)
{
  g_autofree char *word = make_word (line, look);
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[look].icon_name);
  GtkWidget *label = gtk_label_new (word);
  GtkWidget *row = g_object_new (ATTAIN_TYPE_CRITERION_ROW, "title", line->criterion->title, "subtitle", line->text, NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (icon, looks[look].css_class);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  attain_wrap_box_append (ATTAIN_CRITERION_ROW (row)->end, label);
  return row;
}

/**
 * attain_criterion_row_new:
 * @line: a criterion, explained
 * @reached: what somebody is before: what is to be met by then is asked for now, the rest later
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
attain_criterion_row_new (const AttainPathwayLine *line,
                          AttainCriterionPhase     reached)
{
  return make_row (line, attain_criterion_look_choose (line, reached));
}

/**
 * attain_criterion_row_new_past:
 * @line: a criterion, explained, of an application that has come to its end
 *
 * Returns: (transfer floating): a row that shows what was on record then, and asks for nothing
 */
GtkWidget *
attain_criterion_row_new_past (const AttainPathwayLine *line)
{
  AttainCriterionLook look = attain_criterion_look_choose (line, ATTAIN_CRITERION_PHASE_DECISION);

  return make_row (line, look == ATTAIN_CRITERION_LOOK_MET || look == ATTAIN_CRITERION_LOOK_HIDDEN
                         ? look : ATTAIN_CRITERION_LOOK_UNRECORDED);
}

/**
 * attain_criterion_row_add_button:
 * @self: a row
 * @label: what the button says
 *
 * Returns: (transfer none): a button at its end, for what somebody does about the criterion
 */
GtkWidget *
attain_criterion_row_add_button (AttainCriterionRow *self,
                                 const char         *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
  attain_wrap_box_append (self->end, button);
  return button;
}

/**
 * attain_criterion_look_choose:
 * @line: a criterion, explained
 * @reached: what somebody is before
 *
 * Returns: what it means to them now
 */
AttainCriterionLook
attain_criterion_look_choose (const AttainPathwayLine *line,
                              AttainCriterionPhase     reached)
{
  if (line->state == ATTAIN_CRITERION_STATE_MET || line->state == ATTAIN_CRITERION_STATE_WAIVED)
    return ATTAIN_CRITERION_LOOK_MET;
  if (line->phase > reached)
    return ATTAIN_CRITERION_LOOK_LATER;
  if (line->enough || !line->criterion->mandatory)
    return ATTAIN_CRITERION_LOOK_OPTIONAL;
  if (line->unseen)
    return ATTAIN_CRITERION_LOOK_HIDDEN;

  return line->for_a_person && line->state == ATTAIN_CRITERION_STATE_UNKNOWN ? ATTAIN_CRITERION_LOOK_CONFIRM
                                                                              : ATTAIN_CRITERION_LOOK_MISSING;
}

/**
 * attain_criterion_look_get_title:
 * @look: what criteria mean to somebody
 *
 * Returns: the heading above those that do
 */
const char *
attain_criterion_look_get_title (AttainCriterionLook look)
{
  return _(looks[look].title);
}
