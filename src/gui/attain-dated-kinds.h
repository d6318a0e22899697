/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"
#include "attain-person-file.h"
#include "attain-record-dialog.h"

G_BEGIN_DECLS

/**
 * AttainDatedKind:
 * @name: what the section and its action are called: "absence", and "absence.add"
 * @table: where its records are kept
 * @records: where an AttainPersonFile has those of the person
 * @title: the heading
 * @none: what is said where there is none
 * @offer: what the button beside the heading says
 * @add: what adding one is called, in the history too
 * @edit: what changing one is called
 * @delete: what deleting one is called
 * @fields: what is asked, in this order; the first day among them is today's in a new one
 * @name_record: answers what a row is called
 * @describe: answers what it says below
 * @ask: (nullable): puts into a form, before @fields, what is asked in another way
 * @prepare: (nullable): puts into a form what helps to fill it in
 * @begin: (nullable): gives a new one what it is most of the time
 *
 * A kind of record of which somebody has many, one after another.
 */
typedef struct
{
  const char        *name;
  const AttainTable *table;
  gsize              records;
  const char        *title;
  const char        *none;
  const char        *offer;
  const char        *add;
  const char        *edit;
  const char        *delete;
  const char        *fields[8];
  char            *(*name_record) (gpointer            record,
                                   AttainContext      *context);
  char            *(*describe)    (gpointer            record);
  void             (*ask)         (AttainRecordDialog *dialog,
                                   gpointer            record,
                                   AttainContext      *context);
  void             (*prepare)     (AttainRecordDialog *dialog,
                                   gpointer            record,
                                   AttainContext      *context);
  void             (*begin)       (gpointer record);
} AttainDatedKind;

const AttainDatedKind *attain_dated_kinds_find      (const char            *name);
AttainRecord          *attain_dated_kind_begin      (const AttainDatedKind *self,
                                                     gint64                 person_id,
                                                     const char            *today);

G_END_DECLS
