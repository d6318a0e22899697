/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-list-page.h"

typedef struct
{
  AttainRecordList *list;   /* NULL while the template is made, and once it is unmade */
} AttainListPagePrivate;

enum
{
  PROP_0,
  PROP_LIST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AttainListPage, attain_list_page, ATTAIN_TYPE_PAGE)

static AttainListPagePrivate *
get_private (AttainListPage *self)
{
  return attain_list_page_get_instance_private (self);
}

static char *
choose_page (GtkStack   *stack,
             guint       n_items,
             gboolean    loading,
             const char *problem)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (stack), ATTAIN_TYPE_LIST_PAGE);

  if (problem != NULL)
    return g_strdup ("problem");
  if (n_items > 0)
    return g_strdup ("list");
  if (loading || self == NULL)
    return g_strdup ("loading");

  return g_strdup (ATTAIN_LIST_PAGE_GET_CLASS (self)->name_empty (ATTAIN_LIST_PAGE (self)));
}

static void
count (AttainListPage *self)
{
  AttainRecordList *list = get_private (self)->list;
  guint n = list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
  g_autofree char *words = ATTAIN_LIST_PAGE_GET_CLASS (self)->count (n);

  attain_page_set_subtitle (ATTAIN_PAGE (self), n > 0 ? words : NULL);
}

static void
attain_list_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_object (value, get_private (ATTAIN_LIST_PAGE (object))->list);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_list_page_class_init (AttainListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attain_list_page_get_property;

  properties[PROP_LIST] =
    g_param_spec_object ("list", NULL, NULL, ATTAIN_TYPE_RECORD_LIST, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_list_page_init (AttainListPage *self)
{
}

/**
 * attain_list_page_class_bind:
 * @klass: a class that has its template by now
 *
 * Binds what the template names: `choose_page` and `count`.
 */
void
attain_list_page_class_bind (AttainListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_bind_template_callback (widget_class, choose_page);
  gtk_widget_class_bind_template_callback (widget_class, count);
}

/**
 * attain_list_page_get_list:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what is listed; %NULL while the template is made and unmade, when its widgets
 *   signal as well
 */
AttainRecordList *
attain_list_page_get_list (AttainListPage *self)
{
  return get_private (self)->list;
}

/**
 * attain_list_page_begin:
 * @self: a page, once it has its context
 * @table: of the records
 * @list: the question that is asked of it
 * @as_of: (nullable): the day for which records are shown
 */
void
attain_list_page_begin (AttainListPage    *self,
                        const AttainTable *table,
                        AttainListFunc     list,
                        const char        *as_of)
{
  get_private (self)->list = attain_record_list_new (attain_page_get_store (ATTAIN_PAGE (self)), table, list, as_of);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

/**
 * attain_list_page_end:
 * @self: a page whose template goes next
 */
void
attain_list_page_end (AttainListPage *self)
{
  g_clear_object (&get_private (self)->list);
}
