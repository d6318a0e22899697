/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The applicant writes here over weeks, and never loses a word: what stands here is kept every two seconds, and
 * what is saved is counted against the limits of the route. */

#include "attain-case-statement.h"

#include <glib/gi18n.h>

#include "attain-anonymity.h"
#include "attain-draft-keeper.h"
#include "attain-draft.h"
#include "attain-notice.h"
#include "attain-tables.h"
#include "attain-text-field.h"
#include "attain-words.h"

#define STATEMENT "statement"

struct _AttainCaseStatement
{
  AttainCaseSection  parent_instance;

  AttainTextField   *field;            /* NULL where it is only read */
  GtkWidget         *count;
  GtkWidget         *kept;
  AttainDraftKeeper *drafts;
  gint64             application_id;   /* whose field it is */
  gboolean           showing;
};

G_DEFINE_FINAL_TYPE (AttainCaseStatement, attain_case_statement, ATTAIN_TYPE_CASE_SECTION)

/* The limits are those of the document that the route calls a statement. */
static const AttainCriterion *
find_limits (const AttainRoute *route)
{
  for (guint i = 0; route != NULL && i < route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (route->criteria, i);

      if (criterion->type == ATTAIN_CRITERION_DOCUMENT && g_strcmp0 (criterion->kind, STATEMENT) == 0)
        return criterion;
    }

  return NULL;
}

static char *
describe_count (const char            *text,
                const AttainCriterion *limits)
{
  guint n = attain_text_count_words (text);
  g_autofree char *words = g_strdup_printf (ngettext ("%'u word", "%'u words", n), n);

  if (limits == NULL || (limits->min_words == 0 && limits->max_words == 0))
    return g_steal_pointer (&words);
  if (n < (guint) limits->min_words)
    /* Translators: so many words, and how many are wanted */
    return g_strdup_printf (_("%s; the route asks for %'d to %'d"), words, limits->min_words, limits->max_words);
  if (limits->max_words > 0 && n > (guint) limits->max_words)
    /* Translators: so many words, and how many there may be */
    return g_strdup_printf (_("%s: more than the %'d that the route allows"), words, limits->max_words);

  /* Translators: so many words */
  return g_strdup_printf (_("%s: within the limits of the route"), words);
}

static void
show_count (AttainCaseStatement *self)
{
  AttainOpenCase *open = attain_case_section_get (ATTAIN_CASE_SECTION (self));
  g_autofree char *text = attain_text_field_dup_text (self->field);
  g_autofree char *words = describe_count (text, find_limits (attain_open_case_get (open)->route));
  g_autofree char *hint = attain_anonymity_explain (text);

  gtk_label_set_label (GTK_LABEL (self->count), words);
  attain_text_field_set_hint (self->field, hint);
}

/* Whoever hands it in hands in what stands there. */
static void
tell_words (AttainCaseStatement *self)
{
  g_autofree char *text = attain_text_field_dup_text (self->field);

  attain_open_case_set_words (attain_case_section_get (ATTAIN_CASE_SECTION (self)), text);
}

static char *
write_draft (GtkWidget *widget)
{
  AttainCaseStatement *self = ATTAIN_CASE_STATEMENT (widget);

  return self->field != NULL ? attain_text_field_dup_text (self->field) : g_strdup ("");
}

static void
changed_cb (AttainCaseStatement *self)
{
  show_count (self);
  if (self->showing)
    return;

  tell_words (self);
  attain_draft_keeper_touch (self->drafts);
  gtk_label_set_label (GTK_LABEL (self->kept), _("Being written: kept every two seconds"));
}

static void
draft_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainCaseStatement) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDraft) draft = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (self->field == NULL || draft == NULL || *draft->body == '\0' || attain_draft_keeper_is_touched (self->drafts))
    return;

  attain_text_field_set_text (self->field, draft->body);
  gtk_label_set_label (GTK_LABEL (self->kept), _("Written before and not saved yet"));
}

static void
saved_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainCaseStatement) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    {
      attain_draft_keeper_keep (self->drafts);
      attain_notice_show_error (self, _("The statement was not saved"), error);
      return;
    }

  attain_draft_keeper_drop (self->drafts);
  if (self->field != NULL)
    gtk_label_set_label (GTK_LABEL (self->kept), _("Saved"));
  attain_notice_tell_done (self, _("Statement saved"));
}

static void
save_clicked_cb (AttainCaseStatement *self)
{
  AttainOpenCase *open = attain_case_section_get (ATTAIN_CASE_SECTION (self));
  g_autoptr(AttainRecord) copy = attain_record_copy (ATTAIN_RECORD (attain_open_case_get (open)->application));

  if (attain_text_field_apply (self->field, copy))
    attain_open_case_save (open, _("Write the statement of an application"), &attain_application_table, copy, saved_cb,
                           g_object_ref (self));
}

