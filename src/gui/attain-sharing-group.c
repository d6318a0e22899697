/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether whoever opens the file keeps it, or has to sign in, and by which password. */

#include "attain-sharing-group.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-account-table.h"
#include "attain-case-dialog.h"
#include "attain-notice.h"
#include "attain-password-row.h"
#include "attain-person.h"
#include "attain-person-chooser.h"
#include "attain-row-layout.h"

struct _AttainSharingGroup
{
  AdwPreferencesGroup  parent_instance;

  AttainContext       *context;

  AdwActionRow        *share_row;
  AdwActionRow        *password_row;
};

G_DEFINE_FINAL_TYPE (AttainSharingGroup, attain_sharing_group, ADW_TYPE_PREFERENCES_GROUP)

typedef struct
{
  gint64    person_id;
  char     *password;
  char     *today;
  gboolean  shares;        /* it is the first: of whoever looks after the file from now on */
} Key;

static void
key_free (gpointer data)
{
  Key *key = data;

  memset (key->password, 0, strlen (key->password));
  g_free (key->password);
  g_free (key->today);
  g_free (key);
}

static gboolean
key_job (AttainChange  *change,
         gpointer       data,
         GError       **error)
{
  Key *key = data;

  if (key->shares)
    return attain_account_table_share (change, key->person_id, key->password, key->today, error);

  return attain_account_table_set_password (change, key->person_id, key->password, key->today, error);
}

/* What the question is about, and what it asks for. */
typedef struct
{
  AttainSharingGroup *group;
  gint64              person_id;
  GtkEditable        *first;
  GtkEditable        *again;
  gboolean            shares;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->group);
  g_free (question);
}

/* What is shared asks who is there. */
static void
tell (AttainSharingGroup *self,
      gboolean            shares)
{
  g_autoptr(AttainAccess) keeper = attain_access_new_keeper ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!shares)
    attain_notice_add_toast (self, adw_toast_new (_("They can sign in by the password")));
  else if (ATTAIN_IS_WINDOW (root))
    attain_window_enter (ATTAIN_WINDOW (root), keeper);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainCaseDialog) dialog = user_data;
  g_autoptr(GError) error = NULL;
  Question *question = g_object_get_data (G_OBJECT (dialog), "question");
  gboolean done = attain_store_write_finish (ATTAIN_STORE (source), result, &error);
  gboolean open = gtk_widget_get_mapped (GTK_WIDGET (dialog));

  if (done && open)
    gtk_window_destroy (GTK_WINDOW (dialog));
  if (done)
    tell (question->group, question->shares);
  else if (open)
    attain_case_dialog_tell (dialog, error->message);
  else
    attain_notice_show_error (question->group, _("No password was given"), error);
}

/* Nobody can look up what was typed wrong twice. */
static void
give (AttainCaseDialog *dialog,
      gpointer          data)
{
  Question *question = data;
  AttainSharingGroup *self = question->group;
  const char *password = gtk_editable_get_text (question->first);
  Key *key;

  if (!g_str_equal (password, gtk_editable_get_text (question->again)))
    {
      attain_case_dialog_tell (dialog, _("The password was not typed the same twice."));
      return;
    }

  key = g_new0 (Key, 1);
  key->person_id = question->person_id;
  key->password = g_strdup (password);
  key->today = g_strdup (attain_context_get_today (self->context));
  key->shares = question->shares;
  attain_store_write (attain_context_get_store (self->context),
                      question->shares ? _("Share the records") : _("Give a password"), NULL, ATTAIN_CHANGE_FINAL,
                      key_job, key, key_free, NULL, written_cb, g_object_ref (dialog));
}

static void
chosen_cb (AttainSharingGroup *self,
           AttainPerson       *person)
{
  gboolean shares = !attain_context_is_shared (self->context);
  AttainCaseDialog *dialog = attain_case_dialog_new (GTK_WIDGET (self), attain_context_get_store (self->context),
                                                     shares ? _("Share the records") : _("Give a password"),
                                                     shares ? _("Share") : _("Give"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  GtkWidget *entries = adw_preferences_group_new ();
  Question *question = g_new0 (Question, 1);
  g_autofree char *heading = NULL;

  question->group = g_object_ref (self);
  question->person_id = attain_record_get_id (ATTAIN_RECORD (person));
  question->shares = shares;
  question->first = attain_password_row_add (entries, _("Password"));
  question->again = attain_password_row_add (entries, _("The same again"));
  /* Translators: the name of a person */
  heading = g_strdup_printf (_("A password for %s"), person->display_name);
  attain_case_form_add_heading (form, heading);
  gtk_box_append (GTK_BOX (form), entries);
  attain_case_form_add_words (form, shares
                              ? _("They look after the file from now on, and give others a password. It has twelve "
                                  "characters or more: four words of your own will do.")
                              : _("Tell it to nobody but them. It has twelve characters or more: four words of your own "
                                  "will do."));
  attain_case_dialog_let_enter (dialog);
  g_object_set_data_full (G_OBJECT (dialog), "question", question, question_free);
  attain_case_dialog_on_done (dialog, give, question, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
ask_who_cb (AttainSharingGroup *self)
{
  AttainPersonChooser *chooser =
    attain_person_chooser_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->context,
                               attain_context_is_shared (self->context) ? _("Give a password to") : _("Who looks after the file?"));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (chooser));
}

/* What is done to the file as a whole is done in the window that shows it, by whoever looks after it. */
static void
attain_sharing_group_root (GtkWidget *widget)
{
  AttainSharingGroup *self = ATTAIN_SHARING_GROUP (widget);

  GTK_WIDGET_CLASS (attain_sharing_group_parent_class)->root (widget);

  gtk_widget_set_visible (widget, ATTAIN_IS_WINDOW (gtk_widget_get_root (widget)) && self->context != NULL &&
                          !attain_context_is_own_record (self->context) &&
                          !attain_context_is_to_read (self->context) &&
                          attain_access_looks_after (attain_context_get_access (self->context)));
}

static void
attain_sharing_group_dispose (GObject *object)
{
  AttainSharingGroup *self = ATTAIN_SHARING_GROUP (object);

  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_SHARING_GROUP);

  G_OBJECT_CLASS (attain_sharing_group_parent_class)->dispose (object);
}

static void
attain_sharing_group_class_init (AttainSharingGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_sharing_group_dispose;
  widget_class->root = attain_sharing_group_root;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-sharing-group.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainSharingGroup, password_row);
  gtk_widget_class_bind_template_child (widget_class, AttainSharingGroup, share_row);
  gtk_widget_class_bind_template_callback (widget_class, ask_who_cb);
}

static void
attain_sharing_group_init (AttainSharingGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_row_layout_put (ADW_ACTION_ROW (self->share_row));
  attain_row_layout_put (ADW_ACTION_ROW (self->password_row));
}

/**
 * attain_sharing_group_bind:
 * @self: the group
 * @context: the records that it is about
 */
void
attain_sharing_group_bind (AttainSharingGroup *self,
                           AttainContext      *context)
{
  gboolean shared = attain_context_is_shared (context);

  self->context = g_object_ref (context);
  gtk_widget_set_visible (GTK_WIDGET (self->share_row), !shared);
  gtk_widget_set_visible (GTK_WIDGET (self->password_row), shared);
}
