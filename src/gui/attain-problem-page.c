/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Says why a file cannot be opened, and what can be done now. */

#include "attain-problem-page.h"

#include <glib/gi18n.h>

#include "attain-notice.h"
#include "attain-restore.h"

struct _AttainProblemPage
{
  AdwBin          parent_instance;

  GCancellable   *cancellable;   /* of the backup that is being restored */

  GtkProgressBar *progress_bar;
  GtkStack       *stack;
  AdwStatusPage  *status_page;
};

G_DEFINE_FINAL_TYPE (AttainProblemPage, attain_problem_page, ADW_TYPE_BIN)

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(AttainProblemPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *kept = attain_restore_finish (result, &error);
  g_autofree char *text = NULL;

  g_clear_object (&self->cancellable);
  if (self->stack == NULL)   /* the window was closed meanwhile */
    return;

  if (kept == NULL)
    {
      attain_notice_show_error (self, _("The backup was not restored"), error);
    }
  else
    {
      /* Translators: %s is the path of a file */
      text = *kept != '\0' ? g_strdup_printf (_("Backup restored. The file that was here before is kept as %s"), kept)
                           : g_strdup (_("Backup restored"));
      attain_notice_add_toast (self, adw_toast_new (text));
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.try-again", NULL);
}

static void
cancel_cb (AttainProblemPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
attain_problem_page_dispose (GObject *object)
{
  AttainProblemPage *self = ATTAIN_PROBLEM_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_PROBLEM_PAGE);
  self->stack = NULL;

  G_OBJECT_CLASS (attain_problem_page_parent_class)->dispose (object);
}

static void
attain_problem_page_finalize (GObject *object)
{
  AttainProblemPage *self = ATTAIN_PROBLEM_PAGE (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (attain_problem_page_parent_class)->finalize (object);
}

static void
attain_problem_page_class_init (AttainProblemPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attain_problem_page_dispose;
  object_class->finalize = attain_problem_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainProblemPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AttainProblemPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainProblemPage, status_page);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
attain_problem_page_init (AttainProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_problem_page_show:
 * @self: the page
 * @file: the path of a file that cannot be opened
 * @error: why
 */
void
attain_problem_page_show (AttainProblemPage *self,
                          const char        *file,
                          const GError      *error)
{
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *description = g_markup_printf_escaped ("%s\n\n%s", error->message, name);

  adw_status_page_set_description (self->status_page, description);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

/**
 * attain_problem_page_restore:
 * @self: the page
 * @file: the path of a file that nobody has open
 * @backup: the path of a backup of it
 *
 * Puts a copy of @backup in the place of @file, which is kept beside it, and has the window open what is there then.
 */
void
attain_problem_page_restore (AttainProblemPage *self,
                             const char        *file,
                             const char        *backup)
{
  g_autoptr(AttainProgress) progress = attain_progress_new ();

  g_return_if_fail (self->cancellable == NULL);

  self->cancellable = g_cancellable_new ();
  g_object_bind_property (progress, "fraction", self->progress_bar, "fraction", G_BINDING_SYNC_CREATE);
  gtk_stack_set_visible_child_name (self->stack, "restoring");
  attain_restore_start (backup, file, progress, self->cancellable, restored_cb, g_object_ref (self));
}
