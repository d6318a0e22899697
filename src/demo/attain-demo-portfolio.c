/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-portfolio.h"

#include "attain-asye-schedule.h"
#include "attain-date.h"
#include "attain-demo-corpus.h"
#include "attain-demo-phrase.h"

#define N_PCF_DOMAINS 9

/* What people write of one kind of evidence. */
typedef struct
{
  AttainDemoPhrases *settings;
  AttainDemoPhrases *bodies;
  AttainDemoPhrases *comments;
} Words;

struct _AttainDemoPortfolio
{
  AttainDemoStaff    *staff;
  AttainDemoYears    *years;
  GHashTable         *words;       /* of Words, by group */

  /* Of the year it is open at: */
  guint               k;
  AttainAsyeSchedule *schedule;
};

static AttainDemoPhrases *
load_phrases (AttainDemoCorpus *corpus,
              const char       *group,
              const char       *key)
{
  GPtrArray *lines = attain_demo_corpus_get_all (corpus, group, key);

  return lines != NULL ? attain_demo_phrases_new (lines) : NULL;
}

static void
words_free (gpointer data)
{
  Words *words = data;

  g_clear_pointer (&words->settings, attain_demo_phrases_free);
  g_clear_pointer (&words->bodies, attain_demo_phrases_free);
  g_clear_pointer (&words->comments, attain_demo_phrases_free);
  g_free (words);
}

/**
 * attain_demo_portfolio_new:
 * @staff: the staff, which must outlive it
 * @years: their supported years, likewise
 *
 * Returns: (transfer full): what they have to show
 */
AttainDemoPortfolio *
attain_demo_portfolio_new (AttainDemoStaff *staff,
                           AttainDemoYears *years)
{
  g_autoptr(AttainDemoCorpus) corpus = attain_demo_corpus_load ("years.txt");
  GPtrArray *groups = attain_demo_corpus_get_groups (corpus);
  AttainDemoPortfolio *self = g_new0 (AttainDemoPortfolio, 1);

  self->staff = staff;
  self->years = years;
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, words_free);
  for (guint i = 0; i < groups->len; i++)
    {
      const char *group = g_ptr_array_index (groups, i);
      Words *words = g_new0 (Words, 1);

      words->settings = load_phrases (corpus, group, "setting");
      words->bodies = load_phrases (corpus, group, "body");
      words->comments = load_phrases (corpus, group, "comment");
      g_hash_table_insert (self->words, g_strdup (group), words);
    }

  return self;
}

void
attain_demo_portfolio_free (AttainDemoPortfolio *self)
{
  g_clear_pointer (&self->schedule, attain_asye_schedule_free);
  g_hash_table_unref (self->words);
  g_free (self);
}

/**
 * attain_demo_portfolio_count:
 * @self: the portfolios
 * @k: which of the years
 *
 * Returns: how many items the year asks for, which attain_demo_portfolio_tell() then tells
 */
guint
attain_demo_portfolio_count (AttainDemoPortfolio *self,
                             guint                k)
{
  const AttainDemoYear *year = attain_demo_years_get (self->years, k);
  g_autoptr(AttainAsyePause) pause = attain_asye_pause_new ();
  g_autofree char *start = attain_date_from_day (year->from);
  g_autofree char *on = attain_date_from_day (self->staff->as_of);
  gboolean paused = attain_demo_years_tell_pause (self->years, k, pause);
  AttainAsyePauseSpan span = { pause->from_on, pause->to_on, pause->reason };
  AttainAsyeTerms terms = { year->programme, start, .pauses = &span, .n_pauses = paused, .on = on };

  g_clear_pointer (&self->schedule, attain_asye_schedule_free);
  self->schedule = attain_asye_schedule_new (&terms);
  self->k = k;
  return self->schedule->items->len;
}

static gboolean
is_in_pause (const AttainDemoYear *year,
             gint32                day)
{
  return year->pause_from != 0 && day >= year->pause_from && day <= year->pause_to;
}

/* Whether there is nothing left but to say how it ends, which takes some days. */
static gboolean
is_complete (const AttainDemoYear *year)
{
  return year->outcome == ATTAIN_ASYE_RESULT_PASS || year->step >= ATTAIN_ASYE_STEP_RECOMMEND;
}

/* When it was done: about its day, in a finished year before its end; 0 where it is not there. */
static gint32
draw_day (AttainDemoPortfolio  *self,
          const AttainDemoYear *year,
          const AttainAsyeItem *item,
          AttainDemoRandom     *random)
{
  gint32 due = attain_date_to_day (item->due);
  gint32 drawn = due + attain_demo_random_between (random, -9, 6);
  gint32 done = MAX (drawn, year->from);
  gint32 end = year->until == ATTAIN_DEMO_OPEN && is_complete (year) ? self->staff->as_of : year->until;
  gint32 last = MIN (end != ATTAIN_DEMO_OPEN ? end - 13 : ATTAIN_DEMO_OPEN, self->staff->as_of);
  gboolean came = attain_demo_random_chance (random, year->keenness);

  if (is_complete (year) && item->needed)
    return MIN (done, last);
  if (last < year->from || !came || due > last || done > last || is_in_pause (year, done) ||
      (!item->needed && item->kind != ATTAIN_ASYE_ITEM_SUPERVISION))
    return 0;

  return done;
}

