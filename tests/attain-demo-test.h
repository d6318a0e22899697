/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-council.h"

#define AS_OF "2026-11-21"

typedef gboolean (*Each) (AttainDemoCouncil *, AttainDemoFunc, gpointer, GError **);

static inline void
visit (AttainDemoCouncil *council,
       Each               each,
       AttainDemoFunc     func,
       gpointer           user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean all = each (council, func, user_data, &error);

  g_assert_no_error (error);
  g_assert_true (all);
}

static inline gboolean
collect (AttainRecord  *record,
         gpointer       user_data,
         GError       **error)
{
  g_ptr_array_add (user_data, attain_record_copy (record));
  return TRUE;
}

static inline GPtrArray *
all_of (AttainDemoCouncil *council,
        Each               each)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  visit (council, each, collect, records);
  return records;
}
