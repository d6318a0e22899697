/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody stands on the council's ladder, what the next step asks of them with the record that shows it, and
 * from when they could apply. A social worker opens it in the evening to know whether it is worth beginning. */

#include "attain-pathway-page.h"

#include <glib/gi18n.h>

#include "attain-application-work.h"
#include "attain-date.h"
#include "attain-display.h"
#include "attain-level-ladder.h"
#include "attain-pathway-facts.h"
#include "attain-pathway-rows.h"
#include "attain-pathway.h"

/* What is taken along, and brought back, when somebody applies. */
typedef struct
{
  AttainReferenceSet *reference;
  gint64              person_id;
  gint64              actor_id;
  char               *route;
  char               *today;
  char               *started;   /* the reference of the application */
} Start;

struct _AttainPathwayPage
{
  AttainPage           parent_instance;

  char                *employee_id;   /* whose; NULL for one's own */
  AttainPathwayFacts  *facts;         /* what is shown; NULL before */
  GPtrArray           *routes;        /* of AttainRoute, of the facts' scheme */
  gboolean             is_filling;
  Start               *starting;      /* of the store; NULL while nobody applies */

  AdwActionRow        *answer_row;
  AttainLevelLadder   *ladder;
  GtkWidget           *open_button;
  GtkBox              *parts;
  GtkLabel            *place_label;
  AdwStatusPage       *problem_page;
  GtkLabel            *route_label;
  AdwComboRow         *route_row;
  GtkLabel            *since_label;
  GtkStack            *stack;
  GtkWidget           *start_button;
};

G_DEFINE_FINAL_TYPE (AttainPathwayPage, attain_pathway_page, ATTAIN_TYPE_READING_PAGE)

static AttainContext *
get_context (AttainPathwayPage *self)
{
  return attain_page_get_context (ATTAIN_PAGE (self));
}

static const AttainRoute *
get_route (AttainPathwayPage *self)
{
  guint selected = adw_combo_row_get_selected (self->route_row);

  return self->routes != NULL && selected < self->routes->len ? g_ptr_array_index (self->routes, selected) : NULL;
}

static void
show_place (AttainPathwayPage *self)
{
  const AttainScheme *scheme = self->facts->reference->scheme;
  gint32 since_day;
  const char *code = attain_standing_get_level (self->facts->standing, &since_day);
  const AttainSchemeLevel *level = code != NULL ? attain_scheme_find_level (scheme, code) : NULL;
  g_autofree char *from = level != NULL ? attain_date_from_day (since_day) : NULL;
  g_autofree char *since = attain_date_display (from);
  g_autofree char *text = NULL;

  if (level != NULL)
    /* Translators: the code and the name of a level: "Level 3: Experienced social worker" */
    text = g_strdup_printf (_("Level %s: %s"), level->code, level->title);
  else
    text = g_strdup (_("No level of the scheme on this day"));

  gtk_label_set_label (self->place_label, text);
  g_free (text);
  text = level != NULL ? g_strdup_printf (_("Since %s"), since) : NULL;
  gtk_label_set_label (self->since_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->since_label), text != NULL);
  attain_page_set_heading (ATTAIN_PAGE (self), self->facts->name);
}

/* The answer in a few words; what is missing stands below, line by line. */
static char *
make_headline (AttainPathwayPage   *self,
               const AttainPathway *pathway)
{
  const AttainEligibility *eligibility = &pathway->eligibility;
  g_autofree char *earliest = attain_date_display (pathway->earliest_on);

  if (!eligibility->at_from_level || eligibility->has_open || eligibility->state == ATTAIN_CRITERION_STATE_MET)
    return g_strdup (pathway->text);
  if (eligibility->earliest_day > self->facts->standing->day)
    /* Translators: the earliest day that somebody could apply */
    return g_strdup_printf (_("Not before %s"), earliest);
  if (eligibility->state == ATTAIN_CRITERION_STATE_NOT_MET)
    return g_strdup (_("Something is still missing"));

  return g_strdup (_("Ready, once it is confirmed"));
}

