/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-open-meeting.h"

#include <glib/gi18n.h>

#include "attain-panel-work.h"

struct _AttainOpenMeeting
{
  GObject             parent_instance;

  AttainContext      *context;
  AttainReferenceSet *reference;       /* what the cases are judged by, which outlives them */
  AttainPanelFile    *file;
  GPtrArray          *cases;           /* AttainOpenCase, as in the file */
};

G_DEFINE_FINAL_TYPE (AttainOpenMeeting, attain_open_meeting, G_TYPE_OBJECT)

/* What is done in the store's thread, and with what. */
typedef struct
{
  AttainReferenceSet *reference;
  gint64              meeting_id;
  gint64              actor_id;
  char               *on;
  AttainMeetingDeed   deed;
  gint64              id;
  char               *text;
} Work;

/* What each is called in the history. */
static const char *const actions[] = {
  [ATTAIN_MEETING_SEAT] = N_("Seat a member of a panel"),
  [ATTAIN_MEETING_UNSEAT] = N_("Take a member off a panel"),
  [ATTAIN_MEETING_PRESENT] = N_("Say that a member is present"),
  [ATTAIN_MEETING_ABSENT] = N_("Say that a member is absent"),
  [ATTAIN_MEETING_PUT] = N_("Put an application on an agenda"),
  [ATTAIN_MEETING_TAKE_OFF] = N_("Take an application off an agenda"),
  [ATTAIN_MEETING_SEND_PAPERS] = N_("Send the papers of a panel"),
  [ATTAIN_MEETING_OPEN] = N_("Open a panel meeting"),
  [ATTAIN_MEETING_CLOSE] = N_("Close a panel meeting"),
  [ATTAIN_MEETING_POSTPONE] = N_("Move a panel meeting to another day"),
};

static void
work_free (gpointer data)
{
  Work *work = data;

  attain_reference_set_unref (work->reference);
  g_free (work->on);
  g_free (work->text);
  g_free (work);
}

static gboolean
work_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  const Work *work = data;
  const AttainPanelWork of = { change, &work->reference->rulebook, work->actor_id, work->on };

  switch (work->deed)
    {
    case ATTAIN_MEETING_SEAT:
      return attain_panel_work_seat (&of, work->meeting_id, work->id, work->text, error);
    case ATTAIN_MEETING_UNSEAT:
      return attain_panel_work_unseat (&of, work->meeting_id, work->id, error);
    case ATTAIN_MEETING_PRESENT:
    case ATTAIN_MEETING_ABSENT:
      return attain_panel_work_set_present (&of, work->meeting_id, work->id, work->deed == ATTAIN_MEETING_PRESENT, error);
    case ATTAIN_MEETING_PUT:
      return attain_panel_work_put (&of, work->meeting_id, work->id, error);
    case ATTAIN_MEETING_TAKE_OFF:
      return attain_panel_work_take_off (&of, work->meeting_id, work->id, error);
    case ATTAIN_MEETING_SEND_PAPERS:
      return attain_panel_work_send_papers (&of, work->meeting_id, error);
    case ATTAIN_MEETING_OPEN:
      return attain_panel_work_open (&of, work->meeting_id, error);
    case ATTAIN_MEETING_CLOSE:
      return attain_panel_work_close (&of, work->meeting_id, error);
    case ATTAIN_MEETING_POSTPONE:
    default:
      return attain_panel_work_postpone (&of, work->meeting_id, work->text, error);
    }
}

static void
attain_open_meeting_finalize (GObject *object)
{
  AttainOpenMeeting *self = ATTAIN_OPEN_MEETING (object);

  g_ptr_array_unref (self->cases);
  attain_panel_file_free (self->file);
  attain_reference_set_unref (self->reference);
  g_object_unref (self->context);

  G_OBJECT_CLASS (attain_open_meeting_parent_class)->finalize (object);
}

static void
attain_open_meeting_class_init (AttainOpenMeetingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_open_meeting_finalize;
}

static void
attain_open_meeting_init (AttainOpenMeeting *self)
{
}

static void
case_unref (gpointer item)
{
  if (item != NULL)
    g_object_unref (item);
}

/**
 * attain_open_meeting_new:
 * @context: the session
 * @reference: what the cases were judged by
 * @file: (transfer full): the meeting
 *
 * Returns: (transfer full): the meeting as whoever works in the session has it before them
 */
AttainOpenMeeting *
attain_open_meeting_new (AttainContext      *context,
                         AttainReferenceSet *reference,
                         AttainPanelFile    *file)
{
  AttainOpenMeeting *self = g_object_new (ATTAIN_TYPE_OPEN_MEETING, NULL);

  self->context = g_object_ref (context);
  self->reference = attain_reference_set_ref (reference);
  self->file = file;
  self->cases = g_ptr_array_new_with_free_func (case_unref);
  while (file->cases->len > 0)
    {
      AttainApplicationCase *item = g_ptr_array_steal_index (file->cases, 0);

      g_ptr_array_add (self->cases, item != NULL ? attain_open_case_new (context, reference, item) : NULL);
    }
  return self;
}

/**
 * attain_open_meeting_get_context:
 * @self: an open meeting
 *
 * Returns: (transfer none): the session that it is open in
 */
AttainContext *
attain_open_meeting_get_context (AttainOpenMeeting *self)
{
  return self->context;
}

/**
 * attain_open_meeting_get_reference:
 * @self: an open meeting
 *
 * Returns: (transfer none): what its cases are judged by
 */
AttainReferenceSet *
attain_open_meeting_get_reference (AttainOpenMeeting *self)
{
  return self->reference;
}

/**
 * attain_open_meeting_get:
 * @self: an open meeting
 *
 * Returns: (transfer none): the meeting, its seats and its agenda; for its cases see
 *   attain_open_meeting_get_cases()
 */
const AttainPanelFile *
attain_open_meeting_get (AttainOpenMeeting *self)
{
  return self->file;
}

/**
 * attain_open_meeting_get_cases:
 * @self: an open meeting
 *
 * Returns: (transfer none) (element-type AttainOpenCase): the cases of its agenda, in its order; %NULL for one in which
 *   whoever works takes no part
 */
GPtrArray *
attain_open_meeting_get_cases (AttainOpenMeeting *self)
{
  return self->cases;
}

/**
 * attain_open_meeting_do:
 * @self: an open meeting
 * @deed: what to do
 * @id: with whom, or with which application; 0 for the meeting itself
 * @text: (nullable): the role of a seat, or another day
 * @callback: is called with the store; finish with attain_store_write_finish()
 * @user_data: for @callback
 */
void
attain_open_meeting_do (AttainOpenMeeting   *self,
                        AttainMeetingDeed    deed,
                        gint64               id,
                        const char          *text,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  Work *work = g_new0 (Work, 1);

  work->reference = attain_reference_set_ref (self->reference);
  work->meeting_id = attain_record_get_id (ATTAIN_RECORD (self->file->meeting));
  work->actor_id = attain_context_get_person_id (self->context);
  work->on = g_strdup (attain_context_get_today (self->context));
  work->deed = deed;
  work->id = id;
  work->text = g_strdup (text);
  attain_store_write (attain_context_get_store (self->context), _(actions[deed]), NULL, ATTAIN_CHANGE_NORMAL, work_job,
                      work, work_free, NULL, callback, user_data);
}
