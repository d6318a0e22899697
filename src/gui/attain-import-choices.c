/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-choices.h"

#include <glib/gi18n.h>

#include "attain-kind-words.h"

struct _AttainImportChoices
{
  AdwBin            parent_instance;

  GPtrArray        *kinds;            /* AttainKind, of which whoever imports may add something */
  AttainImportLook *look;
  gboolean          settling;         /* the choices are being set, and not by the person */

  AdwComboRow      *encoding_row;
  AdwActionRow     *file_row;
  AdwComboRow      *kind_row;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainImportChoices, attain_import_choices, ADW_TYPE_BIN)

/* The encodings that files of English councils come in; the second is what older Windows programs write. */
static const struct
{
  const char *name;
  const char *label;
} encodings[] = {
  { NULL, "UTF-8" },
  { "windows-1252", N_("Windows (1252)") },
  { "iso-8859-1", N_("Latin-1 (ISO 8859-1)") },
  { "iso-8859-15", N_("Latin-9 (ISO 8859-15)") },
  { "macintosh", N_("Macintosh") },
  { "utf-16", "UTF-16" },
};

static guint
find_encoding (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_strcmp0 (encodings[i].name, name) == 0)
      return i;

  return 0;
}

static guint
find_kind (AttainImportChoices *self,
           const AttainKind    *kind)
{
  guint i = 0;

  return g_ptr_array_find (self->kinds, kind, &i) ? i : 0;
}

/* Somebody who has never heard of encodings still knows how their colleague's name is written. */
static void
show_sample (AttainImportChoices *self)
{
  const char *encoding = attain_import_choices_get_encoding (self);
  g_autofree char *sample = encoding != NULL ? attain_import_look_decode (self->look, encoding) : NULL;
  g_autofree char *escaped = sample != NULL ? g_markup_escape_text (sample, -1) : NULL;
  g_autofree char *text = NULL;

  if (escaped != NULL)
    text = g_strdup_printf (_("The file is not UTF-8. Choose what makes this read right: %s"), escaped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->encoding_row),
                               text != NULL ? text : _("The file is not UTF-8."));
}

static void
chosen_cb (AttainImportChoices *self)
{
  if (self->settling || self->look == NULL)
    return;

  show_sample (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
attain_import_choices_dispose (GObject *object)
{
  AttainImportChoices *self = ATTAIN_IMPORT_CHOICES (object);

  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->look, attain_import_look_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_IMPORT_CHOICES);

  G_OBJECT_CLASS (attain_import_choices_parent_class)->dispose (object);
}

static void
attain_import_choices_class_init (AttainImportChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_import_choices_dispose;

  /**
   * AttainImportChoices::changed:
   * @self: the choices
   *
   * Somebody says that the file holds something else, or is written otherwise.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_IMPORT_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-import-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainImportChoices, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, AttainImportChoices, file_row);
  gtk_widget_class_bind_template_child (widget_class, AttainImportChoices, kind_row);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
attain_import_choices_init (AttainImportChoices *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    gtk_string_list_append (names, _(encodings[i].label));

  adw_combo_row_set_model (self->encoding_row, G_LIST_MODEL (names));
}

/**
 * attain_import_choices_set_access:
 * @self: the choices
 * @access: who imports
 *
 * Offers the kinds of files of which they may add something.
 */
void
attain_import_choices_set_access (AttainImportChoices *self,
                                  AttainAccess        *access)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);

  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  self->kinds = attain_kind_words_list (access, ATTAIN_MAY_ADD);
  for (guint i = 0; i < self->kinds->len; i++)
    gtk_string_list_append (titles, attain_kind_words_title (g_ptr_array_index (self->kinds, i)));
  self->settling = TRUE;
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (titles));
  self->settling = FALSE;
}

/**
 * attain_import_choices_set_file:
 * @self: the choices
 * @file: the file that is imported
 *
 * Says its name. It is looked at elsewhere: see attain_import_choices_take_look().
 */
void
attain_import_choices_set_file (AttainImportChoices *self,
                                GFile               *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), display);
}

/**
 * attain_import_choices_has_look:
 * @self: the choices
 *
 * Returns: whether the file could be looked at
 */
gboolean
attain_import_choices_has_look (AttainImportChoices *self)
{
  return self->look != NULL;
}

/**
 * attain_import_choices_take_look:
 * @self: the choices
 * @look: (transfer full) (nullable): what a look at the file tells; %NULL where it cannot be looked at
 * @again: whether it is the file there was before, so that what it holds is settled
 *
 * Chooses what @look proposes.
 */
void
attain_import_choices_take_look (AttainImportChoices *self,
                                 AttainImportLook    *look,
                                 gboolean             again)
{
  g_clear_pointer (&self->look, attain_import_look_free);
  self->look = look;
  if (look == NULL)
    return;

  self->settling = TRUE;
  if (!again)
    adw_combo_row_set_selected (self->kind_row, find_kind (self, look->kind));
  adw_combo_row_set_selected (self->encoding_row, find_encoding (look->encoding));
  gtk_widget_set_visible (GTK_WIDGET (self->encoding_row), look->encoding != NULL);
  self->settling = FALSE;
  show_sample (self);
}

/**
 * attain_import_choices_get_kind:
 * @self: the choices
 *
 * Returns: (transfer none): what the file holds, as it looks or as somebody says
 */
const AttainKind *
attain_import_choices_get_kind (AttainImportChoices *self)
{
  return g_ptr_array_index (self->kinds, adw_combo_row_get_selected (self->kind_row));
}

/**
 * attain_import_choices_get_encoding:
 * @self: the choices
 *
 * Returns: (nullable): the name of the encoding; %NULL for UTF-8
 */
const char *
attain_import_choices_get_encoding (AttainImportChoices *self)
{
  return encodings[adw_combo_row_get_selected (self->encoding_row)].name;
}
