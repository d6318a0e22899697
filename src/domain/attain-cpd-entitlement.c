/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-entitlement.h"

#include <math.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-duration.h"

/* A time in which somebody's hours stayed the same. */
typedef struct
{
  gint32 from_day;
  gint32 to_day;
  double fte;
} Stretch;

static double
round_up (double days,
          double step)
{
  /* A hair above a step comes from binary fractions, not from the person's hours. */
  return step > 0 ? ceil (days / step - 1e-9) * step : days;
}

/* Nobody is due more than somebody in full-time work, however many posts they hold. */
static double
fte_on (const AttainPostSpan *spans,
        gsize                 n_spans,
        gint32                day)
{
  return MIN (attain_employment_get_fte (spans, n_spans, ATTAIN_WORKFORCE_EMPLOYED, day), 1.0);
}

/* The last day, up to @to_day, before any post begins or ends again. */
static gint32
unchanged_until (const AttainPostSpan *spans,
                 gsize                 n_spans,
                 gint32                day,
                 gint32                to_day)
{
  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].from_day > day)
      to_day = MIN (to_day, spans[i].from_day - 1);
    else if (spans[i].to_day >= day)
      to_day = MIN (to_day, spans[i].to_day);

  return to_day;
}

static gboolean
next_stretch (const AttainPostSpan *spans,
              gsize                 n_spans,
              gint32               *day,
              gint32                to_day,
              Stretch              *stretch)
{
  stretch->fte = 0;

  while (*day <= to_day)
    {
      double fte = fte_on (spans, n_spans, *day);

      if (stretch->fte > 0 && fabs (stretch->fte - fte) > 1e-9)
        break;

      if (fte > 0 && stretch->fte <= 0)
        {
          stretch->fte = fte;
          stretch->from_day = *day;
        }

      stretch->to_day = unchanged_until (spans, n_spans, *day, to_day);
      *day = stretch->to_day + 1;
    }

  return stretch->fte > 0;
}

static double
share_of (const Stretch *stretch,
          int            year_days)
{
  return stretch->fte * (stretch->to_day - stretch->from_day + 1) / year_days;
}

static void
add_line (AttainCpdEntitlement *self,
          char                 *text,
          double                days)
{
  AttainCpdLine *line = g_new (AttainCpdLine, 1);

  line->text = text;
  line->days = days;
  g_ptr_array_add (self->lines, line);
}

static void
line_free (gpointer data)
{
  AttainCpdLine *line = data;

  g_free (line->text);
  g_free (line);
}

static char *
describe (const Stretch *stretch,
          int            year_days)
{
  g_autofree char *from = attain_date_from_day (stretch->from_day);
  g_autofree char *to = attain_date_from_day (stretch->to_day);
  g_autofree char *first = attain_date_display (from);
  g_autofree char *last = attain_date_display (to);
  int days = stretch->to_day - stretch->from_day + 1;
  gboolean full_time = stretch->fte > 1 - 1e-9;
  g_autofree char *fte = attain_decimal_display (stretch->fte, 3);

  if (days == year_days)
    return full_time ? g_strdup (_("In post all year, full time"))
                     /* Translators: %s is a share such as 0.6 */
                     : g_strdup_printf (_("In post all year, %s of full time"), fte);

  /* Translators: from one day to another, so many of the year's days */
  return full_time ? g_strdup_printf (_("%s to %s, full time: %d of the year’s %d days"),
                                      first, last, days, year_days)
                   : g_strdup_printf (_("%s to %s, %s of full time: %d of the year’s %d days"),
                                      first, last, fte, days, year_days);
}

static char *
describe_rounding (double step)
{
  g_autofree char *number = NULL;

  if (step == 0.5)
    return g_strdup (_("Rounded up to the half day"));
  if (step == 1)
    return g_strdup (_("Rounded up to the whole day"));

  number = attain_decimal_display (step, 2);
  /* Translators: %s is a step such as 0.25 */
  return g_strdup_printf (_("Rounded up to a multiple of %s days"), number);
}

static gboolean
is_agency_within (const AttainPostSpan *spans,
                  gsize                 n_spans,
                  gint32                from_day,
                  gint32                to_day)
{
  for (gsize i = 0; i < n_spans; i++)
    if (attain_post_span_is_of (&spans[i], ATTAIN_WORKFORCE_AGENCY) &&
        spans[i].from_day <= to_day && spans[i].to_day >= from_day)
      return TRUE;

  return FALSE;
}

static void
add_due (AttainCpdEntitlement *self,
         const AttainCpdTerms *terms,
         const AttainPostSpan *spans,
         gsize                 n_spans)
{
  gint32 from_day = attain_date_to_day (self->year_from);
  gint32 to_day = attain_date_to_day (self->year_to);
  gint32 day = from_day;
  int year_days = to_day - from_day + 1;
  guint n_stretches = 0;
  double share = 0;
  Stretch stretch;

  add_line (self, g_strdup (_("A full year of full-time work")), terms->days);

  for (; next_stretch (spans, n_spans, &day, to_day, &stretch); n_stretches++)
    {
      add_line (self, describe (&stretch, year_days), terms->days * share_of (&stretch, year_days));
      share += share_of (&stretch, year_days);
    }

  if (n_stretches == 0)
    add_line (self, g_strdup (is_agency_within (spans, n_spans, from_day, to_day)
                              ? _("Agency workers: the council owes them no CPD days")
                              : _("Not in post in this year")), 0);
  else if (n_stretches > 1)
    add_line (self, g_strdup (_("Together")), terms->days * share);

  self->due = round_up (terms->days * share, terms->round_up_to);
  self->due_mandatory = MIN (self->due, round_up (terms->mandatory_days * share, terms->round_up_to));
  if (fabs (self->due - terms->days * share) > 1e-9)
    add_line (self, describe_rounding (terms->round_up_to), self->due);
}

