/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_CLI_RESULTS (attain_cli_results_get_type ())

G_DECLARE_FINAL_TYPE (AttainCliResults, attain_cli_results, ATTAIN, CLI_RESULTS, GOutputStream)

GOutputStream *attain_cli_results_new (int descriptor);

G_END_DECLS
