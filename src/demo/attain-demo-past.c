/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-past.h"

#include "attain-date.h"
#include "attain-demo-career.h"
#include "attain-demo-offices.h"

#define SCHEME  "example"
#define EDITION "2019"

#define BEFORE_PANEL    75
#define EMBARGO         190
#define REFUSED_PERCENT 18


/* A way up: which level it leads to, and whether a panel decides. */
typedef struct
{
  guint       to;
  const char *code;
  gboolean    by_panel;
} Way;

static const Way ways[] = {
  { ATTAIN_DEMO_LEVEL_EXPERIENCED, "experienced", FALSE },
  { ATTAIN_DEMO_LEVEL_ADVANCED, "advanced", TRUE },
  { ATTAIN_DEMO_LEVEL_EXPERT, "expert", TRUE },
};

typedef struct
{
  guint      worker;
  const Way *way;
  gint32     decided;
  gint32     effective;   /* ATTAIN_DEMO_OPEN for one that was refused */
  int        manager;
} Past;

struct _AttainDemoPast
{
  AttainDemoStaff *staff;
  GArray          *offices;
  GArray          *past;
  guint            k;      /* whose steps are told */
};

/* Panels meet on the second day of March, June, September and December; the last one before a day. */
static gint32
find_panel (gint32 before)
{
  g_autofree char *date = attain_date_from_day (before);
  int month = attain_date_get_month (date);
  int year = attain_date_get_year (date);
  int last = month / 3 * 3;
  g_autofree char *panel = last == 0 ? g_strdup_printf ("%04d-12-02", year - 1)
                                     : g_strdup_printf ("%04d-%02d-02", year, last);
  gint32 day = attain_date_to_day (panel);

  return day < before ? day : find_panel (day - 2);
}

static int
find_manager (const AttainDemoCareer *career,
              gint32                  day)
{
  for (guint s = 0; s < career->stages->len; s++)
    {
      const AttainDemoStage *stage = &g_array_index (career->stages, AttainDemoStage, s);

      if (stage->from <= day && day <= stage->to)
        return stage->manager;
    }

  return ATTAIN_DEMO_NOBODY;
}

static void
add_past (AttainDemoPast   *self,
          AttainDemoCareer *career,
          guint             i,
          const Way        *way,
          gint32            decided,
          gint32            effective)
{
  const AttainDemoWorker *worker = &self->staff->workers[i];
  gint32 submitted = decided - BEFORE_PANEL;
  Past past = { i, way, decided, effective, find_manager (career, submitted) };

  if (submitted < MAX (worker->hired, self->staff->from) || past.manager == ATTAIN_DEMO_NOBODY ||
      submitted < career->reached[way->to - 1] || (worker->away_from != 0 && submitted <= worker->back_on))
    return;

  g_array_append_val (self->past, past);
}

static void
add_way (AttainDemoPast   *self,
         AttainDemoCareer *career,
         guint             i,
         const Way        *way,
         AttainDemoRandom *random)
{
  const AttainDemoWorker *worker = &self->staff->workers[i];
  gint32 reached = career->reached[way->to];
  gint32 end = MIN (worker->seat != ATTAIN_DEMO_NO_SEAT ? worker->seat_from : ATTAIN_DEMO_OPEN,
                    attain_demo_worker_end (worker, self->staff->as_of));
  gboolean was_refused = attain_demo_random_chance (random, REFUSED_PERCENT);
  gint32 decided;

  if (reached > end)
    return;

  decided = way->by_panel ? find_panel (reached - 6) : reached - 20;
  if (way->by_panel && was_refused)
    add_past (self, career, i, way, find_panel (decided - BEFORE_PANEL - EMBARGO), ATTAIN_DEMO_OPEN);
  add_past (self, career, i, way, decided, reached);
}

/**
 * attain_demo_past_new:
 * @staff: the staff, which must outlive it
 * @offices: (element-type AttainDemoOffice): who was appointed to what, likewise
 *
 * Returns: (transfer full): the applications that are over
 */
