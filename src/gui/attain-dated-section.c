/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that somebody has of one kind, the latest first, each a click from being changed. Which kind the template says:
 * see attain-dated-kinds.c. */

#include "attain-dated-section.h"

#include <glib/gi18n.h>

#include "attain-dated-kinds.h"

/* So many are shown at first, and one more rather than a row that leads to it. */
#define N_FIRST 4

struct _AttainDatedSection
{
  AttainPersonSection    parent_instance;

  const AttainDatedKind *kind;
  AttainContext         *context;
  gint64                 person_id;
  GPtrArray             *records;
  AttainHeld             held;           /* what whoever works may do with them */
  gboolean               whole;          /* somebody wants to see all of this person's */
};

G_DEFINE_FINAL_TYPE (AttainDatedSection, attain_dated_section, ATTAIN_TYPE_PERSON_SECTION)

enum
{
  PROP_0,
  PROP_KIND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
open_dialog (AttainDatedSection *self,
             AttainRecord       *record,
             const char         *action)
{
  AttainRecordDialog *dialog = attain_record_dialog_new (GTK_WIDGET (self), attain_context_get_store (self->context),
                                                         self->kind->table, record, action);

  attain_record_dialog_limit (dialog, self->held);
  if (self->kind->ask != NULL)
    self->kind->ask (dialog, record, self->context);
  attain_record_dialog_add_group (dialog, NULL, self->kind->fields);
  if (self->kind->prepare != NULL)
    self->kind->prepare (dialog, record, self->context);
  if (attain_record_get_id (record) != 0)
    attain_record_dialog_let_delete (dialog, _(self->kind->delete));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_cb (AttainDatedSection *self)
{
  g_autoptr(AttainRecord) record = NULL;

  if (self->context == NULL)
    return;

  record = attain_dated_kind_begin (self->kind, self->person_id, attain_context_get_today (self->context));
  open_dialog (self, record, _(self->kind->add));
}

static void
row_activated_cb (GtkWidget    *row,
                  AttainRecord *record)
{
  AttainDatedSection *self = ATTAIN_DATED_SECTION (gtk_widget_get_ancestor (row, ATTAIN_TYPE_DATED_SECTION));

  open_dialog (self, record, _(self->kind->edit));
}

static GtkWidget *
add_record (AttainDatedSection  *self,
            AdwPreferencesGroup *group,
            AttainRecord        *record)
{
  g_autofree char *title = self->kind->name_record (record, self->context);
  g_autofree char *line = self->kind->describe (record);
  GtkWidget *row = attain_person_section_add_row (group, title, line);

  if (attain_access_may (self->kind->table->name, ATTAIN_MAY_CHANGE, NULL, self->held))
    attain_person_section_let_edit (row, G_CALLBACK (row_activated_cb), record);
  return row;
}

static void
add_rest (AttainDatedSection  *self,
          AdwPreferencesGroup *group)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Show all %u", "Show all %u", self->records->len),
                                            self->records->len);
  g_autofree char *action = g_strconcat (self->kind->name, ".show-all", NULL);
  GtkWidget *row = attain_person_section_add_row (group, title, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("pan-down-symbolic"));
}

/* Answers the first row that is not there at first. */
static GtkWidget *
fill (AttainDatedSection *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  guint n = self->whole || self->records->len <= N_FIRST + 1 ? self->records->len : N_FIRST;
  GtkWidget *later = NULL;

  adw_preferences_group_set_title (group, _(self->kind->title));
  if (attain_access_may (self->kind->table->name, ATTAIN_MAY_ADD, NULL, self->held))
    {
      g_autofree char *action = g_strconcat (self->kind->name, ".add", NULL);

      attain_person_section_offer (group, _(self->kind->offer), _(self->kind->add), action);
    }
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = add_record (self, group, g_ptr_array_index (self->records, i));

      if (i == N_FIRST)
        later = row;
    }
  if (self->records->len == 0)
    attain_person_section_add_row (group, _(self->kind->none), NULL);
  if (n < self->records->len)
    add_rest (self, group);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
  return later;
}

/* The row that was pressed goes; who reads on does so where it was. */
static void
show_all_cb (AttainDatedSection *self)
{
  self->whole = TRUE;
  gtk_widget_grab_focus (fill (self));
}

static void
attain_dated_section_show (AttainPersonSection    *section,
                           AttainContext          *context,
                           const AttainPersonFile *file)
{
  AttainDatedSection *self = ATTAIN_DATED_SECTION (section);
  gint64 person_id = attain_record_get_id (ATTAIN_RECORD (file->person));

  g_set_object (&self->context, context);
  self->whole = self->whole && self->person_id == person_id;
  self->person_id = person_id;
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_ptr_array_ref (G_STRUCT_MEMBER (GPtrArray *, file, self->kind->records));
  self->held = attain_rights_get (file->rights, self->kind->table);
  fill (self);
}

static void
add_action (GSimpleActionGroup *actions,
            const char         *name,
            GCallback           callback,
            AttainDatedSection *self)
{
  g_autoptr(GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
}

static void
attain_dated_section_constructed (GObject *object)
{
  AttainDatedSection *self = ATTAIN_DATED_SECTION (object);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();

  G_OBJECT_CLASS (attain_dated_section_parent_class)->constructed (object);

  add_action (actions, "add", G_CALLBACK (add_cb), self);
  add_action (actions, "show-all", G_CALLBACK (show_all_cb), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), self->kind->name, G_ACTION_GROUP (actions));
}

static void
attain_dated_section_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_KIND:
      ATTAIN_DATED_SECTION (object)->kind = attain_dated_kinds_find (g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_dated_section_dispose (GObject *object)
{
  AttainDatedSection *self = ATTAIN_DATED_SECTION (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (attain_dated_section_parent_class)->dispose (object);
}

static void
attain_dated_section_class_init (AttainDatedSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = attain_dated_section_constructed;
  object_class->set_property = attain_dated_section_set_property;
  object_class->dispose = attain_dated_section_dispose;
  ATTAIN_PERSON_SECTION_CLASS (klass)->show = attain_dated_section_show;

  properties[PROP_KIND] =
    g_param_spec_string ("kind", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_dated_section_init (AttainDatedSection *self)
{
}
