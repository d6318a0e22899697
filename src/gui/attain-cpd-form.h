/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-cpd-entry.h"
#include "attain-reference-set.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CPD_FORM (attain_cpd_form_get_type ())

/* The fields of an activity: what comes first is all that is needed to save it. */
G_DECLARE_FINAL_TYPE (AttainCpdForm, attain_cpd_form, ATTAIN, CPD_FORM, AdwBin)

void      attain_cpd_form_set_reference (AttainCpdForm      *self,
                                         AttainReferenceSet *reference,
                                         const char         *today);
void      attain_cpd_form_show          (AttainCpdForm      *self,
                                         AttainCpdEntry     *entry);
gboolean  attain_cpd_form_apply         (AttainCpdForm      *self,
                                         AttainCpdEntry     *entry);
void      attain_cpd_form_name          (AttainCpdForm      *self,
                                         AttainCpdEntry     *entry);
char     *attain_cpd_form_write_draft   (AttainCpdForm      *self,
                                         gint64              version);
gboolean  attain_cpd_form_read_draft    (AttainCpdForm      *self,
                                         const char         *draft,
                                         gint64             *version);
void      attain_cpd_form_start         (AttainCpdForm      *self);

G_END_DECLS
