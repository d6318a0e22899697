/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The criteria of a route as groups of rows: what is missing first, what is met last. */

#include "attain-pathway-rows.h"

#include <glib/gi18n.h>

#include "attain-display.h"

/* What a criterion means to whom it is about, in the order that they ask. */
typedef enum
{
  PART_MISSING,
  PART_CONFIRM,
  PART_LATER,
  PART_OPTIONAL,
  PART_MET,
  N_PARTS,
} Part;

/* A word stands beside each icon, since neither colour nor shape tells everybody. */
static const struct
{
  const char *title;
  const char *icon_name;
  const char *css_class;
  const char *word;
} looks[N_PARTS] = {
  [PART_MISSING] = { N_("Not there yet"), "alarm-symbolic", "warning", N_("Not yet") },
  [PART_CONFIRM] = { N_("For somebody to confirm"), "dialog-question-symbolic", "accent", N_("To confirm") },
  [PART_LATER] = { N_("With the application"), "go-next-symbolic", "dim-label", N_("Later") },
  [PART_OPTIONAL] = { N_("Not needed, but welcome"), "list-add-symbolic", "dim-label", N_("Optional") },
  [PART_MET] = { N_("Met"), "emblem-ok-symbolic", "success", N_("Met") },
};

static Part
choose_part (const AttainPathwayLine *line)
{
  if (line->state == ATTAIN_CRITERION_STATE_MET || line->state == ATTAIN_CRITERION_STATE_WAIVED)
    return PART_MET;
  if (line->phase != ATTAIN_CRITERION_PHASE_APPLY)
    return PART_LATER;
  if (line->enough || !line->criterion->mandatory)
    return PART_OPTIONAL;

  return line->for_a_person && line->state == ATTAIN_CRITERION_STATE_UNKNOWN ? PART_CONFIRM : PART_MISSING;
}

static guint
count (const AttainPathway *pathway,
       Part                 part)
{
  guint n = 0;

  for (guint i = 0; i < pathway->lines->len; i++)
    n += choose_part (g_ptr_array_index (pathway->lines, i)) == part;

  return n;
}

static char *
make_word (const AttainPathwayLine *line,
           Part                     part)
{
  g_autofree char *day = attain_date_display (line->met_on);

  if (line->state == ATTAIN_CRITERION_STATE_WAIVED)
    return g_strdup (_("Waived"));
  if (part == PART_MISSING && line->met_on != NULL)
    /* Translators: a day from which something will be so */
    return g_strdup_printf (_("From %s"), day);

  return g_strdup (_(looks[part].word));
}

static GtkWidget *
make_row (const AttainPathwayLine *line,
          Part                     part)
{
  g_autofree char *word = make_word (line, part);
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[part].icon_name);
  GtkWidget *label = gtk_label_new (word);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", line->criterion->title,
                                 "subtitle", line->text, NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (icon, looks[part].css_class);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static GtkWidget *
make_group (const AttainPathway *pathway,
            Part                 part)
{
  guint n = count (pathway, part);
  /* Translators: a heading and how many rows are below it: "Met (9)" */
  g_autofree char *title = g_strdup_printf (_("%s (%u)"), _(looks[part].title), n);
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);

  for (guint i = 0; i < pathway->lines->len; i++)
    {
      const AttainPathwayLine *line = g_ptr_array_index (pathway->lines, i);

      if (choose_part (line) == part)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (line, part));
    }

  return group;
}

/**
 * attain_pathway_rows_fill:
 * @box: a box, emptied first
 * @pathway: what to show in it
 */
void
attain_pathway_rows_fill (GtkBox              *box,
                          const AttainPathway *pathway)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  for (guint part = 0; part < N_PARTS; part++)
    if (count (pathway, part) > 0)
      gtk_box_append (box, make_group (pathway, part));
}
