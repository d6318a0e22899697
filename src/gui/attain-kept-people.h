/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttainKeptPeople AttainKeptPeople;

AttainKeptPeople *attain_kept_people_new  (void);
char             *attain_kept_people_add  (AttainKeptPeople  *self,
                                           const char        *label,
                                           GArray            *ids);
GArray           *attain_kept_people_find (AttainKeptPeople  *self,
                                           const char        *name,
                                           const char       **label);
void              attain_kept_people_free (AttainKeptPeople  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainKeptPeople, attain_kept_people_free)

G_END_DECLS
