/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-cli-output.h"
#include "attain-display.h"
#include "attain-figure-source.h"
#include "attain-local-day.h"
#include "attain-record.h"
#include "attain-reference-set.h"

typedef struct
{
  AttainCli            *cli;
  AttainFigureQuestion  question;
  GArray               *ids;      /* the figures asked for by name; none for all */
} Order;

static void
add_number (JsonBuilder *builder,
            const char  *name,
            gboolean     is_known,
            double       number)
{
  json_builder_set_member_name (builder, name);
  if (is_known)
    json_builder_add_double_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_group (JsonBuilder        *builder,
           const AttainFigure *figure)
{
  json_builder_set_member_name (builder, "group");
  if (figure->by == ATTAIN_FIGURE_BY_NOTHING && figure->level == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  if (figure->by != ATTAIN_FIGURE_BY_NOTHING)
    attain_cli_add_text (builder, attain_enum_get_nick (&attain_figure_by_choices, figure->by), figure->group);
  if (figure->level != NULL)
    attain_cli_add_text (builder, "level", figure->level);
  json_builder_end_object (builder);
}

static void
add_figure (JsonBuilder        *builder,
            const AttainFigure *figure)
{
  const AttainFigureDefinition *definition = attain_figure_get_definition (figure);

  json_builder_begin_object (builder);
  attain_cli_add_text (builder, "name", definition->name);
  if (definition->has_months)
    {
      json_builder_set_member_name (builder, "months");
      json_builder_add_int_value (builder, definition->months);
    }
  add_number (builder, "value", figure->is_known, figure->value);
  if (definition->is_rate)
    {
      add_number (builder, "numerator", TRUE, figure->numerator);
      add_number (builder, "denominator", TRUE, figure->denominator);
    }
  attain_cli_add_text (builder, "unit", definition->unit);
  attain_cli_add_text (builder, "from", figure->from);
  attain_cli_add_text (builder, "to", figure->to);
  add_group (builder, figure);
  if (figure->has_target)
    add_number (builder, "target", TRUE, figure->target);
  attain_cli_add_text (builder, "definition", _(definition->definition));
  json_builder_end_object (builder);
}

static void
print_json (GPtrArray  *figures,
            const char *as_of)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  attain_cli_add_text (builder, "as_of", as_of);
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->len; i++)
    add_figure (builder, g_ptr_array_index (figures, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  attain_cli_print_json (root);
}

/* CSV is for machines and not rounded; a table is for people, as the screen shows it. */
static gboolean
is_for_people (AttainCli *cli)
{
  return g_strcmp0 (cli->format, "csv") != 0;
}

static void
add_cell (AttainCli      *cli,
          AttainCliTable *table,
          gboolean        is_known,
          double          number)
{
  g_autofree char *text = NULL;

  if (is_known)
    text = is_for_people (cli) ? attain_decimal_display (number, 2) : attain_decimal_to_text (number);
  attain_cli_table_add (table, text);
}

static void
print_table (AttainCli *cli,
             GPtrArray *figures)
{
  static const char *const columns[] = {
    "name", "months", "group", "level", "value", "numerator", "denominator", "unit", "from", "to", "target", "definition",
    NULL,
  };
  AttainCliTable *table = attain_cli_table_new (cli, columns);

  for (guint i = 0; i < figures->len; i++)
    {
      const AttainFigure *figure = g_ptr_array_index (figures, i);
      const AttainFigureDefinition *definition = attain_figure_get_definition (figure);
      g_autofree char *shown = attain_figure_display_value (figure);

      attain_cli_table_add (table, definition->name);
      if (definition->has_months)
        attain_cli_table_add_int (table, definition->months);
      else
        attain_cli_table_add (table, NULL);
      attain_cli_table_add (table, figure->group);
      attain_cli_table_add (table, figure->level);
      if (is_for_people (cli))
        attain_cli_table_add (table, shown);
      else
        add_cell (cli, table, figure->is_known, figure->value);
      add_cell (cli, table, definition->is_rate, figure->numerator);
      add_cell (cli, table, definition->is_rate, figure->denominator);
      attain_cli_table_add (table, definition->unit);
      attain_cli_table_add (table, figure->from);
      attain_cli_table_add (table, figure->to);
      add_cell (cli, table, figure->has_target, figure->target);
      attain_cli_table_add (table, _(definition->definition));
      attain_cli_table_end_row (table);
    }
  attain_cli_table_finish (table);
}

/* Without names, every figure that the records can answer. */
static void
choose_ids (GArray                  *ids,
            const AttainFigureBasis *basis)
{
  for (AttainFigureId id = 0; id < ATTAIN_N_FIGURES; id++)
    if (attain_figure_basis_can_tell (basis, id))
      g_array_append_val (ids, id);
}

static GPtrArray *
compute (Order     *order,
         AttainDb  *db,
         GError   **error)
{
  g_autoptr(AttainReferenceSet) set = attain_reference_set_load (db, order->question.as_of, error);
  g_autoptr(AttainFigureSource) source = NULL;
  const AttainCpdRule *rule;

  if (set == NULL)
    return NULL;

  rule = attain_cpd_rule_for_date (set->cpd_rules, order->question.as_of);
  source = attain_figure_source_load (db, set->scheme, rule, set->holidays, &order->question,
                                      order->ids->len > 0 ? (AttainFigureId *) (gpointer) order->ids->data : NULL,
                                      order->ids->len, error);
  if (source == NULL)
    return NULL;
  if (order->ids->len == 0)
    choose_ids (order->ids, &source->basis);

  return attain_figure_basis_compute (&source->basis, &order->question,
                                      (AttainFigureId *) (gpointer) order->ids->data, order->ids->len, error);
}

static gpointer
figures_job (AttainDb  *db,
             gpointer   data,
             GError   **error)
{
  Order *order = data;
  g_autoptr(GPtrArray) figures = compute (order, db, error);

  if (figures == NULL)
    return NULL;

  if (g_strcmp0 (order->cli->format, "json") == 0)
    print_json (figures, order->question.as_of);
  else
    print_table (order->cli, figures);
  return NULL;
}

/* Figures of one name follow each other. */
static void
append_all_named (GArray         *ids,
                  AttainFigureId  first)
{
  const char *name = attain_figure_id_get_definition (first)->name;

  for (AttainFigureId id = first; id < ATTAIN_N_FIGURES; id++)
    if (g_str_equal (attain_figure_id_get_definition (id)->name, name))
      g_array_append_val (ids, id);
}

static gboolean
parse_names (GStrv   names,
             GArray *ids)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;
      AttainFigureId id;

      if (!attain_figure_id_parse (names[i], &id, &error))
        {
          attain_cli_complain ("%s", error->message);
          return FALSE;
        }
      append_all_named (ids, id);
    }

  return TRUE;
}

