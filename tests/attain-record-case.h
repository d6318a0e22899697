/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-error.h"
#include "attain-record.h"

/* A record told in words, and the sentence that refuses it. */
#define MAX_SET 8

typedef struct
{
  const char *name;
  GType     (*get_type) (void);
  const char *set[MAX_SET];   /* name=value */
  const char *refusal;        /* NULL where it is right */
} RecordCase;

static inline AttainRecord *
make_record (const RecordCase *c)
{
  AttainRecord *record = g_object_new (c->get_type (), NULL);
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);

  for (guint i = 0; i < MAX_SET && c->set[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (c->set[i], "=", 2);
      const AttainField *field = attain_record_class_find (klass, parts[0]);
      g_autoptr(GError) error = NULL;

      g_assert_nonnull (field);
      if (field->type == ATTAIN_FIELD_REF)
        attain_field_at (field, record, gint64) = g_ascii_strtoll (parts[1], NULL, 10);
      else
        attain_field_set_text (field, record, parts[1], &error);
      g_assert_no_error (error);
    }

  return record;
}

static inline void
test_record_case (gconstpointer data)
{
  const RecordCase *c = data;
  g_autoptr(AttainRecord) record = make_record (c);
  g_autoptr(GError) error = NULL;

  if (c->refusal == NULL)
    {
      g_assert_true (attain_record_check (record, &error));
      g_assert_no_error (error);
      return;
    }

  g_assert_false (attain_record_check (record, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, c->refusal);
}

static inline void
add_record_cases (const char       *area,
                  const RecordCase *cases,
                  gsize             n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat ("/", area, "/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_record_case);
    }
}
