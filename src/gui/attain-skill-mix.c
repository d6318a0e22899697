/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-skill-mix.h"

#include <glib/gi18n.h>

#include "attain-figure-row.h"

struct _AttainSkillMix
{
  AdwBin      parent_instance;

  GtkListBox *list;
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainSkillMix, attain_skill_mix, ADW_TYPE_BIN)

/* What the longest bar stands for, so that all can be compared. */
static double
find_scale (GPtrArray *figures)
{
  double scale = 1e-9;

  for (guint i = 0; i < figures->len; i++)
    {
      const AttainFigure *figure = g_ptr_array_index (figures, i);

      if (figure->id == ATTAIN_FIGURE_LEVEL_SHARE)
        scale = MAX (scale, MAX (figure->value, figure->has_target ? figure->target : 0));
    }

  return scale;
}

static void
activated_cb (AttainSkillMix  *self,
              AttainFigureRow *row)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, attain_figure_row_get_figure (row)->level);
}

static void
attain_skill_mix_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_SKILL_MIX);

  G_OBJECT_CLASS (attain_skill_mix_parent_class)->dispose (object);
}

static void
attain_skill_mix_class_init (AttainSkillMixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_skill_mix_dispose;

  /**
   * AttainSkillMix::activated:
   * @self: the skill mix
   * @level: (nullable): the code of a level, %NULL for those without
   *
   * Somebody wants to know more of a level's share.
   */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", ATTAIN_TYPE_SKILL_MIX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-skill-mix.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainSkillMix, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
attain_skill_mix_init (AttainSkillMix *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_skill_mix_show:
 * @self: the skill mix
 * @figures: (element-type AttainFigure): what is known; without a share of any level nothing is seen
 */
void
attain_skill_mix_show (AttainSkillMix *self,
                       GPtrArray      *figures)
{
  double scale = find_scale (figures);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = 0; i < figures->len; i++)
    {
      const AttainFigure *figure = g_ptr_array_index (figures, i);
      const char *title = figure->level_title != NULL ? figure->level_title : figure->level;

      if (figure->id == ATTAIN_FIGURE_LEVEL_SHARE && figure->is_known)
        gtk_list_box_append (self->list,
                             attain_figure_row_new (title != NULL ? title : _("Without a level"), figure, scale));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
}
