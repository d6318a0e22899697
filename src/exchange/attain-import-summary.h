/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Refusals beyond this are counted and not told one by one. */
#define ATTAIN_IMPORT_MOST_REFUSALS 1000

/* The same for what changes: enough to see whether the file is the right one. */
#define ATTAIN_IMPORT_MOST_DIFFERENCES 100

/**
 * AttainRefusal:
 * @line: of the file, from 1
 * @column: (nullable): the column that is wrong; %NULL where it is the row as a whole
 * @value: (nullable): what stands there
 * @reason: why it is refused, in words for the person
 */
typedef struct
{
  guint  line;
  char  *column;
  char  *value;
  char  *reason;
} AttainRefusal;

/**
 * AttainDifference:
 * @line: of the file, from 1
 * @who: (nullable): the employee number that the row begins with
 * @label: the field that changes, as people read it
 * @from: what the records have, "" for nothing
 * @to: what the file has, "" for nothing
 */
typedef struct
{
  guint  line;
  char  *who;
  char  *label;
  char  *from;
  char  *to;
} AttainDifference;

/**
 * AttainImportSummary:
 * @n_added: rows that the database does not have
 * @n_changed: rows that differ from the database
 * @n_same: rows that the database has already
 * @n_refused: rows that break a rule
 * @refusals: (element-type AttainRefusal): the first %ATTAIN_IMPORT_MOST_REFUSALS of them by line
 * @differences: (element-type AttainDifference): the first %ATTAIN_IMPORT_MOST_DIFFERENCES fields that change
 * @unknown_columns: (element-type utf8): the columns that were left alone
 * @committed: whether it was kept, and not only tried out
 *
 * What an import does, or did.
 */
typedef struct
{
  guint      n_added;
  guint      n_changed;
  guint      n_same;
  guint      n_refused;
  GPtrArray *refusals;
  GPtrArray *differences;
  GPtrArray *unknown_columns;
  gboolean   committed;
} AttainImportSummary;

AttainImportSummary *attain_import_summary_new    (void);
void                 attain_import_summary_refuse (AttainImportSummary *self,
                                                   AttainRefusal       *refusal);
void                 attain_import_summary_differ (AttainImportSummary *self,
                                                   AttainDifference    *difference);
void                 attain_import_summary_free   (AttainImportSummary *self);

AttainRefusal       *attain_refusal_new           (guint                line,
                                                   const char          *column,
                                                   const char          *value,
                                                   const char          *reason);
void                 attain_refusal_free          (AttainRefusal       *self);

AttainDifference    *attain_difference_new        (guint                line,
                                                   const char          *who,
                                                   const char          *label,
                                                   const char          *from,
                                                   const char          *to);
void                 attain_difference_free       (AttainDifference    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDifference, attain_difference_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainImportSummary, attain_import_summary_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainRefusal, attain_refusal_free)

G_END_DECLS
