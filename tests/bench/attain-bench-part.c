/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-bench-part.h"

#include <stdio.h>
#include <string.h>

#include "attain-bench.h"

void
attain_bench_part_report (const char *name,
                          double      value)
{
  printf ("%s %.3f\n", name, value);
}

/* What is open goes with the program. */
void
attain_bench_part_end (void)
{
  fflush (stdout);
  _Exit (0);
}

/**
 * attain_bench_part_run:
 * @argv: the program, and which part of it
 *
 * Returns: (transfer full): what it reported
 */
GHashTable *
attain_bench_part_run (const char *const *argv)
{
  GHashTable *figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autofree char *output = NULL;
  g_auto(GStrv) lines = NULL;

  attain_bench_must (process != NULL && g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error), &error);
  attain_bench_must (g_subprocess_get_successful (process), NULL);
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *space = strchr (lines[i], ' ');

      if (space != NULL)
        g_hash_table_insert (figures, g_strndup (lines[i], space - lines[i]), g_strdup (space + 1));
    }

  return figures;
}

/* 0 for what was not reported. */
double
attain_bench_part_get (GHashTable *figures,
                       const char *name)
{
  const char *text = g_hash_table_lookup (figures, name);

  return text != NULL ? g_ascii_strtod (text, NULL) : 0;
}
