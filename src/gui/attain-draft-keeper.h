/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-store.h"

G_BEGIN_DECLS

/* Answers what stands in the form of @owner, right or wrong, as it can read it again; the keeper owns it. */
typedef char *(*AttainDraftFunc) (GtkWidget *owner);

#define ATTAIN_TYPE_DRAFT_KEEPER (attain_draft_keeper_get_type ())

/* Keeps what somebody is writing, so that nothing is lost by leaving or by a crash. */
G_DECLARE_FINAL_TYPE (AttainDraftKeeper, attain_draft_keeper, ATTAIN, DRAFT_KEEPER, GObject)

AttainDraftKeeper *attain_draft_keeper_new        (GtkWidget         *owner,
                                                   AttainStore       *store,
                                                   AttainDraftFunc    write);
void               attain_draft_keeper_begin      (AttainDraftKeeper *self,
                                                   const char        *address);
void               attain_draft_keeper_touch      (AttainDraftKeeper *self);
gboolean           attain_draft_keeper_is_touched (AttainDraftKeeper *self);
void               attain_draft_keeper_keep       (AttainDraftKeeper *self);
void               attain_draft_keeper_drop       (AttainDraftKeeper *self);
AttainStoreThread  attain_draft_keeper_get_thread (AttainDraftKeeper *self);
gpointer           attain_draft_keeper_read_job   (AttainDb          *db,
                                                   gpointer           address,
                                                   GError           **error);

G_END_DECLS
