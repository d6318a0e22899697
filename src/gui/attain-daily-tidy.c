/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to applications of itself as days go by happens while somebody who acts for the council has the window
 * open. */

#include "attain-daily-tidy.h"

#include <glib/gi18n.h>

#include "attain-application-tidy.h"
#include "attain-notice.h"

/* What the store's threads are given. */
typedef struct
{
  AttainReferenceSet *reference;
  char               *on;
  GArray             *ids;         /* to which something is to happen */
  guint               n_moved;
} Work;

/* What the main thread keeps meanwhile. */
typedef struct
{
  AttainStore  *store;
  AttainAccess *access;            /* of whoever it is done by */
  GtkWidget    *widget;
  Work         *work;
} Round;

static void
clear_work (gpointer data)
{
  Work *work = data;

  attain_reference_set_unref (work->reference);
  g_free (work->on);
  g_clear_pointer (&work->ids, g_array_unref);
}

static void
work_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_work);
}

static void
round_free (Round *round)
{
  g_object_unref (round->store);
  attain_access_unref (round->access);
  g_object_unref (round->widget);
  work_unref (round->work);
  g_free (round);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Round, round_free)

static gpointer
find_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Work *work = data;

  return attain_application_tidy_find (db, &work->reference->rulebook, work->on, error);
}

static gboolean
tidy_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  Work *work = data;

  return attain_application_tidy_up (change, &work->reference->rulebook, work->ids, work->on, &work->n_moved, error);
}

/* Whoever has signed out meanwhile leaves it to whoever comes next. */
static gboolean
has_left (const Round *round)
{
  g_autoptr(AttainAccess) access = attain_store_ref_access (round->store);

  return attain_access_get_person_id (access) != attain_access_get_person_id (round->access) ||
         attain_access_get_roles (access) != attain_access_get_roles (round->access);
}

/* Nobody has asked for it, so nothing stands in their way: not what was done, and not why it could not be done. */
static void
fail (Round        *round,
      const GError *error)
{
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Translators: why not follows, as a sentence */
  words = g_strdup_printf (_("Applications were not tidied up: %s"), error->message);
  attain_notice_add_toast (round->widget, adw_toast_new (words));
}

static void
tidied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Round) round = user_data;
  g_autoptr(GError) error = NULL;
  guint n = round->work->n_moved;
  g_autofree char *words = g_strdup_printf (ngettext ("%u application moved on by itself",
                                                      "%u applications moved on by themselves", n), n);
  AdwToast *toast;

  if (!attain_store_write_finish (round->store, result, &error))
    {
      fail (round, error);
      return;
    }
  if (n == 0)
    return;

  toast = adw_toast_new (words);
  adw_toast_set_button_label (toast, _("History"));
  adw_toast_set_action_name (toast, "win.go");
  adw_toast_set_action_target_value (toast, g_variant_new_string ("history"));
  attain_notice_add_toast (round->widget, toast);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Round) round = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = attain_store_finish (round->store, result, &error);
  AttainStore *store = round->store;
  Work *work = round->work;

  if (ids == NULL)
    {
      fail (round, error);
      return;
    }
  if (ids->len == 0 || has_left (round))
    return;

  work->ids = g_steal_pointer (&ids);
  attain_store_write (store, _("Tidy up applications"), NULL, ATTAIN_CHANGE_NORMAL, tidy_job,
                      g_atomic_rc_box_acquire (work), work_unref, NULL, tidied_cb, g_steal_pointer (&round));
}

/**
 * attain_daily_tidy_run:
 * @context: the records, and who works in them
 * @widget: (type GtkWidget): the window, where it is said how many applications moved
 *
 * Lets levels take effect whose day has come, applications lapse whose time is over, and closes what came to its end.
 * Looks first, so that a day on which nothing is to happen takes no lock. Does nothing for those in whose name nothing
 * happens by itself, and in a file that cannot be written. What a day brought once, it does not bring twice.
 */
void
attain_daily_tidy_run (AttainContext *context,
                       gpointer       widget)
{
  AttainReferenceSet *reference = attain_context_get_reference (context);
  Round *round;

  if (!attain_access_is_office (attain_context_get_access (context)) || attain_context_is_to_read (context))
    return;

  round = g_new0 (Round, 1);
  round->store = g_object_ref (attain_context_get_store (context));
  round->access = attain_store_ref_access (round->store);
  round->widget = g_object_ref (widget);
  round->work = g_atomic_rc_box_new0 (Work);
  round->work->reference = attain_reference_set_ref (reference);
  round->work->on = g_strdup (attain_context_get_today (context));
  attain_store_run (round->store, ATTAIN_STORE_READER, find_job, g_atomic_rc_box_acquire (round->work), work_unref,
                    (GDestroyNotify) g_array_unref, NULL, found_cb, round);
}
