/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-schema.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-error.h"
#include "attain-schema-resources.h"

/* Add at the end; never edit one that has been released. The place in the list is the version. */
static const char *const steps[] = {
  "0001-people-and-cpd.sql",
  "0002-asye-and-panels.sql",
  "0003-long-lists.sql",
};

/**
 * attain_schema_get_newest:
 *
 * Returns: the newest version that this Attain knows: a file of a newer one is refused
 */
guint
attain_schema_get_newest (void)
{
  return G_N_ELEMENTS (steps);
}

/**
 * attain_schema_get_version:
 * @db: a connection
 * @version: (out): its version, 0 for a new database
 * @error: what went wrong
 *
 * Returns: whether the version is known
 */
gboolean
attain_schema_get_version (AttainDb  *db,
                           guint     *version,
                           GError   **error)
{
  gint64 value;

  if (!attain_db_query_int (db, "SELECT count(*) FROM sqlite_schema WHERE name = 'attain_schema'", NULL, &value, error))
    return FALSE;
  if (value != 0 &&
      !attain_db_query_int (db, "SELECT coalesce(max(version), 0) FROM attain_schema", NULL, &value, error))
    return FALSE;

  *version = value;
  return TRUE;
}

static GBytes *
load_script (AttainDb  *db,
             guint      version,
             GError   **error)
{
  g_autofree char *path = g_build_path ("/", "/uk/attain/Attain/schema", attain_db_get_driver_name (db),
                                        steps[version - 1], NULL);

  return g_resource_lookup_data (attain_schema_get_resource (), path, 0, error);
}

/* Two programs that open an old file at once both want to bring it up to date: who comes second finds it done. */
static gboolean
step (AttainDb             *db,
      guint                 version,
      AttainSchemaScripts   scripts,
      GError              **error)
{
  g_autoptr(GBytes) script = scripts (db, version, error);
  g_autoptr(AttainTransaction) transaction = NULL;
  guint reached;

  if (script == NULL || !(transaction = attain_transaction_begin (db, error)) ||
      !attain_schema_get_version (db, &reached, error))
    return FALSE;
  if (reached >= version)
    return TRUE;

  if (!attain_db_run_script (db, "CREATE TABLE IF NOT EXISTS attain_schema (version INTEGER NOT NULL) STRICT", error) ||
      !attain_db_run_script (db, g_bytes_get_data (script, NULL), error) ||
      !attain_db_run (db, "INSERT INTO attain_schema (version) VALUES (?)",
                      g_variant_new ("(x)", (gint64) version), error))
    return FALSE;

  return attain_transaction_commit (&transaction, error);
}

/* A copy that is there already is of another day, so it is left and this one gets a number. */
static gboolean
back_up (AttainDb  *db,
         guint      version,
         GError   **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.version-%u", attain_db_get_where (db), version);

  for (guint n = 2; g_file_test (copy, G_FILE_TEST_EXISTS); n++)
    {
      g_free (copy);
      copy = g_strdup_printf ("%s.version-%u-%u", attain_db_get_where (db), version, n);
    }
  if (attain_db_copy (db, copy, NULL, NULL, error))
    return TRUE;

  g_prefix_error (error, _("The records were not brought up to date, because no copy of them could be made first: "));
  return FALSE;
}

/**
 * attain_schema_check:
 * @db: a connection
 * @error: `ATTAIN_ERROR_TOO_NEW` for a database of a later Attain
 *
 * Returns: whether this Attain knows the database's version
 */
gboolean
attain_schema_check (AttainDb  *db,
                     GError   **error)
{
  guint version;

  if (!attain_schema_get_version (db, &version, error))
    return FALSE;
  if (version <= attain_schema_get_newest ())
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_TOO_NEW,
               _("The file was made by a later Attain (its version is %u, this Attain knows %u). It was not changed."
                 " Install the newest Attain to open it."), version, attain_schema_get_newest ());
  return FALSE;
}

/**
 * attain_schema_check_newest:
 * @db: a connection that may only read
 * @error: `ATTAIN_ERROR_TOO_NEW` for a database of a later Attain, `ATTAIN_ERROR_STORAGE` for one of an earlier
 *
 * Returns: whether the database has the version of this Attain
 */
gboolean
attain_schema_check_newest (AttainDb  *db,
                            GError   **error)
{
  guint version;

  if (!attain_schema_check (db, error) || !attain_schema_get_version (db, &version, error))
    return FALSE;
  if (version == attain_schema_get_newest ())
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                       _("The file was made by an earlier Attain and is read-only, so it cannot be brought up to date."
                         " Copy it to a place where you may write."));
  return FALSE;
}

/**
 * attain_schema_update_to:
 * @db: a connection that may write
 * @newest: the version to bring it to
 * @scripts: answers the steps
 * @error: what went wrong
 *
 * Each step runs in a transaction of its own. Before the first one a copy of what was there is kept
 * beside the file, named for its version.
 *
 * Returns: whether the database has that version now
 */
gboolean
attain_schema_update_to (AttainDb             *db,
                         guint                 newest,
                         AttainSchemaScripts   scripts,
                         GError              **error)
{
  guint version;

  if (!attain_schema_get_version (db, &version, error))
    return FALSE;
  if (version > 0 && version < newest && !back_up (db, version, error))
    return FALSE;

  while (version < newest)
    if (!step (db, ++version, scripts, error))
      {
        /* Translators: the number of a step; what went wrong follows */
        g_prefix_error (error, _("Step %u of bringing the records up to date failed and was taken back: "), version);
        return FALSE;
      }

  return TRUE;
}

/**
 * attain_schema_update:
 * @db: a connection that may write
 * @error: what went wrong; `ATTAIN_ERROR_TOO_NEW` for a database of a later Attain
 *
 * Brings the database to the newest version that this Attain knows.
 *
 * Returns: whether the database can be used
 */
gboolean
attain_schema_update (AttainDb  *db,
                      GError   **error)
{
  return attain_schema_check (db, error) &&
         attain_schema_update_to (db, attain_schema_get_newest (), load_script, error);
}
