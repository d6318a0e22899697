/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line for each capability, with a column for each piece of evidence. It says where evidence is, and nothing about
 * whether somebody is capable: that is for people to judge as a whole. */

#include "attain-coverage-list.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-capabilities.h"
#include "attain-coverage-strip.h"
#include "attain-display.h"

struct _AttainCoverageList
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainCoverageList, attain_coverage_list, ADW_TYPE_BIN)

/* The pieces that show anything, the earliest first, and what each shows. */
typedef struct
{
  GPtrArray *pieces;
  GPtrArray *shown;           /* a GStrv of each */
} Shown;

static void
shown_clear (Shown *self)
{
  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->shown);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Shown, shown_clear)

static void
collect (Shown                 *self,
         const AttainPortfolio *portfolio)
{
  self->pieces = g_ptr_array_new ();
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = portfolio->evidence->len; i > 0; i--)
    {
      AttainEvidence *evidence = g_ptr_array_index (portfolio->evidence, i - 1);
      char **capabilities = attain_capabilities_parse (evidence->capabilities, NULL);

      if (capabilities == NULL || *capabilities == NULL)
        {
          g_strfreev (capabilities);
          continue;
        }
      g_ptr_array_add (self->pieces, evidence);
      g_ptr_array_add (self->shown, capabilities);
    }
}

static char *
describe (const Shown *self,
          const gboolean *shown)
{
  AttainEvidence *last = NULL;
  g_autofree char *day = NULL;
  guint n = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    if (shown[i])
      {
        last = g_ptr_array_index (self->pieces, i);
        n++;
      }
  if (last == NULL)
    return g_strdup (_("Not shown yet"));

  day = attain_date_display (last->held_on);
  return g_strdup_printf (ngettext ("Shown by %u piece, on %s: %s", "Shown by %u pieces, last on %s: %s", n), n, day,
                          last->title);
}

static void
add_capability (AdwPreferencesGroup    *group,
                const Shown            *all,
                const AttainFramework  *framework,
                const AttainCapability *capability,
                guint                  *n_shown)
{
  g_autofree char *key = g_strdup_printf ("%s:%s", framework->code, capability->code);
  g_autofree char *title = attain_capability_get_label (capability);
  g_autofree gboolean *shown = g_new0 (gboolean, MAX (1, all->pieces->len));
  g_autofree char *words = NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *strip;
  gboolean any = FALSE;

  for (guint i = 0; i < all->pieces->len; i++)
    {
      shown[i] = g_strv_contains (g_ptr_array_index (all->shown, i), key);
      any = any || shown[i];
    }
  *n_shown += any;
  words = describe (all, shown);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  strip = attain_coverage_strip_new (shown, all->pieces->len);
  gtk_widget_set_valign (strip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), strip);
  adw_preferences_group_add (group, row);
}

static GtkWidget *
make_framework (const AttainFramework *framework,
                const Shown           *all)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *words = NULL;
  guint n_shown = 0, n = 0;

  for (guint i = 0; i < framework->capabilities->len; i++)
    {
      const AttainCapability *capability = g_ptr_array_index (framework->capabilities, i);

      if (attain_framework_is_heading (framework, capability->code))
        continue;
      add_capability (group, all, framework, capability, &n_shown);
      n++;
    }
  words = g_strdup_printf (ngettext ("%u of %u is shown by evidence", "%u of %u are shown by evidence", n), n_shown, n);
  adw_preferences_group_set_title (group, framework->title);
  adw_preferences_group_set_description (group, words);
  return GTK_WIDGET (group);
}

/* Those that the programme is assessed by, and others that some piece names. */
static gboolean
is_wanted (const AttainFramework *framework,
           const AttainPortfolio *portfolio,
           const Shown           *all)
{
  const AttainProgramme *programme = portfolio->year != NULL ? portfolio->year->programme : NULL;
  g_autofree char *prefix = g_strconcat (framework->code, ":", NULL);

  if (programme != NULL && programme->standards != NULL &&
      g_strv_contains ((const char *const *) programme->standards, framework->code))
    return TRUE;

  for (guint i = 0; i < all->shown->len; i++)
    for (char **key = g_ptr_array_index (all->shown, i); *key != NULL; key++)
      if (g_str_has_prefix (*key, prefix))
        return TRUE;

  return FALSE;
}

static void
attain_coverage_list_class_init (AttainCoverageListClass *klass)
{
}

static void
attain_coverage_list_init (AttainCoverageList *self)
{
}

/**
 * attain_coverage_list_show:
 * @self: a list
 * @portfolio: whose evidence
 * @reference: the frameworks
 */
void
attain_coverage_list_show (AttainCoverageList    *self,
                           const AttainPortfolio *portfolio,
                           AttainReferenceSet    *reference)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *legend = gtk_label_new (_("Each line is a capability and each column a piece of evidence, the earliest on "
                                       "the left. A filled square is a piece that shows it."));
  g_auto(Shown) all = { NULL, NULL };

  collect (&all, portfolio);
  gtk_label_set_wrap (GTK_LABEL (legend), TRUE);
  gtk_label_set_xalign (GTK_LABEL (legend), 0);
  gtk_widget_add_css_class (legend, "dim-label");
  gtk_box_append (GTK_BOX (box), legend);
  for (guint i = 0; i < reference->frameworks->len; i++)
    {
      const AttainFramework *framework = g_ptr_array_index (reference->frameworks, i);

      if (is_wanted (framework, portfolio, &all))
        gtk_box_append (GTK_BOX (box), make_framework (framework, &all));
    }
  adw_bin_set_child (ADW_BIN (self), box);
}
