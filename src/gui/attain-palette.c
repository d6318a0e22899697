/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds whatever can be done, and whoever and whatever is in the records, by name. The cursor stays where one types; the
 * arrow keys choose. */

#include "attain-palette.h"

#include <glib/gi18n.h>

#include "attain-command-search.h"
#include "attain-command.h"
#include "attain-fuzzy.h"
#include "attain-notice.h"

/* The records are asked when somebody stops typing, and by no less than this. */
#define ASK_AFTER_MS 150
#define MIN_LETTERS 2

struct _AttainPalette
{
  AdwWindow           parent_instance;

  GPtrArray          *commands;
  GListStore         *found;
  guint               ask_source;
  GCancellable       *cancellable;   /* of the question that is asked */

  GtkListView        *list_view;
  GtkSearchEntry     *search_entry;
  GtkSingleSelection *selection;
  GtkStack           *stack;
};

G_DEFINE_FINAL_TYPE (AttainPalette, attain_palette, ADW_TYPE_WINDOW)

typedef struct
{
  AttainCommand *command;
  guint          score;
  guint          order;
} Hit;

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *one = a;
  const Hit *other = b;

  if (one->score != other->score)
    return one->score < other->score ? 1 : -1;
  return (one->order > other->order) - (one->order < other->order);
}

static void
scroll_to (AttainPalette *self,
           guint          position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
show_commands (AttainPalette *self,
               const char    *query)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr(GPtrArray) commands = g_ptr_array_new ();

  for (guint i = 0; i < self->commands->len; i++)
    {
      AttainCommand *command = self->commands->pdata[i];
      Hit hit = { command, attain_fuzzy_score (attain_command_get_title (command), query), i };

      if (hit.score > 0)
        g_array_append_val (hits, hit);
    }

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (commands, g_array_index (hits, Hit, i).command);
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), commands->pdata,
                       commands->len);
}

static void
show_found (AttainPalette *self)
{
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_stack_set_visible_child_name (self->stack, found ? "found" : "nothing");
}

static void
answered_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainPalette) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) commands = attain_store_finish (ATTAIN_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->found == NULL)
    return;
  if (commands == NULL)
    {
      attain_notice_show_error (self, _("The records could not be searched"), error);
      return;
    }

  for (guint i = 0; i < commands->len; i++)
    g_list_store_append (self->found, commands->pdata[i]);
  show_found (self);
}

static gboolean
ask_cb (gpointer data)
{
  AttainPalette *self = data;
  AttainWindow *window = ATTAIN_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
  AttainContext *context = attain_window_get_context (window);
  AttainCommandQuestion *question;

  self->ask_source = 0;
  if (context == NULL)
    return G_SOURCE_REMOVE;

  question = g_new0 (AttainCommandQuestion, 1);
  question->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  question->today = g_strdup (attain_context_get_today (context));
  question->people = !attain_context_is_own_record (context);
  self->cancellable = g_cancellable_new ();
  attain_store_run (attain_context_get_store (context), ATTAIN_STORE_READER, attain_command_search_job, question,
                    attain_command_question_free, (GDestroyNotify) g_ptr_array_unref, self->cancellable, answered_cb,
                    g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
stop_asking (AttainPalette *self)
{
  g_clear_handle_id (&self->ask_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* What can be done is found at once. What the records have of the name stands below it, as soon as they answer. */
static void
search_cb (AttainPalette *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  stop_asking (self);
  show_commands (self, query);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    scroll_to (self, 0);

  if (g_utf8_strlen (query, -1) >= MIN_LETTERS)
    self->ask_source = g_timeout_add (ASK_AFTER_MS, ask_cb, self);
  else
    show_found (self);
}

static void
run (AttainPalette *self,
     AttainCommand *command)
{
  g_autoptr(AttainCommand) held = g_object_ref (command);
  g_autoptr(AttainWindow) window = g_object_ref (ATTAIN_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self))));

  gtk_window_destroy (GTK_WINDOW (self));
  attain_command_run (held, window);
}

static void
activate_cb (AttainPalette *self)
{
  AttainCommand *command = gtk_single_selection_get_selected_item (self->selection);

  if (command != NULL)
    run (self, command);
}

static void
row_activated_cb (AttainPalette *self,
                  guint          position)
{
  g_autoptr(AttainCommand) command = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  run (self, command);
}

static void
stop_cb (AttainPalette *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
key_pressed_cb (AttainPalette   *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n == 0 || (key != GDK_KEY_Down && key != GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;

  scroll_to (self, (selected + (key == GDK_KEY_Down ? 1 : n - 1)) % n);
  return GDK_EVENT_STOP;
}

static void
attain_palette_dispose (GObject *object)
{
  AttainPalette *self = ATTAIN_PALETTE (object);

  stop_asking (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_PALETTE);
  g_clear_pointer (&self->commands, g_ptr_array_unref);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (attain_palette_parent_class)->dispose (object);
}

static void
attain_palette_class_init (AttainPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_palette_dispose;

  g_type_ensure (ATTAIN_TYPE_COMMAND);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainPalette, list_view);
  gtk_widget_class_bind_template_child (widget_class, AttainPalette, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AttainPalette, selection);
  gtk_widget_class_bind_template_child (widget_class, AttainPalette, stack);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);

  /* The entry has the key for itself alone. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
attain_palette_init (AttainPalette *self)
{
  self->found = g_list_store_new (ATTAIN_TYPE_COMMAND);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->found));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
}

/**
 * attain_palette_new:
 * @window: a window that shows records
 *
 * Returns: (transfer none): the palette of all that can be done in @window now, and of what is in its records
 */
GtkWidget *
attain_palette_new (AttainWindow *window)
{
  AttainPalette *self = g_object_new (ATTAIN_TYPE_PALETTE, "transient-for", window, NULL);

  self->commands = attain_command_list (window);
  search_cb (self);
  return GTK_WIDGET (self);
}
