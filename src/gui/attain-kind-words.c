/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-kind-words.h"

#include <glib/gi18n.h>

/* A number goes with its noun in the plural forms of the language, so each sentence stands here as a whole. */

static const struct
{
  const char *name;
  const char *title;
} titles[] = {
  { "people", N_("People") },
  { "posts", N_("Posts") },
  { "cpd", N_("CPD") },
  { "training", N_("Training") },
  { "establishment", N_("Establishment") },
  { "absence", N_("Absence") },
  { "caseload", N_("Caseload") },
  { "pcf-levels", N_("PCF levels") },
  { "asye", N_("ASYE years") },
  { "asye-pauses", N_("ASYE pauses") },
  { "evidence", N_("Evidence") },
  { "applications", N_("Applications") },
  { "appointments", N_("Appointments") },
  { "framework", N_("A framework (JSON)") },
  { "scheme", N_("A progression scheme (JSON)") },
};

/**
 * attain_kind_words_list:
 * @access: who works
 * @may: what is to be done with rows of the file
 *
 * Returns: (transfer container) (element-type AttainKind): the kinds of files with which they could do that
 */
GPtrArray *
attain_kind_words_list (AttainAccess *access,
                        AttainMay     may)
{
  GPtrArray *kinds = g_ptr_array_new ();

  for (guint i = 0; attain_kind_get (i) != NULL; i++)
    {
      const AttainKind *kind = attain_kind_get (i);

      if (attain_access_could (access, kind->table != NULL ? kind->table->name : "reference", may, NULL))
        g_ptr_array_add (kinds, (gpointer) kind);
    }

  return kinds;
}

/**
 * attain_kind_words_title:
 * @kind: a kind of file
 *
 * Returns: what it holds, as a choice: "People"
 */
const char *
attain_kind_words_title (const AttainKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].name, kind->name))
      return _(titles[i].title);

  return kind->name;
}

/**
 * attain_kind_words_import:
 * @kind: a kind of file
 * @n: how many rows
 *
 * Returns: (transfer full): what a button says that takes them in: "Import 312 people"
 */
char *
attain_kind_words_import (const AttainKind *kind,
                          guint             n)
{
  if (kind->table == &attain_person_table)
    return g_strdup_printf (ngettext ("Import %'u person", "Import %'u people", n), n);
  if (kind->table == &attain_post_table)
    return g_strdup_printf (ngettext ("Import %'u post", "Import %'u posts", n), n);
  if (kind->table == &attain_cpd_table)
    return g_strdup_printf (ngettext ("Import %'u CPD entry", "Import %'u CPD entries", n), n);
  if (kind->table == &attain_training_table)
    return g_strdup_printf (ngettext ("Import %'u training record", "Import %'u training records", n), n);
  if (kind->table == &attain_establishment_table)
    return g_strdup_printf (ngettext ("Import %'u line of the establishment", "Import %'u lines of the establishment", n),
                            n);
  if (kind->table == &attain_absence_table)
    return g_strdup_printf (ngettext ("Import %'u absence", "Import %'u absences", n), n);
  if (kind->table == &attain_caseload_table)
    return g_strdup_printf (ngettext ("Import %'u count of cases", "Import %'u counts of cases", n), n);
  if (kind->table == &attain_pcf_level_table)
    return g_strdup_printf (ngettext ("Import %'u PCF level", "Import %'u PCF levels", n), n);
  if (kind->table == &attain_asye_table)
    return g_strdup_printf (ngettext ("Import %'u ASYE year", "Import %'u ASYE years", n), n);
  if (kind->table == &attain_asye_pause_table)
    return g_strdup_printf (ngettext ("Import %'u pause", "Import %'u pauses", n), n);
  if (kind->table == &attain_evidence_table)
    return g_strdup_printf (ngettext ("Import %'u piece of evidence", "Import %'u pieces of evidence", n), n);
  if (kind->table == &attain_application_table)
    return g_strdup_printf (ngettext ("Import %'u application", "Import %'u applications", n), n);
  if (kind->table == &attain_appointment_table)
    return g_strdup_printf (ngettext ("Import %'u appointment", "Import %'u appointments", n), n);

  return g_strdup (kind->reference == ATTAIN_REFERENCE_KIND_SCHEME ? _("Import the scheme") : _("Import the framework"));
}

/**
 * attain_kind_words_imported:
 * @kind: a kind of file
 * @n: how many rows
 *
 * Returns: (transfer full): what was done: "312 people imported"
 */
char *
attain_kind_words_imported (const AttainKind *kind,
                            guint             n)
{
  if (kind->table == &attain_person_table)
    return g_strdup_printf (ngettext ("%'u person imported", "%'u people imported", n), n);
  if (kind->table == &attain_post_table)
    return g_strdup_printf (ngettext ("%'u post imported", "%'u posts imported", n), n);
  if (kind->table == &attain_cpd_table)
    return g_strdup_printf (ngettext ("%'u CPD entry imported", "%'u CPD entries imported", n), n);
  if (kind->table == &attain_training_table)
    return g_strdup_printf (ngettext ("%'u training record imported", "%'u training records imported", n), n);
  if (kind->table == &attain_establishment_table)
    return g_strdup_printf (ngettext ("%'u line of the establishment imported", "%'u lines of the establishment imported",
                                      n), n);
  if (kind->table == &attain_absence_table)
    return g_strdup_printf (ngettext ("%'u absence imported", "%'u absences imported", n), n);
  if (kind->table == &attain_caseload_table)
    return g_strdup_printf (ngettext ("%'u count of cases imported", "%'u counts of cases imported", n), n);
  if (kind->table == &attain_pcf_level_table)
    return g_strdup_printf (ngettext ("%'u PCF level imported", "%'u PCF levels imported", n), n);
  if (kind->table == &attain_asye_table)
    return g_strdup_printf (ngettext ("%'u ASYE year imported", "%'u ASYE years imported", n), n);
  if (kind->table == &attain_asye_pause_table)
    return g_strdup_printf (ngettext ("%'u pause imported", "%'u pauses imported", n), n);
  if (kind->table == &attain_evidence_table)
    return g_strdup_printf (ngettext ("%'u piece of evidence imported", "%'u pieces of evidence imported", n), n);
  if (kind->table == &attain_application_table)
    return g_strdup_printf (ngettext ("%'u application imported", "%'u applications imported", n), n);
  if (kind->table == &attain_appointment_table)
    return g_strdup_printf (ngettext ("%'u appointment imported", "%'u appointments imported", n), n);

  return g_strdup (kind->reference == ATTAIN_REFERENCE_KIND_SCHEME ? _("Scheme imported") : _("Framework imported"));
}
