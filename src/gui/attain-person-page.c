/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever opens it has somebody on the telephone: where they work now, since when, at what level, and
 * whether they are registered must be seen at once. */

#include "attain-person-page.h"

#include <glib/gi18n.h>

#include "attain-applications-section.h"
#include "attain-asye-section.h"
#include "attain-date.h"
#include "attain-dated-section.h"
#include "attain-display.h"
#include "attain-history-panel.h"
#include "attain-levels-section.h"
#include "attain-person-identity.h"
#include "attain-posts-section.h"

struct _AttainPersonPage
{
  AttainPage           parent_instance;

  char                *employee_id;
  gint64               person_id;        /* 0 while nobody is shown */

  AttainPersonSection *absences_section;
  AttainPersonSection *applications_section;
  AttainPersonSection *appointments_section;
  AttainPersonSection *asye_section;
  AdwAvatar           *avatar;
  AttainPersonSection *caseload_section;
  AttainHistoryPanel  *history_panel;
  AttainPersonSection *identity_section;
  AttainPersonSection *levels_section;
  GtkWidget           *links;
  GtkLabel            *name_label;
  AttainPersonSection *pcf_section;
  GtkLabel            *post_label;
  AttainPersonSection *posts_section;
  AdwStatusPage       *problem_page;
  GtkLabel            *registration_label;
  GtkStack            *stack;
  AttainPersonSection *training_section;
};

G_DEFINE_FINAL_TYPE (AttainPersonPage, attain_person_page, ATTAIN_TYPE_READING_PAGE)

static AttainPost *
find_post (const AttainPersonFile *file,
           const char             *today)
{
  for (guint i = 0; i < file->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (file->posts, i);

      if (attain_date_is_within (today, post->from_on, post->to_on))
        return post;
    }

  return NULL;
}

static char *
describe (const AttainPersonFile *file,
          const char             *today)
{
  AttainPost *post = find_post (file, today);
  g_autofree char *day = NULL;

  if (attain_person_has_left (file->person, today))
    {
      day = attain_date_display (file->person->left_on);
      /* Translators: a day follows */
      return g_strdup_printf (_("Left on %s"), day);
    }
  if (post == NULL)
    return g_strdup (_("Not in post today"));
  if (post->role == NULL)
    return g_strdup (post->team);

  /* Translators: a role and a team */
  return g_strdup_printf (_("%s, %s"), post->role, post->team);
}

static char *
describe_registration (AttainPerson *person)
{
  const char *status = attain_enum_get_label (&attain_registration_status_choices, person->registration_status);

  if (person->registration_status == ATTAIN_REGISTRATION_STATUS_UNKNOWN)
    return g_strdup (_("Registration not known"));
  if (person->swe_number == NULL)
    return g_strdup (status);

  /* Translators: the state of a registration and its number, as in "Registered, SW12345" */
  return g_strdup_printf (_("%s, %s"), status, person->swe_number);
}

/* A part of which nothing is theirs to see would say that there is nothing. */
static void
show_section (AttainPersonSection    *section,
              AttainContext          *context,
              const AttainPersonFile *file,
              const AttainTable      *table)
{
  gtk_widget_set_visible (GTK_WIDGET (section), attain_rights_may (file->rights, table, ATTAIN_MAY_SEE));
  attain_person_section_show (section, context, file);
}

static void
show_file (AttainPersonPage       *self,
           const AttainPersonFile *file)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  g_autofree char *post = describe (file, attain_context_get_today (context));
  g_autofree char *registration = describe_registration (file->person);

  self->person_id = attain_record_get_id (ATTAIN_RECORD (file->person));
  attain_page_set_heading (ATTAIN_PAGE (self), file->person->display_name);
  adw_avatar_set_text (self->avatar, file->person->display_name);
  gtk_label_set_text (self->name_label, file->person->display_name);
  gtk_label_set_text (self->post_label, post);
  gtk_label_set_text (self->registration_label, registration);
  attain_page_set_barred (ATTAIN_PAGE (self), !attain_rights_may (file->rights, &attain_post_table, ATTAIN_MAY_SEE));
  gtk_widget_set_visible (self->links, attain_rights_may (file->rights, &attain_cpd_table, ATTAIN_MAY_SEE));
  show_section (self->asye_section, context, file, &attain_evidence_table);
  show_section (self->posts_section, context, file, &attain_post_table);
  show_section (self->pcf_section, context, file, &attain_pcf_level_table);
  show_section (self->levels_section, context, file, &attain_post_table);
  show_section (self->training_section, context, file, &attain_training_table);
  show_section (self->caseload_section, context, file, &attain_caseload_table);
  show_section (self->absences_section, context, file, &attain_absence_table);
  show_section (self->applications_section, context, file, &attain_application_table);
  show_section (self->appointments_section, context, file, &attain_appointment_table);
  show_section (self->identity_section, context, file, &attain_person_table);
  attain_history_panel_show (self->history_panel, attain_context_get_store (context), &attain_person_table,
                             self->person_id);
  gtk_stack_set_visible_child_name (self->stack, "person");
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  return attain_person_file_load (db, data, error);
}

