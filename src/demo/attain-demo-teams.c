/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-teams.h"

#include <string.h>

#include "attain-demo-corpus.h"

enum { PEOPLE_PER_TEAM = 11, TEAMS_FOR_SERVICE_MANAGERS = 3, TEAMS_FOR_HEADS = 6 };

typedef struct
{
  AttainDemoStaff *staff;
  GPtrArray       *patterns;    /* of char *: "field | service | team" */
  GPtrArray       *areas;
  guint            n_areas_used;
  guint            n_teams;
} Maker;

static void
clear_team (gpointer data)
{
  g_free (((AttainDemoTeam *) data)->name);
}

static void
clear_seat (gpointer data)
{
  g_free (((AttainDemoSeat *) data)->team);
}

static int
add_seat (AttainDemoStaff *staff,
          AttainDemoRank   rank,
          int              parent,
          const char      *service,
          const char      *team)
{
  AttainDemoSeat seat = { rank, parent, g_strdup (team), service, { ATTAIN_DEMO_NOBODY, ATTAIN_DEMO_NOBODY } };

  g_array_append_val (staff->seats, seat);
  return staff->seats->len - 1;
}

/* A district's teams share the seats above them, so the one looked for is near the end. */
static int
need_seat (AttainDemoStaff *staff,
           AttainDemoRank   rank,
           int              parent,
           const char      *service,
           const char      *kind,
           guint            district)
{
  g_autofree char *team = district == 0 ? g_strdup_printf ("%s %s", service, kind)
                                        : g_strdup_printf ("%s %s, district %u", service, kind, district + 1);

  for (guint i = staff->seats->len; i > 0; i--)
    if (g_str_equal (attain_demo_staff_seat (staff, i - 1)->team, team))
      return i - 1;

  return add_seat (staff, rank, parent, service, team);
}

static char *
name_of_area (Maker *maker)
{
  guint i = maker->n_areas_used++;
  const char *area = g_ptr_array_index (maker->areas, i % maker->areas->len);

  return i < maker->areas->len ? g_strdup (area) : g_strdup_printf ("%s %u", area, i / maker->areas->len + 1);
}

static char *
name_of_team (Maker      *maker,
              const char *pattern,
              guint       district)
{
  const char *slot = strstr (pattern, "{area}");
  g_autofree char *area = NULL;

  if (slot == NULL)
    return district == 0 ? g_strdup (pattern) : g_strdup_printf ("%s, district %u", pattern, district + 1);

  area = name_of_area (maker);
  return g_strdup_printf ("%.*s%s", (int) (slot - pattern), pattern, area);
}

static void
make_team (Maker *maker,
           guint  i)
{
  AttainDemoStaff *staff = maker->staff;
  guint district = i / maker->patterns->len;
  g_auto(GStrv) parts = attain_demo_corpus_split (g_ptr_array_index (maker->patterns, i % maker->patterns->len), "|");
  AttainDemoTeam team = { 0 };
  int above = ATTAIN_DEMO_NO_SEAT;

  team.is_adults = g_str_equal (parts[0], "adults");
  team.service = g_intern_string (parts[1]);
  team.name = name_of_team (maker, parts[2], district);
  if (maker->n_teams >= TEAMS_FOR_HEADS)
    above = need_seat (staff, ATTAIN_DEMO_RANK_HEAD, above,
                       team.is_adults ? "Adults’ services" : "Children’s services", "leadership", district);
  if (maker->n_teams >= TEAMS_FOR_SERVICE_MANAGERS)
    above = need_seat (staff, ATTAIN_DEMO_RANK_SERVICE, above, team.service, "management", district);

  team.seat = add_seat (staff, ATTAIN_DEMO_RANK_TEAM, above, team.service, team.name);
  g_array_append_val (staff->teams, team);
}

/**
 * attain_demo_teams_make:
 * @staff: the staff
 * @n_at_work: how many people are at work on its last day
 *
 * Sets up the teams and the managers' seats above them. A small council has fewer ranks; one that is
 * larger than the corpus has a second district, and so on.
 */
void
attain_demo_teams_make (AttainDemoStaff *staff,
                        guint            n_at_work)
{
  g_autoptr(AttainDemoCorpus) corpus = attain_demo_corpus_load ("council.txt");
  Maker maker = { staff };

  maker.patterns = attain_demo_corpus_get_all (corpus, "teams", "team");
  maker.areas = attain_demo_corpus_get_all (corpus, "areas", "area");
  maker.n_teams = MAX (n_at_work / PEOPLE_PER_TEAM, 1);
  staff->teams = g_array_new (FALSE, FALSE, sizeof (AttainDemoTeam));
  g_array_set_clear_func (staff->teams, clear_team);
  staff->seats = g_array_new (FALSE, FALSE, sizeof (AttainDemoSeat));
  g_array_set_clear_func (staff->seats, clear_seat);
  for (guint i = 0; i < maker.n_teams; i++)
    make_team (&maker, i);
}
