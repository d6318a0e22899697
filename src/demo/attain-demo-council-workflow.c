/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells the supported years of the demo council and its applications from before. */

#include "attain-demo-council-private.h"

#include "attain-demo-portfolio.h"

/**
 * attain_demo_council_each_year:
 * @self: a council
 * @func: is given each AttainAsye, by the first day
 * @user_data: for @func
 * @error: what @func says
 *
 * The first of them is number 1: pauses and evidence name the years by these numbers.
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_year (AttainDemoCouncil  *self,
                               AttainDemoFunc      func,
                               gpointer            user_data,
                               GError            **error)
{
  g_autoptr(AttainAsye) year = attain_asye_new ();

  return attain_demo_council_tell_all (self->years, attain_demo_years_get_n (self->years), NULL,
                                       (AttainDemoTellFunc) attain_demo_years_tell, year, func, user_data,
                                       error);
}

/**
 * attain_demo_council_each_pause:
 * @self: a council
 * @func: is given each AttainAsyePause, by year
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_pause (AttainDemoCouncil  *self,
                                AttainDemoFunc      func,
                                gpointer            user_data,
                                GError            **error)
{
  g_autoptr(AttainAsyePause) pause = attain_asye_pause_new ();

  for (guint k = 0; k < attain_demo_years_get_n (self->years); k++)
    {
      attain_record_clear (ATTAIN_RECORD (pause));
      if (attain_demo_years_tell_pause (self->years, k, pause) && !func (ATTAIN_RECORD (pause), user_data, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_demo_council_each_evidence:
 * @self: a council
 * @func: is given each AttainEvidence, by year and the day it was due
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_evidence (AttainDemoCouncil  *self,
                                   AttainDemoFunc      func,
                                   gpointer            user_data,
                                   GError            **error)
{
  AttainDemoPortfolio *portfolio = attain_demo_portfolio_new (self->staff, self->years);
  g_autoptr(AttainEvidence) evidence = attain_evidence_new ();
  gboolean going_on = TRUE;

  for (guint k = 0; going_on && k < attain_demo_years_get_n (self->years); k++)
    {
      guint n = attain_demo_portfolio_count (portfolio, k);

      for (guint i = 0; going_on && i < n; i++)
        {
          attain_record_clear (ATTAIN_RECORD (evidence));
          going_on = !attain_demo_portfolio_tell (portfolio, i, evidence) ||
                     func (ATTAIN_RECORD (evidence), user_data, error);
        }
    }

  attain_demo_portfolio_free (portfolio);
  return going_on;
}

/**
 * attain_demo_council_each_application:
 * @self: a council
 * @func: is given each AttainApplication that is over
 * @user_data: for @func
 * @error: what @func says
 *
 * The first of them is number 1: steps name the applications by these numbers.
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_application (AttainDemoCouncil  *self,
                                      AttainDemoFunc      func,
                                      gpointer            user_data,
                                      GError            **error)
{
  g_autoptr(AttainApplication) application = attain_application_new ();

  return attain_demo_council_tell_all (self->past, attain_demo_past_get_n (self->past), NULL,
                                       (AttainDemoTellFunc) attain_demo_past_tell, application, func,
                                       user_data, error);
}

/**
 * attain_demo_council_each_step:
 * @self: a council
 * @func: is given each AttainApplicationStep, by application and day
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_step (AttainDemoCouncil  *self,
                               AttainDemoFunc      func,
                               gpointer            user_data,
                               GError            **error)
{
  g_autoptr(AttainApplicationStep) step = attain_application_step_new ();

  return attain_demo_council_tell_all (self->past, attain_demo_past_get_n (self->past),
                                       (AttainDemoCountFunc) attain_demo_past_count,
                                       (AttainDemoTellFunc) attain_demo_past_tell_step, step, func, user_data,
                                       error);
}
