/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the records have for somebody who types a name: people, applications by their references, meetings of panels. The
 * connection shows no more of them than whoever asks may see. */

#include "attain-command-search.h"

#include "attain-application-find.h"
#include "attain-command.h"
#include "attain-meeting-list.h"
#include "attain-person-table.h"

/* Of each kind: whoever wants more types more. */
#define MAX_FOUND 8

typedef AttainCommand *(*MakeCommand) (gpointer record);

static gboolean
add_records (GPtrArray                    *commands,
             AttainDb                     *db,
             const AttainCommandQuestion  *question,
             const AttainTable            *table,
             GArray                       *ids,
             MakeCommand                   make,
             GError                      **error)
{
  g_autoptr(GPtrArray) records = attain_table_load (table, db, question->today, (const gint64 *) (gpointer) ids->data,
                                                    MIN (ids->len, MAX_FOUND), error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (records->pdata[i] != NULL)
      g_ptr_array_add (commands, make (records->pdata[i]));

  return records != NULL;
}

static gboolean
add_people (GPtrArray                    *commands,
            AttainDb                     *db,
            const AttainCommandQuestion  *question,
            GError                      **error)
{
  const AttainPersonFilter filter = {
    .as_of = question->today, .presence = ATTAIN_PERSON_ANYBODY, .text = question->text,
  };
  g_autoptr(GArray) ids = attain_person_list (db, &filter, error);

  return ids != NULL &&
         add_records (commands, db, question, &attain_person_table, ids, (MakeCommand) attain_command_new_person, error);
}

static gboolean
add_applications (GPtrArray                    *commands,
                  AttainDb                     *db,
                  const AttainCommandQuestion  *question,
                  GError                      **error)
{
  g_autoptr(GArray) ids = attain_application_find_like (db, question->text, error);

  return ids != NULL &&
         add_records (commands, db, question, &attain_application_table, ids,
                      (MakeCommand) attain_command_new_application, error);
}

static gboolean
add_meetings (GPtrArray                    *commands,
              AttainDb                     *db,
              const AttainCommandQuestion  *question,
              GError                      **error)
{
  const AttainMeetingFilter filter = { .when = ATTAIN_MEETING_ANY, .text = question->text, .descending = TRUE };
  g_autoptr(GArray) ids = attain_meeting_list (db, &filter, error);

  return ids != NULL &&
         add_records (commands, db, question, &attain_panel_meeting_table, ids,
                      (MakeCommand) attain_command_new_meeting, error);
}

void
attain_command_question_free (gpointer self)
{
  AttainCommandQuestion *question = self;

  g_free (question->text);
  g_free (question->today);
  g_free (question);
}

/**
 * attain_command_search_job:
 * @db: a connection
 * @question: (type AttainCommandQuestion): what is typed
 * @error: what went wrong
 *
 * For attain_store_run().
 *
 * Returns: (transfer full) (element-type AttainCommand): what shows what was found, the people first
 */
gpointer
attain_command_search_job (AttainDb  *db,
                           gpointer   question,
                           GError   **error)
{
  const AttainCommandQuestion *asked = question;
  g_autoptr(GPtrArray) commands = g_ptr_array_new_with_free_func (g_object_unref);

  if ((asked->people && !add_people (commands, db, asked, error)) || !add_applications (commands, db, asked, error) ||
      !add_meetings (commands, db, asked, error))
    return NULL;

  return g_steal_pointer (&commands);
}
