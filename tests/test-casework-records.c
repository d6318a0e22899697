/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes a record of a supported year, an application or a panel wrong by itself. */

#include "attain-application-criterion.h"
#include "attain-application.h"
#include "attain-appointment.h"
#include "attain-asye-pause.h"
#include "attain-asye.h"
#include "attain-decision.h"
#include "attain-evidence.h"
#include "attain-panel-meeting.h"
#include "attain-panel-score.h"
#include "attain-record-case.h"

#define ASYE  "person-id=1", "programme=ASYE-CHILD-2022", "cohort=October 2026", "started-on=2026-10-05"
#define APPLY "person-id=1", "reference=P-1", "scheme=example", "route=advanced", "state=decided_progress"

static const RecordCase cases[] = {
  { "asye/active", attain_asye_get_type, { ASYE, "status=active" }, NULL },
  { "asye/passed", attain_asye_get_type,
    { ASYE, "status=completed", "outcome=pass", "outcome-on=2027-10-04" }, NULL },
  { "asye/outcome-before-start", attain_asye_get_type, { ASYE, "outcome=pass", "outcome-on=2026-10-04" },
    "The outcome is before the start of the year" },
  { "asye/recommended-before-start", attain_asye_get_type, { ASYE, "recommendation=pass", "recommended-on=2026-10-04" },
    "The recommendation is before the start of the year" },
  { "asye/outcome-without-day", attain_asye_get_type, { ASYE, "outcome=pass" },
    "An outcome and its day go together: give both or neither" },
  { "asye/withdrawn-with-outcome", attain_asye_get_type,
    { ASYE, "status=withdrawn", "outcome=fail", "outcome-on=2027-01-04" },
    "A year with an outcome is completed: a year that is active, paused or withdrawn has none" },
  { "asye/withdrawn", attain_asye_get_type, { ASYE, "status=withdrawn", "withdrawn-on=2026-10-05" }, NULL },
  { "asye/withdrawn-on-some-day", attain_asye_get_type, { ASYE, "status=withdrawn" }, NULL },
  { "asye/withdrawn-before-start", attain_asye_get_type, { ASYE, "status=withdrawn", "withdrawn-on=2026-10-04" },
    "The withdrawal is before the start of the year" },
  { "asye/active-with-day-of-withdrawal", attain_asye_get_type, { ASYE, "status=active", "withdrawn-on=2026-12-04" },
    "A year with a day of withdrawal is withdrawn: give its status so, or leave the day out" },
  { "asye/completed-without-outcome", attain_asye_get_type, { ASYE, "status=completed" },
    "A year is completed by its outcome: a pass or a fail" },
  { "asye/own-assessor", attain_asye_get_type, { ASYE, "assessor-id=1" },
    "Nobody assesses their own year: choose another assessor" },
  { "pause/one-day", attain_asye_pause_get_type,
    { "person-id=1", "asye-id=1", "from-on=2026-11-02", "to-on=2026-11-02", "reason=sickness" }, NULL },
  { "pause/backwards", attain_asye_pause_get_type,
    { "person-id=1", "asye-id=1", "from-on=2026-11-02", "to-on=2026-11-01", "reason=sickness" },
    "The pause ends before it begins" },
  { "pause/for-capability", attain_asye_pause_get_type,
    { "person-id=1", "asye-id=1", "from-on=2026-11-02", "reason=capability" },
    "The year is never paused for capability: concerns go through the employer's own procedures" },
  { "appointment/until-further-notice", attain_appointment_get_type,
    { "person-id=1", "role=academy", "from-on=2026-11-02" }, NULL },
  { "appointment/for-a-day", attain_appointment_get_type,
    { "person-id=1", "role=academy", "from-on=2026-11-02", "to-on=2026-11-02" }, NULL },
  { "appointment/backwards", attain_appointment_get_type,
    { "person-id=1", "role=academy", "from-on=2026-11-02", "to-on=2026-11-01" },
    "The appointment ends before it begins" },
  { "evidence/two-makers", attain_evidence_get_type,
    { "person-id=1", "title=Home visit", "held-on=2026-11-02", "by-id=2", "by-name=A visitor" },
    "Made by: either somebody on record or a name, not both" },
  { "evidence/accepted-by-nobody", attain_evidence_get_type,
    { "person-id=1", "title=Home visit", "held-on=2026-11-02", "accepted-on=2026-11-03" },
    "Evidence is accepted by somebody on a day: give both or neither" },
  { "evidence/accepted-by-oneself", attain_evidence_get_type,
    { "person-id=1", "title=Home visit", "held-on=2026-11-02", "accepted-on=2026-11-03", "accepted-by-id=1" },
    "Nobody accepts their own evidence" },
  { "evidence/accepted-and-returned", attain_evidence_get_type,
    { "person-id=1", "title=Home visit", "held-on=2026-11-02", "returned-on=2026-11-03", "accepted-on=2026-11-04",
      "accepted-by-id=2" },
    "Evidence is either accepted or returned, not both" },
  { "evidence/for-no-item", attain_evidence_get_type,
    { "person-id=1", "asye-id=1", "title=Home visit", "held-on=2026-11-02" },
    "Evidence for a supported year is for one of its items: choose which" },
  { "evidence/for-a-code-of-no-kind", attain_evidence_get_type,
    { "person-id=1", "asye-id=1", "code=agreement", "title=Agreement", "held-on=2026-11-02" },
    "Evidence for a supported year is for one of its items: choose which" },
  { "application/progressed", attain_application_get_type,
    { APPLY, "outcome=progress", "outcome-on=2026-11-02", "effective-on=2026-12-01" }, NULL },
  { "application/own-endorsement", attain_application_get_type, { APPLY, "manager-id=1" },
    "Nobody endorses their own application" },
  { "application/outcome-without-day", attain_application_get_type, { APPLY, "outcome=defer" },
    "An outcome and its day go together: give both or neither" },
  { "application/decided-before-submitted", attain_application_get_type,
    { APPLY, "submitted-on=2026-11-03", "outcome=progress", "outcome-on=2026-11-02" },
    "The outcome is before the application was submitted" },
  { "application/effective-without-progress", attain_application_get_type,
    { APPLY, "outcome=defer", "outcome-on=2026-11-02", "effective-on=2026-12-01" },
    "Only an application to progress that was granted takes effect" },
  { "criterion/waived-by-nobody", attain_application_criterion_get_type,
    { "person-id=1", "application-id=1", "code=at_level", "state=waived", "reason=Came from another council" },
    "A criterion is waived by somebody with a name: say who" },
  { "criterion/waived-for-nothing", attain_application_criterion_get_type,
    { "person-id=1", "application-id=1", "code=at_level", "state=waived", "waived-by-id=2" },
    "A criterion is waived for a reason: say which" },
  { "criterion/waived-by-oneself", attain_application_criterion_get_type,
    { "person-id=1", "application-id=1", "code=at_level", "state=waived", "waived-by-id=1", "reason=I may" },
    "Nobody waives a criterion for themselves" },
  { "score/own", attain_panel_score_get_type,
    { "person-id=1", "meeting-id=1", "application-id=1", "member-id=1", "code=values" },
    "Nobody scores their own application" },
  { "decision/without-reasons", attain_decision_get_type,
    { "person-id=1", "meeting-id=1", "application-id=1", "outcome=progress", "decided-on=2026-11-02" },
    "A decision needs its reasons: write down why" },
  { "decision/deferral-without-plan", attain_decision_get_type,
    { "person-id=1", "meeting-id=1", "application-id=1", "outcome=defer", "decided-on=2026-11-02", "reasons=Not yet" },
    "A deferral needs what is to be done, by when it is looked at again, and by whom" },
  { "decision/review-before-decision", attain_decision_get_type,
    { "person-id=1", "meeting-id=1", "application-id=1", "outcome=progress", "decided-on=2026-11-02",
      "reasons=Ready", "review-on=2026-11-02" },
    "The review is after the decision: give a later day" },
  { "meeting/afternoon", attain_panel_meeting_get_type,
    { "scheme=example", "panel=progression", "title=Winter panel", "held-on=2026-12-03", "starts-at=14:00" }, NULL },
  { "meeting/no-such-time", attain_panel_meeting_get_type,
    { "scheme=example", "panel=progression", "title=Winter panel", "held-on=2026-12-03", "starts-at=25:00" },
    "Time: hours and minutes, such as 14:00" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_record_cases ("casework-records", cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
