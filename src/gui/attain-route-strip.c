/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-route-strip.h"

#include <glib/gi18n.h>

#include "attain-route-map.h"

struct _AttainRouteStrip
{
  AdwBin  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainRouteStrip, attain_route_strip, ADW_TYPE_BIN)

static GtkWidget *
make_line (gboolean there,
           gboolean passed)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_opacity (line, there ? 1 : 0);
  gtk_widget_add_css_class (line, "attain-way");
  if (passed)
    gtk_widget_add_css_class (line, "passed");
  return line;
}

static GtkWidget *
make_mark (const AttainStation *station)
{
  static const char *const icons[] = {
    [ATTAIN_STATION_AHEAD] = "radio-symbolic",
    [ATTAIN_STATION_HERE] = "mark-location-symbolic",
    [ATTAIN_STATION_PASSED] = "object-select-symbolic",
  };
  static const char *const classes[] = {
    [ATTAIN_STATION_AHEAD] = "ahead",
    [ATTAIN_STATION_HERE] = "here",
    [ATTAIN_STATION_PASSED] = "passed",
  };
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", icons[station->place], "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (mark, "attain-station");
  gtk_widget_add_css_class (mark, classes[station->place]);
  return mark;
}

static GtkWidget *
make_station (const AttainStation *station,
              gboolean             is_first,
              gboolean             is_last)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *way = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (_(station->title));

  gtk_box_append (GTK_BOX (way), make_line (!is_first, station->place != ATTAIN_STATION_AHEAD));
  gtk_box_append (GTK_BOX (way), make_mark (station));
  gtk_box_append (GTK_BOX (way), make_line (!is_last, station->place == ATTAIN_STATION_PASSED));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, station->place == ATTAIN_STATION_HERE ? "heading" : "caption");
  if (station->place == ATTAIN_STATION_AHEAD)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), way);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
make_map (GArray *stations)
{
  GtkWidget *map = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (map), TRUE);
  for (guint i = 0; i < stations->len; i++)
    gtk_box_append (GTK_BOX (map), make_station (&g_array_index (stations, AttainStation, i), i == 0,
                                                 i + 1 == stations->len));
  return map;
}

/* How many stations are behind, with the one where it is. */
static guint
count_reached (GArray *stations)
{
  guint n = 0;

  while (n < stations->len && g_array_index (stations, AttainStation, n).place != ATTAIN_STATION_AHEAD)
    n++;
  return n;
}

static char *
describe (GArray *stations)
{
  guint reached = count_reached (stations);
  const char *here = reached > 0 ? _(g_array_index (stations, AttainStation, reached - 1).title) : "";
  /* Translators: step 3 of 7: the name of the step follows */
  g_autofree char *step = g_strdup_printf (_("Step %u of %u: %s"), reached, stations->len, here);

  if (reached >= stations->len)
    return g_steal_pointer (&step);

  /* Translators: a step, and the one after it */
  return g_strdup_printf (_("%s. Then: %s"), step, _(g_array_index (stations, AttainStation, reached).title));
}

static GtkWidget *
make_short (GArray     *stations,
            const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), (double) count_reached (stations) / stations->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How far it has come"), -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bar);
  return box;
}

static void
attain_route_strip_class_init (AttainRouteStripClass *klass)
{
}

static void
attain_route_strip_init (AttainRouteStrip *self)
{
}

/**
 * attain_route_strip_show:
 * @self: a strip
 * @stations: (element-type AttainStation): what attain_route_map_list_stations() says
 */
void
attain_route_strip_show (AttainRouteStrip *self,
                         GArray           *stations)
{
  g_autofree char *words = NULL;
  GtkWidget *squeezer;

  gtk_widget_set_visible (GTK_WIDGET (self), stations->len > 0);
  if (stations->len == 0)
    return;

  words = describe (stations);
  squeezer = adw_squeezer_new ();
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), make_map (stations));
  adw_squeezer_add (ADW_SQUEEZER (squeezer), make_short (stations, words));
  adw_bin_set_child (ADW_BIN (self), squeezer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
