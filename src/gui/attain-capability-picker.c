/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-capability-picker.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-capabilities.h"
#include "attain-filter-chips.h"

struct _AttainCapabilityPicker
{
  AdwBin              parent_instance;

  AttainReferenceSet *reference;
  GHashTable         *chosen;      /* "SWE:4.6" → itself */
  gboolean            filling;

  AttainFilterChips  *chips;
  GtkListBox         *list_box;
  GtkWidget          *nothing_label;
  GtkEditable        *search_entry;
};

G_DEFINE_FINAL_TYPE (AttainCapabilityPicker, attain_capability_picker, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The key of a row's capability, or its framework. */
#define KEY "attain-capability"
#define FRAMEWORK "attain-framework"
#define CHECK "attain-check"

static char *
make_label (AttainCapabilityPicker *self,
            const char             *key)
{
  const AttainCapability *capability =
    self->reference != NULL ? attain_reference_set_find_capability (self->reference, key) : NULL;
  g_autofree char *name = capability != NULL ? attain_capability_get_label (capability) : NULL;

  return name != NULL ? g_strdup_printf ("%.*s %s", (int) strcspn (key, ":"), key, name)
                      : g_strdelimit (g_strdup (key), ":", ' ');
}

static void
show_row (AttainCapabilityPicker *self,
          GtkWidget              *row)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), CHECK);

  gtk_check_button_set_active (check, g_hash_table_contains (self->chosen, g_object_get_data (G_OBJECT (row), KEY)));
}

static void
show_rows (AttainCapabilityPicker *self)
{
  self->filling = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_LIST_BOX_ROW (row))
      show_row (self, row);
  self->filling = FALSE;
}

static void
choose (AttainCapabilityPicker *self,
        const char             *key,
        gboolean                chosen)
{
  g_autofree char *label = chosen ? make_label (self, key) : NULL;

  attain_filter_chips_set (self->chips, key, label);
  if (chosen)
    g_hash_table_add (self->chosen, g_strdup (key));
  else
    g_hash_table_remove (self->chosen, key);
}

static void
toggled_cb (GtkCheckButton         *check,
            AttainCapabilityPicker *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW);

  if (self->filling)
    return;

  choose (self, g_object_get_data (G_OBJECT (row), KEY), gtk_check_button_get_active (check));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
