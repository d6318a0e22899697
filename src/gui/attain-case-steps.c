/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps that an application took, the last one first, so that anybody can see that it was fair. */

#include "attain-case-steps.h"

#include <glib/gi18n.h>

#include "attain-application-step.h"
#include "attain-display.h"

struct _AttainCaseSteps
{
  AttainCaseSection  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainCaseSteps, attain_case_steps, ATTAIN_TYPE_CASE_SECTION)

static char *
describe (const AttainApplicationCase *facts,
          AttainApplicationStep       *step)
{
  g_autofree char *day = attain_date_display (step->moved_on);
  const char *name = attain_application_case_get_name (facts, step->actor_id);
  const char *state = attain_enum_get_label (&attain_application_state_choices, step->to_state);
  GString *words = g_string_new (NULL);

  if (name != NULL)
    /* Translators: a day, a name, and where an application stood then */
    g_string_append_printf (words, _("%s, by %s. Then: %s"), day, name, state);
  else
    /* Translators: a day, and where an application stood then */
    g_string_append_printf (words, _("%s. Then: %s"), day, state);
  if (step->reason != NULL)
    g_string_append_printf (words, "\n%s", step->reason);
  return g_string_free (words, FALSE);
}

static void
attain_case_steps_show (AttainCaseSection *section,
                        AttainOpenCase    *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  GtkWidget *group = attain_case_section_make_group (_("Steps so far"), NULL);

  gtk_widget_set_visible (GTK_WIDGET (section), facts->steps->len > 0);
  for (guint i = facts->steps->len; i > 0; i--)
    {
      AttainApplicationStep *step = g_ptr_array_index (facts->steps, i - 1);
      g_autofree char *words = describe (facts, step);

      attain_case_section_add_row (group, NULL, attain_enum_get_label (&attain_application_move_choices, step->move),
                                   words);
    }
  adw_bin_set_child (ADW_BIN (section), group);
}

static void
attain_case_steps_class_init (AttainCaseStepsClass *klass)
{
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_steps_show;
}

static void
attain_case_steps_init (AttainCaseSteps *self)
{
}
