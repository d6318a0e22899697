/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts the working days of an absence while it is typed: nobody is to look into a calendar for bank holidays. */

#include "attain-absence-days.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-absence.h"

typedef struct
{
  AttainContext *context;
  GtkLabel      *label;
  char          *from_on;        /* the days between which was counted last */
  char          *to_on;
} Counting;

static void
counting_free (Counting *counting)
{
  g_object_unref (counting->context);
  g_free (counting->from_on);
  g_free (counting->to_on);
  g_free (counting);
}

/* Up to today where it lasts. Answers whether there is anything to count. */
static gboolean
count_days (AttainContext       *context,
            const AttainAbsence *absence,
            int                 *days)
{
  AttainReferenceSet *reference = attain_context_get_reference (context);
  const char *to = absence->to_on != NULL ? absence->to_on : attain_context_get_today (context);

  if (reference == NULL || absence->from_on == NULL || strcmp (absence->from_on, to) > 0)
    return FALSE;

  *days = attain_holidays_count_working_days (reference->holidays, absence->from_on, to);
  return TRUE;
}

static char *
say_days (const AttainAbsence *absence,
          int                  days)
{
  if (absence->to_on == NULL)
    return g_strdup_printf (ngettext ("%d working day up to today; fewer for part-time work",
                                      "%d working days up to today; fewer for part-time work", days), days);

  return g_strdup_printf (ngettext ("%d working day without bank holidays; fewer for part-time work",
                                    "%d working days without bank holidays; fewer for part-time work", days), days);
}

/* Whether other days are typed than those that were counted last. */
static gboolean
take_days (Counting            *counting,
           const AttainAbsence *absence)
{
  if (g_strcmp0 (counting->from_on, absence->from_on) == 0 && g_strcmp0 (counting->to_on, absence->to_on) == 0)
    return FALSE;

  g_free (counting->from_on);
  g_free (counting->to_on);
  counting->from_on = g_strdup (absence->from_on);
  counting->to_on = g_strdup (absence->to_on);
  return TRUE;
}

static void
count_cb (AttainRecordDialog *dialog,
          Counting           *counting)
{
  g_autoptr(AttainAbsence) typed = ATTAIN_ABSENCE (attain_record_dialog_dup_typed (dialog));
  gboolean others = take_days (counting, typed);
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  int days = 0;

  gtk_widget_set_visible (GTK_WIDGET (counting->label), count_days (counting->context, typed, &days));
  if (!gtk_widget_get_visible (GTK_WIDGET (counting->label)))
    return;

  words = say_days (typed, days);
  gtk_label_set_text (counting->label, words);
  text = days > 0 ? g_strdup_printf ("%d", days) : g_strdup ("");
  if (others)
    attain_record_form_suggest (attain_record_dialog_get_form (dialog), "days", text);
}

/* What stands in one that is kept stays, until its dates are others: that it lasted was counted up to some day, so that
 * its end has it counted anew. */
static void
begin (Counting         *counting,
       AttainRecordForm *form,
       AttainAbsence    *absence)
{
  if (attain_record_get_id (ATTAIN_RECORD (absence)) == 0)
    return;

  take_days (counting, absence);
  if (absence->to_on == NULL)
    {
      g_autofree char *days = attain_decimal_to_text (absence->days);

      attain_record_form_suggest (form, "days", days);
    }
}

static GtkLabel *
add_label (AttainFieldRow *row)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "margin-top", 6, "margin-start", 12,
                                   "margin-end", 12, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  adw_bin_set_child (ADW_BIN (attain_field_row_get_below (row)), label);
  return GTK_LABEL (label);
}

/**
 * attain_absence_days_suggest:
 * @dialog: a form over an absence, with its rows
 * @absence: (type AttainAbsence): what it began with
 * @context: the session
 *
 * Has the days of the form follow from its dates, until somebody writes others.
 */
void
attain_absence_days_suggest (AttainRecordDialog *dialog,
                             gpointer            absence,
                             AttainContext      *context)
{
  AttainRecordForm *form = attain_record_dialog_get_form (dialog);
  AttainFieldRow *row = attain_record_form_find_row (form, "days");
  Counting *counting;

  if (row == NULL)
    return;

  counting = g_new0 (Counting, 1);
  counting->context = g_object_ref (context);
  counting->label = add_label (row);
  begin (counting, form, absence);
  g_signal_connect_data (dialog, "changed", G_CALLBACK (count_cb), counting, (GClosureNotify) counting_free, 0);
  count_cb (dialog, counting);
}
