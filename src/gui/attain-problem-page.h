/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_PROBLEM_PAGE (attain_problem_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainProblemPage, attain_problem_page, ATTAIN, PROBLEM_PAGE, AdwBin)

void attain_problem_page_show    (AttainProblemPage *self,
                                  const char        *file,
                                  const GError      *error);
void attain_problem_page_restore (AttainProblemPage *self,
                                  const char        *file,
                                  const char        *backup);

G_END_DECLS
