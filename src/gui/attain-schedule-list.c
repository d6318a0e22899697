/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each thing that is due is a row, which tells on demand how its day came about, what is there of it, and lets
 * somebody record it or say why it is not there. The sessions of a part share a row, being many and alike. */

#include "attain-schedule-list.h"

#include <glib/gi18n.h>

#include "attain-asye-gap.h"
#include "attain-asye-look.h"
#include "attain-display.h"
#include "attain-gui.h"

struct _AttainScheduleList
{
  AdwBin      parent_instance;

  GHashTable *open;      /* keys of the rows that somebody has opened, kept while the list is made anew */
};

G_DEFINE_FINAL_TYPE (AttainScheduleList, attain_schedule_list, ADW_TYPE_BIN)

/* The rows of one thing that is due, or of the sessions of a part. */
typedef struct
{
  const AttainAsyeCase *year;
  const char           *today;
  AdwPreferencesGroup  *group;
} Place;

#define KEY "attain-key"

static void
expanded_cb (AttainScheduleList *self,
             GParamSpec         *pspec,
             AdwExpanderRow     *row)
{
  const char *key = g_object_get_data (G_OBJECT (row), KEY);

  if (adw_expander_row_get_expanded (row))
    g_hash_table_add (self->open, g_strdup (key));
  else
    g_hash_table_remove (self->open, key);
}

/* Takes @key. */
static AdwExpanderRow *
make_row (AttainScheduleList *self,
          char               *key,
          const char         *title,
          const char         *subtitle,
          AttainAsyeState     state)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *word = attain_asye_look_make_word (attain_asye_look_get_state (state));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), attain_asye_look_make_icon (state));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), word);
  g_object_set_data_full (G_OBJECT (row), KEY, key, g_free);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_hash_table_contains (self->open, key));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  return ADW_EXPANDER_ROW (row);
}

static GtkWidget *
make_line (const char *title,
           const char *subtitle)
{
  GtkWidget *line = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (line), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (line), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (line), 0);
  return line;
}

/* How the day came about. */
static void
add_reasons (AdwExpanderRow *row,
             GPtrArray      *lines)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (lines, i));
  adw_expander_row_add_row (row, make_line (_("Why this day"), words->str));
}

/* A row that leads to where somebody does something about it. */
static void
add_action (AdwExpanderRow *row,
            const char     *title,
            const char     *icon_name,
            const char     *action)
{
  GtkWidget *line = make_line (title, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (line), action);
  attain_gui_hide_when_off (line);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  adw_expander_row_add_row (row, line);
}

static void
add_piece (AdwExpanderRow *row,
           AttainEvidence *evidence)
{
  g_autofree char *day = attain_date_display (evidence->held_on);
  g_autofree char *action = g_strdup_printf ("portfolio.open::%" G_GINT64_FORMAT,
                                             attain_record_get_id (ATTAIN_RECORD (evidence)));
  GtkWidget *line = make_line (evidence->title, day);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (line), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line),
                             attain_asye_look_make_word (attain_asye_look_get_stage (evidence)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (line),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  adw_expander_row_add_row (row, line);
}

/* What was accepted stands for the first of its code, then what was handed in, as it is counted; what was returned
 * is nowhere until it is handed in again, and stands with what comes after them. */
static GPtrArray *
find_pieces (const AttainAsyeCase *year,
             const AttainAsyeItem *item)
{
  static const AttainAsyeState order[] = { ATTAIN_ASYE_STATE_DONE, ATTAIN_ASYE_STATE_HANDED_IN,
                                           ATTAIN_ASYE_STATE_DUE_SOON };
  GPtrArray *pieces = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < year->evidence->len; j++)
      {
        AttainEvidence *evidence = g_ptr_array_index (year->evidence, j);

        if (attain_asye_look_is_for (evidence, item) && attain_asye_look_of (evidence) == order[i])
          g_ptr_array_add (pieces, evidence);
      }

  return pieces;
}

static const char *
find_reason (const AttainAsyeCase *year,
             const AttainAsyeItem *item)
{
  for (guint i = 0; i < year->gaps->len; i++)
    {
      const AttainAsyeGap *gap = g_ptr_array_index (year->gaps, i);

      if (attain_asye_look_is_gap (gap, item))
        return gap->reason;
    }

  return NULL;
}

/* When it was done, where it is; else when it is due. */
static char *
say_when (const AttainAsyeStanding *standing,
          AttainEvidence           *piece,
          const char               *today)
{
  g_autofree char *held = NULL;
  g_autofree char *due = NULL;

  if (standing->state != ATTAIN_ASYE_STATE_DONE || piece == NULL)
    return attain_asye_look_say_due (standing, today);

  held = attain_date_display (piece->held_on);
  due = attain_date_display (standing->item->due);
  /* Translators: the day on which it was done, and the day by which it was due */
  return g_strdup_printf (_("On %s · by %s"), held, due);
}

