/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows the page of an address, beside the sidebar. It makes a page when somebody first goes there and
 * knows none by name. */

#include "attain-browser.h"

#include <glib/gi18n.h>

#include "attain-actions.h"
#include "attain-barred-page.h"
#include "attain-page-kinds.h"
#include "attain-sidebar.h"

struct _AttainBrowser
{
  AdwBin              parent_instance;

  AttainContext      *context;
  AttainTrail        *trail;
  GHashTable         *pages;    /* kind → its page, held by the stack */
  GtkEventController *keys;     /* those of the page shown, held by it */

  AdwLeaflet         *leaflet;
  GtkMenuButton      *menu_button;
  GtkWidget          *before_menu;   /* weak: what had the focus when a key opened the menu */
  AttainSidebar      *sidebar;
  GtkWidget          *sidebar_box;
  GtkStack           *stack;
};

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainBrowser, attain_browser, ADW_TYPE_BIN)

/* Stands in for every kind of page that is not for whoever works. */
static const AttainPageKind barred = {
  "barred", ATTAIN_PAGE_GROUP_NONE, N_("Not yours to see"), "changes-prevent-symbolic", attain_barred_page_get_type,
};

static AttainPage *
ensure_page (AttainBrowser        *self,
             const AttainPageKind *kind)
{
  AttainPage *page = g_hash_table_lookup (self->pages, kind);

  if (page != NULL)
    return page;

  page = attain_page_kind_make (kind, self->context);
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
  g_hash_table_insert (self->pages, (gpointer) kind, page);
  g_object_bind_property (self->leaflet, "folded", page, "folded", G_BINDING_SYNC_CREATE);
  attain_sidebar_add_badge (self->sidebar, kind, page);
  attain_actions_offer (kind, page);

  return page;
}

/* The keys of a page work wherever in the window the focus is, and only while the page is shown. */
static void
use_keys_of (AttainBrowser        *self,
             AttainPage           *page,
             const AttainPageKind *kind)
{
  if (self->keys != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (self->keys), self->keys);

  self->keys = attain_actions_make_page_keys (kind);
  gtk_widget_add_controller (GTK_WIDGET (page), self->keys);
}

static gboolean
show (AttainBrowser *self,
      const char    *address)
{
  const AttainPageKind *kind = attain_page_kinds_find (address);
  AttainPage *page = attain_browser_get_page (self);

  if (kind == NULL || (page != NULL && !attain_page_can_leave (page)))
    return FALSE;

  if (!attain_page_kind_is_for (kind, self->context))
    kind = &barred;
  if (page != NULL)
    attain_page_leave_focus (page);
  page = ensure_page (self, kind);
  attain_page_open (page, address);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->stack));
  attain_sidebar_select (self->sidebar, kind);
  use_keys_of (self, page, kind);
  attain_page_take_focus (page);
  attain_page_shown (page);
  if (kind->group != ATTAIN_PAGE_GROUP_NONE && g_str_equal (address, kind->name))
    g_settings_set_string (attain_context_get_settings (self->context), "last-page", kind->name);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  return TRUE;
}

static void
step (AttainBrowser *self,
      int            steps)
{
  const char *address = attain_trail_peek (self->trail, steps);

  if (address != NULL && show (self, address))
    attain_trail_step (self->trail, steps);
}

/* Where there is no room for both, the sidebar is a page of its own and cannot be put away. */
static void
update_sidebar_cb (AttainBrowser *self)
{
  gboolean wanted;

  if (self->leaflet == NULL)
    return;

  wanted = g_settings_get_boolean (attain_context_get_settings (self->context), "sidebar-visible");
  gtk_widget_set_visible (self->sidebar_box, wanted || adw_leaflet_get_folded (self->leaflet));
}

/* Whoever opened the menu by its key, and chose nothing that leads elsewhere, is where they were. */
static gboolean
leave_menu_cb (gpointer data)
{
  AttainBrowser *self = data;
  g_autoptr(GtkWidget) before = self->before_menu != NULL ? g_object_ref (self->before_menu) : NULL;

  g_clear_weak_pointer (&self->before_menu);
  if (before == NULL || gtk_widget_get_root (before) == NULL || !gtk_widget_get_mapped (data))
    return G_SOURCE_REMOVE;

  if (gtk_widget_is_ancestor (before, GTK_WIDGET (self->stack)))
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->stack));
  if (gtk_widget_get_mapped (before))
    gtk_widget_grab_focus (before);
  return G_SOURCE_REMOVE;
}

