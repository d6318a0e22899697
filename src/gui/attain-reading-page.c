/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reading-page.h"

#include "attain-focus-place.h"

typedef struct
{
  GCancellable  *cancellable;    /* of what is read now, or was read last; NULL before, and once the page is gone */
  gboolean       gone;

  GtkStack      *stack;          /* where the page has one, with what it says in the place of its content */
  AdwStatusPage *problem_page;
} AttainReadingPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AttainReadingPage, attain_reading_page, ATTAIN_TYPE_PAGE)

static AttainReadingPagePrivate *
get_private (AttainReadingPage *self)
{
  return attain_reading_page_get_instance_private (self);
}

/* What shows it may be made anew: the focus stays where it is, or begins with what has come. */
static void
take (AttainReadingPage *self,
      gpointer           facts)
{
  g_autoptr(AttainFocusPlace) focus = attain_focus_place_find (GTK_WIDGET (self));

  ATTAIN_READING_PAGE_GET_CLASS (self)->take (self, facts);
  attain_focus_place_return (focus);
  attain_page_content_came (ATTAIN_PAGE (self));
}

static void
read_cb (GObject      *store,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(AttainReadingPage) self = user_data;
  AttainReadingPageClass *klass = ATTAIN_READING_PAGE_GET_CLASS (self);
  g_autoptr(GError) error = NULL;
  gpointer facts = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != get_private (self)->cancellable)
    g_clear_pointer (&facts, klass->free_facts);
  else if (facts != NULL)
    take (self, facts);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    klass->fail (self, error);
}

static gboolean
concerns (AttainReadingPage *self,
          AttainTouched     *touched)
{
  AttainReadingPageClass *klass = ATTAIN_READING_PAGE_GET_CLASS (self);

  return klass->concerns == NULL || klass->concerns (self, touched);
}

static void
changed_cb (AttainReadingPage *self,
            AttainTouched     *touched)
{
  if (concerns (self, touched))
    attain_reading_page_read (self);
}

static void
context_cb (AttainReadingPage *self)
{
  if (concerns (self, NULL))
    attain_reading_page_read (self);
}

static AttainStoreThread
attain_reading_page_thread (AttainReadingPage *self)
{
  return ATTAIN_STORE_READER;
}

static void
attain_reading_page_fail (AttainReadingPage *self,
                          const GError      *error)
{
  AttainReadingPagePrivate *priv = get_private (self);
  gboolean had_focus = attain_page_drop_focus (ATTAIN_PAGE (self));

  adw_status_page_set_description (priv->problem_page, error->message);
  gtk_stack_set_visible_child_name (priv->stack, "problem");
  if (had_focus)
    attain_page_take_focus (ATTAIN_PAGE (self));
}

static void
attain_reading_page_constructed (GObject *object)
{
  AttainPage *page = ATTAIN_PAGE (object);
  AttainContext *context;

  G_OBJECT_CLASS (attain_reading_page_parent_class)->constructed (object);

  context = attain_page_get_context (page);
  g_signal_connect_object (attain_page_get_store (page), "changed", G_CALLBACK (changed_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::reference", G_CALLBACK (context_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (context_cb), page, G_CONNECT_SWAPPED);
}

static void
attain_reading_page_dispose (GObject *object)
{
  AttainReadingPagePrivate *priv = get_private (ATTAIN_READING_PAGE (object));

  priv->gone = TRUE;
  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);

  G_OBJECT_CLASS (attain_reading_page_parent_class)->dispose (object);
}

static void
attain_reading_page_class_init (AttainReadingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = attain_reading_page_constructed;
  object_class->dispose = attain_reading_page_dispose;
  klass->thread = attain_reading_page_thread;
  klass->fail = attain_reading_page_fail;
}

static void
attain_reading_page_init (AttainReadingPage *self)
{
}

/**
 * attain_reading_page_read:
 * @self: a page
 *
 * Reads what is shown once more. Does nothing while there is nothing to be read.
 */
void
attain_reading_page_read (AttainReadingPage *self)
{
  AttainReadingPagePrivate *priv = get_private (self);
  AttainReadingPageClass *klass = ATTAIN_READING_PAGE_GET_CLASS (self);
  gpointer question = priv->gone ? NULL : klass->ask (self);

  if (question == NULL)
    return;

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  priv->cancellable = g_cancellable_new ();
  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), klass->thread (self), klass->read_job, question,
                    klass->free_question, klass->free_facts, priv->cancellable, read_cb, g_object_ref (self));
}

/**
 * attain_reading_page_set_stack:
 * @self: a page
 * @stack: what its content is in; it has a child "problem"
 * @problem_page: that child, or a part of it, which says why nothing could be read
 */
void
attain_reading_page_set_stack (AttainReadingPage *self,
                               GtkStack          *stack,
                               AdwStatusPage     *problem_page)
{
  AttainReadingPagePrivate *priv = get_private (self);

  priv->stack = stack;
  priv->problem_page = problem_page;
}