static char *
add_words (AttainDemoPhrases *phrases,
           AttainDemoRandom  *random)
{
  char *const slots[] = { "", "" };
  g_autoptr(GString) text = g_string_new (NULL);

  if (phrases == NULL)
    return NULL;

  attain_demo_phrases_add (phrases, slots, random, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
get_group (const AttainAsyeItem *item)
{
  switch (item->kind)
    {
    case ATTAIN_ASYE_ITEM_REVIEW:
      return "review";
    case ATTAIN_ASYE_ITEM_SUPERVISION:
      return "supervision";
    case ATTAIN_ASYE_ITEM_EVIDENCE:
    default:
      return attain_enum_get_nick (&attain_evidence_kind_choices, item->evidence_kind);
    }
}

static void
tell_words (AttainDemoPortfolio  *self,
            const AttainAsyeItem *item,
            AttainDemoRandom     *random,
            AttainEvidence       *evidence)
{
  Words *words = g_hash_table_lookup (self->words, get_group (item));
  guint first = 1 + attain_demo_random_below (random, N_PCF_DOMAINS);
  guint second = 1 + attain_demo_random_below (random, N_PCF_DOMAINS);

  evidence->title = g_strdup (item->title);
  if (words != NULL)
    {
      evidence->setting = add_words (words->settings, random);
      evidence->body = add_words (words->bodies, random);
      evidence->comment = add_words (words->comments, random);
    }
  if (item->kind != ATTAIN_ASYE_ITEM_EVIDENCE || item->evidence_kind == ATTAIN_EVIDENCE_KIND_DECLARATION ||
      item->evidence_kind == ATTAIN_EVIDENCE_KIND_AGREEMENT)
    return;

  evidence->capabilities = first == second ? g_strdup_printf ("PCF:%u", first)
                                           : g_strdup_printf ("PCF:%u PCF:%u", MIN (first, second), MAX (first, second));
}

static void
tell_source (const AttainDemoYear *year,
             const AttainAsyeItem *item,
             AttainEvidence       *evidence)
{
  if (item->evidence_kind == ATTAIN_EVIDENCE_KIND_FEEDBACK)
    evidence->source = g_str_equal (item->code, "feedback_people") ? ATTAIN_EVIDENCE_SOURCE_PEOPLE
                                                                   : ATTAIN_EVIDENCE_SOURCE_PROFESSIONALS;
  if (year->assessor == ATTAIN_DEMO_NOBODY)
    return;
  if (item->kind != ATTAIN_ASYE_ITEM_EVIDENCE || item->evidence_kind == ATTAIN_EVIDENCE_KIND_OBSERVATION ||
      item->evidence_kind == ATTAIN_EVIDENCE_KIND_REPORT)
    {
      evidence->by_id = year->assessor + 1;
      evidence->by_social_worker = ATTAIN_YES_NO_YES;
    }
}

static void
tell_acceptance (AttainDemoPortfolio  *self,
                 const AttainDemoYear *year,
                 const AttainAsyeItem *item,
                 gint32                done,
                 AttainDemoRandom     *random,
                 AttainEvidence       *evidence)
{
  gint32 last = MIN (year->until, self->staff->as_of);
  int wait = item->kind == ATTAIN_ASYE_ITEM_EVIDENCE ? attain_demo_random_between (random, 2, 12) : 0;

  if (year->assessor == ATTAIN_DEMO_NOBODY || (done + wait > last && year->until == ATTAIN_DEMO_OPEN && !is_complete (year)))
    {
      g_clear_pointer (&evidence->comment, g_free);
      return;
    }

  if (year->until == ATTAIN_DEMO_OPEN && is_complete (year))
    last -= 12;
  evidence->accepted_on = attain_date_from_day (MIN (done + wait, last));
  evidence->accepted_by_id = year->assessor + 1;
}

static const AttainEvidenceItem items[] = {
  [ATTAIN_ASYE_ITEM_REVIEW] = ATTAIN_EVIDENCE_ITEM_REVIEW,
  [ATTAIN_ASYE_ITEM_EVIDENCE] = ATTAIN_EVIDENCE_ITEM_EVIDENCE,
  [ATTAIN_ASYE_ITEM_SUPERVISION] = ATTAIN_EVIDENCE_ITEM_SUPERVISION,
};

/**
 * attain_demo_portfolio_tell:
 * @self: the portfolios
 * @item: which of the items of the year last asked for
 * @evidence: empty evidence
 *
 * Fills in what there is for an item; people and the year are named by their numbers, from 1.
 *
 * Returns: whether there is anything
 */
gboolean
attain_demo_portfolio_tell (AttainDemoPortfolio *self,
                            guint                item,
                            AttainEvidence      *evidence)
{
  const AttainDemoYear *year = attain_demo_years_get (self->years, self->k);
  const AttainAsyeItem *due = g_ptr_array_index (self->schedule->items, item);
  AttainDemoRandom random = attain_demo_random_init (self->staff->seed,
                                                     G_GUINT64_CONSTANT (0x900000000) + self->k * 128 + item);
  gint32 done = draw_day (self, year, due, &random);

  if (done == 0)
    return FALSE;

  evidence->person_id = year->worker + 1;
  evidence->asye_id = self->k + 1;
  evidence->item = items[due->kind];
  evidence->code = g_strdup (due->code);
  evidence->kind = due->evidence_kind;
  evidence->held_on = attain_date_from_day (done);
  if (due->evidence_kind == ATTAIN_EVIDENCE_KIND_DECLARATION || due->evidence_kind == ATTAIN_EVIDENCE_KIND_REFLECTION)
    evidence->anonymised_on = g_strdup (evidence->held_on);
  tell_words (self, due, &random, evidence);
  tell_source (year, due, evidence);
  tell_acceptance (self, year, due, done, &random, evidence);
  return TRUE;
}
