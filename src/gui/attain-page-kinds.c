/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind of page there is. The sidebar, the addresses and the command palette follow from this table;
 * rows come in its order within their groups. */

#include "attain-page-kinds.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-application-page.h"
#include "attain-applications-page.h"
#include "attain-change-page.h"
#include "attain-cohorts-page.h"
#include "attain-cpd-editor.h"
#include "attain-cpd-page.h"
#include "attain-dashboard-page.h"
#include "attain-establishment-page.h"
#include "attain-evidence-page.h"
#include "attain-history-page.h"
#include "attain-meeting-page.h"
#include "attain-panels-page.h"
#include "attain-pathway-page.h"
#include "attain-people-page.h"
#include "attain-person-page.h"
#include "attain-portfolio-page.h"
#include "attain-settings-page.h"
#include "attain-today-page.h"

#define IS(role) ATTAIN_ROLE_##role

#define SEES_PEOPLE  (IS (LINE_MANAGER) | IS (ASSESSOR) | IS (ACADEMY) | IS (HR) | IS (OBSERVER))
#define SEES_YEARS   (IS (LINE_MANAGER) | IS (ASSESSOR) | IS (ACADEMY) | IS (HR))
#define SEES_CPD     (IS (LINE_MANAGER) | IS (ACADEMY))
#define SEES_FIGURES (IS (LINE_MANAGER) | IS (ACADEMY) | IS (HR) | IS (OBSERVER))
#define SEES_POSTS   (IS (ACADEMY) | IS (HR) | IS (OBSERVER))
#define SEES_PANELS  (IS (PANEL_MEMBER) | IS (PANEL_CHAIR) | IS (ACADEMY) | IS (OBSERVER))

static const AttainPageKind kinds[] = {
  { "today", ATTAIN_PAGE_GROUP_TODAY, N_("Today"), "go-home-symbolic", attain_today_page_get_type },
  { "cpd", ATTAIN_PAGE_GROUP_MY_RECORD, N_("CPD"), "document-edit-symbolic", attain_cpd_page_get_type },
  { "pathway", ATTAIN_PAGE_GROUP_MY_RECORD, N_("Pathway"), "view-sort-ascending-symbolic", attain_pathway_page_get_type },
  { "cpd-entry", ATTAIN_PAGE_GROUP_NONE, N_("Activity"), "document-edit-symbolic", attain_cpd_editor_get_type },
  { "portfolio", ATTAIN_PAGE_GROUP_MY_RECORD, N_("Portfolio"), "folder-documents-symbolic",
    attain_portfolio_page_get_type },
  { "evidence", ATTAIN_PAGE_GROUP_NONE, N_("Evidence"), "folder-documents-symbolic", attain_evidence_page_get_type,
    "portfolio" },
  { "change", ATTAIN_PAGE_GROUP_NONE, N_("Change"), "document-open-recent-symbolic", attain_change_page_get_type },
  { "history", ATTAIN_PAGE_GROUP_NONE, N_("History"), "document-open-recent-symbolic", attain_history_page_get_type },
  { "people", ATTAIN_PAGE_GROUP_ACADEMY, N_("People"), "system-users-symbolic", attain_people_page_get_type,
    .academy_only = TRUE, .needs = SEES_PEOPLE },
  { "cohorts", ATTAIN_PAGE_GROUP_ACADEMY, N_("Cohorts"), "x-office-calendar-symbolic", attain_cohorts_page_get_type,
    .academy_only = TRUE, .needs = SEES_YEARS, .ask = attain_cohorts_page_ask },
  { "person", ATTAIN_PAGE_GROUP_NONE, N_("Person"), "avatar-default-symbolic", attain_person_page_get_type, "people" },
  { "person-cpd", ATTAIN_PAGE_GROUP_NONE, N_("CPD"), "document-edit-symbolic", attain_cpd_page_get_type, "people" },
  { "person-pathway", ATTAIN_PAGE_GROUP_NONE, N_("Pathway"), "view-sort-ascending-symbolic",
    attain_pathway_page_get_type, "people" },
  { "cpd-all", ATTAIN_PAGE_GROUP_ACADEMY, N_("All CPD"), "view-list-symbolic", attain_cpd_page_get_type,
    .academy_only = TRUE, .needs = SEES_CPD },
  { "establishment", ATTAIN_PAGE_GROUP_ACADEMY, N_("Establishment"), "x-office-spreadsheet-symbolic",
    attain_establishment_page_get_type, .academy_only = TRUE, .needs = SEES_POSTS },
  { "applications", ATTAIN_PAGE_GROUP_PROGRESSION, N_("Applications"), "mail-attachment-symbolic",
    attain_applications_page_get_type },
  { "application", ATTAIN_PAGE_GROUP_NONE, N_("Application"), "mail-attachment-symbolic",
    attain_application_page_get_type, "applications" },
  { "panels", ATTAIN_PAGE_GROUP_PROGRESSION, N_("Panels"), "x-office-calendar-symbolic", attain_panels_page_get_type,
    .academy_only = TRUE, .needs = SEES_PANELS },
  { "panel", ATTAIN_PAGE_GROUP_NONE, N_("Panel meeting"), "x-office-calendar-symbolic", attain_meeting_page_get_type,
    "panels" },
  { "dashboard", ATTAIN_PAGE_GROUP_DASHBOARD, N_("Dashboard"), "view-grid-symbolic", attain_dashboard_page_get_type,
    .academy_only = TRUE, .needs = SEES_FIGURES },
  { "settings", ATTAIN_PAGE_GROUP_SETTINGS, N_("Settings"), "emblem-system-symbolic", attain_settings_page_get_type },
};

