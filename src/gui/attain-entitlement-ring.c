/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A year's CPD days as a ring: used on what is mandatory, used on one's own choice, and what is left open,
 * with the days left in the middle. The two shares differ in width as well as in colour. */

#include "attain-entitlement-ring.h"

#include <math.h>

#include <glib/gi18n.h>

#include "attain-display.h"

#define SIZE 72
#define WIDTH 9.0
#define NARROW 5.0

struct _AttainEntitlementRing
{
  GtkWidget  parent_instance;

  double     mandatory;            /* shares of the ring, 0 to 1 together */
  double     own_choice;
  char      *left;
};

G_DEFINE_FINAL_TYPE (AttainEntitlementRing, attain_entitlement_ring, GTK_TYPE_WIDGET)

static void
draw_arc (cairo_t       *cr,
          const GdkRGBA *colour,
          double         alpha,
          double         width,
          double         from,
          double         to)
{
  const double top = -G_PI_2, round = 2 * G_PI;

  if (to <= from)
    return;

  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, alpha * colour->alpha);
  cairo_set_line_width (cr, width);
  cairo_arc (cr, SIZE / 2.0, SIZE / 2.0, (SIZE - WIDTH) / 2, top + from * round, top + to * round);
  cairo_stroke (cr);
}

static void
draw_text (AttainEntitlementRing *self,
           GtkSnapshot           *snapshot,
           const GdkRGBA         *colour)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->left);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  int width, height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((SIZE - width) / 2.0f, (SIZE - height) / 2.0f));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
attain_entitlement_ring_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  AttainEntitlementRing *self = ATTAIN_ENTITLEMENT_RING (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  cairo_t *cr;
  GdkRGBA text, accent;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_color", &accent))
    accent = text;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - SIZE) / 2.0f,
                                                          (gtk_widget_get_height (widget) - SIZE) / 2.0f));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
  draw_arc (cr, &text, 0.15, NARROW, 0, 1);
  draw_arc (cr, &accent, 1.0, WIDTH, 0, self->mandatory);
  draw_arc (cr, &accent, 0.6, NARROW, self->mandatory, self->mandatory + self->own_choice);
  cairo_destroy (cr);
  if (self->left != NULL)
    draw_text (self, snapshot, &text);
  gtk_snapshot_restore (snapshot);
}

static void
attain_entitlement_ring_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
attain_entitlement_ring_finalize (GObject *object)
{
  AttainEntitlementRing *self = ATTAIN_ENTITLEMENT_RING (object);

  g_free (self->left);

  G_OBJECT_CLASS (attain_entitlement_ring_parent_class)->finalize (object);
}

static void
attain_entitlement_ring_class_init (AttainEntitlementRingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = attain_entitlement_ring_finalize;
  widget_class->snapshot = attain_entitlement_ring_snapshot;
  widget_class->measure = attain_entitlement_ring_measure;

  gtk_widget_class_set_css_name (widget_class, "attain-ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
attain_entitlement_ring_init (AttainEntitlementRing *self)
{
}

/**
 * attain_entitlement_ring_new:
 *
 * Returns: (transfer floating): a ring that shows nothing yet
 */
GtkWidget *
attain_entitlement_ring_new (void)
{
  return g_object_new (ATTAIN_TYPE_ENTITLEMENT_RING, NULL);
}

/**
 * attain_entitlement_ring_show:
 * @self: a ring
 * @entitlement: what to draw
 *
 * Where more was used than is due, the ring is full.
 */
void
attain_entitlement_ring_show (AttainEntitlementRing      *self,
                              const AttainCpdEntitlement *entitlement)
{
  double whole = MAX (MAX (entitlement->due, entitlement->used), 1e-9);
  g_autofree char *mandatory = attain_days_display (entitlement->used_mandatory);
  g_autofree char *own_choice = attain_days_display (entitlement->used_own_choice);
  g_autofree char *left = attain_days_display (entitlement->left);
  g_autofree char *label = NULL;

  self->mandatory = entitlement->used_mandatory / whole;
  self->own_choice = entitlement->used_own_choice / whole;
  g_free (self->left);
  self->left = attain_decimal_display (entitlement->left, 1);

  /* Translators: each %s is a number of days, as in "2.5 days" */
  label = g_strdup_printf (_("Used: %s mandatory, %s own choice. Left: %s"), mandatory, own_choice, left);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
