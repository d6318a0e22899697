/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One change: who made it, when and why, and what it did to each record, from what to what. */

#include "attain-change-page.h"

#include <glib/gi18n.h>

#include "attain-audit.h"
#include "attain-audit-group.h"
#include "attain-notice.h"
#include "attain-undo.h"

/* An import has hundreds of thousands of rows: nobody reads more than these at once. */
#define N_AT_ONCE 50

struct _AttainChangePage
{
  AttainPage     parent_instance;

  gint64         change_id;
  gint64         last_row;         /* the last one shown; 0 before the first */
  guint          n_shown;
  GCancellable  *cancellable;

  GtkLabel      *action_label;
  GtkLabel      *maker_label;
  GtkWidget     *more_button;
  AdwStatusPage *problem_page;
  GtkLabel      *reason_label;
  GtkBox        *rows_box;
  GtkStack      *stack;
  GtkLabel      *state_label;
  GtkButton     *undo_button;
};

G_DEFINE_FINAL_TYPE (AttainChangePage, attain_change_page, ATTAIN_TYPE_PAGE)

typedef struct
{
  AttainStore *store;
  gint64       change_id;
  gint64       after;
} Order;

typedef struct
{
  AttainChangeInfo *info;
  GPtrArray        *rows;
} Answer;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->store);
  g_free (order);
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_object_unref (answer->info);
  g_ptr_array_unref (answer->rows);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static Order *
make_order (AttainChangePage *self)
{
  Order *order = g_new0 (Order, 1);

  order->store = g_object_ref (attain_page_get_store (ATTAIN_PAGE (self)));
  order->change_id = self->change_id;
  order->after = self->last_row;
  return order;
}

static const char *
get_state (AttainChangeInfo *info)
{
  if (info->undone)
    return _("This change was undone.");
  if (info->final)
    return _("This change is final: it cannot be undone.");

  return NULL;
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_info (AttainChangePage *self,
           AttainChangeInfo *info)
{
  g_autofree char *when = attain_change_info_display_when (info);
  /* Translators: when a change was made, and by whom */
  g_autofree char *maker = g_strdup_printf (_("%s, by %s"), when, info->actor_name);
  gboolean redo = attain_change_info_can_redo (info);
  gboolean can = (redo || attain_change_info_can_undo (info)) &&
                 !attain_context_is_to_read (attain_page_get_context (ATTAIN_PAGE (self)));

  set_text (self->action_label, info->action);
  set_text (self->maker_label, maker);
  set_text (self->reason_label, info->reason);
  set_text (self->state_label, get_state (info));
  gtk_button_set_label (self->undo_button, redo ? _("Do Again") : _("Undo"));
  gtk_widget_set_visible (GTK_WIDGET (self->undo_button), can);
  attain_page_set_can_do (ATTAIN_PAGE (self), "change.undo", can);
}

static void
show_rows (AttainChangePage *self,
           AttainChangeInfo *info,
           GPtrArray        *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      AttainAuditRow *row = g_ptr_array_index (rows, i);

      gtk_box_append (self->rows_box, attain_audit_group_new (row));
      self->last_row = row->id;
      self->n_shown++;
    }
  gtk_widget_set_visible (self->more_button, self->n_shown < info->n_rows && rows->len > 0);
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Order *order = data;
  g_autoptr(AttainChangeInfo) info = attain_change_info_load (db, order->change_id, error);
  g_autoptr(GPtrArray) rows = NULL;
  Answer *answer;

  if (info == NULL || !(rows = attain_audit_read (db, order->change_id, NULL, order->after, N_AT_ONCE, error)))
    return NULL;

  answer = g_new0 (Answer, 1);
  answer->info = g_steal_pointer (&info);
  answer->rows = g_steal_pointer (&rows);
  return answer;
}

static void
loaded_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainChangePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (answer == NULL)
    {
      adw_status_page_set_description (self->problem_page, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }

  show_info (self, answer->info);
  show_rows (self, answer->info, answer->rows);
  gtk_stack_set_visible_child_name (self->stack, "change");
}

static void
load_more (AttainChangePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), ATTAIN_STORE_READER, load_job, make_order (self),
                    order_free, answer_free, self->cancellable, loaded_cb, g_object_ref (self));
}

/* The rows of a change never change; whether it is undone does. */
static void
reload (AttainChangePage *self)
{
  if (self->change_id != 0 && self->stack != NULL)
    load_more (self);
}

static gpointer
undo_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Order *order = data;
  g_autofree char *actor = attain_store_dup_actor (order->store);
  g_autoptr(AttainTouched) touched = NULL;

  if (!attain_undo_apply (db, actor, order->change_id, &touched, error))
    return NULL;

  attain_store_tell (order->store, touched);
  return GINT_TO_POINTER (TRUE);
}

static void
undone_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainChangePage) self = user_data;
  g_autoptr(GError) error = NULL;

  attain_store_finish (ATTAIN_STORE (store), result, &error);
  if (self->stack == NULL)
    return;
  if (error != NULL)
    attain_notice_show_error (self, _("Nothing was undone"), error);
  else
    attain_notice_add_toast (self, adw_toast_new (_("Done: the history has it as a change of its own")));
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainChangePage *self = ATTAIN_CHANGE_PAGE (widget);

  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), ATTAIN_STORE_WRITER, undo_job, make_order (self),
                    order_free, NULL, NULL, undone_cb, g_object_ref (self));
}

static void
more_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  load_more (ATTAIN_CHANGE_PAGE (widget));
}

static void
attain_change_page_open (AttainPage *page,
                         const char *rest)
{
  AttainChangePage *self = ATTAIN_CHANGE_PAGE (page);
  gint64 change_id = rest != NULL ? g_ascii_strtoll (rest, NULL, 10) : 0;
  GtkWidget *child;

  if (change_id == self->change_id)
    return;

  self->change_id = change_id;
  self->last_row = 0;
  self->n_shown = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows_box))) != NULL)
    gtk_box_remove (self->rows_box, child);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  load_more (self);
}

static void
attain_change_page_constructed (GObject *object)
{
  AttainPage *page = ATTAIN_PAGE (object);

  G_OBJECT_CLASS (attain_change_page_parent_class)->constructed (object);

  g_signal_connect_object (attain_page_get_store (page), "changed", G_CALLBACK (reload), page, G_CONNECT_SWAPPED);
}

static void
attain_change_page_dispose (GObject *object)
{
  AttainChangePage *self = ATTAIN_CHANGE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_CHANGE_PAGE);

  G_OBJECT_CLASS (attain_change_page_parent_class)->dispose (object);
}

static void
attain_change_page_class_init (AttainChangePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = attain_change_page_constructed;
  object_class->dispose = attain_change_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_change_page_open;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-change-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainChangePage, action_label);
  gtk_widget_class_bind_template_child (widget_class, AttainChangePage, maker_label);
  gtk_widget_class_bind_template_child (widget_class, AttainChangePage, more_button);
  gtk_widget_class_bind_template_child (widget_class, AttainChangePage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainChangePage, reason_label);
  gtk_widget_class_bind_template_child (widget_class, AttainChangePage, rows_box);
  gtk_widget_class_bind_template_child (widget_class, AttainChangePage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainChangePage, state_label);
  gtk_widget_class_bind_template_child (widget_class, AttainChangePage, undo_button);

  gtk_widget_class_install_action (widget_class, "change.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "change.more", NULL, more_action);
}

static void
attain_change_page_init (AttainChangePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
