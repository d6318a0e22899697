/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_UNDOER (attain_undoer_get_type ())

G_DECLARE_FINAL_TYPE (AttainUndoer, attain_undoer, ATTAIN, UNDOER, GObject)

AttainUndoer *attain_undoer_new      (AttainStore          *store);
GMenuModel   *attain_undoer_get_menu (AttainUndoer         *self);
const char   *attain_undoer_get_name (AttainUndoer         *self,
                                      gboolean              redo);
void          attain_undoer_run      (AttainUndoer         *self,
                                      gboolean              redo,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gboolean      attain_undoer_finish   (AttainUndoer         *self,
                                      GAsyncResult         *result,
                                      char                **done,
                                      GError              **error);

G_END_DECLS
