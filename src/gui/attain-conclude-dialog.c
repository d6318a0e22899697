/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides a supported year, and lets the level follow that a pass leads to. */

#include "attain-conclude-dialog.h"

#include <glib/gi18n.h>

#include "attain-asye-deed.h"
#include "attain-asye-ending.h"
#include "attain-asye-grant.h"
#include "attain-notice.h"
#include "attain-year-dialogs.h"

static gboolean
conclude_job (AttainChange         *change,
              const AttainAsyeDesk *desk,
              gint64                asye_id,
              AttainRecord         *typed,
              GError              **error)
{
  const AttainAsye *asye = ATTAIN_ASYE (typed);

  return attain_asye_ending_conclude (change, desk, asye_id, asye->outcome, asye->outcome_on, asye->outcome_reason,
                                      error);
}

static char *
tell_outcome (AttainRecord *typed,
              gpointer      data)
{
  const AttainAsyeDeed *deed = data;

  if (ATTAIN_ASYE (typed)->outcome != ATTAIN_ASYE_RESULT_PASS)
    return g_strdup (_("The year ended without a pass"));
  if (deed->next == NULL)
    return g_strdup (_("The year is passed"));

  /* Translators: a level of the council's scheme follows */
  return g_strdup_printf (_("The year is passed. What comes next: %s"), deed->next);
}

/* The level that leads on from the one they are at, in the council's scheme. */
static char *
name_next_level (const AttainAsyeCase *year,
                 const AttainScheme   *scheme)
{
  const AttainPostSpan *last = year->spans->len > 0 ? &g_array_index (year->spans, AttainPostSpan, year->spans->len - 1)
                                                    : NULL;
  guint position = 0;
  const AttainRoute *route = last != NULL && scheme != NULL ? attain_scheme_next_route (scheme, last->level, &position)
                                                            : NULL;
  const AttainSchemeLevel *level = route != NULL ? attain_scheme_find_level (scheme, route->to) : NULL;

  return level != NULL ? g_strdup_printf (_("Level %s · %s"), level->code, level->title) : NULL;
}

/* What was recommended, and what comes of what is decided. */
static char *
describe (const AttainAsyeCase *year,
          const char           *next)
{
  GString *words = g_string_new (NULL);

  if (year->asye->recommendation != ATTAIN_ASYE_RESULT_UNKNOWN)
    g_string_append_printf (words, _("The assessor recommends: %s. "),
                            attain_enum_get_label (&attain_asye_result_choices, year->asye->recommendation));
  g_string_append (words, _("The employer decides, and the year ends with it."));
  if (next != NULL)
    {
      g_string_append_c (words, ' ');
      /* Translators: a level of the council's scheme follows */
      g_string_append_printf (words, _("What comes after a pass: %s."), next);
    }
  return g_string_free (words, FALSE);
}

/* The level that follows a pass by itself: a change of its own, as the year is over whatever comes of it. */
typedef struct
{
  AttainAsyeDeed *deed;
  GtkWindow      *window;
  char           *reference;       /* of the application that keeps the level; NULL where none follows */
} Grant;

static void
grant_free (Grant *grant)
{
  attain_asye_deed_free (grant->deed);
  g_object_unref (grant->window);
  g_free (grant->reference);
  g_free (grant);
}

static gboolean
grant_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  Grant *grant = data;
  const AttainReferenceSet *reference = grant->deed->reference;

  return attain_asye_grant (change, &reference->rulebook, reference->scheme, grant->deed->asye_id, grant->deed->today,
                            &grant->reference, error);
}

static void
granted_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  Grant *grant = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (!attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    {
      words = g_strdup_printf (_("The year is concluded. The next level does not follow by itself: %s"), error->message);
      attain_notice_add_toast (grant->window, adw_toast_new (words));
    }
  else if (grant->reference != NULL)
    {
      words = g_strdup_printf (_("The next level follows: application %s"), grant->reference);
      attain_notice_tell_done (grant->window, words);
    }
  grant_free (grant);
}

static void
concluded_cb (AttainRecordDialog *dialog,
              AttainRecord       *asye,
              AttainContext      *context)
{
  Grant *grant;

  if (ATTAIN_ASYE (asye)->outcome != ATTAIN_ASYE_RESULT_PASS)
    return;

  grant = g_new0 (Grant, 1);
  grant->deed = attain_asye_deed_new (context, attain_record_get_id (asye));
  grant->window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  attain_store_write (attain_context_get_store (context), _("Grant the level after ASYE"), NULL, ATTAIN_CHANGE_NORMAL,
                      grant_job, grant, NULL, NULL, granted_cb, grant);
}

/**
 * attain_conclude_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year with a recommendation
 *
 * Returns: (transfer none): a form in which its outcome is decided; the caller presents it
 */
AttainRecordDialog *
attain_conclude_dialog_new (GtkWidget            *parent,
                            AttainContext        *context,
                            const AttainAsyeCase *year)
{
  static const char *const fields[] = { "outcome", "outcome-on", "outcome-reason", NULL };
  g_autoptr(AttainRecord) asye = attain_record_copy (ATTAIN_RECORD (year->asye));
  AttainAsyeDeed *deed = attain_asye_deed_new (context, attain_record_get_id (asye));
  AttainRecordDialog *dialog;
  g_autofree char *hint = NULL;

  g_object_set (asye, "outcome", year->asye->recommendation, "outcome-on", attain_context_get_today (context), NULL);
  deed->next = name_next_level (year, deed->reference->scheme);
  dialog = attain_record_dialog_new (parent, attain_context_get_store (context), &attain_asye_table, asye,
                                     _("Decide the year"));
  attain_asye_deed_set_on (deed, dialog, conclude_job, tell_outcome);
  attain_record_dialog_name_act (dialog, _("_Decide"), NULL);
  hint = describe (year, deed->next);
  attain_year_dialog_head (dialog, year, hint);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (concluded_cb), context, 0);
  attain_record_dialog_add_group (dialog, NULL, fields);
  attain_year_dialog_ask_outcome (dialog, "outcome");
  return dialog;
}

