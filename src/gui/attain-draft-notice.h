/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_DRAFT_NOTICE (attain_draft_notice_get_type ())

/* Says above a form that what stands in it has not been saved yet, and lets one throw it away by `editor.discard`. */
G_DECLARE_FINAL_TYPE (AttainDraftNotice, attain_draft_notice, ATTAIN, DRAFT_NOTICE, AdwBin)

G_END_DECLS
