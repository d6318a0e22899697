/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever answers for the money has the budget of the year before them: which posts are funded in which team, from when,
 * and whether that is what Attain takes vacancies from. */

#include "attain-establishment-page.h"

#include <glib/gi18n.h>

#include "attain-column-memory.h"
#include "attain-display.h"
#include "attain-establishment.h"
#include "attain-establishment-list.h"
#include "attain-field-column.h"
#include "attain-filter-chips.h"
#include "attain-first-rows.h"
#include "attain-lines-factory.h"
#include "attain-record-dialog.h"
#include "attain-sort-probe.h"
#include "attain-word-finder.h"

enum
{
  SHOW_FUNDED,
  SHOW_ALL,
};

struct _AttainEstablishmentPage
{
  AttainPage           parent_instance;

  GCancellable        *cancellable;      /* of what is added up */
  AttainColumnMemory  *column_memory;
  GtkListItemFactory  *team_cells[2];    /* beside roles, and with them below */
  gboolean             clearing;

  AttainFilterChips   *chips;
  GtkColumnView       *column_view;
  AdwEntryRow         *day_row;
  GtkColumnViewColumn *from_column;
  GtkColumnViewColumn *fte_column;
  GtkColumnViewColumn *grade_column;
  GtkColumnViewColumn *role_column;
  GtkEditable         *search_entry;
  GtkSingleSelection  *selection;
  AdwComboRow         *show_row;
  GtkColumnViewColumn *team_column;
  GtkColumnViewColumn *to_column;
};

G_DEFINE_FINAL_TYPE (AttainEstablishmentPage, attain_establishment_page, ATTAIN_TYPE_LIST_PAGE)

static AttainRecordList *
get_list (AttainEstablishmentPage *self)
{
  return attain_list_page_get_list (ATTAIN_LIST_PAGE (self));
}

/* The day that somebody asks about; NULL for today. */
static char *
dup_typed_day (AttainEstablishmentPage *self)
{
  return attain_date_read (gtk_editable_get_text (GTK_EDITABLE (self->day_row)), NULL);
}

static char *
dup_as_of (AttainEstablishmentPage *self)
{
  char *day = dup_typed_day (self);

  return day != NULL ? day : g_strdup (attain_context_get_today (attain_page_get_context (ATTAIN_PAGE (self))));
}

static gboolean
shows_all (AttainEstablishmentPage *self)
{
  return adw_combo_row_get_selected (self->show_row) == SHOW_ALL;
}

static AttainEstablishmentFilter *
make_filter (AttainEstablishmentPage *self)
{
  AttainEstablishmentFilter *filter = g_new0 (AttainEstablishmentFilter, 1);
  int order;

  filter->on = shows_all (self) ? NULL : dup_as_of (self);
  filter->text = g_strdup (gtk_editable_get_text (self->search_entry));
  if (attain_sort_probe_get (self->column_view, &order, &filter->descending))
    filter->order = (AttainEstablishmentOrder) order;
  return filter;
}

static gpointer
sum_job (AttainDb  *db,
         gpointer   data,
         GError   **error)
{
  return attain_establishment_sum (db, data, error);
}

/* Lines of several times add up to nothing. What goes wrong here the list says, which reads the same. */
static void
summed_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainEstablishmentPage) self = user_data;
  g_autofree double *sum = attain_store_finish (ATTAIN_STORE (store), result, NULL);
  g_autofree char *lines = NULL;
  g_autofree char *fte = NULL;
  g_autofree char *words = NULL;
  guint n;

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable || sum == NULL ||
      (n = g_list_model_get_n_items (G_LIST_MODEL (get_list (self)))) == 0)
    return;

  lines = ATTAIN_LIST_PAGE_GET_CLASS (self)->count (n);
  fte = attain_decimal_display (*sum, 1);
  /* Translators: "75 lines", and what they add up to */
  words = g_strdup_printf (_("%s, %s FTE"), lines, fte);
  attain_page_set_subtitle (ATTAIN_PAGE (self), shows_all (self) ? lines : words);
}

