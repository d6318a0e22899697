/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every record beside its history: both are read in the order of the records, one record at a time. */

#include "attain-check-records.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-image.h"
#include "attain-table-key.h"
#include "attain-tables.h"

/* What the history says a record is, after its last change. */
typedef struct
{
  gint64        id;
  gint64        version;
  gboolean      alive;
  gboolean      readable;
  GString      *image;             /* the whole record as it came */
  AttainRecord *then;              /* the same with all that followed, once anything did */
  gboolean      followed;
} Account;

typedef struct
{
  AttainDb          *db;
  const AttainTable *table;
  AttainCheckReport *report;
  AttainProgress    *progress;     /* of this table; NULL where nobody watches */
  gint64             last_id;
  AttainCursor      *trail;
  gboolean           more;         /* whether @trail stands on a row */
  Account            account;
  AttainRecord      *record;
  AttainRecord      *derived;
  GString           *image;
  GArray            *one_id;
} Review;

G_GNUC_PRINTF (4, 5)
static void
report_fault (Review          *self,
              AttainCheckKind  kind,
              gint64           id,
              const char      *format,
              ...)
{
  g_autofree char *where = g_strdup_printf ("%s %" G_GINT64_FORMAT, _(attain_table_get_class (self->table)->label), id);
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  attain_check_report_add (self->report, kind, where, sentence);
}

static void
take_row (Account    *account,
          const char *before,
          const char *after)
{
  if (after == NULL)
    {
      account->alive = FALSE;
    }
  else if (before == NULL)
    {
      account->alive = TRUE;
      account->followed = FALSE;
      g_string_assign (account->image, after);
    }
  else
    {
      if (!account->followed)
        {
          attain_record_clear (account->then);
          account->readable = attain_image_read (account->image->str, account->then, NULL);
        }
      account->followed = TRUE;
      account->readable = account->readable && attain_image_read (after, account->then, NULL);
    }
}

/* Reads all that the trail has of the record on whose first row it stands. */
static gboolean
read_account (Review   *self,
              GError  **error)
{
  Account *account = &self->account;
  g_autoptr(GError) failure = NULL;

  account->id = attain_cursor_int (self->trail, 0);
  account->alive = FALSE;
  account->followed = FALSE;
  account->readable = TRUE;
  g_string_truncate (account->image, 0);
  while (self->more && attain_cursor_int (self->trail, 0) == account->id)
    {
      account->version = attain_cursor_int (self->trail, 1);
      take_row (account, attain_cursor_text (self->trail, 2), attain_cursor_text (self->trail, 3));
      self->more = attain_cursor_next (self->trail, &failure);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The slower comparison, for a record that was changed or is not the same to the letter. */
static void
compare_fields (Review *self)
{
  AttainRecordClass *klass = attain_table_get_class (self->table);
  Account *account = &self->account;

  if (!account->followed)
    {
      attain_record_clear (account->then);
      account->readable = attain_image_read (account->image->str, account->then, NULL);
    }
  if (!account->readable)
    {
      report_fault (self, ATTAIN_CHECK_HISTORY, account->id, _("What the history says of it cannot be read"));
      return;
    }

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *then = NULL;
      g_autofree char *now = NULL;

      if (!attain_field_is_told (&klass->fields[i]))
        continue;

      then = attain_field_to_text (&klass->fields[i], account->then);
      now = attain_field_to_text (&klass->fields[i], self->record);
      if (g_strcmp0 (then, now) != 0)
        report_fault (self, ATTAIN_CHECK_RECORD, account->id, _("“%s” is not what the history says"),
                      _(klass->fields[i].label));
    }
  if (g_strcmp0 (attain_record_get_uid (account->then), attain_record_get_uid (self->record)) != 0)
    report_fault (self, ATTAIN_CHECK_RECORD, account->id, _("It is not the record that the history tells of"));
}

static void
compare_with_account (Review *self)
{
  Account *account = &self->account;

  if (account->version != attain_record_get_version (self->record))
    report_fault (self, ATTAIN_CHECK_RECORD, account->id, _("It was not saved as often as the history says"));

  if (!account->followed)
    {
      g_string_truncate (self->image, 0);
      attain_image_write (self->image, self->record);
      if (g_string_equal (self->image, account->image))
        return;
    }
  compare_fields (self);
}

static void
check_derived (Review *self)
{
  AttainRecordClass *klass = attain_table_get_class (self->table);

  attain_record_derive (self->derived);
  for (guint i = 0; i < klass->n_fields; i++)
    if ((klass->fields[i].flags & ATTAIN_FIELD_DERIVED) != 0 &&
        !attain_field_equal (&klass->fields[i], self->derived, self->record))
      report_fault (self, ATTAIN_CHECK_RECORD, attain_record_get_id (self->record),
                    _("“%s” does not follow from the other fields"), klass->fields[i].name);
}

static gboolean
check_rules (Review   *self,
             GError  **error)
{
  g_autoptr(GError) broken = NULL;
  gint64 id = attain_record_get_id (self->record);

  if (!attain_record_check (self->record, &broken))
    {
      report_fault (self, ATTAIN_CHECK_RULE, id, "%s", broken->message);
      return TRUE;
    }
  if (self->table->check == NULL || self->table->checks_others)
    return TRUE;

  g_array_index (self->one_id, gint64, 0) = id;
  if (self->table->check (self->db, self->one_id, &broken))
    return TRUE;
  if (broken->domain == ATTAIN_ERROR && broken->code == ATTAIN_ERROR_INVALID)
    {
      report_fault (self, ATTAIN_CHECK_RULE, id, "%s", broken->message);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&broken));
  return FALSE;
}

