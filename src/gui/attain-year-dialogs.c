/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-year-dialogs.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-asye-deed.h"
#include "attain-asye-ending.h"
#include "attain-asye-gap.h"
#include "attain-asye-grant.h"
#include "attain-asye-portfolio.h"
#include "attain-asye-work.h"
#include "attain-notice.h"

static gint64
get_id (const AttainAsyeCase *year)
{
  return attain_record_get_id (ATTAIN_RECORD (year->asye));
}

static AttainRecordDialog *
make_dialog (GtkWidget            *parent,
             AttainContext        *context,
             const AttainAsyeCase *year,
             const AttainTable    *table,
             gpointer              record,
             const char           *action,
             AttainRecordJob       job,
             const char           *hint)
{
  AttainRecordDialog *dialog = attain_record_dialog_new (parent, attain_context_get_store (context), table, record,
                                                         action);

  attain_record_dialog_set_job (dialog, job, NULL, attain_asye_deed_new (context, get_id (year)),
                                (GDestroyNotify) attain_asye_deed_free);
  if (hint != NULL)
    attain_record_dialog_add_widget (dialog, g_object_new (GTK_TYPE_LABEL, "label", hint, "wrap", TRUE, "xalign", 0.0,
                                                           NULL));
  return dialog;
}

/* A copy, so that nothing is shown of what is not written yet. */
static AttainAsye *
copy_year (const AttainAsyeCase *year)
{
  return ATTAIN_ASYE (attain_record_copy (ATTAIN_RECORD (year->asye)));
}

static gboolean
assign_job (AttainChange  *change,
            AttainRecord  *typed,
            gpointer       data,
            GError       **error)
{
  const AttainAsyeDeed *deed = data;
  const AttainAsyeDesk desk = attain_asye_deed_desk (deed);

  return attain_asye_work_assign (change, &desk, deed->asye_id, ATTAIN_ASYE (typed)->assessor_id, error);
}

/**
 * attain_year_dialog_assign:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 *
 * Returns: (transfer none): a form in which its assessor is chosen; the caller presents it, as all of these
 */
AttainRecordDialog *
attain_year_dialog_assign (GtkWidget            *parent,
                           AttainContext        *context,
                           const AttainAsyeCase *year)
{
  static const char *const fields[] = { "assessor-id", NULL };
  g_autoptr(AttainAsye) asye = copy_year (year);
  AttainRecordDialog *dialog = make_dialog (parent, context, year, &attain_asye_table, asye, _("Choose an assessor"),
                                            assign_job, _("Type a name or an employee number. When the assessor changes, "
                                                          "the agreement is reviewed and signed again."));

  attain_record_dialog_add_group (dialog, NULL, fields);
  return dialog;
}

/* Pauses */

static gboolean
pause_job (AttainChange  *change,
           AttainRecord  *typed,
           gpointer       data,
           GError       **error)
{
  const AttainAsyeDesk desk = attain_asye_deed_desk (data);

  return attain_asye_work_pause (change, &desk, ATTAIN_ASYE_PAUSE (typed), error);
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

/* Who must agree, as far as they are on record: somebody may leave out who has not. */
static char *
list_people (const AttainAsyeCase *year)
{
  AttainPerson *people[] = { year->person, year->assessor, year->line_manager, year->coordinator };
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (people[i] != NULL && strstr (names->str, people[i]->display_name) == NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", people[i]->display_name);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static AttainRecordDialog *
make_pause_dialog (GtkWidget            *parent,
                   AttainContext        *context,
                   const AttainAsyeCase *year,
                   AttainAsyePause      *pause,
                   const char           *action)
{
  static const char *const days[] = { "from-on", "to-on", NULL };
  static const char *const who[] = { "agreed-by", NULL };
  AttainRecordDialog *dialog = make_dialog (parent, context, year, &attain_asye_pause_table, pause, action, pause_job,
                                            _("Everything due after it moves by its days. Leave the last day empty while "
                                              "nobody knows it."));

  attain_record_dialog_add_group (dialog, NULL, days);
  if (year->programme != NULL)
    add_reasons (dialog, year->programme);
  attain_record_dialog_add_group (dialog, NULL, who);
  return dialog;
}

AttainRecordDialog *
attain_year_dialog_pause (GtkWidget            *parent,
                          AttainContext        *context,
                          const AttainAsyeCase *year)
{
  g_autofree char *people = list_people (year);
  g_autoptr(AttainAsyePause) pause =
    g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "person-id", year->asye->person_id, "asye-id", get_id (year), "from-on",
                  attain_context_get_today (context), "agreed-by", people, NULL);

  return make_pause_dialog (parent, context, year, pause, _("Agree a pause"));
}

/**
 * attain_year_dialog_change_pause:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 * @pause_id: one of its pauses
 *
 * Returns: (transfer none) (nullable): a form in which the pause is mended; %NULL where the year has it no more
 */
AttainRecordDialog *
attain_year_dialog_change_pause (GtkWidget            *parent,
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

          return make_pause_dialog (parent, context, year, ATTAIN_ASYE_PAUSE (pause), _("Change a pause"));
        }
    }

  return NULL;
}

