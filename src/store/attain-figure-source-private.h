/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-date.h"
#include "attain-figure-source.h"

G_BEGIN_DECLS

/* The parts of attain_figure_source_load(), each for the figures that need it. Posts come first, then people. */

/* A bit for each figure. */
typedef guint32 AttainFigureSet;

static inline gboolean
attain_figure_set_has (AttainFigureSet self,
                       AttainFigureId  id)
{
  return (self & (1u << id)) != 0;
}

/* The day in a column, as a number; @unknown where there is none. */
static inline gint32
attain_figure_load_day (AttainCursor *cursor,
                        guint         column,
                        gint32        unknown)
{
  const char *date = attain_cursor_text (cursor, column);

  return date != NULL ? attain_date_to_day (date) : unknown;
}

/* The contract of the post that was read before, and how it is written. */
typedef struct
{
  int  contract;
  char nick[32];
} AttainFigureContract;

void     attain_figure_load_sort_spans   (GArray                      *spans);
gboolean attain_figure_load_cut_spans    (GArray                      *spans,
                                          AttainDb                    *db,
                                          GError                     **error);
int      attain_figure_load_contract     (AttainCursor                *cursor,
                                          guint                        column,
                                          AttainFigureContract        *last);
gboolean attain_figure_load_find_person  (const AttainFigureSource    *self,
                                          gint64                       person_id,
                                          guint                       *place);
gboolean attain_figure_load_everybody    (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          GError                     **error);
gboolean attain_figure_load_spans        (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          const AttainFigureQuestion  *question,
                                          AttainFigureSet              wanted,
                                          GError                     **error);
gboolean attain_figure_load_people       (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          gboolean                     with_registration,
                                          GError                     **error);
gboolean attain_figure_load_cpd          (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          const AttainFigureQuestion  *question,
                                          GError                     **error);
gboolean attain_figure_load_pieces       (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          const AttainFigureQuestion  *question,
                                          GError                     **error);
gboolean attain_figure_load_training     (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          const AttainFigureQuestion  *question,
                                          GError                     **error);
gboolean attain_figure_load_years        (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          GError                     **error);
gboolean attain_figure_load_applications (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          GError                     **error);
gboolean attain_figure_load_funding      (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          const AttainFigureQuestion  *question,
                                          GError                     **error);
gboolean attain_figure_load_cases        (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          const AttainFigureQuestion  *question,
                                          GError                     **error);
gboolean attain_figure_load_absences     (AttainFigureSource          *self,
                                          AttainDb                    *db,
                                          const AttainFigureQuestion  *question,
                                          GError                     **error);

G_END_DECLS
