/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reference-json.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-cpd-rule-json.h"
#include "attain-framework-json.h"
#include "attain-holidays-json.h"
#include "attain-json-pointer.h"
#include "attain-json-read.h"
#include "attain-json-text.h"
#include "attain-programme-json.h"
#include "attain-reference-schema.h"
#include "attain-scheme-json.h"

static gboolean
check_framework (JsonObject  *object,
                 GError     **error)
{
  g_autoptr(AttainFramework) framework = attain_framework_json_read (object, error);

  return framework != NULL;
}

static gboolean
check_crosswalk (JsonObject  *object,
                 GError     **error)
{
  return !g_str_equal (json_object_get_string_member (object, "from"),
                       json_object_get_string_member (object, "to")) ||
         attain_json_refuse (error, "/to", _("is the framework that the crosswalk comes from"));
}

static gboolean
check_scheme (JsonObject  *object,
              GError     **error)
{
  g_autoptr(AttainScheme) scheme = attain_scheme_json_read (object, error);

  return scheme != NULL;
}

static gboolean
check_cpd_rule (JsonObject  *object,
                GError     **error)
{
  g_autoptr(GPtrArray) rules = attain_cpd_rule_json_read (object, error);

  return rules != NULL;
}

static gboolean
check_holidays (JsonObject  *object,
                GError     **error)
{
  g_autoptr(AttainHolidays) holidays = attain_holidays_json_read (object, error);

  return holidays != NULL;
}

static gboolean
check_code_lists (JsonObject  *object,
                  GError     **error)
{
  if (!attain_json_check_unique (object, "lists", "code", "", error))
    return FALSE;

  for (guint i = 0; i < attain_json_get_n (object, "lists"); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/lists/%u", i);

      if (!attain_json_check_unique (attain_json_get_nth (object, "lists", i), "values", "code", pointer, error))
        return FALSE;
    }

  return TRUE;
}

/* The kinds of document. Rules are of several kinds, told apart by their member "kind". */
static const struct
{
  AttainReferenceKind  kind;
  const char          *rule;
  const char          *schema;
  gboolean           (*check) (JsonObject  *object,
                               GError     **error);
} documents[] = {
  { ATTAIN_REFERENCE_KIND_FRAMEWORK, NULL, "framework", check_framework },
  { ATTAIN_REFERENCE_KIND_CROSSWALK, NULL, "crosswalk", check_crosswalk },
  { ATTAIN_REFERENCE_KIND_PROGRAMME, NULL, "programme", attain_programme_json_check },
  { ATTAIN_REFERENCE_KIND_SCHEME, NULL, "scheme", check_scheme },
  { ATTAIN_REFERENCE_KIND_RULE, "cpd_rule", "cpd-rule", check_cpd_rule },
  { ATTAIN_REFERENCE_KIND_RULE, "bank_holidays", "bank-holidays", check_holidays },
  { ATTAIN_REFERENCE_KIND_RULE, "code_lists", "code-lists", check_code_lists },
};

static gboolean
find_document (AttainReferenceKind   kind,
               JsonNode             *root,
               guint                *at,
               GError              **error)
{
  const char *word = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return attain_json_refuse (error, "", _("must be an object"));
  if (kind == ATTAIN_REFERENCE_KIND_RULE)
    word = json_object_get_string_member_with_default (json_node_get_object (root), "kind", NULL);

  for (*at = 0; *at < G_N_ELEMENTS (documents); (*at)++)
    if (documents[*at].kind == kind && g_strcmp0 (documents[*at].rule, word) == 0)
      return TRUE;

  return attain_json_refuse (error, "/kind", _("must be one of “cpd_rule”, “bank_holidays”, “code_lists”"));
}

static gboolean
check_period (JsonObject  *object,
              GError     **error)
{
  const char *from = json_object_get_string_member_with_default (object, "valid_from", NULL);
  const char *to = json_object_get_string_member_with_default (object, "valid_to", NULL);

  return from == NULL || to == NULL || strcmp (from, to) <= 0 ||
         attain_json_refuse (error, "/valid_to", _("is before valid_from"));
}

static GPtrArray *
read_entries (AttainReferenceKind   kind,
              const char *const    *entries,
              GError              **error)
{
  g_autoptr(GPtrArray) references = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; entries[i] != NULL; i++)
    {
      AttainReference *reference = attain_reference_json_read (kind, entries[i], -1, error);

      if (reference == NULL)
        {
          g_prefix_error (error, _("Entry %u: "), i + 1);
          return NULL;
        }
      g_ptr_array_add (references, reference);
    }

  return g_steal_pointer (&references);
}

/**
 * attain_reference_json_open:
 * @kind: what the document is
 * @text: the document
 * @length: how many bytes, or -1 to its NUL
 * @error: what is wrong, after the JSON pointer of where, or the line where it is not JSON at all
 *
 * Returns: (transfer full) (nullable): the document, an object that its schema accepts and that does not
 *   contradict itself
 */
