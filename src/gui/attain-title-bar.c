/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The header bar of a page, a dialog or a form. Its title stands between the buttons where there is room for the whole
 * of it, and in lines of its own below them where there is not: the window is narrow, or letters are large. */

#include "attain-title-bar.h"

#include "attain-gui.h"

/* Between the title and the buttons beside it, where there is as much. */
#define MOST_GAP 12

struct _AttainTitleBar
{
  GtkWidget     parent_instance;

  AdwHeaderBar *header_bar;
  char         *title;
  char         *subtitle;
  gboolean      is_told_below;  /* by what is below the bar anyway, so that the title may be left out */
  GtkWidget    *middle;         /* of the header bar, which is empty: its own title would take room from the buttons */
  GtkWidget    *words;          /* title and subtitle between the buttons */
  GtkWidget    *lines;          /* and below them */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_IS_TOLD_BELOW,
  PROP_SHOW_START_TITLE_BUTTONS,
  PROP_SHOW_END_TITLE_BUTTONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void attain_title_bar_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttainTitleBar, attain_title_bar, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, attain_title_bar_buildable_init))

static GtkBuildableIface *parent_buildable;

/* Not what the header bar would like, which is to have its title in the very middle. */
static int
get_width_wanted (AttainTitleBar *self)
{
  int wanted, words;

  gtk_widget_measure (self->words, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &words, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->header_bar), GTK_ORIENTATION_HORIZONTAL, -1, &wanted, NULL, NULL, NULL);
  for (GtkWidget *part = gtk_widget_get_first_child (gtk_widget_get_parent (self->middle)); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    {
      int least, natural;

      gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
      wanted += natural - least;
    }

  return wanted + words;
}

static gboolean
has_room (AttainTitleBar *self,
          int             width)
{
  return width < 0 || get_width_wanted (self) <= width;
}

static gboolean
has_lines (AttainTitleBar *self,
           int             width)
{
  return !self->is_told_below && !has_room (self, width);
}

static void
set_words (AttainTitleBar  *self,
           char           **place,
           const GValue    *words,
           GParamSpec      *property)
{
  g_free (*place);
  *place = g_value_dup_string (words);
  g_object_notify_by_pspec (G_OBJECT (self), property);
}

