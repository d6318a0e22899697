/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-cli-output.h"
#include "attain-cpd-entry.h"
#include "attain-cpd-list.h"
#include "attain-local-day.h"
#include "attain-person-table.h"
#include "attain-words.h"

/* How much of a reflection is shown around what was found, in characters. */
#define EXCERPT 160

typedef struct
{
  AttainCli  *cli;
  const char *text;
  char       *kind;
  int         limit;
  char       *today;
} Order;

typedef struct
{
  AttainCliTable *table;
  AttainWords    *words;
  int             left;
} Walk;

/* Between asterisks, which a terminal, a file and a screen reader all show. */
static char *
mark_words (AttainWords *words,
            const char  *text)
{
  g_autoptr(GArray) marks = attain_words_find (words, text);
  GString *marked = g_string_new (text);

  for (guint i = marks->len; i > 0; i--)
    {
      const AttainMark *mark = &g_array_index (marks, AttainMark, i - 1);

      g_string_insert_c (marked, mark->to, '*');
      g_string_insert_c (marked, mark->from, '*');
    }

  return g_string_free (marked, FALSE);
}

static void
add_row (Walk       *walk,
         const char *kind,
         gint64      id,
         const char *person,
         const char *day,
         const char *title,
         const char *excerpt)
{
  g_autofree char *marked_title = mark_words (walk->words, title);
  g_autofree char *marked_excerpt = excerpt != NULL ? mark_words (walk->words, excerpt) : NULL;

  attain_cli_table_add (walk->table, kind);
  attain_cli_table_add_int (walk->table, id);
  attain_cli_table_add (walk->table, person);
  attain_cli_table_add (walk->table, day);
  attain_cli_table_add (walk->table, marked_title);
  attain_cli_table_add (walk->table, marked_excerpt);
  attain_cli_table_end_row (walk->table);
  walk->left--;
}

/* The first of the records that were found, as many as are still wanted. */
static GPtrArray *
load (const AttainTable  *table,
      Walk               *walk,
      AttainDb           *db,
      Order              *order,
      GArray             *ids,
      GError            **error)
{
  return attain_table_load (table, db, order->today, (gint64 *) (gpointer) ids->data, MIN ((int) ids->len, walk->left),
                            error);
}

static gboolean
add_people (Walk      *walk,
            AttainDb  *db,
            Order     *order,
            GError   **error)
{
  AttainPersonFilter filter = {
    .as_of = order->today, .presence = ATTAIN_PERSON_ANYBODY, .text = (char *) order->text,
  };
  g_autoptr(GArray) ids = attain_person_list (db, &filter, error);
  g_autoptr(GPtrArray) people = NULL;

  if (ids == NULL || !(people = load (&attain_person_table, walk, db, order, ids, error)))
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    {
      AttainPerson *person = g_ptr_array_index (people, i);

      add_row (walk, "people", attain_record_get_id (ATTAIN_RECORD (person)), person->employee_id, NULL,
               person->display_name, person->team);
    }
  return TRUE;
}

static char *
find_excerpt (AttainWords    *words,
              AttainCpdEntry *entry)
{
  const char *texts[] = { entry->learning, entry->impact, entry->peer_reflection };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char *excerpt = attain_words_excerpt (words, texts[i], EXCERPT);

      if (excerpt != NULL)
        return excerpt;
    }

  return NULL;
}

static gboolean
add_entries (Walk      *walk,
             AttainDb  *db,
             Order     *order,
             GError   **error)
{
  g_autoptr(GArray) ids = attain_cpd_search (db, order->text, error);
  g_autoptr(GPtrArray) entries = NULL;

  if (ids == NULL || !(entries = load (&attain_cpd_table, walk, db, order, ids, error)))
    return FALSE;
  if (ids->len >= ATTAIN_CPD_SEARCH_LIMIT && walk->left > (int) ids->len)
    attain_cli_say (order->cli, _("Only the newest %d CPD entries with these words were looked at: add a word to find"
                                  " others"), ATTAIN_CPD_SEARCH_LIMIT);

  for (guint i = 0; i < entries->len; i++)
    {
      AttainCpdEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *excerpt = find_excerpt (walk->words, entry);

      add_row (walk, "cpd", attain_record_get_id (ATTAIN_RECORD (entry)), entry->person_name, entry->occurred_on,
               entry->title, excerpt);
    }
  return TRUE;
}

static gpointer
search_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  static const char *const columns[] = { "kind", "id", "person", "date", "title", "text", NULL };
  Order *order = data;
  /* A blank says that the last word is whole: nobody is still typing here. */
  g_autofree char *typed = g_strconcat (order->text, " ", NULL);
  g_autoptr(AttainWords) words = attain_words_new (typed);
  Walk walk = { attain_cli_table_new (order->cli, columns), words, order->limit };

  if (words != NULL)
    {
      order->text = typed;
      if (order->kind == NULL || g_str_equal (order->kind, "people"))
        add_people (&walk, db, order, error);
      if (*error == NULL && (order->kind == NULL || g_str_equal (order->kind, "cpd")))
        add_entries (&walk, db, order, error);
    }
  else
    attain_cli_say (order->cli, _("There is no word in “%s” to look for"), order->text);
  attain_cli_table_finish (walk.table);

  return NULL;
}

static gboolean
check_order (Order *order)
{
  if (order->kind != NULL && !g_str_equal (order->kind, "people") && !g_str_equal (order->kind, "cpd"))
    {
      attain_cli_complain (_("“%s” cannot be searched; people and cpd can"), order->kind);
      return FALSE;
    }
  if (order->limit < 1)
    {
      attain_cli_complain (_("--limit must be at least 1"));
      return FALSE;
    }

  return TRUE;
}

AttainCliStatus
attain_cli_search (AttainCli  *cli,
                   const char *usage,
                   GStrv       args)
{
  g_autofree char *kind = NULL, *today = attain_local_day_ask ();
  Order order = { cli, NULL, NULL, ATTAIN_CPD_SEARCH_LIMIT, today };
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("Only these: people or cpd"), N_("KIND") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &order.limit, N_("How many at most"), N_("N") },
    { NULL },
  };
  g_auto(GStrv) rest = g_strdupv (args);
  g_autoptr(GError) error = NULL;
  AttainCliStatus status;

  if (!attain_cli_parse (cli, usage, entries, 1, &rest, &status))
    return status;

  order.text = rest[1];
  order.kind = kind;
  if (!check_order (&order))
    return ATTAIN_CLI_USAGE;
  if (!attain_cli_open_to_read (cli, &status))
    return status;

  attain_cli_run (cli, ATTAIN_STORE_READER, search_job, &order, &error);
  return error != NULL ? attain_cli_fail (error) : ATTAIN_CLI_DONE;
}
