/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first page: what waits for a social worker in their own record, or for an academy in everybody's, each thing
 * one click away from where it is done. The rules are in attain-today.h. */

#include "attain-today-page.h"

#include <glib/gi18n.h>

#include "attain-asye-board.h"
#include "attain-case-tasks.h"
#include "attain-display.h"
#include "attain-draft-box.h"
#include "attain-figure-source.h"
#include "attain-own-standing.h"
#include "attain-question.h"
#include "attain-task-row.h"
#include "attain-today.h"

#define N_LAST_ENTRIES 5

#define NOON 12
#define EVENING 18

/* What it brings back. */
typedef struct
{
  GPtrArray         *tasks;
  GPtrArray         *whose;       /* the employee number for each task about one person alone, else NULL */
  AttainOwnStanding *own;         /* NULL for an academy */
  gboolean           has_posts;
} Day;

struct _AttainTodayPage
{
  AttainPage      parent_instance;

  Day            *day;             /* what is shown; NULL before */

  GtkLabel       *date_label;
  AttainDraftBox *draft_box;
  GtkWidget      *entry_box;
  GtkListBox     *entry_list;
  GtkLabel       *greeting_label;
  GtkButton      *log_button;
  AdwStatusPage  *problem_page;
  GtkWidget      *quiet_page;
  GtkStack       *stack;
  GtkListBox     *task_list;
};

G_DEFINE_FINAL_TYPE (AttainTodayPage, attain_today_page, ATTAIN_TYPE_READING_PAGE)

static void
day_free (gpointer data)
{
  Day *day = data;

  g_clear_pointer (&day->tasks, g_ptr_array_unref);
  g_clear_pointer (&day->whose, g_ptr_array_unref);
  g_clear_pointer (&day->own, attain_own_standing_free);
  g_free (day);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Day, day_free)

/* What waits of supported years goes among the rest; an academy is also told what waits for no officer of it in
 * particular. */
static gboolean
add_years (Day                   *day,
           AttainDb              *db,
           const AttainQuestion  *question,
           GError               **error)
{
  g_autoptr(AttainAsyeBoard) board = attain_asye_board_load_waiting (db, question->reference->programmes,
                                                                     question->reference->holidays, question->today, error);

  if (board == NULL)
    return FALSE;

  attain_asye_board_tell (board, question->own_id, day->tasks);
  if (question->own_id != 0 && (question->roles & ATTAIN_ROLE_ACADEMY) != 0)
    attain_asye_board_tell (board, 0, day->tasks);
  return TRUE;
}

static gboolean
load_own (Day                   *day,
          AttainDb              *db,
          const AttainQuestion  *question,
          GError               **error)
{
  const AttainReferenceSet *reference = question->reference;

  day->own = attain_own_standing_load (db, question->own_id, reference->scheme, reference->cpd_rules, question->today,
                                       N_LAST_ENTRIES, error);
  if (day->own == NULL)
    return FALSE;

  day->tasks = attain_today_list_for_person (day->own->cpd->person, day->own->cpd->entitlement,
                                             day->own->cpd->readiness, day->own->needs, question->today);
  return TRUE;
}

/* A task about one person leads to that person, and not to a list of one. */
static gboolean
find_whose (Day       *day,
            AttainDb  *db,
            GError   **error)
{
  day->whose = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < day->tasks->len; i++)
    {
      const AttainTask *task = g_ptr_array_index (day->tasks, i);
      g_autoptr(AttainPerson) person = NULL;

      if (task->people != NULL && task->people->len == 1 &&
          !(person = attain_table_load_one (&attain_person_table, db, g_array_index (task->people, gint64, 0), error)))
        return FALSE;
      g_ptr_array_add (day->whose, person != NULL ? g_strdup (person->employee_id) : NULL);
    }

  return TRUE;
}

