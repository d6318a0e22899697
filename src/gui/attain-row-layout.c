/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a row of a list is laid out: signs, words, and at the end what is done about them. Where the screen is narrow or
 * letters are large, buttons would leave the words a column of one word a line; they come below them then. */

#include "attain-row-layout.h"

#include "attain-gui.h"

#define SPACING 6

/* So many characters side by side are read as words. */
#define LEAST_CHARS 14

struct _AttainRowLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainRowLayout, attain_row_layout, GTK_TYPE_LAYOUT_MANAGER)

/* What is in a row, from the start to the end; the row makes its boxes, and shows those that have something in them. */
typedef struct
{
  GtkWidget *words;
  GtkWidget *end;       /* NULL where there is nothing after the words */
  int        signs;     /* how wide what comes before the words is */
  int        least;     /* how wide the words are at least */
  int        wanted;    /* how wide they would like to be */
  int        end_least;
  int        end_wanted;
} Parts;

static gboolean
is_words (GtkWidget *part)
{
  return gtk_widget_has_css_class (part, "title");
}

static int
measure_width (GtkWidget *part,
               int       *wanted)
{
  int least;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &least, wanted, NULL, NULL);
  return least;
}

static int
measure_height (GtkWidget *part,
                int        width)
{
  int height;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static Parts
find_parts (GtkWidget *row)
{
  Parts parts = { NULL };

  for (GtkWidget *part = gtk_widget_get_first_child (row); part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      int wanted;

      if (!gtk_widget_should_layout (part))
        continue;
      if (is_words (part))
        {
          parts.words = part;
          parts.least = measure_width (part, &parts.wanted);
        }
      else if (parts.words != NULL)
        {
          parts.end = part;
          parts.end_least = measure_width (part, &parts.end_wanted) + SPACING;
          parts.end_wanted += SPACING;
        }
      else
        {
          measure_width (part, &wanted);
          parts.signs += wanted + SPACING;
        }
    }
  return parts;
}

static gboolean
is_in_lines (const Parts *parts,
             int          width)
{
  int enough;

  if (parts->end == NULL || parts->words == NULL)
    return FALSE;

  enough = MIN (parts->wanted, LEAST_CHARS * attain_gui_get_char_width (parts->words));
  return width - parts->signs - parts->end_least < MAX (parts->least, enough);
}

/* Words come first to the room that there is. */
static int
get_end_width (const Parts *parts,
               int          width)
{
  int rest = width - parts->signs;

  if (parts->end == NULL)
    return 0;
  if (is_in_lines (parts, width))
    return MIN (parts->end_wanted, rest);

  return CLAMP (rest - parts->wanted, parts->end_least, parts->end_wanted);
}

static int
get_words_width (const Parts *parts,
                 int          width)
{
  return width - parts->signs - (is_in_lines (parts, width) ? 0 : get_end_width (parts, width));
}

static void
measure_wide (const Parts *parts,
              int         *minimum,
              int         *natural)
{
  *minimum = parts->signs + MAX (parts->least, parts->end_least);
  *natural = parts->signs + parts->wanted + parts->end_wanted;
}

static int
get_first_height (GtkWidget   *row,
                  const Parts *parts,
                  int          width)
{
  int highest = 0;

  for (GtkWidget *part = gtk_widget_get_first_child (row); part != NULL; part = gtk_widget_get_next_sibling (part))
    if (gtk_widget_should_layout (part) && part != parts->end)
      highest = MAX (highest, measure_height (part, part == parts->words ? get_words_width (parts, width) : -1));

  return highest;
}

static GtkSizeRequestMode
attain_row_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *row)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attain_row_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *row,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  Parts parts = find_parts (row);
  int width = for_size;
  int first, end;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_wide (&parts, minimum, natural);
      return;
    }

  if (width < 0)
    measure_wide (&parts, &first, &width);
  first = get_first_height (row, &parts, width);
  end = parts.end != NULL ? measure_height (parts.end, get_end_width (&parts, width) - SPACING) : 0;
  *minimum = *natural = is_in_lines (&parts, width) ? first + end + SPACING : MAX (first, end);
}

static void
allocate (GtkWidget *part,
          GtkWidget *row,
          int        x,
          int        y,
          int        width,
          int        height)
{
  if (gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (row) - x - width;
  gtk_widget_size_allocate (part, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
attain_row_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *row,
                            int               width,
                            int               height,
                            int               baseline)
{
  Parts parts = find_parts (row);
  gboolean in_lines = is_in_lines (&parts, width);
  int end_width = get_end_width (&parts, width) - SPACING;
  int first = in_lines ? get_first_height (row, &parts, width) : height;
  int x = 0;

  for (GtkWidget *part = gtk_widget_get_first_child (row); part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      int wanted = get_words_width (&parts, width);

      if (!gtk_widget_should_layout (part) || part == parts.end)
        continue;
      if (part != parts.words)
        measure_width (part, &wanted);
      allocate (part, row, x, 0, wanted, first);
      x += wanted + SPACING;
    }
  if (parts.end != NULL)
    allocate (parts.end, row, width - end_width, in_lines ? first : 0, end_width, in_lines ? height - first : height);
}

static void
attain_row_layout_class_init (AttainRowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = attain_row_layout_get_request_mode;
  layout_class->measure = attain_row_layout_measure;
  layout_class->allocate = attain_row_layout_allocate;
}

static void
attain_row_layout_init (AttainRowLayout *self)
{
}

/**
 * attain_row_layout_put:
 * @row: a row
 *
 * Lets what is after its words come below them where there is no room for both.
 */
void
attain_row_layout_put (AdwActionRow *row)
{
  gtk_widget_set_layout_manager (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)),
                                 g_object_new (ATTAIN_TYPE_ROW_LAYOUT, NULL));
}
