/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lies unseen across a page, as wide as it, and tells how many characters have room side by side: less where the page
 * is narrow, and where letters are large. */

#include "attain-room-probe.h"

#include "attain-gui.h"

struct _AttainRoomProbe
{
  GtkWidget parent_instance;

  gboolean  folded;
  guint     room;
  guint     source;
};

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_ROOM,
  N_PROPS
};

/* What is taken for the room of a page that has not been on the screen. */
#define ROOM_BEFORE        120
#define ROOM_BEFORE_FOLDED 44

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainRoomProbe, attain_room_probe, GTK_TYPE_WIDGET)

static void
set_room (AttainRoomProbe *self,
          guint            room)
{
  if (self->room == room)
    return;

  self->room = room;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
}

static void
set_folded (AttainRoomProbe *self,
            gboolean         folded)
{
  self->folded = folded;
  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    set_room (self, folded ? ROOM_BEFORE_FOLDED : ROOM_BEFORE);
}

static gboolean
measure_cb (gpointer data)
{
  AttainRoomProbe *self = data;

  self->source = 0;
  set_room (self, gtk_widget_get_width (data) / attain_gui_get_char_width (data));
  return G_SOURCE_REMOVE;
}

/* What is shown or hidden for it is measured anew, which cannot be asked for while sizes are given out. */
static void
attain_room_probe_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AttainRoomProbe *self = ATTAIN_ROOM_PROBE (widget);

  if (self->source == 0)
    self->source = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, measure_cb, self, NULL);
}

static void
attain_room_probe_unroot (GtkWidget *widget)
{
  g_clear_handle_id (&ATTAIN_ROOM_PROBE (widget)->source, g_source_remove);

  GTK_WIDGET_CLASS (attain_room_probe_parent_class)->unroot (widget);
}

static void
attain_room_probe_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AttainRoomProbe *self = ATTAIN_ROOM_PROBE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_ROOM:
      g_value_set_uint (value, self->room);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_room_probe_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AttainRoomProbe *self = ATTAIN_ROOM_PROBE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_room_probe_class_init (AttainRoomProbeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attain_room_probe_get_property;
  object_class->set_property = attain_room_probe_set_property;
  widget_class->size_allocate = attain_room_probe_size_allocate;
  widget_class->unroot = attain_room_probe_unroot;

  /* Whether the sidebar and the page share one place. */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ROOM] =
    g_param_spec_uint ("room", NULL, NULL, 0, G_MAXUINT, ROOM_BEFORE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
attain_room_probe_init (AttainRoomProbe *self)
{
  self->room = ROOM_BEFORE;
}

/**
 * attain_room_probe_get_room:
 * @self: a probe
 *
 * Returns: how many characters of its text have room side by side; a guess until it has been on the screen
 */
guint
attain_room_probe_get_room (AttainRoomProbe *self)
{
  return self->room;
}
