/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The trail read back: who changed what, when, from what to what, in words. */

#include "attain-audit.h"

#include <glib/gi18n.h>

#include "attain-image.h"
#include "attain-person.h"
#include "attain-tables.h"

void
attain_audit_filter_free (AttainAuditFilter *filter)
{
  g_free (filter->since);
  g_free (filter->text);
  g_free (filter);
}

static void
field_free (gpointer data)
{
  AttainAuditField *field = data;

  g_free (field->from);
  g_free (field->to);
  g_free (field);
}

static void
row_free (gpointer data)
{
  AttainAuditRow *row = data;

  g_free (row->title);
  g_free (row->person);
  g_ptr_array_unref (row->fields);
  g_free (row);
}

/* For LIKE … ESCAPE '!'. */
static char *
make_pattern (const char *text)
{
  GString *pattern = g_string_new ("%");

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '%' || *at == '_' || *at == '!')
        g_string_append_c (pattern, '!');
      g_string_append_c (pattern, *at);
    }
  g_string_append_c (pattern, '%');

  return g_string_free (pattern, FALSE);
}

static void
add_text_condition (GString         *sql,
                    GVariantBuilder *parameters,
                    const char      *text)
{
  g_autofree char *pattern = make_pattern (text);
  g_autofree char *folded = attain_name_fold (pattern);

  g_string_append (sql,
                   " AND (action LIKE ? ESCAPE '!' OR actor LIKE ? ESCAPE '!' OR reason LIKE ? ESCAPE '!'"
                   " OR actor IN (SELECT employee_id FROM person WHERE sort_name LIKE ? ESCAPE '!')"
                   " OR id IN (SELECT change_id FROM change_row WHERE person_id IN"
                   " (SELECT id FROM person WHERE sort_name LIKE ? ESCAPE '!')))");
  for (guint i = 0; i < 3; i++)
    g_variant_builder_add (parameters, "s", pattern);
  for (guint i = 0; i < 2; i++)
    g_variant_builder_add (parameters, "s", folded);
}

/**
 * attain_audit_list:
 * @db: a connection
 * @filter: which changes
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the changes, the newest first
 */
GArray *
attain_audit_list (AttainDb                 *db,
                   const AttainAuditFilter  *filter,
                   GError                  **error)
{
  g_autoptr(GString) sql = g_string_new ("SELECT id FROM change WHERE 1 = 1");
  g_auto(GVariantBuilder) parameters;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE_TUPLE);
  if (filter->table != NULL)
    {
      g_string_append (sql, " AND id IN (SELECT change_id FROM change_row WHERE table_name = ? AND record_id = ?)");
      g_variant_builder_add (&parameters, "s", filter->table->name);
      g_variant_builder_add (&parameters, "x", filter->record_id);
    }
  if (filter->person_id != 0)
    {
      g_string_append (sql, " AND id IN (SELECT change_id FROM change_row WHERE person_id = ?)");
      g_variant_builder_add (&parameters, "x", filter->person_id);
    }
  if (filter->since != NULL)
    {
      g_string_append (sql, " AND made_at >= ?");
      g_variant_builder_add (&parameters, "s", filter->since);
    }
  if (filter->text != NULL && *filter->text != '\0')
    add_text_condition (sql, &parameters, filter->text);
  g_string_append (sql, " ORDER BY id DESC");

  return attain_db_query_ids (db, sql->str, g_variant_builder_end (&parameters), error);
}

/* A record as somebody was told of it last: as it is, or as it was when it was deleted. */
static AttainRecord *
find_record (AttainDb           *db,
             const AttainTable  *table,
             gint64              record_id,
             GError            **error)
{
  g_autoptr(GPtrArray) found = attain_table_load (table, db, NULL, &record_id, 1, error);
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(AttainRecord) record = NULL;
  g_autoptr(GError) failure = NULL;

  if (found == NULL)
    return NULL;
  if (g_ptr_array_index (found, 0) != NULL)
    return g_object_ref (g_ptr_array_index (found, 0));

  record = g_object_new (table->record_type (), NULL);
  cursor = attain_db_query (db, "SELECT before FROM change_row WHERE table_name = ? AND record_id = ?"
                            " AND after IS NULL ORDER BY id DESC LIMIT 1",
                            g_variant_new ("(sx)", table->name, record_id), error);
  if (cursor == NULL)
    return NULL;
  if (attain_cursor_next (cursor, &failure) &&
      !attain_image_read (attain_cursor_text (cursor, 0), record, error))
    return NULL;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&record);
}

static char *
title_of (const AttainTable *table,
          AttainRecord      *record)
{
  attain_record_derive (record);
  return attain_field_display (attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record), table->title), record);
}

/* What people know a record by, which may have been deleted since: a name, a title. */
static char *
dup_title (AttainDb           *db,
           const AttainTable  *table,
           gint64              record_id,
           GError            **error)
{
  g_autoptr(AttainRecord) record = find_record (db, table, record_id, error);

  return record != NULL ? title_of (table, record) : NULL;
}

static char *
display (AttainDb           *db,
         const AttainField  *field,
         AttainRecord       *record,
         gboolean            as_files,
         GError            **error)
{
  g_autofree char *text = NULL;

  if (field->type == ATTAIN_FIELD_REF && attain_field_is_known (field, record))
    return dup_title (db, attain_tables_find (field->refers_to), attain_field_at (field, record, gint64),
                      error);
  if (!as_files)
    return attain_field_display (field, record);

  text = attain_field_to_text (field, record);
  return text != NULL ? g_steal_pointer (&text) : g_strdup ("");
}

/* What differs between an image before and one after is what was changed; of a record that came or
 * went, all that is known of it. */
