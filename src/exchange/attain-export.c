/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-export.h"

#include <string.h>

#include "attain-file-place.h"
#include "attain-person-keys.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-reference-json.h"
#include "attain-reference-table.h"
#include "attain-table-key.h"

/* After so many rows the progress is told and cancelling is heard. */
#define ROWS_AT_A_TIME 256

typedef struct
{
  const AttainExport *export;
  AttainPersonKeys   *people;
  GArray             *columns;
  AttainRecord       *record;
  AttainTableKey     *post_key;   /* finds a first post; NULL where the kind tells of none */
  AttainPost         *post;
} Walk;

static gboolean
is_number (const AttainField *field)
{
  return field->type == ATTAIN_FIELD_INT || field->type == ATTAIN_FIELD_MINUTES || field->type == ATTAIN_FIELD_REAL;
}

static void
write_field (Walk              *walk,
             AttainRowWriter   *writer,
             const AttainField *field,
             AttainRecord      *record)
{
  g_autofree char *made = NULL;

  if (!attain_field_is_known (field, record))
    {
      attain_row_writer_add (writer, NULL);
      return;
    }

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      attain_row_writer_add (writer, attain_field_at (field, record, char *));
      break;
    case ATTAIN_FIELD_REF:
      attain_row_writer_add (writer, attain_person_keys_get_employee_id (walk->people,
                                                                         attain_field_at (field, record, gint64)));
      break;
    default:
      made = attain_field_to_text (field, record);
      if (is_number (field))
        attain_row_writer_add_number (writer, made);
      else
        attain_row_writer_add (writer, made);
    }
}

/* A row of people tells of a post only if such a row can open it again: one that lasts as long as the
 * person stays. */
