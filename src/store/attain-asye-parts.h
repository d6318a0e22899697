/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-plan.h"
#include "attain-db.h"
#include "attain-evidence.h"

G_BEGIN_DECLS

/* Each part begins with the id that it is looked up by, in whose order it was read. */

typedef struct
{
  gint64         person_id;
  AttainPostSpan span;
  gint64         line_manager_id;
} AttainAsyePostPart;

typedef struct
{
  gint64              asye_id;
  AttainAsyePauseSpan span;
} AttainAsyePausePart;

typedef struct
{
  gint64              asye_id;
  AttainAsyeItemKind  kind;
  const char         *code;
} AttainAsyeGapPart;

typedef struct
{
  gint64              asye_id;
  AttainAsyeItemKind  kind;
  const char         *item;
  const char         *code;
  int                 there;
  int                 accepted;
} AttainAsyeCountPart;

/**
 * AttainAsyeParts:
 * @posts: (element-type AttainAsyePostPart): the posts of everybody with an open year
 * @pauses: (element-type AttainAsyePausePart): the pauses of all open years
 * @gaps: (element-type AttainAsyeGapPart): what somebody has explained the absence of
 * @counts: (element-type AttainAsyeCountPart): how many pieces of evidence there are of each kind and code
 *
 * What belongs to all years that are open on a day, each in one query.
 */
typedef struct
{
  GArray       *posts;
  GArray       *pauses;
  GArray       *gaps;
  GArray       *counts;
  GStringChunk *texts;
} AttainAsyeParts;

AttainAsyeParts *attain_asye_parts_load (AttainDb         *db,
                                         const char       *on,
                                         GError          **error);
void             attain_asye_parts_free (AttainAsyeParts  *self);

gpointer         attain_asye_parts_find (GArray           *parts,
                                         gint64            id,
                                         gsize            *n_found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainAsyeParts, attain_asye_parts_free)

G_END_DECLS