static void
add_field (AttainCaseStatement *self,
           AttainOpenCase      *open,
           GtkWidget           *box)
{
  AttainApplication *application = attain_open_case_get (open)->application;
  const AttainField *field = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (application), STATEMENT);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *save = gtk_button_new_with_mnemonic (_("_Save"));

  self->field = ATTAIN_TEXT_FIELD (attain_text_field_new (field));
  self->count = gtk_label_new (NULL);
  self->kept = gtk_label_new (NULL);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = i == 0 ? self->count : self->kept;

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "caption");
    }
  gtk_widget_set_hexpand (self->kept, TRUE);
  gtk_widget_set_valign (save, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), self->kept);
  gtk_box_append (GTK_BOX (line), save);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->field));
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), line);
  g_signal_connect_object (self->field, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_clicked_cb), self, G_CONNECT_SWAPPED);
}

static void
begin_drafts (AttainCaseStatement *self,
              AttainOpenCase      *open)
{
  const char *reference = attain_open_case_get (open)->application->reference;
  g_autofree char *address = g_strdup_printf ("application/%s/" STATEMENT, reference);

  if (self->drafts == NULL)
    self->drafts = attain_draft_keeper_new (GTK_WIDGET (self), attain_open_case_get_store (open), write_draft);
  attain_draft_keeper_keep (self->drafts);
  attain_draft_keeper_begin (self->drafts, address);
  attain_store_run (attain_open_case_get_store (open), attain_draft_keeper_get_thread (self->drafts),
                    attain_draft_keeper_read_job, g_strdup (address), g_free, (GDestroyNotify) attain_draft_free, NULL,
                    draft_cb, g_object_ref (self));
}

static void
show_field (AttainCaseStatement *self,
            AttainOpenCase      *open)
{
  GtkWidget *group = attain_case_section_make_group (_("In the applicant’s words"), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_field (self, open, box);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  adw_bin_set_child (ADW_BIN (self), group);
  self->showing = TRUE;
  attain_text_field_set_text (self->field, attain_open_case_get (open)->application->statement);
  self->showing = FALSE;
  show_count (self);
  begin_drafts (self, open);
}

static void
show_words (AttainCaseStatement *self,
            AttainOpenCase      *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  const char *statement = facts->application->statement;
  GtkWidget *group = attain_case_section_make_group (_("In the applicant’s words"), NULL);
  g_autofree char *count = describe_count (statement, find_limits (facts->route));

  self->field = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), statement != NULL);
  if (statement != NULL)
    attain_case_section_add_text (group, count, statement);
  adw_bin_set_child (ADW_BIN (self), group);
}

/* What is in the application now need not be kept beside it. */
static void
drop_what_was_handed_in (AttainCaseStatement *self,
                         AttainApplication   *application)
{
  g_autofree char *text = self->field != NULL ? attain_text_field_dup_text (self->field) : NULL;

  if (text != NULL && attain_draft_keeper_is_touched (self->drafts) && g_strcmp0 (text, application->statement) == 0)
    attain_draft_keeper_drop (self->drafts);
}

static void
attain_case_statement_show (AttainCaseSection *section,
                            AttainOpenCase    *open)
{
  AttainCaseStatement *self = ATTAIN_CASE_STATEMENT (section);
  AttainApplication *application = attain_open_case_get (open)->application;
  gint64 id = attain_record_get_id (ATTAIN_RECORD (application));
  gboolean writes = application->state == ATTAIN_APPLICATION_DRAFT &&
                    attain_open_case_offers (open, ATTAIN_ACTOR_APPLICANT, &attain_application_table, ATTAIN_MAY_CHANGE,
                                             "statement");
  gboolean is_other = self->application_id != id;

  self->application_id = id;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (!writes)
    {
      if (!is_other)
        drop_what_was_handed_in (self, application);
      show_words (self, open);
    }
  else if (is_other || self->field == NULL || !attain_draft_keeper_is_touched (self->drafts))
    {
      show_field (self, open);
    }
  else
    {
      tell_words (self);
    }
}

static void
attain_case_statement_dispose (GObject *object)
{
  AttainCaseStatement *self = ATTAIN_CASE_STATEMENT (object);

  g_clear_object (&self->drafts);
  self->field = NULL;

  G_OBJECT_CLASS (attain_case_statement_parent_class)->dispose (object);
}

static void
attain_case_statement_class_init (AttainCaseStatementClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_case_statement_dispose;
  ATTAIN_CASE_SECTION_CLASS (klass)->show = attain_case_statement_show;
}

static void
attain_case_statement_init (AttainCaseStatement *self)
{
}

/**
 * attain_case_statement_keep:
 * @self: the statement
 *
 * Keeps what was written and not saved, before somebody leaves.
 */
void
attain_case_statement_keep (AttainCaseStatement *self)
{
  if (self->drafts != NULL && self->field != NULL)
    attain_draft_keeper_keep (self->drafts);
}
