/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Verify everything": no part finds all. The engine's own check proves the structure of the file and passes
 * nine of ten flipped bits of text; the chain of hashes finds those in the history, the comparison of
 * each record with the history those in the records, the engine's search check those in the index. */

#include "attain-check.h"

#include <glib/gi18n.h>

#include "attain-access-sqlite.h"
#include "attain-chain.h"
#include "attain-check-records.h"
#include "attain-tables.h"

/* More than these nobody reads. */
#define MOST_FAULTS 1000

static const char *const kinds[] = { "file", "link", "search", "history", "record", "rule" };

/**
 * attain_check_kind_to_text:
 * @kind: a kind
 *
 * Returns: the word by which scripts know a kind of fault; it is not translated
 */
const char *
attain_check_kind_to_text (AttainCheckKind kind)
{
  return kinds[kind];
}

static void
fault_free (gpointer data)
{
  AttainCheckFault *fault = data;

  g_free (fault->where);
  g_free (fault->sentence);
  g_free (fault);
}

void
attain_check_report_free (AttainCheckReport *report)
{
  g_ptr_array_unref (report->faults);
  g_free (report);
}

/**
 * attain_check_report_add:
 * @report: a report
 * @kind: what kind of fault it is
 * @where: the table and the record
 * @sentence: what is wrong, in words for people
 *
 * Counts all faults and keeps the first ones.
 */
void
attain_check_report_add (AttainCheckReport *report,
                         AttainCheckKind    kind,
                         const char        *where,
                         const char        *sentence)
{
  AttainCheckFault *fault;

  if (report->n_faults++ >= MOST_FAULTS)
    return;

  fault = g_new0 (AttainCheckFault, 1);
  fault->kind = kind;
  fault->where = g_strdup (where);
  fault->sentence = g_strdup (sentence);
  g_ptr_array_add (report->faults, fault);
}

static void
file_fault_cb (const char *where,
               const char *message,
               gpointer    data)
{
  g_autofree char *sentence = g_strdup_printf (_("The file is damaged: %s"), message);

  attain_check_report_add (data, ATTAIN_CHECK_FILE, where, sentence);
}

static void
link_fault_cb (const char *where,
               const char *parent,
               gpointer    data)
{
  g_autofree char *sentence = g_strdup_printf (_("It refers to a record that is not there (%s)"), parent);

  attain_check_report_add (data, ATTAIN_CHECK_LINK, where, sentence);
}

static gboolean
check_file (AttainDb           *db,
            AttainCheckReport  *report,
            AttainProgress     *progress,
            GError            **error)
{
  return attain_db_check_file (db, file_fault_cb, report, error);
}

static gboolean
check_links (AttainDb           *db,
             AttainCheckReport  *report,
             AttainProgress     *progress,
             GError            **error)
{
  return attain_db_check_links (db, link_fault_cb, report, error);
}

static gboolean
check_search (AttainDb           *db,
              AttainCheckReport  *report,
              AttainProgress     *progress,
              GError            **error)
{
  const AttainTable *const *tables;
  guint n_tables;

  tables = attain_tables_get (&n_tables);
  for (guint i = 0; i < n_tables; i++)
    {
      gboolean matches = TRUE;

      if (tables[i]->search != NULL && !attain_db_check_search (db, tables[i]->search, &matches, error))
        return FALSE;
      if (!matches)
        attain_check_report_add (report, ATTAIN_CHECK_SEARCH, _(attain_table_get_class (tables[i])->label),
                                 _("The search index does not fit the records: a search may miss some"));
    }

  return TRUE;
}

static void
report_change (AttainCheckReport *report,
               gint64             change_id,
               const char        *sentence)
{
  g_autofree char *where = g_strdup_printf (_("Change %" G_GINT64_FORMAT), change_id);

  attain_check_report_add (report, ATTAIN_CHECK_HISTORY, where, sentence);
}