static gboolean
resume_job (AttainChange  *change,
            AttainRecord  *typed,
            gpointer       data,
            GError       **error)
{
  const AttainAsyeDeed *deed = data;
  const AttainAsyeDesk desk = attain_asye_deed_desk (deed);

  return attain_asye_work_resume (change, &desk, deed->asye_id, ATTAIN_ASYE_PAUSE (typed)->to_on, error);
}

AttainRecordDialog *
attain_year_dialog_resume (GtkWidget            *parent,
                           AttainContext        *context,
                           const AttainAsyeCase *year)
{
  static const char *const fields[] = { "to-on", NULL };
  g_autoptr(AttainAsyePause) pause = g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "to-on", attain_context_get_today (context),
                                                   NULL);
  AttainRecordDialog *dialog = make_dialog (parent, context, year, &attain_asye_pause_table, pause, _("End the pause"),
                                            resume_job, _("The last day of the pause. The year goes on the day after."));

  attain_record_dialog_add_group (dialog, NULL, fields);
  return dialog;
}

static gboolean
explain_job (AttainChange  *change,
             AttainRecord  *typed,
             gpointer       data,
             GError       **error)
{
  const AttainAsyeDeed *deed = data;
  const AttainAsyeDesk desk = attain_asye_deed_desk (deed);
  const AttainAsyeGap *gap = ATTAIN_ASYE_GAP (typed);

  return attain_asye_portfolio_explain (change, &desk, deed->asye_id, gap->item, gap->code, gap->reason, error);
}

/**
 * attain_year_dialog_explain:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @year: a supported year
 * @item: whether a review or evidence is not there
 * @code: its code
 *
 * Returns: (transfer none): a form that takes why
 */
AttainRecordDialog *
attain_year_dialog_explain (GtkWidget            *parent,
                            AttainContext        *context,
                            const AttainAsyeCase *year,
                            AttainEvidenceItem    item,
                            const char           *code)
{
  static const char *const fields[] = { "reason", NULL };
  g_autoptr(AttainAsyeGap) gap = g_object_new (ATTAIN_TYPE_ASYE_GAP, "person-id", year->asye->person_id, "asye-id",
                                               get_id (year), "item", item, "code", code, NULL);
  AttainRecordDialog *dialog;

  for (guint i = 0; i < year->gaps->len; i++)
    {
      const AttainAsyeGap *kept = g_ptr_array_index (year->gaps, i);

      if (kept->item == item && g_strcmp0 (kept->code, code) == 0)
        g_object_set (gap, "reason", kept->reason, NULL);
    }
  dialog = make_dialog (parent, context, year, &attain_asye_gap_table, gap, _("Explain why it is not there"), explain_job,
                        _("A pass needs what the programme asks for, or the reason why it is not there. Whoever "
                          "moderates reads this."));
  attain_record_dialog_add_group (dialog, NULL, fields);
  return dialog;
}

