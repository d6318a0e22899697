/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-pathway.h"

G_BEGIN_DECLS

void attain_pathway_rows_fill (GtkBox              *box,
                               const AttainPathway *pathway);

G_END_DECLS
