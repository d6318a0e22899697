/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-page.h"

#include "attain-banner.h"
#include "attain-focus-start.h"
#include "attain-page-deeds.h"
#include "attain-room-probe.h"
#include "attain-search-place.h"
#include "attain-sort-button.h"
#include "attain-title-bar.h"

typedef struct
{
  AttainContext      *context;
  GObject            *asked;
  char               *title;
  char               *heading;
  char               *subtitle;
  char               *address;
  guint               badge;
  gboolean            folded;
  gboolean            is_record;
  AttainPageDeeds    *deeds;

  GtkWidget          *barred_page;
  AdwBin             *content;
  AttainFocusStart   *focus_start;
  AttainBanner       *read_only_banner;
  AttainRoomProbe    *room_probe;
  AttainSearchPlace  *search_place;
  AttainTitleBar     *title_bar;
} AttainPagePrivate;

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_ASKED,
  PROP_TITLE,
  PROP_HEADING,
  PROP_SUBTITLE,
  PROP_BADGE,
  PROP_ADDRESS,
  PROP_FOLDED,
  PROP_ROOM,
  PROP_IS_RECORD,
  PROP_CAN_SEARCH,
  PROP_CAN_SORT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void attain_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (AttainPage, attain_page, ADW_TYPE_BIN,
                                  G_ADD_PRIVATE (AttainPage)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, attain_page_buildable_init))

static GtkBuildableIface *parent_buildable;

static AttainPagePrivate *
get_private (AttainPage *self)
{
  return attain_page_get_instance_private (self);
}

static gboolean
show_sidebar_button (AttainPage *self,
                     gboolean    folded,
                     gboolean    is_record)
{
  return folded && !is_record;
}

static char *
choose_heading (AttainPage *self,
                const char *title,
                const char *heading)
{
  return g_strdup (heading != NULL ? heading : title);
}

static void
set_words (AttainPage  *self,
           char       **place,
           const char  *words,
           GParamSpec  *property)
{
  if (g_strcmp0 (*place, words) == 0)
    return;

  g_free (*place);
  *place = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), property);
}

static void
room_changed_cb (AttainPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROOM]);
}

