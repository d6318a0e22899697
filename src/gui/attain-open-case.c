/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-open-case.h"

#include <glib/gi18n.h>

#include "attain-application-findings.h"
#include "attain-application-time.h"
#include "attain-application-work.h"
#include "attain-panel-work.h"
#include "attain-tables.h"

struct _AttainOpenCase
{
  GObject                parent_instance;

  AttainContext         *context;
  AttainReferenceSet    *reference;          /* what the case was judged by, which outlives it */
  AttainApplicationCase *application_case;
  char                  *words;              /* what the applicant has written and not saved; or NULL */
  AttainRecord          *saved;              /* the application as it was last saved from here; or NULL */
};

G_DEFINE_FINAL_TYPE (AttainOpenCase, attain_open_case, G_TYPE_OBJECT)

/* What is done in the store's thread, and with what. */
typedef struct
{
  AttainReferenceSet         *reference;
  gint64                      application_id;
  gint64                      actor_id;
  char                       *on;
  AttainApplicationOrder     *order;
  AttainApplicationCriterion *finding;
  gint64                      evidence_id;
  gint64                      meeting_id;
  const AttainTable          *table;
  AttainRecord               *record;
  AttainRecord               *before;   /* what was saved before this; its version is the writing thread's */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->reference, attain_reference_set_unref);
  g_clear_pointer (&work->order, attain_application_order_free);
  g_clear_object (&work->finding);
  g_clear_object (&work->record);
  g_clear_object (&work->before);
  g_free (work->on);
  g_free (work);
}

static Work *
work_new (AttainOpenCase *self)
{
  Work *work = g_new0 (Work, 1);

  work->reference = attain_reference_set_ref (self->reference);
  work->application_id = attain_record_get_id (ATTAIN_RECORD (self->application_case->application));
  work->actor_id = attain_open_case_get_actor_id (self);
  g_set_object (&work->before, self->saved);
  work->on = g_strdup (attain_open_case_get_today (self));
  return work;
}

static gboolean
move_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  const Work *work = data;

  /* Writes are done one after the other: one's own save is over by now, and has moved the version on. */
  if (work->before != NULL && work->order->version != 0)
    work->order->version = attain_record_get_version (work->before);

  return attain_application_work_move (change, &work->reference->rulebook, work->application_id, work->order, error);
}

static gboolean
find_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  const Work *work = data;

  return attain_application_findings_save (change, &work->reference->rulebook, work->finding, work->actor_id, work->on,
                                            error);
}

static gboolean
sign_off_job (AttainChange  *change,
              gpointer       data,
              GError       **error)
{
  const Work *work = data;

  return attain_application_findings_sign_off (change, &work->reference->rulebook, work->application_id,
                                               work->actor_id, work->on, error);
}

static gboolean
accept_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  const Work *work = data;

  return attain_application_findings_accept (change, &work->reference->rulebook, work->application_id,
                                             work->evidence_id, work->actor_id, work->on, error);
}

static gboolean
put_job (AttainChange  *change,
         gpointer       data,
         GError       **error)
{
  const Work *work = data;
  const AttainPanelWork of = { change, &work->reference->rulebook, work->actor_id, work->on };

  return attain_panel_work_put (&of, work->meeting_id, work->application_id, error);
}

static gboolean
save_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  const Work *work = data;

  if (work->before != NULL && work->table == &attain_application_table)
    attain_record_set_version (work->record, attain_record_get_version (work->before));

  return attain_change_save (change, work->table, work->record, error);
}

static void
write_work (AttainOpenCase      *self,
            const char          *action,
            const char          *reason,
            AttainChangeFlags    flags,
            AttainWriteJob       job,
            Work                *work,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  attain_store_write (attain_open_case_get_store (self), action, reason, flags, job, work, work_free, NULL,
                      callback, user_data);
}

static void
attain_open_case_finalize (GObject *object)
{
  AttainOpenCase *self = ATTAIN_OPEN_CASE (object);

  g_free (self->words);
  g_clear_object (&self->saved);
  attain_application_case_free (self->application_case);
  attain_reference_set_unref (self->reference);
  g_object_unref (self->context);

  G_OBJECT_CLASS (attain_open_case_parent_class)->finalize (object);
}

static void
attain_open_case_class_init (AttainOpenCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_open_case_finalize;
}

static void
attain_open_case_init (AttainOpenCase *self)
{
}

/**
 * attain_open_case_new:
 * @context: the session
 * @reference: what the case was judged by
 * @application_case: (transfer full): the case
 *
 * Returns: (transfer full): the case as whoever works in the session has it before them
 */
