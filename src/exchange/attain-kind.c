/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind of file, told once for those that read and those that write it. */

#include "attain-kind.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-absence-check.h"
#include "attain-establishment-check.h"
#include "attain-post-check.h"

static const char *const person_keys[] = { "employee-id", NULL };
static const char *const person_alone[] = { "swe-number", NULL };
static const char *const post_keys[] = { "person-id", "from-on", "contract", NULL };
static const char *const cpd_keys[] = { "reference", NULL };
static const char *const cpd_loose_keys[] = { "person-id", "occurred-on", "title", "activity", NULL };
static const char *const training_keys[] = { "person-id", "course", "held-on", NULL };
static const char *const establishment_keys[] = { "team", "role", "grade", "from-on", NULL };
static const char *const absence_keys[] = { "person-id", "from-on", NULL };
static const char *const caseload_keys[] = { "person-id", "counted-on", NULL };
static const char *const asye_keys[] = { "person-id", "started-on", NULL };
static const char *const pause_keys[] = { "person-id", "from-on", NULL };
static const char *const evidence_loose_keys[] = { "person-id", "held-on", "title", NULL };
static const char *const application_keys[] = { "reference", NULL };
static const char *const application_fields[] = {
  "person-id", "route", "reference", "submitted-on", "state", "panel-on", "outcome", "outcome-on", "effective-on",
  "scheme", "edition", NULL,
};
static const char *const application_following[] = { "state", "scheme", NULL };
static const char *const appointment_keys[] = { "person-id", "role", "from-on", NULL };
static const char *const level_keys[] = { "person-id", "from-on", NULL };

static const AttainKind kinds[] = {
  { "people", N_("Import people"), &attain_person_table, person_keys, .key_is_unique = TRUE, .alone = person_alone,
    .fits = attain_post_check_overlap, .opens_post = TRUE },
  { "posts", N_("Import posts"), &attain_post_table, post_keys, .fits = attain_post_check_overlap },
  { "cpd", N_("Import CPD"), &attain_cpd_table, cpd_keys, .key_is_unique = TRUE, .loose_keys = cpd_loose_keys },
  { "training", N_("Import training"), &attain_training_table, training_keys, .key_is_unique = TRUE },
  { "establishment", N_("Import establishment"), &attain_establishment_table, establishment_keys,
    .fits = attain_establishment_check_fits },
  { "absence", N_("Import absence"), &attain_absence_table, absence_keys, .fits = attain_absence_check_fits },
  { "caseload", N_("Import caseload"), &attain_caseload_table, caseload_keys, .key_is_unique = TRUE },
  { "pcf-levels", N_("Import PCF levels"), &attain_pcf_level_table, level_keys, .key_is_unique = TRUE },
  { "asye", N_("Import ASYE years"), &attain_asye_table, asye_keys },
  { "asye-pauses", N_("Import ASYE pauses"), &attain_asye_pause_table, pause_keys },
  { "evidence", N_("Import evidence"), &attain_evidence_table, .loose_keys = evidence_loose_keys },
  { "applications", N_("Import applications"), &attain_application_table, application_keys, .key_is_unique = TRUE,
    .fields = application_fields, .following = application_following },
  { "appointments", N_("Import appointments"), &attain_appointment_table, appointment_keys },
  { "framework", N_("Import a framework"), .reference = ATTAIN_REFERENCE_KIND_FRAMEWORK },
  { "scheme", N_("Import a scheme"), .reference = ATTAIN_REFERENCE_KIND_SCHEME },
};

/* What a row of people tells of the first post; its days follow from the person's own. */
static const char *const first_post_fields[] = {
  "team", "service", "role", "level", "grade", "fte", "contract", "line-manager-id",
};

/**
 * attain_kind_get:
 * @i: which, from 0
 *
 * Returns: (nullable): the kind, in the order in which they are offered; %NULL after the last one
 */
const AttainKind *
attain_kind_get (guint i)
{
  return i < G_N_ELEMENTS (kinds) ? &kinds[i] : NULL;
}

/**
 * attain_kind_find:
 * @name: a word
 *
 * Returns: (nullable): the kind of that name
 */
const AttainKind *
attain_kind_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return &kinds[i];

  return NULL;
}

/**
 * attain_kind_list_names:
 *
 * Returns: (transfer full): the names of all kinds for a message: "people, posts, cpd"
 */
char *
attain_kind_list_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", kinds[i].name);

  return g_string_free (names, FALSE);
}

/* Files name people by their employee number, and other records by nothing: those are found. */
static gboolean
is_in_files (const AttainKind  *self,
             const AttainField *field)
{
  return attain_field_is_told (field) && (self->fields == NULL || g_strv_contains (self->fields, field->name)) &&
         (field->type != ATTAIN_FIELD_REF || g_strcmp0 (field->refers_to, "person") == 0);
}

static void
add_column (const AttainKind  *self,
            GArray            *columns,
            const AttainField *field,
            gboolean           of_post)
{
  AttainKindColumn column = { attain_field_get_column (field), field, of_post };

  column.required = !of_post && (field->flags & ATTAIN_FIELD_REQUIRED) != 0 &&
                    (self->following == NULL || !g_strv_contains (self->following, field->name));
  g_array_append_val (columns, column);
}

/**
 * attain_kind_list_columns:
 * @self: a kind that is CSV
 *
 * Returns: (transfer full) (element-type AttainKindColumn): its columns in the order in which they are written
 */
GArray *
attain_kind_list_columns (const AttainKind *self)
{
  AttainRecordClass *klass = attain_table_get_class (self->table);
  AttainRecordClass *post_class = attain_table_get_class (&attain_post_table);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (AttainKindColumn));

  for (guint i = 0; i < klass->n_fields; i++)
    if (is_in_files (self, &klass->fields[i]))
      add_column (self, columns, &klass->fields[i], FALSE);
  for (guint i = 0; self->opens_post && i < G_N_ELEMENTS (first_post_fields); i++)
    add_column (self, columns, attain_record_class_find (post_class, first_post_fields[i]), TRUE);

  return columns;
}

static gboolean
has_name (const char *const *header,
          const char        *name)
{
  for (guint i = 0; header[i] != NULL; i++)
    if (g_ascii_strcasecmp (header[i], name) == 0)
      return TRUE;

  return FALSE;
}

/* Every column that it has speaks for a kind, every one that it must have and has not against it. */
static int
score (const AttainKind  *self,
       const char *const *header,
       guint             *n_known)
{
  g_autoptr(GArray) columns = attain_kind_list_columns (self);
  int n_missing = 0;

  *n_known = 0;
  for (guint i = 0; i < columns->len; i++)
    {
      const AttainKindColumn *column = &g_array_index (columns, AttainKindColumn, i);

      if (has_name (header, column->name))
        (*n_known)++;
      else if (column->required)
        n_missing++;
    }

  return (int) *n_known - n_missing;
}

/**
 * attain_kind_guess:
 * @header: the names of the columns of a CSV file
 *
 * A name may be wrong and the guess still right. One known name is none: every kind has an employee number.
 *
 * Returns: (nullable): the kind that such a file most likely holds
 */
const AttainKind *
attain_kind_guess (const char *const *header)
{
  const AttainKind *best = NULL;
  int best_score = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n_known;
      int here;

      if (kinds[i].table == NULL)
        continue;

      here = score (&kinds[i], header, &n_known);
      if (n_known > 1 && (best == NULL || here > best_score))
        {
          best = &kinds[i];
          best_score = here;
        }
    }

  return best;
}
