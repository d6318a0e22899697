/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who sits on the panel, as what, with or without a vote, and whether they are there. */

#include "attain-meeting-members.h"

#include <glib/gi18n.h>

#include "attain-case-dialog.h"
#include "attain-case-section.h"
#include "attain-done-words.h"
#include "attain-gui.h"
#include "attain-panel-seat.h"

/* A member of the meeting, for the handlers of their row. */
typedef struct
{
  AttainOpenMeeting *open;
  gint64             person_id;
} Member;

static void
member_free (gpointer  data,
             GClosure *closure)
{
  Member *member = data;

  g_object_unref (member->open);
  g_free (member);
}

static Member *
member_new (AttainOpenMeeting *open,
            gint64             person_id)
{
  Member *member = g_new0 (Member, 1);

  member->open = g_object_ref (open);
  member->person_id = person_id;
  return member;
}

static void
present_cb (GtkSwitch  *present,
            GParamSpec *pspec,
            Member     *member)
{
  AttainMeetingDeed deed = gtk_switch_get_active (present) ? ATTAIN_MEETING_PRESENT : ATTAIN_MEETING_ABSENT;

  attain_open_meeting_do (member->open, deed, member->person_id, NULL, attain_case_section_done_cb,
                          attain_case_section_doing (gtk_widget_get_root (GTK_WIDGET (present)),
                                                     attain_done_words_deed (deed)));
}

static void
remove_cb (GtkWidget *button,
           Member    *member)
{
  attain_open_meeting_do (member->open, ATTAIN_MEETING_UNSEAT, member->person_id, NULL, attain_case_section_done_cb,
                          attain_case_section_doing (gtk_widget_get_root (button),
                                                     attain_done_words_deed (ATTAIN_MEETING_UNSEAT)));
}

/* Adding */

typedef struct
{
  AttainOpenMeeting *open;
  AttainPanelSeat   *seat;
  AdwComboRow       *role_row;         /* NULL where the scheme names no roles */
} Seating;

static void
seating_free (gpointer data)
{
  Seating *seating = data;

  g_object_unref (seating->open);
  g_object_unref (seating->seat);
  g_free (seating);
}

static void
seat (AttainCaseDialog *dialog,
      gpointer          data)
{
  const Seating *seating = data;
  const AttainPanelFile *file = attain_open_meeting_get (seating->open);
  const char *role = seating->seat->role;

  if (seating->role_row != NULL)
    role = ((AttainPanelRole *) g_ptr_array_index (file->kind->roles,
                                                   adw_combo_row_get_selected (seating->role_row)))->role;
  attain_open_meeting_do (seating->open, ATTAIN_MEETING_SEAT, seating->seat->person_id, role,
                          attain_case_dialog_done_cb, g_object_ref (dialog));
}

static GtkStringList *
list_roles (const AttainPanelKind *kind)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < kind->roles->len; i++)
    {
      const AttainPanelRole *role = g_ptr_array_index (kind->roles, i);

      gtk_string_list_append (names, role->title != NULL ? role->title : role->role);
    }

  return names;
}

static char **
list_seated (const AttainPanelFile *file)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < file->seats->len; i++)
    g_strv_builder_add (builder, ((AttainPanelSeat *) g_ptr_array_index (file->seats, i))->role);

  return g_strv_builder_end (builder);
}

/* The first that is still to be filled comes first to mind. */
static AdwComboRow *
add_roles (AttainCaseForm        *form,
           const AttainPanelFile *file)
{
  g_autoptr(GtkStringList) names = list_roles (file->kind);
  g_auto(GStrv) seated = list_seated (file);
  guint missing = attain_panel_kind_find_missing (file->kind, (const char *const *) seated);
  AdwComboRow *row = ADW_COMBO_ROW (attain_case_form_add_choice (form, _("Seat"), names));

  if (missing < file->kind->roles->len)
    adw_combo_row_set_selected (row, missing);
  return row;
}

