/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reference data that Attain brings along. */

#include "attain-reference-bundle.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "attain-data-resources.h"
#include "attain-error.h"
#include "attain-reference-json.h"

static const struct
{
  AttainReferenceKind  kind;
  const char          *folder;
} folders[] = {
  { ATTAIN_REFERENCE_KIND_FRAMEWORK, "frameworks" },
  { ATTAIN_REFERENCE_KIND_CROSSWALK, "crosswalks" },
  { ATTAIN_REFERENCE_KIND_PROGRAMME, "programmes" },
  { ATTAIN_REFERENCE_KIND_SCHEME, "schemes" },
  { ATTAIN_REFERENCE_KIND_RULE, "rules" },
};

static char *
path_of (AttainReferenceKind  kind,
         const char          *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    if (folders[i].kind == kind)
      return g_strdup_printf ("/uk/attain/Attain/data/%s/%s", folders[i].folder, name);

  return NULL;
}

static GBytes *
find_text (AttainReferenceKind  kind,
           const char          *code)
{
  g_autofree char *name = g_strdup_printf ("%s.json", code);
  g_autofree char *path = path_of (kind, name);

  return path == NULL ? NULL
         : g_resource_lookup_data (attain_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
refuse_code (AttainReferenceKind   kind,
             const char           *code,
             GError              **error)
{
  g_autoptr(GPtrArray) codes = attain_reference_bundle_list (kind);
  g_autofree char *known = NULL;

  g_ptr_array_add (codes, NULL);
  known = g_strjoinv (", ", (char **) codes->pdata);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
               /* Translators: a kind of reference data, its code, and the codes that there are */
               _("No %s “%s” comes with Attain; there are: %s"),
               attain_enum_get_nick (&attain_reference_kind_choices, kind), code, known);
}

/**
 * attain_reference_bundle_list:
 * @kind: a kind of reference data
 *
 * Returns: (transfer full) (element-type utf8): the codes of those that Attain brings along, sorted
 */
GPtrArray *
attain_reference_bundle_list (AttainReferenceKind kind)
{
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = path_of (kind, "");
  g_auto(GStrv) names = NULL;

  if (path != NULL)
    names = g_resource_enumerate_children (attain_data_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (codes, g_strndup (names[i], strlen (names[i]) - strlen (".json")));

  g_ptr_array_sort (codes, compare_names);
  return codes;
}

/**
 * attain_reference_bundle_read:
 * @kind: a kind of reference data
 * @code: its code
 * @error: that there is none of that code
 *
 * Returns: (transfer full) (nullable): a new record of it
 */
AttainReference *
attain_reference_bundle_read (AttainReferenceKind   kind,
                              const char           *code,
                              GError              **error)
{
  g_autoptr(GBytes) bytes = find_text (kind, code);

  if (bytes == NULL)
    {
      refuse_code (kind, code, error);
      return NULL;
    }

  return attain_reference_json_read (kind, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

/**
 * attain_reference_bundle_holds:
 * @reference: a piece of reference data
 *
 * Returns: whether its body is, to the letter, a text that Attain brings along, of which Attain's own tests
 *   have made sure that its schema accepts it
 */
gboolean
attain_reference_bundle_holds (const AttainReference *reference)
{
  g_autoptr(GBytes) bytes = find_text (reference->type, reference->code);
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, NULL) : NULL;
  gsize length = strlen (reference->body);
  gsize blanks = length;

  if (bytes == NULL || length > g_bytes_get_size (bytes) || memcmp (text, reference->body, length) != 0)
    return FALSE;

  /* A body is kept without the blanks around it. */
  while (blanks < g_bytes_get_size (bytes) && g_ascii_isspace (text[blanks]))
    blanks++;

  return blanks == g_bytes_get_size (bytes);
}
