/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-csv-reader.h"
#include "attain-import-columns.h"
#include "attain-import-match.h"
#include "attain-import.h"
#include "attain-person-keys.h"
#include "attain-reference-set.h"
#include "attain-refused-file.h"

G_BEGIN_DECLS

/**
 * AttainImportPass:
 * @import: what was asked for
 * @change: in which everything is written
 * @people: who is meant by an employee number
 * @reader: the file, on the row that is being taken
 * @columns: (element-type AttainImportColumn): its columns
 * @refused_file: (nullable): takes the rows that are refused
 * @summary: what has come of the rows so far
 * @match: finds what the database has already
 * @record: the row as the file has it
 * @kept: the row as the database has it
 * @post: somebody's first post, of a kind that opens it
 * @has_post: whether the file has any column of it
 * @column: (nullable): the column that is being looked at, for a refusal
 * @reference: (nullable): the reference data, of a kind that takes it
 * @known_capabilities: (nullable): those of all frameworks, as a set; %NULL where there is no framework
 * @capabilities: what is written of capabilities to the same in order: few differ
 * @late: the refusals that only other rows bring about, by line; these rows are left out from the beginning
 * @n_late: how many of them this pass has found
 * @refused_lines: the lines that this pass has refused, of a kind that reads the file twice
 * @changed_people: the ids of the people whose row was counted as changed
 * @written: (nullable) (element-type AttainImportWritten): the rows that were written, by line, of a kind that is
 *   asked whether they fit in with others
 *
 * One reading of the file within one change. Rows may be refused because of rows that come after them; then the
 * change is rolled back and the file read again without them, so that what is committed never had them.
 */
typedef struct
{
  const AttainImport  *import;
  AttainChange        *change;
  AttainPersonKeys    *people;
  AttainCsvReader     *reader;
  GArray              *columns;
  AttainRefusedFile   *refused_file;
  AttainImportSummary *summary;
  AttainImportMatch   *match;
  AttainRecord        *record;
  AttainRecord        *kept;
  AttainRecord        *post;
  gboolean             has_post;
  const char          *column;
  AttainReferenceSet  *reference;
  GHashTable          *known_capabilities;
  GHashTable          *capabilities;
  GHashTable          *late;
  guint                n_late;
  GHashTable          *refused_lines;
  GHashTable          *changed_people;
  GArray              *written;
} AttainImportPass;

typedef struct
{
  gint64 id;
  guint  line;
} AttainImportWritten;

/* attain-import-row.c: one row into the change */
gboolean attain_import_is_refusal       (const GError      *failure);
gboolean attain_import_row_save         (AttainImportPass  *pass,
                                         GError           **error);
gboolean attain_import_row_fill         (AttainImportPass  *pass,
                                         gboolean           of_post,
                                         AttainRecord      *record,
                                         GError           **error);

/* attain-import-difference.c: what a row changes, in words */
void     attain_import_note_differences (AttainImportPass  *pass,
                                         gboolean           of_post,
                                         AttainRecord      *from,
                                         AttainRecord      *to);

/* attain-import-cpd.c: what only an entry of CPD needs */
gboolean attain_import_cpd_prepare      (AttainImportPass  *pass,
                                         GError           **error);
gboolean attain_import_cpd_order        (AttainImportPass  *pass,
                                         char             **capabilities,
                                         GError           **error);

/* attain-import-asye.c: what only a supported year, its pauses and its evidence need */
gboolean attain_import_asye_prepare     (AttainImportPass  *pass,
                                         GError           **error);

/* attain-import-application.c: what only an application needs */
gboolean attain_import_application_prepare (AttainImportPass  *pass,
                                            GError           **error);

/* attain-import-fit.c: what rows must not do to each other */
gboolean attain_import_fit_check        (AttainImportPass  *pass,
                                         GError           **error);
void     attain_import_fit_note         (AttainImportPass  *pass,
                                         gint64             id);
gboolean attain_import_fit_refuse       (AttainImportPass  *pass,
                                         guint              line,
                                         const char        *column,
                                         GError            *failure,
                                         GError           **error);

/* attain-import-post.c: first posts, and circles of line managers */
gboolean attain_import_post_check_first (AttainImportPass  *pass,
                                         GError           **error);
gboolean attain_import_post_save_first  (AttainImportPass  *pass,
                                         GError           **error);
gboolean attain_import_post_check_circles (AttainImportPass  *pass,
                                           GError           **error);

/* attain-import-pass.c */
gboolean attain_import_pass_run         (AttainImportPass  *pass,
                                         GError           **error);
void     attain_import_pass_clear       (AttainImportPass  *pass);
void     attain_import_pass_refuse_late (AttainImportPass  *pass,
                                         guint              line,
                                         const char        *column,
                                         const char        *reason);

/* attain-import-reference.c: a kind that is JSON */
AttainImportSummary *attain_import_reference_run (const AttainImport  *import,
                                                  AttainDb            *db,
                                                  AttainTouched      **touched,
                                                  GError             **error);

G_END_DECLS
