/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the applicant keeps to show what the route asks for, under each thing that it is for. */

#include "attain-case-evidence.h"

#include <glib/gi18n.h>

#include "attain-application-criteria.h"
#include "attain-application-evidence.h"
#include "attain-case-dialog.h"
#include "attain-criterion-answer.h"
#include "attain-display.h"
#include "attain-evidence.h"
#include "attain-tables.h"

struct _AttainCaseEvidence
{
  AttainCaseSection  parent_instance;

  GtkWidget         *first_to_accept;   /* its button; NULL where there is none */
};

G_DEFINE_FINAL_TYPE (AttainCaseEvidence, attain_case_evidence, ATTAIN_TYPE_CASE_SECTION)

typedef struct
{
  AttainOpenCase *open;
  AttainEvidence *evidence;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_object_unref (keeping->open);
  g_object_unref (keeping->evidence);
  g_free (keeping);
}

static void
keep (AttainCaseDialog *dialog,
      gpointer          data)
{
  const Keeping *keeping = data;

  attain_open_case_save (keeping->open, gtk_window_get_title (GTK_WINDOW (dialog)), &attain_evidence_table,
                         ATTAIN_RECORD (keeping->evidence), attain_case_dialog_done_cb, g_object_ref (dialog));
}

static AttainEvidence *
make_evidence (AttainOpenCase        *open,
               const AttainCriterion *criterion)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainApplication *application = facts->application;
  AttainEvidence *evidence = attain_evidence_new ();
  int source;

  evidence->person_id = application->person_id;
  evidence->application_id = attain_record_get_id (ATTAIN_RECORD (application));
  evidence->item = ATTAIN_EVIDENCE_ITEM_CRITERION;
  evidence->code = g_strdup (criterion->code);
  evidence->kind = attain_application_evidence_get_kind (facts->route, criterion->code);
  evidence->held_on = g_strdup (attain_open_case_get_today (open));
  if (criterion->source != NULL && attain_enum_parse (&attain_evidence_source_choices, criterion->source, &source))
    evidence->source = (AttainEvidenceSource) source;
  return evidence;
}

