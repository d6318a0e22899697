/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-evidence-list.h"

#include <glib/gi18n.h>

#include "attain-asye-look.h"
#include "attain-display.h"

struct _AttainEvidenceList
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainEvidenceList, attain_evidence_list, ADW_TYPE_BIN)

/* What of the programme it is kept for. */
static const char *
name_item (const AttainPortfolio *portfolio,
           AttainEvidence        *evidence)
{
  const AttainAsyeSchedule *schedule = portfolio->year != NULL ? portfolio->year->schedule : NULL;

  if (evidence->item == ATTAIN_EVIDENCE_ITEM_SUPERVISION)
    return _("Supervision");
  for (guint i = 0; schedule != NULL && i < schedule->items->len; i++)
    {
      const AttainAsyeItem *item = g_ptr_array_index (schedule->items, i);

      if (attain_asye_look_is_for (evidence, item))
        return item->title;
    }

  return attain_enum_get_label (&attain_evidence_item_choices, evidence->item);
}

static GtkWidget *
make_row (const AttainPortfolio *portfolio,
          AttainEvidence        *evidence)
{
  g_autofree char *day = attain_date_display (evidence->held_on);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", day, name_item (portfolio, evidence));
  g_autofree char *action = g_strdup_printf ("portfolio.open::%" G_GINT64_FORMAT,
                                             attain_record_get_id (ATTAIN_RECORD (evidence)));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), evidence->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (row), action);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), attain_asye_look_make_icon (attain_asye_look_of (evidence)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             attain_asye_look_make_word (attain_asye_look_get_stage (evidence)));
  return row;
}

static void
attain_evidence_list_class_init (AttainEvidenceListClass *klass)
{
}

static void
attain_evidence_list_init (AttainEvidenceList *self)
{
}

/**
 * attain_evidence_list_show:
 * @self: a list
 * @portfolio: whose evidence
 */
void
attain_evidence_list_show (AttainEvidenceList    *self,
                           const AttainPortfolio *portfolio)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < portfolio->evidence->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (portfolio, g_ptr_array_index (portfolio->evidence, i)));
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list),
                                g_object_new (GTK_TYPE_LABEL, "label", _("Nothing is kept yet. Record the first piece "
                                                                         "from what is due."), "wrap", TRUE,
                                              "margin-top", 18, "margin-bottom", 18, "margin-start", 12, "margin-end",
                                              12, NULL));
  adw_bin_set_child (ADW_BIN (self), list);
}
