/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-parts.h"

#include "attain-date.h"

/* A year is open on a day until its outcome, or until the day that they withdrew; nobody knows of all which that was. */
#define OPEN_YEARS "FROM asye WHERE coalesce(outcome_on, withdrawn_on," \
                   " CASE WHEN status = 'withdrawn' THEN '' ELSE '9999-12-31' END) > ?"

typedef void (*Reader) (AttainAsyeParts *self,
                        AttainCursor    *cursor);

static const char *
keep_text (AttainAsyeParts *self,
           AttainCursor    *cursor,
           guint            column)
{
  const char *text = attain_cursor_text (cursor, column);

  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
read_post (AttainAsyeParts *self,
           AttainCursor    *cursor)
{
  const char *to = attain_cursor_text (cursor, 2);
  AttainAsyePostPart part = { attain_cursor_int (cursor, 0) };

  part.span.person_id = part.person_id;
  part.span.from_day = attain_date_to_day (attain_cursor_text (cursor, 1));
  part.span.to_day = to != NULL ? attain_date_to_day (to) : ATTAIN_DAY_OPEN;
  part.span.fte = attain_cursor_real (cursor, 3);
  part.line_manager_id = attain_cursor_int (cursor, 4);
  g_array_append_val (self->posts, part);
}

static void
read_pause (AttainAsyeParts *self,
            AttainCursor    *cursor)
{
  AttainAsyePausePart part = { attain_cursor_int (cursor, 0),
                               { keep_text (self, cursor, 1), keep_text (self, cursor, 2), keep_text (self, cursor, 3) } };

  g_array_append_val (self->pauses, part);
}

static gboolean
parse_kind (const char         *word,
            AttainAsyeItemKind *kind)
{
  int item = ATTAIN_EVIDENCE_ITEM_UNKNOWN;

  attain_enum_parse (&attain_evidence_item_choices, word, &item);
  return attain_evidence_item_get_kind (item, kind);
}

static void
read_gap (AttainAsyeParts *self,
          AttainCursor    *cursor)
{
  AttainAsyeGapPart part = { attain_cursor_int (cursor, 0), .code = keep_text (self, cursor, 2) };

  if (parse_kind (attain_cursor_text (cursor, 1), &part.kind))
    g_array_append_val (self->gaps, part);
}

/* A piece of evidence of a sort that is asked for; the first of it begins a count. */
static AttainAsyeCountPart *
find_count (AttainAsyeParts *self,
            gint64           asye_id,
            const char      *item,
            const char      *code)
{
  AttainAsyeCountPart *last = self->counts->len > 0 ? &g_array_index (self->counts, AttainAsyeCountPart,
                                                                      self->counts->len - 1) : NULL;
  AttainAsyeCountPart part = { asye_id };

  if (last != NULL && last->asye_id == asye_id && g_str_equal (last->code, code) && g_str_equal (last->item, item))
    return last;

  if (!parse_kind (item, &part.kind))
    return NULL;

  part.item = g_string_chunk_insert_const (self->texts, item);
  part.code = g_string_chunk_insert_const (self->texts, code);
  g_array_append_val (self->counts, part);
  return &g_array_index (self->counts, AttainAsyeCountPart, self->counts->len - 1);
}

static void
read_evidence (AttainAsyeParts *self,
               AttainCursor    *cursor)
{
  const char *item = attain_cursor_text (cursor, 1);
  const char *code = attain_cursor_text (cursor, 2);
  AttainAsyeCountPart *count = item != NULL && code != NULL
                               ? find_count (self, attain_cursor_int (cursor, 0), item, code) : NULL;

  if (count == NULL)
    return;

  count->there++;
  if (count->kind == ATTAIN_ASYE_ITEM_SUPERVISION || attain_cursor_int (cursor, 3) != 0)
    count->accepted++;
}

static gboolean
load (AttainAsyeParts  *self,
      AttainDb         *db,
      const char       *sql,
      GVariant         *parameters,
      Reader            reader,
      GError          **error)
{
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, parameters, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    reader (self, cursor);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_asye_parts_load:
 * @db: a connection
 * @on: the day asked for
 * @error: what went wrong
 *
 * Evidence is read in the order of an index that holds all that it takes, so that no text of it is read; counted
 * here, it takes half the time of a GROUP BY.
 *
 * Returns: (transfer full) (nullable): what belongs to the years that are open on that day
 */
AttainAsyeParts *
attain_asye_parts_load (AttainDb    *db,
                        const char  *on,
                        GError     **error)
{
  g_autoptr(AttainAsyeParts) self = g_new0 (AttainAsyeParts, 1);

  self->posts = g_array_new (FALSE, FALSE, sizeof (AttainAsyePostPart));
  self->pauses = g_array_new (FALSE, FALSE, sizeof (AttainAsyePausePart));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (AttainAsyeGapPart));
  self->counts = g_array_new (FALSE, FALSE, sizeof (AttainAsyeCountPart));
  self->texts = g_string_chunk_new (4096);

  if (!load (self, db,
             "SELECT person_id, from_on, to_on, fte, line_manager_id FROM post"
             " WHERE person_id IN (SELECT person_id " OPEN_YEARS ") ORDER BY person_id, from_on, id",
             g_variant_new ("(s)", on), read_post, error) ||
      !load (self, db,
             "SELECT asye_id, from_on, to_on, reason FROM asye_pause"
             " WHERE asye_id IN (SELECT id " OPEN_YEARS ") ORDER BY asye_id, from_on",
             g_variant_new ("(s)", on), read_pause, error) ||
      !load (self, db,
             "SELECT asye_id, item, code FROM asye_gap WHERE trim(coalesce(reason, '')) <> ''"
             " AND asye_id IN (SELECT id " OPEN_YEARS ") ORDER BY asye_id",
             g_variant_new ("(s)", on), read_gap, error) ||
      !load (self, db,
             "SELECT asye_id, item, code, accepted_on <= ? FROM evidence"
             " WHERE asye_id IN (SELECT id " OPEN_YEARS ") AND held_on <= ?"
             " AND (returned_on IS NULL OR returned_on > ?) ORDER BY asye_id, item, code",
             g_variant_new ("(ssss)", on, on, on, on), read_evidence, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
attain_asye_parts_free (AttainAsyeParts *self)
{
  g_array_unref (self->posts);
  g_array_unref (self->pauses);
  g_array_unref (self->gaps);
  g_array_unref (self->counts);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * attain_asye_parts_find:
 * @parts: parts of one kind
 * @id: of the person or the year
 * @n_found: (out): how many are theirs
 *
 * Returns: (nullable): the first of them
 */
gpointer
attain_asye_parts_find (GArray *parts,
                        gint64  id,
                        gsize  *n_found)
{
  guint size = g_array_get_element_size (parts);
  guint low = 0, high = parts->len, end;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (*(const gint64 *) (gpointer) (parts->data + (gsize) middle * size) < id)
        low = middle + 1;
      else
        high = middle;
    }

  end = low;
  while (end < parts->len && *(const gint64 *) (gpointer) (parts->data + (gsize) end * size) == id)
    end++;

  *n_found = end - low;
  return *n_found > 0 ? parts->data + (gsize) low * size : NULL;
}
