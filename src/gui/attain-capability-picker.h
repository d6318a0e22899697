/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-reference-set.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CAPABILITY_PICKER (attain_capability_picker_get_type ())

/* The capabilities that something shows, as chips, and a list of all there are to choose from. */
G_DECLARE_FINAL_TYPE (AttainCapabilityPicker, attain_capability_picker, ATTAIN, CAPABILITY_PICKER, AdwBin)

void  attain_capability_picker_set_reference (AttainCapabilityPicker *self,
                                              AttainReferenceSet     *reference,
                                              const char             *as_of);
char *attain_capability_picker_dup_text      (AttainCapabilityPicker *self);
void  attain_capability_picker_set_text      (AttainCapabilityPicker *self,
                                              const char             *text);

G_END_DECLS