AttainDemoPast *
attain_demo_past_new (AttainDemoStaff *staff,
                      GArray          *offices)
{
  AttainDemoPast *self = g_new0 (AttainDemoPast, 1);
  AttainDemoCareer career = { 0 };

  self->staff = staff;
  self->offices = offices;
  self->past = g_array_new (FALSE, FALSE, sizeof (Past));
  attain_demo_career_init (&career);
  for (guint i = 0; i < staff->n_workers; i++)
    {
      AttainDemoRandom random = attain_demo_random_init (staff->seed, G_GUINT64_CONSTANT (0xa00000000) + i);

      attain_demo_career_tell (&career, staff, i);
      for (guint w = 0; w < G_N_ELEMENTS (ways); w++)
        add_way (self, &career, i, &ways[w], &random);
    }

  attain_demo_career_clear (&career);
  return self;
}

void
attain_demo_past_free (AttainDemoPast *self)
{
  g_array_unref (self->past);
  g_free (self);
}

/**
 * attain_demo_past_get_n:
 * @self: the applications
 *
 * Returns: how many there are
 */
guint
attain_demo_past_get_n (AttainDemoPast *self)
{
  return self->past->len;
}

/**
 * attain_demo_past_tell:
 * @self: the applications
 * @k: which of them
 * @application: an empty application
 *
 * Fills it in; people are named by their numbers, from 1.
 */
void
attain_demo_past_tell (AttainDemoPast    *self,
                       guint              k,
                       AttainApplication *application)
{
  const Past *past = &g_array_index (self->past, Past, k);
  gboolean progressed = past->effective != ATTAIN_DEMO_OPEN;

  application->person_id = past->worker + 1;
  application->outcome_on = attain_date_from_day (past->decided);
  application->reference = g_strdup_printf ("A-%d-%03u", attain_date_get_year (application->outcome_on), k + 1);
  application->scheme = g_strdup (SCHEME);
  application->edition = g_strdup (EDITION);
  application->route = g_strdup (past->way->code);
  application->from_level = g_strdup_printf ("%u", past->way->to);
  application->to_level = g_strdup_printf ("%u", past->way->to + 1);
  application->state = ATTAIN_APPLICATION_CLOSED;
  application->submitted_on = attain_date_from_day (past->decided - BEFORE_PANEL);
  application->endorsed_on = attain_date_from_day (past->decided - BEFORE_PANEL + 8);
  application->manager_id = past->manager + 1;
  application->panel_on = past->way->by_panel ? g_strdup (application->outcome_on) : NULL;
  application->outcome = progressed ? ATTAIN_APPLICATION_OUTCOME_PROGRESS : ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS;
  application->effective_on = progressed ? attain_date_from_day (past->effective) : NULL;
  application->state_on = progressed ? g_strdup (application->effective_on)
                                     : attain_date_add_days (application->outcome_on, 20);
}

/* When, and by whom, an application that is over took its steps. */
typedef struct
{
  AttainApplicationMove  move;
  AttainApplicationState to;
  int                    after;    /* days after it was decided */
  AttainAppointmentRole  office;   /* unknown: the applicant's or, when endorsed, the manager's */
} Taken;

static const Taken taken[] = {
  { ATTAIN_MOVE_START, ATTAIN_APPLICATION_DRAFT, -BEFORE_PANEL - 21, 0 },
  { ATTAIN_MOVE_SUBMIT, ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, -BEFORE_PANEL, 0 },
  { ATTAIN_MOVE_ENDORSE, ATTAIN_APPLICATION_ENDORSED, -BEFORE_PANEL + 8, 0 },
  { ATTAIN_MOVE_CHECK, ATTAIN_APPLICATION_ELIGIBILITY_CHECK, -BEFORE_PANEL + 8, 0 },
  { ATTAIN_MOVE_OPEN, ATTAIN_APPLICATION_EVIDENCE_OPEN, -BEFORE_PANEL + 12, ATTAIN_APPOINTMENT_ROLE_ACADEMY },
  { ATTAIN_MOVE_READY, ATTAIN_APPLICATION_READY, -25, 0 },
};