static void
sum_up (AttainEstablishmentPage *self)
{
  if (get_list (self) == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  attain_store_run (attain_page_get_store (ATTAIN_PAGE (self)), ATTAIN_STORE_READER, sum_job, make_filter (self),
                    (GDestroyNotify) attain_establishment_filter_free, g_free, self->cancellable, summed_cb,
                    g_object_ref (self));
}

static void
changed_cb (AttainEstablishmentPage *self,
            AttainTouched           *touched)
{
  if (attain_touched_has_table (touched, &attain_establishment_table))
    sum_up (self);
}

static void
refresh (AttainEstablishmentPage *self)
{
  if (get_list (self) == NULL || self->clearing)   /* widgets signal while the template is made and unmade */
    return;

  attain_record_list_show (get_list (self), make_filter (self), (GDestroyNotify) attain_establishment_filter_free);
  sum_up (self);
}

static void
filter_changed_cb (AttainEstablishmentPage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->day_row));
  g_autofree char *day = dup_typed_day (self);
  g_autofree char *on = day != NULL ? attain_date_display (day) : NULL;

  if (get_list (self) == NULL || self->clearing)
    return;

  if (*typed != '\0' && day == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->day_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->day_row), "error");
  gtk_widget_set_sensitive (GTK_WIDGET (self->day_row), !shows_all (self));
  attain_filter_chips_set (self->chips, "show", shows_all (self) ? _("Past and to come") : NULL);
  attain_filter_chips_set (self->chips, "day", shows_all (self) ? NULL : on);
  refresh (self);
}

static void
chip_removed_cb (AttainEstablishmentPage *self,
                 const char              *key)
{
  if (g_str_equal (key, "show"))
    adw_combo_row_set_selected (self->show_row, SHOW_FUNDED);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->day_row), "");

  filter_changed_cb (self);
}

static void
clear_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AttainEstablishmentPage *self = ATTAIN_ESTABLISHMENT_PAGE (widget);

  self->clearing = TRUE;
  adw_combo_row_set_selected (self->show_row, SHOW_FUNDED);
  gtk_editable_set_text (GTK_EDITABLE (self->day_row), "");
  gtk_editable_set_text (self->search_entry, "");
  self->clearing = FALSE;
  filter_changed_cb (self);
}

static gboolean
could (AttainEstablishmentPage *self,
       AttainMay                may)
{
  return attain_access_could (attain_context_get_access (attain_page_get_context (ATTAIN_PAGE (self))),
                              attain_establishment_table.name, may, NULL);
}

