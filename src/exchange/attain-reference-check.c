/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reference-check.h"

#include "attain-reference-json.h"
#include "attain-reference-table.h"

static void
check_one (const AttainReference *reference,
           AttainCheckReport     *report)
{
  g_autoptr(GError) fault = NULL;
  g_autoptr(JsonNode) root = attain_reference_json_open (reference->type, reference->body, -1, &fault);
  g_autofree char *where = NULL;

  if (root != NULL)
    return;

  where = g_strdup_printf ("%s %s (%s)", attain_enum_get_nick (&attain_reference_kind_choices, reference->type),
                           reference->code, reference->edition);
  attain_check_report_add (report, ATTAIN_CHECK_RULE, where, fault->message);
}

/**
 * attain_reference_check_stored:
 * @db: a connection
 * @report: what was found so far, to which is added which reference data cannot be used
 * @error: why the reference data could not be read
 *
 * Holds every edition of all reference data against its schema, also those that nothing reads today.
 *
 * Returns: whether all of them were read
 */
gboolean
attain_reference_check_stored (AttainDb           *db,
                               AttainCheckReport  *report,
                               GError            **error)
{
  guint n_kinds = attain_enum_get_n (&attain_reference_kind_choices);

  for (guint kind = 1; kind < n_kinds; kind++)
    {
      g_autoptr(GPtrArray) references = attain_reference_table_list (db, kind, error);

      if (references == NULL)
        return FALSE;
      for (guint i = 0; i < references->len; i++)
        check_one (g_ptr_array_index (references, i), report);
    }

  return TRUE;
}
