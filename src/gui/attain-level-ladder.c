/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rungs of a council's ladder as a picture: those behind somebody, the one they are on, the one they look at. */

#include "attain-level-ladder.h"

#include <glib/gi18n.h>

struct _AttainLevelLadder
{
  AdwBin  parent_instance;

  GtkBox *rungs;
};

G_DEFINE_FINAL_TYPE (AttainLevelLadder, attain_level_ladder, ADW_TYPE_BIN)

static void
attain_level_ladder_class_init (AttainLevelLadderClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "attain-level-ladder");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
attain_level_ladder_init (AttainLevelLadder *self)
{
  self->rungs = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_box_set_homogeneous (self->rungs, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rungs));
}

static void
add_rung (AttainLevelLadder       *self,
          const AttainSchemeLevel *level,
          const char              *css_class)
{
  GtkWidget *rung = gtk_label_new (level->code);

  gtk_label_set_ellipsize (GTK_LABEL (rung), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (rung, level->title);
  if (css_class != NULL)
    gtk_widget_add_css_class (rung, css_class);
  gtk_box_append (self->rungs, rung);
}

static void
tell_others (AttainLevelLadder       *self,
             const AttainSchemeLevel *here,
             const AttainSchemeLevel *next)
{
  g_autofree char *text = NULL;

  if (here != NULL && next != NULL)
    /* Translators: the names of two levels */
    text = g_strdup_printf (_("Career ladder: now %s, next %s"), here->title, next->title);
  else if (here != NULL)
    text = g_strdup_printf (_("Career ladder: now %s"), here->title);
  else
    text = g_strdup (_("Career ladder"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * attain_level_ladder_show:
 * @self: a ladder
 * @scheme: whose rungs it has
 * @level: (nullable): the code of the one somebody is on
 * @next: (nullable): the code of the one they look at
 */
void
attain_level_ladder_show (AttainLevelLadder  *self,
                          const AttainScheme *scheme,
                          const char         *level,
                          const char         *next)
{
  gboolean behind = level != NULL && attain_scheme_find_level (scheme, level) != NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rungs))) != NULL)
    gtk_box_remove (self->rungs, child);

  for (guint i = 0; i < scheme->levels->len; i++)
    {
      const AttainSchemeLevel *rung = g_ptr_array_index (scheme->levels, i);

      if (g_strcmp0 (rung->code, level) == 0)
        behind = FALSE;
      add_rung (self, rung, g_strcmp0 (rung->code, level) == 0 ? "here" : g_strcmp0 (rung->code, next) == 0 ? "next"
                            : behind ? "behind" : NULL);
    }
  tell_others (self, level != NULL ? attain_scheme_find_level (scheme, level) : NULL,
               next != NULL ? attain_scheme_find_level (scheme, next) : NULL);
}
