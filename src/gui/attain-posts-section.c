/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The posts that somebody held, as a timeline and in words, each a click from being edited. */

#include "attain-posts-section.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-record-dialog.h"
#include "attain-timeline.h"
#include "attain-word-finder.h"

struct _AttainPostsSection
{
  AttainPersonSection  parent_instance;

  AttainContext       *context;
  gint64               person_id;
  AttainHeld           held;           /* what whoever works may do with them */
};

G_DEFINE_FINAL_TYPE (AttainPostsSection, attain_posts_section, ATTAIN_TYPE_PERSON_SECTION)

static const char *const when[] = { "from-on", "to-on", NULL };
static const char *const what[] = { "team", "service", "role", "level", "grade", "line-manager-id", NULL };
static const char *const alike[] = { "team", "service", "role", "grade" };   /* in the words of others' posts */
static const char *const how[] = { "fte", "contract", "covers-vacancy", NULL };

/* What the post's form is checked by. */
typedef struct
{
  AttainReferenceSet *reference;
  AttainPost         *kept;        /* as it was before somebody typed */
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  attain_reference_set_unref (order->reference);
  g_object_unref (order->kept);
  g_free (order);
}

static gboolean
save_post (AttainChange  *change,
           AttainRecord  *typed,
           gpointer       data,
           GError       **error)
{
  const Order *order = data;

  return attain_scheme_check_post (order->reference->scheme, ATTAIN_POST (typed), order->kept, error) &&
         attain_change_save (change, &attain_post_table, typed, error);
}

static void
check_level (AttainPostsSection *self,
             AttainRecordDialog *dialog,
             AttainPost         *post)
{
  AttainReferenceSet *reference = attain_context_get_reference (self->context);
  Order *order;

  if (reference == NULL)
    return;

  order = g_new0 (Order, 1);
  order->reference = attain_reference_set_ref (reference);
  order->kept = ATTAIN_POST (attain_record_copy (ATTAIN_RECORD (post)));
  attain_record_dialog_set_job (dialog, save_post, NULL, order, order_free);
}