/* Takes @evidence, which nobody else holds. */
static void
open_dialog (GtkWidget      *section,
             AttainOpenCase *open,
             AttainEvidence *evidence,
             const char     *title,
             const char     *done)
{
  static const char *const fields[] = { "title", "held-on", "by-name", "by-social-worker", "body", "anonymised-on" };
  AttainCaseDialog *dialog = attain_case_dialog_new (section, attain_open_case_get_store (open), title, _("Save"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  Keeping *keeping = g_new0 (Keeping, 1);
  g_autofree char *address = g_strdup_printf ("application/%s/evidence/%s/%" G_GINT64_FORMAT,
                                              attain_open_case_get (open)->application->reference, evidence->code,
                                              attain_record_get_id (ATTAIN_RECORD (evidence)));

  keeping->open = g_object_ref (open);
  keeping->evidence = evidence;
  attain_case_form_add_words (form, _("Leave out names and whatever tells who somebody is."));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    attain_case_form_add_field (form, evidence, fields[i], NULL);
  attain_case_form_add_capabilities (form, evidence,
                                     attain_context_get_reference (attain_open_case_get_context (open)),
                                     attain_open_case_get_today (open));
  attain_case_dialog_tell_when_done (dialog, done);
  attain_case_dialog_on_done (dialog, keep, keeping, keeping_free);
  attain_case_dialog_keep_draft (dialog, address);
  gtk_window_present (GTK_WINDOW (dialog));
}

static AttainOpenCase *
get_open (GtkWidget  *within,
          GtkWidget **section)
{
  *section = gtk_widget_get_ancestor (within, ATTAIN_TYPE_CASE_EVIDENCE);
  return attain_case_section_get (ATTAIN_CASE_SECTION (*section));
}

static void
add_clicked_cb (GtkWidget             *button,
                const AttainCriterion *criterion)
{
  GtkWidget *section;
  AttainOpenCase *open = get_open (button, &section);

  open_dialog (section, open, make_evidence (open, criterion), _("Add evidence"), _("Evidence added"));
}

static void
edit_clicked_cb (GtkWidget      *button,
                 AttainEvidence *evidence)
{
  GtkWidget *section;
  AttainOpenCase *open = get_open (button, &section);

  open_dialog (section, open, ATTAIN_EVIDENCE (attain_record_copy (ATTAIN_RECORD (evidence))), _("Edit evidence"),
               _("Evidence saved"));
}

static void
accept_clicked_cb (GtkWidget      *button,
                   AttainEvidence *evidence)
{
  GtkWidget *section;
  AttainOpenCase *open = get_open (button, &section);

  attain_open_case_accept (open, attain_record_get_id (ATTAIN_RECORD (evidence)), attain_case_section_done_cb,
                           attain_case_section_doing (section, _("Evidence accepted")));
}

static char *
describe (AttainEvidence *evidence)
{
  g_autofree char *day = attain_date_display (evidence->held_on);
  g_autofree char *accepted = evidence->accepted_on != NULL ? attain_date_display (evidence->accepted_on) : NULL;
  GString *words = g_string_new (day);

  if (evidence->by_name != NULL)
    g_string_append_printf (words, " · %s", evidence->by_name);
  if (accepted != NULL)
    /* Translators: a day */
    g_string_append_printf (words, _(" · accepted on %s"), accepted);
  else
    g_string_append (words, _(" · waits to be accepted"));
  if (evidence->anonymised_on == NULL)
    g_string_append (words, _(" · not marked as free of names"));
  return g_string_free (words, FALSE);
}

static GtkWidget *
connect_button (GtkWidget      *row,
                const char     *label,
                GCallback       callback,
                AttainEvidence *evidence)
{
  GtkWidget *button = attain_case_section_add_button (row, label);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, evidence->title, -1);
  g_signal_connect_data (button, "clicked", callback, g_object_ref (evidence), (GClosureNotify) g_object_unref, 0);
  return button;
}

static gboolean
may_add (AttainOpenCase        *open,
         const AttainCriterion *criterion)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);

  return attain_application_evidence_check (facts->application, facts->route, criterion->code, NULL) &&
         attain_open_case_offers (open, ATTAIN_ACTOR_APPLICANT | ATTAIN_ACTOR_ACADEMY, &attain_evidence_table,
                                  ATTAIN_MAY_ADD, NULL);
}

static gboolean
may_accept (AttainOpenCase *open)
{
  return attain_open_case_get (open)->application->state == ATTAIN_APPLICATION_EVIDENCE_OPEN &&
         attain_open_case_offers (open, ATTAIN_ACTOR_ACADEMY, &attain_evidence_table, ATTAIN_MAY_CHANGE, "accepted-on");
}

/* What whoever works may accept now, or NULL. */
static AttainEvidence *
find_to_accept (AttainOpenCase *open)
{
  return may_accept (open) ? attain_application_case_find_evidence_waiting (attain_open_case_get (open)) : NULL;
}

/* What whoever works is to add evidence for now, or NULL. */
static const AttainCriterion *
find_to_add (AttainOpenCase *open)
{
  const AttainCriterion *wanted = attain_application_case_find_evidence_wanted (attain_open_case_get (open));

  return wanted != NULL && may_add (open, wanted) ? wanted : NULL;
}

static void
add_pieces (AttainCaseEvidence    *self,
            GtkWidget             *group,
            AttainOpenCase        *open,
            const AttainCriterion *criterion)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  gboolean writes = facts->application->state == ATTAIN_APPLICATION_EVIDENCE_OPEN;

  for (guint i = 0; i < facts->evidence->len; i++)
    {
      AttainEvidence *evidence = g_ptr_array_index (facts->evidence, i);
      g_autofree char *words = NULL;
      GtkWidget *row;

      if (g_strcmp0 (evidence->code, criterion->code) != 0)
        continue;
      words = describe (evidence);
      row = attain_case_section_add_row (group, evidence->accepted_on != NULL ? "object-select-symbolic"
                                                                              : "content-loading-symbolic",
                                         evidence->title, words);
      if (writes && evidence->accepted_on == NULL &&
          attain_open_case_offers (open, ATTAIN_ACTOR_APPLICANT, &attain_evidence_table, ATTAIN_MAY_CHANGE, "body"))
        connect_button (row, _("Edit…"), G_CALLBACK (edit_clicked_cb), evidence);
      if (evidence->accepted_on == NULL && may_accept (open))
        {
          GtkWidget *button = connect_button (row, _("Accept"), G_CALLBACK (accept_clicked_cb), evidence);

          self->first_to_accept = self->first_to_accept != NULL ? self->first_to_accept : button;
        }
    }
}