static void
add_item (AttainScheduleList       *self,
          const Place              *place,
          const AttainAsyeStanding *standing)
{
  const AttainAsyeItem *item = standing->item;
  g_autofree char *title = attain_asye_look_name_item (item, place->year->programme);
  guint nth = item->number - 1;
  g_autoptr(GPtrArray) pieces = find_pieces (place->year, item);
  g_autofree char *when = say_when (standing, nth < pieces->len ? g_ptr_array_index (pieces, nth) : NULL, place->today);
  AdwExpanderRow *row = make_row (self, g_strdup_printf ("%d/%s/%d", (int) item->kind, item->code, item->number), title,
                                  when, standing->state);
  g_autofree char *address = attain_asye_look_address (item);
  g_autofree char *record = g_strconcat ("portfolio.record::", address, NULL);
  g_autofree char *explain = g_strconcat ("portfolio.explain::", address, NULL);
  const char *reason = find_reason (place->year, item);

  add_reasons (row, item->lines);
  if (nth < pieces->len)
    add_piece (row, g_ptr_array_index (pieces, nth));
  if (reason != NULL)
    adw_expander_row_add_row (row, make_line (_("Why it is not there"), reason));
  if (standing->state != ATTAIN_ASYE_STATE_DONE)
    {
      add_action (row, _("Record it…"), "list-add-symbolic", record);
      add_action (row, reason != NULL ? _("Change the reason why it is not there…") : _("Explain why it is not there…"),
                  "document-edit-symbolic", explain);
    }
  adw_preferences_group_add (place->group, GTK_WIDGET (row));
}

/* Sessions */

static AttainAsyeState
find_state (GPtrArray *sessions)
{
  static const AttainAsyeState order[] = { ATTAIN_ASYE_STATE_LATE, ATTAIN_ASYE_STATE_DUE_SOON,
                                           ATTAIN_ASYE_STATE_TO_COME, ATTAIN_ASYE_STATE_EXCUSED };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < sessions->len; j++)
      if (((AttainAsyeStanding *) g_ptr_array_index (sessions, j))->state == order[i])
        return order[i];

  return ATTAIN_ASYE_STATE_DONE;
}

static char *
count_sessions (GPtrArray  *sessions,
                const char *today)
{
  const AttainAsyeStanding *first = NULL;
  g_autofree char *due = NULL;
  guint n = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const AttainAsyeStanding *standing = g_ptr_array_index (sessions, i);

      if (standing->state == ATTAIN_ASYE_STATE_DONE)
        n++;
      else if (first == NULL)
        first = standing;
    }
  if (first == NULL)
    return g_strdup_printf (ngettext ("%u session held", "%u sessions held", n), n);

  due = attain_asye_look_say_due (first, today);
  return g_strdup_printf (ngettext ("%u of %u session held · %s", "%u of %u sessions held · %s", sessions->len), n,
                          sessions->len, due);
}

static void
add_sessions (AttainScheduleList *self,
              const Place        *place,
              GPtrArray          *sessions)
{
  const AttainAsyeStanding *first = sessions->len > 0 ? g_ptr_array_index (sessions, 0) : NULL;
  g_autofree char *subtitle = count_sessions (sessions, place->today);
  g_autoptr(GPtrArray) pieces = NULL;
  g_autofree char *address = NULL;
  g_autofree char *record = NULL;
  AdwExpanderRow *row;

  if (first == NULL)
    return;

  address = attain_asye_look_address (first->item);
  record = g_strconcat ("portfolio.record::", address, NULL);
  row = make_row (self, g_strdup_printf ("supervision/%d", first->item->number), _("Supervision"), subtitle,
                  find_state (sessions));
  pieces = find_pieces (place->year, first->item);
  add_reasons (row, first->item->lines);
  for (guint i = 0; i < sessions->len && first->item->number - 1 + i < pieces->len; i++)
    add_piece (row, g_ptr_array_index (pieces, first->item->number - 1 + i));
  add_action (row, _("Record a session…"), "list-add-symbolic", record);
  adw_preferences_group_add (place->group, GTK_WIDGET (row));
}

static GtkWidget *
make_stage (AttainScheduleList         *self,
            const AttainAsyeCase       *year,
            const AttainProgrammeStage *stage,
            const char                 *today)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const Place place = { year, today, group };
  g_autoptr(GPtrArray) sessions = g_ptr_array_new ();

  if (stage != NULL)
    adw_preferences_group_set_title (group, stage->title);
  for (guint i = 0; i < year->progress->standings->len; i++)
    {
      const AttainAsyeStanding *standing = g_ptr_array_index (year->progress->standings, i);

      if (standing->item->stage != stage)
        continue;
      if (standing->item->kind == ATTAIN_ASYE_ITEM_SUPERVISION)
        g_ptr_array_add (sessions, (gpointer) standing);
      else
        add_item (self, &place, standing);
    }
  add_sessions (self, &place, sessions);
  return GTK_WIDGET (group);
}

static void
attain_schedule_list_finalize (GObject *object)
{
  g_hash_table_unref (ATTAIN_SCHEDULE_LIST (object)->open);

  G_OBJECT_CLASS (attain_schedule_list_parent_class)->finalize (object);
}

static void
attain_schedule_list_class_init (AttainScheduleListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_schedule_list_finalize;
}

static void
attain_schedule_list_init (AttainScheduleList *self)
{
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * attain_schedule_list_show:
 * @self: a list
 * @year: a supported year
 * @today: the day it is
 */
void
attain_schedule_list_show (AttainScheduleList   *self,
                           const AttainAsyeCase *year,
                           const char           *today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GPtrArray *stages = year->programme != NULL ? year->programme->stages : NULL;

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    gtk_box_append (GTK_BOX (box), make_stage (self, year, g_ptr_array_index (stages, i), today));
  if (stages != NULL && stages->len == 0)
    gtk_box_append (GTK_BOX (box), make_stage (self, year, NULL, today));
  adw_bin_set_child (ADW_BIN (self), box);
}
