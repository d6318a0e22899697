/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-programme.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainEvidenceKind, attain_evidence_kind,
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_AGREEMENT, "agreement"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_DECLARATION, "declaration"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_FEEDBACK, "feedback"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_OBSERVATION, "observation"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_PDP, "pdp"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_REFLECTION, "reflection"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_REPORT, "report"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_SELF_ASSESSMENT, "self_assessment"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_EVIDENCE_KIND_WRITTEN_WORK, "written_work"))

static const char *const evidence_kind_labels[] = {
  N_("Not known"),
  N_("Agreement"),
  N_("Declaration"),
  N_("Feedback"),
  N_("Observation"),
  N_("Development plan"),
  N_("Reflection"),
  N_("Report"),
  N_("Self-assessment"),
  N_("Written work"),
};

const AttainEnum attain_evidence_kind_choices = { attain_evidence_kind_get_type, evidence_kind_labels };

G_DEFINE_ENUM_TYPE (AttainPartTime, attain_part_time,
                    G_DEFINE_ENUM_VALUE (ATTAIN_PART_TIME_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PART_TIME_DIVIDE_BY_FTE, "divide_by_fte"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PART_TIME_CALENDAR, "calendar"))

static const char *const part_time_labels[] = {
  N_("Not known"),
  N_("Longer for fewer hours"),
  N_("The same for everybody"),
};

const AttainEnum attain_part_time_choices = { attain_part_time_get_type, part_time_labels };

AttainProgramme *
attain_programme_new (void)
{
  AttainProgramme *self = g_new0 (AttainProgramme, 1);

  self->stages = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_stage_free);
  self->reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_review_free);
  self->evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_evidence_free);
  self->supervision = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_supervision_free);
  self->pause_reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_name_free);
  self->refused_reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_name_free);
  self->outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_name_free);
  self->protected_time_share = ATTAIN_NO_SHARE;
  self->workload_share = ATTAIN_NO_SHARE;
  return self;
}

void
attain_programme_free (AttainProgramme *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->edition);
  g_free (self->valid_from);
  g_free (self->valid_to);
  g_ptr_array_unref (self->stages);
  g_ptr_array_unref (self->reviews);
  g_ptr_array_unref (self->evidence);
  g_ptr_array_unref (self->supervision);
  g_ptr_array_unref (self->pause_reasons);
  g_ptr_array_unref (self->refused_reasons);
  g_strfreev (self->agreed_by);
  g_strfreev (self->standards);
  g_ptr_array_unref (self->outcomes);
  g_free (self);
}

/**
 * attain_programme_find:
 * @programmes: (element-type AttainProgramme): all editions of all programmes
 * @code: the code of one
 * @edition: (nullable): the edition that somebody is on; %NULL where nobody wrote it down
 * @start_on: the day that they started, which then tells
 *
 * Returns: (transfer none) (nullable): the programme; %NULL where that edition is not among them
 */
const AttainProgramme *
attain_programme_find (GPtrArray  *programmes,
                       const char *code,
                       const char *edition,
                       const char *start_on)
{
  for (guint i = 0; i < programmes->len; i++)
    {
      const AttainProgramme *programme = g_ptr_array_index (programmes, i);

      if (g_strcmp0 (programme->code, code) == 0 &&
          (edition != NULL ? g_strcmp0 (programme->edition, edition) == 0
                           : attain_date_is_within (start_on, programme->valid_from, programme->valid_to)))
        return programme;
    }

  return NULL;
}

/**
 * attain_programme_list_open:
 * @programmes: (element-type AttainProgramme): all editions of all programmes
 * @today: the day
 *
 * Returns: (transfer container) (element-type AttainProgramme): those that somebody can start on today or later, in
 *   their order; of the editions of one, the first
 */
GPtrArray *
attain_programme_list_open (GPtrArray  *programmes,
                            const char *today)
{
  g_autoptr(GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *open = g_ptr_array_new ();

  for (guint i = 0; i < programmes->len; i++)
    {
      AttainProgramme *programme = g_ptr_array_index (programmes, i);

      if ((programme->valid_to == NULL || strcmp (programme->valid_to, today) >= 0) &&
          g_hash_table_add (codes, programme->code))
        g_ptr_array_add (open, programme);
    }

  return open;
}

/**
 * attain_programme_check_start:
 * @self: a programme
 * @start_on: the day that somebody is to start on it
 * @error: why that day is refused
 *
 * People finish under the edition they started, so only the start must be within the edition's time.
 *
 * Returns: whether somebody may start on that day
 */
gboolean
attain_programme_check_start (const AttainProgramme  *self,
                              const char             *start_on,
                              GError                **error)
{
  g_autofree char *start = attain_date_display (start_on);

  if (attain_date_is_within (start_on, self->valid_from, self->valid_to))
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("%s (%s) does not cover a start on %s: choose the edition in force on that day"),
               self->title, self->edition, start);
  return FALSE;
}

