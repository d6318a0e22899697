/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-open-case.h"

G_BEGIN_DECLS

void attain_agenda_dialog_present (GtkWidget      *parent,
                                   AttainOpenCase *open);

G_END_DECLS
