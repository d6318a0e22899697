/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-holidays-json.h"
#include "attain-reference-bundle.h"
#include "attain-reference-json.h"

/* The reference data that Attain brings along, as the files are. */

static inline JsonNode *
open_bundled (AttainReferenceKind  kind,
              const char          *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReference) reference = attain_reference_bundle_read (kind, code, &error);
  JsonNode *root;

  g_assert_no_error (error);
  root = attain_reference_json_open (kind, reference->body, -1, &error);
  g_assert_no_error (error);
  return root;
}

static inline AttainHolidays *
read_bank_holidays (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = open_bundled (ATTAIN_REFERENCE_KIND_RULE, "ENGLAND-BANK-HOLIDAYS");
  AttainHolidays *holidays = attain_holidays_json_read (json_node_get_object (root), &error);

  g_assert_no_error (error);
  return holidays;
}
