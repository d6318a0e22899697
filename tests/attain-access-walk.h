/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Asks everything that Attain can ask of its records, and writes the answers down as one text. */

#include "attain-audit.h"
#include "attain-cpd-list.h"
#include "attain-cpd-table.h"
#include "attain-export.h"
#include "attain-figure-source.h"
#include "attain-figure-trend.h"
#include "attain-list-query.h"
#include "attain-own-standing.h"
#include "attain-person-file.h"
#include "attain-person-table.h"
#include "attain-reference-set.h"
#include "attain-setting-table.h"
#include "attain-undo.h"

#include "attain-access-cast.h"

static inline void
tell_ids (GString    *told,
          const char *question,
          GArray     *ids,
          GError     *error)
{
  g_autoptr(GArray) answered = ids;

  g_assert_no_error (error);
  g_string_append_printf (told, "%s: %u", question, answered->len);
  for (guint i = 0; i < answered->len; i++)
    g_string_append_printf (told, " %" G_GINT64_FORMAT, g_array_index (answered, gint64, i));
  g_string_append_c (told, '\n');
}

static inline void
tell_record (GString      *told,
             AttainRecord *record)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);

  g_string_append_printf (told, "%s %" G_GINT64_FORMAT ":", klass->kind, attain_record_get_id (record));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = attain_field_to_text (&klass->fields[i], record);

      g_string_append_printf (told, " %s=%s", klass->fields[i].name, text != NULL ? text : "");
    }
  g_string_append_c (told, '\n');
}

static inline void
tell_records (GString   *told,
              GPtrArray *records,
              GError    *error)
{
  g_autoptr(GPtrArray) answered = records;

  g_assert_no_error (error);
  for (guint i = 0; i < answered->len; i++)
    tell_record (told, answered->pdata[i]);
}

/* Every row of every table, as lists show it, and in the order of every column. */
static inline void
walk_tables (AttainDb *db,
             GString  *told)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      AttainRecordClass *klass = attain_table_get_class (tables[i]);
      g_autoptr(AttainListQuery) query = attain_list_query_new (tables[i]->name);
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) ids = attain_list_query_run (query, db, &error);

      g_assert_no_error (error);
      g_string_append_printf (told, "%s: %u\n", tables[i]->name, ids->len);
      tell_records (told, attain_table_load (tables[i], db, TODAY, (gint64 *) (gpointer) ids->data, ids->len, &error),
                    error);
      for (guint j = 0; j < klass->n_fields; j++)
        if (attain_field_is_kept (&klass->fields[j]))
          {
            g_autoptr(GString) column = g_string_new (NULL);
            g_autoptr(AttainListQuery) sorted = attain_list_query_new (tables[i]->name);

            attain_table_append_column (column, &klass->fields[j]);
            attain_list_query_where (sorted, "id > 0", NULL);
            attain_list_query_order (sorted, column->str, j % 2 == 1);
            tell_ids (told, column->str, attain_list_query_run (sorted, db, &error), error);
          }
    }
}

static inline void
ask_people (AttainDb                 *db,
            GString                  *told,
            const AttainPersonFilter *filter)
{
  GError *error = NULL;

  tell_ids (told, "people", attain_person_list (db, filter, &error), error);
}

static inline void
walk_people (AttainDb *db,
             GString  *told)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) teams = attain_person_list_teams (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; teams[i] != NULL; i++)
    {
      g_string_append_printf (told, "team %s\n", teams[i]);
      ask_people (db, told, &(AttainPersonFilter) { .as_of = TODAY, .team = teams[i] });
    }
  for (guint order = 0; order <= ATTAIN_PERSON_ORDER_FTE; order++)
    for (guint presence = 0; presence <= ATTAIN_PERSON_ANYBODY; presence++)
      ask_people (db, told, &(AttainPersonFilter) { .as_of = TODAY, .order = order, .presence = presence,
                                                    .descending = order % 2 == 0 });
  ask_people (db, told, &(AttainPersonFilter) { .as_of = TODAY, .text = "made", .presence = ATTAIN_PERSON_ANYBODY });
  ask_people (db, told, &(AttainPersonFilter) { .as_of = TODAY, .text = "sw1", .presence = ATTAIN_PERSON_ANYBODY });
  ask_people (db, told, &(AttainPersonFilter) { .as_of = TODAY, .level = "3" });
  ask_people (db, told, &(AttainPersonFilter) { .as_of = TODAY, .contract = ATTAIN_CONTRACT_PERMANENT });

  for (guint i = 0; i < N_CAST; i++)
    {
      g_autoptr(AttainPersonFile) file = attain_person_file_load (db, cast_ids[i], &error);

      g_assert_no_error (error);
      tell_record (told, ATTAIN_RECORD (file->person));
      for (guint j = 0; j < file->posts->len; j++)
        g_string_append_printf (told, "post under %s\n", (char *) file->managers->pdata[j]);
      g_string_append_printf (told, "levels %u\n", file->pcf_levels->len);
    }
}

