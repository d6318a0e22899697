/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainRubricScore:
 * @score: the number
 * @title: what it means
 *
 * A score that a rubric allows.
 */
typedef struct
{
  int   score;
  char *title;
} AttainRubricScore;

/**
 * AttainRubricItem:
 * @code: what scores and reasons name it by
 * @title: what is scored
 * @weight: how much it counts beside the others
 * @minimum: the mean score it takes at least; 0 where it takes none in particular
 * @capabilities: (nullable) (array zero-terminated=1): what of the frameworks it looks at: "PCF:6"
 *
 * A line of a rubric.
 */
typedef struct
{
  char    *code;
  char    *title;
  double   weight;
  int      minimum;
  char   **capabilities;
} AttainRubricItem;

#define ATTAIN_RUBRIC_NO_PASS (-1.0)

/**
 * AttainRubric:
 * @code: what routes name it by
 * @title: its name
 * @scale: (element-type AttainRubricScore): the scores that it allows, the lowest first
 * @pass_share: how much of the way from the lowest to the highest total it takes, 0 to 1;
 *   %ATTAIN_RUBRIC_NO_PASS where the council has not said
 * @items: (element-type AttainRubricItem): its lines
 *
 * What a panel scores an application by. Nothing changes it after it was read, so threads may share it.
 */
typedef struct
{
  char      *code;
  char      *title;
  GPtrArray *scale;
  double     pass_share;
  GPtrArray *items;
} AttainRubric;

AttainRubric *attain_rubric_new           (void);
void          attain_rubric_free          (AttainRubric        *self);
gboolean      attain_rubric_find_item     (const AttainRubric  *self,
                                           const char          *code,
                                           guint               *position);
gboolean      attain_rubric_check_score   (const AttainRubric  *self,
                                           const char          *code,
                                           double               score,
                                           GError             **error);
double        attain_rubric_get_share     (const AttainRubric  *self,
                                           const double        *means);
char         *attain_rubric_get_shortfall (const AttainRubric  *self,
                                           const double        *means);

void          attain_rubric_score_free    (AttainRubricScore   *self);
void          attain_rubric_item_free     (AttainRubricItem    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainRubric, attain_rubric_free)

G_END_DECLS
