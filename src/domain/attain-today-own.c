/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What waits today for one social worker, in their own record. */

#include "attain-today-private.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

static AttainTask *
add_own (GPtrArray      *tasks,
         AttainPerson   *person,
         AttainTaskKind  kind,
         AttainUrgency   urgency,
         char           *sentence)
{
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));
  AttainTask *task = g_new0 (AttainTask, 1);

  task->kind = kind;
  task->urgency = urgency;
  task->sentence = sentence;
  task->people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (task->people, id);
  g_ptr_array_add (tasks, task);
  return task;
}

static void
add_own_registration (GPtrArray    *tasks,
                      AttainPerson *person)
{
  const char *status = attain_enum_get_label (&attain_registration_status_choices, person->registration_status);

  if (person->registration_status == ATTAIN_REGISTRATION_STATUS_UNKNOWN)
    add_own (tasks, person, ATTAIN_TASK_REGISTRATION, ATTAIN_URGENCY_SOON,
             g_strdup (_("Your registration is not recorded yet")));
  else if (person->registration_status != ATTAIN_REGISTRATION_STATUS_REGISTERED)
    add_own (tasks, person, ATTAIN_TASK_REGISTRATION, ATTAIN_URGENCY_NOW,
             /* Translators: %s is the state of a registration: Lapsed */
             g_strdup_printf (_("Your registration is recorded as: %s"), status));
}

static char *
dup_wanted (const AttainCpdReadiness *readiness)
{
  int pieces = readiness->missing_pieces, peer = readiness->missing_peer_pieces;

  if (peer == 0)
    return g_strdup_printf (ngettext ("The regulator still wants %d piece of CPD",
                                      "The regulator still wants %d pieces of CPD", pieces), pieces);
  if (pieces <= peer)
    return g_strdup_printf (ngettext ("The regulator still wants %d piece of CPD with peer reflection",
                                      "The regulator still wants %d pieces of CPD with peer reflection", peer), peer);

  return g_strdup_printf (ngettext ("The regulator still wants %d piece of CPD, %d with peer reflection",
                                    "The regulator still wants %d pieces of CPD, %d of them with peer reflection",
                                    pieces), pieces, peer);
}

static void
add_own_renewal (GPtrArray                *tasks,
                 AttainPerson             *person,
                 const AttainCpdReadiness *readiness)
{
  AttainUrgency urgency = readiness->ready ? ATTAIN_URGENCY_NONE
                                           : attain_today_get_renewal_urgency (readiness->renewal_open,
                                                                               readiness->days_left);
  AttainTask *task = add_own (tasks, person, ATTAIN_TASK_RENEWAL, urgency,
                              readiness->ready ? g_strdup (_("You have what the regulator wants for your renewal"))
                                               : dup_wanted (readiness));

  task->due_on = g_strdup (readiness->year_to);
  task->detail = g_strdup (g_ptr_array_index (readiness->lines, readiness->lines->len - 1));
}

static void
add_own_days (GPtrArray                  *tasks,
              AttainPerson               *person,
              const AttainCpdEntitlement *entitlement,
              const char                 *on)
{
  g_autofree char *left = attain_decimal_display (entitlement->left, 1);
  g_autofree char *over = attain_days_display (entitlement->over);
  g_autofree char *due = attain_days_display (entitlement->due);
  g_autofree char *end = attain_date_display (entitlement->year_to);
  gboolean late = entitlement->used <= 0 && attain_today_is_half_over (entitlement->year_from, entitlement->year_to, on);
  AttainTask *task = NULL;

  if (entitlement->due <= 0)
    return;

  task = add_own (tasks, person, ATTAIN_TASK_CPD_DAYS, late ? ATTAIN_URGENCY_SOON : ATTAIN_URGENCY_NONE,
                  entitlement->over > 0
                  /* Translators: "0.5 days of CPD above your 5 days" */
                  ? g_strdup_printf (_("%s of CPD above your %s"), over, due)
                  /* Translators: "CPD left: 2.5 of 5 days" */
                  : g_strdup_printf (_("CPD left: %s of %s"), left, due));
  task->due_on = g_strdup (entitlement->year_to);
  task->detail = g_strdup_printf (_("The council’s year ends on %s"), end);
}

static void
add_own_training (GPtrArray    *tasks,
                  AttainPerson *person,
                  GPtrArray    *needs)
{
  for (guint i = 0; i < needs->len; i++)
    {
      const AttainTrainingNeed *need = g_ptr_array_index (needs, i);
      gboolean soon = need->state == ATTAIN_TRAINING_STATE_SOON;
      AttainTask *task;
      char *title;

      if (need->state == ATTAIN_TRAINING_STATE_IN_DATE)
        continue;

      /* Translators: the name of a course */
      title = g_strdup_printf (_("Required training: %s"), need->course->title);
      task = add_own (tasks, person, soon ? ATTAIN_TASK_TRAINING_SOON : ATTAIN_TASK_TRAINING,
                      soon ? ATTAIN_URGENCY_SOON : ATTAIN_URGENCY_NOW, title);
      task->detail = g_strdup (need->text);
      task->due_on = g_strdup (need->runs_out_on);
    }
}

/**
 * attain_today_list_for_person:
 * @person: whose own record it is
 * @entitlement: (nullable): the CPD days that the council grants
 * @readiness: (nullable): what the regulator asks for
 * @needs: (nullable) (element-type AttainTrainingNeed): the courses required of them
 * @on: the day
 *
 * Also tells how many CPD days are left, and that nothing is missing for the regulator: both are good to know.
 *
 * Returns: (transfer full) (element-type AttainTask): what waits, the most pressing first
 */
GPtrArray *
attain_today_list_for_person (AttainPerson               *person,
                              const AttainCpdEntitlement *entitlement,
                              const AttainCpdReadiness   *readiness,
                              GPtrArray                  *needs,
                              const char                 *on)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_task_free);

  add_own_registration (tasks, person);
  if (readiness != NULL)
    add_own_renewal (tasks, person, readiness);
  if (entitlement != NULL)
    add_own_days (tasks, person, entitlement, on);
  if (needs != NULL)
    add_own_training (tasks, person, needs);

  attain_today_sort (tasks);
  return tasks;
}
