/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-schedule.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

#include "attain-asye-time.h"
#include "attain-date.h"
#include "attain-display.h"

#define DAYS_A_MONTH (365.25 / 12)

/* Of the next pause, those days move that come after it as they are then. */
static char *
add_pauses (const AttainAsyeTerms *terms,
            const char            *original,
            GPtrArray             *lines)
{
  char *due = g_strdup (original);

  for (gsize i = 0; i < terms->n_pauses; i++)
    {
      const AttainAsyePauseSpan *pause = &terms->pauses[i];
      int days = attain_asye_pause_span_get_shift (pause, attain_date_to_day (due), terms->on);
      g_autofree char *from = attain_date_display (pause->from_on);
      g_autofree char *to = attain_date_display (pause->to_on);
      g_autofree char *before = NULL;

      if (days == 0)
        continue;

      before = g_steal_pointer (&due);
      due = attain_date_add_days (before, days);
      if (pause->to_on != NULL)
        g_ptr_array_add (lines, g_strdup_printf (ngettext ("Moved by %d day: paused from %s to %s",
                                                           "Moved by %d days: paused from %s to %s", days),
                                                 days, from, to));
      else
        g_ptr_array_add (lines, g_strdup_printf (ngettext ("Moved by %d day so far: paused since %s",
                                                           "Moved by %d days so far: paused since %s", days),
                                                 days, from));
    }

  return due;
}

static char *
to_working_day (const AttainAsyeTerms *terms,
                const char            *date)
{
  if (terms->holidays == NULL || attain_holidays_is_working_day (terms->holidays, date))
    return g_strdup (date);

  return attain_holidays_add_working_days (terms->holidays, date, 1);
}

/* What is due in the last month of a part belongs to it, as does what is due at the start to the first. */
static const AttainProgrammeStage *
find_stage (const AttainProgramme *programme,
            double                 month)
{
  const AttainProgrammeStage *stage = NULL;

  for (guint i = 0; i < programme->stages->len; i++)
    {
      stage = g_ptr_array_index (programme->stages, i);
      if (month <= stage->to_month)
        break;
    }

  return stage;
}

static void
explain_month (GPtrArray  *lines,
               const char *due,
               int         month,
               double      months)
{
  g_autofree char *shown = attain_date_display (due);
  g_autofree char *took = attain_decimal_display (months, 1);

  if (month == 0)
    g_ptr_array_add (lines, g_strdup_printf (_("Due at the start: %s"), shown));
  else if (fabs (months - month) < 1e-6)
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("Due %d month after the start: %s",
                                                       "Due %d months after the start: %s", month), month, shown));
  else
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("Part-time: what takes %d month in full-time work takes %s months, "
                                                       "until %s",
                                                       "Part-time: what takes %d months in full-time work takes %s months, "
                                                       "until %s", month), month, took, shown));
}

/* Takes the day that it falls on, and finishes it: pauses, days off and the words for them. */
static void
set_due (AttainAsyeItem        *self,
         const AttainAsyeTerms *terms,
         const char            *falls_on)
{
  g_autofree char *moved = add_pauses (terms, falls_on, self->lines);

  self->due_original = to_working_day (terms, falls_on);
  self->due = to_working_day (terms, moved);
  if (!g_str_equal (self->due, moved))
    {
      g_autofree char *off = attain_date_display (moved);
      g_autofree char *shown = attain_date_display (self->due);

      g_ptr_array_add (self->lines, g_strdup_printf (_("%s is not a working day: moved to %s"), off, shown));
    }
}

static AttainAsyeItem *
item_new (AttainAsyeSchedule *self,
          AttainAsyeItemKind  kind,
          const char         *code,
          int                 number,
          const char         *title)
{
  AttainAsyeItem *item = g_new0 (AttainAsyeItem, 1);

  item->kind = kind;
  item->code = g_strdup (code);
  item->number = number;
  item->title = g_strdup (title);
  item->lines = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->items, item);
  return item;
}

static void
set_month (AttainAsyeItem        *self,
           const AttainAsyeTerms *terms,
           int                    month)
{
  double months;
  g_autofree char *due = attain_asye_time_get_due (terms->programme, terms->start_on, terms->spans, terms->n_spans,
                                                   month, &months);

  explain_month (self->lines, due, month, months);
  self->stage = find_stage (terms->programme, month);
  set_due (self, terms, due);
}

