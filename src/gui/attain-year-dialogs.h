/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-case.h"
#include "attain-asye-deed.h"

G_BEGIN_DECLS

/* What is done in a supported year beside recording its evidence: a form for each, whose refusals are sentences. */

/**
 * AttainYearForm:
 * @title: what is done, marked with N_(); the history says it as well
 * @button: what is pressed to do it, marked with N_()
 * @done: what is told then, marked with N_()
 * @hint: what somebody should know before, marked with N_()
 * @table: of the record that is typed
 * @job: does it
 * @fields: the fields that are asked for
 */
typedef struct
{
  const char        *title;
  const char        *button;
  const char        *done;
  const char        *hint;
  const AttainTable *table;
  AttainAsyeJob      job;
  const char        *fields[3];
} AttainYearForm;

AttainRecordDialog *attain_year_dialog_new         (GtkWidget            *parent,
                                                    AttainContext        *context,
                                                    const AttainAsyeCase *year,
                                                    const AttainYearForm *form,
                                                    AttainRecord         *record);
void                attain_year_dialog_head        (AttainRecordDialog   *dialog,
                                                    const AttainAsyeCase *year,
                                                    const char           *hint);
void                attain_year_dialog_ask_outcome (AttainRecordDialog   *dialog,
                                                    const char           *field);
AttainRecordDialog *attain_year_dialog_assign      (GtkWidget            *parent,
                                                    AttainContext        *context,
                                                    const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_recommend   (GtkWidget            *parent,
                                                    AttainContext        *context,
                                                    const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_moderate    (GtkWidget            *parent,
                                                    AttainContext        *context,
                                                    const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_withdraw    (GtkWidget            *parent,
                                                    AttainContext        *context,
                                                    const AttainAsyeCase *year);
AttainRecordDialog *attain_year_dialog_explain     (GtkWidget            *parent,
                                                    AttainContext        *context,
                                                    const AttainAsyeCase *year,
                                                    AttainEvidenceItem    item,
                                                    const char           *code);

G_END_DECLS