chip_removed_cb (AttainCapabilityPicker *self,
                 const char             *key)
{
  g_hash_table_remove (self->chosen, key);
  show_rows (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
search_cb (AttainCapabilityPicker *self)
{
  gboolean found = FALSE;
  GtkListBoxRow *row;

  gtk_list_box_invalidate_filter (self->list_box);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL && !found; i++)
    found = gtk_widget_get_child_visible (GTK_WIDGET (row));
  gtk_widget_set_visible (self->nothing_label, !found);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  AttainCapabilityPicker *self = data;
  const char *typed = gtk_editable_get_text (self->search_entry);
  const char *note = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  g_autofree char *text = g_strjoin (" ", (const char *) g_object_get_data (G_OBJECT (row), KEY),
                                     adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                     note != NULL ? note : "", NULL);

  return *typed == '\0' || g_str_match_string (typed, text, TRUE);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  const AttainFramework *framework = g_object_get_data (G_OBJECT (row), FRAMEWORK);
  GtkWidget *header;

  if (before != NULL && g_object_get_data (G_OBJECT (before), FRAMEWORK) == framework)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (framework->title);
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_label_set_wrap (GTK_LABEL (header), TRUE);
  gtk_widget_add_css_class (header, "attain-heading");
  gtk_list_box_row_set_header (row, header);
}

static GtkWidget *
make_row (AttainCapabilityPicker *self,
          const AttainFramework  *framework,
          const AttainCapability *capability)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = attain_capability_get_label (capability);
  g_autofree char *note = capability->note != NULL ? g_markup_escape_text (capability->note, -1) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (note != NULL && capability->title != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_focusable (row, FALSE);               /* the check has the focus: it can say whether it is on */
  g_object_set_data_full (G_OBJECT (row), KEY, g_strdup_printf ("%s:%s", framework->code, capability->code), g_free);
  g_object_set_data (G_OBJECT (row), FRAMEWORK, (gpointer) framework);
  g_object_set_data (G_OBJECT (row), CHECK, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  return row;
}

static void
add_framework (AttainCapabilityPicker *self,
               const AttainFramework  *framework)
{
  for (guint i = 0; i < framework->capabilities->len; i++)
    {
      const AttainCapability *capability = g_ptr_array_index (framework->capabilities, i);

      if (!attain_framework_is_heading (framework, capability->code))
        gtk_list_box_append (self->list_box, make_row (self, framework, capability));
    }
}

static void
attain_capability_picker_dispose (GObject *object)
{
  AttainCapabilityPicker *self = ATTAIN_CAPABILITY_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_CAPABILITY_PICKER);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_pointer (&self->reference, attain_reference_set_unref);

  G_OBJECT_CLASS (attain_capability_picker_parent_class)->dispose (object);
}

static void
attain_capability_picker_class_init (AttainCapabilityPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_capability_picker_dispose;

  /**
   * AttainCapabilityPicker::changed:
   * @self: the picker
   *
   * Somebody has chosen or removed a capability.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_CAPABILITY_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTAIN_TYPE_FILTER_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-capability-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCapabilityPicker, chips);
  gtk_widget_class_bind_template_child (widget_class, AttainCapabilityPicker, list_box);
  gtk_widget_class_bind_template_child (widget_class, AttainCapabilityPicker, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, AttainCapabilityPicker, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
attain_capability_picker_init (AttainCapabilityPicker *self)
{
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list_box, filter_cb, self, NULL);
  gtk_list_box_set_header_func (self->list_box, header_cb, NULL, NULL);
}

/**
 * attain_capability_picker_set_reference:
 * @self: a picker
 * @reference: the frameworks there are
 * @as_of: the day that they are to be in force
 *
 * Offers the capabilities of @reference.
 */
void
attain_capability_picker_set_reference (AttainCapabilityPicker *self,
                                        AttainReferenceSet     *reference,
                                        const char             *as_of)
{
  g_autofree char *text = attain_capability_picker_dup_text (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))))
    gtk_list_box_remove (self->list_box, row);
  attain_reference_set_ref (reference);
  g_clear_pointer (&self->reference, attain_reference_set_unref);
  self->reference = reference;
  for (guint i = 0; i < reference->frameworks->len; i++)
    {
      const AttainFramework *framework = g_ptr_array_index (reference->frameworks, i);

      if (attain_framework_is_in_force (framework, as_of))
        add_framework (self, framework);
    }
  attain_capability_picker_set_text (self, text);
}

/**
 * attain_capability_picker_dup_text:
 * @self: a picker
 *
 * Returns: (transfer full): what is chosen, as an entry keeps it: "PCF:6 SWE:4.6"; "" for nothing
 */
char *
attain_capability_picker_dup_text (AttainCapabilityPicker *self)
{
  g_autofree char **keys = (char **) g_hash_table_get_keys_as_array (self->chosen, NULL);
  g_autofree char *text = g_strjoinv (" ", keys);
  char *ordered = attain_capabilities_normalise (text, NULL);

  return ordered != NULL ? ordered : g_strdup ("");
}

/**
 * attain_capability_picker_set_text:
 * @self: a picker
 * @text: (nullable): what is chosen; what no framework has is kept and shown by its code
 */
void
attain_capability_picker_set_text (AttainCapabilityPicker *self,
                                   const char             *text)
{
  g_autofree char **old = (char **) g_hash_table_get_keys_as_array (self->chosen, NULL);
  g_auto(GStrv) keys = attain_capabilities_parse (text != NULL ? text : "", NULL);

  for (guint i = 0; old[i] != NULL; i++)
    {
      g_autofree char *key = g_strdup (old[i]);

      choose (self, key, FALSE);
    }
  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    choose (self, keys[i], TRUE);
  show_rows (self);
}
