/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reference.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (AttainReferenceKind, attain_reference_kind,
                    G_DEFINE_ENUM_VALUE (ATTAIN_REFERENCE_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_REFERENCE_KIND_FRAMEWORK, "framework"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_REFERENCE_KIND_CROSSWALK, "crosswalk"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_REFERENCE_KIND_PROGRAMME, "programme"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_REFERENCE_KIND_SCHEME, "scheme"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_REFERENCE_KIND_RULE, "rule"))

static const char *const reference_kind_labels[] = {
  N_("Not known"),
  N_("Framework"),
  N_("Crosswalk"),
  N_("Programme"),
  N_("Scheme"),
  N_("Rule"),
};

const AttainEnum attain_reference_kind_choices = { attain_reference_kind_get_type, reference_kind_labels };

G_DEFINE_FINAL_TYPE (AttainReference, attain_reference, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainReference, member)

static const AttainField fields[] = {
  { "type", ATTAIN_FIELD_ENUM, AT (type), N_("Kind"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_reference_kind_choices },
  { "code", ATTAIN_FIELD_TEXT, AT (code), N_("Code"), .flags = ATTAIN_FIELD_REQUIRED, .max = 64 },
  { "edition", ATTAIN_FIELD_TEXT, AT (edition), N_("Version"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "version", .max = 64 },
  { "title", ATTAIN_FIELD_TEXT, AT (title), N_("Title"), .flags = ATTAIN_FIELD_REQUIRED, .max = 300 },
  { "valid-from", ATTAIN_FIELD_DATE, AT (valid_from), N_("Valid from") },
  { "valid-to", ATTAIN_FIELD_DATE, AT (valid_to), N_("Valid to") },
  { "body", ATTAIN_FIELD_TEXT, AT (body), N_("Contents"), .flags = ATTAIN_FIELD_REQUIRED | ATTAIN_FIELD_DATA },
};

static void
attain_reference_class_init (AttainReferenceClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "reference", N_("Reference data"), fields, G_N_ELEMENTS (fields));
}

static void
attain_reference_init (AttainReference *self)
{
}

AttainReference *
attain_reference_new (void)
{
  return g_object_new (ATTAIN_TYPE_REFERENCE, NULL);
}