static void
show_answer (AttainPathwayPage   *self,
             const AttainPathway *pathway)
{
  const AttainEligibility *eligibility = &pathway->eligibility;
  g_autofree char *headline = make_headline (self, pathway);
  g_autofree char *met = g_strdup_printf (ngettext ("%u of %u thing that it asks for beforehand is there",
                                                    "%u of %u things that it asks for beforehand are there",
                                                    eligibility->n_asked), eligibility->n_met, eligibility->n_asked);

  gtk_label_set_label (self->route_label, pathway->route->title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->answer_row), headline);
  adw_action_row_set_subtitle (self->answer_row, eligibility->at_from_level ? met : "");
  if (eligibility->state == ATTAIN_CRITERION_STATE_NOT_MET)
    gtk_widget_remove_css_class (self->start_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->start_button, "suggested-action");
}

static void
show_route (AttainPathwayPage *self)
{
  const AttainRoute *route = get_route (self);
  g_autoptr(AttainPathway) pathway = NULL;
  gboolean can_start;

  if (self->facts == NULL || route == NULL)
    return;

  pathway = attain_pathway_new (route, self->facts->standing);
  can_start = attain_eligibility_can_start (&pathway->eligibility, route);
  show_answer (self, pathway);
  attain_level_ladder_show (self->ladder, self->facts->reference->scheme, attain_standing_get_level (self->facts->standing, NULL), route->to);
  attain_pathway_rows_fill (self->parts, pathway);
  gtk_widget_set_visible (self->start_button, can_start);
  gtk_widget_set_visible (self->open_button, self->facts->open != NULL);
  attain_page_set_can_do (ATTAIN_PAGE (self), "pathway.start", can_start);
  attain_page_set_can_do (ATTAIN_PAGE (self), "pathway.open-application", self->facts->open != NULL);
}

/* Those that start where somebody is; to whom none does, all are shown. */
static GPtrArray *
list_routes (const AttainScheme *scheme,
             const char         *level)
{
  GPtrArray *routes = g_ptr_array_new ();
  const AttainRoute *route;
  guint position = 0;

  while ((route = attain_scheme_next_route (scheme, level, &position)) != NULL)
    g_ptr_array_add (routes, (gpointer) route);
  if (routes->len == 0)
    g_ptr_array_extend (routes, scheme->routes, NULL, NULL);

  return routes;
}

static void
fill_routes (AttainPathwayPage *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  g_autofree char *chosen = get_route (self) != NULL ? g_strdup (get_route (self)->code) : NULL;
  guint selected = 0;

  g_clear_pointer (&self->routes, g_ptr_array_unref);
  self->routes = list_routes (self->facts->reference->scheme, attain_standing_get_level (self->facts->standing, NULL));
  for (guint i = 0; i < self->routes->len; i++)
    {
      const AttainRoute *route = g_ptr_array_index (self->routes, i);

      gtk_string_list_append (titles, route->title);
      if (g_strcmp0 (route->code, chosen) == 0)
        selected = i;
    }

  self->is_filling = TRUE;
  adw_combo_row_set_model (self->route_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->route_row, selected);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->route_row), self->routes->len > 1);
}

static void
route_chosen_cb (AttainPathwayPage *self)
{
  if (!self->is_filling)
    show_route (self);
}

static void
start_free (gpointer data)
{
  Start *start = data;

  attain_reference_set_unref (start->reference);
  g_free (start->route);
  g_free (start->today);
  g_free (start->started);
  g_free (start);
}

static gboolean
start_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  Start *start = data;
  g_autoptr(AttainApplication) application =
    attain_application_work_start (change, &start->reference->rulebook, start->reference->scheme, start->person_id,
                                   start->route, start->actor_id, start->today, error);

  if (application == NULL)
    return FALSE;

  start->started = g_strdup (application->reference);
  return TRUE;
}

static void
open_application (AttainPathwayPage *self,
                  const char        *reference)
{
  g_autofree char *address = g_strconcat ("application/", reference, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", address);
}

static void
started_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainPathwayPage) self = user_data;
  g_autoptr(GError) error = NULL;
  const Start *start = self->starting;

  if (self->stack != NULL && attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    open_application (self, start->started);
  else if (self->stack != NULL)
    adw_action_row_set_subtitle (self->answer_row, error->message);
  self->starting = NULL;
}

