/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_STORE (attain_store_get_type ())

G_DECLARE_FINAL_TYPE (AttainStore, attain_store, ATTAIN, STORE, GObject)

/**
 * AttainStoreThread:
 * @ATTAIN_STORE_READER: for questions; goes on while a long change is being written
 * @ATTAIN_STORE_WRITER: for what writes
 */
typedef enum
{
  ATTAIN_STORE_READER,
  ATTAIN_STORE_WRITER,
} AttainStoreThread;

/* Runs in one of the store's threads; answers something the caller will own, or NULL with @error set. */
typedef gpointer (*AttainJob)      (AttainDb      *db,
                                    gpointer       data,
                                    GError       **error);

/* Runs in the store's writing thread; what it did is committed when it answers TRUE. */
typedef gboolean (*AttainWriteJob) (AttainChange  *change,
                                    gpointer       data,
                                    GError       **error);

AttainStore  *attain_store_new            (const char           *where);
AttainStore  *attain_store_new_empty      (const char           *where);
AttainStore  *attain_store_new_to_read    (const char           *where);
AttainStore  *attain_store_new_as_allowed (const char           *where);
gboolean      attain_store_is_to_read     (AttainStore          *self);
const char   *attain_store_get_where      (AttainStore          *self);
void          attain_store_set_actor      (AttainStore          *self,
                                           const char           *actor);
char         *attain_store_dup_actor      (AttainStore          *self);
void          attain_store_set_access     (AttainStore          *self,
                                           AttainAccess         *access);
AttainAccess *attain_store_ref_access     (AttainStore          *self);

void         attain_store_run          (AttainStore          *self,
                                        AttainStoreThread     thread,
                                        AttainJob             job,
                                        gpointer              data,
                                        GDestroyNotify        free_data,
                                        GDestroyNotify        free_result,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gpointer     attain_store_finish       (AttainStore          *self,
                                        GAsyncResult         *result,
                                        GError              **error);
void         attain_store_write        (AttainStore          *self,
                                        const char           *action,
                                        const char           *reason,
                                        AttainChangeFlags     flags,
                                        AttainWriteJob        job,
                                        gpointer              data,
                                        GDestroyNotify        free_data,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean     attain_store_write_finish (AttainStore          *self,
                                        GAsyncResult         *result,
                                        GError              **error);

void         attain_store_tell         (AttainStore          *self,
                                        AttainTouched        *touched);
void         attain_store_watch        (AttainStore          *self);
void         attain_store_stop         (AttainStore          *self);
void         attain_store_close        (AttainStore          *self,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);

G_END_DECLS