/* What the history has before the record @id, and is not among the records, must have been deleted. */
static gboolean
catch_up (Review   *self,
          gint64    id,
          GError  **error)
{
  while (self->more && attain_cursor_int (self->trail, 0) < id)
    {
      if (!read_account (self, error))
        return FALSE;
      if (self->account.alive)
        report_fault (self, ATTAIN_CHECK_RECORD, self->account.id,
                      _("It is gone, though the history does not say that it was deleted"));
    }

  return TRUE;
}

static gboolean
check_record (Review        *self,
              AttainCursor  *rows,
              GError       **error)
{
  gint64 id = attain_cursor_int (rows, 0);

  attain_record_clear (self->record);
  attain_record_clear (self->derived);
  attain_table_read_row (self->table, rows, self->record);
  attain_table_read_row (self->table, rows, self->derived);
  self->report->n_records++;
  if (self->last_id > 0)
    attain_progress_set_fraction (self->progress, (double) id / self->last_id);
  if (!catch_up (self, id, error))
    return FALSE;

  if (self->more && attain_cursor_int (self->trail, 0) == id)
    {
      if (!read_account (self, error))
        return FALSE;
      if (self->account.alive)
        compare_with_account (self);
      else
        report_fault (self, ATTAIN_CHECK_RECORD, id, _("It is there, though the history says that it was deleted"));
    }
  else
    {
      report_fault (self, ATTAIN_CHECK_RECORD, id, _("The history does not know where it came from"));
    }

  check_derived (self);
  return check_rules (self, error);
}

static gboolean
review_rows (Review   *self,
             GError  **error)
{
  g_autofree char *select = attain_table_make_select (self->table, FALSE);
  g_autofree char *sql = g_strconcat (select, " ORDER BY id", NULL);
  g_autoptr(AttainCursor) rows = attain_db_query (self->db, sql, NULL, error);
  g_autoptr(GError) failure = NULL;

  if (rows == NULL)
    return FALSE;

  self->more = attain_cursor_next (self->trail, &failure);
  while (failure == NULL && attain_cursor_next (rows, &failure))
    if (!check_record (self, rows, error))
      return FALSE;
  if (failure == NULL)
    return catch_up (self, G_MAXINT64, error);

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
review_table (Review   *self,
              GError  **error)
{
  gboolean done;
  gint64 none = 0;

  self->trail = attain_db_query (self->db, "SELECT record_id, version, before, after FROM change_row"
                                 " WHERE table_name = ? ORDER BY record_id, id",
                                 g_variant_new ("(s)", self->table->name), error);
  if (self->trail == NULL)
    return FALSE;

  self->record = g_object_new (self->table->record_type (), NULL);
  self->derived = g_object_new (self->table->record_type (), NULL);
  self->account.then = g_object_new (self->table->record_type (), NULL);
  self->account.image = g_string_new (NULL);
  self->image = g_string_new (NULL);
  self->one_id = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (self->one_id, none);

  done = review_rows (self, error);

  g_object_unref (self->record);
  g_object_unref (self->derived);
  g_object_unref (self->account.then);
  g_string_free (self->account.image, TRUE);
  g_string_free (self->image, TRUE);
  g_array_unref (self->one_id);
  attain_cursor_free (self->trail);
  return done;
}

/* The last of a table's ids stands for how many records there are: to count them would be
 * to read them. */
static gboolean
read_last_ids (AttainDb           *db,
               Review             *reviews,
               guint               n_reviews,
               double             *all,
               GError            **error)
{
  *all = 1;
  for (guint i = 0; i < n_reviews; i++)
    {
      if (!attain_table_get_last_id (reviews[i].table, db, &reviews[i].last_id, error))
        return FALSE;
      *all += reviews[i].last_id;
    }

  return TRUE;
}

/**
 * attain_check_records:
 * @db: a connection
 * @report: hears of the faults
 * @progress: (nullable): hears how far it has come
 * @error: what could not be read
 *
 * Compares every record with what the history says of it and with the rules.
 *
 * Returns: whether all of them were read
 */
gboolean
attain_check_records (AttainDb           *db,
                      AttainCheckReport  *report,
                      AttainProgress     *progress,
                      GError            **error)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);
  g_autofree Review *reviews = g_new0 (Review, n_tables);
  double done = 0, all;

  for (guint i = 0; i < n_tables; i++)
    reviews[i] = (Review) { db, tables[i], report };
  if (!read_last_ids (db, reviews, n_tables, &all, error))
    return FALSE;

  for (guint i = 0; i < n_tables; i++)
    {
      double until = done + reviews[i].last_id;
      g_autoptr(AttainProgress) part = attain_progress_new_part (progress, done / all, until / all);

      reviews[i].progress = part;
      if (!review_table (&reviews[i], error))
        return FALSE;
      done = until;
    }

  return TRUE;
}