/* Vacancies are what is funded beyond people's posts, so that both have to be in the same words. */
static void
find_words (AttainEstablishmentPage *self,
            AttainRecordForm        *form)
{
  static const char *const fields[] = { "team", "role", "grade" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    attain_word_finder_add (form, attain_page_get_store (ATTAIN_PAGE (self)), &attain_post_table, fields[i], NULL);
}

static AttainRecordDialog *
open_dialog (AttainEstablishmentPage *self,
             gpointer                 line,
             const char              *action)
{
  static const char *const what[] = { "team", "role", "grade", "fte", NULL };
  static const char *const when[] = { "from-on", "to-on", NULL };
  AttainRecordDialog *dialog = attain_record_dialog_new (GTK_WIDGET (self), attain_page_get_store (ATTAIN_PAGE (self)),
                                                         &attain_establishment_table, line, action);

  attain_record_dialog_add_group (dialog, NULL, what);
  attain_record_dialog_add_group (dialog, _("Funded"), when);
  find_words (self, attain_record_dialog_get_form (dialog));
  if (attain_record_get_id (line) != 0 && could (self, ATTAIN_MAY_DELETE))
    attain_record_dialog_let_delete (dialog, _("Delete funded posts"));
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AttainEstablishmentPage *self = ATTAIN_ESTABLISHMENT_PAGE (widget);
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  g_autoptr(AttainEstablishment) line =
    g_object_new (ATTAIN_TYPE_ESTABLISHMENT, "fte", 1.0, "from-on", attain_context_get_today (context), NULL);

  open_dialog (self, line, _("Add funded posts"));
}

/* The list goes on while somebody types: the form has its own. Whoever may only look sees there what has no room in the
 * list. */
static void
activate_cb (AttainEstablishmentPage *self,
             guint                    position)
{
  g_autoptr(AttainEstablishment) line = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr(AttainRecord) copy = NULL;

  if (line == NULL || line->team == NULL)
    return;

  copy = attain_record_copy (ATTAIN_RECORD (line));
  if (could (self, ATTAIN_MAY_CHANGE))
    open_dialog (self, copy, _("Edit funded posts"));
  else
    attain_record_dialog_let_read (open_dialog (self, copy, _("Funded posts")));
}

static char *
attain_establishment_page_count (guint n_items)
{
  return g_strdup_printf (ngettext ("%'u line", "%'u lines", n_items), n_items);
}

/* Who looks at a day on which nothing is funded has filtered, if anything is funded at all. */
static const char *
attain_establishment_page_name_empty (AttainListPage *page)
{
  AttainEstablishmentPage *self = ATTAIN_ESTABLISHMENT_PAGE (page);
  g_autofree char *day = dup_typed_day (self);

  return *gtk_editable_get_text (self->search_entry) != '\0' || shows_all (self) || day != NULL
         ? "nothing" : "empty";
}

static char *
say_team (gpointer record,
          gpointer user_data)
{
  return g_strdup (((AttainEstablishment *) record)->team);
}

static char *
say_role (gpointer record,
          gpointer user_data)
{
  return g_strdup (((AttainEstablishment *) record)->role);
}

/* A line is one by team and role: where the column of the roles is away, they are below their team. From as many
 * characters on as in the template. */
static void
room_cb (AttainEstablishmentPage *self)
{
  guint room;

  g_object_get (self, "room", &room, NULL);
  attain_lines_factory_put (self->team_cells[room >= 56 ? 0 : 1], self->team_column);
}

static void
set_up_cells (AttainEstablishmentPage *self)
{
  static const AttainCellLine lines[] = { { say_team }, { say_role } };

  g_set_object (&self->team_cells[0], gtk_column_view_column_get_factory (self->team_column));
  self->team_cells[1] = attain_lines_factory_new (lines, G_N_ELEMENTS (lines), self);
  room_cb (self);
  g_signal_connect (self, "notify::room", G_CALLBACK (room_cb), NULL);
}

static void
set_up_columns (AttainEstablishmentPage *self)
{
  const AttainNamedColumn columns[] = {
    { "team", self->team_column },
    { "role", self->role_column },
    { "grade", self->grade_column },
    { "fte", self->fte_column },
    { "from", self->from_column },
    { "to", self->to_column },
  };
  GType type = ATTAIN_TYPE_ESTABLISHMENT;

  attain_field_column_set_up (self->team_column, type, "team", ATTAIN_ESTABLISHMENT_ORDER_TEAM);
  attain_field_column_set_up (self->role_column, type, "role", ATTAIN_ESTABLISHMENT_ORDER_ROLE);
  attain_field_column_set_up (self->grade_column, type, "grade", ATTAIN_ESTABLISHMENT_ORDER_GRADE);
  attain_field_column_set_up (self->fte_column, type, "fte", ATTAIN_ESTABLISHMENT_ORDER_FTE);
  attain_field_column_set_up (self->from_column, type, "from-on", ATTAIN_ESTABLISHMENT_ORDER_FROM);
  attain_field_column_set_up (self->to_column, type, "to-on", ATTAIN_ESTABLISHMENT_ORDER_TO);
  self->column_memory = attain_column_memory_new (ATTAIN_PAGE (self), self->column_view, "establishment", columns,
                                                  G_N_ELEMENTS (columns));
  set_up_cells (self);
}

static void
attain_establishment_page_constructed (GObject *object)
{
  AttainEstablishmentPage *self = ATTAIN_ESTABLISHMENT_PAGE (object);
  AttainContext *context;

  G_OBJECT_CLASS (attain_establishment_page_parent_class)->constructed (object);

  context = attain_page_get_context (ATTAIN_PAGE (self));
  set_up_columns (self);
  attain_list_page_begin (ATTAIN_LIST_PAGE (self), &attain_establishment_table, attain_establishment_list, NULL);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (sum_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (attain_page_get_store (ATTAIN_PAGE (self)), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
attain_establishment_page_dispose (GObject *object)
{
  AttainEstablishmentPage *self = ATTAIN_ESTABLISHMENT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  attain_list_page_end (ATTAIN_LIST_PAGE (self));
  g_clear_object (&self->column_memory);
  for (guint i = 0; i < G_N_ELEMENTS (self->team_cells); i++)
    g_clear_object (&self->team_cells[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_ESTABLISHMENT_PAGE);

  G_OBJECT_CLASS (attain_establishment_page_parent_class)->dispose (object);
}

static void
attain_establishment_page_class_init (AttainEstablishmentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainListPageClass *list_class = ATTAIN_LIST_PAGE_CLASS (klass);

  object_class->constructed = attain_establishment_page_constructed;
  object_class->dispose = attain_establishment_page_dispose;
  list_class->count = attain_establishment_page_count;
  list_class->name_empty = attain_establishment_page_name_empty;

  g_type_ensure (ATTAIN_TYPE_FILTER_CHIPS);
  g_type_ensure (ATTAIN_TYPE_FIRST_ROWS);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-establishment-page.ui");
  attain_list_page_class_bind (list_class);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, chips);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, day_row);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, from_column);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, fte_column);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, grade_column);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, role_column);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, selection);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, show_row);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, team_column);
  gtk_widget_class_bind_template_child (widget_class, AttainEstablishmentPage, to_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chip_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "has_room", G_CALLBACK (attain_page_has_room));
  gtk_widget_class_bind_template_callback (widget_class, refresh);

  gtk_widget_class_install_action (widget_class, "establishment.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "establishment.clear", NULL, clear_action);
}

static void
attain_establishment_page_init (AttainEstablishmentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
