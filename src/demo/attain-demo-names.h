/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-random.h"

G_BEGIN_DECLS

/**
 * AttainDemoName:
 * @given: the given name
 * @family: the family name
 * @known: (nullable): what everybody calls them
 *
 * A made-up name, whose parts belong to the AttainDemoNames.
 */
typedef struct
{
  const char *given;
  const char *family;
  const char *known;
} AttainDemoName;

typedef struct _AttainDemoNames AttainDemoNames;

AttainDemoNames *attain_demo_names_new  (void);
void             attain_demo_names_free (AttainDemoNames  *self);

AttainDemoName   attain_demo_names_draw (AttainDemoNames  *self,
                                         AttainDemoRandom *random,
                                         gboolean          woman);
char            *attain_demo_name_mail  (const AttainDemoName *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDemoNames, attain_demo_names_free)

G_END_DECLS
