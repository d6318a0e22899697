/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first thing that anybody wants to know of an application: where it is, who has it, since when, and what they
 * themselves can do now. What they cannot do yet says why in words. */

#include "attain-case-standing.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-application-step.h"
#include "attain-case-words.h"
#include "attain-display.h"
#include "attain-move-bar.h"
#include "attain-route-map.h"
#include "attain-route-strip.h"

struct _AttainCaseStanding
{
  AttainCaseSection  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainCaseStanding, attain_case_standing, ATTAIN_TYPE_CASE_SECTION)

/* Where it stood when it left the road; unknown while it is on it. */
static AttainApplicationState
find_left (const AttainApplicationCase *facts)
{
  AttainApplicationState left = ATTAIN_APPLICATION_UNKNOWN;

  if (!attain_application_state_is_final (facts->application->state) ||
      facts->application->state == ATTAIN_APPLICATION_EFFECTIVE)
    return left;

  for (guint i = facts->steps->len; i > 0; i--)
    {
      AttainApplicationStep *step = g_ptr_array_index (facts->steps, i - 1);

      left = step->from_state;
      if (left == ATTAIN_APPLICATION_EFFECTIVE || !attain_application_state_is_final (left))
        break;
    }

  return left;
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
describe_turn (AttainOpenCase *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainApplicationRole turn = attain_application_case_whose_turn (facts, attain_open_case_get_today (open));
  AttainApplicationRole roles = turn & ~ATTAIN_ACTOR_SYSTEM;
  g_autofree char *whose = attain_application_role_list_labels (roles);

  if (roles == 0)
    return g_strdup (attain_application_state_is_final (facts->application->state) ? _("Nothing is left to do.")
                                                                                   : _("It waits for nobody."));

  /* Translators: one or more roles follow: "the line manager" */
  return g_strdup_printf (_("Waits for %s."), whose);
}

static char *
describe_age (AttainOpenCase *open)
{
  const char *since = attain_open_case_get (open)->application->state_on;
  g_autofree char *day = since != NULL ? attain_date_display (since) : g_strdup (_("an unknown day"));
  g_autofree char *age = attain_case_words_age (since, attain_open_case_get_today (open));

  if (attain_application_state_is_final (attain_open_case_get (open)->application->state))
    /* Translators: a day */
    return g_strdup_printf (_("Since %s."), day);

  /* Translators: a day, and how long ago it was: "Here since 3 March 2026 (12 days)." */
  return g_strdup_printf (_("Here since %s (%s)."), day, age);
}

/* How its time stands comes first: that it is late is what somebody is to see. */
static char *
describe_limit (AttainOpenCase *open,
                const char     *due_on)
{
  g_autofree char *due = attain_case_words_due (due_on, attain_open_case_get_today (open));
  g_autofree char *stands = attain_text_capitalise (due);
  g_autofree char *day = attain_date_display (due_on);
  g_autofree char *expiry = attain_open_case_dup_expiry (open);

  if (expiry != NULL)
    /* Translators: how a time limit stands, and what it is: "3 days late. The time limit passed on 3 March 2026" */
    return g_strdup_printf (_("%s. %s."), stands, expiry);

  /* Translators: how a time limit stands, and its day: "Due in 3 days. Time limit: 3 March 2026." */
  return g_strdup_printf (_("%s. Time limit: %s."), stands, day);
}

static GtkWidget *
make_limit (AttainOpenCase *open)
{
  g_autofree char *due_on = attain_open_case_dup_due (open);
  g_autofree char *words = due_on != NULL ? describe_limit (open, due_on) : NULL;
  gboolean late = due_on != NULL && strcmp (due_on, attain_open_case_get_today (open)) < 0;
  GtkWidget *label = make_label (words, late ? "warning" : "dim-label");

  gtk_widget_set_visible (label, words != NULL);
  return label;
}

static GtkWidget *
make_map (const AttainApplicationCase *facts)
{
  GtkWidget *strip = g_object_new (ATTAIN_TYPE_ROUTE_STRIP, NULL);

  if (facts->route != NULL)
    {
      g_autoptr(GArray) stations = attain_route_map_list_stations (facts->route, facts->application->state,
                                                                   find_left (facts));

      attain_route_strip_show (ATTAIN_ROUTE_STRIP (strip), stations);
    }
  return strip;
}

static void
attain_case_standing_show (AttainCaseSection *section,
                           AttainOpenCase    *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainApplicationState state = facts->application->state;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *turn = describe_turn (open);
  g_autofree char *age = describe_age (open);

  gtk_box_append (GTK_BOX (box), make_map (facts));
  gtk_box_append (GTK_BOX (words), make_label (attain_enum_get_label (&attain_application_state_choices, state),
                                               "title-3"));
  gtk_box_append (GTK_BOX (words), make_label (turn, NULL));
  gtk_box_append (GTK_BOX (words), make_label (age, "dim-label"));
  gtk_box_append (GTK_BOX (words), make_limit (open));
  gtk_box_append (GTK_BOX (box), words);
  if (facts->application->reason != NULL)
    gtk_box_append (GTK_BOX (box), make_label (facts->application->reason, "attain-quote"));
  if (facts->route == NULL)
    gtk_box_append (GTK_BOX (box), make_label (_("This file does not hold the edition of the scheme that the application"
                                                 " began under. Import it, and the application can go on."),
                                               "attain-problem"));
  gtk_box_append (GTK_BOX (box), attain_move_bar_new (open, FALSE));
  gtk_box_append (GTK_BOX (box), attain_move_bar_new_not_yet (open, FALSE));
  adw_bin_set_child (ADW_BIN (section), box);
}

static void
attain_case_standing_class_init (AttainCaseStandingClass *klass)
{
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_standing_show;
}

static void
attain_case_standing_init (AttainCaseStanding *self)
{
}
