/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change-info.h"

G_BEGIN_DECLS

/**
 * AttainAuditFilter:
 * @table: (nullable): with @record_id, changes of that record alone
 * @record_id: a record of @table
 * @person_id: changes of what is kept about that person alone; 0 for all
 * @since: (nullable): a day, from which on
 * @text: (nullable): words of the action, the reason, who made it or whom it was about
 * @as_files: whether values are told as files write them, for programs: 2026-11-30, 7.5, own_choice
 *
 * Which changes are asked for.
 */
typedef struct
{
  const AttainTable *table;
  gint64             record_id;
  gint64             person_id;
  char              *since;
  char              *text;
  gboolean           as_files;
} AttainAuditFilter;

/**
 * AttainAuditStep:
 * @ATTAIN_AUDIT_ADDED: the record came
 * @ATTAIN_AUDIT_CHANGED: some of its fields were changed
 * @ATTAIN_AUDIT_DELETED: it went
 *
 * What a change did to a record.
 */
typedef enum
{
  ATTAIN_AUDIT_ADDED,
  ATTAIN_AUDIT_CHANGED,
  ATTAIN_AUDIT_DELETED,
} AttainAuditStep;

/**
 * AttainAuditField:
 * @name: the field's property
 * @label: its name on the screen
 * @from: the value before, in the user's language or as files write it; "" for not known
 * @to: the value after
 */
typedef struct
{
  const char *name;
  const char *label;
  char       *from;
  char       *to;
} AttainAuditField;

/**
 * AttainAuditRow:
 * @id: where to go on from: see attain_audit_read()
 * @table: where the record is kept
 * @record_id: which
 * @step: what happened to it
 * @kind: what people call such a record: "CPD entry"
 * @title: what people know this one by: "Court skills day"
 * @person: (nullable): the name of the person it is about, where it is not that person
 * @fields: (element-type AttainAuditField): from what to what
 *
 * What a change did to one record, in words.
 */
typedef struct
{
  gint64             id;
  const AttainTable *table;
  gint64             record_id;
  AttainAuditStep    step;
  const char        *kind;
  char              *title;
  char              *person;
  GPtrArray         *fields;
} AttainAuditRow;

void        attain_audit_filter_free  (AttainAuditFilter        *filter);
GArray     *attain_audit_list         (AttainDb                 *db,
                                       const AttainAuditFilter  *filter,
                                       GError                  **error);
GPtrArray  *attain_audit_read         (AttainDb                 *db,
                                       gint64                    change_id,
                                       const AttainAuditFilter  *filter,
                                       gint64                    after,
                                       guint                     limit,
                                       GError                  **error);
char       *attain_audit_row_describe (const AttainAuditRow     *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAuditFilter, attain_audit_filter_free)

G_END_DECLS
