/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure.h"

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainFigureBy, attain_figure_by,
                    G_DEFINE_ENUM_VALUE (ATTAIN_FIGURE_BY_NOTHING, "nothing"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_FIGURE_BY_TEAM, "team"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_FIGURE_BY_SERVICE, "service"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_FIGURE_BY_LEVEL, "level"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_FIGURE_BY_COHORT, "cohort"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_FIGURE_BY_ROUTE, "route"))

static const char *const figure_by_labels[] = {
  N_("Everybody"),
  N_("Team"),
  N_("Service"),
  N_("Level"),
  N_("Cohort"),
  N_("Route"),
};

const AttainEnum attain_figure_by_choices = { attain_figure_by_get_type, figure_by_labels };

#define PEOPLE "people"
#define FTE    "fte"
#define DAYS   "days"
#define CASES  "cases"
#define RATIO  "ratio"
#define APPLICATIONS "applications"

/* Rates as the Department for Education computes them in its children's social work workforce census: turnover and
 * absence by who is in post at the end of the year, vacancies and agency by both together, cases by all who hold any,
 * agency workers among them. */
static const AttainFigureDefinition definitions[ATTAIN_N_FIGURES] = {
  [ATTAIN_FIGURE_IN_POST_HEADCOUNT] = {
    "in_post_headcount", PEOPLE, N_("People in post"),
    N_("permanent and fixed-term people in post on the day; each person once") },
  [ATTAIN_FIGURE_IN_POST_FTE] = {
    "in_post_fte", FTE, N_("Full-time equivalent in post"),
    N_("full-time equivalent of the permanent and fixed-term people in post on the day") },
  [ATTAIN_FIGURE_STARTERS_HEADCOUNT] = {
    "starters_headcount", PEOPLE, N_("Starters"),
    N_("people whose permanent or fixed-term work began in the period; a move between teams is no start"),
    .is_of_period = TRUE },
  [ATTAIN_FIGURE_STARTERS_FTE] = {
    "starters_fte", FTE, N_("Starters, full-time equivalent"),
    N_("full-time equivalent, on their first day, of the people who started in the period"),
    .is_of_period = TRUE },
  [ATTAIN_FIGURE_LEAVERS_HEADCOUNT] = {
    "leavers_headcount", PEOPLE, N_("Leavers"),
    N_("people whose permanent or fixed-term work ended in the period; a move between teams is no end"),
    .is_of_period = TRUE },
  [ATTAIN_FIGURE_LEAVERS_FTE] = {
    "leavers_fte", FTE, N_("Leavers, full-time equivalent"),
    N_("full-time equivalent, on their last day, of the people who left in the period"),
    .is_of_period = TRUE },
  [ATTAIN_FIGURE_TURNOVER_RATE_HEADCOUNT] = {
    "turnover_rate_headcount", RATIO, N_("Turnover, people"),
    N_("people who left in the period / people in post at its end"), .is_rate = TRUE, .is_of_period = TRUE },
  [ATTAIN_FIGURE_TURNOVER_RATE_FTE] = {
    "turnover_rate_fte", RATIO, N_("Turnover"),
    N_("full-time equivalent of those who left in the period / full-time equivalent in post at its end"),
    .is_rate = TRUE, .is_of_period = TRUE },
  [ATTAIN_FIGURE_VACANCY_RATE_FTE] = {
    "vacancy_rate_fte", RATIO, N_("Vacancy rate"),
    N_("vacant full-time equivalent / that of vacancies and people in post together; vacant is what the "
       "establishment of the day funds beyond the people in post, whoever covers it"),
    .is_rate = TRUE, .of = ATTAIN_FIGURE_OF_FUNDING },
  [ATTAIN_FIGURE_AGENCY_RATE_FTE] = {
    "agency_rate_fte", RATIO, N_("Agency rate"),
    N_("full-time equivalent of agency workers / that of agency workers and people in post together"),
    .is_rate = TRUE },
  [ATTAIN_FIGURE_AGENCY_COVER_FTE] = {
    "agency_cover_fte", FTE, N_("Agency covering vacancies"),
    N_("full-time equivalent of the agency workers on the day who cover a vacancy") },
  [ATTAIN_FIGURE_AGENCY_ABOVE_ESTABLISHMENT_FTE] = {
    "agency_above_establishment_fte", FTE, N_("Agency above establishment"),
    N_("full-time equivalent of the agency workers on the day who are not said to cover a vacancy, as in a project "
       "team") },
  [ATTAIN_FIGURE_CASELOAD_AVERAGE] = {
    "caseload_average", CASES, N_("Average caseload"),
    N_("cases held / full-time equivalent of the people who hold any, agency workers among them; each person’s last "
       "count in the twelve months up to the day"), .is_rate = TRUE },
  [ATTAIN_FIGURE_ABSENCE_RATE] = {
    "absence_rate", RATIO, N_("Absence rate"),
    N_("working days lost to recorded absence in the period / full-time equivalent in post at its end × working days "
       "in the period, without weekends and bank holidays"), .is_rate = TRUE, .is_of_period = TRUE },
  [ATTAIN_FIGURE_LEVEL_SHARE] = {
    "level_share", RATIO, N_("Share of a level"),
    N_("full-time equivalent at that level / full-time equivalent in post"), .is_rate = TRUE },
  [ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE] = {
    "five_plus_years_share", RATIO, N_("Registered five years or more"),
    N_("people in post who have been registered for at least five years / people in post"), .is_rate = TRUE },
  [ATTAIN_FIGURE_CPD_DAYS_PER_PERSON] = {
    "cpd_days_per_person", DAYS, N_("CPD days a person"),
    N_("CPD days of the people in post, in the council’s year up to the day / people in post"),
    .is_rate = TRUE },
  [ATTAIN_FIGURE_CPD_ENTITLEMENT_USED] = {
    "cpd_entitlement_used", RATIO, N_("CPD entitlement used"),
    N_("days taken by the people in post in the council’s year up to the day, each no more than they are due / "
       "days due to them in that year"), .is_rate = TRUE },
  [ATTAIN_FIGURE_SWE_CPD_READY] = {
    "swe_cpd_ready", RATIO, N_("Ready to renew registration"),
    N_("registered people in post with the CPD that the regulator asks for in this registration year / "
       "registered people in post"), .is_rate = TRUE },
  [ATTAIN_FIGURE_TRAINING_IN_DATE] = {
    "training_in_date", RATIO, N_("Required training in date"),
    N_("courses required of the people in post that are in date / courses required of them"),
    .is_rate = TRUE },
  [ATTAIN_FIGURE_ASYE_RETENTION] = {
    "asye_retention", RATIO, N_("Still here after ASYE"),
    N_("people who have completed ASYE and are employed on the day / people who have completed it"),
    .is_rate = TRUE, .of = ATTAIN_FIGURE_OF_YEARS, .has_months = TRUE, .months = 0 },
  [ATTAIN_FIGURE_ASYE_RETENTION_12] = {
    "asye_retention", RATIO, N_("Still here a year after ASYE"),
    N_("people employed 12 months after they passed ASYE / people who passed it at least 12 months ago"),
    .is_rate = TRUE, .of = ATTAIN_FIGURE_OF_YEARS, .has_months = TRUE, .months = 12 },
  [ATTAIN_FIGURE_ASYE_RETENTION_24] = {
    "asye_retention", RATIO, N_("Still here two years after ASYE"),
    N_("people employed 24 months after they passed ASYE / people who passed it at least 24 months ago"),
    .is_rate = TRUE, .of = ATTAIN_FIGURE_OF_YEARS, .has_months = TRUE, .months = 24 },
  [ATTAIN_FIGURE_ASYE_PASS_RATE] = {
    "asye_pass_rate", RATIO, N_("ASYE passed"),
    N_("people who have passed ASYE / people who have passed or failed it"),
    .is_rate = TRUE, .of = ATTAIN_FIGURE_OF_YEARS },
  [ATTAIN_FIGURE_APPLICATIONS_SUBMITTED] = {
    "applications_submitted", APPLICATIONS, N_("Applications submitted"),
    N_("applications for a next level that were handed in during the period"),
    .is_of_period = TRUE, .of = ATTAIN_FIGURE_OF_APPLICATIONS },
  [ATTAIN_FIGURE_APPLICATIONS_PROGRESSED] = {
    "applications_progressed", APPLICATIONS, N_("Applications that led to the next level"),
    N_("applications that were decided in the period and led to the next level"),
    .is_of_period = TRUE, .of = ATTAIN_FIGURE_OF_APPLICATIONS },
};

