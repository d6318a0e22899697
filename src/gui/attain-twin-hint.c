/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-twin-hint.h"

#include "attain-cpd-table.h"

struct _AttainTwinHint
{
  AdwBin         parent_instance;

  GCancellable  *cancellable;
  GtkActionable *open_button;
  GtkRevealer   *revealer;
};

G_DEFINE_FINAL_TYPE (AttainTwinHint, attain_twin_hint, ADW_TYPE_BIN)

static gpointer
find_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  gint64 twin;

  return attain_cpd_find_twin (db, data, &twin, error) ? g_memdup2 (&twin, sizeof twin) : NULL;
}

/* Only a hint: where the question fails, saving will say what is wrong. */
static void
found_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainTwinHint) self = user_data;
  g_autofree gint64 *twin = attain_store_finish (ATTAIN_STORE (store), result, NULL);
  g_autofree char *address = NULL;

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable || twin == NULL)
    return;

  address = g_strdup_printf ("cpd-entry/%" G_GINT64_FORMAT, *twin);
  gtk_actionable_set_action_target (self->open_button, "s", address);
  gtk_revealer_set_reveal_child (self->revealer, *twin != 0);
}

static void
attain_twin_hint_dispose (GObject *object)
{
  AttainTwinHint *self = ATTAIN_TWIN_HINT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_TWIN_HINT);

  G_OBJECT_CLASS (attain_twin_hint_parent_class)->dispose (object);
}

static void
attain_twin_hint_class_init (AttainTwinHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_twin_hint_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-twin-hint.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainTwinHint, open_button);
  gtk_widget_class_bind_template_child (widget_class, AttainTwinHint, revealer);
}

static void
attain_twin_hint_init (AttainTwinHint *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_twin_hint_ask:
 * @self: a hint
 * @store: where activities are kept
 * @entry: an activity as it is being written; the hint owns it from now on
 *
 * Shows the hint when the person has logged another activity with the same title on the same day.
 */
void
attain_twin_hint_ask (AttainTwinHint *self,
                      AttainStore    *store,
                      AttainCpdEntry *entry)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  attain_store_run (store, ATTAIN_STORE_READER, find_job, entry, g_object_unref, g_free, self->cancellable, found_cb,
                    g_object_ref (self));
}

/**
 * attain_twin_hint_hide:
 * @self: the hint
 *
 * Forgets what was asked.
 */
void
attain_twin_hint_hide (AttainTwinHint *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