static void
attain_page_add_child (GtkBuildable *buildable,
                       GtkBuilder   *builder,
                       GObject      *child,
                       const char   *type)
{
  AttainPage *self = ATTAIN_PAGE (buildable);
  AttainPagePrivate *priv = get_private (self);

  if (g_strcmp0 (type, "start") == 0)
    attain_title_bar_pack_start (priv->title_bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    attain_title_bar_pack_end (priv->title_bar, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "search") == 0)
    attain_search_place_fill (priv->search_place, GTK_WIDGET (child), GTK_WIDGET (self));
  else if (type == NULL && priv->content != NULL && GTK_IS_WIDGET (child))
    adw_bin_set_child (priv->content, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
attain_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = attain_page_add_child;
}

static void
attain_page_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AttainPagePrivate *priv = get_private (ATTAIN_PAGE (object));

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_ASKED:
      g_value_set_object (value, priv->asked);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_HEADING:
      g_value_set_string (value, priv->heading);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_BADGE:
      g_value_set_uint (value, priv->badge);
      break;
    case PROP_ADDRESS:
      g_value_set_string (value, priv->address);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, priv->folded);
      break;
    case PROP_ROOM:
      g_value_set_uint (value, attain_room_probe_get_room (priv->room_probe));
      break;
    case PROP_IS_RECORD:
      g_value_set_boolean (value, priv->is_record);
      break;
    case PROP_CAN_SEARCH:
      g_value_set_boolean (value, attain_search_place_can_begin (priv->search_place));
      break;
    case PROP_CAN_SORT:
      g_value_set_boolean (value, attain_search_place_can_sort (priv->search_place));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_page_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AttainPage *self = ATTAIN_PAGE (object);
  AttainPagePrivate *priv = get_private (self);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      break;
    case PROP_ASKED:
      priv->asked = g_value_dup_object (value);
      break;
    case PROP_TITLE:
      attain_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_HEADING:
      attain_page_set_heading (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      attain_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_BADGE:
      attain_page_set_badge (self, g_value_get_uint (value));
      break;
    case PROP_FOLDED:
      priv->folded = g_value_get_boolean (value);
      break;
    case PROP_IS_RECORD:
      priv->is_record = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_page_constructed (GObject *object)
{
  AttainPagePrivate *priv = get_private (ATTAIN_PAGE (object));

  G_OBJECT_CLASS (attain_page_parent_class)->constructed (object);

  attain_banner_set_title (priv->read_only_banner, attain_context_explain_to_read (priv->context));
}

static void
attain_page_dispose (GObject *object)
{
  AttainPagePrivate *priv = get_private (ATTAIN_PAGE (object));

  /* Not gtk_widget_dispose_template(): GTK 4.8 looks for the children of the subclass's template among
   * those of this one, and stops the program when they are not there. AdwBin lets go of the child. */
  g_clear_object (&priv->focus_start);

  G_OBJECT_CLASS (attain_page_parent_class)->dispose (object);
}

static void
attain_page_finalize (GObject *object)
{
  AttainPagePrivate *priv = get_private (ATTAIN_PAGE (object));

  g_clear_object (&priv->asked);
  g_clear_object (&priv->context);
  g_free (priv->title);
  g_free (priv->heading);
  g_free (priv->subtitle);
  g_free (priv->address);
  attain_page_deeds_free (priv->deeds);

  G_OBJECT_CLASS (attain_page_parent_class)->finalize (object);
}

static void
attain_page_install_properties (GObjectClass *object_class)
{
  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, ATTAIN_TYPE_CONTEXT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ASKED] =
    g_param_spec_object ("asked", NULL, NULL, G_TYPE_OBJECT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* What the header bar says in place of the title: whose record it is. The window does not take it for its own
   * title, which others see in a list of windows or a shared screen. */
  properties[PROP_HEADING] =
    g_param_spec_string ("heading", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUBTITLE] =
    g_param_spec_string ("subtitle", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* How many things on the page wait for the person, shown in the sidebar; 0 shows nothing. */
  properties[PROP_BADGE] =
    g_param_spec_uint ("badge", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ADDRESS] =
    g_param_spec_string ("address", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Whether the sidebar and the page share one place. */
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* How many characters have room side by side, as the probe tells it; no number of its own. */
  properties[PROP_ROOM] =
    g_param_spec_uint ("room", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Whether it is opened from another page, to which the back button leads. */
  properties[PROP_IS_RECORD] =
    g_param_spec_boolean ("is-record", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* Whether there is anything on it to search, and a list that can be sorted. */
  properties[PROP_CAN_SEARCH] =
    g_param_spec_boolean ("can-search", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_SORT] =
    g_param_spec_boolean ("can-sort", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_page_class_init (AttainPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attain_page_get_property;
  object_class->set_property = attain_page_set_property;
  object_class->constructed = attain_page_constructed;
  object_class->dispose = attain_page_dispose;
  object_class->finalize = attain_page_finalize;
  attain_page_install_properties (object_class);

  g_type_ensure (ATTAIN_TYPE_BANNER);
  g_type_ensure (ATTAIN_TYPE_ROOM_PROBE);
  g_type_ensure (ATTAIN_TYPE_SEARCH_PLACE);
  g_type_ensure (ATTAIN_TYPE_SORT_BUTTON);
  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, AttainPage, barred_page);
  gtk_widget_class_bind_template_child_private (widget_class, AttainPage, content);
  gtk_widget_class_bind_template_child_private (widget_class, AttainPage, read_only_banner);
  gtk_widget_class_bind_template_child_private (widget_class, AttainPage, room_probe);
  gtk_widget_class_bind_template_child_private (widget_class, AttainPage, search_place);
  gtk_widget_class_bind_template_child_private (widget_class, AttainPage, title_bar);
  gtk_widget_class_bind_template_callback (widget_class, choose_heading);
  gtk_widget_class_bind_template_callback (widget_class, room_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_sidebar_button);
}

static void
attain_page_init (AttainPage *self)
{
  AttainPagePrivate *priv = get_private (self);

  priv->deeds = attain_page_deeds_new (GTK_WIDGET (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  priv->focus_start = attain_focus_start_new (GTK_WIDGET (self), priv->search_place, GTK_WIDGET (priv->content));
}

/**
 * attain_page_get_context:
 * @self: a page
 *
 * Returns: (transfer none): what the page was given: there from constructed() on, not yet in init()
 */
AttainContext *
attain_page_get_context (AttainPage *self)
{
  return get_private (self)->context;
}

/**
 * attain_page_get_asked:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what its kind has asked for; %NULL for a kind whose pages ask by themselves
 */
GObject *
attain_page_get_asked (AttainPage *self)
{
  return get_private (self)->asked;
}

/**
 * attain_page_get_store:
 * @self: a page
 *
 * Returns: (transfer none): the records that it shows
 */
AttainStore *
attain_page_get_store (AttainPage *self)
{
  return attain_context_get_store (get_private (self)->context);
}

/**
 * attain_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what the window says; it names nobody
 */
const char *
attain_page_get_title (AttainPage *self)
{
  return get_private (self)->title;
}

/**
 * attain_page_set_title:
 * @self: a page
 * @title: what the header bar and the window say; it names nobody
 */
void
attain_page_set_title (AttainPage *self,
                       const char *title)
{
  set_words (self, &get_private (self)->title, title, properties[PROP_TITLE]);
}

/**
 * attain_page_get_heading:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what the header bar says in place of the title
 */
const char *
attain_page_get_heading (AttainPage *self)
{
  return get_private (self)->heading;
}

/**
 * attain_page_set_heading:
 * @self: a page
 * @heading: (nullable): what the header bar says in place of the title, which may name a person. A window's
 *   title may not.
 */
void
attain_page_set_heading (AttainPage *self,
                         const char *heading)
{
  set_words (self, &get_private (self)->heading, heading, properties[PROP_HEADING]);
}

/**
 * attain_page_get_subtitle:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the line below the title
 */
const char *
attain_page_get_subtitle (AttainPage *self)
{
  return get_private (self)->subtitle;
}

/**
 * attain_page_set_subtitle:
 * @self: a page
 * @subtitle: (nullable): a line below the title
 */
void
attain_page_set_subtitle (AttainPage *self,
                          const char *subtitle)
{
  set_words (self, &get_private (self)->subtitle, subtitle, properties[PROP_SUBTITLE]);
}

/**
 * attain_page_get_badge:
 * @self: a page
 *
 * Returns: how many things on it wait for the person; 0 for nothing that the sidebar shows
 */
guint
attain_page_get_badge (AttainPage *self)
{
  return get_private (self)->badge;
}

/**
 * attain_page_set_badge:
 * @self: a page
 * @badge: how many things on it wait for the person; 0 shows nothing in the sidebar
 */
void
attain_page_set_badge (AttainPage *self,
                       guint       badge)
{
  AttainPagePrivate *priv = get_private (self);

  if (priv->badge == badge)
    return;

  priv->badge = badge;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BADGE]);
}

/**
 * attain_page_get_address:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what the page shows, "person/E123"; %NULL before it is first opened
 */
const char *
attain_page_get_address (AttainPage *self)
{
  return get_private (self)->address;
}

/**
 * attain_page_can_do:
 * @self: a page
 * @action: an action of it: "cpd.add"
 *
 * Returns: whether the action can be used now
 */
gboolean
attain_page_can_do (AttainPage *self,
                    const char *action)
{
  return attain_page_deeds_can_do (get_private (self)->deeds, action);
}

/**
 * attain_page_set_can_do:
 * @self: a page
 * @action: an action that the class of @self has installed
 * @can_do: whether it can be used now
 *
 * As gtk_widget_action_set_enabled(), which cannot be asked afterwards: the command palette shows no action that
 * does nothing.
 */
void
attain_page_set_can_do (AttainPage *self,
                        const char *action,
                        gboolean    can_do)
{
  attain_page_deeds_set_can_do (get_private (self)->deeds, action, can_do);
}

/**
 * attain_page_do:
 * @self: a page that is on the screen
 * @action: an action of it, without a target
 *
 * Does it, at once or as soon as the page can, which may be read so far. Not where somebody leaves it before.
 */
void
attain_page_do (AttainPage *self,
                const char *action)
{
  attain_page_deeds_do (get_private (self)->deeds, action);
}

/**
 * attain_page_set_barred:
 * @self: a page
 * @barred: whether what it was opened for is nothing that whoever works may see
 *
 * Says so calmly in place of a page on which there is nothing.
 */
void
attain_page_set_barred (AttainPage *self,
                        gboolean    barred)
{
  AttainPagePrivate *priv = get_private (self);
  gboolean had_focus = barred && attain_page_drop_focus (self);

  gtk_widget_set_visible (GTK_WIDGET (priv->content), !barred);
  attain_page_show_search (self, !barred);
  if (had_focus)
    attain_page_take_focus (self);   /* before there is what has no place yet, which would be the first */
  gtk_widget_set_visible (priv->barred_page, barred);
}

/**
 * attain_page_show_search:
 * @self: a page
 * @shown: whether there is anything to search and to sort; a page that is not barred begins so
 */
void
attain_page_show_search (AttainPage *self,
                         gboolean    shown)
{
  attain_search_place_show (get_private (self)->search_place, shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SEARCH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SORT]);
}

/**
 * attain_page_open:
 * @self: a page
 * @address: an address of the page's kind
 *
 * Shows what @address names.
 */
void
attain_page_open (AttainPage *self,
                  const char *address)
{
  AttainPagePrivate *priv = get_private (self);
  const char *slash = strchr (address, '/');
  char *copy = g_strdup (address);

  g_free (priv->address);
  priv->address = copy;
  attain_page_deeds_forget (priv->deeds);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADDRESS]);

  if (ATTAIN_PAGE_GET_CLASS (self)->open)
    ATTAIN_PAGE_GET_CLASS (self)->open (self, slash != NULL ? slash + 1 : NULL);
}

/**
 * attain_page_shown:
 * @self: a page that has come onto the screen
 *
 * The place for what is too dear to do before.
 */
void
attain_page_shown (AttainPage *self)
{
  if (ATTAIN_PAGE_GET_CLASS (self)->shown)
    ATTAIN_PAGE_GET_CLASS (self)->shown (self);
}

/**
 * attain_page_can_leave:
 * @self: a page
 *
 * Returns: whether it may be left now; one that says no says why, where the person is looking
 */
gboolean
attain_page_can_leave (AttainPage *self)
{
  AttainPageClass *klass = ATTAIN_PAGE_GET_CLASS (self);

  return klass->can_leave == NULL || klass->can_leave (self);
}

/**
 * attain_page_leave_focus:
 * @self: a page that is about to go from the screen
 *
 * Keeps where the focus is, for when somebody comes back.
 */
void
attain_page_leave_focus (AttainPage *self)
{
  attain_focus_start_leave (get_private (self)->focus_start);
}

/**
 * attain_page_take_focus:
 * @self: a page that is on the screen
 *
 * Puts the focus where one begins: where one types to search, or else the first thing of the content, as soon as that
 * is read. A page that one comes back to has it where it was left.
 */
void
attain_page_take_focus (AttainPage *self)
{
  AttainPagePrivate *priv = get_private (self);

  attain_focus_start_take (priv->focus_start, priv->address);
}

/**
 * attain_page_drop_focus:
 * @self: a page whose content is about to go
 *
 * GTK would put the focus on whatever scrolls in its place, once that is painted; attain_page_take_focus() is to be called
 * before.
 *
 * Returns: whether the focus was in it
 */
gboolean
attain_page_drop_focus (AttainPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return FALSE;

  gtk_root_set_focus (root, NULL);
  return TRUE;
}

/**
 * attain_page_content_came:
 * @self: a page
 *
 * To be called by a page whose content does not come into a stack, once it is there.
 */
void
attain_page_content_came (AttainPage *self)
{
  attain_focus_start_content_came (get_private (self)->focus_start);
}

/**
 * attain_page_search:
 * @self: a page
 *
 * Puts the cursor where one types to search.
 *
 * Returns: whether the page can be searched
 */
gboolean
attain_page_search (AttainPage *self)
{
  return attain_search_place_begin (get_private (self)->search_place);
}

/**
 * attain_page_sort:
 * @self: a page
 *
 * Shows by what its list can be sorted.
 *
 * Returns: whether it has a list that can be sorted
 */
gboolean
attain_page_sort (AttainPage *self)
{
  return attain_search_place_sort (get_private (self)->search_place);
}

/**
 * attain_page_has_room:
 * @object: whatever it is asked for in a template: the column of a table
 * @room: how many characters the page has room for
 * @wanted: how many it takes before @object is shown
 *
 * For templates, which bind it as "has_room".
 *
 * Returns: whether @object is shown
 */
gboolean
attain_page_has_room (GObject *object,
                      guint    room,
                      guint    wanted)
{
  return room >= wanted;
}
