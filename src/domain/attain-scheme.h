/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entitlement.h"
#include "attain-panel-kind.h"
#include "attain-post.h"
#include "attain-route.h"
#include "attain-rubric.h"
#include "attain-training-need.h"

G_BEGIN_DECLS

/**
 * AttainSchemeLevel:
 * @code: what posts name it by: "3"
 * @title: its name
 * @grade: (nullable): the pay grade that goes with it
 * @pcf_level: (nullable): the level of the Professional Capabilities Framework that goes with it
 * @target: the share of full-time equivalents that the council wants at it, 0 to 1; negative where it
 *   wants none in particular
 *
 * A rung of a council's own career ladder. Levels are local: no two councils mean the same by "3".
 */
typedef struct
{
  char   *code;
  char   *title;
  char   *grade;
  char   *pcf_level;
  double  target;
} AttainSchemeLevel;

#define ATTAIN_NO_TARGET (-1.0)

/**
 * AttainScheme:
 * @code: its code
 * @title: its name
 * @council: whose it is
 * @edition: which edition of it
 * @valid_from: (nullable): the first day it applies
 * @valid_to: (nullable): the last one; %NULL while it applies
 * @levels: (element-type AttainSchemeLevel): the ladder, the lowest rung first
 * @cpd: what the council grants for continuing professional development; no days where it has not said
 * @required_courses: (element-type AttainRequiredCourse): the courses it requires
 * @panels: (element-type AttainPanelKind): the panels that decide its routes
 * @rubrics: (element-type AttainRubric): what they score by
 * @routes: (element-type AttainRoute): the ways from level to level, in the council's order
 *
 * A council's progression scheme. Nothing changes it after it was read, so threads may share it.
 */
typedef struct
{
  char           *code;
  char           *title;
  char           *council;
  char           *edition;
  char           *valid_from;
  char           *valid_to;
  GPtrArray      *levels;
  AttainCpdTerms  cpd;
  GPtrArray      *required_courses;
  GPtrArray      *panels;
  GPtrArray      *rubrics;
  GPtrArray      *routes;
} AttainScheme;

AttainScheme                *attain_scheme_new            (void);
void                         attain_scheme_free           (AttainScheme       *self);
const AttainSchemeLevel     *attain_scheme_find_level     (const AttainScheme *self,
                                                           const char         *code);
gboolean                     attain_scheme_check_post     (const AttainScheme *self,
                                                           const AttainPost   *post,
                                                           const AttainPost   *kept,
                                                           GError            **error);
guint                        attain_scheme_find_appeal_panel
                                                          (const AttainScheme *self);
int                          attain_scheme_compare_levels (const AttainScheme *self,
                                                           const char         *one,
                                                           const char         *other);
const AttainPanelKind       *attain_scheme_find_panel     (const AttainScheme *self,
                                                           const char         *code);
const AttainRubric          *attain_scheme_find_rubric    (const AttainScheme *self,
                                                           const char         *code);
const AttainRoute           *attain_scheme_find_route     (const AttainScheme *self,
                                                           const char         *code);
const AttainRoute           *attain_scheme_next_route     (const AttainScheme *self,
                                                           const char         *level,
                                                           guint              *position);

AttainSchemeLevel           *attain_scheme_level_new      (void);
void                         attain_scheme_level_free     (AttainSchemeLevel  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainScheme, attain_scheme_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainSchemeLevel, attain_scheme_level_free)

G_END_DECLS
