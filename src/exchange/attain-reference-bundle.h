/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reference.h"

G_BEGIN_DECLS

GPtrArray       *attain_reference_bundle_list  (AttainReferenceKind     kind);
AttainReference *attain_reference_bundle_read  (AttainReferenceKind     kind,
                                                const char             *code,
                                                GError                **error);
gboolean         attain_reference_bundle_holds (const AttainReference  *reference);

G_END_DECLS