/**
 * attain_programme_choose:
 * @programmes: (element-type AttainProgramme): all editions of all programmes
 * @code: the code of one
 * @edition: (nullable): its edition; %NULL for the one in force on @start_on
 * @start_on: the day that somebody is to start on it
 * @error: why they cannot, for people
 *
 * Returns: (transfer none) (nullable): the programme that they start on
 */
const AttainProgramme *
attain_programme_choose (GPtrArray   *programmes,
                         const char  *code,
                         const char  *edition,
                         const char  *start_on,
                         GError     **error)
{
  const AttainProgramme *found = attain_programme_find (programmes, code, edition, start_on);

  for (guint i = 0; found == NULL && i < programmes->len; i++)
    {
      const AttainProgramme *other = g_ptr_array_index (programmes, i);

      if (edition == NULL && g_strcmp0 (other->code, code) == 0)
        found = other;
    }
  if (found != NULL)
    return attain_programme_check_start (found, start_on, error) ? found : NULL;

  if (edition != NULL)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("There is no edition “%s” of a programme “%s” in this database"), edition, code);
  else
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("There is no programme “%s” in this database"), code);
  return NULL;
}

/**
 * attain_programme_find_review:
 * @self: a programme
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the review of that code
 */
const AttainProgrammeReview *
attain_programme_find_review (const AttainProgramme *self,
                              const char            *code)
{
  for (guint i = 0; i < self->reviews->len; i++)
    {
      const AttainProgrammeReview *review = g_ptr_array_index (self->reviews, i);

      if (g_strcmp0 (review->code, code) == 0)
        return review;
    }

  return NULL;
}

/**
 * attain_programme_find_evidence:
 * @self: a programme
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the evidence of that code
 */
const AttainProgrammeEvidence *
attain_programme_find_evidence (const AttainProgramme *self,
                                const char            *code)
{
  for (guint i = 0; i < self->evidence->len; i++)
    {
      const AttainProgrammeEvidence *evidence = g_ptr_array_index (self->evidence, i);

      if (g_strcmp0 (evidence->code, code) == 0)
        return evidence;
    }

  return NULL;
}

/**
 * attain_programme_find_name:
 * @names: (element-type AttainProgrammeName): values that a programme allows
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the value of that code
 */
const AttainProgrammeName *
attain_programme_find_name (GPtrArray  *names,
                            const char *code)
{
  for (guint i = 0; i < names->len; i++)
    {
      const AttainProgrammeName *name = g_ptr_array_index (names, i);

      if (g_strcmp0 (name->code, code) == 0)
        return name;
    }

  return NULL;
}

/**
 * attain_programme_get_latest_end:
 * @self: a programme
 * @start_on: the day that somebody started on it
 *
 * Neither fewer hours nor pauses move it: Dorset's two years are counted from the start.
 *
 * Returns: (transfer full) (nullable): the day that it must be over by; %NULL where nobody says
 */
char *
attain_programme_get_latest_end (const AttainProgramme *self,
                                 const char            *start_on)
{
  return self->max_months > 0 ? attain_date_add_months (start_on, self->max_months) : NULL;
}

void
attain_programme_name_free (AttainProgrammeName *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self);
}

void
attain_programme_stage_free (AttainProgrammeStage *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self);
}

void
attain_programme_review_free (AttainProgrammeReview *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self);
}

AttainProgrammeEvidence *
attain_programme_evidence_new (void)
{
  AttainProgrammeEvidence *self = g_new0 (AttainProgrammeEvidence, 1);

  self->due_months = g_array_new (FALSE, FALSE, sizeof (int));
  return self;
}

void
attain_programme_evidence_free (AttainProgrammeEvidence *self)
{
  g_free (self->code);
  g_free (self->title);
  g_array_unref (self->due_months);
  g_free (self);
}

void
attain_programme_supervision_free (AttainProgrammeSupervision *self)
{
  g_free (self->title);
  g_free (self);
}
