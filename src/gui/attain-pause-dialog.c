/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-pause-dialog.h"

#include <glib/gi18n.h>

#include "attain-asye-work.h"
#include "attain-year-dialogs.h"

static gboolean
pause_job (AttainChange         *change,
           const AttainAsyeDesk *desk,
           gint64                asye_id,
           AttainRecord         *typed,
           GError              **error)
{
  return attain_asye_work_pause (change, desk, ATTAIN_ASYE_PAUSE (typed), error);
}

/* The reasons that the programme allows, and those that it refuses with a sentence. */
static void
add_reasons (AttainRecordDialog    *dialog,
             const AttainProgramme *programme)
{
  GPtrArray *lists[] = { programme->pause_reasons, programme->refused_reasons };
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        const AttainProgrammeName *name = g_ptr_array_index (lists[i], j);

        g_ptr_array_add (codes, name->code);
        g_ptr_array_add (titles, name->title);
      }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (titles, NULL);
  attain_record_dialog_add_choice (dialog, "reason", (const char *const *) codes->pdata,
                                   (const char *const *) titles->pdata);
}

/* Whether the one at @i has another part before that one. */
static gboolean
is_named_before (AttainPerson *const *people,
                 guint                i)
{
  for (guint before = 0; before < i; before++)
    if (people[before] != NULL &&
        attain_record_get_id (ATTAIN_RECORD (people[before])) == attain_record_get_id (ATTAIN_RECORD (people[i])))
      return TRUE;

  return FALSE;
}

/* Who must agree, as far as they are on record: somebody may leave out who has not. */
static char *
list_people (const AttainAsyeCase *year)
{
  AttainPerson *people[] = { year->person, year->assessor, year->line_manager, year->coordinator };
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (people[i] != NULL && !is_named_before (people, i))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", people[i]->display_name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
resume_job (AttainChange         *change,
            const AttainAsyeDesk *desk,
            gint64                asye_id,
            AttainRecord         *typed,
            GError              **error)
{
  return attain_asye_work_resume (change, desk, asye_id, ATTAIN_ASYE_PAUSE (typed)->to_on, error);
}

static AttainRecordDialog *
make_dialog (GtkWidget            *parent,
             AttainContext        *context,
             const AttainAsyeCase *year,
             AttainRecord         *pause,
             gboolean              is_new)
{
  static const char *const who[] = { "agreed-by", NULL };
  static const char moves[] = N_("Everything due after it moves by its days. Leave the last day empty while nobody knows"
                                 " it.");
  static const AttainYearForm agree = { N_("Agree a pause"), N_("_Agree"), N_("Pause agreed"), moves,
                                        &attain_asye_pause_table, pause_job, { "from-on", "to-on" } };
  static const AttainYearForm change = { N_("Change a pause"), N_("_Change"), N_("Pause changed"), moves,
                                         &attain_asye_pause_table, pause_job, { "from-on", "to-on" } };
  AttainRecordDialog *dialog = attain_year_dialog_new (parent, context, year, is_new ? &agree : &change, pause);

  if (year->programme != NULL)
    add_reasons (dialog, year->programme);
  attain_record_dialog_add_group (dialog, NULL, who);
  return dialog;
}

/**
 * attain_pause_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 *
 * Returns: (transfer none): a form in which a pause is agreed; the caller presents it, as all of these
 */
AttainRecordDialog *
attain_pause_dialog_new (GtkWidget            *parent,
                         AttainContext        *context,
                         const AttainAsyeCase *year)
{
  g_autofree char *people = list_people (year);
  g_autoptr(AttainRecord) pause =
    g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "person-id", year->asye->person_id, "asye-id",
                  attain_record_get_id (ATTAIN_RECORD (year->asye)), "from-on", attain_context_get_today (context),
                  "agreed-by", people, NULL);

  return make_dialog (parent, context, year, pause, TRUE);
}

/**
 * attain_pause_dialog_change:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 * @pause_id: one of its pauses
 *
 * Returns: (transfer none) (nullable): a form in which the pause is mended; %NULL where the year has it no more
 */
AttainRecordDialog *
attain_pause_dialog_change (GtkWidget            *parent,
                            AttainContext        *context,
                            const AttainAsyeCase *year,
                            gint64                pause_id)
{
  for (guint i = 0; i < year->pauses->len; i++)
    {
      AttainRecord *kept = g_ptr_array_index (year->pauses, i);

      if (attain_record_get_id (kept) == pause_id)
        {
          g_autoptr(AttainRecord) pause = attain_record_copy (kept);

          return make_dialog (parent, context, year, pause, FALSE);
        }
    }

  return NULL;
}

/**
 * attain_pause_dialog_end:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year that is paused
 *
 * Returns: (transfer none): a form that takes the last day of the pause
 */
AttainRecordDialog *
attain_pause_dialog_end (GtkWidget            *parent,
                         AttainContext        *context,
                         const AttainAsyeCase *year)
{
  static const AttainYearForm form = {
    N_("End the pause"), N_("_End"), N_("Pause ended"), N_("The last day of the pause. The year goes on the day after."),
    &attain_asye_pause_table, resume_job, { "to-on" },
  };
  g_autoptr(AttainRecord) pause = g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "to-on", attain_context_get_today (context),
                                                NULL);

  return attain_year_dialog_new (parent, context, year, &form, pause);
}
