/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-desk.h"
#include "attain-context.h"
#include "attain-record-dialog.h"

G_BEGIN_DECLS

/**
 * AttainAsyeDeed:
 * @reference: the programmes and frameworks
 * @known: the capabilities of @reference
 * @today: the day it is
 * @actor_id: who acts; 0 where that is not known
 * @asye_id: which year; 0 for a new one
 * @next: (nullable): the level that a pass leads to, in words
 *
 * What a job needs to do something in a supported year.
 */
typedef struct
{
  AttainReferenceSet *reference;
  GHashTable         *known;
  char               *today;
  gint64              actor_id;
  gint64              asye_id;
  char               *next;
} AttainAsyeDeed;

/* Does what was @typed in a supported year; in the store's thread. */
typedef gboolean (*AttainAsyeJob) (AttainChange *change, const AttainAsyeDesk *desk, gint64 asye_id, AttainRecord *typed,
                                   GError **error);

AttainAsyeDeed *attain_asye_deed_new    (AttainContext        *context,
                                         gint64                asye_id);
void            attain_asye_deed_free   (AttainAsyeDeed       *self);
AttainAsyeDesk  attain_asye_deed_desk   (const AttainAsyeDeed *self);
void            attain_asye_deed_set_on (AttainAsyeDeed       *self,
                                         AttainRecordDialog   *dialog,
                                         AttainAsyeJob         job,
                                         AttainRecordWords     words);

G_END_DECLS
