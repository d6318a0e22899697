/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first post that a row of people opens, and line managers, who must not go round in a circle. */

#include "attain-import-private.h"

#include <glib/gi18n.h>

#include "attain-person.h"
#include "attain-post-check.h"
#include "attain-post.h"
#include "attain-table-key.h"

static gboolean
tells_post (AttainImportPass *pass)
{
  for (guint i = 0; i < pass->columns->len; i++)
    {
      const AttainImportColumn *here = &g_array_index (pass->columns, AttainImportColumn, i);

      if (here->column.of_post && *attain_csv_reader_get_field (pass->reader, here->index) != '\0')
        return TRUE;
    }

  return FALSE;
}

/* The days of a first post are those of the person. */
static void
fill_days (AttainImportPass *pass)
{
  AttainPerson *person = ATTAIN_PERSON (pass->record);
  AttainPost *post = ATTAIN_POST (pass->post);

  post->from_on = g_strdup (person->started_on);
  post->to_on = g_strdup (person->left_on);
}

static gboolean
check_columns (AttainImportPass  *pass,
               GError           **error)
{
  for (guint i = 0; i < pass->columns->len; i++)
    {
      const AttainImportColumn *here = &g_array_index (pass->columns, AttainImportColumn, i);
      const char *text = attain_csv_reader_get_field (pass->reader, here->index);

      if (!here->column.of_post || here->column.field->type == ATTAIN_FIELD_REF)
        continue;

      pass->column = here->column.name;
      if (!attain_field_set_text (here->column.field, pass->post, text, error) ||
          !attain_field_check (here->column.field, pass->post, error))
        return FALSE;
    }
  pass->column = NULL;

  return TRUE;
}

/**
 * attain_import_post_check_first:
 * @pass: a pass on a row of people, whose record is filled
 * @error: what the post cannot be
 *
 * The line manager may come later in the file and is looked at when everybody is in.
 *
 * Returns: whether the row tells of no first post, or of one that can be
 */
gboolean
attain_import_post_check_first (AttainImportPass  *pass,
                                GError           **error)
{
  if (!tells_post (pass))
    return TRUE;

  attain_record_clear (pass->post);
  if (!check_columns (pass, error))
    return FALSE;

  /* The person has no id yet; any will do, and that of nobody offends no rule. */
  ATTAIN_POST (pass->post)->person_id = G_MAXINT64;
  fill_days (pass);
  return ATTAIN_POST (pass->post)->from_on == NULL ||
         (attain_record_check (pass->post, error) &&
          attain_scheme_check_post (pass->reference->scheme, ATTAIN_POST (pass->post), NULL, error));
}

static gboolean
has_first (AttainImportPass  *pass,
           gboolean          *has,
           GError           **error)
{
  static const char *const names[] = { "person-id", "from-on", NULL };
  AttainDb *db = attain_change_get_db (pass->change);
  g_autoptr(AttainTableKey) key = attain_table_key_new (db, &attain_post_table, names, error);
  g_autoptr(AttainPost) found = attain_post_new ();
  g_autoptr(GError) failure = NULL;

  if (key == NULL)
    return FALSE;

  attain_table_key_seek (key, pass->post);
  *has = attain_table_key_next (key, ATTAIN_RECORD (found), &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* A person who was there already and is given a post has changed. */
static void
count_as_changed (AttainImportPass *pass,
                  gint64            person_id)
{
  g_autoptr(AttainPost) none = attain_post_new ();

  if (!attain_import_match_is_old (pass->match, person_id))
    return;

  attain_import_note_differences (pass, TRUE, ATTAIN_RECORD (none), pass->post);
  if (g_hash_table_add (pass->changed_people, GSIZE_TO_POINTER (person_id)))
    {
      pass->summary->n_same--;
      pass->summary->n_changed++;
    }
}

/**
 * attain_import_post_save_first:
 * @pass: a pass on a row of people, all of whom are in
 * @error: why the row is refused, or what went wrong
 *
 * Opens the post that the row tells of, unless the person has one that began on that day.
 *
 * Returns: whether the person has a first post, or the row tells of none
 */
gboolean
attain_import_post_save_first (AttainImportPass  *pass,
                               GError           **error)
{
  AttainPost *post = ATTAIN_POST (pass->post);
  gboolean has = FALSE;

  if (!tells_post (pass))
    return TRUE;
  if (!attain_import_row_fill (pass, FALSE, pass->record, error) ||
      !attain_import_row_fill (pass, TRUE, pass->post, error))
    return FALSE;

  post->person_id = attain_person_keys_find (pass->people, ATTAIN_PERSON (pass->record)->employee_id);
  fill_days (pass);
  if (!has_first (pass, &has, error) || has)
    return has;
  if (!attain_change_insert (pass->change, &attain_post_table, post, error))
    return FALSE;

  attain_import_fit_note (pass, attain_record_get_id (ATTAIN_RECORD (post)));
  count_as_changed (pass, post->person_id);
  return TRUE;
}

/* How often the last row of a circle is looked for alone before every row of every circle is refused. */
#define MOST_PATIENT_PASSES 8

/**
 * attain_import_post_check_circles:
 * @pass: a pass that has read every row
 * @error: what went wrong
 *
 * Finds the rows by whose posts somebody would manage themselves.
 *
 * Returns: whether the database could be read
 */
gboolean
attain_import_post_check_circles (AttainImportPass  *pass,
                                  GError           **error)
{
  AttainDb *db = attain_change_get_db (pass->change);
  gboolean impatient = g_hash_table_size (pass->late) > MOST_PATIENT_PASSES;

  for (guint i = pass->written->len; i > 0; i--)
    {
      const AttainImportWritten *post = &g_array_index (pass->written, AttainImportWritten, i - 1);
      GError *failure = NULL;

      if (attain_post_check_circle (db, post->id, &failure))
        continue;
      if (!attain_import_fit_refuse (pass, post->line, "line_manager", failure, error))
        return FALSE;
      if (!impatient)
        return TRUE;
    }

  return TRUE;
}
