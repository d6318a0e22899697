/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody sees who has no records yet: three ways to begin, and the making of the file. */

#include "attain-welcome.h"

#include <glib/gi18n.h>

#include "attain-academy-form.h"
#include "attain-demo-fill.h"
#include "attain-local-day.h"
#include "attain-new-file.h"
#include "attain-notice.h"
#include "attain-own-record-form.h"
#include "attain-title-bar.h"

/* The one that the demo council follows. */
#define DEMO_SCHEME "example"

struct _AttainWelcome
{
  AdwBin               parent_instance;

  GCancellable        *cancellable;   /* of the file being made */
  gboolean             from_form;     /* whether it was begun in a form, and not with one click */

  AttainAcademyForm   *academy_form;
  GtkStack            *form_stack;
  AttainTitleBar     *form_bar;
  AttainOwnRecordForm *own_record_form;
  GtkLabel            *problem_label;
  GtkProgressBar      *progress_bar;
  GtkStack            *stack;
};

enum
{
  SIGNAL_FOUNDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainWelcome, attain_welcome, ADW_TYPE_BIN)

typedef struct
{
  char           *today;
  AttainProgress *progress;
} Demo;

static void
demo_free (gpointer data)
{
  Demo *demo = data;

  g_free (demo->today);
  g_object_unref (demo->progress);
  g_free (demo);
}

static gboolean
found (AttainDb        *db,
       const char      *actor,
       AttainFounding  *founding,
       GError         **error)
{
  g_autoptr(AttainChange) change =
    attain_change_begin (db, actor, _("Begin the records"), NULL, ATTAIN_CHANGE_FINAL, error);

  return change != NULL && attain_founding_job (change, founding, error) && attain_change_commit (&change, NULL, error);
}

static gpointer
found_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  return GINT_TO_POINTER (found (db, g_get_user_name (), data, error));
}

static gpointer
demo_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Demo *demo = data;
  g_autoptr(AttainFounding) founding = attain_founding_new ();
  g_autoptr(AttainDemoCouncil) council =
    attain_demo_council_new (ATTAIN_DEMO_PEOPLE, ATTAIN_DEMO_YEARS, ATTAIN_DEMO_SEED, demo->today);

  founding->council = g_strdup (attain_demo_council_get_name (council));
  founding->scheme = g_strdup (DEMO_SCHEME);
  return GINT_TO_POINTER (found (db, g_get_user_name (), founding, error) &&
                          attain_demo_make (db, council, g_get_user_name (), demo->progress, error));
}

static char *
name_file (const char *name,
           guint       number)
{
  g_autofree char *numbered = number == 1 ? g_strconcat (name, ".attain", NULL)
                                          : g_strdup_printf ("%s-%u.attain", name, number);

  return g_build_filename (g_get_user_data_dir (), "attain", numbered, NULL);
}

/* A file in the user's folder for data that is not there yet. */
static char *
find_free_file (const char *name)
{
  for (guint number = 1;; number++)
    {
      g_autofree char *file = name_file (name, number);

      if (!g_file_test (file, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&file);
    }
}

static void
say_problem (AttainWelcome *self,
             const char    *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

static void
show_form (AttainWelcome *self,
           const char    *name,
           const char    *title)
{
  say_problem (self, NULL);
  g_object_set (self->form_bar, "title", title, NULL);
  gtk_stack_set_visible_child_name (self->form_stack, name);
  gtk_stack_set_visible_child_name (self->stack, "form");
  gtk_widget_child_focus (GTK_WIDGET (self->form_stack), GTK_DIR_TAB_FORWARD);
}

static void
show_failure (AttainWelcome *self,
              const GError  *error)
{
  gtk_stack_set_visible_child_name (self->stack, self->from_form ? "form" : "choices");
  if (!self->from_form)
    attain_notice_show_error (self, _("The demo council was not made"), error);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_problem (self, error->message);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(AttainWelcome) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainStore) store = attain_new_file_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (self->stack == NULL)   /* the window was closed meanwhile */
    {
      if (store != NULL)
        attain_store_close (store, NULL, NULL);
      return;
    }

  if (store != NULL)
    g_signal_emit (self, signals[SIGNAL_FOUNDED], 0, store);
  else
    show_failure (self, error);
}

/* From now on there is a way to stop it, and to see how far it has come. */
static void
show_making (AttainWelcome  *self,
             AttainProgress *progress)
{
  self->from_form = progress == NULL;
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress_bar, 0);
  if (progress != NULL)
    g_object_bind_property (progress, "fraction", self->progress_bar, "fraction", G_BINDING_DEFAULT);
  gtk_stack_set_visible_child_name (self->stack, "making");
}

