/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-case-appeal.h"

#include <glib/gi18n.h>

#include "attain-case-words.h"
#include "attain-display.h"

struct _AttainCaseAppeal
{
  AttainCaseSection  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainCaseAppeal, attain_case_appeal, ATTAIN_TYPE_CASE_SECTION)

static void
attain_case_appeal_show (AttainCaseSection *section,
                         AttainOpenCase    *open)
{
  AttainApplication *application = attain_open_case_get (open)->application;
  g_autofree char *day = application->appealed_on != NULL ? attain_date_display (application->appealed_on) : NULL;
  /* Translators: a day */
  g_autofree char *lodged = day != NULL ? g_strdup_printf (_("Lodged on %s"), day) : NULL;
  GtkWidget *group = attain_case_section_make_group (_("Appeal"), lodged);

  gtk_widget_set_visible (GTK_WIDGET (section), application->appealed_on != NULL);
  if (application->appeal_ground != NULL)
    attain_case_section_add_row (group, NULL, _("Ground"), attain_case_words_ground (application->appeal_ground));
  if (application->appeal_statement != NULL)
    attain_case_section_add_text (group, _("What the applicant says"), application->appeal_statement);
  if (application->appeal_reasons != NULL)
    attain_case_section_add_text (group, _("What the appeal panel says"), application->appeal_reasons);
  adw_bin_set_child (ADW_BIN (section), group);
}

static void
attain_case_appeal_class_init (AttainCaseAppealClass *klass)
{
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_appeal_show;
}

static void
attain_case_appeal_init (AttainCaseAppeal *self)
{
}