static gboolean
parse_by (const char     *by,
          AttainFigureBy *value)
{
  g_autofree char *nicks = NULL;
  int parsed;

  if (attain_enum_parse (&attain_figure_by_choices, by, &parsed))
    {
      *value = parsed;
      return TRUE;
    }

  nicks = attain_enum_list_nicks (&attain_figure_by_choices);
  attain_cli_complain (_("--by: “%s” is not one of: %s"), by, nicks);
  return FALSE;
}

AttainCliStatus
attain_cli_figures (AttainCli  *cli,
                    const char *usage,
                    GStrv       args)
{
  g_autofree char *as_of = NULL, *from = NULL, *to = NULL, *by = NULL;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day asked for, instead of today"), N_("DATE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("The first day of the period"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_("The last day of the period"), N_("DATE") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_("One figure for each team, service, level, cohort or route"), N_("GROUP") },
    { NULL },
  };
  g_auto(GStrv) rest = g_strdupv (args);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (AttainFigureId));
  g_autoptr(GError) error = NULL;
  Order order = { cli, .ids = ids };
  AttainCliStatus status;

  if (!attain_cli_parse (cli, usage, entries, ATTAIN_CLI_ANY, &rest, &status) ||
      !attain_cli_parse_date ("as-of", &as_of, &status) || !attain_cli_parse_date ("from", &from, &status) ||
      !attain_cli_parse_date ("to", &to, &status))
    return status;
  if (!parse_names (rest + 1, ids) || !parse_by (by, &order.question.by))
    return ATTAIN_CLI_USAGE;
  if (!attain_cli_open_to_read (cli, &status))
    return status;

  if (as_of == NULL)
    as_of = attain_local_day_ask ();
  order.question.as_of = as_of;
  order.question.from = from;
  order.question.to = to;
  attain_cli_run (cli, ATTAIN_STORE_READER, figures_job, &order, &error);
  return error != NULL ? attain_cli_fail (error) : ATTAIN_CLI_DONE;
}