static void
attain_title_bar_add_child (GtkBuildable *buildable,
                            GtkBuilder   *builder,
                            GObject      *child,
                            const char   *type)
{
  AttainTitleBar *self = ATTAIN_TITLE_BAR (buildable);

  if (g_strcmp0 (type, "start") == 0)
    attain_title_bar_pack_start (self, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    attain_title_bar_pack_end (self, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
attain_title_bar_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = attain_title_bar_add_child;
}

static GtkSizeRequestMode
attain_title_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attain_title_bar_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  AttainTitleBar *self = ATTAIN_TITLE_BAR (widget);
  int words = 0, below = 0;

  gtk_widget_measure (GTK_WIDGET (self->header_bar), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = MAX (*natural, get_width_wanted (self));
      return;
    }

  if (has_room (self, for_size))
    gtk_widget_measure (self->words, orientation, -1, &words, NULL, NULL, NULL);
  else if (has_lines (self, for_size))
    gtk_widget_measure (self->lines, orientation, for_size, &below, NULL, NULL, NULL);
  *minimum = MAX (*minimum, words) + below;
  *natural = MAX (*natural, words) + below;
}

/* In the very middle, or as near to it as the buttons let them. */
static void
allocate_words (AttainTitleBar *self,
                int             width,
                int             height)
{
  int left = 0, right = width;
  int words, gap, x;

  for (GtkWidget *part = gtk_widget_get_first_child (gtk_widget_get_parent (self->middle)); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    {
      graphene_rect_t place;

      if (part == self->middle || !gtk_widget_get_visible (part) ||
          !gtk_widget_compute_bounds (part, GTK_WIDGET (self), &place))
        continue;
      if (place.origin.x + place.size.width / 2 < width / 2.0)
        left = MAX (left, (int) (place.origin.x + place.size.width));
      else
        right = MIN (right, (int) place.origin.x);
    }
  gtk_widget_measure (self->words, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &words, NULL, NULL);
  words = MIN (words, MAX (right - left, 0));
  gap = CLAMP ((right - left - words) / 2, 0, MOST_GAP);
  x = CLAMP ((width - words) / 2, left + gap, right - words - gap);
  gtk_widget_size_allocate (self->words, &(GtkAllocation) { x, 0, words, height }, -1);
}

static void
attain_title_bar_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  AttainTitleBar *self = ATTAIN_TITLE_BAR (widget);
  gboolean in_lines = has_lines (self, width);
  int below = 0;

  if (in_lines)
    gtk_widget_measure (self->lines, GTK_ORIENTATION_VERTICAL, width, &below, NULL, NULL, NULL);
  gtk_widget_set_child_visible (self->words, has_room (self, width));
  gtk_widget_set_child_visible (self->lines, in_lines);
  gtk_widget_size_allocate (GTK_WIDGET (self->header_bar), &(GtkAllocation) { 0, 0, width, height - below }, -1);
  if (gtk_widget_get_child_visible (self->words))
    allocate_words (self, width, height - below);
  if (in_lines)
    gtk_widget_size_allocate (self->lines, &(GtkAllocation) { 0, height - below, width, below }, -1);
}

static void
attain_title_bar_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AttainTitleBar *self = ATTAIN_TITLE_BAR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_title_bar_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AttainTitleBar *self = ATTAIN_TITLE_BAR (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_words (self, &self->title, value, pspec);
      break;
    case PROP_SUBTITLE:
      set_words (self, &self->subtitle, value, pspec);
      break;
    case PROP_IS_TOLD_BELOW:
      self->is_told_below = g_value_get_boolean (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_SHOW_START_TITLE_BUTTONS:
      adw_header_bar_set_show_start_title_buttons (self->header_bar, g_value_get_boolean (value));
      break;
    case PROP_SHOW_END_TITLE_BUTTONS:
      adw_header_bar_set_show_end_title_buttons (self->header_bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_title_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_TITLE_BAR);

  G_OBJECT_CLASS (attain_title_bar_parent_class)->dispose (object);
}

static void
attain_title_bar_finalize (GObject *object)
{
  AttainTitleBar *self = ATTAIN_TITLE_BAR (object);

  g_free (self->title);
  g_free (self->subtitle);

  G_OBJECT_CLASS (attain_title_bar_parent_class)->finalize (object);
}

static void
attain_title_bar_install_properties (GObjectClass *object_class)
{
  const GParamFlags words = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags set = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, words);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, words);
  /* Whether what is below the bar says the same, so that a title that has no room is left out. */
  properties[PROP_IS_TOLD_BELOW] = g_param_spec_boolean ("is-told-below", NULL, NULL, FALSE, set);
  /* Whether it has the buttons of a window, and not only those that are put into it. */
  properties[PROP_SHOW_START_TITLE_BUTTONS] =
    g_param_spec_boolean ("show-start-title-buttons", NULL, NULL, FALSE, set);
  properties[PROP_SHOW_END_TITLE_BUTTONS] =
    g_param_spec_boolean ("show-end-title-buttons", NULL, NULL, FALSE, set);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_title_bar_class_init (AttainTitleBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attain_title_bar_get_property;
  object_class->set_property = attain_title_bar_set_property;
  object_class->dispose = attain_title_bar_dispose;
  object_class->finalize = attain_title_bar_finalize;
  widget_class->get_request_mode = attain_title_bar_get_request_mode;
  widget_class->measure = attain_title_bar_measure;
  widget_class->size_allocate = attain_title_bar_size_allocate;

  attain_title_bar_install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-title-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainTitleBar, header_bar);
  gtk_widget_class_bind_template_child (widget_class, AttainTitleBar, lines);
  gtk_widget_class_bind_template_child (widget_class, AttainTitleBar, middle);
  gtk_widget_class_bind_template_child (widget_class, AttainTitleBar, words);
  gtk_widget_class_bind_template_callback_full (widget_class, "has_words", G_CALLBACK (attain_gui_has_words));
}

static void
attain_title_bar_init (AttainTitleBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_title_bar_pack_start:
 * @self: a bar
 * @child: what stands before the title, after what was put there earlier
 */
void
attain_title_bar_pack_start (AttainTitleBar *self,
                             GtkWidget      *child)
{
  adw_header_bar_pack_start (self->header_bar, child);
}

/**
 * attain_title_bar_pack_end:
 * @self: a bar
 * @child: what stands after the title, before what was put there earlier
 */
void
attain_title_bar_pack_end (AttainTitleBar *self,
                           GtkWidget      *child)
{
  adw_header_bar_pack_end (self->header_bar, child);
}