JsonNode *
attain_reference_json_open (AttainReferenceKind   kind,
                            const char           *text,
                            gssize                length,
                            GError              **error)
{
  g_autoptr(JsonNode) root = attain_json_text_parse (text, length, error);
  guint at;

  if (root == NULL || !find_document (kind, root, &at, error) ||
      !attain_json_schema_check (attain_reference_schema_get (documents[at].schema), root, error) ||
      !check_period (json_node_get_object (root), error) ||
      !documents[at].check (json_node_get_object (root), error))
    return NULL;

  return g_steal_pointer (&root);
}

/**
 * attain_reference_json_read:
 * @kind: what the document is
 * @text: the document
 * @length: how many bytes, or -1 to its NUL
 * @error: what is wrong, after the JSON pointer of where, or the line where it is not JSON at all
 *
 * Returns: (transfer full) (nullable): the document as a record, its body unchanged but for blanks around it
 */
AttainReference *
attain_reference_json_read (AttainReferenceKind   kind,
                            const char           *text,
                            gssize                length,
                            GError              **error)
{
  g_autoptr(JsonNode) root = attain_reference_json_open (kind, text, length, error);
  g_autoptr(AttainReference) reference = attain_reference_new ();
  JsonObject *object;

  if (root == NULL)
    return NULL;

  attain_json_text_skip_mark (&text, &length);
  object = json_node_get_object (root);
  reference->type = kind;
  reference->code = attain_json_dup_text (object, "code");
  reference->edition = attain_json_dup_text (object, "version");
  reference->title = attain_json_dup_text (object, "title");
  reference->valid_from = attain_json_dup_text (object, "valid_from");
  reference->valid_to = attain_json_dup_text (object, "valid_to");
  reference->body = g_strstrip (length < 0 ? g_strdup (text) : g_strndup (text, length));
  if (!attain_record_check (ATTAIN_RECORD (reference), error))
    return NULL;

  return g_steal_pointer (&reference);
}

/**
 * attain_reference_json_read_all:
 * @kind: what the documents are
 * @text: a document, or a list of them
 * @length: how many bytes, or -1 to its NUL
 * @error: what is wrong, after the JSON pointer of where and, in a list, which entry
 *
 * The file is read as a whole first, so that the line of a fault is that of the file.
 *
 * Returns: (transfer full) (nullable) (element-type AttainReference): the documents as records, each body to the letter
 */
GPtrArray *
attain_reference_json_read_all (AttainReferenceKind   kind,
                                const char           *text,
                                gssize                length,
                                GError              **error)
{
  g_autoptr(JsonNode) root = attain_json_text_parse (text, length, error);
  g_autoptr(GPtrArray) references = NULL;
  AttainReference *reference;

  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (root))
    {
      g_auto(GStrv) entries = attain_json_text_split (text, length, json_node_get_array (root));

      return read_entries (kind, (const char *const *) entries, error);
    }
  if (!(reference = attain_reference_json_read (kind, text, length, error)))
    return NULL;

  references = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (references, reference);
  return g_steal_pointer (&references);
}

/**
 * attain_reference_json_write:
 * @references: (element-type AttainReference): pieces of reference data
 *
 * Returns: (transfer full): a file that attain_reference_json_read_all() reads: the body of a single one
 *   as it was imported, a list of the bodies of several
 */
char *
attain_reference_json_write (GPtrArray *references)
{
  g_autoptr(GString) text = g_string_new ("[");

  if (references->len == 1)
    return g_strdup (((AttainReference *) g_ptr_array_index (references, 0))->body);

  for (guint i = 0; i < references->len; i++)
    {
      const AttainReference *reference = g_ptr_array_index (references, i);

      g_string_append_printf (text, "%s\n%s", i > 0 ? "," : "", reference->body);
    }
  g_string_append (text, "\n]\n");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * attain_reference_json_equal:
 * @one: a body
 * @other: another
 *
 * Returns: whether they say the same, however they are laid out
 */
gboolean
attain_reference_json_equal (const char *one,
                             const char *other)
{
  g_autoptr(JsonNode) first = NULL;
  g_autoptr(JsonNode) second = NULL;

  if (g_str_equal (one, other))
    return TRUE;

  first = attain_json_text_parse (one, -1, NULL);
  second = attain_json_text_parse (other, -1, NULL);
  return first != NULL && second != NULL && json_node_equal (first, second);
}

/**
 * attain_reference_json_same_for_cases:
 * @one: the body of a scheme
 * @other: the body of another
 *
 * Returns: whether both ask the same of an application, and decide it alike; the rest, such as targets, may differ
 */
gboolean
attain_reference_json_same_for_cases (const char *one,
                                      const char *other)
{
  static const char *const members[] = { "panels", "routes", "rubrics" };
  g_autoptr(JsonNode) first = attain_json_text_parse (one, -1, NULL);
  g_autoptr(JsonNode) second = attain_json_text_parse (other, -1, NULL);
  gboolean same = first != NULL && second != NULL;

  for (guint i = 0; same && i < G_N_ELEMENTS (members); i++)
    same = json_node_equal (json_object_get_member (json_node_get_object (first), members[i]),
                            json_object_get_member (json_node_get_object (second), members[i]));

  return same;
}