AttainOpenCase *
attain_open_case_new (AttainContext         *context,
                      AttainReferenceSet    *reference,
                      AttainApplicationCase *application_case)
{
  AttainOpenCase *self = g_object_new (ATTAIN_TYPE_OPEN_CASE, NULL);

  self->context = g_object_ref (context);
  self->reference = attain_reference_set_ref (reference);
  self->application_case = application_case;
  return self;
}

/**
 * attain_open_case_get:
 * @self: an open case
 *
 * Returns: (transfer none): the application with all that belongs to it
 */
const AttainApplicationCase *
attain_open_case_get (AttainOpenCase *self)
{
  return self->application_case;
}

/**
 * attain_open_case_get_context:
 * @self: an open application
 *
 * Returns: (transfer none): the session that it is open in
 */
AttainContext *
attain_open_case_get_context (AttainOpenCase *self)
{
  return self->context;
}

/**
 * attain_open_case_get_store:
 * @self: an open application
 *
 * Returns: (transfer none): the records that it is kept in
 */
AttainStore *
attain_open_case_get_store (AttainOpenCase *self)
{
  return attain_context_get_store (self->context);
}

/**
 * attain_open_case_get_today:
 * @self: an open application
 *
 * Returns: (transfer none): the day, yyyy-mm-dd
 */
const char *
attain_open_case_get_today (AttainOpenCase *self)
{
  return attain_context_get_today (self->context);
}

/**
 * attain_open_case_get_actor_id:
 * @self: an open case
 *
 * Returns: who works in the session; 0 in a file without accounts, where one may act for anybody
 */
gint64
attain_open_case_get_actor_id (AttainOpenCase *self)
{
  return attain_context_get_person_id (self->context);
}

/**
 * attain_open_case_acts_as:
 * @self: an open case
 * @roles: what somebody may be to it
 *
 * Returns: whether who works in the session is one of these, or may act for them, and anything can be written
 */
gboolean
attain_open_case_acts_as (AttainOpenCase        *self,
                          AttainApplicationRole  roles)
{
  return !attain_context_is_to_read (self->context) &&
         attain_application_case_acts_as (self->application_case, attain_open_case_get_actor_id (self),
                                          attain_open_case_get_today (self), roles);
}

/**
 * attain_open_case_list_moves:
 * @self: an open case
 *
 * Returns: (transfer full) (element-type AttainApplicationChoice): the steps that are for who works in the session to
 *   take now
 */
GArray *
attain_open_case_list_moves (AttainOpenCase *self)
{
  if (attain_context_is_to_read (self->context))
    return g_array_new (FALSE, FALSE, sizeof (AttainApplicationChoice));

  return attain_application_case_list_moves (self->application_case, attain_open_case_get_actor_id (self),
                                             attain_open_case_get_today (self));
}

/**
 * attain_open_case_offers:
 * @self: an open case
 * @roles: whose it is to do
 * @table: where it is written: that of the case itself, of what is found of its criteria, or of its evidence
 * @may: what is done there
 * @field: (nullable): with which field
 *
 * Returns: whether it is theirs to do, and the table of rights lets them write it
 */
gboolean
attain_open_case_offers (AttainOpenCase        *self,
                         AttainApplicationRole  roles,
                         const AttainTable     *table,
                         AttainMay              may,
                         const char            *field)
{
  const AttainApplicationCase *facts = self->application_case;
  AttainHeld held = table == &attain_application_table ? facts->held
                    : table == &attain_evidence_table ? facts->evidence_held : facts->criterion_held;

  return attain_open_case_acts_as (self, roles) && attain_access_may (table->name, may, field, held);
}

/**
 * attain_open_case_set_words:
 * @self: an open case
 * @words: (nullable): the statement as the applicant has written it by now, saved or not
 */
void
attain_open_case_set_words (AttainOpenCase *self,
                            const char     *words)
{
  attain_field_set_string (&self->words, words);
}

/**
 * attain_open_case_get_words:
 * @self: an open case
 *
 * Returns: (transfer none) (nullable): what is handed in as the statement; %NULL for what is saved
 */
const char *
attain_open_case_get_words (AttainOpenCase *self)
{
  return self->words;
}

/**
 * attain_open_case_dup_due:
 * @self: an open case
 *
 * Returns: (transfer full) (nullable): by when the next step is to be done; %NULL where there is no time limit
 */
char *
attain_open_case_dup_due (AttainOpenCase *self)
{
  const AttainApplicationCase *facts = self->application_case;

  return facts->route != NULL ? attain_application_dup_due (facts->application, facts->route, facts->holidays,
                                                            attain_application_case_get_decision (facts)) : NULL;
}