static inline void
walk_cpd (AttainDb   *db,
          GString    *told,
          const Cast *cast)
{
  static const char *const words[] = { "quokka", "zebra", "practice", "mistake", "s" };
  GError *error = NULL;

  for (guint order = 0; order <= ATTAIN_CPD_ORDER_ALLOWANCE; order++)
    for (guint descending = 0; descending < 2; descending++)
      {
        AttainCpdFilter filter = { .as_of = TODAY, .order = order, .descending = descending };

        tell_ids (told, "cpd", attain_cpd_list (db, &filter, &error), error);
        filter.text = "quokka";
        tell_ids (told, "cpd found", attain_cpd_list (db, &filter, &error), error);
        filter.person_id = cast->people[WORKER];
        tell_ids (told, "cpd of worker", attain_cpd_list (db, &filter, &error), error);
        filter = (AttainCpdFilter) { .as_of = TODAY, .order = order, .team = "Rowan", .from = "2026-01-01" };
        tell_ids (told, "cpd of team", attain_cpd_list (db, &filter, &error), error);
      }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    tell_ids (told, words[i], attain_cpd_search (db, words[i], &error), error);
  for (guint i = 0; i < N_CAST; i++)
    {
      g_autoptr(AttainCpdEntry) like = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", cast->people[i], "occurred-on",
                                                     "2026-10-05", "title", "Zebra crossing of practice", NULL);
      AttainCpdUse use;
      gint64 twin;

      g_assert_true (attain_cpd_sum_year (db, cast->people[i], "2026-04-01", "2027-03-31", &use, NULL));
      g_assert_true (attain_cpd_find_twin (db, like, &twin, NULL));
      g_string_append_printf (told, "twin %" G_GINT64_FORMAT "\n", twin);
      for (gsize j = 0; j < sizeof use; j++)
        g_string_append_printf (told, "%02x", ((guchar *) &use)[j]);
      tell_records (told, attain_cpd_load_year (db, cast->people[i], "2026-01-01", "2026-12-31", &error), error);
    }
}

static inline void
tell_figures (GString   *told,
              GPtrArray *figures,
              GError    *error)
{
  g_autoptr(GPtrArray) answered = figures;

  g_assert_no_error (error);
  for (guint i = 0; i < answered->len; i++)
    {
      AttainFigure *figure = answered->pdata[i];

      g_string_append_printf (told, "figure %d %s %s: %g of %g\n", figure->id, figure->group, figure->level,
                              figure->numerator, figure->denominator);
    }
}

static inline void
walk_figures (AttainDb *db,
              GString  *told)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReferenceSet) set = attain_reference_set_load (db, TODAY, &error);
  AttainFigureId ids[ATTAIN_N_FIGURES];
  const AttainCpdRule *rule;

  g_assert_no_error (error);
  rule = attain_cpd_rule_for_date (set->cpd_rules, TODAY);
  for (guint i = 0; i < ATTAIN_N_FIGURES; i++)
    ids[i] = i;
  for (guint by = 0; by <= ATTAIN_FIGURE_BY_ROUTE; by++)
    {
      AttainFigureQuestion question = { .as_of = TODAY, .by = by };
      g_autoptr(AttainFigureSource) source =
        attain_figure_source_load (db, set->scheme, rule, set->holidays, &question, ids, ATTAIN_N_FIGURES, &error);

      g_assert_no_error (error);
      tell_figures (told, attain_figure_basis_compute (&source->basis, &question, ids, ATTAIN_N_FIGURES, &error), error);
    }
}

static inline void
walk_exports (AttainDb *db,
              GString  *told)
{
  const AttainKind *kind;

  for (guint i = 0; (kind = attain_kind_get (i)) != NULL; i++)
    for (guint json = 0; json < 2; json++)
      {
        g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
        g_autoptr(AttainProgress) progress = attain_progress_new ();
        AttainExport export = { kind, json ? &attain_row_format_json : &attain_row_format_csv, progress, NULL };
        g_autoptr(GError) error = NULL;

        attain_export_to_stream (&export, db, stream, &error);
        g_assert_no_error (error);
        g_string_append_printf (told, "export %s\n", kind->name);
        g_string_append_len (told, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                             g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)));
      }
}

static inline void
tell_change (AttainDb *db,
             GString  *told,
             gint64    id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChangeInfo) info = attain_change_info_load (db, id, &error);
  g_autoptr(GPtrArray) rows = attain_audit_read (db, id, NULL, 0, 100000, &error);

  g_assert_no_error (error);
  tell_record (told, ATTAIN_RECORD (info));
  for (guint i = 0; i < rows->len; i++)
    {
      AttainAuditRow *row = rows->pdata[i];
      g_autofree char *described = attain_audit_row_describe (row);

      g_string_append_printf (told, "%s\n", described);
      for (guint j = 0; j < row->fields->len; j++)
        {
          AttainAuditField *field = row->fields->pdata[j];

          g_string_append_printf (told, "  %s: %s > %s\n", field->name, field->from, field->to);
        }
    }
}

static inline void
walk_history (AttainDb   *db,
              GString    *told,
              const Cast *cast)
{
  AttainAuditFilter filters[] = {
    { 0 },
    { .person_id = cast->people[WORKER] },
    { .person_id = cast->people[NQSW], .since = "2026-01-01" },
    { .table = &attain_application_table, .record_id = cast->in_panel },
    { .text = "revise" },
    { .text = "worker" },
  };
  GError *error = NULL;
  g_autoptr(GArray) all = attain_audit_list (db, &filters[0], &error);

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    tell_change (db, told, g_array_index (all, gint64, i));
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    tell_ids (told, "history", attain_audit_list (db, &filters[i], &error), error);
  for (guint i = 0; i < N_CAST; i++)
    for (guint redo = 0; redo < 2; redo++)
      {
        g_autoptr(AttainChangeInfo) info = NULL;

        g_assert_true (attain_undo_peek (db, i > 0 ? cast_ids[i] : "tester", redo, &info, NULL));
        g_string_append_printf (told, "undo %s\n", info != NULL ? info->action : "nothing");
      }
}

static inline void
walk (AttainDb   *db,
      GString    *told,
      const Cast *cast)
{
  walk_tables (db, told);
  walk_people (db, told);
  walk_cpd (db, told, cast);
  walk_figures (db, told);
  walk_exports (db, told);
  walk_history (db, told, cast);
}
