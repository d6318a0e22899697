/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Begins somebody's supported year. Whoever fills it in sees at once which dates the start makes. */

#include "attain-enrol-dialog.h"

#include <glib/gi18n.h>

#include "attain-asye-deed.h"
#include "attain-asye-schedule.h"
#include "attain-asye-work.h"
#include "attain-display.h"

/* The label that shows the dates, and what they are made from. */
typedef struct
{
  AttainReferenceSet *reference;
  GtkLabel           *label;
} Preview;

static void
preview_free (Preview  *preview,
              GClosure *closure)
{
  attain_reference_set_unref (preview->reference);
  g_free (preview);
}

static gboolean
enrol_job (AttainChange         *change,
           const AttainAsyeDesk *desk,
           gint64                asye_id,
           AttainRecord         *typed,
           GError              **error)
{
  return attain_asye_work_enrol (change, desk, ATTAIN_ASYE (typed), error);
}

/* As far as it is known before: full time, and without pauses. */
static char *
describe_dates (const AttainProgramme *programme,
                const char            *start_on,
                const AttainHolidays  *holidays)
{
  const AttainAsyeTerms terms = { .programme = programme, .start_on = start_on, .holidays = holidays, .on = start_on };
  g_autoptr(AttainAsyeSchedule) schedule = attain_asye_schedule_new (&terms);
  g_autofree char *end = attain_date_display (schedule->end);
  g_autoptr(GString) words = g_string_new (NULL);

  g_string_append_printf (words, _("For full-time work, which part-time hours stretch:\nEnds on %s"), end);
  for (guint i = 0; i < schedule->items->len; i++)
    {
      const AttainAsyeItem *item = g_ptr_array_index (schedule->items, i);
      g_autofree char *due = attain_date_display (item->due);

      if (item->kind == ATTAIN_ASYE_ITEM_REVIEW)
        g_string_append_printf (words, "\n%s · %s", due, item->title);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show_preview (AttainRecordDialog *dialog,
              Preview            *preview)
{
  g_autoptr(AttainRecord) typed = attain_record_dialog_dup_typed (dialog);
  const AttainAsye *asye = ATTAIN_ASYE (typed);
  const AttainProgramme *programme = NULL;
  g_autofree char *words = NULL;

  if (asye->programme != NULL && asye->started_on != NULL)
    programme = attain_programme_find (preview->reference->programmes, asye->programme, NULL, asye->started_on);
  if (asye->programme == NULL || asye->started_on == NULL)
    words = g_strdup (_("Choose a programme and the day of the start to see the dates that they make."));
  else if (programme == NULL)
    words = g_strdup (_("No edition of this programme is in force on that day."));
  else
    words = describe_dates (programme, asye->started_on, preview->reference->holidays);
  gtk_label_set_label (preview->label, words);
}

static void
add_programmes (AttainRecordDialog *dialog,
                GPtrArray          *programmes,
                const char         *today)
{
  g_autoptr(GPtrArray) open = attain_programme_list_open (programmes, today);
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < open->len; i++)
    {
      const AttainProgramme *programme = g_ptr_array_index (open, i);

      g_ptr_array_add (codes, programme->code);
      g_ptr_array_add (titles, programme->title);
    }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (titles, NULL);
  attain_record_dialog_add_choice (dialog, "programme", (const char *const *) codes->pdata,
                                   (const char *const *) titles->pdata);
}

/**
 * attain_enrol_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @context: the session, which has read the reference data
 * @cohort: (nullable): the cohort to suggest
 *
 * Returns: (transfer none): a form that enrols somebody; the caller presents it
 */
AttainRecordDialog *
attain_enrol_dialog_new (GtkWidget     *parent,
                         AttainContext *context,
                         const char    *cohort)
{
  static const char *const who[] = { "person-id", NULL };
  static const char *const when[] = { "started-on", "cohort", NULL };
  static const char *const with[] = { "assessor-id", "coordinator-id", NULL };
  const char *today = attain_context_get_today (context);
  g_autoptr(AttainAsye) asye = g_object_new (ATTAIN_TYPE_ASYE, "started-on", today, "cohort", cohort, "coordinator-id",
                                             attain_context_get_person_id (context), NULL);
  AttainRecordDialog *dialog = attain_record_dialog_new (parent, attain_context_get_store (context), &attain_asye_table,
                                                         ATTAIN_RECORD (asye), _("Enrol somebody"));
  Preview *preview = g_new0 (Preview, 1);

  preview->reference = attain_reference_set_ref (attain_context_get_reference (context));
  preview->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, NULL);
  attain_asye_deed_set_on (attain_asye_deed_new (context, 0), dialog, enrol_job, NULL);
  attain_record_dialog_name_act (dialog, _("_Enrol"), _("Enrolled into the supported year"));
  attain_record_dialog_add_group (dialog, NULL, who);
  add_programmes (dialog, preview->reference->programmes, today);
  attain_record_dialog_add_group (dialog, NULL, when);
  attain_record_dialog_add_group (dialog, NULL, with);
  attain_record_dialog_add_widget (dialog, GTK_WIDGET (preview->label));
  g_signal_connect_data (dialog, "changed", G_CALLBACK (show_preview), preview, (GClosureNotify) preview_free, 0);
  show_preview (dialog, preview);
  return dialog;
}
