/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody began to write and has not saved, each thing one click away from where it is written on. */

#include "attain-draft-box.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "attain-display.h"
#include "attain-draft.h"
#include "attain-focus-place.h"
#include "attain-notice.h"
#include "attain-page-kinds.h"

struct _AttainDraftBox
{
  AdwBin        parent_instance;

  AttainStore  *store;
  GCancellable *reading;
  GPtrArray    *drafts;       /* of AttainDraft, one a row */

  GtkListBox   *list;
};

G_DEFINE_FINAL_TYPE (AttainDraftBox, attain_draft_box, ADW_TYPE_BIN)

static gpointer
read_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  return attain_draft_list (db, error);
}

/* The first of the texts of a form that has no title; what was chosen beside them is no text. */
static const char *
find_text (JsonArray *texts)
{
  for (guint i = 0; i < json_array_get_length (texts); i++)
    {
      JsonNode *node = json_array_get_element (texts, i);
      const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

      if (text != NULL && *text != '\0')
        return text;
    }

  return "";
}

/* What the record would be known by, as far as it is written, or else how what is written begins. */
static char *
find_title (const AttainDraft *draft)
{
  g_autoptr(JsonNode) root = json_from_string (draft->body, NULL);
  const char *title = draft->body;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    title = json_object_get_string_member_with_default (json_node_get_object (root), "title", "");
  else if (root != NULL && JSON_NODE_HOLDS_ARRAY (root))
    title = find_text (json_node_get_array (root));

  return *title != '\0' ? g_strndup (title, strcspn (title, "\n")) : g_strdup (_("Without a title so far"));
}

static gpointer
drop_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const AttainDraft *draft = data;

  return attain_draft_drop (db, draft->address, error) ? db : NULL;
}

static gpointer
save_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const AttainDraft *draft = data;

  return attain_draft_save (db, draft->address, draft->body, error) ? db : NULL;
}

static void
written_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainDraftBox) self = user_data;
  g_autoptr(GError) error = NULL;

  if (attain_store_finish (ATTAIN_STORE (store), result, &error) == NULL && self->list != NULL)
    attain_notice_show_error (self, _("This was not done"), error);
  if (self->list != NULL)
    attain_draft_box_read (self, ATTAIN_STORE (store));
}

static void
write_draft (AttainDraftBox    *self,
             AttainJob          job,
             const AttainDraft *draft)
{
  attain_store_run (self->store, ATTAIN_STORE_WRITER, job, attain_draft_new (draft->address, draft->body),
                    (GDestroyNotify) attain_draft_free, NULL, NULL, written_cb, g_object_ref (self));
}

static void
draft_closure_free (gpointer  draft,
                    GClosure *closure)
{
  attain_draft_free (draft);
}

static void
undo_cb (AdwToast          *toast,
         const AttainDraft *draft)
{
  AttainDraftBox *self = g_object_get_data (G_OBJECT (toast), "attain-draft-box");

  if (self->store != NULL)
    write_draft (self, save_job, draft);
}

static void
discard_cb (GtkWidget         *button,
            const AttainDraft *draft)
{
  AttainDraftBox *self = ATTAIN_DRAFT_BOX (gtk_widget_get_ancestor (button, ATTAIN_TYPE_DRAFT_BOX));
  AdwToast *toast = adw_toast_new (_("Draft discarded"));

  adw_toast_set_button_label (toast, _("Undo"));
  g_object_set_data_full (G_OBJECT (toast), "attain-draft-box", g_object_ref (self), g_object_unref);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), attain_draft_new (draft->address, draft->body),
                         draft_closure_free, 0);
  attain_notice_add_toast (self, toast);
  write_draft (self, drop_job, draft);
}

/* What was begun for a step that somebody else has taken since has no form any more in which it could be done with. */
static GtkWidget *
make_discard_button (const AttainDraft *draft)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Discard draft"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Discard draft"), -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (discard_cb), (gpointer) draft);
  return button;
}

static void
add_row (AttainDraftBox    *self,
         const AttainDraft *draft)
{
  const AttainPageKind *kind = attain_page_kinds_find (draft->address);
  g_autofree char *title = find_title (draft);
  g_autofree char *when = attain_instant_display (draft->saved_at);
  /* Translators: what it is and when it was written: "Activity, written on 3 Mar 2026, 18:04" */
  g_autofree char *subtitle = g_strdup_printf (_("%s, written on %s"), _(kind->title), when);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "title-lines", 1,
                                 "subtitle", subtitle, "activatable", TRUE, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", kind->icon_name,
                                                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                                 NULL));
  if (!attain_store_is_to_read (self->store))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_discard_button (draft));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                                 NULL));
  gtk_list_box_append (self->list, row);
}

static void
take_drafts (AttainDraftBox *self,
             GPtrArray      *drafts)
{
  g_autoptr(AttainFocusPlace) focus = attain_focus_place_find (GTK_WIDGET (self));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  self->drafts = drafts;

  /* A draft of a page that a newer Attain has is kept for it. */
  for (guint i = drafts->len; i > 0; i--)
    if (attain_page_kinds_find (((AttainDraft *) drafts->pdata[i - 1])->address) == NULL)
      g_ptr_array_remove_index (drafts, i - 1);
  for (guint i = 0; i < drafts->len; i++)
    add_row (self, drafts->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), drafts->len > 0);
  attain_focus_place_return (focus);
}

static void
read_cb (GObject      *store,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(AttainDraftBox) self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *drafts = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (self->list == NULL)
    g_clear_pointer (&drafts, g_ptr_array_unref);
  else if (drafts != NULL)
    take_drafts (self, drafts);
  else
    attain_notice_show_error (self, _("What was not saved could not be read"), error);
}

static void
activated_cb (AttainDraftBox *self,
              GtkListBoxRow  *row)
{
  const AttainDraft *draft = g_ptr_array_index (self->drafts, gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", draft->address);
}

static void
attain_draft_box_dispose (GObject *object)
{
  AttainDraftBox *self = ATTAIN_DRAFT_BOX (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_DRAFT_BOX);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);

  G_OBJECT_CLASS (attain_draft_box_parent_class)->dispose (object);
}

static void
attain_draft_box_class_init (AttainDraftBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_draft_box_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-draft-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainDraftBox, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
attain_draft_box_init (AttainDraftBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * attain_draft_box_read:
 * @self: the box
 * @store: the records
 *
 * Shows what is not saved now. Keeping a draft is no change that is told of, so this is called whenever
 * somebody comes to look.
 */
void
attain_draft_box_read (AttainDraftBox *self,
                       AttainStore    *store)
{
  g_set_object (&self->store, store);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  /* After what is still being written. */
  attain_store_run (store, ATTAIN_STORE_WRITER, read_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                    self->reading, read_cb, g_object_ref (self));
}
