/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The criteria of a route as groups of rows: what is missing first, what is met last. */

#include "attain-pathway-rows.h"

#include <glib/gi18n.h>

#include "attain-criterion-row.h"

/* Nobody has applied yet. */
#define REACHED ATTAIN_CRITERION_PHASE_APPLY

static guint
count (const AttainPathway *pathway,
       AttainCriterionLook  look)
{
  guint n = 0;

  for (guint i = 0; i < pathway->lines->len; i++)
    n += attain_criterion_look_choose (g_ptr_array_index (pathway->lines, i), REACHED) == look;

  return n;
}

static GtkWidget *
make_group (const AttainPathway *pathway,
            AttainCriterionLook  look)
{
  guint n = count (pathway, look);
  /* Translators: a heading and how many rows are below it: "Met (9)" */
  g_autofree char *title = g_strdup_printf (_("%s (%u)"), attain_criterion_look_get_title (look), n);
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);

  for (guint i = 0; i < pathway->lines->len; i++)
    {
      const AttainPathwayLine *line = g_ptr_array_index (pathway->lines, i);

      if (attain_criterion_look_choose (line, REACHED) == look)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), attain_criterion_row_new (line, REACHED));
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

  for (guint look = 0; look < ATTAIN_N_CRITERION_LOOKS; look++)
    if (count (pathway, look) > 0)
      gtk_box_append (box, make_group (pathway, look));
}
