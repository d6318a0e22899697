/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk that fails when it is told to: a layer between the database engine and its files. So does its memory. */

/**
 * FaultKind:
 * @FAULT_ONCE: one call fails, the ones after it do not
 * @FAULT_FROM_THEN_ON: so does every call after it
 * @FAULT_FULL: nothing can be written from then on, as on a full disk
 * @FAULT_MEMORY_ONCE: one allocation fails
 * @FAULT_MEMORY_FROM_THEN_ON: so does every one after it
 */
typedef enum
{
  FAULT_ONCE,
  FAULT_FROM_THEN_ON,
  FAULT_FULL,
  FAULT_MEMORY_ONCE,
  FAULT_MEMORY_FROM_THEN_ON,
} FaultKind;

void  fault_vfs_register      (void);
void  fault_vfs_arm           (FaultKind kind,
                               guint     nth_call);
guint fault_vfs_disarm        (void);
void  fault_vfs_set_read_only (gboolean  read_only);

G_END_DECLS
