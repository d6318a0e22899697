/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-cli-output.h"
#include "attain-error.h"
#include "attain-import.h"
#include "attain-local-day.h"

static gpointer
import_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  return attain_import_run (data, db, NULL, error);
}

static void
add_count (JsonBuilder *builder,
           const char  *name,
           guint        n)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, n);
}

static void
add_refusals (JsonBuilder               *builder,
              const AttainImportSummary *summary)
{
  json_builder_set_member_name (builder, "refusals");
  json_builder_begin_array (builder);
  for (guint i = 0; i < summary->refusals->len; i++)
    {
      const AttainRefusal *refusal = g_ptr_array_index (summary->refusals, i);

      json_builder_begin_object (builder);
      add_count (builder, "line", refusal->line);
      attain_cli_add_text (builder, "column", refusal->column);
      attain_cli_add_text (builder, "value", refusal->value);
      attain_cli_add_text (builder, "reason", refusal->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (const AttainImport        *import,
            const AttainImportSummary *summary)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  attain_cli_add_text (builder, "kind", import->kind->name);
  json_builder_set_member_name (builder, "committed");
  json_builder_add_boolean_value (builder, summary->committed);
  add_count (builder, "added", summary->n_added);
  add_count (builder, "changed", summary->n_changed);
  add_count (builder, "same", summary->n_same);
  add_count (builder, "refused", summary->n_refused);
  json_builder_set_member_name (builder, "unknown_columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < summary->unknown_columns->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (summary->unknown_columns, i));
  json_builder_end_array (builder);
  add_refusals (builder, summary);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  attain_cli_print_json (root);
}

static void
print_counts (AttainCli                 *cli,
              const AttainImportSummary *summary)
{
  static const char *const columns[] = { "rows", "count", NULL };
  const struct { const char *name; guint n; } counts[] = {
    { _("added"), summary->n_added },
    { _("changed"), summary->n_changed },
    { _("left as it is"), summary->n_same },
    { _("refused"), summary->n_refused },
  };
  AttainCliTable *table = attain_cli_table_new (cli, columns);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      attain_cli_table_add (table, counts[i].name);
      attain_cli_table_add_int (table, counts[i].n);
      attain_cli_table_end_row (table);
    }
  attain_cli_table_finish (table);
}

static void
print_refusals (AttainCli                 *cli,
                const AttainImportSummary *summary)
{
  static const char *const columns[] = { "line", "column", "value", "reason", NULL };
  AttainCliTable *table = attain_cli_table_new (cli, columns);

  for (guint i = 0; i < summary->refusals->len; i++)
    {
      const AttainRefusal *refusal = g_ptr_array_index (summary->refusals, i);

      attain_cli_table_add_int (table, refusal->line);
      attain_cli_table_add (table, refusal->column);
      attain_cli_table_add (table, refusal->value);
      attain_cli_table_add (table, refusal->reason);
      attain_cli_table_end_row (table);
    }
  attain_cli_table_finish (table);
}

/* CSV is one table, so it has what scripts look for: the refused rows. */
static void
print_summary (AttainCli                 *cli,
               const AttainImport        *import,
               const AttainImportSummary *summary)
{
  if (g_strcmp0 (cli->format, "json") == 0)
    {
      print_json (import, summary);
      return;
    }

  if (g_strcmp0 (cli->format, "csv") != 0)
    print_counts (cli, summary);
  if (g_strcmp0 (cli->format, "csv") == 0 || summary->n_refused > 0)
    print_refusals (cli, summary);
}

static void
say_unknown_columns (AttainCli                 *cli,
                     const AttainImportSummary *summary)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < summary->unknown_columns->len; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", (char *) g_ptr_array_index (summary->unknown_columns, i));
  if (names->len > 0)
    attain_cli_say (cli, _("These columns are unknown and were left alone: %s"), names->str);
}

static AttainCliStatus
conclude (AttainCli                 *cli,
          const AttainImport        *import,
          const AttainImportSummary *summary)
{
  guint n_more = summary->n_refused - summary->refusals->len;

  say_unknown_columns (cli, summary);
  if (n_more > 0)
    attain_cli_say (cli, ngettext ("%u more refused row is not shown; --refused FILE writes it out",
                                   "%u more refused rows are not shown; --refused FILE writes them out", n_more),
                    n_more);
  if (summary->n_refused == 0)
    {
      if (!summary->committed)
        attain_cli_say (cli, _("Nothing was written: this was a dry run"));
      return ATTAIN_CLI_DONE;
    }

  if (summary->committed)
    attain_cli_complain (ngettext ("%u row was refused and the others were kept; mend it and import it again",
                                   "%u rows were refused and the others were kept; mend them and import them again",
                                   summary->n_refused), summary->n_refused);
  else
    attain_cli_complain (ngettext ("%u row was refused, so nothing was imported; mend it, or leave it out with"
                                   " --skip-refused",
                                   "%u rows were refused, so nothing was imported; mend them, or leave them out with"
                                   " --skip-refused", summary->n_refused), summary->n_refused);
  return ATTAIN_CLI_REFUSED;
}

static AttainCliStatus
run_import (AttainCli    *cli,
            AttainImport *import)
{
  g_autoptr(AttainImportSummary) summary = NULL;
  g_autoptr(GError) error = NULL;
  AttainCliStatus status;

  if (!attain_cli_open (cli, &status))
    return status;

  import->actor = attain_store_dup_actor (cli->store);
  import->progress = attain_progress_new ();
  import->cancellable = g_cancellable_new ();
  summary = attain_cli_run_long (cli, ATTAIN_STORE_WRITER, import_job, import, import->progress,
                                 import->cancellable, &error);
  if (summary == NULL)
    {
      /* What is wrong with the records themselves says so. */
      if (error->domain != ATTAIN_ERROR || error->code == ATTAIN_ERROR_INVALID)
        g_prefix_error (&error, "%s ", _("Nothing was imported."));
      return attain_cli_fail (error);
    }

  print_summary (cli, import, summary);
  return conclude (cli, import, summary);
}

AttainCliStatus
attain_cli_import (AttainCli  *cli,
                   const char *usage,
                   GStrv       args)
{
  g_autofree char *refused = NULL, *encoding = NULL, *today = attain_local_day_ask ();
  gboolean dry_run = FALSE, skip_refused = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would be done"), NULL },
    { "skip-refused", 0, 0, G_OPTION_ARG_NONE, &skip_refused, N_("Keep the good rows where others are refused"),
      NULL },
    { "refused", 0, 0, G_OPTION_ARG_FILENAME, &refused, N_("Write the refused rows to this file"), N_("FILE") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &encoding, N_("What the file is written in, if not UTF-8"), N_("E") },
    { NULL },
  };
  g_auto(GStrv) rest = g_strdupv (args);
  g_autoptr(AttainImport) import = NULL;
  g_autoptr(GFile) file = NULL;
  const AttainKind *kind;
  AttainCliStatus status;

  if (!attain_cli_parse_kind (cli, usage, entries, 2, &rest, &kind, &status))
    return status;

  if (kind->reference != ATTAIN_REFERENCE_KIND_UNKNOWN && (skip_refused || refused != NULL || encoding != NULL))
    {
      attain_cli_complain (_("--skip-refused, --refused and --encoding are for CSV; a %s is JSON, taken whole or not at"
                             " all"), kind->name);
      return ATTAIN_CLI_USAGE;
    }

  file = g_file_new_for_commandline_arg (rest[2]);
  import = attain_import_new (kind, file, NULL, today);
  import->commit = !dry_run;
  import->skip_refused = skip_refused;
  import->encoding = g_steal_pointer (&encoding);
  import->refused_file = refused != NULL ? g_file_new_for_commandline_arg (refused) : NULL;
  return run_import (cli, import);
}