/* Adds the rows of @change_id; @rows stands on the first row of that change or a later one. */
static gboolean
add_rows (AttainChain   *chain,
          AttainCursor  *rows,
          gint64         change_id,
          gboolean      *more,
          gint64        *n_rows,
          GError       **error)
{
  g_autoptr(GError) failure = NULL;

  for (*n_rows = 0; *more && attain_cursor_int (rows, 0) == change_id; (*n_rows)++)
    {
      attain_chain_add_row (chain, attain_cursor_text (rows, 1), attain_cursor_int (rows, 2),
                            attain_cursor_int (rows, 3), attain_cursor_int (rows, 4),
                            attain_cursor_text (rows, 5), attain_cursor_text (rows, 6));
      *more = attain_cursor_next (rows, &failure);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_change (AttainCursor       *change,
              AttainCursor       *rows,
              const char         *previous,
              gboolean           *more,
              AttainCheckReport  *report,
              GError            **error)
{
  g_autoptr(AttainChain) chain = attain_chain_begin (previous);
  gint64 id = attain_cursor_int (change, 0), n_rows;
  g_autofree char *hash = NULL;

  if (!add_rows (chain, rows, id, more, &n_rows, error))
    return FALSE;

  hash = attain_chain_end (chain, id, attain_cursor_text (change, 1), attain_cursor_text (change, 2),
                           attain_cursor_text (change, 3), attain_cursor_text (change, 4),
                           attain_cursor_int (change, 5), attain_cursor_int (change, 6));
  if (g_strcmp0 (hash, attain_cursor_text (change, 8)) != 0)
    report_change (report, id, _("It, or what comes before it, is not what was written at the time"));
  else if (n_rows != attain_cursor_int (change, 7))
    report_change (report, id, _("It does not have as many rows as it says"));

  return TRUE;
}

static gboolean
walk_chain (AttainCursor       *change,
            AttainCursor       *rows,
            AttainCheckReport  *report,
            GError            **error)
{
  g_autofree char *previous = g_strdup (ATTAIN_CHAIN_START);
  g_autoptr(GError) failure = NULL;
  gboolean more = attain_cursor_next (rows, &failure);

  while (failure == NULL && attain_cursor_next (change, &failure))
    {
      if (!check_change (change, rows, previous, &more, report, error))
        return FALSE;

      g_free (previous);
      previous = g_strdup (attain_cursor_text (change, 8));
      report->n_changes++;
      if (more && attain_cursor_int (rows, 0) <= attain_cursor_int (change, 0))
        {
          report_change (report, attain_cursor_int (rows, 0), _("There are rows of it, but it is not in the history"));
          return TRUE;
        }
    }
  if (failure == NULL)
    {
      if (more)
        report_change (report, attain_cursor_int (rows, 0), _("There are rows of it, but it is not in the history"));
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_history (AttainDb           *db,
               AttainCheckReport  *report,
               AttainProgress     *progress,
               GError            **error)
{
  g_autoptr(AttainCursor) change = NULL;
  g_autoptr(AttainCursor) rows = NULL;

  change = attain_db_query (db, "SELECT id, made_at, actor, action, reason, undoes, final, n_rows, hash FROM change"
                            " ORDER BY id", NULL, error);
  if (change == NULL)
    return FALSE;

  rows = attain_db_query (db, "SELECT change_id, table_name, record_id, person_id, version, before, after"
                          " FROM change_row ORDER BY change_id, id", NULL, error);
  return rows != NULL && walk_chain (change, rows, report, error);
}

typedef struct
{
  AttainCheckReport *report;
  const AttainTable *table;
} TallyCheck;

static void
tally_fault_cb (gint64   person_id,
                gpointer data)
{
  TallyCheck *check = data;
  const char *kind = _(attain_table_get_class (&attain_person_table)->label);
  g_autofree char *where = g_strdup_printf ("%s %" G_GINT64_FORMAT, kind, person_id);
  g_autofree char *sentence = g_strdup_printf (_("%s: what figures count is not what the records say"),
                                               _(attain_table_get_class (check->table)->label));

  attain_check_report_add (check->report, ATTAIN_CHECK_RECORD, where, sentence);
}

static gboolean
check_tallies (AttainDb           *db,
               AttainCheckReport  *report,
               AttainProgress     *progress,
               GError            **error)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      TallyCheck check = { report, tables[i] };

      if (tables[i]->tally != NULL && !attain_tally_check (tables[i]->tally, db, tally_fault_cb, &check, error))
        return FALSE;
    }

  return TRUE;
}

/* How far each part brings the whole, as measured on half a million records. */
static const struct
{
  gboolean (*check) (AttainDb *db, AttainCheckReport *report, AttainProgress *progress, GError **error);
  double    until;
} parts[] = {
  { check_search, 0.30 },          /* writes nothing, but wants to be outside the reading transaction */
  { check_file, 0.45 },
  { check_links, 0.47 },
  { check_history, 0.65 },
  { check_tallies, 0.67 },
  { attain_check_records, 1 },
};

static AttainCheckReport *
check_parts (AttainDb        *db,
             AttainProgress  *progress,
             GError         **error)
{
  g_autoptr(AttainCheckReport) report = g_new0 (AttainCheckReport, 1);
  g_autoptr(AttainTransaction) transaction = NULL;

  report->faults = g_ptr_array_new_with_free_func (fault_free);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(AttainProgress) part = attain_progress_new_part (progress, i > 0 ? parts[i - 1].until : 0, parts[i].until);
      g_autoptr(GError) failure = NULL;

      if (!parts[i].check (db, report, part, &failure))
        {
          if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
            {
              g_propagate_error (error, g_steal_pointer (&failure));
              return NULL;
            }
          attain_check_report_add (report, ATTAIN_CHECK_FILE, attain_db_get_where (db), failure->message);
        }
      attain_progress_set_fraction (progress, parts[i].until);
      if (transaction == NULL && !(transaction = attain_transaction_begin_read (db, error)))
        return NULL;
    }

  return g_steal_pointer (&report);
}

/**
 * attain_check_run:
 * @db: a connection
 * @progress: (nullable): hears how far it has come
 * @error: %G_IO_ERROR_CANCELLED, or why nothing could be checked at all
 *
 * Looks for every fault there may be, as of one moment, while others go on reading. What cannot even be
 * read is a fault like any other. Also what is kept from whoever looks after the file is checked.
 *
 * Returns: (transfer full) (nullable): what was found
 */
AttainCheckReport *
attain_check_run (AttainDb        *db,
                  AttainProgress  *progress,
                  GError         **error)
{
  g_autoptr(AttainAccess) access = attain_access_ref (attain_db_get_access (db));
  g_autoptr(AttainAccess) keeper = attain_access_new_keeper ();
  g_autoptr(AttainCheckReport) report = NULL;
  gboolean is_cut = !attain_access_sees_all (access);

  if (!attain_access_check_all (access, error) || (is_cut && !attain_access_sqlite_shadow (db, keeper, error)))
    return NULL;

  report = check_parts (db, progress, error);
  if (is_cut && !attain_access_sqlite_shadow (db, access, report != NULL ? error : NULL))
    return NULL;

  return g_steal_pointer (&report);
}