/* The end */

static gboolean
recommend_job (AttainChange  *change,
               AttainRecord  *typed,
               gpointer       data,
               GError       **error)
{
  const AttainAsyeDeed *deed = data;
  const AttainAsyeDesk desk = attain_asye_deed_desk (deed);

  return attain_asye_ending_recommend (change, &desk, deed->asye_id, ATTAIN_ASYE (typed)->recommendation, error);
}

AttainRecordDialog *
attain_year_dialog_recommend (GtkWidget            *parent,
                              AttainContext        *context,
                              const AttainAsyeCase *year)
{
  static const char *const fields[] = { "recommendation", NULL };
  g_autoptr(AttainAsye) asye = copy_year (year);
  AttainRecordDialog *dialog = make_dialog (parent, context, year, &attain_asye_table, asye, _("Recommend an outcome"),
                                            recommend_job, _("The assessor recommends; others moderate it, and the "
                                                             "employer decides."));

  attain_record_dialog_add_group (dialog, NULL, fields);
  return dialog;
}

static gboolean
moderate_job (AttainChange  *change,
              AttainRecord  *typed,
              gpointer       data,
              GError       **error)
{
  const AttainAsyeDeed *deed = data;
  const AttainAsyeDesk desk = attain_asye_deed_desk (deed);

  return attain_asye_ending_moderate (change, &desk, deed->asye_id, ATTAIN_ASYE (typed)->moderation, error);
}

AttainRecordDialog *
attain_year_dialog_moderate (GtkWidget            *parent,
                             AttainContext        *context,
                             const AttainAsyeCase *year)
{
  static const char *const fields[] = { "moderation", NULL };
  g_autoptr(AttainAsye) asye = copy_year (year);
  AttainRecordDialog *dialog = make_dialog (parent, context, year, &attain_asye_table, asye,
                                            _("Moderate a recommendation"), moderate_job,
                                            _("What the moderators found: is the judgement consistent, and is there "
                                              "enough to stand on?"));

  attain_record_dialog_add_group (dialog, NULL, fields);
  return dialog;
}

static gboolean
conclude_job (AttainChange  *change,
              AttainRecord  *typed,
              gpointer       data,
              GError       **error)
{
  const AttainAsyeDeed *deed = data;
  const AttainAsyeDesk desk = attain_asye_deed_desk (deed);
  const AttainAsye *asye = ATTAIN_ASYE (typed);

  return attain_asye_ending_conclude (change, &desk, deed->asye_id, asye->outcome, asye->outcome_on,
                                      asye->outcome_reason, error);
}

static char *
tell_outcome (AttainRecord *typed,
              gpointer      data)
{
  const AttainAsyeDeed *deed = data;

  if (ATTAIN_ASYE (typed)->outcome != ATTAIN_ASYE_RESULT_PASS)
    return g_strdup (_("The year ended without a pass"));
  if (deed->next == NULL)
    return g_strdup (_("The year is passed"));

  /* Translators: a level of the council's scheme follows */
  return g_strdup_printf (_("The year is passed. What comes next: %s"), deed->next);
}

/* The level that leads on from the one they are at, in the council's scheme. */
static char *
name_next_level (const AttainAsyeCase *year,
                 const AttainScheme   *scheme)
{
  const AttainPostSpan *last = year->spans->len > 0 ? &g_array_index (year->spans, AttainPostSpan, year->spans->len - 1)
                                                    : NULL;
  guint position = 0;
  const AttainRoute *route = last != NULL && scheme != NULL ? attain_scheme_next_route (scheme, last->level, &position)
                                                            : NULL;
  const AttainSchemeLevel *level = route != NULL ? attain_scheme_find_level (scheme, route->to) : NULL;

  return level != NULL ? g_strdup_printf (_("Level %s · %s"), level->code, level->title) : NULL;
}

/* The level that follows a pass by itself: a change of its own, as the year is over whatever comes of it. */
typedef struct
{
  AttainAsyeDeed *deed;
  GtkWindow      *window;
  char           *reference;       /* of the application that keeps the level; NULL where none follows */
} Grant;

