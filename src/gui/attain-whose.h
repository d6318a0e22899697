/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"

G_BEGIN_DECLS

/**
 * AttainWhose:
 * @reference: the reference data that it is answered by
 * @today: the day asked for
 * @employee_id: (nullable): of whom it is asked; %NULL for whoever works in the session
 * @own_id: whoever works in the session; 0 for nobody
 *
 * Of whom a page asks, and by which rules: what the job that answers it is given.
 */
typedef struct
{
  AttainReferenceSet *reference;
  char               *today;
  char               *employee_id;
  gint64              own_id;
} AttainWhose;

AttainWhose *attain_whose_new         (AttainContext      *context,
                                       const char         *employee_id);
void         attain_whose_free        (gpointer            whose);
gboolean     attain_whose_find_person (const AttainWhose  *self,
                                       AttainDb           *db,
                                       gint64             *person_id,
                                       GError            **error);

G_END_DECLS
