/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-driver.h"

G_BEGIN_DECLS

struct _AttainDb
{
  const AttainDriver *driver;
  gpointer            connection;
  char               *where;
  GCancellable       *cancellable;
  AttainAccess       *access;
  GHashTable         *idle;        /* SQL text → a prepared statement that no cursor holds */
};

G_END_DECLS