static char *
list_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint id = 0; id < ATTAIN_N_FIGURES; id++)
    if (id == 0 || !g_str_equal (definitions[id].name, definitions[id - 1].name))
      g_string_append_printf (names, "%s%s", id > 0 ? ", " : "", definitions[id].name);

  return g_string_free (names, FALSE);
}

/**
 * attain_figure_id_get_definition:
 * @id: a figure
 *
 * Returns: (transfer none): what it means
 */
const AttainFigureDefinition *
attain_figure_id_get_definition (AttainFigureId id)
{
  return &definitions[id];
}

/**
 * attain_figure_id_can_be_by:
 * @id: a figure
 * @by: what to group by
 *
 * Returns: whether the figure has such groups
 */
gboolean
attain_figure_id_can_be_by (AttainFigureId id,
                            AttainFigureBy by)
{
  AttainFigureOf of = definitions[id].of;

  switch (by)
    {
    case ATTAIN_FIGURE_BY_TEAM:
    case ATTAIN_FIGURE_BY_SERVICE:
      return of == ATTAIN_FIGURE_OF_POSTS || of == ATTAIN_FIGURE_OF_FUNDING;
    case ATTAIN_FIGURE_BY_LEVEL:
      return of == ATTAIN_FIGURE_OF_POSTS;
    case ATTAIN_FIGURE_BY_COHORT:
      return of == ATTAIN_FIGURE_OF_YEARS;
    case ATTAIN_FIGURE_BY_ROUTE:
      return of == ATTAIN_FIGURE_OF_APPLICATIONS;
    case ATTAIN_FIGURE_BY_NOTHING:
    default:
      return TRUE;
    }
}

