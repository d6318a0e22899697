/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-field.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_RECORD (attain_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (AttainRecord, attain_record, ATTAIN, RECORD, GObject)

/**
 * AttainRecordClass:
 * @kind: what files, the audit trail and addresses call the kind: "cpd-entry"
 * @label: what people call one, marked with N_()
 * @fields: the fields
 * @n_fields: how many
 * @derive: (nullable): computes the derived fields, and gives what can be told in several ways its one form
 * @check: (nullable): the rules that take more than one field; those of one are in the table
 */
struct _AttainRecordClass
{
  GObjectClass       parent_class;

  const char        *kind;
  const char        *label;
  const AttainField *fields;
  guint              n_fields;

  void             (*derive) (AttainRecord *self);
  gboolean         (*check)  (AttainRecord  *self,
                              GError       **error);
};

void               attain_record_class_set_fields (AttainRecordClass *klass,
                                                   const char        *kind,
                                                   const char        *label,
                                                   const AttainField *fields,
                                                   guint              n_fields);
const AttainField *attain_record_class_find       (AttainRecordClass *klass,
                                                   const char        *name);

gint64             attain_record_get_id           (AttainRecord      *self);
void               attain_record_set_id           (AttainRecord      *self,
                                                   gint64             id);
const char        *attain_record_get_uid          (AttainRecord      *self);
void               attain_record_set_uid          (AttainRecord      *self,
                                                   const char        *uid);
gint64             attain_record_get_version      (AttainRecord      *self);
void               attain_record_set_version      (AttainRecord      *self,
                                                   gint64             version);

gboolean           attain_record_check            (AttainRecord      *self,
                                                   GError           **error);
void               attain_record_derive           (AttainRecord      *self);
void               attain_record_clear            (AttainRecord      *self);
void               attain_record_take             (AttainRecord      *self,
                                                   AttainRecord      *fresh);
AttainRecord      *attain_record_copy             (AttainRecord      *self);
gboolean           attain_record_equal            (AttainRecord      *self,
                                                   AttainRecord      *other);

G_END_DECLS
