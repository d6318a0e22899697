/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-export.h"
#include "attain-import.h"
#include "attain-store-test.h"

static inline GFile *
write_csv (StoreFixture *fixture,
           const char   *text)
{
  return make_file (fixture->folder, "in.csv", text, -1);
}

static inline AttainImport *
make_import (StoreFixture *fixture,
             const char   *kind,
             const char   *text)
{
  g_autoptr(GFile) file = write_csv (fixture, text);
  AttainImport *import = attain_import_new (attain_kind_find (kind), file, "tester", "2026-11-21");

  import->commit = TRUE;
  return import;
}

/* The counts, and each refusal as "line/column: reason". */
static inline char *
tell (const AttainImportSummary *summary)
{
  GString *told = g_string_new (NULL);

  g_string_append_printf (told, "%u added %u changed %u same%s", summary->n_added, summary->n_changed,
                          summary->n_same, summary->committed ? "" : " not kept");
  for (guint i = 0; i < summary->refusals->len; i++)
    {
      const AttainRefusal *refusal = g_ptr_array_index (summary->refusals, i);

      g_string_append_printf (told, "\n%u/%s: %s", refusal->line, refusal->column ? refusal->column : "",
                              refusal->reason);
    }

  return g_string_free (told, FALSE);
}

static inline char *
run (StoreFixture *fixture,
     AttainImport *import)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainImportSummary) summary = attain_import_run (import, fixture->db, NULL, &error);

  return summary != NULL ? tell (summary) : g_strdup_printf ("! %s", error->message);
}

static inline void
assert_import (StoreFixture *fixture,
               const char   *kind,
               const char   *text,
               const char   *wanted)
{
  g_autoptr(AttainImport) import = make_import (fixture, kind, text);
  g_autofree char *told = run (fixture, import);

  g_assert_cmpstr (told, ==, wanted);
}

static inline char *
export (AttainDb              *db,
        const char            *kind,
        const AttainRowFormat *format)
{
  AttainExport order = { attain_kind_find (kind), format };
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GError) error = NULL;

  attain_export_to_stream (&order, db, stream, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}