static void
start_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainPathwayPage *self = ATTAIN_PATHWAY_PAGE (widget);
  AttainContext *context = get_context (self);
  Start *start;

  if (self->starting != NULL || self->facts == NULL || get_route (self) == NULL)
    return;

  start = g_new0 (Start, 1);
  start->reference = attain_reference_set_ref (self->facts->reference);
  start->person_id = self->facts->person_id;
  start->actor_id = self->employee_id == NULL ? start->person_id : 0;
  start->route = g_strdup (get_route (self)->code);
  start->today = g_strdup (attain_context_get_today (context));
  self->starting = start;
  attain_store_write (attain_page_get_store (ATTAIN_PAGE (self)),
                      attain_application_work_get_action (ATTAIN_MOVE_START), NULL,
                      attain_application_work_get_flags (ATTAIN_MOVE_START), start_job, start, start_free, NULL,
                      started_cb, g_object_ref (self));
}

static void
open_application_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  AttainPathwayPage *self = ATTAIN_PATHWAY_PAGE (widget);

  if (self->facts != NULL && self->facts->open != NULL)
    open_application (self, self->facts->open);
}

static void
attain_pathway_page_open (AttainPage *page,
                          const char *rest)
{
  AttainPathwayPage *self = ATTAIN_PATHWAY_PAGE (page);

  attain_field_set_string (&self->employee_id, rest);
  attain_reading_page_read (ATTAIN_READING_PAGE (self));
}

static gpointer
attain_pathway_page_ask (AttainReadingPage *page)
{
  AttainPathwayPage *self = ATTAIN_PATHWAY_PAGE (page);
  AttainContext *context = get_context (self);

  if (attain_context_get_reference (context) == NULL)
    return NULL;
  if (self->employee_id == NULL && attain_context_get_person_id (context) == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "nobody");
      return NULL;
    }

  return attain_question_new (context, self->employee_id, 0);
}

static void
attain_pathway_page_take (AttainReadingPage *page,
                          gpointer           facts)
{
  AttainPathwayPage *self = ATTAIN_PATHWAY_PAGE (page);
  AttainPathwayFacts *old = g_steal_pointer (&self->facts);

  self->facts = facts;
  if (self->facts->standing == NULL || self->facts->reference->scheme->routes->len == 0)
    {
      g_clear_pointer (&self->routes, g_ptr_array_unref);
      gtk_stack_set_visible_child_name (self->stack, "no-routes");
    }
  else
    {
      fill_routes (self);
      show_place (self);
      show_route (self);
      gtk_stack_set_visible_child_name (self->stack, "pathway");
    }

  /* The routes shown before were of the scheme of the old one. */
  g_clear_pointer (&old, attain_pathway_facts_free);
}

static void
attain_pathway_page_dispose (GObject *object)
{
  AttainPathwayPage *self = ATTAIN_PATHWAY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_PATHWAY_PAGE);
  g_clear_pointer (&self->routes, g_ptr_array_unref);
  g_clear_pointer (&self->facts, attain_pathway_facts_free);

  G_OBJECT_CLASS (attain_pathway_page_parent_class)->dispose (object);
}

static void
attain_pathway_page_finalize (GObject *object)
{
  g_free (ATTAIN_PATHWAY_PAGE (object)->employee_id);

  G_OBJECT_CLASS (attain_pathway_page_parent_class)->finalize (object);
}

static void
attain_pathway_page_class_init (AttainPathwayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainReadingPageClass *reading_class = ATTAIN_READING_PAGE_CLASS (klass);

  object_class->dispose = attain_pathway_page_dispose;
  object_class->finalize = attain_pathway_page_finalize;
  ATTAIN_PAGE_CLASS (klass)->open = attain_pathway_page_open;
  reading_class->read_job = attain_pathway_facts_job;
  reading_class->free_question = attain_question_free;
  reading_class->free_facts = attain_pathway_facts_free;
  reading_class->ask = attain_pathway_page_ask;
  reading_class->take = attain_pathway_page_take;

  gtk_widget_class_install_action (widget_class, "pathway.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "pathway.open-application", NULL, open_application_action);

  g_type_ensure (ATTAIN_TYPE_LEVEL_LADDER);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-pathway-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, answer_row);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, ladder);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, parts);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, place_label);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, route_label);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, route_row);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, since_label);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainPathwayPage, start_button);
  gtk_widget_class_bind_template_callback (widget_class, route_chosen_cb);
}

static void
attain_pathway_page_init (AttainPathwayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_reading_page_set_stack (ATTAIN_READING_PAGE (self), self->stack, self->problem_page);
}
