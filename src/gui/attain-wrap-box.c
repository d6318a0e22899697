/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-wrap-box.h"

#define SPACING 6

struct _AttainWrapBox
{
  GtkWidget parent_instance;

  gboolean  at_end;     /* where lines that leave room are */
};

G_DEFINE_FINAL_TYPE (AttainWrapBox, attain_wrap_box, GTK_TYPE_WIDGET)

/* Where lines break, while one goes along the children. */
typedef struct
{
  int width;         /* that there is */
  int x;             /* where the next child begins */
  int y;
  int line_height;
} Lines;

/* Takes room for @child, in the next line where this one has none left. */
static void
place (Lines         *lines,
       GtkWidget     *child,
       GtkAllocation *place)
{
  int least, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  place->width = MAX (least, MIN (natural, lines->width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height, NULL, NULL);
  if (lines->x > 0 && lines->x + place->width > lines->width)
    {
      lines->y += lines->line_height + SPACING;
      lines->x = 0;
      lines->line_height = 0;
    }
  place->x = lines->x;
  place->y = lines->y;
  lines->x += place->width + SPACING;
  lines->line_height = MAX (lines->line_height, place->height);
}

static GtkSizeRequestMode
attain_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? SPACING : 0);
    }
}

static void
attain_wrap_box_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  Lines lines = { .width = for_size < 0 ? G_MAXINT : for_size };

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area;

      if (gtk_widget_should_layout (child))
        place (&lines, child, &area);
    }
  *minimum = *natural = lines.y + lines.line_height;
}

/* How wide and high the line is that begins with @first. */
static void
measure_line (GtkWidget *first,
              int        width,
              int       *line_width,
              int       *line_height)
{
  Lines lines = { .width = width };

  *line_width = *line_height = 0;
  for (GtkWidget *child = first; child != NULL && lines.y == 0; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area;

      if (!gtk_widget_should_layout (child))
        continue;
      place (&lines, child, &area);
      if (lines.y > 0)
        return;
      *line_width = area.x + area.width;
      *line_height = lines.line_height;
    }
}

/* What is less high than its line is in the middle of it. */
static void
attain_wrap_box_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  AttainWrapBox *self = ATTAIN_WRAP_BOX (widget);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Lines lines = { .width = width };
  int line_width = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation area;

      if (!gtk_widget_should_layout (child))
        continue;
      place (&lines, child, &area);
      if (area.x == 0)
        measure_line (child, width, &line_width, &line_height);
      area.y += (line_height - area.height) / 2;
      if (self->at_end)
        area.x += MAX (width - line_width, 0);
      if (from_right)
        area.x = width - area.x - area.width;
      gtk_widget_size_allocate (child, &area, -1);
    }
}

static void
attain_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (attain_wrap_box_parent_class)->dispose (object);
}

static void
attain_wrap_box_class_init (AttainWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_wrap_box_dispose;
  widget_class->get_request_mode = attain_wrap_box_get_request_mode;
  widget_class->measure = attain_wrap_box_measure;
  widget_class->size_allocate = attain_wrap_box_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
attain_wrap_box_init (AttainWrapBox *self)
{
}

/**
 * attain_wrap_box_new:
 *
 * Returns: (transfer floating): a box with nothing in it
 */
GtkWidget *
attain_wrap_box_new (void)
{
  return g_object_new (ATTAIN_TYPE_WRAP_BOX, NULL);
}

/**
 * attain_wrap_box_prepend:
 * @self: a box
 * @child: (transfer floating): what comes before all that is there
 */
void
attain_wrap_box_prepend (AttainWrapBox *self,
                         GtkWidget     *child)
{
  gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
}

/**
 * attain_wrap_box_append:
 * @self: a box
 * @child: (transfer floating): what comes after all that is there
 */
void
attain_wrap_box_append (AttainWrapBox *self,
                        GtkWidget     *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * attain_wrap_box_set_at_end:
 * @self: a box
 * @at_end: whether lines that leave room are where one ends to read, as at the end of a row
 */
void
attain_wrap_box_set_at_end (AttainWrapBox *self,
                            gboolean       at_end)
{
  self->at_end = at_end;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
