/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks who wants to see the records of a shared file, before any of them is shown. */

#include "attain-sign-in-page.h"

#include <string.h>

#include "attain-access-table.h"
#include "attain-account-table.h"
#include "attain-local-day.h"
#include "attain-password-row.h"
#include "attain-title-bar.h"

struct _AttainSignInPage
{
  AdwBin        parent_instance;

  AttainStore  *store;

  GtkEditable  *number_row;
  GtkEditable  *password_row;
  GtkWidget    *sign_in_button;
  GtkLabel     *refusal_label;
  GtkSpinner   *spinner;
};

enum
{
  SIGNAL_SIGNED_IN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainSignInPage, attain_sign_in_page, ADW_TYPE_BIN)

typedef struct
{
  char     *employee_id;
  char     *password;
  char     *today;
  gboolean  to_read;          /* wrong passwords cannot be counted in the file */
} Entrance;

static void
entrance_free (gpointer data)
{
  Entrance *entrance = data;

  g_free (entrance->employee_id);
  memset (entrance->password, 0, strlen (entrance->password));
  g_free (entrance->password);
  g_free (entrance->today);
  g_free (entrance);
}

static gpointer
sign_in_job (AttainDb  *db,
             gpointer   data,
             GError   **error)
{
  Entrance *entrance = data;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  gint64 id;
  gboolean is_right = entrance->to_read ? attain_account_table_sign_in_to_read (db, entrance->employee_id,
                                                                                entrance->password, now, &id, error)
                                        : attain_account_table_sign_in (db, entrance->employee_id, entrance->password, now,
                                                                        &id, error);

  if (!is_right)
    return NULL;

  return attain_access_table_read (db, entrance->employee_id, entrance->today, error);
}

static void
set_busy (AttainSignInPage *self,
          gboolean          busy)
{
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->sign_in_button, !busy);
}

static void
say (AttainSignInPage *self,
     const char       *refusal)
{
  gtk_label_set_label (self->refusal_label, refusal != NULL ? refusal : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal_label), refusal != NULL);
}

static void
signed_in_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(AttainSignInPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAccess) access = attain_store_finish (ATTAIN_STORE (source), result, &error);

  if (self->store != ATTAIN_STORE (source))   /* another file was opened meanwhile */
    return;

  set_busy (self, FALSE);
  gtk_editable_set_text (self->password_row, "");
  if (access != NULL)
    {
      gtk_editable_set_text (self->number_row, "");
      g_signal_emit (self, signals[SIGNAL_SIGNED_IN], 0, access);
      return;
    }

  say (self, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->password_row));
}

static void
sign_in_cb (AttainSignInPage *self)
{
  Entrance *entrance;

  if (self->store == NULL || !gtk_widget_get_sensitive (self->sign_in_button))
    return;

  entrance = g_new0 (Entrance, 1);
  entrance->employee_id = g_strstrip (g_strdup (gtk_editable_get_text (self->number_row)));
  entrance->password = g_strdup (gtk_editable_get_text (self->password_row));
  entrance->today = attain_local_day_ask ();
  entrance->to_read = attain_store_is_to_read (self->store);
  set_busy (self, TRUE);
  say (self, NULL);
  attain_store_run (self->store, ATTAIN_STORE_WRITER, sign_in_job, entrance, entrance_free,
                    (GDestroyNotify) attain_access_unref, NULL, signed_in_cb, g_object_ref (self));
}

static void
number_activate_cb (AttainSignInPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->password_row));
}

static void
attain_sign_in_page_dispose (GObject *object)
{
  AttainSignInPage *self = ATTAIN_SIGN_IN_PAGE (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_SIGN_IN_PAGE);

  G_OBJECT_CLASS (attain_sign_in_page_parent_class)->dispose (object);
}

static void
attain_sign_in_page_class_init (AttainSignInPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_sign_in_page_dispose;

  /**
   * AttainSignInPage::signed-in:
   * @self: the page
   * @access: who it is, and what they may see and do
   */
  signals[SIGNAL_SIGNED_IN] =
    g_signal_new ("signed-in", ATTAIN_TYPE_SIGN_IN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  ATTAIN_TYPE_ACCESS);

  g_type_ensure (ATTAIN_TYPE_TITLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-sign-in-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainSignInPage, number_row);
  gtk_widget_class_bind_template_child (widget_class, AttainSignInPage, password_row);
  gtk_widget_class_bind_template_child (widget_class, AttainSignInPage, refusal_label);
  gtk_widget_class_bind_template_child (widget_class, AttainSignInPage, sign_in_button);
  gtk_widget_class_bind_template_child (widget_class, AttainSignInPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, number_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_in_cb);
}

static void
attain_sign_in_page_init (AttainSignInPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_password_row_name (GTK_WIDGET (self->password_row));
}

/**
 * attain_sign_in_page_start:
 * @self: the page
 * @store: the records, of which nothing is shown yet
 *
 * Asks anew.
 */
void
attain_sign_in_page_start (AttainSignInPage *self,
                           AttainStore      *store)
{
  g_set_object (&self->store, store);
  set_busy (self, FALSE);
  say (self, NULL);
  gtk_editable_set_text (self->number_row, "");
  gtk_editable_set_text (self->password_row, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->number_row));
}
