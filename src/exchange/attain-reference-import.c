/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reference-import.h"

#include <glib/gi18n.h>

#include "attain-application-find.h"
#include "attain-error.h"
#include "attain-reference-bundle.h"
#include "attain-reference-json.h"
#include "attain-reference-table.h"
#include "attain-setting-table.h"

static gboolean
compare (AttainDb               *db,
         AttainReference        *reference,
         AttainReference       **kept,
         AttainReferenceEffect  *effect,
         GError                **error)
{
  if (!attain_reference_table_find (db, reference->type, reference->code, reference->edition, kept, error))
    return FALSE;

  if (*kept == NULL)
    *effect = ATTAIN_REFERENCE_ADDED;
  else if (attain_reference_json_equal ((*kept)->body, reference->body))
    *effect = ATTAIN_REFERENCE_SAME;
  else
    *effect = ATTAIN_REFERENCE_CHANGED;
  return TRUE;
}

/* An application keeps the edition that it began under, and so that edition keeps what it says. */
static gboolean
check_not_in_use (AttainDb         *db,
                  AttainReference  *kept,
                  AttainReference  *reference,
                  GError          **error)
{
  gint64 n_open = 0;

  if (reference->type != ATTAIN_REFERENCE_KIND_SCHEME ||
      attain_reference_json_same_for_cases (kept->body, reference->body))
    return TRUE;
  if (!attain_application_count_open (db, reference->code, reference->edition, &n_open, error))
    return FALSE;
  if (n_open == 0)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               ngettext ("%d application that is open began under edition %s of this scheme and keeps its routes, panels and "
                         "rubrics: give the changed scheme a version and a first day of its own, and import it beside",
                         "%d applications that are open began under edition %s of this scheme and keep its routes, panels "
                         "and rubrics: give the changed scheme a version and a first day of its own, and import it beside",
                         n_open), (int) n_open, reference->edition);
  return FALSE;
}

/* Whoever imports a first scheme means to use it. */
static gboolean
choose_first_scheme (AttainChange     *change,
                     AttainReference  *reference,
                     GError          **error)
{
  g_autofree char *chosen = NULL;

  if (reference->type != ATTAIN_REFERENCE_KIND_SCHEME)
    return TRUE;
  if (!attain_setting_table_get (attain_change_get_db (change), ATTAIN_SETTING_SCHEME, &chosen, error))
    return FALSE;

  return chosen != NULL || attain_setting_table_set (change, ATTAIN_SETTING_SCHEME, reference->code, error);
}

/**
 * attain_reference_save:
 * @change: a change
 * @reference: what attain_reference_json_read() read
 * @effect: (out) (optional): what it did
 * @error: what went wrong
 *
 * Keeps a piece of reference data under its code and edition. The same again changes nothing. The first
 * scheme of a database becomes the council's. What a scheme asks of applications does not change while any is open that
 * began under that edition.
 *
 * Returns: whether the database has it
 */
gboolean
attain_reference_save (AttainChange           *change,
                       AttainReference        *reference,
                       AttainReferenceEffect  *effect,
                       GError                **error)
{
  g_autoptr(AttainReference) kept = NULL;
  AttainReferenceEffect found;

  if (!compare (attain_change_get_db (change), reference, &kept, &found, error))
    return FALSE;
  if (effect != NULL)
    *effect = found;
  if (found == ATTAIN_REFERENCE_SAME)
    return TRUE;
  if (found == ATTAIN_REFERENCE_ADDED)
    return attain_change_insert (change, &attain_reference_table, reference, error) &&
           choose_first_scheme (change, reference, error);
  if (!check_not_in_use (attain_change_get_db (change), kept, reference, error))
    return FALSE;

  g_object_set (kept,
                "title", reference->title,
                "valid-from", reference->valid_from,
                "valid-to", reference->valid_to,
                "body", reference->body,
                NULL);
  return attain_change_update (change, &attain_reference_table, kept, error);
}

static gboolean
save_bundled (AttainChange         *change,
              AttainReferenceKind   kind,
              const char           *code,
              GError              **error)
{
  g_autoptr(AttainReference) reference = attain_reference_bundle_read (kind, code, error);

  return reference != NULL && attain_reference_save (change, reference, NULL, error);
}

/**
 * attain_reference_install:
 * @change: a change of a new database
 * @scheme_code: (nullable): the code of the scheme, of those that Attain brings along; %NULL for none yet
 * @error: that there is no such scheme, or what went wrong
 *
 * Gives a new database the frameworks, crosswalks, programmes and rules that hold for everybody, and the council's
 * scheme. On a database that has them, it brings those up to date that this Attain knows better.
 *
 * Returns: whether all of it is there
 */
gboolean
attain_reference_install (AttainChange  *change,
                          const char    *scheme_code,
                          GError       **error)
{
  const AttainReferenceKind kinds[] = {
    ATTAIN_REFERENCE_KIND_FRAMEWORK, ATTAIN_REFERENCE_KIND_CROSSWALK, ATTAIN_REFERENCE_KIND_PROGRAMME,
    ATTAIN_REFERENCE_KIND_RULE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) codes = attain_reference_bundle_list (kinds[i]);

      for (guint j = 0; j < codes->len; j++)
        if (!save_bundled (change, kinds[i], g_ptr_array_index (codes, j), error))
          return FALSE;
    }

  return scheme_code == NULL ||
         (save_bundled (change, ATTAIN_REFERENCE_KIND_SCHEME, scheme_code, error) &&
          attain_setting_table_set (change, ATTAIN_SETTING_SCHEME, scheme_code, error));
}
