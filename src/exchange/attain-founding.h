/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"
#include "attain-person.h"
#include "attain-post.h"

G_BEGIN_DECLS

/**
 * AttainFounding:
 * @council: (nullable): the council's or employer's name
 * @scheme: (nullable): the code of a scheme that Attain brings along
 * @person: (nullable): whose own record it is to be; %NULL for an academy's records
 * @post: (nullable): what they do
 *
 * What a new database begins with.
 */
typedef struct
{
  char         *council;
  char         *scheme;
  AttainPerson *person;
  AttainPost   *post;
} AttainFounding;

AttainFounding *attain_founding_new   (void);
void            attain_founding_free  (AttainFounding  *self);
gboolean        attain_founding_check (AttainFounding  *self,
                                       GError         **error);
gboolean        attain_founding_job   (AttainChange    *change,
                                       gpointer         founding,
                                       GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainFounding, attain_founding_free)

G_END_DECLS
