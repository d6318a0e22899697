/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AttainRowFormat:
 * @name: what commands call it, and how its files end: "csv"
 *
 * A format in which rows of named columns are written, one at a time and in memory that does not grow with them.
 */
typedef struct
{
  const char *name;

  gpointer (*start)   (GOutputStream *stream, const char *const *columns, GError **error);
  void     (*add)     (gpointer writer, const char *text, gboolean is_number);
  gboolean (*end_row) (gpointer writer, GError **error);
  gboolean (*finish)  (gpointer writer, GError **error);
  void     (*free)    (gpointer writer);
} AttainRowFormat;

extern const AttainRowFormat attain_row_format_csv;
extern const AttainRowFormat attain_row_format_json;
extern const AttainRowFormat attain_row_format_xlsx;

/* Rows on their way into a stream, in one of the formats. */
typedef struct _AttainRowWriter AttainRowWriter;

AttainRowWriter *attain_row_writer_new        (const AttainRowFormat  *format,
                                               GOutputStream          *stream,
                                               const char *const      *columns,
                                               GError                **error);
void             attain_row_writer_add        (AttainRowWriter        *self,
                                               const char             *text);
void             attain_row_writer_add_number (AttainRowWriter        *self,
                                               const char             *text);
gboolean         attain_row_writer_end_row    (AttainRowWriter        *self,
                                               GError                **error);
gboolean         attain_row_writer_finish     (AttainRowWriter        *self,
                                               GError                **error);
void             attain_row_writer_free       (AttainRowWriter        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainRowWriter, attain_row_writer_free)

G_END_DECLS
