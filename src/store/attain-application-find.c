/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which application is meant, and whether whoever names it may know of it. */

#include "attain-application-find.h"

#include <glib/gi18n.h>

#include "attain-change-access.h"
#include "attain-error.h"
#include "attain-list-query.h"
#include "attain-tables.h"

static void
set_unknown (const char  *reference,
             GError     **error)
{
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND, _("No application has the reference “%s”"), reference);
}

/**
 * attain_application_find:
 * @db: a connection
 * @reference: a reference: "P-2026-014"
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when no application has it
 *
 * Returns: the id of the application, 0 on failure
 */
gint64
attain_application_find (AttainDb    *db,
                         const char  *reference,
                         GError     **error)
{
  gint64 id;

  if (!attain_db_query_int (db, "SELECT id FROM application WHERE reference = ?", g_variant_new ("(s)", reference),
                            &id, error))
    return 0;
  if (id == 0)
    set_unknown (reference, error);

  return id;
}

/**
 * attain_application_find_like:
 * @db: a connection
 * @text: words of a reference: "2026-014"
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids of the applications whose references have all of
 *   them, the newest first
 */
GArray *
attain_application_find_like (AttainDb    *db,
                              const char  *text,
                              GError     **error)
{
  g_autoptr(AttainListQuery) query = attain_list_query_new ("application");

  attain_list_query_words (query, "lower (reference)", text);
  attain_list_query_order (query, "reference", TRUE);
  return attain_list_query_run (query, db, error);
}

/**
 * attain_application_check_seen:
 * @change: a change, whose own connection sees everything
 * @application: an application as the change has it
 * @error: `ATTAIN_ERROR_NOT_FOUND`, in the words for one that was never there, or what went wrong
 *
 * For what could tell whoever makes the change of an application that is kept from them.
 *
 * Returns: whether they see it
 */
gboolean
attain_application_check_seen (AttainChange       *change,
                               AttainApplication  *application,
                               GError            **error)
{
  g_autoptr(AttainRecord) copy = attain_record_copy (ATTAIN_RECORD (application));
  g_autoptr(GError) failure = NULL;

  if (attain_change_access_redact (attain_change_get_db (change), &attain_application_table, copy, &failure))
    return TRUE;

  if (g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_DENIED))
    set_unknown (application->reference, error);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_application_find_open:
 * @db: a connection
 * @person_id: somebody
 * @application: (out) (transfer full) (nullable): their application that is open; %NULL for none
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_application_find_open (AttainDb           *db,
                              gint64              person_id,
                              AttainApplication **application,
                              GError            **error)
{
  g_autoptr(GPtrArray) applications = attain_table_load_of (&attain_application_table, db, person_id, "id", error);

  *application = NULL;
  for (guint i = 0; applications != NULL && i < applications->len; i++)
    {
      AttainApplication *one = g_ptr_array_index (applications, i);

      if (attain_application_state_is_open (one->state))
        g_set_object (application, one);
    }

  return applications != NULL;
}

/**
 * attain_application_count_open:
 * @db: a connection
 * @scheme: the code of a scheme
 * @edition: an edition of it
 * @n_open: (out): how many applications are open that began under it
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_application_count_open (AttainDb    *db,
                               const char  *scheme,
                               const char  *edition,
                               gint64      *n_open,
                               GError     **error)
{
  g_autofree char *open_states = attain_application_quote_states (attain_application_state_is_open);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM application WHERE scheme = ? AND edition = ?"
                                          " AND state IN (%s)", open_states);

  return attain_db_query_int (db, sql, g_variant_new ("(ss)", scheme, edition), n_open, error);
}

/**
 * attain_application_quote_states:
 * @is: what is asked of a state
 *
 * Returns: (transfer full): the states of which it is true, for the IN of a question: "'ready', 'scheduled'"
 */
char *
attain_application_quote_states (gboolean (*is) (AttainApplicationState state))
{
  GString *states = g_string_new (NULL);

  for (int state = ATTAIN_APPLICATION_DRAFT; state < ATTAIN_APPLICATION_N_STATES; state++)
    if (is (state))
      g_string_append_printf (states, "%s'%s'", states->len > 0 ? ", " : "",
                              attain_enum_get_nick (&attain_application_state_choices, state));

  return g_string_free (states, FALSE);
}