static void
grant_free (Grant *grant)
{
  attain_asye_deed_free (grant->deed);
  g_object_unref (grant->window);
  g_free (grant->reference);
  g_free (grant);
}

static gboolean
grant_job (AttainChange  *change,
           gpointer       data,
           GError       **error)
{
  Grant *grant = data;
  const AttainReferenceSet *reference = grant->deed->reference;

  return attain_asye_grant (change, &reference->rulebook, reference->scheme, grant->deed->asye_id, grant->deed->today,
                            &grant->reference, error);
}

static void
granted_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  Grant *grant = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (!attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    {
      words = g_strdup_printf (_("The year is concluded. The next level does not follow by itself: %s"), error->message);
      attain_notice_add_toast (grant->window, adw_toast_new (words));
    }
  else if (grant->reference != NULL)
    {
      words = g_strdup_printf (_("The next level follows: application %s"), grant->reference);
      attain_notice_tell_done (grant->window, words);
    }
  grant_free (grant);
}

static void
concluded_cb (AttainRecordDialog *dialog,
              AttainRecord       *asye,
              AttainContext      *context)
{
  Grant *grant;

  if (ATTAIN_ASYE (asye)->outcome != ATTAIN_ASYE_RESULT_PASS)
    return;

  grant = g_new0 (Grant, 1);
  grant->deed = attain_asye_deed_new (context, attain_record_get_id (asye));
  grant->window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  attain_store_write (attain_context_get_store (context), _("Grant the level after ASYE"), NULL, ATTAIN_CHANGE_NORMAL,
                      grant_job, grant, NULL, NULL, granted_cb, grant);
}

AttainRecordDialog *
attain_year_dialog_conclude (GtkWidget            *parent,
                             AttainContext        *context,
                             const AttainAsyeCase *year)
{
  static const char *const fields[] = { "outcome", "outcome-on", "outcome-reason", NULL };
  g_autoptr(AttainAsye) asye = copy_year (year);
  AttainAsyeDeed *deed = attain_asye_deed_new (context, get_id (year));
  AttainRecordDialog *dialog;

  g_object_set (asye, "outcome", asye->recommendation, "outcome-on", attain_context_get_today (context), NULL);
  deed->next = name_next_level (year, deed->reference->scheme);
  dialog = attain_record_dialog_new (parent, attain_context_get_store (context), &attain_asye_table,
                                     ATTAIN_RECORD (asye), _("Decide the year"));
  attain_record_dialog_set_job (dialog, conclude_job, tell_outcome, deed, (GDestroyNotify) attain_asye_deed_free);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (concluded_cb), context, 0);
  attain_record_dialog_add_group (dialog, NULL, fields);
  return dialog;
}

static gboolean
withdraw_job (AttainChange  *change,
              AttainRecord  *typed,
              gpointer       data,
              GError       **error)
{
  const AttainAsyeDeed *deed = data;
  const AttainAsyeDesk desk = attain_asye_deed_desk (deed);

  const AttainAsye *asye = ATTAIN_ASYE (typed);

  return attain_asye_work_withdraw (change, &desk, deed->asye_id, asye->withdrawn_on, asye->outcome_reason, error);
}

AttainRecordDialog *
attain_year_dialog_withdraw (GtkWidget            *parent,
                             AttainContext        *context,
                             const AttainAsyeCase *year)
{
  static const char *const fields[] = { "withdrawn-on", "outcome-reason", NULL };
  g_autoptr(AttainAsye) asye = copy_year (year);
  AttainRecordDialog *dialog;

  g_object_set (asye, "status", ATTAIN_ASYE_STATUS_WITHDRAWN, "withdrawn-on", attain_context_get_today (context), NULL);
  dialog = make_dialog (parent, context, year, &attain_asye_table, asye, _("Withdraw from the year"), withdraw_job,
                        _("The year ends without an outcome. What was recorded is kept."));
  attain_record_dialog_add_group (dialog, NULL, fields);
  return dialog;
}
