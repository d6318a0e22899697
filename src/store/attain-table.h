/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-record.h"
#include "attain-tally.h"

G_BEGIN_DECLS

/**
 * AttainLookup:
 * @field: a field that is looked up
 * @sql: an expression of one value over the row; each ? in it is the day asked for
 */
typedef struct
{
  const char *field;
  const char *sql;
} AttainLookup;

/**
 * AttainTable:
 * @name: the table
 * @record_type: the kind of record it keeps
 * @subject: (nullable): the field that names the person whom a record is about; "" where the record is
 *   that person
 * @title: the field by which people know one record from another
 * @keys: (nullable): the fields by which one record is told from all others, ended by %NULL: one or several between
 *   spaces, of which the last is the one that somebody would change
 * @search: (nullable): the full-text index over it
 * @search_fields: (nullable): the fields that the index covers, ended by %NULL
 * @lookups: (nullable): what lists show of other tables, ended by an empty one
 * @check: (nullable): the rules that take other rows; called before a commit with the ids that the change
 *   inserted or updated
 * @checks_others: whether what @check finds is wrong with other tables' rows, which their own @check finds as well:
 *   whoever looks through all tables leaves it to them
 * @tally: (nullable): what is kept of somebody beside these records; it is refreshed before a commit for each person
 *   about whom a record came, changed or went
 *
 * Where a kind of record is kept.
 */
typedef struct
{
  const char          *name;
  GType              (*record_type) (void);
  const char          *subject;
  const char          *title;
  const char *const   *keys;
  const char          *search;
  const char *const   *search_fields;
  const AttainLookup  *lookups;
  gboolean           (*check) (AttainDb *db, const GArray *ids, GError **error);
  gboolean             checks_others;
  const AttainTally   *tally;
} AttainTable;

AttainRecordClass *attain_table_get_class     (const AttainTable  *self);
void               attain_table_append_column (GString            *sql,
                                               const AttainField  *field);
GPtrArray         *attain_table_load          (const AttainTable  *self,
                                               AttainDb           *db,
                                               const char         *as_of,
                                               const gint64       *ids,
                                               guint               n_ids,
                                               GError            **error);
gpointer           attain_table_load_one      (const AttainTable  *self,
                                               AttainDb           *db,
                                               gint64              id,
                                               GError            **error);
GPtrArray         *attain_table_load_where    (const AttainTable  *self,
                                               AttainDb           *db,
                                               const char         *where,
                                               GVariant           *parameters,
                                               GError            **error);
GPtrArray         *attain_table_load_of       (const AttainTable  *self,
                                               AttainDb           *db,
                                               gint64              person_id,
                                               const char         *order,
                                               GError            **error);
void               attain_table_read_row      (const AttainTable  *self,
                                               AttainCursor       *cursor,
                                               AttainRecord       *record);
void               attain_table_bind_field    (AttainCursor       *cursor,
                                               guint               parameter,
                                               const AttainField  *field,
                                               AttainRecord       *record);
gint64             attain_table_get_subject   (const AttainTable  *self,
                                               AttainRecord       *record);
char              *attain_table_make_select   (const AttainTable  *self,
                                               gboolean            with_lookups);

G_END_DECLS
