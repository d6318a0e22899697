/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-cli-output.h"
#include "attain-error.h"
#include "attain-local-day.h"
#include "attain-pathway.h"
#include "attain-person-table.h"
#include "attain-reference-set.h"
#include "attain-standing-table.h"

typedef struct
{
  AttainCli  *cli;
  const char *employee_id;
  const char *route;    /* NULL for those that start where they are */
  const char *as_of;
} Order;

static void
add_line (JsonBuilder             *builder,
          const AttainPathwayLine *line)
{
  json_builder_begin_object (builder);
  attain_cli_add_text (builder, "code", line->criterion->code);
  attain_cli_add_text (builder, "title", line->criterion->title);
  json_builder_set_member_name (builder, "mandatory");
  json_builder_add_boolean_value (builder, line->criterion->mandatory);
  attain_cli_add_text (builder, "group", line->criterion->group);
  attain_cli_add_text (builder, "state", line->state != ATTAIN_CRITERION_STATE_UNKNOWN
                              ? attain_enum_get_nick (&attain_criterion_state_choices, line->state) : NULL);
  attain_cli_add_text (builder, "met_on", line->met_on);
  attain_cli_add_text (builder, "record", line->record);
  attain_cli_add_text (builder, "explanation", line->text);
  json_builder_end_object (builder);
}

static void
add_pathway (JsonBuilder         *builder,
             const AttainPathway *pathway)
{
  json_builder_begin_object (builder);
  attain_cli_add_text (builder, "route", pathway->route->code);
  attain_cli_add_text (builder, "title", pathway->route->title);
  attain_cli_add_text (builder, "from", pathway->route->from);
  attain_cli_add_text (builder, "to", pathway->route->to);
  attain_cli_add_text (builder, "earliest_on", pathway->earliest_on);
  attain_cli_add_text (builder, "answer", pathway->text);
  json_builder_set_member_name (builder, "criteria");
  json_builder_begin_array (builder);
  for (guint i = 0; i < pathway->lines->len; i++)
    add_line (builder, g_ptr_array_index (pathway->lines, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (Order     *order,
            GPtrArray *pathways)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  attain_cli_add_text (builder, "employee_id", order->employee_id);
  attain_cli_add_text (builder, "as_of", order->as_of);
  json_builder_set_member_name (builder, "routes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < pathways->len; i++)
    add_pathway (builder, g_ptr_array_index (pathways, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  attain_cli_print_json (root);
}

static void
add_row (AttainCliTable *table,
         const char     *route,
         const char     *criterion,
         const char     *state,
         const char     *met_on,
         const char     *explanation)
{
  attain_cli_table_add (table, route);
  attain_cli_table_add (table, criterion);
  attain_cli_table_add (table, state);
  attain_cli_table_add (table, met_on);
  attain_cli_table_add (table, explanation);
  attain_cli_table_end_row (table);
}

/* A line for the answer, then one for each criterion. */
static void
print_table (Order     *order,
             GPtrArray *pathways)
{
  static const char *const columns[] = { "route", "criterion", "state", "met_on", "explanation", NULL };
  AttainCliTable *table = attain_cli_table_new (order->cli, columns);

  for (guint i = 0; i < pathways->len; i++)
    {
      const AttainPathway *pathway = g_ptr_array_index (pathways, i);

      add_row (table, pathway->route->code, "", "", pathway->earliest_on, pathway->text);
      for (guint j = 0; j < pathway->lines->len; j++)
        {
          const AttainPathwayLine *line = g_ptr_array_index (pathway->lines, j);

          add_row (table, pathway->route->code, line->criterion->code,
                   line->state != ATTAIN_CRITERION_STATE_UNKNOWN
                     ? attain_enum_get_nick (&attain_criterion_state_choices, line->state) : "",
                   line->met_on, line->text);
        }
    }
  attain_cli_table_finish (table);
}

static void
say_none (Order                *order,
          const AttainPostSpan *post)
{
  if (post == NULL)
    attain_cli_say (order->cli, _("They have no post on that day, so no route starts where they are; --route CODE"
                                  " shows one"));
  else
    attain_cli_say (order->cli, _("No route of the scheme starts at their level; --route CODE shows one"));
}

static GPtrArray *
list_pathways (Order                 *order,
               const AttainScheme    *scheme,
               const AttainStanding  *standing,
               GError               **error)
{
  const AttainPostSpan *post = attain_standing_get_post (standing);
  g_autoptr(GPtrArray) pathways = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_pathway_free);
  const AttainRoute *route = NULL;
  guint position = 0;

  if (order->route != NULL && (route = attain_scheme_find_route (scheme, order->route)) == NULL)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The scheme has no route “%s”"), order->route);
      return NULL;
    }

  if (order->route != NULL)
    g_ptr_array_add (pathways, attain_pathway_new (route, standing));
  else
    while (post != NULL && (route = attain_scheme_next_route (scheme, post->level, &position)) != NULL)
      g_ptr_array_add (pathways, attain_pathway_new (route, standing));
  if (pathways->len == 0)
    say_none (order, post);
  return g_steal_pointer (&pathways);
}

static gpointer
pathway_job (AttainDb  *db,
             gpointer   data,
             GError   **error)
{
  Order *order = data;
  g_autoptr(AttainReferenceSet) reference = attain_reference_set_load (db, order->as_of, error);
  g_autoptr(AttainStanding) standing = NULL;
  g_autoptr(GPtrArray) pathways = NULL;
  AttainStandingTerms terms = { .on = order->as_of };
  gint64 person_id = reference != NULL ? attain_person_find (db, order->employee_id, error) : 0;

  if (person_id == 0)
    return NULL;
  if (reference->scheme == NULL)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("The council has chosen no scheme yet, so there are no routes"));
      return NULL;
    }

  terms.scheme = reference->scheme;
  terms.cpd_rules = reference->cpd_rules;
  terms.programmes = reference->programmes;
  terms.holidays = reference->holidays;
  if (!(standing = attain_standing_table_load (db, &terms, person_id, 0, error)) ||
      !(pathways = list_pathways (order, reference->scheme, standing, error)))
    return NULL;

  if (g_strcmp0 (order->cli->format, "json") == 0)
    print_json (order, pathways);
  else
    print_table (order, pathways);
  return NULL;
}

AttainCliStatus
attain_cli_pathway (AttainCli  *cli,
                    const char *usage,
                    GStrv       args)
{
  g_autofree char *as_of = NULL;
  g_autofree char *route = NULL;
  const GOptionEntry entries[] = {
    { "route", 0, 0, G_OPTION_ARG_STRING, &route, N_("This route, instead of those that start where they are"),
      N_("CODE") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day asked for, instead of today"), N_("DATE") },
    { NULL },
  };
  g_auto(GStrv) rest = g_strdupv (args);
  g_autoptr(GError) error = NULL;
  Order order = { cli };
  AttainCliStatus status;

  if (!attain_cli_parse (cli, usage, entries, 1, &rest, &status) ||
      !attain_cli_parse_date ("as-of", &as_of, &status) || !attain_cli_open_to_read (cli, &status))
    return status;

  if (as_of == NULL)
    as_of = attain_local_day_ask ();
  order.employee_id = rest[1];
  order.route = route;
  order.as_of = as_of;
  attain_cli_run (cli, ATTAIN_STORE_READER, pathway_job, &order, &error);
  return error != NULL ? attain_cli_fail (error) : ATTAIN_CLI_DONE;
}