static void
begin_demo (AttainWelcome *self)
{
  g_autofree char *file = name_file ("demo-council", 1);
  Demo *demo;

  if (g_file_test (file, G_FILE_TEST_EXISTS))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "app.open-file", "s", file);
      return;
    }

  demo = g_new0 (Demo, 1);
  demo->progress = attain_progress_new ();
  demo->today = attain_local_day_ask ();
  show_making (self, demo->progress);
  attain_new_file_make (file, demo_job, demo, demo_free, self->cancellable, made_cb, g_object_ref (self));
}

static void
choice_activated_cb (AttainWelcome *self,
                     GtkListBoxRow *row)
{
  const char *name = gtk_widget_get_name (GTK_WIDGET (row));

  if (g_str_equal (name, "own-record"))
    show_form (self, name, _("My own record"));
  else if (g_str_equal (name, "academy"))
    show_form (self, name, _("An academy’s records"));
  else
    begin_demo (self);
}

static void
begin_cb (AttainWelcome *self)
{
  const gboolean own = g_str_equal (gtk_stack_get_visible_child_name (self->form_stack), "own-record");
  g_autoptr(GError) error = NULL;
  g_autofree char *own_file = find_free_file ("my-record");
  AttainFounding *founding = own ? attain_own_record_form_get_founding (self->own_record_form)
                                 : attain_academy_form_get_founding (self->academy_form, &error);

  say_problem (self, error != NULL ? error->message : NULL);
  if (founding == NULL)
    return;

  show_making (self, NULL);
  attain_new_file_make (own ? own_file : attain_academy_form_get_file (self->academy_form), found_job, founding,
                        (GDestroyNotify) attain_founding_free, self->cancellable, made_cb, g_object_ref (self));
}

static void
cancel_cb (AttainWelcome *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
attain_welcome_dispose (GObject *object)
{
  AttainWelcome *self = ATTAIN_WELCOME (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_WELCOME);
  self->stack = NULL;

  G_OBJECT_CLASS (attain_welcome_parent_class)->dispose (object);
}

static void
attain_welcome_finalize (GObject *object)
{
  g_clear_object (&ATTAIN_WELCOME (object)->cancellable);

  G_OBJECT_CLASS (attain_welcome_parent_class)->finalize (object);
}

static void
attain_welcome_class_init (AttainWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attain_welcome_dispose;
  object_class->finalize = attain_welcome_finalize;

  /**
   * AttainWelcome::founded:
   * @self: the welcome
   * @store: (transfer none): the records that were made
   *
   * Whoever hears it stops the store in the end.
   */
  signals[SIGNAL_FOUNDED] =
    g_signal_new ("founded", ATTAIN_TYPE_WELCOME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ATTAIN_TYPE_STORE);

  g_type_ensure (ATTAIN_TYPE_ACADEMY_FORM);
  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  g_type_ensure (ATTAIN_TYPE_OWN_RECORD_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainWelcome, academy_form);
  gtk_widget_class_bind_template_child (widget_class, AttainWelcome, form_bar);
  gtk_widget_class_bind_template_child (widget_class, AttainWelcome, form_stack);
  gtk_widget_class_bind_template_child (widget_class, AttainWelcome, own_record_form);
  gtk_widget_class_bind_template_child (widget_class, AttainWelcome, problem_label);
  gtk_widget_class_bind_template_child (widget_class, AttainWelcome, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AttainWelcome, stack);
  gtk_widget_class_bind_template_callback (widget_class, attain_welcome_restart);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_activated_cb);
}

static void
attain_welcome_init (AttainWelcome *self)
{
  g_autofree char *academy_file = find_free_file ("academy");

  gtk_widget_init_template (GTK_WIDGET (self));
  attain_academy_form_set_file (self->academy_form, academy_file);
}

/**
 * attain_welcome_restart:
 * @self: the welcome
 *
 * Shows the three ways to begin.
 */
void
attain_welcome_restart (AttainWelcome *self)
{
  say_problem (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "choices");
}
