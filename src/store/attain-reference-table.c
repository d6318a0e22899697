/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reference-table.h"

/**
 * attain_reference_table_list:
 * @db: a connection
 * @kind: a kind of reference data
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainReference): all of it, by code, and of each code
 *   the editions in the order of time
 */
GPtrArray *
attain_reference_table_list (AttainDb             *db,
                             AttainReferenceKind   kind,
                             GError              **error)
{
  return attain_table_load_where (&attain_reference_table, db,
                                  "WHERE type = ? ORDER BY code, coalesce (valid_from, ''), edition",
                                  g_variant_new ("(s)", attain_enum_get_nick (&attain_reference_kind_choices, kind)),
                                  error);
}

/**
 * attain_reference_table_find:
 * @db: a connection
 * @kind: a kind of reference data
 * @code: its code
 * @edition: which edition
 * @reference: (out) (transfer full) (nullable): the record; %NULL where there is none
 * @error: why the database could not be read
 *
 * Returns: whether the database could be read
 */
gboolean
attain_reference_table_find (AttainDb             *db,
                             AttainReferenceKind   kind,
                             const char           *code,
                             const char           *edition,
                             AttainReference     **reference,
                             GError              **error)
{
  g_autoptr(GPtrArray) found =
    attain_table_load_where (&attain_reference_table, db, "WHERE type = ? AND code = ? AND edition = ?",
                             g_variant_new ("(sss)", attain_enum_get_nick (&attain_reference_kind_choices, kind),
                                            code, edition), error);

  *reference = NULL;
  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    *reference = g_object_ref (g_ptr_array_index (found, 0));

  return TRUE;
}