static void
add_use (AttainCpdEntitlement *self,
         const AttainCpdTerms *terms,
         const AttainCpdUse   *use)
{
  gint64 day = terms->minutes_per_day;

  self->used_mandatory = attain_duration_in_days (use->mandatory, day);
  self->used_own_choice = attain_duration_in_days (use->own_choice, day);
  self->used = attain_duration_in_days (use->mandatory + use->own_choice, day);
  self->unassigned = attain_duration_in_days (use->unassigned, day);
  self->left = MAX (self->due - self->used, 0);
  self->over = MAX (self->used - self->due, 0);

  if (use->mandatory > 0)
    add_line (self, g_strdup (_("Used: mandatory")), -self->used_mandatory);
  if (use->own_choice > 0)
    add_line (self, g_strdup (_("Used: own choice")), -self->used_own_choice);

  add_line (self, g_strdup (_("Left")), self->left);

  if (self->over > 1e-9)
    add_line (self, g_strdup (_("Used above what is due")), self->over);
  if (use->unassigned > 0)
    add_line (self, g_strdup (_("Not counted: no allowance chosen yet")), self->unassigned);
}

/**
 * attain_cpd_terms_get_year:
 * @self: the council's terms
 * @on: a day
 * @from: (out) (transfer full): the first day of the council's year that @on falls in
 * @to: (out) (transfer full): its last day
 */
void
attain_cpd_terms_get_year (const AttainCpdTerms  *self,
                           const char            *on,
                           char                 **from,
                           char                 **to)
{
  g_autofree char *next = NULL;

  *from = attain_date_year_start (on, self->year_starts_month);
  next = attain_date_add_months (*from, 12);
  *to = attain_date_add_days (next, -1);
}

/**
 * attain_cpd_terms_get_due:
 * @self: the council's terms
 * @spans: (array length=n_spans): one person's posts, in order
 * @n_spans: how many
 * @year_from: the first day of a year
 * @year_to: its last day
 *
 * What attain_cpd_entitlement_new() explains, without the words, for many people at once.
 *
 * Returns: the days that the person is due in that year
 */
double
attain_cpd_terms_get_due (const AttainCpdTerms *self,
                          const AttainPostSpan *spans,
                          gsize                 n_spans,
                          gint32                year_from,
                          gint32                year_to)
{
  gint32 day = year_from;
  double share = 0;
  Stretch stretch;

  while (next_stretch (spans, n_spans, &day, year_to, &stretch))
    share += share_of (&stretch, year_to - year_from + 1);

  return round_up (self->days * share, self->round_up_to);
}

/**
 * attain_cpd_use_add:
 * @self: what somebody did so far
 * @entry: an entry of the year
 */
void
attain_cpd_use_add (AttainCpdUse   *self,
                    AttainCpdEntry *entry)
{
  gint64 minutes = MAX (entry->minutes, 0);

  switch (entry->allowance)
    {
    case ATTAIN_CPD_ALLOWANCE_MANDATORY:
      self->mandatory += minutes;
      break;
    case ATTAIN_CPD_ALLOWANCE_OWN_CHOICE:
      self->own_choice += minutes;
      break;
    case ATTAIN_CPD_ALLOWANCE_UNKNOWN:
      self->unassigned += minutes;
      break;
    case ATTAIN_CPD_ALLOWANCE_NONE:
    default:
      break;
    }
}

/**
 * attain_cpd_entitlement_new:
 * @terms: what the council grants
 * @posts: (element-type AttainPost): all posts of the person, in any order
 * @left_on: (nullable): the person's last day, as far as it is known
 * @use: what they did in the year so far
 * @on: the day asked for: the answer is for the council's year that it falls in
 *
 * Every day in post counts for its share of the year's days and for the hours of that day, so that
 * whoever starts, leaves or changes their hours within the year is due what they worked for. What
 * comes out is rounded up. Agency workers are due nothing from the council. Days do not carry over.
 *
 * Returns: (transfer full): the entitlement, explained
 */
AttainCpdEntitlement *
attain_cpd_entitlement_new (const AttainCpdTerms *terms,
                            GPtrArray            *posts,
                            const char           *left_on,
                            const AttainCpdUse   *use,
                            const char           *on)
{
  AttainCpdEntitlement *self = NULL;
  g_autoptr(GArray) spans = attain_post_spans_new (posts, left_on);

  g_return_val_if_fail (terms->minutes_per_day > 0, NULL);

  self = g_new0 (AttainCpdEntitlement, 1);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  attain_cpd_terms_get_year (terms, on, &self->year_from, &self->year_to);
  add_due (self, terms, (AttainPostSpan *) spans->data, spans->len);
  add_use (self, terms, use);
  return self;
}

void
attain_cpd_entitlement_free (AttainCpdEntitlement *self)
{
  g_free (self->year_from);
  g_free (self->year_to);
  g_ptr_array_unref (self->lines);
  g_free (self);
}