static gboolean
load_academy (Day                   *day,
              AttainDb              *db,
              const AttainQuestion  *question,
              GError               **error)
{
  static const AttainFigureId ids[] = { ATTAIN_FIGURE_CPD_ENTITLEMENT_USED, ATTAIN_FIGURE_SWE_CPD_READY,
                                        ATTAIN_FIGURE_TRAINING_IN_DATE };
  const AttainReferenceSet *reference = question->reference;
  const AttainFigureQuestion figures = { .as_of = question->today };
  g_autoptr(AttainFigureSource) source =
    attain_figure_source_load (db, reference->scheme, attain_cpd_rule_for_date (reference->cpd_rules, question->today),
                               reference->holidays, &figures, ids, G_N_ELEMENTS (ids), error);

  if (source == NULL)
    return FALSE;

  day->has_posts = source->basis.n_spans > 0;
  day->tasks = attain_today_list_for_academy (&source->basis, question->today);
  return TRUE;
}

static gpointer
day_job (AttainDb  *db,
         gpointer   data,
         GError   **error)
{
  const AttainQuestion *question = data;
  g_autoptr(Day) day = g_new0 (Day, 1);
  gboolean loaded = question->own_id != 0 ? load_own (day, db, question, error) : load_academy (day, db, question, error);

  if (!loaded || !add_years (day, db, question, error) ||
      !attain_case_tasks_add (db, &question->reference->rulebook, question->own_id, question->today, day->tasks, error))
    return NULL;

  attain_today_sort (day->tasks);
  return find_whose (day, db, error) ? g_steal_pointer (&day) : NULL;
}

static AttainContext *
get_context (AttainTodayPage *self)
{
  return attain_page_get_context (ATTAIN_PAGE (self));
}

static void
remove_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* Whom it concerns, or in one's own record where it is done. Keeps the people for the page that lists them. */
static char *
find_address (AttainTodayPage *self,
              guint            position)
{
  const AttainTask *task = g_ptr_array_index (self->day->tasks, position);

  if (task->address != NULL)
    return g_strdup (task->address);
  if (self->day->own == NULL && self->day->whose->pdata[position] != NULL)
    return g_strconcat ("person/", self->day->whose->pdata[position], NULL);
  if (self->day->own == NULL)
    return attain_context_keep_people (get_context (self), task->sentence, task->people);
  if (task->kind == ATTAIN_TASK_RENEWAL || task->kind == ATTAIN_TASK_CPD_DAYS)
    return g_strdup ("cpd");

  return g_strconcat ("person/", self->day->own->cpd->person->employee_id, NULL);
}

static void
show_tasks (AttainTodayPage *self)
{
  GPtrArray *tasks = self->day->tasks;

  remove_rows (self->task_list);
  for (guint i = 0; i < tasks->len; i++)
    gtk_list_box_append (self->task_list, attain_task_row_new (g_ptr_array_index (tasks, i)));

  gtk_widget_set_visible (GTK_WIDGET (self->task_list), tasks->len > 0);
  gtk_widget_set_visible (self->quiet_page, tasks->len == 0);
  attain_page_set_badge (ATTAIN_PAGE (self), attain_today_count_waiting (tasks));
}

static void
show_entries (AttainTodayPage *self)
{
  GPtrArray *entries = self->day->own != NULL ? self->day->own->entries : NULL;

  remove_rows (self->entry_list);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      AttainCpdEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *date = attain_date_display (entry->occurred_on);
      g_autofree char *hours = attain_hours_display (entry->minutes);
      g_autofree char *subtitle = g_strdup_printf ("%s · %s", date, hours);

      gtk_list_box_append (self->entry_list,
                           g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", entry->title,
                                         "subtitle", subtitle, "activatable", TRUE, NULL));
    }
  gtk_widget_set_visible (self->entry_box, entries != NULL && entries->len > 0);
}

