/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-figure-basis.h"

G_BEGIN_DECLS

/**
 * AttainFigureSource:
 * @basis: what figures are computed from; it lives as long as the source
 *
 * What figures are computed from, as the database has it at one moment.
 */
typedef struct
{
  AttainFigureBasis  basis;

  /*< private >*/
  GArray            *spans;
  GArray            *people;
  GArray            *runs_out;
  GArray            *years;
  GArray            *year_spans;
  GArray            *applications;
  GArray            *funded;
  GArray            *counts;
  GArray            *absences;
} AttainFigureSource;

AttainFigureSource *attain_figure_source_load           (AttainDb                    *db,
                                                         const AttainScheme          *scheme,
                                                         const AttainCpdRule         *rule,
                                                         const AttainHolidays        *holidays,
                                                         const AttainFigureQuestion  *question,
                                                         const AttainFigureId        *ids,
                                                         gsize                        n_ids,
                                                         GError                     **error);
AttainFigureSource *attain_figure_source_load_everybody (AttainDb                    *db,
                                                         const AttainScheme          *scheme,
                                                         const AttainCpdRule         *rule,
                                                         const AttainFigureQuestion  *question,
                                                         const AttainFigureId        *ids,
                                                         gsize                        n_ids,
                                                         GError                     **error);
void                attain_figure_source_free           (AttainFigureSource          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainFigureSource, attain_figure_source_free)

G_END_DECLS
