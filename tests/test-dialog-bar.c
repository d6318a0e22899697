/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-dialog-bar.h"

#include "attain-gui.h"

#define TITLE "Explain why it is not there"

static GtkWidget *
make_bar (void)
{
  static const char written[] =
    "<interface>"
    "<object class='AttainDialogBar' id='bar'>"
    "<property name='title'>" TITLE "</property>"
    "<child type='start'><object class='GtkButton'><property name='label'>Cancel</property></object></child>"
    "<child type='end'><object class='GtkButton'><property name='label'>Explain</property></object></child>"
    "</object>"
    "</interface>";
  g_autoptr(GtkBuilder) builder = NULL;

  g_type_ensure (ATTAIN_TYPE_DIALOG_BAR);
  builder = gtk_builder_new_from_string (written, -1);
  return g_object_ref_sink (GTK_WIDGET (gtk_builder_get_object (builder, "bar")));
}

/* The label that can be seen; one whose parents are not shown cannot. */
static GtkLabel *
find_label (GtkWidget  *within,
            const char *text)
{
  GtkLabel *found = NULL;

  if (!gtk_widget_get_child_visible (within))
    return NULL;
  if (GTK_IS_LABEL (within) && g_str_equal (gtk_label_get_text (GTK_LABEL (within)), text))
    return GTK_LABEL (within);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

/* As wide as it is asked for, and as high as it wants to be then. */
static GtkLabel *
lay_out (GtkWidget *bar,
         int        width)
{
  int height;

  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (bar, width, height, -1, NULL);
  return find_label (bar, TITLE);
}

static gboolean
is_below (GtkWidget *bar,
          GtkLabel  *title)
{
  graphene_rect_t button, place;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (find_label (bar, "Cancel")), bar, &button));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (title), bar, &place));
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (bar));
  return place.origin.y >= button.origin.y + button.size.height;
}

static void
test_title_is_never_cut (void)
{
  const struct { int width; gboolean below; } cases[] = {
    { 700, FALSE }, { 480, FALSE }, { 300, TRUE }, { 200, TRUE }, { 480, FALSE },
  };
  GtkWidget *bar = make_bar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkLabel *title = lay_out (bar, cases[i].width);

      g_assert_nonnull (title);
      g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (title)));
      g_assert_cmpint (is_below (bar, title), ==, cases[i].below);
    }
  g_assert_finalize_object (bar);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  attain_gui_init ();

  g_test_add_func ("/dialog-bar/title-is-never-cut", test_title_is_never_cut);

  return g_test_run ();
}