/**
 * attain_figure_id_parse:
 * @name: a figure's name
 * @id: (out): which it is; of several of one name, which follow each other, the first
 * @error: names the figures there are
 *
 * Returns: whether there is such a figure
 */
gboolean
attain_figure_id_parse (const char      *name,
                        AttainFigureId  *id,
                        GError         **error)
{
  g_autofree char *names = NULL;

  for (guint i = 0; i < ATTAIN_N_FIGURES; i++)
    if (g_str_equal (definitions[i].name, name))
      {
        *id = i;
        return TRUE;
      }

  names = list_names ();
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("“%s” is not a figure: there are %s"), name, names);
  return FALSE;
}

/**
 * attain_figure_new:
 * @id: which figure
 * @numerator: the numerator of a rate, or what was counted
 * @denominator: the denominator of a rate
 *
 * Returns: (transfer full): the figure, which is not known where a rate's denominator is 0
 */
AttainFigure *
attain_figure_new (AttainFigureId id,
                   double         numerator,
                   double         denominator)
{
  AttainFigure *self = g_new0 (AttainFigure, 1);

  self->id = id;
  if (!definitions[id].is_rate)
    {
      self->value = numerator;
      self->is_known = TRUE;
      return self;
    }

  self->numerator = numerator;
  self->denominator = denominator;
  self->is_known = denominator > 0;
  if (self->is_known)
    self->value = numerator / denominator;

  return self;
}

void
attain_figure_free (AttainFigure *self)
{
  g_free (self->as_of);
  g_free (self->from);
  g_free (self->to);
  g_free (self->group);
  g_free (self->level);
  g_free (self->level_title);
  g_free (self);
}

/**
 * attain_figure_get_definition:
 * @self: a figure
 *
 * Returns: (transfer none): what it means
 */
const AttainFigureDefinition *
attain_figure_get_definition (const AttainFigure *self)
{
  return &definitions[self->id];
}

/**
 * attain_figure_display_title:
 * @self: a figure
 *
 * Returns: (transfer full): what people call it
 */
char *
attain_figure_display_title (const AttainFigure *self)
{
  const char *level = self->level_title != NULL ? self->level_title : self->level;

  if (self->id != ATTAIN_FIGURE_LEVEL_SHARE)
    return g_strdup (_(definitions[self->id].title));
  if (level == NULL)
    return g_strdup (_("Share without a level"));

  /* Translators: %s is a level of the council's scheme */
  return g_strdup_printf (_("Share of %s"), level);
}

/**
 * attain_figure_display_value:
 * @self: a figure
 *
 * Returns: (transfer full): its value for people, rounded half up; a dash where it is not known
 */
char *
attain_figure_display_value (const AttainFigure *self)
{
  const char *unit = definitions[self->id].unit;

  if (!self->is_known)
    return g_strdup ("–");
  if (g_str_equal (unit, RATIO))
    return attain_percent_display (self->value, 1);
  if (g_str_equal (unit, DAYS))
    return attain_days_display (self->value);

  return attain_decimal_display (self->value, g_str_equal (unit, FTE) || g_str_equal (unit, CASES) ? 1 : 0);
}
