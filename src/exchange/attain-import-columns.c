/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-columns.h"

#include <glib/gi18n.h>

#include "attain-error.h"

static const AttainKindColumn *
find_column (GArray     *columns,
             const char *name)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_ascii_strcasecmp (g_array_index (columns, AttainKindColumn, i).name, name) == 0)
      return &g_array_index (columns, AttainKindColumn, i);

  return NULL;
}

static gboolean
is_found (GArray                 *found,
          const AttainKindColumn *column)
{
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, AttainImportColumn, i).column.name == column->name)
      return TRUE;

  return FALSE;
}

/* What is missing is often there under another name. */
static void
add_unknown (GPtrArray  *unknown,
             GError    **error)
{
  g_autoptr(GString) names = g_string_new (NULL);
  g_autoptr(GError) so_far = NULL;

  if (unknown->len == 0)
    return;

  for (guint i = 0; i < unknown->len; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", (const char *) g_ptr_array_index (unknown, i));
  so_far = g_steal_pointer (error);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               /* Translators: a sentence that says which columns are missing, then the names of others */
               _("%s. Not known here: %s. If one of these is meant, rename it in the file."), so_far->message, names->str);
}

static gboolean
check_missing (GArray     *columns,
               GArray     *found,
               GPtrArray  *unknown,
               GError    **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GString) missing = g_string_new (NULL);
  guint n_missing = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      const AttainKindColumn *column = &g_array_index (columns, AttainKindColumn, i);

      if (column->required && !is_found (found, column))
        g_string_append_printf (missing, n_missing++ > 0 ? ", %s" : "%s", column->name);
    }
  if (n_missing == 0)
    return TRUE;

  g_set_error (&failure, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               ngettext ("The first line must name the columns, and this one is missing: %s",
                         "The first line must name the columns, and these are missing: %s", n_missing), missing->str);
  add_unknown (unknown, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_import_columns_find:
 * @kind: a kind that is CSV
 * @header: the names in the first line of a file
 * @unknown: (element-type utf8): takes the names that the kind does not have
 * @error: which column is missing or doubled
 *
 * The column of errors that the file of refused rows has is left alone in silence.
 *
 * Returns: (transfer full) (nullable) (element-type AttainImportColumn): the columns of the file that tell something
 */
GArray *
attain_import_columns_find (const AttainKind  *kind,
                            const char *const *header,
                            GPtrArray         *unknown,
                            GError           **error)
{
  g_autoptr(GArray) columns = attain_kind_list_columns (kind);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (AttainImportColumn));

  for (guint i = 0; header[i] != NULL; i++)
    {
      const AttainKindColumn *column = find_column (columns, header[i]);

      if (column == NULL)
        {
          if (*header[i] != '\0' && g_ascii_strcasecmp (header[i], ATTAIN_IMPORT_ERROR_COLUMN) != 0)
            g_ptr_array_add (unknown, g_strdup (header[i]));
        }
      else if (is_found (found, column))
        {
          g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("The column %s is there twice: leave one of them out"), column->name);
          return NULL;
        }
      else
        {
          AttainImportColumn here = { *column, i };

          g_array_append_val (found, here);
        }
    }

  return check_missing (columns, found, unknown, error) ? g_steal_pointer (&found) : NULL;
}