static void
cpd_activated_cb (AttainPersonPage *self)
{
  g_autofree char *address = g_strconcat ("person-cpd/", self->employee_id, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
pathway_activated_cb (AttainPersonPage *self)
{
  g_autofree char *address = g_strconcat ("person-pathway/", self->employee_id, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
attain_person_page_open (AttainPage *page,
                         const char *rest)
{
  AttainPersonPage *self = ATTAIN_PERSON_PAGE (page);

  if (g_strcmp0 (self->employee_id, rest) != 0)
    {
      g_free (self->employee_id);
      self->employee_id = g_strdup (rest);
      self->person_id = 0;
      attain_page_set_barred (page, FALSE);
      attain_page_set_heading (page, NULL);
      gtk_stack_set_visible_child_name (self->stack, "loading");
    }
  attain_reading_page_read (ATTAIN_READING_PAGE (self));
}

static gpointer
attain_person_page_ask (AttainReadingPage *page)
{
  return g_strdup (ATTAIN_PERSON_PAGE (page)->employee_id);
}

static void
attain_person_page_take (AttainReadingPage *page,
                         gpointer           facts)
{
  g_autoptr(AttainPersonFile) file = facts;

  show_file (ATTAIN_PERSON_PAGE (page), file);
}

static gboolean
attain_person_page_concerns (AttainReadingPage *page,
                             AttainTouched     *touched)
{
  gint64 person_id = ATTAIN_PERSON_PAGE (page)->person_id;

  return touched == NULL || person_id == 0 || attain_touched_has_person (touched, person_id);
}

static void
attain_person_page_dispose (GObject *object)
{
  AttainPersonPage *self = ATTAIN_PERSON_PAGE (object);

  g_clear_pointer (&self->employee_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_PERSON_PAGE);

  G_OBJECT_CLASS (attain_person_page_parent_class)->dispose (object);
}

static void
attain_person_page_class_init (AttainPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainReadingPageClass *reading_class = ATTAIN_READING_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_person_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_person_page_open;
  reading_class->read_job = load_job;
  reading_class->free_question = g_free;
  reading_class->free_facts = (GDestroyNotify) attain_person_file_free;
  reading_class->ask = attain_person_page_ask;
  reading_class->take = attain_person_page_take;
  reading_class->concerns = attain_person_page_concerns;

  g_type_ensure (ATTAIN_TYPE_APPLICATIONS_SECTION);
  g_type_ensure (ATTAIN_TYPE_ASYE_SECTION);
  g_type_ensure (ATTAIN_TYPE_DATED_SECTION);
  g_type_ensure (ATTAIN_TYPE_HISTORY_PANEL);
  g_type_ensure (ATTAIN_TYPE_LEVELS_SECTION);
  g_type_ensure (ATTAIN_TYPE_PERSON_IDENTITY);
  g_type_ensure (ATTAIN_TYPE_POSTS_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, absences_section);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, applications_section);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, appointments_section);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, asye_section);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, caseload_section);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, history_panel);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, identity_section);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, levels_section);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, links);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, pcf_section);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, post_label);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, posts_section);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, registration_label);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainPersonPage, training_section);
  gtk_widget_class_bind_template_callback (widget_class, cpd_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pathway_activated_cb);
}

static void
attain_person_page_init (AttainPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_reading_page_set_stack (ATTAIN_READING_PAGE (self), self->stack, self->problem_page);
}
