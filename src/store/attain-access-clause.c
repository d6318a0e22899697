/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the table of rights as SQL: what of a table somebody sees, and where a line holds. */

#include "attain-access-clause.h"

#include "attain-access-relation.h"

/* SQL that is true where @one or @other is. */
static char *
either (char *one,
        char *other)
{
  g_autofree char *first = one, *second = other;

  if (g_str_equal (first, ATTAIN_ACCESS_ALWAYS) || g_str_equal (second, ATTAIN_ACCESS_NEVER))
    return g_steal_pointer (&first);
  if (g_str_equal (second, ATTAIN_ACCESS_ALWAYS) || g_str_equal (first, ATTAIN_ACCESS_NEVER))
    return g_steal_pointer (&second);

  return g_strdup_printf ("%s OR %s", first, second);
}

static char *
both (char *one,
      char *other)
{
  g_autofree char *first = one, *second = other;

  if (g_str_equal (first, ATTAIN_ACCESS_NEVER) || g_str_equal (second, ATTAIN_ACCESS_ALWAYS))
    return g_steal_pointer (&first);
  if (g_str_equal (first, ATTAIN_ACCESS_ALWAYS))
    return g_steal_pointer (&second);

  return g_strdup_printf ("(%s) AND %s", first, second);
}

/**
 * attain_access_clause_grant:
 * @access: who looks or writes
 * @table: a table
 * @grant: a line of the table of rights about it
 * @with_condition: whether its condition counts too, which a row that is yet to be cannot meet
 *
 * Returns: (transfer full): SQL that is true where the line holds for a row of @table, within what
 *   attain_access_relation_define() defines
 */
char *
attain_access_clause_grant (AttainAccess      *access,
                            const AttainTable *table,
                            const AttainGrant *grant,
                            gboolean           with_condition)
{
  char *sql = g_strdup (ATTAIN_ACCESS_NEVER);

  for (guint i = 0; i < ATTAIN_N_STANDINGS; i++)
    if ((grant->who & (1 << i)) != 0)
      sql = either (sql, attain_access_relation_write (access, table, 1 << i));

  return with_condition ? both (sql, attain_access_relation_when (table, grant->when)) : sql;
}

/**
 * attain_access_clause_sight:
 * @access: who looks
 * @table: a table
 * @field: (nullable): a field of its records; %NULL for the row as such
 *
 * Returns: (transfer full): SQL that is true where @field of a row is seen, likewise
 */
char *
attain_access_clause_sight (AttainAccess      *access,
                            const AttainTable *table,
                            const char        *field)
{
  guint n_grants;
  const AttainGrant *grants = attain_access_get_grants (table->name, &n_grants);
  char *sql = g_strdup (ATTAIN_ACCESS_NEVER);

  for (guint i = 0; i < n_grants; i++)
    if ((grants[i].may & ATTAIN_MAY_SEE) != 0 && (field == NULL || attain_grant_covers (&grants[i], field)))
      sql = either (sql, attain_access_clause_grant (access, table, &grants[i], TRUE));

  return sql;
}

/**
 * attain_access_clause_sees_whole:
 * @access: who looks
 * @table: a table
 *
 * Returns: whether every row of it is seen, and all of each
 */
gboolean
attain_access_clause_sees_whole (AttainAccess      *access,
                                 const AttainTable *table)
{
  guint n_grants;
  const AttainGrant *grants = attain_access_get_grants (table->name, &n_grants);

  if (attain_access_sees_all (access))
    return TRUE;

  for (guint i = 0; i < n_grants; i++)
    if ((grants[i].may & ATTAIN_MAY_SEE) != 0 && grants[i].only == NULL && grants[i].but == NULL)
      {
        g_autofree char *sql = attain_access_clause_grant (access, table, &grants[i], TRUE);

        if (g_str_equal (sql, ATTAIN_ACCESS_ALWAYS))
          return TRUE;
      }

  return FALSE;
}