static const Taken taken_by_panel[] = {
  { ATTAIN_MOVE_SCHEDULE, ATTAIN_APPLICATION_SCHEDULED, -20, ATTAIN_APPOINTMENT_ROLE_ACADEMY },
  { ATTAIN_MOVE_CONVENE, ATTAIN_APPLICATION_IN_PANEL, 0, ATTAIN_APPOINTMENT_ROLE_PANEL_CHAIR },
};

/* Puts the steps of one application in a row. */
static GArray *
list_steps (const Past *past)
{
  gboolean progressed = past->effective != ATTAIN_DEMO_OPEN;
  int later = progressed ? past->effective - past->decided : 20;
  AttainAppointmentRole decider = past->way->by_panel ? ATTAIN_APPOINTMENT_ROLE_PANEL_CHAIR
                                                      : ATTAIN_APPOINTMENT_ROLE_ACADEMY;
  const Taken decided = { progressed ? ATTAIN_MOVE_DECIDE_PROGRESS : ATTAIN_MOVE_DECIDE_NOT,
                          progressed ? ATTAIN_APPLICATION_DECIDED_PROGRESS : ATTAIN_APPLICATION_DECIDED_NOT, 0, decider };
  const Taken ratified = { ATTAIN_MOVE_RATIFY, ATTAIN_APPLICATION_RATIFIED, MIN (5, later),
                           ATTAIN_APPOINTMENT_ROLE_HR };
  const Taken effected = { ATTAIN_MOVE_EFFECT, ATTAIN_APPLICATION_EFFECTIVE, later, ATTAIN_APPOINTMENT_ROLE_HR };
  const Taken closed = { ATTAIN_MOVE_CLOSE, ATTAIN_APPLICATION_CLOSED, later, 0 };
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Taken));

  g_array_append_vals (steps, taken, G_N_ELEMENTS (taken));
  if (past->way->by_panel)
    g_array_append_vals (steps, taken_by_panel, G_N_ELEMENTS (taken_by_panel));
  g_array_append_val (steps, decided);
  if (progressed)
    {
      g_array_append_val (steps, ratified);
      g_array_append_val (steps, effected);
    }
  g_array_append_val (steps, closed);
  return steps;
}

/**
 * attain_demo_past_count:
 * @self: the applications
 * @k: which of them
 *
 * Returns: how many steps it took, which attain_demo_past_tell_step() then tells
 */
guint
attain_demo_past_count (AttainDemoPast *self,
                        guint           k)
{
  g_autoptr(GArray) steps = list_steps (&g_array_index (self->past, Past, k));

  self->k = k;
  return steps->len;
}

static gint64
find_actor (AttainDemoPast *self,
            const Past     *past,
            const Taken    *step)
{
  int holder = step->office != ATTAIN_APPOINTMENT_ROLE_UNKNOWN
    ? attain_demo_offices_find (self->offices, step->office, past->worker)
    : ATTAIN_DEMO_NOBODY;

  if (step->move == ATTAIN_MOVE_ENDORSE)
    return past->manager + 1;
  if (step->move == ATTAIN_MOVE_CHECK || step->move == ATTAIN_MOVE_CLOSE)
    return 0;

  return step->office == ATTAIN_APPOINTMENT_ROLE_UNKNOWN ? (gint64) past->worker + 1 : holder + 1;
}

/**
 * attain_demo_past_tell_step:
 * @self: the applications
 * @step: which of the steps of the application last asked for
 * @told: an empty step
 *
 * Fills it in; people and the application are named by their numbers, from 1.
 */
void
attain_demo_past_tell_step (AttainDemoPast        *self,
                            guint                  step,
                            AttainApplicationStep *told)
{
  const Past *past = &g_array_index (self->past, Past, self->k);
  g_autoptr(GArray) steps = list_steps (past);
  const Taken *taken_step = &g_array_index (steps, Taken, step);

  told->person_id = past->worker + 1;
  told->application_id = self->k + 1;
  told->move = taken_step->move;
  told->from_state = step > 0 ? g_array_index (steps, Taken, step - 1).to : ATTAIN_APPLICATION_UNKNOWN;
  told->to_state = taken_step->to;
  told->moved_on = attain_date_from_day (past->decided + taken_step->after);
  told->actor_id = find_actor (self, past, taken_step);
}