static gboolean
find_first_post (Walk      *walk,
                 gboolean  *found,
                 GError   **error)
{
  AttainPerson *person = ATTAIN_PERSON (walk->record);
  g_autoptr(AttainPost) like = attain_post_new ();
  GError *failure = NULL;

  like->person_id = attain_record_get_id (walk->record);
  like->from_on = g_strdup (person->started_on);
  attain_table_key_seek (walk->post_key, ATTAIN_RECORD (like));
  *found = attain_table_key_next (walk->post_key, ATTAIN_RECORD (walk->post), &failure) &&
           g_strcmp0 (walk->post->to_on, person->left_on) == 0 &&
           walk->post->covers_vacancy == ATTAIN_YES_NO_UNKNOWN;
  attain_table_key_rewind (walk->post_key);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
write_record (Walk             *walk,
              AttainRowWriter  *writer,
              GError          **error)
{
  gboolean has_post = FALSE;

  if (walk->post_key != NULL && !find_first_post (walk, &has_post, error))
    return FALSE;

  for (guint i = 0; i < walk->columns->len; i++)
    {
      const AttainKindColumn *column = &g_array_index (walk->columns, AttainKindColumn, i);

      if (!column->of_post)
        write_field (walk, writer, column->field, walk->record);
      else if (has_post)
        write_field (walk, writer, column->field, ATTAIN_RECORD (walk->post));
      else
        attain_row_writer_add (writer, NULL);
    }

  return attain_row_writer_end_row (writer, error);
}

static gboolean
write_rows (Walk             *walk,
            AttainDb         *db,
            AttainRowWriter  *writer,
            GError          **error)
{
  const AttainTable *table = walk->export->kind->table;
  g_autoptr(AttainCursor) cursor = attain_table_query_all (table, db, error);
  GError *failure = NULL;
  gint64 last_id;
  guint n_rows = 0;

  if (cursor == NULL || !attain_table_get_last_id (table, db, &last_id, error))
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      attain_table_read_row (table, cursor, walk->record);
      if (!write_record (walk, writer, error))
        return FALSE;
      if (++n_rows % ROWS_AT_A_TIME != 0)
        continue;

      attain_progress_set_fraction (walk->export->progress,
                                    (double) attain_record_get_id (walk->record) / MAX (1, last_id));
      if (g_cancellable_set_error_if_cancelled (walk->export->cancellable, error))
        return FALSE;
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
start_walk (Walk      *walk,
            AttainDb  *db,
            GError   **error)
{
  static const char *const first_post[] = { "person-id", "from-on", NULL };
  const AttainKind *kind = walk->export->kind;

  if (!(walk->people = attain_person_keys_load (db, error)))
    return FALSE;

  walk->columns = attain_kind_list_columns (kind);
  walk->record = g_object_new (kind->table->record_type (), NULL);
  walk->post = attain_post_new ();
  return !kind->opens_post ||
         (walk->post_key = attain_table_key_new (db, &attain_post_table, first_post, error)) != NULL;
}

static void
end_walk (Walk *walk)
{
  g_clear_pointer (&walk->people, attain_person_keys_free);
  g_clear_pointer (&walk->columns, g_array_unref);
  g_clear_pointer (&walk->post_key, attain_table_key_free);
  g_clear_object (&walk->record);
  g_clear_object (&walk->post);
}

static GStrv
list_names (GArray *columns)
{
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < columns->len; i++)
    g_strv_builder_add (names, g_array_index (columns, AttainKindColumn, i).name);

  return g_strv_builder_end (names);
}

static gboolean
export_rows (const AttainExport  *self,
             AttainDb            *db,
             GOutputStream       *stream,
             GError             **error)
{
  Walk walk = { .export = self };
  gboolean done = FALSE;

  if (start_walk (&walk, db, error))
    {
      g_auto(GStrv) names = list_names (walk.columns);
      g_autoptr(AttainRowWriter) writer = NULL;

      writer = attain_row_writer_new (self->format, stream, (const char *const *) names, error);
      done = writer != NULL && write_rows (&walk, db, writer, error) && attain_row_writer_finish (writer, error);
    }
  end_walk (&walk);

  return done;
}

static gboolean
export_reference (const AttainExport  *self,
                  AttainDb            *db,
                  GOutputStream       *stream,
                  GError             **error)
{
  g_autoptr(GPtrArray) documents = attain_reference_table_list (db, self->kind->reference, error);
  g_autofree char *text = documents != NULL ? attain_reference_json_write (documents) : NULL;

  return text != NULL && g_output_stream_write_all (stream, text, strlen (text), NULL, self->cancellable, error);
}

/**
 * attain_export_to_stream:
 * @self: an export
 * @db: a connection
 * @stream: where to; it stays open
 * @error: what went wrong
 *
 * Writes all rows as they are at one moment, while others go on writing.
 *
 * Returns: whether all of it was written
 */
gboolean
attain_export_to_stream (const AttainExport  *self,
                         AttainDb            *db,
                         GOutputStream       *stream,
                         GError             **error)
{
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);

  if (moment == NULL)
    return FALSE;
  if (self->kind->reference != ATTAIN_REFERENCE_KIND_UNKNOWN)
    return export_reference (self, db, stream, error);

  return export_rows (self, db, stream, error);
}

/**
 * attain_export_to_file:
 * @self: an export
 * @db: a connection
 * @file: where to; what is there is replaced when all of it is written, and not before
 * @error: what went wrong
 *
 * Returns: whether the file is whole
 */
gboolean
attain_export_to_file (const AttainExport  *self,
                       AttainDb            *db,
                       GFile               *file,
                       GError             **error)
{
  g_autoptr(GFileOutputStream) stream = NULL;
  g_autoptr(GCancellable) cancelled = NULL;

  if (!attain_file_place_check_other (attain_db_get_where (db), g_file_peek_path (file), error) ||
      !(stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, self->cancellable, error)))
    return FALSE;
  if (attain_export_to_stream (self, db, G_OUTPUT_STREAM (stream), error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), self->cancellable, error);

  /* A stream that is closed with a cancelled cancellable leaves what was there before. */
  cancelled = g_cancellable_new ();
  g_cancellable_cancel (cancelled);
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
  return FALSE;
}
