/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever signed in gives themselves another password. The old one is asked for, since a window may be left open. */

#include "attain-password-dialog.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-account-table.h"
#include "attain-case-dialog.h"
#include "attain-error.h"
#include "attain-notice.h"
#include "attain-password-row.h"
#include "attain-password-rule.h"

typedef struct
{
  AttainContext *context;
  GtkEditable   *old;
  GtkEditable   *fresh;
  GtkEditable   *again;
} Asking;

/* What the store's thread is given. */
typedef struct
{
  char   *employee_id;
  gint64  person_id;
  char   *old;
  char   *fresh;
  char   *on;
} Work;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->context);
  g_free (asking);
}

static void
forget (char *password)
{
  memset (password, 0, strlen (password));
  g_free (password);
}

static void
clear_work (gpointer data)
{
  Work *work = data;

  forget (work->old);
  forget (work->fresh);
  g_free (work->employee_id);
  g_free (work->on);
}

static void
work_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_work);
}

/* Wrong ones are counted as they are at the door. */
static gpointer
old_job (AttainDb  *db,
         gpointer   data,
         GError   **error)
{
  Work *work = data;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  gint64 person_id;

  return GINT_TO_POINTER (attain_account_table_sign_in (db, work->employee_id, work->old, now, &person_id, error));
}

static gboolean
fresh_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  Work *work = data;

  return attain_account_table_set_password (change, work->person_id, work->fresh, work->on, error);
}

/* It cannot be undone, so that is not offered. */
static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainCaseDialog) dialog = user_data;
  g_autoptr(GError) error = NULL;
  gboolean done = attain_store_write_finish (ATTAIN_STORE (source), result, &error);

  if (!gtk_widget_get_mapped (GTK_WIDGET (dialog)))      /* closed in the meantime */
    return;
  if (!done)
    {
      attain_case_dialog_tell (dialog, error->message);
      return;
    }

  attain_notice_add_toast (gtk_window_get_transient_for (GTK_WINDOW (dialog)), adw_toast_new (_("Password changed")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
old_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(AttainCaseDialog) dialog = user_data;
  g_autoptr(GError) error = NULL;
  Work *work = g_object_get_data (G_OBJECT (dialog), "attain-work");
  gboolean is_them = attain_store_finish (ATTAIN_STORE (source), result, &error) != NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (dialog)))      /* closed in the meantime: nothing is changed */
    return;
  if (is_them)
    attain_store_write (ATTAIN_STORE (source), _("Change one’s own password"), NULL, ATTAIN_CHANGE_FINAL, fresh_job,
                        g_atomic_rc_box_acquire (work), work_unref, NULL, changed_cb, g_object_ref (dialog));
  else if (g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID))
    attain_case_dialog_tell (dialog, _("The old password is wrong. It stays as it was."));
  else
    attain_case_dialog_tell (dialog, error->message);
}

static void
change (AttainCaseDialog *dialog,
        gpointer          data)
{
  const Asking *asking = data;
  AttainAccess *access = attain_context_get_access (asking->context);
  const char *fresh = gtk_editable_get_text (asking->fresh);
  g_autoptr(GError) error = NULL;
  Work *work;

  if (!attain_password_rule_check (fresh, attain_access_get_employee_id (access), &error))
    {
      attain_case_dialog_tell (dialog, error->message);
      return;
    }
  if (!g_str_equal (fresh, gtk_editable_get_text (asking->again)))
    {
      attain_case_dialog_tell (dialog, _("The new password was not typed the same twice."));
      return;
    }

  work = g_atomic_rc_box_new0 (Work);
  work->employee_id = g_strdup (attain_access_get_employee_id (access));
  work->person_id = attain_access_get_person_id (access);
  work->old = g_strdup (gtk_editable_get_text (asking->old));
  work->fresh = g_strdup (fresh);
  work->on = g_strdup (attain_context_get_today (asking->context));
  g_object_set_data_full (G_OBJECT (dialog), "attain-work", work, work_unref);
  attain_store_run (attain_context_get_store (asking->context), ATTAIN_STORE_WRITER, old_job,
                    g_atomic_rc_box_acquire (work), work_unref, NULL, NULL, old_cb, g_object_ref (dialog));
}

/**
 * attain_password_dialog_present:
 * @parent: (type GtkWidget): the window
 * @context: a shared file, and who signed in to it
 *
 * Asks for the old password and twice for the new one.
 */
void
attain_password_dialog_present (gpointer       parent,
                                AttainContext *context)
{
  AttainCaseDialog *dialog = attain_case_dialog_new (parent, attain_context_get_store (context), _("Change password"),
                                                     _("Change"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  GtkWidget *group = adw_preferences_group_new ();
  Asking *asking = g_new0 (Asking, 1);

  asking->context = g_object_ref (context);
  asking->old = attain_password_row_add (group, _("Old password"));
  asking->fresh = attain_password_row_add (group, _("New password"));
  asking->again = attain_password_row_add (group, _("The new one again"));
  gtk_box_append (GTK_BOX (form), group);
  attain_case_form_add_words (form, _("Twelve characters or more: four words of your own will do. Nobody can look it up;"
                                      " whoever looks after the file can give you another."));
  attain_case_dialog_let_enter (dialog);
  attain_case_dialog_on_done (dialog, change, asking, asking_free);
  gtk_window_present (GTK_WINDOW (dialog));
}
