/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reference-set.h"

#include <glib/gi18n.h>

#include "attain-cpd-rule-json.h"
#include "attain-date.h"
#include "attain-error.h"
#include "attain-framework-json.h"
#include "attain-holidays-json.h"
#include "attain-programme-json.h"
#include "attain-reference-bundle.h"
#include "attain-reference-json.h"
#include "attain-reference-table.h"
#include "attain-scheme-json.h"
#include "attain-setting-table.h"

#define CPD_RULE_CODE "SWE-CPD"
#define HOLIDAYS_CODE "ENGLAND-BANK-HOLIDAYS"

typedef gboolean (*Reader) (AttainReferenceSet  *self,
                            JsonObject          *object,
                            GError             **error);

static gboolean
read_framework (AttainReferenceSet  *self,
                JsonObject          *object,
                GError             **error)
{
  AttainFramework *framework = attain_framework_json_read (object, error);

  if (framework == NULL)
    return FALSE;

  g_ptr_array_add (self->frameworks, framework);
  return TRUE;
}

/* Of any scheme: what began under one is finished under it, whichever the council has chosen since. */
static gboolean
read_scheme (AttainReferenceSet  *self,
             JsonObject          *object,
             GError             **error)
{
  AttainScheme *scheme = attain_scheme_json_read (object, error);

  if (scheme == NULL)
    return FALSE;

  g_ptr_array_add (self->rulebook.schemes, scheme);
  return TRUE;
}

static gboolean
read_cpd_rules (AttainReferenceSet  *self,
                JsonObject          *object,
                GError             **error)
{
  GPtrArray *rules = attain_cpd_rule_json_read (object, error);

  if (rules == NULL)
    return FALSE;

  g_ptr_array_unref (self->cpd_rules);
  self->cpd_rules = self->rulebook.cpd_rules = rules;
  return TRUE;
}

static gboolean
read_holidays (AttainReferenceSet  *self,
               JsonObject          *object,
               GError             **error)
{
  AttainHolidays *holidays = attain_holidays_json_read (object, error);

  if (holidays == NULL)
    return FALSE;

  attain_holidays_free (self->holidays);
  self->holidays = self->rulebook.holidays = holidays;
  return TRUE;
}

static gboolean
read_programme (AttainReferenceSet  *self,
                JsonObject          *object,
                GError             **error)
{
  AttainProgramme *programme = attain_programme_json_read (object, error);

  if (programme == NULL)
    return FALSE;

  g_ptr_array_add (self->programmes, programme);
  return TRUE;
}

static gboolean
is_in_force (const AttainReference *reference,
             const char            *as_of)
{
  return attain_date_is_within (as_of, reference->valid_from, reference->valid_to);
}

/* Of each code the edition in force on the day, and the latest where none is. */
static gboolean
is_better (const AttainReference *reference,
           const AttainReference *chosen,
           const char            *as_of)
{
  return chosen == NULL || is_in_force (reference, as_of) || !is_in_force (chosen, as_of);
}

/* Readers count on what the schema promises, and a database may be damaged: only of the texts that Attain
 * brings along is it known beforehand. Those are nearly all that is held, and to check them takes more
 * than twice as long as to parse them. */
static JsonNode *
open_body (const AttainReference  *reference,
           GError                **error)
{
  if (attain_reference_bundle_holds (reference))
    return json_from_string (reference->body, error);

  return attain_reference_json_open (reference->type, reference->body, -1, error);
}

static gboolean
read_one (AttainReferenceSet  *self,
          AttainReference     *reference,
          Reader               reader,
          GError             **error)
{
  g_autoptr(JsonNode) root = open_body (reference, error);

  if (root != NULL && reader (self, json_node_get_object (root), error))
    return TRUE;

  /* Translators: a code and an edition, before what is wrong in it */
  g_prefix_error (error, _("The reference data “%s”, edition %s, cannot be used. "),
                  reference->code, reference->edition);
  return FALSE;
}

static gboolean
read_kind (AttainReferenceSet   *self,
           AttainDb             *db,
           AttainReferenceKind   kind,
           const char           *code,
           const char           *as_of,
           Reader                reader,
           GError              **error)
{
  g_autoptr(GPtrArray) references = attain_reference_table_list (db, kind, error);
  AttainReference *chosen = NULL;

  if (references == NULL)
    return FALSE;

  for (guint i = 0; i < references->len; i++)
    {
      AttainReference *reference = g_ptr_array_index (references, i);
      const AttainReference *next = i + 1 < references->len ? g_ptr_array_index (references, i + 1) : NULL;

      if (code != NULL && !g_str_equal (code, reference->code))
        continue;
      if (is_better (reference, chosen, as_of))
        chosen = reference;
      if (next != NULL && g_str_equal (next->code, reference->code))
        continue;
      if (!read_one (self, chosen, reader, error))
        return FALSE;
      chosen = NULL;
    }

  return TRUE;
}

static gboolean
read_programmes (AttainReferenceSet  *self,
                 AttainDb            *db,
                 GError             **error)
{
  g_autoptr(GPtrArray) references = attain_reference_table_list (db, ATTAIN_REFERENCE_KIND_PROGRAMME, error);

  if (references == NULL)
    return FALSE;

  for (guint i = 0; i < references->len; i++)
    if (!read_one (self, g_ptr_array_index (references, i), read_programme, error))
      return FALSE;

  return TRUE;
}

