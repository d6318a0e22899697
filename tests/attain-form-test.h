/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-case-dialog.h"
#include "attain-field-row.h"
#include "attain-gui-test.h"
#include "attain-person-row.h"
#include "attain-problem-line.h"
#include "attain-record-dialog.h"
#include "attain-text-field.h"

/* The window of a type that is on the screen. */
static inline GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

/* The form that has been opened, once it is on the screen. */
static inline GtkWidget *
get_dialog (void)
{
  wait_until (find_window (ATTAIN_TYPE_RECORD_DIALOG) != NULL);
  return find_window (ATTAIN_TYPE_RECORD_DIALOG);
}

static inline GtkWidget *
get_case_dialog (void)
{
  wait_until (find_window (ATTAIN_TYPE_CASE_DIALOG) != NULL);
  return find_window (ATTAIN_TYPE_CASE_DIALOG);
}

/* Whether the widget is the one with that name. */
typedef gboolean (*IsNamed) (GtkWidget *widget, const char *name);

/* The first of its kind with that name, also where it is scrolled out of sight. */
static inline gpointer
find_named (GtkWidget  *within,
            IsNamed     is_named,
            const char *name)
{
  if (is_named (within, name))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, is_named, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline gboolean
is_row_of (GtkWidget  *widget,
           const char *field)
{
  return ATTAIN_IS_FIELD_ROW (widget) &&
         g_str_equal (attain_field_row_get_field (ATTAIN_FIELD_ROW (widget))->name, field);
}

static inline AttainFieldRow *
find_row (GtkWidget  *within,
          const char *field)
{
  return find_named (within, is_row_of, field);
}

static inline gboolean
is_text_of (GtkWidget  *widget,
            const char *field)
{
  return ATTAIN_IS_TEXT_FIELD (widget) &&
         g_str_equal (attain_text_field_get_field (ATTAIN_TEXT_FIELD (widget))->name, field);
}

static inline AttainTextField *
find_text_field (GtkWidget  *within,
                 const char *field)
{
  return find_named (within, is_text_of, field);
}

/* A short text as well as a long one. */
static inline void
type_into (GtkWidget  *dialog,
           const char *field,
           const char *text)
{
  AttainTextField *area = find_text_field (dialog, field);

  if (area != NULL)
    attain_text_field_set_text (area, text);
  else
    attain_field_row_set_text (find_row (dialog, field), text);
}

/* Does what opens a form, which is answered once it is on the screen. */
static inline GtkWidget *
open_form (gpointer    widget,
           const char *action)
{
  do_action (widget, action);
  return get_dialog ();
}

/* Presses what opens a form of a case. */
static inline GtkWidget *
press_for_form (gpointer    widget,
                const char *button)
{
  press (widget, button);
  return get_case_dialog ();
}

/* Does what the form is for, in vain: it says why. */
static inline void
assert_form_refuses (gpointer    form,
                     const char *action,
                     const char *sentence)
{
  do_action (form, action);
  wait_until (shows (form, sentence));
}

/* Likewise of what is about none of its fields: it is on top, with the focus. */
static inline void
assert_form_refuses_on_top (gpointer    form,
                            const char *action,
                            const char *sentence)
{
  GtkWidget *focus;

  assert_form_refuses (form, action, sentence);
  focus = gtk_root_get_focus (GTK_ROOT (form));
  g_assert_true (shows (focus, sentence) && gtk_widget_is_ancestor (focus, find_widget (form, ATTAIN_TYPE_PROBLEM_LINE)));
  g_assert_false (gtk_label_get_selection_bounds (GTK_LABEL (focus), NULL, NULL));
}

/* Does it, and waits until the dialog has gone. */
static inline void
finish_dialog (GtkWidget  *dialog,
               const char *action)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  do_action (dialog, action);
  wait_until (dialog == NULL);
}

/* Puts a form aside, and waits until it has gone. */
static inline void
close_form (GtkWidget *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (dialog == NULL);
}

/* Whether the first long text of that field says so. */
static inline gboolean
shows_text (GtkWidget  *dialog,
            const char *field,
            const char *words)
{
  g_autofree char *text = attain_text_field_dup_text (find_text_field (dialog, field));

  return g_str_equal (text, words);
}

/* Forms as people see them, who know a field by its title. */

static inline gboolean
is_titled (GtkWidget  *widget,
           const char *title)
{
  const char *own = NULL;
  g_autofree char *needed = g_strconcat (title, " (needed)", NULL);

  if (ADW_IS_PREFERENCES_ROW (widget))
    own = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  else if (ATTAIN_IS_TEXT_FIELD (widget))
    own = get_words (find_widget (widget, GTK_TYPE_LABEL));

  return own != NULL && (g_str_equal (own, title) || g_str_equal (own, needed));
}

static inline GtkWidget *
find_titled (GtkWidget  *within,
             const char *title)
{
  return find_named (within, is_titled, title);
}

static inline void
choose_word (AdwComboRow *row,
             const char  *word)
{
  GListModel *words = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (words); i++)
    {
      g_autoptr(GtkStringObject) item = g_list_model_get_item (words, i);

      if (g_str_equal (gtk_string_object_get_string (item), word))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_assert_not_reached ();
}

/* Types @name into the search that the row opens, and takes who is found. */
static inline void
choose_person (GtkWidget  *row,
               const char *name)
{
  GtkWidget *popover;
  GtkWidget *entry;

  press (row, "Choose…");
  wait_until ((popover = find_widget (row, GTK_TYPE_POPOVER)) != NULL);
  entry = find_widget (popover, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  wait_until (shows (popover, name));
  press (popover, name);
  wait_until (shows (row, name) && find_widget (row, GTK_TYPE_POPOVER) == NULL);
}

/* Puts @text into the field with that title: types it, or chooses it. */
static inline void
fill_field (GtkWidget  *form,
            const char *title,
            const char *text)
{
  GtkWidget *row = find_titled (form, title);

  g_test_message ("%s: %.40s", title, text);
  g_assert_nonnull (row);
  if (ATTAIN_IS_TEXT_FIELD (row))
    attain_text_field_set_text (ATTAIN_TEXT_FIELD (row), text);
  else if (ADW_IS_COMBO_ROW (row))
    choose_word (ADW_COMBO_ROW (row), text);
  else if (GTK_IS_EDITABLE (row))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
  else
    choose_person (row, text);
}

/* Ticks what a form asks somebody to confirm. */
static inline void
tick (GtkWidget  *form,
      const char *words)
{
  GtkWidget *check = gtk_widget_get_ancestor (find_text (form, words), GTK_TYPE_CHECK_BUTTON);

  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

/* Presses a button of a form, and waits until the form has gone. */
static inline void
finish_form (GtkWidget  *form,
             const char *button)
{
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  press (form, button);
  wait_until (form == NULL);
}