static void
greet (AttainTodayPage *self,
       AttainPerson    *person)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  int hour = g_date_time_get_hour (now);
  const char *greeting = hour < NOON ? _("Good morning") : hour < EVENING ? _("Good afternoon") : _("Good evening");
  const char *name = person == NULL ? NULL : person->known_as != NULL ? person->known_as : person->given_name;
  /* Translators: "Good morning, Amara" */
  g_autofree char *both = name != NULL ? g_strdup_printf (_("%s, %s"), greeting, name) : g_strdup (greeting);
  g_autofree char *noon = g_strconcat (attain_context_get_today (get_context (self)), "T12:00:00Z", NULL);
  g_autoptr(GDateTime) day = g_date_time_new_from_iso8601 (noon, NULL);
  /* Translators: a day with its weekday: Sunday 22 November 2026 */
  g_autofree char *date = g_date_time_format (day, _("%A %-d %B %Y"));

  gtk_label_set_label (self->greeting_label, both);
  gtk_label_set_label (self->date_label, date);
}

static void
show_day (AttainTodayPage *self)
{
  const AttainOwnStanding *own = self->day->own;

  gtk_widget_set_visible (GTK_WIDGET (self->log_button), own != NULL);
  greet (self, own != NULL ? own->cpd->person : NULL);
  show_tasks (self);
  show_entries (self);
  gtk_stack_set_visible_child_name (self->stack, own != NULL || self->day->has_posts ? "day" : "empty");
}

static void
go (AttainTodayPage *self,
    const char      *address)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
task_activated_cb (AttainTodayPage *self,
                   GtkListBoxRow   *row)
{
  g_autofree char *address = find_address (self, gtk_list_box_row_get_index (row));

  go (self, address);
}

static void
entry_activated_cb (AttainTodayPage *self,
                    GtkListBoxRow   *row)
{
  AttainRecord *entry = g_ptr_array_index (self->day->own->entries, gtk_list_box_row_get_index (row));
  g_autofree char *address = g_strdup_printf ("cpd-entry/%" G_GINT64_FORMAT, attain_record_get_id (entry));

  go (self, address);
}

static void
log_clicked_cb (AttainTodayPage *self)
{
  g_autofree char *address = g_strdup_printf ("cpd-entry/new/%" G_GINT64_FORMAT,
                                              attain_context_get_person_id (get_context (self)));

  go (self, address);
}

static void
attain_today_page_shown (AttainPage *page)
{
  attain_draft_box_read (ATTAIN_TODAY_PAGE (page)->draft_box, attain_page_get_store (page));
}

static gpointer
attain_today_page_ask (AttainReadingPage *page)
{
  return attain_question_new (get_context (ATTAIN_TODAY_PAGE (page)), NULL, 0);
}

static void
attain_today_page_take (AttainReadingPage *page,
                        gpointer           facts)
{
  AttainTodayPage *self = ATTAIN_TODAY_PAGE (page);

  g_clear_pointer (&self->day, day_free);
  self->day = facts;
  show_day (self);
}

static void
attain_today_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (attain_today_page_parent_class)->constructed (object);

  attain_reading_page_read (ATTAIN_READING_PAGE (object));
}

static void
attain_today_page_dispose (GObject *object)
{
  AttainTodayPage *self = ATTAIN_TODAY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_TODAY_PAGE);
  g_clear_pointer (&self->day, day_free);

  G_OBJECT_CLASS (attain_today_page_parent_class)->dispose (object);
}

static void
attain_today_page_class_init (AttainTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainReadingPageClass *reading_class = ATTAIN_READING_PAGE_CLASS (klass);

  object_class->constructed = attain_today_page_constructed;
  object_class->dispose = attain_today_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->shown = attain_today_page_shown;
  reading_class->read_job = day_job;
  reading_class->free_question = attain_question_free;
  reading_class->free_facts = day_free;
  reading_class->ask = attain_today_page_ask;
  reading_class->take = attain_today_page_take;

  g_type_ensure (ATTAIN_TYPE_DRAFT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, date_label);
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, draft_box);
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, entry_box);
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, entry_list);
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, greeting_label);
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, log_button);
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, quiet_page);
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainTodayPage, task_list);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, log_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, task_activated_cb);
}

static void
attain_today_page_init (AttainTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_reading_page_set_stack (ATTAIN_READING_PAGE (self), self->stack, self->problem_page);
}
