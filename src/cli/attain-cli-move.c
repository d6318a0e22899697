/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A verb for every move of an application: its options are the fields that the move asks for. */

#include <glib/gi18n.h>

#include "attain-application-find.h"
#include "attain-application-work.h"
#include "attain-cli-output.h"
#include "attain-cli-verbs.h"
#include "attain-decision-reason.h"
#include "attain-panel-score.h"

typedef struct
{
  AttainCliWork          work;
  AttainApplicationMove  move;
  char                 **values;   /* of the fields that the move asks for, in their order; NULL where none is given */
  guint                  n_values;
  gboolean               confirmed;
  gboolean               lock;
  char                  *member;
  char                  *note;
  char                 **because;
  char                 **comments;
  char                  *reasons;
  char                  *plan;
  char                  *review_on;
  char                  *reviewer;
} Order;

static void
order_clear (Order *order)
{
  for (guint i = 0; i < order->n_values; i++)
    g_free (order->values[i]);
  g_free (order->values);
  g_free (order->member);
  g_free (order->note);
  g_strfreev (order->because);
  g_strfreev (order->comments);
  g_free (order->reasons);
  g_free (order->plan);
  g_free (order->review_on);
  g_free (order->reviewer);
  attain_cli_work_clear (&order->work);
}

static void
add_entry (GArray     *entries,
           const char *name,
           GOptionArg  arg,
           gpointer    data,
           const char *help,
           const char *value)
{
  GOptionEntry entry = { name, 0, 0, arg, data, help, value };

  g_array_append_val (entries, entry);
}

static void
add_decision_entries (GArray *entries,
                      Order  *order)
{
  add_entry (entries, "reasons", G_OPTION_ARG_STRING, &order->reasons, N_("Why, as a whole"), N_("TEXT"));
  add_entry (entries, "because", G_OPTION_ARG_STRING_ARRAY, &order->because,
             N_("Why, for a line of the rubric; once for each"), N_("CODE=TEXT"));
  add_entry (entries, "action-plan", G_OPTION_ARG_STRING, &order->plan, N_("Of a deferral: what is to be done"), N_("TEXT"));
  add_entry (entries, "review-on", G_OPTION_ARG_STRING, &order->review_on, N_("Of a deferral: when it is looked at again"),
             N_("DATE"));
  add_entry (entries, "reviewer", G_OPTION_ARG_STRING, &order->reviewer, N_("Of a deferral: by whom"), N_("EMPLOYEE_ID"));
}

static GArray *
make_entries (Order *order)
{
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autoptr(AttainRecordClass) klass = g_type_class_ref (ATTAIN_TYPE_APPLICATION);
  const char *const *fields = attain_application_move_list_fields (order->move);

  order->n_values = g_strv_length ((GStrv) fields);
  order->values = g_new0 (char *, order->n_values);
  for (guint i = 0; i < order->n_values; i++)
    {
      const AttainField *field = attain_record_class_find (klass, fields[i]);

      add_entry (entries, field->name, G_OPTION_ARG_STRING, &order->values[i], field->label,
                 field->type == ATTAIN_FIELD_DATE ? N_("DATE") : field->type == ATTAIN_FIELD_TEXT ? N_("TEXT") : N_("VALUE"));
    }

  if (order->move == ATTAIN_MOVE_SUBMIT)
    add_entry (entries, "declared", G_OPTION_ARG_NONE, &order->confirmed, N_("The declaration is signed"), NULL);
  if (order->move == ATTAIN_MOVE_READY)
    add_entry (entries, "anonymised", G_OPTION_ARG_NONE, &order->confirmed, N_("The evidence is anonymised"), NULL);
  if (order->move == ATTAIN_MOVE_DECLARE || order->move == ATTAIN_MOVE_SCORE)
    add_entry (entries, "member", G_OPTION_ARG_STRING, &order->member, N_("Whose it is, where nobody signs in"),
               N_("EMPLOYEE_ID"));
  if (order->move == ATTAIN_MOVE_DECLARE)
    add_entry (entries, "note", G_OPTION_ARG_STRING, &order->note, N_("What binds them"), N_("TEXT"));
  if (order->move == ATTAIN_MOVE_SCORE)
    {
      add_entry (entries, "comment", G_OPTION_ARG_STRING_ARRAY, &order->comments, N_("A comment on a score; once for each"),
                 N_("CODE=TEXT"));
      add_entry (entries, "lock", G_OPTION_ARG_NONE, &order->lock, N_("The scores are final"), NULL);
    }
  if (order->move == ATTAIN_MOVE_DECIDE_PROGRESS)
    add_decision_entries (entries, order);

  return entries;
}

