/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "attain-board-column.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-asye-look.h"
#include "attain-display.h"
#include "attain-due-cell.h"
#include "attain-share-bar.h"
#include "attain-sort-probe.h"

static const guint widths[] = {
  [ATTAIN_BOARD_COLUMN_NAME] = 15,
  [ATTAIN_BOARD_COLUMN_COHORT] = 13,
  [ATTAIN_BOARD_COLUMN_ASSESSOR] = 14,
  [ATTAIN_BOARD_COLUMN_PROGRESS] = 9,
  [ATTAIN_BOARD_COLUMN_NEXT] = 22,
  [ATTAIN_BOARD_COLUMN_WHEN] = 13,
  [ATTAIN_BOARD_COLUMN_TURN] = 13,
};

/* How late it is or when it is due; of one that is over, how it ended. */
static char *
say_when (const AttainAsyeBoardRow *row)
{
  g_autofree char *day = attain_date_display (row->next_due);
  gboolean withdrawn = row->status == ATTAIN_ASYE_STATUS_WITHDRAWN;
  g_autofree char *ended = attain_date_display (withdrawn ? row->withdrawn_on : row->outcome_on);

  if (row->status == ATTAIN_ASYE_STATUS_COMPLETED)
    return g_strdup_printf ("%s · %s", attain_enum_get_label (&attain_asye_result_choices, row->outcome), ended);
  if (withdrawn && row->withdrawn_on != NULL)
    return g_strdup_printf ("%s · %s", attain_enum_get_label (&attain_asye_status_choices, row->status), ended);
  if (withdrawn || row->status == ATTAIN_ASYE_STATUS_PAUSED)
    return g_strdup (attain_enum_get_label (&attain_asye_status_choices, row->status));
  if (row->days_late > 0)
    return attain_late_display (row->days_late);

  return g_steal_pointer (&day);
}

static char *
say (const AttainAsyeBoardRow *row,
     AttainBoardColumn         what)
{
  if (row->is_hidden && (what == ATTAIN_BOARD_COLUMN_ASSESSOR || what == ATTAIN_BOARD_COLUMN_NEXT))
    return g_strdup (_("Not shown"));

  switch (what)
    {
    case ATTAIN_BOARD_COLUMN_NAME:
      return g_strdup (row->name);
    case ATTAIN_BOARD_COLUMN_COHORT:
      return g_strdup (row->cohort);
    case ATTAIN_BOARD_COLUMN_ASSESSOR:
      return g_strdup (row->assessor != NULL ? row->assessor : _("None"));
    case ATTAIN_BOARD_COLUMN_PROGRESS:
      return row->share_done < 0 ? g_strdup ("") : attain_percent_display (row->share_done, 0);
    case ATTAIN_BOARD_COLUMN_NEXT:
      return g_strdup (row->next != NULL ? row->next : _("Nothing is left to do"));
    case ATTAIN_BOARD_COLUMN_TURN:
      return g_strdup (attain_asye_look_get_role (row->turn));
    case ATTAIN_BOARD_COLUMN_WHEN:
    default:
      return say_when (row);
    }
}

/* Below it a name tells nothing; the table is scrolled sideways instead. */
#define LEAST_CHARS 9

static GtkWidget *
make_inscription (AttainBoardColumn what)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), widths[what]);
  if (what == ATTAIN_BOARD_COLUMN_NAME)
    gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), LEAST_CHARS);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  return cell;
}

static GtkWidget *
make_progress (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *share = make_inscription (ATTAIN_BOARD_COLUMN_PROGRESS);

  gtk_box_append (GTK_BOX (box), g_object_new (ATTAIN_TYPE_SHARE_BAR, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL));
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (share), 5);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (share), 5);
  gtk_widget_add_css_class (share, "numeric");
  gtk_box_append (GTK_BOX (box), share);
  return box;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  AttainBoardColumn what = GPOINTER_TO_INT (user_data);

  gtk_list_item_set_child (item, what == ATTAIN_BOARD_COLUMN_WHEN ? attain_due_cell_new (widths[what])
                                 : what == ATTAIN_BOARD_COLUMN_PROGRESS ? make_progress () : make_inscription (what));
}

