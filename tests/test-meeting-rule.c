/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-meeting-rule.h"

#include "attain-panel-seat.h"

#define CHAIR  1
#define MEMBER 2

/* A chair and a member sit there. */
static GPtrArray *
make_seats (void)
{
  GPtrArray *seats = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (seats, g_object_new (ATTAIN_TYPE_PANEL_SEAT, "person-id", (gint64) CHAIR, "role", "chair", NULL));
  g_ptr_array_add (seats, g_object_new (ATTAIN_TYPE_PANEL_SEAT, "person-id", (gint64) MEMBER, "role", "hr", NULL));
  return seats;
}

static AttainPanelKind *
make_kind (int members_max)
{
  static const struct { const char *role; gboolean voting; } roles[] = {
    { "chair", TRUE }, { "hr", FALSE }, { "observer", TRUE },
  };
  AttainPanelKind *kind = attain_panel_kind_new ();

  kind->members_max = members_max;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      AttainPanelRole *role = g_new0 (AttainPanelRole, 1);

      role->role = g_strdup (roles[i].role);
      role->voting = roles[i].voting;
      g_ptr_array_add (kind->roles, role);
    }

  return kind;
}

static const struct { gboolean is_known; int members_max; gint64 person_id; const char *role, *refusal; } seat_cases[] = {
  { TRUE, 0, 3, "hr", NULL },
  { TRUE, 0, 3, "union", "This panel has no seat for “union”" },
  { FALSE, 0, 3, "union", NULL },
  { TRUE, 3, 3, "hr", NULL },
  { TRUE, 2, 3, "hr", "This panel has at most 2 members" },
  { TRUE, 2, MEMBER, "observer", NULL },
  { TRUE, 0, MEMBER, "chair", "The meeting has a chair already" },
  { FALSE, 0, 3, "chair", "The meeting has a chair already" },
  { TRUE, 0, CHAIR, "chair", NULL },
};

static void
test_seats (void)
{
  g_autoptr(GPtrArray) seats = make_seats ();

  for (guint i = 0; i < G_N_ELEMENTS (seat_cases); i++)
    {
      AttainPanelKind *kind = seat_cases[i].is_known ? make_kind (seat_cases[i].members_max) : NULL;
      g_autoptr(GError) error = NULL;
      gboolean may = attain_meeting_rule_check_seat (kind, seats, seat_cases[i].person_id, seat_cases[i].role, &error);

      g_test_message ("%u: %s", i, seat_cases[i].role);
      g_assert_cmpint (may, ==, seat_cases[i].refusal == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, seat_cases[i].refusal);
      g_clear_pointer (&kind, attain_panel_kind_free);
    }
}

/* What the scheme says goes before what is usual. */
static void
test_votes (void)
{
  AttainPanelKind *kind = make_kind (0);

  g_assert_true (attain_meeting_rule_gives_vote (kind, "observer"));
  g_assert_false (attain_meeting_rule_gives_vote (kind, "hr"));
  g_assert_true (attain_meeting_rule_gives_vote (kind, "union"));
  g_assert_true (attain_meeting_rule_gives_vote (NULL, "hr"));
  g_assert_false (attain_meeting_rule_gives_vote (NULL, "observer"));
  attain_panel_kind_free (kind);
}

#define NO_APPEAL  "This meeting hears appeals, and there is none on the application"
#define IS_APPEAL  "The application waits for an appeal panel: choose a meeting that hears appeals"
#define NOT_READY  "Only an application that is ready for a panel comes on an agenda"
#define NOT_THEIRS "This panel does not decide on the application's route"

/* The route is heard by the panel “first” and decided by the panel “main”. */
static const struct { const char *panel; gboolean appeal; AttainApplicationState state; const char *refusal; } agenda_cases[] = {
  { "main", FALSE, ATTAIN_APPLICATION_DRAFT, NOT_READY },
  { "main", FALSE, ATTAIN_APPLICATION_READY, NULL },
  { "main", FALSE, ATTAIN_APPLICATION_SCHEDULED, NOT_READY },
  { "main", FALSE, ATTAIN_APPLICATION_APPEAL_UPHELD, NULL },
  { "main", FALSE, ATTAIN_APPLICATION_APPEAL_LODGED, IS_APPEAL },
  { "main", TRUE, ATTAIN_APPLICATION_APPEAL_LODGED, NULL },
  { "other", TRUE, ATTAIN_APPLICATION_APPEAL_LODGED, NULL },
  { "main", TRUE, ATTAIN_APPLICATION_READY, NO_APPEAL },
  { "first", FALSE, ATTAIN_APPLICATION_READY, NULL },
  { "first", FALSE, ATTAIN_APPLICATION_SCHEDULED, NULL },
  { "first", FALSE, ATTAIN_APPLICATION_STAGE1_DONE, NOT_READY },
  { "first", FALSE, ATTAIN_APPLICATION_APPEAL_UPHELD, NOT_THEIRS },
  { "other", FALSE, ATTAIN_APPLICATION_READY, NOT_THEIRS },
  { "other", FALSE, ATTAIN_APPLICATION_DRAFT, NOT_READY },
};

