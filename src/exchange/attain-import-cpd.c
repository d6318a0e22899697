/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-private.h"

#include "attain-capabilities.h"
#include "attain-cpd-entry.h"

/* So many different sets of capabilities are remembered; a council's file has a few hundred. */
#define MOST_REMEMBERED 10000

static const char *
put_in_order (AttainImportPass  *pass,
              const char        *text,
              GError           **error)
{
  const char *ordered = g_hash_table_lookup (pass->capabilities, text);
  char *fresh;

  if (ordered != NULL)
    return ordered;
  if (pass->known_capabilities != NULL && !attain_capabilities_check (text, pass->known_capabilities, error))
    return NULL;
  if (!(fresh = attain_capabilities_normalise (text, error)))
    return NULL;

  if (g_hash_table_size (pass->capabilities) >= MOST_REMEMBERED)
    g_hash_table_remove_all (pass->capabilities);
  g_hash_table_insert (pass->capabilities, g_strdup (text), fresh);
  return fresh;
}

/**
 * attain_import_cpd_prepare:
 * @pass: a pass, whose record is an entry of CPD
 * @error: what the entry cannot say
 *
 * Returns: whether the entry's day has come and its capabilities are those of a framework
 */
gboolean
attain_import_cpd_prepare (AttainImportPass  *pass,
                           GError           **error)
{
  AttainCpdEntry *entry = ATTAIN_CPD_ENTRY (pass->record);

  pass->column = "date";
  if (!attain_cpd_entry_check_day (entry, pass->import->today, error))
    return FALSE;

  if (!attain_import_cpd_order (pass, &entry->capabilities, error))
    return FALSE;

  pass->column = NULL;
  return TRUE;
}

/**
 * attain_import_cpd_order:
 * @pass: a pass
 * @capabilities: (inout) (nullable): what a row says of capabilities; on return the same in order
 * @error: which of them is in no framework
 *
 * Returns: whether all of them are capabilities
 */
gboolean
attain_import_cpd_order (AttainImportPass  *pass,
                         char             **capabilities,
                         GError           **error)
{
  const char *ordered;

  pass->column = "capabilities";
  if (*capabilities == NULL)
    return TRUE;
  if (!(ordered = put_in_order (pass, *capabilities, error)))
    return FALSE;

  if (!g_str_equal (ordered, *capabilities))
    {
      g_free (*capabilities);
      *capabilities = g_strdup (ordered);
    }
  return TRUE;
}
