/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-editor.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CPD_EDITOR (attain_cpd_editor_get_type ())

/* The page of one activity, written in place: "cpd-entry/ID", "cpd-entry/new/PERSON_ID", "cpd-entry/copy/ID". */
G_DECLARE_FINAL_TYPE (AttainCpdEditor, attain_cpd_editor, ATTAIN, CPD_EDITOR, AttainEditor)

G_END_DECLS