static void
add_reviews (AttainAsyeSchedule    *self,
             const AttainAsyeTerms *terms)
{
  for (guint i = 0; i < terms->programme->reviews->len; i++)
    {
      const AttainProgrammeReview *review = g_ptr_array_index (terms->programme->reviews, i);
      AttainAsyeItem *item = item_new (self, ATTAIN_ASYE_ITEM_REVIEW, review->code, 1, review->title);

      item->needed = !review->optional;
      set_month (item, terms, review->month);
    }
}

static void
add_evidence (AttainAsyeSchedule    *self,
              const AttainAsyeTerms *terms)
{
  for (guint i = 0; i < terms->programme->evidence->len; i++)
    {
      const AttainProgrammeEvidence *evidence = g_ptr_array_index (terms->programme->evidence, i);

      for (int n = 0; n < evidence->minimum; n++)
        {
          AttainAsyeItem *item = item_new (self, ATTAIN_ASYE_ITEM_EVIDENCE, evidence->code, n + 1, evidence->title);

          item->evidence_kind = evidence->kind;
          item->needed = evidence->mandatory;
          set_month (item, terms,
                     g_array_index (evidence->due_months, int, MIN ((guint) n, evidence->due_months->len - 1)));
        }
    }
}

/* How often somebody is supervised does not depend on their hours: the weeks are those of the calendar,
 * and the last rule goes on until the end. */
static void
add_supervision (AttainAsyeSchedule    *self,
                 const AttainAsyeTerms *terms,
                 int                    end)
{
  GPtrArray *rules = terms->programme->supervision;
  int number = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const AttainProgrammeSupervision *rule = g_ptr_array_index (rules, i);
      double apart = 7.0 * (rule->to_week - rule->from_week + 1) / rule->sessions;

      for (int n = 1; n <= rule->sessions || i + 1 == rules->len; n++)
        {
          int day = (rule->from_week - 1) * 7 + (int) floor (n * apart) - 1;
          g_autofree char *due = NULL;
          AttainAsyeItem *item;

          if (day > end)
            break;
          due = attain_date_add_days (terms->start_on, day);
          item = item_new (self, ATTAIN_ASYE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, ++number, _("Supervision"));
          g_ptr_array_add (item->lines, g_strdup (rule->title));
          item->stage = find_stage (terms->programme, day / DAYS_A_MONTH);
          set_due (item, terms, due);
        }
    }
}

static void
set_end (AttainAsyeSchedule    *self,
         const AttainAsyeTerms *terms)
{
  double months;
  g_autofree char *latest = NULL;

  self->end_original = attain_asye_time_get_due (terms->programme, terms->start_on, terms->spans, terms->n_spans,
                                                 terms->programme->months, &months);
  explain_month (self->lines, self->end_original, terms->programme->months, months);
  self->end = add_pauses (terms, self->end_original, self->lines);
  for (gsize i = 0; i < terms->n_pauses; i++)
    if (terms->pauses[i].to_on == NULL && attain_asye_pause_span_get_days (&terms->pauses[i], terms->on) > 0)
      self->open_pause = TRUE;

  self->latest_end = attain_programme_get_latest_end (terms->programme, terms->start_on);
  self->too_late = self->latest_end != NULL && strcmp (self->end, self->latest_end) > 0;
  if (!self->too_late)
    return;

  latest = attain_date_display (self->latest_end);
  g_ptr_array_add (self->lines, g_strdup_printf (_("After %s, by when the programme must be over"), latest));
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const AttainAsyeItem *one = *(AttainAsyeItem *const *) a;
  const AttainAsyeItem *other = *(AttainAsyeItem *const *) b;
  int order = strcmp (one->due, other->due);

  if (order == 0)
    order = (int) one->kind - (int) other->kind;
  if (order == 0)
    order = strcmp (one->code, other->code);
  return order != 0 ? order : one->number - other->number;
}

/**
 * attain_asye_schedule_new:
 * @terms: what it is made of
 *
 * Returns: (transfer full): when what is due, and why then
 */
AttainAsyeSchedule *
attain_asye_schedule_new (const AttainAsyeTerms *terms)
{
  AttainAsyeSchedule *self = g_new0 (AttainAsyeSchedule, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_asye_item_free);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  set_end (self, terms);
  add_reviews (self, terms);
  add_evidence (self, terms);
  add_supervision (self, terms, attain_date_days_between (terms->start_on, self->end_original));
  g_ptr_array_sort (self->items, compare_items);
  return self;
}

void
attain_asye_schedule_free (AttainAsyeSchedule *self)
{
  g_ptr_array_unref (self->items);
  g_free (self->end_original);
  g_free (self->end);
  g_free (self->latest_end);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

void
attain_asye_item_free (AttainAsyeItem *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->due_original);
  g_free (self->due);
  g_ptr_array_unref (self->lines);
  g_free (self);
}