static AttainDue
get_due (const AttainAsyeBoardRow *row)
{
  if (row->status == ATTAIN_ASYE_STATUS_PAUSED)
    return ATTAIN_DUE_RESTS;
  if (row->is_hidden && attain_asye_board_row_is_under_way (row))
    return ATTAIN_DUE_NONE;
  if (row->days_late > 0)
    return ATTAIN_DUE_LATE;

  return row->step == ATTAIN_ASYE_STEP_NONE ? ATTAIN_DUE_DONE : ATTAIN_DUE_TO_COME;
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  AttainBoardColumn what = GPOINTER_TO_INT (user_data);
  const AttainAsyeBoardRow *row = gtk_list_item_get_item (item);
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *text = say (row, what);

  if (what == ATTAIN_BOARD_COLUMN_WHEN)
    {
      attain_due_cell_show (child, get_due (row), text);
      return;
    }

  if (what == ATTAIN_BOARD_COLUMN_PROGRESS)
    {
      GtkWidget *bar = gtk_widget_get_first_child (child);

      attain_share_bar_show (ATTAIN_SHARE_BAR (bar), MAX (row->share_done, 0), -1);
      gtk_widget_set_opacity (bar, row->share_done < 0 ? 0 : 1);     /* the others keep their place */
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (GTK_IS_BOX (child) ? gtk_widget_get_last_child (child) : child),
                            text != NULL ? text : "");
}

static int
compare_text (const char *one,
              const char *other)
{
  return g_utf8_collate (one != NULL ? one : "", other != NULL ? other : "");
}

/* What is late the longest first, then what is due the soonest, then what is over. */
static int
compare_when (const AttainAsyeBoardRow *one,
              const AttainAsyeBoardRow *other)
{
  if (one->days_late != other->days_late)
    return one->days_late > other->days_late ? -1 : 1;
  if ((one->step == ATTAIN_ASYE_STEP_NONE) != (other->step == ATTAIN_ASYE_STEP_NONE))
    return one->step == ATTAIN_ASYE_STEP_NONE ? 1 : -1;
  if (one->next_due == NULL || other->next_due == NULL)
    return (one->next_due == NULL) - (other->next_due == NULL);

  return strcmp (one->next_due, other->next_due);
}

/* Those who are the same here stay in the order of the board, by name. */
static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  const AttainAsyeBoardRow *one = a;
  const AttainAsyeBoardRow *other = b;

  switch (GPOINTER_TO_INT (user_data))
    {
    case ATTAIN_BOARD_COLUMN_COHORT:
      return compare_text (one->cohort, other->cohort);
    case ATTAIN_BOARD_COLUMN_ASSESSOR:
      return compare_text (one->assessor, other->assessor);
    case ATTAIN_BOARD_COLUMN_PROGRESS:
      return (one->share_done > other->share_done) - (one->share_done < other->share_done);
    case ATTAIN_BOARD_COLUMN_NEXT:
      return compare_text (one->next, other->next);
    case ATTAIN_BOARD_COLUMN_WHEN:
      return compare_when (one, other);
    case ATTAIN_BOARD_COLUMN_TURN:
      return (int) one->turn - (int) other->turn;
    case ATTAIN_BOARD_COLUMN_NAME:
    default:
      return compare_text (one->name, other->name);
    }
}

/**
 * attain_board_column_set_up:
 * @column: a column of a table over #AttainAsyeBoardRow
 * @what: what it shows and sorts by
 *
 * Fills the column in. A board is a few thousand rows that are all there, so it is sorted where it is shown.
 */
void
attain_board_column_set_up (GtkColumnViewColumn *column,
                            AttainBoardColumn    what)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (what));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (what));
  gtk_column_view_column_set_factory (column, factory);
  attain_sort_probe_add_compare (column, (int) what, compare_cb, GINT_TO_POINTER (what));
}
