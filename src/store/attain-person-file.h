/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-appointment.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-rights.h"
#include "attain-tables.h"

G_BEGIN_DECLS

/**
 * AttainPersonFile:
 * @person: who
 * @posts: (element-type AttainPost): all posts, the newest first
 * @managers: (element-type utf8): for each post the line manager's name, "" where there is none
 * @pcf_levels: (element-type AttainPcfLevel): the levels they were assessed at, the newest first
 * @training: (element-type AttainTraining): the courses that they were to attend, the latest first
 * @absences: (element-type AttainAbsence): when they were away from work, the latest first
 * @caseloads: (element-type AttainCaseload): how many cases they held, the latest count first
 * @appointments: (element-type AttainAppointment): what they were appointed to, the latest first
 * @rights: what whoever reads it may do with it
 *
 * All that is kept of somebody but what they do themselves. Of what whoever reads may not see there is nothing.
 */
typedef struct
{
  AttainPerson *person;
  GPtrArray    *posts;
  GPtrArray    *managers;
  GPtrArray    *pcf_levels;
  GPtrArray    *training;
  GPtrArray    *absences;
  GPtrArray    *caseloads;
  GPtrArray    *appointments;
  AttainRights *rights;
} AttainPersonFile;

AttainPersonFile *attain_person_file_load (AttainDb          *db,
                                           const char        *employee_id,
                                           GError           **error);
void              attain_person_file_free (AttainPersonFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainPersonFile, attain_person_file_free)

G_END_DECLS
