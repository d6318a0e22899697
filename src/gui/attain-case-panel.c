/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-case-panel.h"

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-panel-case.h"

struct _AttainCasePanel
{
  AttainCaseSection  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainCasePanel, attain_case_panel, ATTAIN_TYPE_CASE_SECTION)

static AttainPanelCase *
find_place (const AttainApplicationCase *facts,
            AttainPanelMeeting          *meeting)
{
  for (guint i = 0; i < facts->agenda->len; i++)
    {
      AttainPanelCase *place = g_ptr_array_index (facts->agenda, i);

      if (place->meeting_id == attain_record_get_id (ATTAIN_RECORD (meeting)))
        return place;
    }

  return NULL;
}

static char *
describe (const AttainApplicationCase *facts,
          AttainPanelMeeting          *meeting)
{
  AttainPanelCase *place = find_place (facts, meeting);
  g_autofree char *day = attain_date_display (meeting->held_on);
  g_autofree char *papers = place != NULL && place->papers_on != NULL ? attain_date_display (place->papers_on) : NULL;
  GString *words = g_string_new (day);

  if (meeting->starts_at != NULL)
    g_string_append_printf (words, ", %s", meeting->starts_at);
  if (meeting->place != NULL)
    g_string_append_printf (words, ", %s", meeting->place);
  if (place != NULL)
    /* Translators: the place on an agenda: " · case 3" */
    g_string_append_printf (words, _(" · case %d"), (int) place->position);
  if (papers != NULL)
    /* Translators: a day */
    g_string_append_printf (words, _(" · papers sent on %s"), papers);
  else
    g_string_append (words, _(" · papers not sent yet"));
  return g_string_free (words, FALSE);
}

static void
activated_cb (GtkWidget *row,
              gpointer   meeting)
{
  g_autofree char *address = g_strdup_printf ("panel/%" G_GINT64_FORMAT, attain_record_get_id (meeting));

  gtk_widget_activate_action (row, "win.go", "s", address);
}

static void
add_meeting (GtkWidget                   *group,
             const AttainApplicationCase *facts,
             AttainPanelMeeting          *meeting)
{
  g_autofree char *words = describe (facts, meeting);
  GtkWidget *row = attain_case_section_add_row (group, NULL, meeting->title, words);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), g_object_ref (meeting),
                         (GClosureNotify) g_object_unref, 0);
}

static void
attain_case_panel_show (AttainCaseSection *section,
                        AttainOpenCase    *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  GtkWidget *group = attain_case_section_make_group (_("Panel"), NULL);

  gtk_widget_set_visible (GTK_WIDGET (section), facts->meetings->len > 0 ||
                                                (facts->application->state == ATTAIN_APPLICATION_READY &&
                                                 facts->route != NULL && attain_route_has_panel (facts->route)));
  for (guint i = facts->meetings->len; i > 0; i--)
    add_meeting (group, facts, g_ptr_array_index (facts->meetings, i - 1));
  if (facts->meetings->len == 0)
    attain_case_section_add_row (group, NULL, _("On no agenda yet"),
                                 _("The academy puts it on the agenda of a meeting, here or on the meeting’s page."));
  if (facts->application->stage1_feedback != NULL)
    attain_case_section_add_text (group, _("What the first panel said"), facts->application->stage1_feedback);
  adw_bin_set_child (ADW_BIN (section), group);
}

static void
attain_case_panel_class_init (AttainCasePanelClass *klass)
{
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_panel_show;
}

static void
attain_case_panel_init (AttainCasePanel *self)
{
}
