/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-store.h"

G_BEGIN_DECLS

struct _AttainStore
{
  GObject       parent_instance;

  char         *where;
  char         *actor;
  AttainAccess *access;
  AttainDbMode  open_as;        /* for the first connection; guarded like those */
  GMutex        mutex;          /* guards actor and access, and the opening of the connections */
  GThreadPool  *threads[2];
  AttainDb     *dbs[2];         /* each used by its own thread once it is open */
  guint         watch_source;
  guint         tidy_source;
  gint64        stamp;          /* of the writer's connection, and guarded like that */
};

void attain_store_run_order  (gpointer     data,
                              gpointer     user_data);
void attain_store_tell_all   (AttainStore *self);
void attain_store_tidy_later (AttainStore *self);

G_END_DECLS