static void
open_dialog (AttainPostsSection *self,
             AttainPost         *post,
             const char         *action)
{
  AttainRecordDialog *dialog = attain_record_dialog_new (GTK_WIDGET (self), attain_context_get_store (self->context),
                                                         &attain_post_table, ATTAIN_RECORD (post), action);

  attain_record_dialog_limit (dialog, self->held);
  attain_record_dialog_add_group (dialog, NULL, when);
  attain_record_dialog_add_group (dialog, _("What"), what);
  attain_record_dialog_add_group (dialog, _("Terms"), how);
  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    attain_word_finder_add (attain_record_dialog_get_form (dialog), attain_context_get_store (self->context),
                            &attain_post_table, alike[i], NULL);
  check_level (self, dialog, post);
  if (attain_record_get_id (ATTAIN_RECORD (post)) != 0)
    attain_record_dialog_let_delete (dialog, _("Delete a post"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AttainPostsSection *self = ATTAIN_POSTS_SECTION (widget);
  g_autoptr(AttainPost) post = NULL;

  if (self->context == NULL)
    return;

  post = g_object_new (ATTAIN_TYPE_POST, "person-id", self->person_id,
                       "from-on", attain_context_get_today (self->context), "fte", 1.0,
                       "contract", ATTAIN_CONTRACT_PERMANENT, NULL);
  open_dialog (self, post, _("Add a post"));
}

static void
row_activated_cb (GtkWidget  *row,
                  AttainPost *post)
{
  AttainPostsSection *self = ATTAIN_POSTS_SECTION (gtk_widget_get_ancestor (row, ATTAIN_TYPE_POSTS_SECTION));

  open_dialog (self, post, _("Edit a post"));
}

static void
append_part (GString    *line,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (line, line->len > 0 ? " · %s" : "%s", part);
}

static char *
describe (AttainPost *post)
{
  g_autoptr(GString) line = g_string_new (NULL);
  /* Translators: the level of a council's scheme, as in "Level 3" */
  g_autofree char *level = post->level != NULL ? g_strdup_printf (_("Level %s"), post->level) : NULL;

  append_part (line, post->role != NULL ? post->role : post->team);
  append_part (line, level);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
describe_terms (AttainPost *post,
                const char *manager)
{
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *from = attain_date_display (post->from_on);
  g_autofree char *to = post->to_on != NULL ? attain_date_display (post->to_on) : g_strdup (_("now"));
  /* Translators: from a day to a day */
  g_autofree char *days = g_strdup_printf (_("%s to %s"), from, to);
  g_autofree char *number = attain_decimal_display (post->fte, 2);
  /* Translators: full-time equivalent, as in "0.6 FTE" */
  g_autofree char *fte = g_strdup_printf (_("%s FTE"), number);
  /* Translators: the line manager's name follows */
  g_autofree char *under = *manager != '\0' ? g_strdup_printf (_("managed by %s"), manager) : NULL;

  append_part (line, days);
  append_part (line, post->role != NULL ? post->team : NULL);
  append_part (line, fte);
  append_part (line, attain_enum_get_label (&attain_contract_choices, post->contract));
  append_part (line, under);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
add_post (AdwPreferencesGroup *group,
          AttainPost          *post,
          const char          *manager,
          AttainHeld           held)
{
  g_autofree char *title = describe (post);
  g_autofree char *terms = describe_terms (post, manager);
  GtkWidget *row = attain_person_section_add_row (group, title, terms);

  if (attain_access_may (attain_post_table.name, ATTAIN_MAY_CHANGE, NULL, held))
    attain_person_section_let_edit (row, G_CALLBACK (row_activated_cb), post);
}

static GtkWidget *
make_timeline (const AttainPersonFile *file,
               const char             *today)
{
  GtkWidget *timeline = g_object_new (ATTAIN_TYPE_TIMELINE, "margin-bottom", 12, NULL);
  g_autofree char *summary = g_strdup_printf (ngettext ("Timeline of %u post", "Timeline of %u posts",
                                                        file->posts->len), file->posts->len);

  for (guint i = file->posts->len; i > 0; i--)
    {
      AttainPost *post = g_ptr_array_index (file->posts, i - 1);
      g_autofree char *label = describe (post);
      const char *end = post->to_on != NULL ? post->to_on : file->person->left_on;

      if (end == NULL || strcmp (end, today) > 0)
        end = strcmp (post->from_on, today) > 0 ? post->from_on : today;
      attain_timeline_add (ATTAIN_TIMELINE (timeline), post->from_on, end, post->fte, label);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (timeline), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
  return timeline;
}

static void
attain_posts_section_show (AttainPersonSection    *section,
                           AttainContext          *context,
                           const AttainPersonFile *file)
{
  AttainPostsSection *self = ATTAIN_POSTS_SECTION (section);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *picture = adw_preferences_group_new ();
  GtkWidget *group = adw_preferences_group_new ();

  g_set_object (&self->context, context);
  self->person_id = attain_record_get_id (ATTAIN_RECORD (file->person));
  self->held = attain_rights_get (file->rights, &attain_post_table);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (picture), _("Posts"));
  if (attain_access_may (attain_post_table.name, ATTAIN_MAY_ADD, NULL, self->held))
    attain_person_section_offer (ADW_PREFERENCES_GROUP (picture), _("Add"), _("Add a post"), "post.add");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), group);

  if (file->posts->len == 0)
    attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), _("No posts yet"), NULL);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (picture), make_timeline (file, attain_context_get_today (context)));
  for (guint i = 0; i < file->posts->len; i++)
    add_post (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (file->posts, i), g_ptr_array_index (file->managers, i),
              self->held);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
attain_posts_section_dispose (GObject *object)
{
  g_clear_object (&ATTAIN_POSTS_SECTION (object)->context);

  G_OBJECT_CLASS (attain_posts_section_parent_class)->dispose (object);
}

static void
attain_posts_section_class_init (AttainPostsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_posts_section_dispose;
  ATTAIN_PERSON_SECTION_CLASS (klass)->show = attain_posts_section_show;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "post.add", NULL, add_action);
}

static void
attain_posts_section_init (AttainPostsSection *self)
{
}
