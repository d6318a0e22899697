/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

/**
 * AttainDraft:
 * @address: what is being written: the address of the page, with the record's
 * @body: what was written, as the editor that made it understands it: JSON
 * @saved_at: when, an instant in UTC
 *
 * What somebody is writing and has not saved.
 */
typedef struct
{
  char *address;
  char *body;
  char *saved_at;
} AttainDraft;

AttainDraft *attain_draft_new   (const char   *address,
                                 const char   *body);
void         attain_draft_free  (AttainDraft  *draft);

gboolean     attain_draft_save  (AttainDb     *db,
                                 const char   *address,
                                 const char   *body,
                                 GError      **error);
gboolean     attain_draft_load  (AttainDb     *db,
                                 const char   *address,
                                 AttainDraft **draft,
                                 GError      **error);
gboolean     attain_draft_drop  (AttainDb     *db,
                                 const char   *address,
                                 GError      **error);
GPtrArray   *attain_draft_list  (AttainDb     *db,
                                 GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDraft, attain_draft_free)

G_END_DECLS
