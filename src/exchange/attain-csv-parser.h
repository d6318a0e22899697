/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-text-source.h"

G_BEGIN_DECLS

/**
 * AttainCsvRecord:
 * @line: the line of the file on which its first field begins, from 1
 * @first: where in the batch's starts its first field is
 * @n_fields: how many it has
 *
 * Where in a batch a record is.
 */
typedef struct
{
  guint line;
  guint first;
  guint n_fields;
} AttainCsvRecord;

/**
 * AttainCsvBatch:
 * @text: the fields that wait, each ended by a NUL
 * @starts: (element-type gsize): where in @text each begins
 * @records: (element-type AttainCsvRecord): the whole records among them
 * @fraction: how much of the file has been read
 * @ended: whether nothing follows
 * @failure: (nullable): why nothing follows
 *
 * What a piece of a file has brought.
 */
typedef struct
{
  GString  *text;
  GArray   *starts;
  GArray   *records;
  double    fraction;
  gboolean  ended;
  GError   *failure;
} AttainCsvBatch;

typedef struct _AttainCsvParser AttainCsvParser;

AttainCsvBatch  *attain_csv_batch_new    (void);
void             attain_csv_batch_free   (gpointer          batch);

AttainCsvParser *attain_csv_parser_new   (AttainTextSource *source);
void             attain_csv_parser_free  (AttainCsvParser  *self);
gboolean         attain_csv_parser_fill  (AttainCsvParser  *self,
                                          AttainCsvBatch   *batch);
void             attain_csv_parser_go_on (AttainCsvParser  *self,
                                          AttainCsvBatch   *batch,
                                          AttainCsvBatch   *next);

G_END_DECLS
