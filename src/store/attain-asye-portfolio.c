/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What belongs to a supported year: reviews that were held, sessions, evidence, and why something is not there. */

#include "attain-asye-portfolio.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-asye-gap.h"
#include "attain-asye-guard.h"
#include "attain-capabilities.h"
#include "attain-display.h"
#include "attain-error.h"

/* What it is for decides what it is, and what it is called where nobody gave it a title. */
static gboolean
set_item (AttainEvidence         *evidence,
          const AttainProgramme  *programme,
          GError                **error)
{
  if (evidence->item == ATTAIN_EVIDENCE_ITEM_SUPERVISION)
    g_object_set (evidence, "code", ATTAIN_ASYE_SUPERVISION, NULL);
  if (!attain_asye_item_check (programme, evidence->item, evidence->code, error))
    return FALSE;

  if (evidence->item == ATTAIN_EVIDENCE_ITEM_EVIDENCE)
    g_object_set (evidence, "kind", attain_programme_find_evidence (programme, evidence->code)->kind, NULL);
  if (evidence->title == NULL)
    g_object_set (evidence, "title", attain_asye_item_get_title (programme, evidence->item, evidence->code), NULL);
  return TRUE;
}

static gboolean
check_day (AttainEvidence        *evidence,
           const AttainAsyeCase  *year,
           const AttainAsyeDesk  *desk,
           GError               **error)
{
  return attain_asye_held_is_past (evidence->held_on, desk->on, error) &&
         attain_asye_held_is_in_year (evidence->held_on, year->asye->started_on, error);
}

static gboolean
set_capabilities (AttainEvidence        *evidence,
                  const AttainAsyeDesk  *desk,
                  GError               **error)
{
  g_autofree char *ordered = NULL;

  if (evidence->capabilities == NULL)
    return TRUE;
  if (desk->known_capabilities != NULL &&
      !attain_capabilities_check (evidence->capabilities, desk->known_capabilities, error))
    return FALSE;
  if (!(ordered = attain_capabilities_normalise (evidence->capabilities, error)))
    return FALSE;

  g_object_set (evidence, "capabilities", ordered, NULL);
  return TRUE;
}

/* Whether a registered social worker made it is known where they are on record. */
static gboolean
set_maker (AttainChange    *change,
           AttainEvidence  *evidence,
           GError         **error)
{
  g_autoptr(AttainPerson) maker = NULL;

  if (evidence->kind == ATTAIN_EVIDENCE_KIND_OBSERVATION && evidence->by_id == evidence->person_id)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("Made by: nobody observes their own practice"));
      return FALSE;
    }
  if (evidence->by_id == 0 || evidence->by_social_worker != ATTAIN_YES_NO_UNKNOWN)
    return TRUE;
  if (!(maker = attain_table_load_one (&attain_person_table, attain_change_get_db (change), evidence->by_id, error)))
    return FALSE;

  if (maker->registration_status == ATTAIN_REGISTRATION_STATUS_REGISTERED)
    g_object_set (evidence, "by-social-worker", ATTAIN_YES_NO_YES, NULL);
  return TRUE;
}

static gboolean
check_open_to_change (AttainChange    *change,
                      AttainEvidence  *evidence,
                      GError         **error)
{
  gint64 id = attain_record_get_id (ATTAIN_RECORD (evidence));
  g_autoptr(AttainEvidence) kept = NULL;
  g_autofree char *day = NULL;

  if (id == 0)
    return TRUE;
  if (!(kept = attain_table_load_one (&attain_evidence_table, attain_change_get_db (change), id, error)))
    return FALSE;
  if (kept->accepted_on == NULL)
    return TRUE;

  day = attain_date_display (kept->accepted_on);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("It was accepted on %s and stays as it was then: have it returned before you change it"), day);
  return FALSE;
}

/**
 * attain_asye_portfolio_keep:
 * @change: a change
 * @desk: what is to hand
 * @evidence: a piece, new or changed, for an item of a year
 * @error: why not, for people
 *
 * What was returned is handed in again by it.
 *
 * Returns: whether it is kept
 */
gboolean
attain_asye_portfolio_keep (AttainChange          *change,
                            const AttainAsyeDesk  *desk,
                            AttainEvidence        *evidence,
                            GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, evidence->asye_id, error);

  if (year == NULL || !attain_asye_desk_has_programme (year, error))
    return FALSE;

  g_object_set (evidence, "person-id", year->asye->person_id, "returned-on", NULL, NULL);
  return set_item (evidence, year->programme, error) &&
         attain_record_check (ATTAIN_RECORD (evidence), error) &&
         check_open_to_change (change, evidence, error) &&
         check_day (evidence, year, desk, error) &&
         set_capabilities (evidence, desk, error) &&
         set_maker (change, evidence, error) &&
         attain_change_save (change, &attain_evidence_table, evidence, error);
}

static AttainEvidence *
open_evidence (AttainChange          *change,
               const AttainAsyeDesk  *desk,
               gint64                 id,
               GError               **error)
{
  g_autoptr(AttainEvidence) evidence = attain_table_load_one (&attain_evidence_table, attain_change_get_db (change), id,
                                                              error);
  g_autoptr(AttainAsyeCase) year = NULL;

  if (evidence == NULL)
    return NULL;
  if (evidence->asye_id != 0 && !(year = attain_asye_desk_open (desk, change, evidence->asye_id, error)))
    return NULL;

  return g_steal_pointer (&evidence);
}