/* Every edition, and of the scheme that the council has chosen the one in force. */
static gboolean
read_schemes (AttainReferenceSet  *self,
              AttainDb            *db,
              const char          *as_of,
              GError             **error)
{
  g_autoptr(GPtrArray) references = attain_reference_table_list (db, ATTAIN_REFERENCE_KIND_SCHEME, error);
  g_autofree char *code = NULL;
  const AttainReference *chosen = NULL;

  if (references == NULL || !attain_setting_table_get (db, ATTAIN_SETTING_SCHEME, &code, error))
    return FALSE;

  for (guint i = 0; i < references->len; i++)
    {
      AttainReference *reference = g_ptr_array_index (references, i);

      if (!read_one (self, reference, read_scheme, error))
        return FALSE;
      if (g_strcmp0 (code, reference->code) != 0 || !is_better (reference, chosen, as_of))
        continue;

      chosen = reference;
      self->scheme = g_ptr_array_index (self->rulebook.schemes, i);
    }

  if (code == NULL || self->scheme != NULL)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
               _("This database names the scheme “%s” but does not hold it: import it, or choose another"), code);
  return FALSE;
}

static AttainReferenceSet *
make_empty (void)
{
  AttainReferenceSet *self = g_atomic_rc_box_new0 (AttainReferenceSet);

  self->frameworks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_framework_free);
  self->cpd_rules = self->rulebook.cpd_rules = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_cpd_rule_free);
  self->holidays = self->rulebook.holidays = attain_holidays_new ();
  self->programmes = self->rulebook.programmes = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_free);
  self->rulebook.schemes = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_scheme_free);
  return self;
}

static void
clear (AttainReferenceSet *self)
{
  g_ptr_array_unref (self->frameworks);
  g_ptr_array_unref (self->cpd_rules);
  attain_holidays_free (self->holidays);
  g_ptr_array_unref (self->programmes);
  g_ptr_array_unref (self->rulebook.schemes);
}

/**
 * attain_reference_set_load:
 * @db: a connection
 * @as_of: the day whose editions are wanted
 * @error: what went wrong, or which piece of reference data cannot be used
 *
 * Returns: (transfer full) (nullable): the reference data
 */
AttainReferenceSet *
attain_reference_set_load (AttainDb    *db,
                           const char  *as_of,
                           GError     **error)
{
  g_autoptr(AttainReferenceSet) self = make_empty ();

  if (!read_kind (self, db, ATTAIN_REFERENCE_KIND_FRAMEWORK, NULL, as_of, read_framework, error) ||
      !read_kind (self, db, ATTAIN_REFERENCE_KIND_RULE, CPD_RULE_CODE, as_of, read_cpd_rules, error) ||
      !read_kind (self, db, ATTAIN_REFERENCE_KIND_RULE, HOLIDAYS_CODE, as_of, read_holidays, error) ||
      !read_programmes (self, db, error) ||
      !read_schemes (self, db, as_of, error))
    return NULL;

  return g_steal_pointer (&self);
}

AttainReferenceSet *
attain_reference_set_ref (AttainReferenceSet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
attain_reference_set_unref (AttainReferenceSet *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/**
 * attain_reference_set_find_framework:
 * @self: the reference data
 * @code: a code: "PCF"
 *
 * Returns: (transfer none) (nullable): the framework of that code
 */
const AttainFramework *
attain_reference_set_find_framework (const AttainReferenceSet *self,
                                     const char               *code)
{
  for (guint i = 0; i < self->frameworks->len; i++)
    {
      const AttainFramework *framework = g_ptr_array_index (self->frameworks, i);

      if (g_str_equal (framework->code, code))
        return framework;
    }

  return NULL;
}

/**
 * attain_reference_set_find_capability:
 * @self: the reference data
 * @capability: a capability as CPD entries name it: "SWE:4.6"
 *
 * Returns: (transfer none) (nullable): the capability
 */
const AttainCapability *
attain_reference_set_find_capability (const AttainReferenceSet *self,
                                      const char               *capability)
{
  g_auto(GStrv) parts = g_strsplit (capability, ":", 2);
  const AttainFramework *framework = NULL;

  if (g_strv_length (parts) == 2)
    framework = attain_reference_set_find_framework (self, parts[0]);

  return framework != NULL ? attain_framework_find_capability (framework, parts[1]) : NULL;
}

/**
 * attain_reference_set_list_known:
 * @self: the reference data
 *
 * Returns: (transfer full) (element-type utf8): the set of all capabilities as CPD entries name them
 */
GHashTable *
attain_reference_set_list_known (const AttainReferenceSet *self)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->frameworks->len; i++)
    {
      const AttainFramework *framework = g_ptr_array_index (self->frameworks, i);

      for (guint j = 0; j < framework->capabilities->len; j++)
        {
          const AttainCapability *capability = g_ptr_array_index (framework->capabilities, j);

          g_hash_table_add (known, g_strconcat (framework->code, ":", capability->code, NULL));
        }
    }

  return known;
}