static void
test_agenda (void)
{
  char first[] = "first", decides[] = "main";
  const AttainRoute route = { .stage1_panel = first, .panel = decides };

  for (guint i = 0; i < G_N_ELEMENTS (agenda_cases); i++)
    {
      g_autoptr(AttainPanelMeeting) meeting =
        g_object_new (ATTAIN_TYPE_PANEL_MEETING, "panel", agenda_cases[i].panel, "appeal",
                      agenda_cases[i].appeal ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO, NULL);
      g_autoptr(AttainApplication) application =
        g_object_new (ATTAIN_TYPE_APPLICATION, "state", agenda_cases[i].state, NULL);
      g_autoptr(GError) error = NULL;
      gboolean may = attain_meeting_rule_check_agenda (meeting, application, &route, &error);

      g_test_message ("%u: %s", i, agenda_cases[i].panel);
      g_assert_cmpint (may, ==, agenda_cases[i].refusal == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, agenda_cases[i].refusal);
      if (agenda_cases[i].state == ATTAIN_APPLICATION_READY && !agenda_cases[i].appeal)
        g_assert_false (attain_meeting_rule_check_agenda (meeting, application, NULL, NULL));
    }
}

/* Of the meeting 7, unless it hears appeals, which has no place in the application. */
static const struct { gboolean appeal; gint64 meeting_id; AttainApplicationState state; gboolean is_decided; } decided_cases[] = {
  { FALSE, 7, ATTAIN_APPLICATION_SCHEDULED, FALSE },
  { FALSE, 7, ATTAIN_APPLICATION_STAGE1_DONE, FALSE },
  { FALSE, 7, ATTAIN_APPLICATION_IN_PANEL, FALSE },
  { FALSE, 7, ATTAIN_APPLICATION_DECIDED_DEFER, TRUE },
  { FALSE, 7, ATTAIN_APPLICATION_DECIDED_NOT, TRUE },
  { FALSE, 7, ATTAIN_APPLICATION_WITHDRAWN, TRUE },
  { FALSE, 8, ATTAIN_APPLICATION_SCHEDULED, TRUE },
  { TRUE, 7, ATTAIN_APPLICATION_APPEAL_LODGED, FALSE },
  { TRUE, 0, ATTAIN_APPLICATION_APPEAL_LODGED, FALSE },
  { TRUE, 7, ATTAIN_APPLICATION_APPEAL_UPHELD, TRUE },
  { TRUE, 7, ATTAIN_APPLICATION_SCHEDULED, TRUE },
};

static void
test_decided (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (decided_cases); i++)
    {
      g_autoptr(AttainPanelMeeting) meeting =
        g_object_new (ATTAIN_TYPE_PANEL_MEETING, "appeal",
                      decided_cases[i].appeal ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO, NULL);
      g_autoptr(AttainApplication) application =
        g_object_new (ATTAIN_TYPE_APPLICATION, "state", decided_cases[i].state, "meeting-id", decided_cases[i].meeting_id,
                      NULL);

      attain_record_set_id (ATTAIN_RECORD (meeting), 7);
      g_test_message ("%u", i);
      g_assert_cmpint (attain_meeting_rule_is_decided (meeting, application), ==, decided_cases[i].is_decided);
    }
}

/* A scheme with the panels “first”, “main” and, maybe, “appeal”; the route is decided by the panel named. */
static const struct { gboolean has_appeals; const char *route; gboolean appeal; guint place; } panel_cases[] = {
  { TRUE, NULL, FALSE, 0 },
  { TRUE, NULL, TRUE, 2 },
  { TRUE, "main", FALSE, 1 },
  { TRUE, "main", TRUE, 2 },
  { TRUE, "first", FALSE, 0 },
  { TRUE, "none of them", FALSE, 0 },
  { FALSE, "main", TRUE, 0 },
};

static void
test_panel (void)
{
  static const char *const codes[] = { "first", "main", "appeal" };

  for (guint i = 0; i < G_N_ELEMENTS (panel_cases); i++)
    {
      AttainScheme *scheme = attain_scheme_new ();
      const AttainRoute route = { .panel = (char *) panel_cases[i].route };

      for (guint j = 0; j < (panel_cases[i].has_appeals ? 3 : 2); j++)
        {
          AttainPanelKind *kind = attain_panel_kind_new ();

          kind->code = g_strdup (codes[j]);
          g_ptr_array_add (scheme->panels, kind);
        }
      g_test_message ("%u: %s", i, panel_cases[i].route);
      g_assert_cmpuint (attain_meeting_rule_choose_panel (scheme, panel_cases[i].route != NULL ? &route : NULL,
                                                          panel_cases[i].appeal), ==, panel_cases[i].place);
      attain_scheme_free (scheme);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/meeting-rule/seats", test_seats);
  g_test_add_func ("/meeting-rule/votes", test_votes);
  g_test_add_func ("/meeting-rule/agenda", test_agenda);
  g_test_add_func ("/meeting-rule/decided", test_decided);
  g_test_add_func ("/meeting-rule/panel", test_panel);
  return g_test_run ();
}
