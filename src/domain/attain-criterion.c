/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-criterion.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (AttainCriterionType, attain_criterion_type,
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_REGISTRATION_CURRENT, "registration_current"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_ASYE_PASSED, "asye_passed"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_PROBATION_PASSED, "probation_passed"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_PERMANENT_CONTRACT, "permanent_contract"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_MIN_MONTHS_POST_QUALIFIED, "min_months_post_qualified"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_MIN_MONTHS_SINCE_ASYE, "min_months_since_asye"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_MIN_MONTHS_AT_LEVEL, "min_months_at_level"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_MIN_MONTHS_IN_COUNCIL, "min_months_in_council"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_PCF_LEVEL_EVIDENCED, "pcf_level_evidenced"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_PCF_DOMAIN_COVERAGE, "pcf_domain_coverage"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_KSS_COVERAGE, "kss_coverage"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_QUALIFICATION_HELD, "qualification_held"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_CREDITS_AT_LEVEL, "credits_at_level"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_STUDENTS_SUPERVISED, "students_supervised"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_MENTORED_NQSW, "mentored_nqsw"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_FULL_CASELOAD, "full_caseload"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_STATUTORY_EXPERIENCE, "statutory_experience"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_CPD_DAYS, "cpd_days"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_CPD_SWE_COMPLIANT, "cpd_swe_compliant"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_MANDATORY_TRAINING_IN_DATE, "mandatory_training_in_date"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_DOCUMENT, "document"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_OBSERVATION, "observation"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_FEEDBACK, "feedback"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_CASE_STUDY, "case_study"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_PRESENTATION, "presentation"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_INTERVIEW, "interview"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_STAGE1_PANEL, "stage1_panel"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_MANAGER_ENDORSEMENT, "manager_endorsement"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_NO_LIVE_FORMAL_ACTION, "no_live_formal_action"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_APPRAISAL_RATING, "appraisal_rating"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_FAST_TRACK_APPROVAL, "fast_track_approval"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CRITERION_VACANCY_EXISTS, "vacancy_exists"))

static const char *const type_labels[ATTAIN_N_CRITERION_TYPES] = {
  N_("Not known"),
  N_("Registration"),
  N_("ASYE passed"),
  N_("Probation passed"),
  N_("Permanent contract"),
  N_("Time since qualifying"),
  N_("Time since the ASYE"),
  N_("Time at the level"),
  N_("Time with the council"),
  N_("Level of the professional capabilities"),
  N_("Coverage of the professional capabilities"),
  N_("Coverage of knowledge and skills"),
  N_("Qualification"),
  N_("Credits"),
  N_("Students supervised"),
  N_("Newly qualified workers mentored"),
  N_("Full caseload"),
  N_("Statutory experience"),
  N_("CPD days"),
  N_("The regulator’s CPD rule"),
  N_("Required training"),
  N_("Document"),
  N_("Observations"),
  N_("Feedback"),
  N_("Case study"),
  N_("Presentation"),
  N_("Interview"),
  N_("First panel"),
  N_("Line manager’s endorsement"),
  N_("No live formal action"),
  N_("Appraisal"),
  N_("Fast track"),
  N_("Vacancy"),
};

const AttainEnum attain_criterion_type_choices = { attain_criterion_type_get_type, type_labels };

G_DEFINE_ENUM_TYPE (AttainRouteActor, attain_route_actor,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_ACTOR_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_ACTOR_APPLICANT, "applicant"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_ACTOR_LINE_MANAGER, "line_manager"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_ACTOR_SERVICE_MANAGER, "service_manager"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_ACTOR_ACADEMY, "academy"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_ACTOR_PANEL_CHAIR, "panel_chair"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_ACTOR_HR, "hr"))

static const char *const actor_labels[] = {
  N_("Not known"),
  N_("Applicant"),
  N_("Line manager"),
  N_("Service manager"),
  N_("Academy"),
  N_("Chair of the panel"),
  N_("Human resources"),
};

const AttainEnum attain_route_actor_choices = { attain_route_actor_get_type, actor_labels };

AttainCriterion *
attain_criterion_new (void)
{
  return g_new0 (AttainCriterion, 1);
}

void
attain_criterion_free (AttainCriterion *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->group);
  g_free (self->level);
  g_free (self->framework);
  g_free (self->qualification);
  g_free (self->kind);
  g_free (self->source);
  g_free (self->role);
  g_free (self);
}

/**
 * attain_criterion_type_get_phase:
 * @type: what a criterion asks
 *
 * Returns: by when it is to be met
 */
AttainCriterionPhase
attain_criterion_type_get_phase (AttainCriterionType type)
{
  switch (type)
    {
    case ATTAIN_CRITERION_MANAGER_ENDORSEMENT:
      return ATTAIN_CRITERION_PHASE_CHECK;

    case ATTAIN_CRITERION_PCF_DOMAIN_COVERAGE:
    case ATTAIN_CRITERION_KSS_COVERAGE:
    case ATTAIN_CRITERION_DOCUMENT:
    case ATTAIN_CRITERION_OBSERVATION:
    case ATTAIN_CRITERION_FEEDBACK:
    case ATTAIN_CRITERION_CASE_STUDY:
      return ATTAIN_CRITERION_PHASE_EVIDENCE;

    case ATTAIN_CRITERION_PRESENTATION:
    case ATTAIN_CRITERION_INTERVIEW:
    case ATTAIN_CRITERION_STAGE1_PANEL:
      return ATTAIN_CRITERION_PHASE_DECISION;

    default:
      return ATTAIN_CRITERION_PHASE_APPLY;
    }
}