static void
add_cb (GtkWidget         *button,
        AttainOpenMeeting *open)
{
  const AttainPanelFile *file = attain_open_meeting_get (open);
  AttainStore *store = attain_context_get_store (attain_open_meeting_get_context (open));
  AttainCaseDialog *dialog = attain_case_dialog_new (button, store, _("Add a member"), _("Add member"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  Seating *seating = g_new0 (Seating, 1);

  seating->open = g_object_ref (open);
  seating->seat = attain_panel_seat_new ();
  seating->seat->role = g_strdup ("member");
  attain_case_form_add_field (form, seating->seat, "person-id", NULL);
  if (file->kind != NULL && file->kind->roles->len > 0)
    seating->role_row = add_roles (form, file);
  else
    attain_case_form_add_field (form, seating->seat, "role", NULL);
  attain_case_dialog_tell_when_done (dialog, attain_done_words_deed (ATTAIN_MEETING_SEAT));
  attain_case_dialog_on_done (dialog, seat, seating, seating_free);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Rows */

static char *
describe (const AttainPanelKind *kind,
          AttainPanelSeat       *seat)
{
  const AttainPanelRole *role = kind != NULL ? attain_panel_kind_find_role (kind, seat->role) : NULL;
  const char *title = role != NULL && role->title != NULL ? role->title : seat->role;

  /* Translators: what somebody is on a panel, and whether they have a vote */
  return g_strdup_printf (_("%s · %s"), title, seat->votes == ATTAIN_YES_NO_YES ? _("with a vote")
                                                                                : _("without a vote"));
}

static void
add_presence (GtkWidget         *row,
              AttainOpenMeeting *open,
              AttainPanelSeat   *seat,
              gboolean           may_say)
{
  gboolean is_present = seat->present != ATTAIN_YES_NO_NO;
  GtkWidget *label = gtk_label_new (is_present || may_say ? _("Present") : _("Absent"));
  GtkWidget *present = may_say ? gtk_switch_new () : NULL;
  g_autofree char *name = g_strdup_printf (_("%s is present"), seat->person_name);

  gtk_widget_add_css_class (label, "caption");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  if (!may_say)
    return;

  gtk_switch_set_active (GTK_SWITCH (present), is_present);
  gtk_widget_set_valign (present, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (present), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (present, "notify::active", G_CALLBACK (present_cb), member_new (open, seat->person_id),
                         member_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), present);
}

static void
add_removal (GtkWidget         *row,
             AttainOpenMeeting *open,
             AttainPanelSeat   *seat)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *name = g_strdup_printf (_("Take %s off the panel"), seat->person_name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (remove_cb), member_new (open, seat->person_id), member_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static char *
describe_all (const AttainPanelFile *file)
{
  g_auto(GStrv) seated = list_seated (file);
  g_autofree char *missing = file->kind != NULL
                             ? attain_panel_kind_list_missing (file->kind, (const char *const *) seated) : NULL;
  guint n_voters = attain_panel_seat_count_voters (file->seats);
  guint quorum = attain_panel_kind_get_quorum (file->kind);

  if (missing != NULL)
    /* Translators: so many may vote, so many it takes, and a list of seats */
    return g_strdup_printf (_("%u with a vote, of %u that a decision takes. Still missing: %s."), n_voters, quorum,
                            missing);

  /* Translators: so many may vote, and so many it takes */
  return g_strdup_printf (_("%u with a vote, of %u that a decision takes."), n_voters, quorum);
}

/**
 * attain_meeting_members_new:
 * @open: a meeting
 *
 * Returns: (transfer floating): its members
 */
GtkWidget *
attain_meeting_members_new (AttainOpenMeeting *open)
{
  const AttainPanelFile *file = attain_open_meeting_get (open);
  gboolean is_over = file->meeting->state == ATTAIN_PANEL_MEETING_STATE_CLOSED;
  g_autofree char *words = describe_all (file);
  GtkWidget *group = attain_case_section_make_group (_("Members"), words);

  for (guint i = 0; i < file->seats->len; i++)
    {
      AttainPanelSeat *seat = g_ptr_array_index (file->seats, i);
      g_autofree char *as = describe (file->kind, seat);
      GtkWidget *row = attain_case_section_add_row (group, NULL, seat->person_name != NULL ? seat->person_name : "", as);

      if (!is_over)
        {
          add_presence (row, open, seat, attain_access_may ("panel_seat", ATTAIN_MAY_CHANGE, "present", file->seat_held));
          if (attain_access_may ("panel_seat", ATTAIN_MAY_DELETE, NULL, file->seat_held))
            add_removal (row, open, seat);
        }
    }

  if (file->seats->len == 0)
    attain_case_section_add_row (group, NULL, _("Nobody yet"), _("Add the chair first, then the others."));
  if (!is_over && attain_access_may ("panel_seat", ATTAIN_MAY_ADD, NULL, file->seat_held))
    {
      GtkWidget *add = gtk_button_new_with_label (_("Add a member…"));

      gtk_widget_add_css_class (add, file->seats->len == 0 ? "suggested-action" : "flat");
      gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
      attain_gui_wrap_button (GTK_BUTTON (add));
      g_signal_connect_data (add, "clicked", G_CALLBACK (add_cb), g_object_ref (open), (GClosureNotify) g_object_unref, 0);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
    }
  return group;
}
