/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks the reference data that Attain is built with, so that a build with bad data fails. */

#include "attain-reference-bundle.h"

static gboolean
check_one (AttainReferenceKind  kind,
           const char          *code)
{
  const char *word = attain_enum_get_nick (&attain_reference_kind_choices, kind);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReference) reference = attain_reference_bundle_read (kind, code, &error);

  if (reference == NULL)
    g_printerr ("%s %s: %s\n", word, code, error->message);
  else if (!g_str_equal (reference->code, code))
    g_printerr ("%s %s: /code: is not the name of the file\n", word, code);
  else
    {
      g_print ("%s %s %s\n", word, reference->code, reference->edition);
      return TRUE;
    }

  return FALSE;
}

int
main (void)
{
  guint n_kinds = attain_enum_get_n (&attain_reference_kind_choices);
  gboolean good = TRUE;

  for (guint kind = 1; kind < n_kinds; kind++)
    {
      g_autoptr(GPtrArray) codes = attain_reference_bundle_list (kind);

      for (guint i = 0; i < codes->len; i++)
        good &= check_one (kind, g_ptr_array_index (codes, i));
    }

  return good ? 0 : 1;
}
