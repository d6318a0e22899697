/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-context.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PERSON_CHOOSER (attain_person_chooser_get_type ())

G_DECLARE_FINAL_TYPE (AttainPersonChooser, attain_person_chooser, ATTAIN, PERSON_CHOOSER, AdwWindow)

AttainPersonChooser *attain_person_chooser_new (GtkWindow     *parent,
                                                AttainContext *context,
                                                const char    *title);

G_END_DECLS
