/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every table there is, so that the trail, undo, check and backup need not know any by name. */

#include "attain-tables.h"

#include "attain-cpd-entry.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-post-check.h"
#include "attain-post.h"
#include "attain-reference.h"
#include "attain-setting.h"
#include "attain-training.h"

static const char person_name[] = "(SELECT display_name FROM person WHERE person.id = person_id)";

/* The post that somebody holds on a day; of two at once the one begun last. */
#define POST_ON_DAY(column) \
  "(SELECT post." column " FROM post WHERE post.person_id = person.id AND post.from_on <= ?" \
  " AND (post.to_on IS NULL OR post.to_on >= ?) ORDER BY post.from_on DESC, post.id DESC LIMIT 1)"

static const AttainLookup person_lookups[] = {
  { "team", POST_ON_DAY ("team") },
  { "role", POST_ON_DAY ("role") },
  { "level", POST_ON_DAY ("level") },
  { "fte", POST_ON_DAY ("fte") },
  { "contract", POST_ON_DAY ("contract") },
  { NULL },
};

static const AttainLookup name_lookup[] = {
  { "person-name", person_name },
  { NULL },
};

static const char *const cpd_search_fields[] = { "title", "learning", "impact", "peer-reflection", NULL };

const AttainTable attain_person_table = {
  "person", attain_person_get_type, .subject = "", .title = "display-name", .lookups = person_lookups,
};
const AttainTable attain_post_table = {
  "post", attain_post_get_type, .subject = "person-id", .title = "team", .check = attain_post_check_posts,
};
const AttainTable attain_pcf_level_table = {
  "pcf_level", attain_pcf_level_get_type, .subject = "person-id", .title = "level",
};
const AttainTable attain_cpd_table = {
  "cpd_entry", attain_cpd_entry_get_type, .subject = "person-id", .title = "title", .lookups = name_lookup,
  .search = "cpd_search", .search_fields = cpd_search_fields,
};
const AttainTable attain_training_table = {
  "training", attain_training_get_type, .subject = "person-id", .title = "course", .lookups = name_lookup,
};
const AttainTable attain_setting_table = { "setting", attain_setting_get_type, .title = "name" };
const AttainTable attain_reference_table = { "reference", attain_reference_get_type, .title = "title" };

static const AttainTable *const tables[] = {
  &attain_person_table,
  &attain_post_table,
  &attain_pcf_level_table,
  &attain_cpd_table,
  &attain_training_table,
  &attain_setting_table,
  &attain_reference_table,
};

const AttainTable *const *
attain_tables_get (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);
  return tables;
}

/**
 * attain_tables_find:
 * @name: a table's name in the database
 *
 * Returns: (nullable): the table
 */
const AttainTable *
attain_tables_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i]->name, name))
      return tables[i];

  return NULL;
}