/* GTK 4.8 is not done with the menu yet, and would look for the pointer in what has gone. */
static void
menu_closed_cb (AttainBrowser *self)
{
  if (self->before_menu != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, leave_menu_cb, g_object_ref (self), g_object_unref);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   data)
{
  return attain_browser_show_page (ATTAIN_BROWSER (widget));
}

static void
attain_browser_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AttainBrowser *self = ATTAIN_BROWSER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_PAGE:
      g_value_set_object (value, attain_browser_get_page (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_browser_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AttainBrowser *self = ATTAIN_BROWSER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_browser_constructed (GObject *object)
{
  AttainBrowser *self = ATTAIN_BROWSER (object);

  G_OBJECT_CLASS (attain_browser_parent_class)->constructed (object);

  attain_sidebar_fill (self->sidebar, self->context);
  g_signal_connect_object (attain_context_get_settings (self->context), "changed::sidebar-visible",
                           G_CALLBACK (update_sidebar_cb), self, G_CONNECT_SWAPPED);
  update_sidebar_cb (self);
}

/* The window would keep the widget that has the focus, and GTK 4.8 cannot undo the bindings of one that
 * outlives its page. */
static void
attain_browser_unroot (GtkWidget *widget)
{
  gtk_root_set_focus (gtk_widget_get_root (widget), NULL);

  GTK_WIDGET_CLASS (attain_browser_parent_class)->unroot (widget);
}

static void
attain_browser_dispose (GObject *object)
{
  AttainBrowser *self = ATTAIN_BROWSER (object);

  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_object (&self->trail);
  g_clear_weak_pointer (&self->before_menu);
  /* The template would take away the leaflet, a child of the bin's, without the bin's knowing. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_BROWSER);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (attain_browser_parent_class)->dispose (object);
}

static void
attain_browser_class_init (AttainBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attain_browser_get_property;
  object_class->set_property = attain_browser_set_property;
  object_class->constructed = attain_browser_constructed;
  object_class->dispose = attain_browser_dispose;
  widget_class->unroot = attain_browser_unroot;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, ATTAIN_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PAGE] =
    g_param_spec_object ("page", NULL, NULL, ATTAIN_TYPE_PAGE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ATTAIN_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainBrowser, leaflet);
  gtk_widget_class_bind_template_child (widget_class, AttainBrowser, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AttainBrowser, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AttainBrowser, sidebar_box);
  gtk_widget_class_bind_template_child (widget_class, AttainBrowser, stack);
  gtk_widget_class_bind_template_callback (widget_class, update_sidebar_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
attain_browser_init (AttainBrowser *self)
{
  self->trail = attain_trail_new ();
  self->pages = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_browser_new:
 * @context: what the pages are given
 *
 * Returns: (transfer floating): a browser that shows no page yet
 */
GtkWidget *
attain_browser_new (AttainContext *context)
{
  return g_object_new (ATTAIN_TYPE_BROWSER, "context", context, NULL);
}

/**
 * attain_browser_set_menu:
 * @self: a browser
 * @menu: what the button of the main menu opens
 */
void
attain_browser_set_menu (AttainBrowser *self,
                         GMenuModel    *menu)
{
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  g_signal_connect_object (gtk_menu_button_get_popover (self->menu_button), "closed", G_CALLBACK (menu_closed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * attain_browser_get_trail:
 * @self: a browser
 *
 * Returns: (transfer none): where somebody has been
 */
AttainTrail *
attain_browser_get_trail (AttainBrowser *self)
{
  return self->trail;
}

/**
 * attain_browser_get_page:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): the page shown
 */
AttainPage *
attain_browser_get_page (AttainBrowser *self)
{
  GtkWidget *child = self->stack != NULL ? gtk_stack_get_visible_child (self->stack) : NULL;

  return child != NULL ? ATTAIN_PAGE (child) : NULL;
}

/**
 * attain_browser_go:
 * @self: a browser
 * @address: where to: "person/E123"
 *
 * Returns: whether that page is shown now; not if there is none, or the page shown cannot be left
 */
gboolean
attain_browser_go (AttainBrowser *self,
                   const char    *address)
{
  if (!show (self, address))
    return FALSE;

  attain_trail_visit (self->trail, address);
  return TRUE;
}

/**
 * attain_browser_go_instead:
 * @self: a browser
 * @address: where to
 *
 * Goes there as attain_browser_go() does. Back does not lead to the page that was shown: what was done there is done, and
 * would be begun once more.
 */
void
attain_browser_go_instead (AttainBrowser *self,
                           const char    *address)
{
  if (show (self, address))
    attain_trail_visit_instead (self->trail, address);
}

/**
 * attain_browser_begin:
 * @self: a browser that shows no page yet
 * @place: (nullable): the address that whoever works was at before
 *
 * Shows that, where it is still for them; or else the page that was open last, where these records have it.
 */
void
attain_browser_begin (AttainBrowser *self,
                      const char    *place)
{
  const AttainPageKind *at = place != NULL ? attain_page_kinds_find (place) : NULL;
  g_autofree char *last = g_settings_get_string (attain_context_get_settings (self->context), "last-page");
  const AttainPageKind *kind = attain_page_kinds_find (last);

  if (at != NULL && attain_page_kind_is_for (at, self->context))
    {
      attain_browser_go (self, place);
      return;
    }

  if (kind == NULL || !attain_page_kind_has_row (kind, self->context))
    kind = attain_page_kinds_get_first (self->context);
  attain_browser_go (self, kind->name);
}

/**
 * attain_browser_back:
 * @self: a browser
 *
 * Shows the page before; a record that was opened first of all leads to the list it belongs to, or to the first page.
 */
void
attain_browser_back (AttainBrowser *self)
{
  const char *address = attain_trail_get_address (self->trail);
  const AttainPageKind *kind = address != NULL ? attain_page_kinds_find (address) : NULL;

  if (attain_trail_peek (self->trail, -1) != NULL)
    step (self, -1);
  else if (kind != NULL && kind->parent != NULL)
    attain_browser_go (self, kind->parent);
  else if (kind != NULL && kind->group == ATTAIN_PAGE_GROUP_NONE)
    attain_browser_go (self, attain_page_kinds_get_first (self->context)->name);
}

/**
 * attain_browser_forward:
 * @self: a browser
 *
 * Shows the page that attain_browser_back() left. Does nothing where there is none.
 */
void
attain_browser_forward (AttainBrowser *self)
{
  step (self, 1);
}

/**
 * attain_browser_show_sidebar:
 * @self: a browser
 *
 * Brings the sidebar to where the page is, where there is no room for both. Escape leads back to the page.
 */
void
attain_browser_show_sidebar (AttainBrowser *self)
{
  AttainPage *page = attain_browser_get_page (self);

  if (page != NULL)
    attain_page_leave_focus (page);
  adw_leaflet_set_visible_child (self->leaflet, self->sidebar_box);
  attain_sidebar_take_focus (self->sidebar);
}

/**
 * attain_browser_show_page:
 * @self: a browser
 *
 * Brings the page back where the sidebar is in its place.
 *
 * Returns: whether it was
 */
gboolean
attain_browser_show_page (AttainBrowser *self)
{
  AttainPage *page = attain_browser_get_page (self);

  if (page == NULL || !adw_leaflet_get_folded (self->leaflet) ||
      adw_leaflet_get_visible_child (self->leaflet) != self->sidebar_box)
    return FALSE;

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->stack));
  attain_page_take_focus (page);
  return TRUE;
}

/**
 * attain_browser_toggle_sidebar:
 * @self: a browser
 *
 * Shows the sidebar, or puts it away.
 */
void
attain_browser_toggle_sidebar (AttainBrowser *self)
{
  GSettings *settings = attain_context_get_settings (self->context);

  if (!adw_leaflet_get_folded (self->leaflet))
    g_settings_set_boolean (settings, "sidebar-visible", !g_settings_get_boolean (settings, "sidebar-visible"));
  else if (!attain_browser_show_page (self))
    attain_browser_show_sidebar (self);
}

/**
 * attain_browser_show_menu:
 * @self: a browser
 *
 * Opens the main menu; where the sidebar that has its button is away, brings it back first.
 */
void
attain_browser_show_menu (AttainBrowser *self)
{
  g_set_weak_pointer (&self->before_menu, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->sidebar_box);
  g_settings_set_boolean (attain_context_get_settings (self->context), "sidebar-visible", TRUE);
  gtk_menu_button_popup (self->menu_button);
}

/**
 * attain_browser_can_close:
 * @self: a browser
 *
 * Returns: whether the page shown may be left
 */
gboolean
attain_browser_can_close (AttainBrowser *self)
{
  AttainPage *page = attain_browser_get_page (self);

  return page == NULL || attain_page_can_leave (page);
}
