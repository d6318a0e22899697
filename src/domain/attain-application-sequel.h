/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-move.h"
#include "attain-route.h"

G_BEGIN_DECLS

const char *attain_application_move_get_sequel (AttainApplicationMove  move,
                                                const AttainRoute     *route);

G_END_DECLS
