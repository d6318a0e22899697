/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-case-endorsement.h"

#include <glib/gi18n.h>

#include "attain-display.h"

struct _AttainCaseEndorsement
{
  AttainCaseSection  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainCaseEndorsement, attain_case_endorsement, ATTAIN_TYPE_CASE_SECTION)

static void
add_confirmation (GtkWidget   *group,
                  const char  *title,
                  AttainYesNo  confirmed)
{
  gboolean yes = confirmed == ATTAIN_YES_NO_YES;

  attain_case_section_add_row (group, yes ? "object-select-symbolic" : "window-close-symbolic", title,
                               yes ? _("Confirmed") : _("Not confirmed"));
}

static char *
describe (const AttainApplicationCase *facts)
{
  AttainApplication *application = facts->application;
  const char *name = attain_application_case_get_name (facts, application->manager_id);
  g_autofree char *day = application->endorsed_on != NULL ? attain_date_display (application->endorsed_on) : NULL;

  if (name == NULL || day == NULL)
    return g_strdup (_("Not endorsed yet"));

  /* Translators: a name and a day */
  return g_strdup_printf (_("By %s on %s"), name, day);
}

static void
attain_case_endorsement_show (AttainCaseSection *section,
                              AttainOpenCase    *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainApplication *application = facts->application;
  g_autofree char *by = describe (facts);
  GtkWidget *group = attain_case_section_make_group (_("The line manager’s endorsement"), by);

  gtk_widget_set_visible (GTK_WIDGET (section), application->manager_statement != NULL);
  if (application->manager_statement != NULL)
    attain_case_section_add_text (group, _("Statement"), application->manager_statement);
  add_confirmation (group, _("Carries a full caseload"), application->caseload_confirmed);
  add_confirmation (group, _("No concern about conduct"), application->conduct_confirmed);
  add_confirmation (group, _("No concern about capability"), application->capability_confirmed);
  adw_bin_set_child (ADW_BIN (section), group);
}

static void
attain_case_endorsement_class_init (AttainCaseEndorsementClass *klass)
{
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_endorsement_show;
}

static void
attain_case_endorsement_init (AttainCaseEndorsement *self)
{
}