/**
 * attain_open_case_dup_expiry:
 * @self: an open case
 *
 * Returns: (transfer full) (nullable): what happens when that day is over, or has happened; %NULL where the scheme says
 *   nothing of it
 */
char *
attain_open_case_dup_expiry (AttainOpenCase *self)
{
  const AttainApplicationCase *facts = self->application_case;

  return attain_application_dup_expiry_text (facts->application, facts->route, facts->holidays,
                                             attain_application_case_get_decision (facts), attain_open_case_get_today (self));
}

/**
 * attain_open_case_make_order:
 * @self: an open case
 * @move: what is to be done
 *
 * Returns: (transfer full): the order of who works in the session, which fails if somebody has changed the
 *   application since it was shown
 */
AttainApplicationOrder *
attain_open_case_make_order (AttainOpenCase        *self,
                             AttainApplicationMove  move)
{
  AttainApplicationOrder *order = attain_application_order_new (move, attain_open_case_get_actor_id (self),
                                                                attain_open_case_get_today (self));

  order->version = attain_record_get_version (ATTAIN_RECORD (self->application_case->application));
  return order;
}

/**
 * attain_open_case_move:
 * @self: an open case
 * @order: (transfer full): what to do
 * @callback: is called with the store; finish with attain_store_write_finish()
 * @user_data: for @callback
 */
void
attain_open_case_move (AttainOpenCase         *self,
                       AttainApplicationOrder *order,
                       GAsyncReadyCallback     callback,
                       gpointer                user_data)
{
  Work *work = work_new (self);
  g_autofree char *reason = order->given != NULL ? g_strdup (order->given->reason) : NULL;

  work->order = order;
  write_work (self, attain_application_work_get_action (order->move), reason,
              attain_application_work_get_flags (order->move), move_job, work, callback, user_data);
}

/**
 * attain_open_case_find:
 * @self: an open case
 * @finding: what was found of a criterion
 * @callback: as of attain_open_case_move()
 * @user_data: for @callback
 */
void
attain_open_case_find (AttainOpenCase             *self,
                       AttainApplicationCriterion *finding,
                       GAsyncReadyCallback         callback,
                       gpointer                    user_data)
{
  Work *work = work_new (self);

  work->finding = g_object_ref (finding);
  write_work (self, _("Settle a criterion"), finding->reason, ATTAIN_CHANGE_NORMAL, find_job, work, callback,
              user_data);
}

/**
 * attain_open_case_sign_off:
 * @self: an open case
 * @callback: as of attain_open_case_move()
 * @user_data: for @callback
 *
 * Signs off the actions of a deferral.
 */
void
attain_open_case_sign_off (AttainOpenCase      *self,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  write_work (self, _("Sign off the actions of a deferral"), NULL, ATTAIN_CHANGE_NORMAL, sign_off_job,
              work_new (self), callback, user_data);
}

/**
 * attain_open_case_accept:
 * @self: an open case
 * @evidence_id: a piece of its evidence
 * @callback: as of attain_open_case_move()
 * @user_data: for @callback
 */
void
attain_open_case_accept (AttainOpenCase      *self,
                         gint64               evidence_id,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  Work *work = work_new (self);

  work->evidence_id = evidence_id;
  write_work (self, _("Accept evidence"), NULL, ATTAIN_CHANGE_NORMAL, accept_job, work, callback, user_data);
}

/**
 * attain_open_case_put:
 * @self: an open case
 * @meeting_id: a meeting that may hear it
 * @callback: as of attain_open_case_move()
 * @user_data: for @callback
 *
 * Puts it on the agenda of the meeting.
 */
void
attain_open_case_put (AttainOpenCase      *self,
                      gint64               meeting_id,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  Work *work = work_new (self);

  work->meeting_id = meeting_id;
  write_work (self, _("Put an application on an agenda"), NULL, ATTAIN_CHANGE_NORMAL, put_job, work, callback, user_data);
}

/**
 * attain_open_case_save:
 * @self: an open case
 * @action: what it is called in the history
 * @table: where it is kept
 * @record: what belongs to the case and takes no step on its road: its words, its evidence
 * @callback: as of attain_open_case_move()
 * @user_data: for @callback
 */
void
attain_open_case_save (AttainOpenCase      *self,
                       const char          *action,
                       const AttainTable   *table,
                       AttainRecord        *record,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Work *work = work_new (self);

  work->table = table;
  work->record = g_object_ref (record);
  if (table == &attain_application_table)
    g_set_object (&self->saved, record);
  write_work (self, action, NULL, ATTAIN_CHANGE_NORMAL, save_job, work, callback, user_data);
}