static gboolean
add_fields (AttainDb        *db,
            AttainAuditRow  *row,
            AttainRecord    *before,
            AttainRecord    *after,
            gboolean         as_files,
            GError         **error)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (before);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      AttainAuditField *field;

      if (!attain_field_is_told (&klass->fields[i]) || attain_field_equal (&klass->fields[i], before, after))
        continue;

      field = g_new0 (AttainAuditField, 1);
      g_ptr_array_add (row->fields, field);
      field->name = klass->fields[i].name;
      field->label = _(klass->fields[i].label);
      if (!(field->from = display (db, &klass->fields[i], before, as_files, error)) ||
          !(field->to = display (db, &klass->fields[i], after, as_files, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_row (AttainDb        *db,
          AttainCursor    *cursor,
          AttainAuditRow  *row,
          gboolean         as_files,
          GError         **error)
{
  g_autoptr(AttainRecord) before = g_object_new (row->table->record_type (), NULL);
  g_autoptr(AttainRecord) after = g_object_new (row->table->record_type (), NULL);
  gboolean came = attain_cursor_is_null (cursor, 4), went = attain_cursor_is_null (cursor, 5);

  row->kind = _(attain_table_get_class (row->table)->label);
  row->step = came ? ATTAIN_AUDIT_ADDED : went ? ATTAIN_AUDIT_DELETED : ATTAIN_AUDIT_CHANGED;
  if ((!came && !attain_image_read (attain_cursor_text (cursor, 4), before, error)) ||
      (!went && !attain_image_read (attain_cursor_text (cursor, 5), after, error)))
    return FALSE;

  if (row->step == ATTAIN_AUDIT_CHANGED)
    row->title = dup_title (db, row->table, row->record_id, error);
  else
    row->title = title_of (row->table, came ? after : before);
  if (row->title == NULL)
    return FALSE;

  if (!attain_cursor_is_null (cursor, 3) && row->table != &attain_person_table &&
      !(row->person = dup_title (db, &attain_person_table, attain_cursor_int (cursor, 3), error)))
    return FALSE;

  return add_fields (db, row, before, after, as_files, error);
}

static AttainCursor *
query_rows (AttainDb                 *db,
            gint64                    change_id,
            const AttainAuditFilter  *filter,
            gint64                    after,
            guint                     limit,
            GError                  **error)
{
  g_autoptr(GString) sql = g_string_new ("SELECT id, table_name, record_id, person_id, before, after FROM change_row"
                                         " WHERE change_id = ? AND id > ?");
  g_auto(GVariantBuilder) parameters;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE_TUPLE);
  g_variant_builder_add (&parameters, "x", change_id);
  g_variant_builder_add (&parameters, "x", after);
  if (filter != NULL && filter->table != NULL)
    {
      g_string_append (sql, " AND table_name = ? AND record_id = ?");
      g_variant_builder_add (&parameters, "s", filter->table->name);
      g_variant_builder_add (&parameters, "x", filter->record_id);
    }
  if (filter != NULL && filter->person_id != 0)
    {
      g_string_append (sql, " AND person_id = ?");
      g_variant_builder_add (&parameters, "x", filter->person_id);
    }
  g_string_append (sql, " ORDER BY id LIMIT ?");
  g_variant_builder_add (&parameters, "x", (gint64) limit);

  return attain_db_query (db, sql->str, g_variant_builder_end (&parameters), error);
}

/**
 * attain_audit_read:
 * @db: a connection
 * @change_id: a change
 * @filter: (nullable): whose table, record and person say which of its rows, and how values are told; all, for
 *   people, for %NULL
 * @after: 0, or the id of the last row that was read before
 * @limit: how many rows at most; an import may have hundreds of thousands
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainAuditRow): what the change did, record by record
 */
GPtrArray *
attain_audit_read (AttainDb                 *db,
                   gint64                    change_id,
                   const AttainAuditFilter  *filter,
                   gint64                    after,
                   guint                     limit,
                   GError                  **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr(AttainCursor) cursor = query_rows (db, change_id, filter, after, limit, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    {
      const AttainTable *table = attain_tables_find (attain_cursor_text (cursor, 1));
      AttainAuditRow *row;

      if (table == NULL)           /* of a later Attain: nothing here can read it */
        continue;

      row = g_new0 (AttainAuditRow, 1);
      row->fields = g_ptr_array_new_with_free_func (field_free);
      g_ptr_array_add (rows, row);
      row->id = attain_cursor_int (cursor, 0);
      row->table = table;
      row->record_id = attain_cursor_int (cursor, 2);
      if (!read_row (db, cursor, row, filter != NULL && filter->as_files, error))
        return NULL;
    }
  if (failure == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * attain_audit_row_describe:
 * @row: what a change did to a record
 *
 * Returns: (transfer full): the same in a few words: "CPD entry added: Court skills day (Ada Okafor)"
 */
char *
attain_audit_row_describe (const AttainAuditRow *row)
{
  /* Translators: a record, then the person it is about */
  g_autofree char *whose = row->person != NULL ? g_strdup_printf (_("%s (%s)"), row->title, row->person) : NULL;
  const char *title = whose != NULL ? whose : row->title;

  switch (row->step)
    {
    case ATTAIN_AUDIT_ADDED:
      /* Translators: a kind of record, then which one: "CPD entry added: Court skills day" */
      return g_strdup_printf (_("%s added: %s"), row->kind, title);
    case ATTAIN_AUDIT_DELETED:
      return g_strdup_printf (_("%s deleted: %s"), row->kind, title);
    case ATTAIN_AUDIT_CHANGED:
    default:
      return g_strdup_printf (_("%s changed: %s"), row->kind, title);
    }
}
