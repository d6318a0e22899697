/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

/* Everybody's employee number beside the id, in memory: files name a person by the one, the database by the other. */
typedef struct _AttainPersonKeys AttainPersonKeys;

AttainPersonKeys *attain_person_keys_load            (AttainDb          *db,
                                                      GError           **error);
void              attain_person_keys_add             (AttainPersonKeys  *self,
                                                      gint64             id,
                                                      const char        *employee_id);
gint64            attain_person_keys_find            (AttainPersonKeys  *self,
                                                      const char        *employee_id);
const char       *attain_person_keys_get_employee_id (AttainPersonKeys  *self,
                                                      gint64             id);
void              attain_person_keys_free            (AttainPersonKeys  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainPersonKeys, attain_person_keys_free)

G_END_DECLS