/**
 * attain_asye_portfolio_accept:
 * @change: a change
 * @desk: what is to hand; who acts is who accepts
 * @evidence_id: a piece of evidence
 * @comment: (nullable): what the assessor has to say of it; %NULL to leave what is there
 * @error: why not, for people
 *
 * Returns: whether it is accepted
 */
gboolean
attain_asye_portfolio_accept (AttainChange          *change,
                              const AttainAsyeDesk  *desk,
                              gint64                 evidence_id,
                              const char            *comment,
                              GError               **error)
{
  g_autoptr(AttainEvidence) evidence = open_evidence (change, desk, evidence_id, error);
  g_autofree char *day = evidence != NULL ? attain_date_display (evidence->accepted_on) : NULL;

  if (evidence == NULL)
    return FALSE;
  if (evidence->accepted_on != NULL)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("It was accepted already, on %s"), day);
      return FALSE;
    }
  if (desk->actor_id == 0)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("Evidence is accepted by somebody with a name: say first who you are"));
      return FALSE;
    }

  g_object_set (evidence, "accepted-on", desk->on, "accepted-by-id", desk->actor_id, "returned-on", NULL, NULL);
  if (comment != NULL)
    g_object_set (evidence, "comment", comment, NULL);
  return attain_change_update (change, &attain_evidence_table, evidence, error);
}

/**
 * attain_asye_portfolio_return:
 * @change: a change
 * @desk: what is to hand
 * @evidence_id: a piece of evidence, accepted or not
 * @comment: what is to be mended
 * @error: why not, for people
 *
 * It is no longer there until it is handed in again.
 *
 * Returns: whether it is returned
 */
gboolean
attain_asye_portfolio_return (AttainChange          *change,
                              const AttainAsyeDesk  *desk,
                              gint64                 evidence_id,
                              const char            *comment,
                              GError               **error)
{
  g_autoptr(AttainEvidence) evidence = open_evidence (change, desk, evidence_id, error);

  if (evidence == NULL ||
      !attain_asye_desk_check_words (comment, _("Say what is missing, so that it can be mended"), error))
    return FALSE;

  g_object_set (evidence, "returned-on", desk->on, "comment", comment, "accepted-on", NULL,
                "accepted-by-id", (gint64) 0, NULL);
  return attain_change_update (change, &attain_evidence_table, evidence, error);
}

static AttainAsyeGap *
find_gap (const AttainAsyeCase *year,
          AttainEvidenceItem    item,
          const char           *code)
{
  for (guint i = 0; i < year->gaps->len; i++)
    {
      AttainAsyeGap *gap = g_ptr_array_index (year->gaps, i);

      if (gap->item == item && g_str_equal (gap->code, code))
        return g_object_ref (gap);
    }

  return g_object_new (ATTAIN_TYPE_ASYE_GAP, "person-id", year->asye->person_id,
                       "asye-id", attain_record_get_id (ATTAIN_RECORD (year->asye)), "item", item, "code", code, NULL);
}

/* A code alone says enough where only one thing has it. */
static gboolean
find_item (const AttainProgramme  *programme,
           const char             *code,
           AttainEvidenceItem     *item,
           GError                **error)
{
  gboolean review = attain_programme_find_review (programme, code) != NULL;
  gboolean evidence = attain_programme_find_evidence (programme, code) != NULL;

  if (*item == ATTAIN_EVIDENCE_ITEM_UNKNOWN && review && evidence)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   _("A review and evidence of %s (%s) are both “%s”: say whether review:%s or evidence:%s is not there"),
                   programme->title, programme->edition, code, code, code);
      return FALSE;
    }

  if (*item == ATTAIN_EVIDENCE_ITEM_UNKNOWN)
    *item = review ? ATTAIN_EVIDENCE_ITEM_REVIEW : ATTAIN_EVIDENCE_ITEM_EVIDENCE;
  return (*item == ATTAIN_EVIDENCE_ITEM_REVIEW && review) || (*item == ATTAIN_EVIDENCE_ITEM_EVIDENCE && evidence) ||
         attain_asye_item_refuse (programme, code, error);
}

/**
 * attain_asye_portfolio_explain:
 * @change: a change
 * @desk: what is to hand
 * @asye_id: a year
 * @item: whether a review or evidence is not there; unknown where its code says so
 * @code: its code
 * @reason: why
 * @error: why not, for people
 *
 * Returns: whether it is explained
 */
gboolean
attain_asye_portfolio_explain (AttainChange          *change,
                               const AttainAsyeDesk  *desk,
                               gint64                 asye_id,
                               AttainEvidenceItem     item,
                               const char            *code,
                               const char            *reason,
                               GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, asye_id, error);
  g_autoptr(AttainAsyeGap) gap = NULL;

  if (year == NULL || !attain_asye_desk_has_programme (year, error) ||
      !find_item (year->programme, code, &item, error) ||
      !attain_asye_desk_check_words (reason, _("Say why it is not there"), error))
    return FALSE;

  gap = find_gap (year, item, code);
  g_object_set (gap, "reason", reason, NULL);
  return attain_change_save (change, &attain_asye_gap_table, gap, error);
}
