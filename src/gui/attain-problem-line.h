/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_PROBLEM_LINE (attain_problem_line_get_type ())

G_DECLARE_FINAL_TYPE (AttainProblemLine, attain_problem_line, ATTAIN, PROBLEM_LINE, AdwBin)

void attain_problem_line_tell (AttainProblemLine *self,
                               const char        *problem);

G_END_DECLS