static gboolean
give_fields (Order                   *order,
             AttainApplicationOrder  *made,
             GError                 **error)
{
  const char *const *fields = attain_application_move_list_fields (order->move);
  AttainRecord *given = ATTAIN_RECORD (attain_application_order_give (made));

  for (guint i = 0; fields[i] != NULL; i++)
    {
      const AttainField *field = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (given), fields[i]);
      const char *text = order->values[i];

      if (text != NULL && (field->type == ATTAIN_FIELD_REF
                             ? !attain_cli_parse_number (text, &attain_field_at (field, given, gint64), error)
                             : !attain_field_set_text (field, given, text, error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
give_declaration (Order                   *order,
                  AttainApplicationOrder  *made,
                  gint64                   member_id,
                  GError                 **error)
{
  int conflict = 0;

  if (order->work.args[2] == NULL ||
      !attain_enum_parse (&attain_panel_conflict_choices, order->work.args[2], &conflict) ||
      conflict == ATTAIN_PANEL_CONFLICT_UNKNOWN)
    return attain_cli_refuse (error, _("Say what binds the member to the applicant: %s"),
                              "none, line_manager, assessor, relative, other");

  made->declaration = attain_panel_declaration_new ();
  made->declaration->member_id = member_id;
  made->declaration->conflict = conflict;
  attain_field_set_string (&made->declaration->note, order->note);
  return TRUE;
}

/* What stands after CODE= among pairs. */
static const char *
find_pair (char       **pairs,
           const char  *code)
{
  g_autofree char *prefix = g_strconcat (code, "=", NULL);

  for (guint i = 0; pairs != NULL && pairs[i] != NULL; i++)
    if (g_str_has_prefix (pairs[i], prefix))
      return pairs[i] + strlen (prefix);

  return NULL;
}

static gboolean
give_scores (Order                   *order,
             AttainApplicationOrder  *made,
             gint64                   member_id,
             GError                 **error)
{
  made->scores = g_ptr_array_new_with_free_func (g_object_unref);
  made->lock = order->lock;
  for (guint i = 2; order->work.args[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (order->work.args[i], "=", 2);
      AttainPanelScore *score = attain_panel_score_new ();
      g_autoptr(GError) failure = NULL;

      g_ptr_array_add (made->scores, score);
      score->member_id = member_id;
      if (g_strv_length (parts) != 2 || !g_ascii_string_to_signed (parts[1], 10, 0, G_MAXINT, &score->score, &failure))
        return attain_cli_refuse (error, _("“%s” is no score: write CODE=NUMBER"), order->work.args[i]);
      score->code = g_strdup (parts[0]);
      score->comment = g_strdup (find_pair (order->comments, parts[0]));
    }

  return TRUE;
}

static gboolean
give_decision (Order                   *order,
               AttainApplicationOrder  *made,
               AttainDb                *db,
               GError                 **error)
{
  made->decision = attain_decision_new ();
  made->reasons = g_ptr_array_new_with_free_func (g_object_unref);
  attain_field_set_string (&made->decision->reasons, order->reasons);
  attain_field_set_string (&made->decision->action_plan, order->plan);
  attain_field_set_string (&made->decision->review_on, order->review_on);
  if (!attain_cli_work_find_person (&order->work, db, order->reviewer, &made->decision->reviewer_id, error))
    return FALSE;

  for (guint i = 0; order->because != NULL && order->because[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (order->because[i], "=", 2);
      AttainDecisionReason *reason = attain_decision_reason_new ();

      g_ptr_array_add (made->reasons, reason);
      if (g_strv_length (parts) != 2)
        return attain_cli_refuse (error, _("“%s” is no reason: write CODE=TEXT"), order->because[i]);
      reason->code = g_strdup (parts[0]);
      attain_field_set_string (&reason->reason, parts[1]);
    }

  return TRUE;
}

static gboolean
give (Order                   *order,
      AttainApplicationOrder  *made,
      AttainDb                *db,
      GError                 **error)
{
  const char *member = order->member != NULL ? order->member : order->work.cli->actor;
  gint64 member_id;

  if (!attain_cli_work_find_person (&order->work, db, member, &member_id, error))
    return FALSE;

  made->confirmed = order->confirmed;
  if (order->move == ATTAIN_MOVE_DECLARE)
    return give_declaration (order, made, member_id, error);
  if (order->move == ATTAIN_MOVE_SCORE)
    return give_scores (order, made, member_id, error);
  if (attain_application_move_get_outcome (order->move) != ATTAIN_APPLICATION_OUTCOME_UNKNOWN)
    return give_decision (order, made, db, error);

  return give_fields (order, made, error);
}

static gboolean
move_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  Order *order = data;
  AttainDb *db = attain_change_get_db (change);
  g_autoptr(AttainApplicationOrder) made = NULL;
  gint64 id;

  if (!attain_cli_work_prepare (&order->work, db, error) ||
      !(id = attain_application_find (db, order->work.args[1], error)))
    return FALSE;

  made = attain_application_order_new (order->move, order->work.actor_id, order->work.as_of);
  if (!give (order, made, db, error) ||
      !attain_application_work_move (change, &order->work.set->rulebook, id, made, error))
    return FALSE;

  order->work.answer = g_strdup (order->work.args[1]);
  return TRUE;
}

/* "decide" takes its outcome as a word; all other verbs are moves by name. */
static gboolean
read_outcome (Order           *order,
              AttainCliStatus *status)
{
  static const AttainApplicationMove moves[] = {
    [ATTAIN_APPLICATION_OUTCOME_PROGRESS] = ATTAIN_MOVE_DECIDE_PROGRESS,
    [ATTAIN_APPLICATION_OUTCOME_DEFER] = ATTAIN_MOVE_DECIDE_DEFER,
    [ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS] = ATTAIN_MOVE_DECIDE_NOT,
  };
  int outcome = 0;

  if (attain_enum_parse (&attain_application_outcome_choices, order->work.args[2], &outcome) && outcome != 0)
    {
      order->move = moves[outcome];
      return TRUE;
    }

  attain_cli_complain (_("“%s” is not an outcome: use progress, defer or not_progress"), order->work.args[2]);
  *status = ATTAIN_CLI_USAGE;
  return FALSE;
}

static guint
count_arguments (AttainApplicationMove move)
{
  switch (move)
    {
    case ATTAIN_MOVE_DECIDE_PROGRESS:
    case ATTAIN_MOVE_DECLARE:
      return 2;
    case ATTAIN_MOVE_SCORE:
      return ATTAIN_CLI_ANY;
    default:
      return 1;
    }
}

/* A text that is in a file is read before any record is looked at. */
static gboolean
read_values (Order           *order,
             AttainCliStatus *status)
{
  for (guint i = 0; i < order->n_values; i++)
    {
      g_autofree char *value = g_steal_pointer (&order->values[i]);
      g_autoptr(GError) error = NULL;

      if (value != NULL && !(order->values[i] = attain_cli_read_text (value, &error)))
        {
          *status = attain_cli_fail (error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_order (Order           *order,
            const char      *verb,
            const char      *usage,
            AttainCliStatus *status)
{
  if (order->work.args[1] == NULL)
    {
      attain_cli_complain (_("write it as: attainctl %s %s"), order->work.args[0], usage);
      *status = ATTAIN_CLI_USAGE;
      return FALSE;
    }

  return (!g_str_equal (verb, "decide") || read_outcome (order, status)) && read_values (order, status);
}

/* The history tells a reason wherever the move asks for one. */
static const char *
find_reason (Order *order)
{
  const char *const *fields = attain_application_move_list_fields (order->move);

  for (guint i = 0; fields[i] != NULL; i++)
    if (g_str_equal (fields[i], "reason"))
      return order->values[i];

  return NULL;
}

static AttainCliStatus
run (Order *order)
{
  AttainCliStatus status = attain_cli_work_write (&order->work, attain_application_work_get_action (order->move),
                                                  find_reason (order), attain_application_work_get_flags (order->move),
                                                  move_job, order);

  return status == ATTAIN_CLI_DONE ? attain_cli_work_ask (&order->work, attain_cli_case_answer_job) : status;
}

/**
 * attain_cli_move:
 * @cli: this run
 * @usage: what comes after the verb
 * @args: the command with its verb, which is the name of a move or "decide", and its arguments
 *
 * Returns: what the run ends with
 */
AttainCliStatus
attain_cli_move (AttainCli  *cli,
                 const char *usage,
                 GStrv       args)
{
  const char *verb = strrchr (args[0], ' ') + 1;
  Order order = { 0 };
  g_autoptr(GArray) entries = NULL;
  AttainCliStatus status = ATTAIN_CLI_USAGE;
  int move = ATTAIN_MOVE_DECIDE_PROGRESS;

  if (!g_str_equal (verb, "decide"))
    attain_enum_parse (&attain_application_move_choices, verb, &move);
  order.move = move;
  entries = make_entries (&order);
  if (attain_cli_work_begin (&order.work, cli, usage, NULL, (const GOptionEntry *) (gpointer) entries->data,
                             count_arguments (order.move), args, &status) &&
      attain_cli_parse_date ("review-on", &order.review_on, &status) && read_order (&order, verb, usage, &status))
    status = run (&order);

  order_clear (&order);
  return status;
}
