/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-sidebar.h"

#include "attain-sidebar-row.h"

struct _AttainSidebar
{
  AdwBin      parent_instance;

  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (AttainSidebar, attain_sidebar, ADW_TYPE_BIN)

static GtkListBoxRow *
find_row (AttainSidebar        *self,
          const AttainPageKind *kind)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (attain_sidebar_row_get_kind (ATTAIN_SIDEBAR_ROW (row)) == kind)
      return row;

  return NULL;
}

static void
row_activated_cb (AttainSidebar    *self,
                  AttainSidebarRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", attain_sidebar_row_get_kind (row)->name);
}

static int
compare_rows_cb (GtkListBoxRow *one,
                 GtkListBoxRow *other,
                 gpointer       data)
{
  const AttainPageKind *a = attain_sidebar_row_get_kind (ATTAIN_SIDEBAR_ROW (one));
  const AttainPageKind *b = attain_sidebar_row_get_kind (ATTAIN_SIDEBAR_ROW (other));

  return a->group != b->group ? (int) a->group - (int) b->group : (a > b) - (a < b);
}

static GtkWidget *
make_heading (const char *title)
{
  GtkWidget *label;

  if (title == NULL)
    return gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  label = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "attain-heading");
  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* A group begins with its heading; one without, when it is not the first, with a line. */
static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       data)
{
  AttainPageGroup group = attain_sidebar_row_get_kind (ATTAIN_SIDEBAR_ROW (row))->group;
  const AttainPageKind *above = before ? attain_sidebar_row_get_kind (ATTAIN_SIDEBAR_ROW (before)) : NULL;
  const char *title = attain_page_group_get_title (group);
  gboolean begins = above == NULL || above->group != group;

  if (!begins || (title == NULL && (above == NULL || attain_page_group_get_title (above->group) == NULL)))
    gtk_list_box_row_set_header (row, NULL);
  else if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, make_heading (title));
}

static void
attain_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_SIDEBAR);

  G_OBJECT_CLASS (attain_sidebar_parent_class)->dispose (object);
}

static void
attain_sidebar_class_init (AttainSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_sidebar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainSidebar, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
attain_sidebar_init (AttainSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list_box, compare_rows_cb, NULL, NULL);
  gtk_list_box_set_header_func (self->list_box, update_header_cb, NULL, NULL);
}

/**
 * attain_sidebar_fill:
 * @self: the sidebar
 * @context: the records, and who looks
 *
 * Makes a row for each kind of page there is for them.
 */
void
attain_sidebar_fill (AttainSidebar *self,
                     AttainContext *context)
{
  guint n_kinds;
  const AttainPageKind *kinds = attain_page_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    if (attain_page_kind_has_row (&kinds[i], context))
      gtk_list_box_append (self->list_box, attain_sidebar_row_new (&kinds[i]));
}

/**
 * attain_sidebar_select:
 * @self: the sidebar
 * @kind: the kind of the page shown; of one without a row the row of its parent is marked, and of one that belongs
 *   nowhere the row that was
 */
void
attain_sidebar_select (AttainSidebar        *self,
                       const AttainPageKind *kind)
{
  if (kind->parent != NULL)
    kind = attain_page_kinds_find (kind->parent);
  else if (kind->group == ATTAIN_PAGE_GROUP_NONE)
    return;

  gtk_list_box_select_row (self->list_box, kind != NULL ? find_row (self, kind) : NULL);
}

/**
 * attain_sidebar_take_focus:
 * @self: the sidebar
 *
 * Puts it on the row of the page shown.
 */
void
attain_sidebar_take_focus (AttainSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * attain_sidebar_add_badge:
 * @self: the sidebar
 * @kind: a kind of page
 * @page: the page
 *
 * Shows the badge of @page in its row from now on.
 */
void
attain_sidebar_add_badge (AttainSidebar        *self,
                          const AttainPageKind *kind,
                          AttainPage           *page)
{
  GtkListBoxRow *row = find_row (self, kind);

  if (row != NULL)
    g_object_bind_property (page, "badge", row, "badge", G_BINDING_SYNC_CREATE);
}
