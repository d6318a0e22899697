/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-pause-rule.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-error.h"

static gboolean
check_reason (const AttainAsyePauseSpan  *self,
              const AttainProgramme      *programme,
              GError                    **error)
{
  if (g_strcmp0 (self->reason, "capability") == 0 ||
      attain_programme_find_name (programme->refused_reasons, self->reason) != NULL)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The year is never paused for capability: concerns go through the employer's own "
                           "procedures"));
  else if (!programme->has_pauses)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("%s (%s) has no rules for pauses yet: none can be agreed"), programme->title, programme->edition);
  else if (attain_programme_find_name (programme->pause_reasons, self->reason) == NULL)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("“%s” is not a reason that this programme is paused for"),
                 self->reason != NULL ? self->reason : "");
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_days (const AttainAsyePauseSpan  *self,
            const AttainProgramme      *programme,
            const char                 *start_on,
            GError                    **error)
{
  g_autofree char *start = attain_date_display (start_on);
  g_autofree char *latest = attain_programme_get_latest_end (programme, start_on);
  g_autofree char *latest_shown = attain_date_display (latest);
  const char *last = self->to_on != NULL ? self->to_on : self->from_on;

  if (strcmp (last, self->from_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The pause ends before it begins"));
  else if (strcmp (self->from_on, start_on) < 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The pause begins before the year does, on %s"), start);
  else if (latest != NULL && strcmp (last, latest) > 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The pause goes on after %s, by when the year must be over"), latest_shown);
  else
    return TRUE;

  return FALSE;
}

static gboolean
overlaps (const AttainAsyePauseSpan *one,
          const AttainAsyePauseSpan *other)
{
  return attain_date_is_within (one->from_on, other->from_on, other->to_on) ||
         attain_date_is_within (other->from_on, one->from_on, one->to_on);
}

/**
 * attain_asye_pause_span_get_days:
 * @self: a pause
 * @on: the day asked for: one that is still open has lasted until then
 *
 * Returns: how many days it takes, the first and the last one included
 */
int
attain_asye_pause_span_get_days (const AttainAsyePauseSpan *self,
                                 const char                *on)
{
  return MAX (attain_date_days_between (self->from_on, self->to_on != NULL ? self->to_on : on) + 1, 0);
}

/**
 * attain_asye_pause_span_get_shift:
 * @self: a pause
 * @due_day: the day that something is due, of attain_date_to_day()
 * @on: the day asked for: a pause that is still open has lasted until then
 *
 * What comes on or after the beginning of a pause moves by all of its days.
 *
 * Returns: by how many days it moves
 */
int
attain_asye_pause_span_get_shift (const AttainAsyePauseSpan *self,
                                  gint32                     due_day,
                                  const char                *on)
{
  return attain_date_to_day (self->from_on) <= due_day ? attain_asye_pause_span_get_days (self, on) : 0;
}

/**
 * attain_asye_pause_span_check:
 * @self: a pause to be agreed
 * @programme: what somebody is on
 * @start_on: the day that they started
 * @others: (array length=n_others): what is agreed already
 * @n_others: how many
 * @error: why it is refused, for people
 *
 * A programme is paused for what keeps somebody from work and never for how well they do it (Dorset
 * Council, ASYE policy; Skills for Care, ASYE overview).
 *
 * Returns: whether it may be agreed
 */
gboolean
attain_asye_pause_span_check (const AttainAsyePauseSpan  *self,
                              const AttainProgramme      *programme,
                              const char                 *start_on,
                              const AttainAsyePauseSpan  *others,
                              gsize                       n_others,
                              GError                    **error)
{
  if (!check_reason (self, programme, error) || !check_days (self, programme, start_on, error))
    return FALSE;

  for (gsize i = 0; i < n_others; i++)
    if (overlaps (self, &others[i]))
      {
        g_autofree char *from = attain_date_display (others[i].from_on);

        g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                     _("The pause overlaps the one that begins on %s: change that one instead"), from);
        return FALSE;
      }

  return TRUE;
}
