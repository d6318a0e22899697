/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows that are seen, before those that are not.
 *
 * GTK makes two hundred rows of a list, however few have room in the window, and paints none before it has them
 * all. Where a list is new from its beginning, this model between it and the view therefore tells of as many rows
 * as somebody can see, and of the others in the frames that follow. */

#include "attain-first-rows.h"

#include "attain-record-list.h"

/* What a large window has room for, and how many rows a frame can bear besides. */
#define STEP 48

/* No row is less high, in pixels. */
#define LEAST_HEIGHT 28

/* As many as GTK makes: more cost nothing. */
#define ROWS_MADE 200

struct _AttainFirstRows
{
  GObject     parent_instance;

  GListModel *model;       /* NULL before there is one */
  GtkWidget  *view;        /* a weak pointer */
  GObject    *adjustment;  /* of the view; a weak pointer */
  guint       n_told;      /* of the model's, from the beginning */
  guint       tick;
  gboolean    painted;     /* the rows that came last, where they came from the model */
};

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
count (AttainFirstRows *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

static GType
attain_first_rows_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
attain_first_rows_get_n_items (GListModel *model)
{
  return ATTAIN_FIRST_ROWS (model)->n_told;
}

static gpointer
attain_first_rows_get_item (GListModel *model,
                            guint       position)
{
  AttainFirstRows *self = ATTAIN_FIRST_ROWS (model);

  return position < self->n_told ? g_list_model_get_item (self->model, position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = attain_first_rows_get_item_type;
  iface->get_n_items = attain_first_rows_get_n_items;
  iface->get_item = attain_first_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AttainFirstRows, attain_first_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* How many rows can be seen. A view that was never on the screen is going to be within what is there already: the stack
 * of its page, or the window. */
static guint
count_windowful (AttainFirstRows *self)
{
  int height = 0;

  for (GtkWidget *place = self->view; place != NULL && height == 0; place = gtk_widget_get_parent (place))
    height = gtk_widget_get_height (place);

  return height > 0 ? MIN ((guint) height / LEAST_HEIGHT + 1, ROWS_MADE) : STEP;
}

static void
tell_to (AttainFirstRows *self,
         guint            n)
{
  guint n_told = self->n_told;

  if (n <= n_told)
    return;

  self->n_told = n;
  g_list_model_items_changed (G_LIST_MODEL (self), n_told, 0, n - n_told);
}

/* Comes before a frame is laid out: the first one since paints what is there. */
static gboolean
tick_cb (GtkWidget     *view,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  AttainFirstRows *self = user_data;
  guint n = count (self);

  if (self->painted)
    tell_to (self, self->n_told + STEP < ROWS_MADE ? MIN (self->n_told + STEP, n) : n);
  else
    self->painted = TRUE;

  if (self->n_told < n && gtk_widget_get_mapped (view))
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* A view that is not on the screen waits until it is. */
static void
go_on (AttainFirstRows *self)
{
  if (self->tick == 0 && self->view != NULL && gtk_widget_get_mapped (self->view) &&
      self->n_told < count (self))
    self->tick = gtk_widget_add_tick_callback (self->view, tick_cb, self, NULL);
}

/* What is told of stays the beginning of the model. Where hardly a row of it is left, the view begins anew. */
static void
items_changed_cb (AttainFirstRows *self,
                  guint            position,
                  guint            removed,
                  guint            added)
{
  guint n = count (self);
  guint n_seen = self->n_told - MIN (self->n_told, position);   /* of what was told of, from the position on */
  guint n_gone = MIN (removed, n_seen);
  guint n_kept = self->n_told - n_gone;
  guint n_come = added;

  if (position <= self->n_told && (n_kept == 0 || (n_kept <= STEP && added > STEP)))
    {
      n_gone = n_seen;
      n_come = MAX (MIN (n, count_windowful (self)), position) - position;
    }
  else if (self->n_told < n - added + removed && n_gone == n_seen)
    n_come = MIN (added, n_gone);

  self->n_told = self->n_told - n_gone + n_come;
  self->painted = FALSE;
  if (n_gone > 0 || n_come > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_gone, n_come);
  go_on (self);
}

/* A list that reads its rows as they come begins with those that are seen. */
static void
scrolled_cb (AttainFirstRows *self,
             GtkAdjustment   *adjustment)
{
  double upper = gtk_adjustment_get_upper (adjustment);

  if (ATTAIN_IS_RECORD_LIST (self->model) && upper > 0)
    attain_record_list_set_seen (ATTAIN_RECORD_LIST (self->model),
                                 gtk_adjustment_get_value (adjustment) / upper * self->n_told);
}

static void
adjustment_cb (AttainFirstRows *self)
{
  GtkAdjustment *adjustment = GTK_IS_SCROLLABLE (self->view)
                              ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)) : NULL;

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, scrolled_cb, self);
  g_set_weak_pointer (&self->adjustment, G_OBJECT (adjustment));
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
set_view (AttainFirstRows *self,
          GtkWidget       *view)
{
  g_set_weak_pointer (&self->view, view);
  if (view != NULL)
    {
      g_signal_connect_object (view, "map", G_CALLBACK (go_on), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (view, "notify::vadjustment", G_CALLBACK (adjustment_cb), self, G_CONNECT_SWAPPED);
    }
  adjustment_cb (self);
}

static void
attain_first_rows_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AttainFirstRows *self = ATTAIN_FIRST_ROWS (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_VIEW:
      g_value_set_object (value, self->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_first_rows_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AttainFirstRows *self = ATTAIN_FIRST_ROWS (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      attain_first_rows_set_model (self, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_first_rows_dispose (GObject *object)
{
  AttainFirstRows *self = ATTAIN_FIRST_ROWS (object);

  if (self->view != NULL && self->tick != 0)
    gtk_widget_remove_tick_callback (self->view, self->tick);
  self->tick = 0;
  g_clear_weak_pointer (&self->view);
  g_clear_weak_pointer (&self->adjustment);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (attain_first_rows_parent_class)->dispose (object);
}

static void
attain_first_rows_class_init (AttainFirstRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attain_first_rows_get_property;
  object_class->set_property = attain_first_rows_set_property;
  object_class->dispose = attain_first_rows_dispose;

  properties[PROP_MODEL] =
    g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* What shows the rows, set once: by a template when it has made the view, around this model. It does not show more
   * of them while it is not on the screen. */
  properties[PROP_VIEW] =
    g_param_spec_object ("view", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_first_rows_init (AttainFirstRows *self)
{
}

/**
 * attain_first_rows_set_model:
 * @self: the model of a view
 * @model: (nullable): what it is to show, from the beginning and before long all of it
 */
void
attain_first_rows_set_model (AttainFirstRows *self,
                             GListModel      *model)
{
  guint n_gone = count (self);

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, n_gone, count (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

/**
 * attain_first_rows_show_all:
 * @self: a model
 *
 * Tells of every row at once, since one that may lie far down is to be selected or scrolled to.
 */
void
attain_first_rows_show_all (AttainFirstRows *self)
{
  tell_to (self, count (self));
}
