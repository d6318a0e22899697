/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-kind.h"

#include "attain-panel-seat.h"

static void
add_role (AttainPanelKind *panel,
          const char      *role,
          const char      *title,
          int              minimum,
          gboolean         voting)
{
  AttainPanelRole *self = g_new0 (AttainPanelRole, 1);

  self->role = g_strdup (role);
  self->title = g_strdup (title);
  self->minimum = minimum;
  self->voting = voting;
  g_ptr_array_add (panel->roles, self);
}

static AttainPanelKind *
make_panel (void)
{
  AttainPanelKind *panel = attain_panel_kind_new ();

  add_role (panel, "chair", "Chair", 1, TRUE);
  add_role (panel, "manager", "Manager", 2, TRUE);
  add_role (panel, "hr", "Adviser", 1, FALSE);
  add_role (panel, "observer", "Observer", 0, FALSE);
  return panel;
}

static void
test_quorum (void)
{
  const struct { gboolean roles; int quorum, members_min; guint wanted; } cases[] = {
    { TRUE, 4, 0, 4 },
    { TRUE, 2, 5, 2 },
    { TRUE, 0, 0, 3 },
    { TRUE, 0, 5, 5 },
    { FALSE, 0, 3, 3 },
    { FALSE, 0, 0, ATTAIN_PANEL_LEAST_QUORUM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainPanelKind) panel = cases[i].roles ? make_panel () : attain_panel_kind_new ();

      panel->quorum = cases[i].quorum;
      panel->members_min = cases[i].members_min;
      g_assert_cmpuint (attain_panel_kind_get_quorum (panel), ==, cases[i].wanted);
    }
  g_assert_cmpuint (attain_panel_kind_get_quorum (NULL), ==, ATTAIN_PANEL_LEAST_QUORUM);
}

static void
test_missing (void)
{
  const struct { const char *seats[6]; const char *missing; const char *first; } cases[] = {
    { { "chair", "manager", "manager", "hr" }, NULL, NULL },
    { { "hr", "manager", "chair", "observer", "manager" }, NULL, NULL },
    { { "chair", "manager", "hr" }, "Manager", "manager" },
    { { "manager", "manager", "observer" }, "Chair, Adviser", "chair" },
    { { NULL }, "Chair, Manager, Adviser", "chair" },
  };
  g_autoptr(AttainPanelKind) panel = make_panel ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *missing = attain_panel_kind_list_missing (panel, cases[i].seats);

      guint first = attain_panel_kind_find_missing (panel, cases[i].seats);

      g_assert_cmpstr (missing, ==, cases[i].missing);
      if (cases[i].first != NULL)
        g_assert_cmpstr (((AttainPanelRole *) g_ptr_array_index (panel->roles, first))->role, ==, cases[i].first);
      else
        g_assert_cmpuint (first, ==, panel->roles->len);
    }

  g_assert_false (attain_panel_kind_find_role (panel, "observer")->voting);
  g_assert_null (attain_panel_kind_find_role (panel, "external"));
}

static void
test_blind (void)
{
  g_autoptr(AttainPanelKind) panel = attain_panel_kind_new ();

  g_assert_true (attain_panel_kind_is_blind (panel));
  panel->scoring = ATTAIN_PANEL_SCORING_OPEN;
  g_assert_false (attain_panel_kind_is_blind (panel));
}

static void
test_title (void)
{
  const struct { const char *code; gboolean appeals; const char *title; } cases[] = {
    { "progression", FALSE, "The bench" },
    { "progression", TRUE, "The bench: appeals" },
    { "appeal", TRUE, "The bench" },
    { "appeal", FALSE, "The bench" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainPanelKind) panel = attain_panel_kind_new ();
      g_autofree char *title = NULL;

      panel->code = g_strdup (cases[i].code);
      panel->title = g_strdup ("The bench");
      title = attain_panel_kind_suggest_title (panel, cases[i].appeals);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* One that says nothing has none. */
static void
test_votes (void)
{
  static const AttainYesNo votes[] = { ATTAIN_YES_NO_YES, ATTAIN_YES_NO_NO, ATTAIN_YES_NO_UNKNOWN, ATTAIN_YES_NO_YES };
  g_autoptr(GPtrArray) seats = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_cmpuint (attain_panel_seat_count_voters (seats), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    g_ptr_array_add (seats, g_object_new (ATTAIN_TYPE_PANEL_SEAT, "votes", votes[i], NULL));
  g_assert_cmpuint (attain_panel_seat_count_voters (seats), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/panel-kind/quorum-where-none-is-set", test_quorum);
  g_test_add_func ("/panel-kind/seats-still-to-fill", test_missing);
  g_test_add_func ("/panel-kind/blind-unless-said-otherwise", test_blind);
  g_test_add_func ("/panel-kind/title-says-appeals", test_title);
  g_test_add_func ("/panel-kind/seats-with-a-vote", test_votes);

  return g_test_run ();
}
