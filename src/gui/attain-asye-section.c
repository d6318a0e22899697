/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-section.h"

#include <glib/gi18n.h>

#include "attain-asye-look.h"
#include "attain-display.h"
#include "attain-notice.h"
#include "attain-portfolio.h"
#include "attain-question.h"

struct _AttainAsyeSection
{
  AttainPersonSection  parent_instance;

  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (AttainAsyeSection, attain_asye_section, ATTAIN_TYPE_PERSON_SECTION)

/* What the row says. */
typedef struct
{
  char *address;
  char *title;
  char *subtitle;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->address);
  g_free (answer->title);
  g_free (answer->subtitle);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static char *
describe_end (AttainAsye *asye)
{
  g_autofree char *day = attain_date_display (asye->outcome_on);

  if (asye->status == ATTAIN_ASYE_STATUS_WITHDRAWN)
    return attain_asye_look_say_withdrawn (asye->withdrawn_on);

  return g_strdup_printf (_("Outcome: %s, on %s"), attain_enum_get_label (&attain_asye_result_choices, asye->outcome),
                          day);
}

static char *
describe (const AttainAsyeCase *year)
{
  const AttainAsyeStanding *next = year->progress != NULL ? year->progress->next : NULL;
  const char *turn = attain_asye_look_get_turn (year->turn);
  g_autofree char *what = NULL;
  g_autofree char *late = NULL;

  if (year->step == ATTAIN_ASYE_STEP_NONE)
    return describe_end (year->asye);

  what = year->step == ATTAIN_ASYE_STEP_ITEM ? attain_asye_look_name_item (next->item, year->programme)
                                             : g_strdup (attain_asye_step_display (year->step));
  if (year->days_late == 0)
    return g_strdup_printf ("%s · %s", what, turn != NULL ? turn : "");

  late = attain_late_display (year->days_late);
  return g_strdup_printf ("%s · %s · %s", what, late, turn != NULL ? turn : "");
}

static gpointer
answer_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  const AttainQuestion *question = data;
  g_autoptr(AttainPortfolio) portfolio =
    attain_portfolio_load (db, question->id, question->reference->programmes, question->reference->holidays,
                           question->today, error);
  const AttainAsyeCase *year;
  Answer *answer;

  if (portfolio == NULL)
    return NULL;

  year = portfolio->year;
  answer = g_new0 (Answer, 1);
  answer->address = g_strconcat ("portfolio/", portfolio->person->employee_id, NULL);
  if (year == NULL)
    {
      answer->title = g_strdup (_("Portfolio"));
      answer->subtitle = g_strdup_printf (ngettext ("%u piece of evidence; no supported year",
                                                    "%u pieces of evidence; no supported year",
                                                    portfolio->evidence->len), portfolio->evidence->len);
      return answer;
    }

  answer->title = g_strdup_printf ("%s · %s", year->programme != NULL ? year->programme->title : year->asye->programme,
                                   year->asye->cohort);
  answer->subtitle = describe (year);
  return answer;
}

static void
activated_cb (GtkWidget  *row,
              const char *address)
{
  gtk_widget_activate_action (row, "win.go", "s", address);
}

static void
show_answer (AttainAsyeSection *self,
             const Answer      *answer)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), answer->title, answer->subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), g_strdup (answer->address),
                         (GClosureNotify) (GCallback) g_free, 0);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("ASYE and evidence"));
  adw_bin_set_child (ADW_BIN (self), group);
}

static void
answer_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainAsyeSection) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (answer != NULL)
    show_answer (self, answer);
  else
    attain_notice_show_error (self, _("The supported year could not be read"), error);
}

static void
attain_asye_section_show (AttainPersonSection    *section,
                          AttainContext          *context,
                          const AttainPersonFile *file)
{
  AttainAsyeSection *self = ATTAIN_ASYE_SECTION (section);
  AttainQuestion *question = attain_question_new (context, NULL, attain_record_get_id (ATTAIN_RECORD (file->person)));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (question == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  attain_store_run (attain_context_get_store (context), ATTAIN_STORE_READER, answer_job, question, attain_question_free,
                    answer_free, self->cancellable, answer_cb, g_object_ref (self));
}

static void
attain_asye_section_dispose (GObject *object)
{
  AttainAsyeSection *self = ATTAIN_ASYE_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (attain_asye_section_parent_class)->dispose (object);
}

static void
attain_asye_section_class_init (AttainAsyeSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_asye_section_dispose;
  ATTAIN_PERSON_SECTION_CLASS (klass)->show = attain_asye_section_show;
}

static void
attain_asye_section_init (AttainAsyeSection *self)
{
}
