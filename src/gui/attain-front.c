/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows while it shows no records: that they are being opened, why they cannot be, where one signs in,
 * or the ways to begin. */

#include "attain-front.h"

#include "attain-access.h"
#include "attain-problem-page.h"
#include "attain-sign-in-page.h"
#include "attain-welcome.h"

struct _AttainFront
{
  AdwBin             parent_instance;

  guint              source;

  AttainProblemPage *problem_page;   /* these three are made for the first who sees them */
  AttainSignInPage  *sign_in_page;
  AttainWelcome     *welcome;

  GtkWidget         *opening_page;
  GtkStack          *stack;
};

/* Most files are open before anybody could read that they are being opened. */
#define SAY_SO_AFTER_MS 400

enum
{
  FOUNDED,
  SIGNED_IN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainFront, attain_front, ADW_TYPE_BIN)

static gboolean
opening_takes_long_cb (gpointer data)
{
  AttainFront *self = data;

  self->source = 0;
  gtk_widget_set_visible (self->opening_page, TRUE);
  return G_SOURCE_REMOVE;
}

static void
founded_cb (AttainFront *self,
            AttainStore *store)
{
  g_signal_emit (self, signals[FOUNDED], 0, store);
}

static void
signed_in_cb (AttainFront  *self,
              AttainAccess *access)
{
  g_signal_emit (self, signals[SIGNED_IN], 0, access);
}

static void
show_problem_page (AttainFront *self)
{
  attain_front_rest (self);
  if (self->problem_page == NULL)
    {
      self->problem_page = g_object_new (ATTAIN_TYPE_PROBLEM_PAGE, NULL);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->problem_page));
    }
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->problem_page));
}

static void
attain_front_dispose (GObject *object)
{
  AttainFront *self = ATTAIN_FRONT (object);

  attain_front_rest (self);
  /* The template would take away the stack, a child of the bin's, without the bin's knowing. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_FRONT);

  G_OBJECT_CLASS (attain_front_parent_class)->dispose (object);
}

static void
attain_front_class_init (AttainFrontClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attain_front_dispose;

  /* A file was begun, which is given along. */
  signals[FOUNDED] =
    g_signal_new ("founded", ATTAIN_TYPE_FRONT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ATTAIN_TYPE_STORE);
  /* Somebody gave the right password, and may from now on what is given along. */
  signals[SIGNED_IN] =
    g_signal_new ("signed-in", ATTAIN_TYPE_FRONT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ATTAIN_TYPE_ACCESS);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-front.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainFront, opening_page);
  gtk_widget_class_bind_template_child (widget_class, AttainFront, stack);
}

static void
attain_front_init (AttainFront *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_front_show_opening:
 * @self: the front
 *
 * Says that a file is being opened, where that takes long enough to be read.
 */
void
attain_front_show_opening (AttainFront *self)
{
  attain_front_rest (self);
  gtk_widget_set_visible (self->opening_page, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  self->source = g_timeout_add (SAY_SO_AFTER_MS, opening_takes_long_cb, self);
}

/**
 * attain_front_rest:
 * @self: the front
 *
 * What is shown stays: a file that is open now is not said to be opened any more.
 */
void
attain_front_rest (AttainFront *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}

/**
 * attain_front_show_problem:
 * @self: the front
 * @file: the path of a file that cannot be opened
 * @error: why
 */
void
attain_front_show_problem (AttainFront  *self,
                           const char   *file,
                           const GError *error)
{
  show_problem_page (self);
  attain_problem_page_show (self->problem_page, file, error);
}

/**
 * attain_front_show_sign_in:
 * @self: the front
 * @store: a shared file
 *
 * Asks who it is. "signed-in" is emitted once that is known.
 */
void
attain_front_show_sign_in (AttainFront *self,
                           AttainStore *store)
{
  attain_front_rest (self);
  if (self->sign_in_page == NULL)
    {
      self->sign_in_page = g_object_new (ATTAIN_TYPE_SIGN_IN_PAGE, NULL);
      g_signal_connect_object (self->sign_in_page, "signed-in", G_CALLBACK (signed_in_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->sign_in_page));
    }
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->sign_in_page));
  attain_sign_in_page_start (self->sign_in_page, store);
}

/**
 * attain_front_show_welcome:
 * @self: the front
 *
 * Offers the ways to begin. "founded" is emitted with the file that comes of it.
 */
void
attain_front_show_welcome (AttainFront *self)
{
  attain_front_rest (self);
  if (self->welcome == NULL)
    {
      self->welcome = g_object_new (ATTAIN_TYPE_WELCOME, NULL);
      g_signal_connect_object (self->welcome, "founded", G_CALLBACK (founded_cb), self, G_CONNECT_SWAPPED);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->welcome));
    }
  attain_welcome_restart (self->welcome);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->welcome));
}

/**
 * attain_front_restore:
 * @self: the front
 * @file: the path of a file that nobody has open
 * @backup: the path of a backup
 *
 * Puts a copy of @backup in the place of @file, tells how far that is, and has the window open what is there then.
 */
void
attain_front_restore (AttainFront *self,
                      const char  *file,
                      const char  *backup)
{
  show_problem_page (self);
  attain_problem_page_restore (self->problem_page, file, backup);
}