static gboolean
add_kind (AttainCaseEvidence    *self,
          GtkWidget             *group,
          AttainOpenCase        *open,
          const AttainCriterion *criterion)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  g_autofree char *words = NULL;
  AttainCriterionAnswer answer;
  GtkWidget *row;

  if (facts->standing == NULL ||
      attain_criterion_type_get_phase (criterion->type) != ATTAIN_CRITERION_PHASE_EVIDENCE)
    return FALSE;

  attain_criterion_judge (criterion, facts->standing, &answer);
  words = attain_criterion_answer_explain (&answer, facts->standing);
  row = attain_case_section_add_row (group, NULL, criterion->title, words);
  gtk_widget_add_css_class (row, "attain-heading-row");
  if (may_add (open, criterion))
    {
      GtkWidget *button = attain_case_section_add_button (row, _("Add…"));

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, criterion->title,
                                      -1);
      g_signal_connect (button, "clicked", G_CALLBACK (add_clicked_cb), (gpointer) criterion);
    }
  add_pieces (self, group, open, criterion);
  return TRUE;
}

static void
attain_case_evidence_show (AttainCaseSection *section,
                           AttainOpenCase    *open)
{
  AttainCaseEvidence *self = ATTAIN_CASE_EVIDENCE (section);
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainApplicationState state = facts->application->state;
  g_autofree char *anonymised = facts->application->anonymised_on != NULL
                                ? attain_date_display (facts->application->anonymised_on) : NULL;
  /* Translators: a day */
  g_autofree char *words = anonymised != NULL ? g_strdup_printf (_("Confirmed as free of names on %s"), anonymised)
                                              : NULL;
  GtkWidget *group = attain_case_section_make_group (_("Evidence"), words);
  gboolean any = FALSE;

  self->first_to_accept = NULL;
  for (guint i = 0; facts->route != NULL && i < facts->route->criteria->len; i++)
    any |= add_kind (self, group, open, g_ptr_array_index (facts->route->criteria, i));
  gtk_widget_set_visible (GTK_WIDGET (section), any && (state >= ATTAIN_APPLICATION_EVIDENCE_OPEN ||
                                                        facts->evidence->len > 0));
  adw_bin_set_child (ADW_BIN (section), group);
}

static void
attain_case_evidence_class_init (AttainCaseEvidenceClass *klass)
{
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_evidence_show;
}

static void
attain_case_evidence_init (AttainCaseEvidence *self)
{
}

/**
 * attain_case_evidence_get_next:
 * @open: an application
 *
 * Returns: (transfer none) (nullable): what a button says that leads whoever works to what they can do next for its
 *   evidence to be complete; %NULL where they can do nothing
 */
const char *
attain_case_evidence_get_next (AttainOpenCase *open)
{
  if (find_to_accept (open) != NULL)
    return _("Look at the evidence");

  return find_to_add (open) != NULL ? _("Add evidence…") : NULL;
}

/**
 * attain_case_evidence_begin_next:
 * @self: the evidence of an application
 *
 * Goes to the first piece that is to be accepted, or asks for the first that is still to be added.
 */
void
attain_case_evidence_begin_next (AttainCaseEvidence *self)
{
  AttainOpenCase *open = attain_case_section_get (ATTAIN_CASE_SECTION (self));
  const AttainCriterion *wanted;

  if (open == NULL)
    return;

  if (find_to_accept (open) != NULL)
    gtk_widget_grab_focus (self->first_to_accept);
  else if ((wanted = find_to_add (open)) != NULL)
    open_dialog (GTK_WIDGET (self), open, make_evidence (open, wanted), _("Add evidence"), _("Evidence added"));
}
