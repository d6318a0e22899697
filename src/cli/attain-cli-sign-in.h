/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cli.h"

G_BEGIN_DECLS

AttainAccess *attain_cli_sign_in (AttainCli       *cli,
                                  AttainCliStatus *status);

G_END_DECLS
