/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-case.h"
#include "attain-context.h"
#include "attain-record-dialog.h"

G_BEGIN_DECLS

/* What is done in a supported year beside recording its evidence: a form for each, whose refusals are sentences. */

AttainRecordDialog *attain_year_dialog_assign    (GtkWidget            *parent,
                                                  AttainContext        *context,
                                                  const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_pause     (GtkWidget            *parent,
                                                  AttainContext        *context,
                                                  const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_change_pause
                                                 (GtkWidget            *parent,
                                                  AttainContext        *context,
                                                  const AttainAsyeCase *year,
                                                  gint64                pause_id);
AttainRecordDialog *attain_year_dialog_resume    (GtkWidget            *parent,
                                                  AttainContext        *context,
                                                  const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_explain   (GtkWidget            *parent,
                                                  AttainContext        *context,
                                                  const AttainAsyeCase *year,
                                                  AttainEvidenceItem    item,
                                                  const char           *code);
AttainRecordDialog *attain_year_dialog_recommend (GtkWidget            *parent,
                                                  AttainContext        *context,
                                                  const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_moderate  (GtkWidget            *parent,
                                                  AttainContext        *context,
                                                  const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_conclude  (GtkWidget            *parent,
                                                  AttainContext        *context,
                                                  const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_withdraw  (GtkWidget            *parent,
                                                  AttainContext        *context,
                                                  const AttainAsyeCase *year);

G_END_DECLS