/**
 * attain_page_kinds_get:
 * @n_kinds: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_kinds): all kinds of pages, those with a row in the order of the sidebar
 */
const AttainPageKind *
attain_page_kinds_get (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

/**
 * attain_page_kinds_get_first:
 * @context: the records, and who looks
 *
 * Returns: the kind of the page on top of the sidebar
 */
const AttainPageKind *
attain_page_kinds_get_first (AttainContext *context)
{
  const AttainPageKind *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (attain_page_kind_has_row (&kinds[i], context) && (first == NULL || kinds[i].group < first->group))
      first = &kinds[i];

  return first;
}

/**
 * attain_page_kinds_find:
 * @address: an address: "person/E123"
 *
 * Returns: (nullable): the kind of the page that shows it
 */
const AttainPageKind *
attain_page_kinds_find (const char *address)
{
  gsize length = strcspn (address, "/");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strlen (kinds[i].name) == length && strncmp (kinds[i].name, address, length) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * attain_page_group_get_title:
 * @group: a group of the sidebar
 *
 * Returns: (nullable): its heading; %NULL for a group of one, which needs none
 */
const char *
attain_page_group_get_title (AttainPageGroup group)
{
  switch (group)
    {
    case ATTAIN_PAGE_GROUP_MY_RECORD:
      return _("My record");
    case ATTAIN_PAGE_GROUP_ACADEMY:
      return _("Academy");
    case ATTAIN_PAGE_GROUP_PROGRESSION:
      return _("Progression");
    case ATTAIN_PAGE_GROUP_NONE:
    case ATTAIN_PAGE_GROUP_TODAY:
    case ATTAIN_PAGE_GROUP_DASHBOARD:
    case ATTAIN_PAGE_GROUP_SETTINGS:
    default:
      return NULL;
    }
}

/**
 * attain_page_kind_is_for:
 * @self: a kind of page
 * @context: the records, and who looks
 *
 * Returns: whether there can be anything on it
 */
gboolean
attain_page_kind_is_for (const AttainPageKind *self,
                         AttainContext        *context)
{
  AttainAccess *access = attain_context_get_access (context);

  if (self->academy_only && attain_context_is_own_record (context))
    return FALSE;

  return self->needs == 0 || attain_access_looks_after (access) || (attain_access_get_roles (access) & self->needs) != 0;
}

/**
 * attain_page_kind_has_row:
 * @self: a kind of page
 * @context: the records, and who looks
 *
 * Returns: whether the sidebar leads to it
 */
gboolean
attain_page_kind_has_row (const AttainPageKind *self,
                          AttainContext        *context)
{
  return self->group != ATTAIN_PAGE_GROUP_NONE && attain_page_kind_is_for (self, context);
}

/**
 * attain_page_kind_has_actions_of:
 * @self: a kind of page
 * @name: the name of a kind
 *
 * Returns: whether pages of @self have the actions that belong to pages of @name, being of one type
 */
gboolean
attain_page_kind_has_actions_of (const AttainPageKind *self,
                                 const char           *name)
{
  const AttainPageKind *kind = attain_page_kinds_find (name);

  return kind != NULL && kind->get_type == self->get_type;
}

/**
 * attain_page_kind_make:
 * @self: a kind of page
 * @context: what the page is given
 *
 * Returns: (transfer floating): a page
 */
AttainPage *
attain_page_kind_make (const AttainPageKind *self,
                       AttainContext        *context)
{
  g_autoptr(GObject) asked = self->ask != NULL ? self->ask (context) : NULL;

  return g_object_new (self->get_type (), "context", context, "asked", asked, "title", _(self->title),
                       "is-record", self->group == ATTAIN_PAGE_GROUP_NONE, NULL);
}
