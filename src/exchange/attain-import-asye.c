/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Supported years, and what belongs to one: a file names the person and a day, and the year is that which had begun
 * by then. */

#include "attain-import-private.h"

#include <glib/gi18n.h>

#include "attain-asye-check.h"
#include "attain-asye-guard.h"
#include "attain-asye-pause-rule.h"
#include "attain-asye-pause.h"
#include "attain-asye-progress.h"
#include "attain-asye-table.h"
#include "attain-error.h"
#include "attain-person.h"

static gboolean
check_assessor (AttainImportPass  *pass,
                AttainAsye        *asye,
                GError           **error)
{
  g_autoptr(AttainPerson) assessor = NULL;

  pass->column = "assessor";
  if (asye->assessor_id == 0)
    return TRUE;
  if (!(assessor = attain_table_load_one (&attain_person_table, attain_change_get_db (pass->change), asye->assessor_id,
                                          error)))
    return FALSE;

  return attain_asye_assessor_check (asye->person_id, asye->assessor_id, assessor->left_on, asye->started_on, error);
}

/* The year may be there already, and is not in its own way. */
static gboolean
check_alone (AttainImportPass  *pass,
             AttainAsye        *asye,
             GError           **error)
{
  AttainDb *db = attain_change_get_db (pass->change);
  gboolean alone;
  gint64 id;

  pass->column = "started_on";
  if (!attain_asye_find_started (db, asye->person_id, asye->started_on, &id, error))
    return FALSE;

  attain_record_set_id (ATTAIN_RECORD (asye), id);
  alone = attain_asye_check_alone (db, asye, error);
  attain_record_set_id (ATTAIN_RECORD (asye), 0);
  return alone;
}

/* The edition and the status follow from the rest where the file does not tell them. */
static gboolean
prepare_year (AttainImportPass  *pass,
              AttainAsye        *asye,
              GError           **error)
{
  const AttainProgramme *programme;

  if (asye->status == ATTAIN_ASYE_STATUS_UNKNOWN)
    g_object_set (asye, "status", attain_asye_infer_status (asye), NULL);
  if (!attain_record_check (ATTAIN_RECORD (asye), error))
    return FALSE;

  pass->column = "withdrawn_on";
  if (asye->withdrawn_on != NULL &&
      !attain_asye_withdrawal_check (asye->withdrawn_on, asye->started_on, pass->import->today, error))
    return FALSE;

  pass->column = "outcome_on";
  if (!attain_asye_outcome_is_past (asye->outcome_on, pass->import->today, error))
    return FALSE;

  pass->column = "programme";
  programme = attain_programme_choose (pass->reference->programmes, asye->programme, asye->edition, asye->started_on,
                                       error);
  if (programme == NULL)
    return FALSE;

  g_object_set (asye, "edition", programme->edition, NULL);
  return check_assessor (pass, asye, error) && check_alone (pass, asye, error);
}

static AttainAsye *
find_year (AttainImportPass  *pass,
           gint64             person_id,
           const char        *on,
           GError           **error)
{
  AttainDb *db = attain_change_get_db (pass->change);
  gint64 id;

  if (!attain_asye_find_begun (db, person_id, on, &id, error))
    return NULL;
  if (id != 0)
    return attain_table_load_one (&attain_asye_table, db, id, error);

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("No ASYE year of this person had begun by that day: import the year first"));
  return NULL;
}

static gboolean
check_pause (AttainImportPass  *pass,
             AttainAsyePause   *pause,
             AttainAsye        *asye,
             GError           **error)
{
  const AttainProgramme *programme = attain_programme_find (pass->reference->programmes, asye->programme, asye->edition,
                                                            asye->started_on);
  const AttainAsyePauseSpan span = { pause->from_on, pause->to_on, pause->reason };
  g_autoptr(GPtrArray) others = attain_asye_list_pauses (attain_change_get_db (pass->change), pause->asye_id, error);
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (AttainAsyePauseSpan));

  if (others == NULL || programme == NULL)
    return others != NULL;

  for (guint i = 0; i < others->len; i++)
    {
      AttainAsyePause *other = g_ptr_array_index (others, i);
      const AttainAsyePauseSpan other_span = { other->from_on, other->to_on, other->reason };

      /* The pause that begins on the same day is this one, as it was. */
      if (!g_str_equal (other->from_on, pause->from_on))
        g_array_append_val (spans, other_span);
    }

  return attain_asye_pause_span_check (&span, programme, asye->started_on,
                                       (const AttainAsyePauseSpan *) (gpointer) spans->data, spans->len, error);
}

static gboolean
prepare_pause (AttainImportPass  *pass,
               AttainAsyePause   *pause,
               GError           **error)
{
  g_autoptr(AttainAsye) asye = NULL;

  pass->column = "from";
  if (pause->from_on == NULL)
    return attain_record_check (ATTAIN_RECORD (pause), error);
  if (!(asye = find_year (pass, pause->person_id, pause->from_on, error)))
    return FALSE;

  pass->column = NULL;
  g_object_set (pause, "asye-id", attain_record_get_id (ATTAIN_RECORD (asye)), NULL);
  return attain_record_check (ATTAIN_RECORD (pause), error) && check_pause (pass, pause, asye, error);
}

static gboolean
check_item (AttainImportPass  *pass,
            AttainEvidence    *evidence,
            AttainAsye        *asye,
            GError           **error)
{
  const AttainProgramme *programme = attain_programme_find (pass->reference->programmes, asye->programme, asye->edition,
                                                            asye->started_on);

  pass->column = "code";
  return programme == NULL || attain_asye_item_check (programme, evidence->item, evidence->code, error);
}

static gboolean
prepare_evidence (AttainImportPass  *pass,
                  AttainEvidence    *evidence,
                  GError           **error)
{
  g_autoptr(AttainAsye) asye = NULL;
  AttainAsyeItemKind kind;

  if (!attain_import_cpd_order (pass, &evidence->capabilities, error))
    return FALSE;

  pass->column = "held_on";
  if (evidence->held_on == NULL || !attain_evidence_item_get_kind (evidence->item, &kind))
    {
      pass->column = NULL;
      return TRUE;
    }
  if (!attain_asye_held_is_past (evidence->held_on, pass->import->today, error) ||
      !(asye = find_year (pass, evidence->person_id, evidence->held_on, error)) ||
      !check_item (pass, evidence, asye, error))
    return FALSE;

  pass->column = NULL;
  g_object_set (evidence, "asye-id", attain_record_get_id (ATTAIN_RECORD (asye)), NULL);
  return TRUE;
}

/**
 * attain_import_asye_prepare:
 * @pass: a pass, whose record is a year, a pause or a piece of evidence
 * @error: what it cannot be
 *
 * Returns: whether it fits the programme and the year that it belongs to
 */
gboolean
attain_import_asye_prepare (AttainImportPass  *pass,
                            GError           **error)
{
  gboolean fits;

  if (ATTAIN_IS_ASYE (pass->record))
    fits = prepare_year (pass, ATTAIN_ASYE (pass->record), error);
  else if (ATTAIN_IS_ASYE_PAUSE (pass->record))
    fits = prepare_pause (pass, ATTAIN_ASYE_PAUSE (pass->record), error);
  else
    fits = prepare_evidence (pass, ATTAIN_EVIDENCE (pass->record), error);

  if (fits)
    pass->column = NULL;
  return fits;
}
