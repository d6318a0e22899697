/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person's page has of which there are many, one after another: a kind more is a line in this table. */

#include "attain-dated-kinds.h"

#include <glib/gi18n.h>

#include "attain-absence.h"
#include "attain-absence-days.h"
#include "attain-caseload.h"
#include "attain-display.h"
#include "attain-training.h"
#include "attain-word-finder.h"

/* Words of a row, between dots; what is not known is left out. */
static char *
join (const char *one,
      const char *other)
{
  if (one == NULL || *one == '\0')
    return g_strdup (other != NULL ? other : "");

  return other != NULL && *other != '\0' ? g_strdup_printf ("%s · %s", one, other) : g_strdup (one);
}

static const AttainFramework *
find_pcf (AttainContext *context)
{
  AttainReferenceSet *reference = attain_context_get_reference (context);

  return reference != NULL ? attain_reference_set_find_framework (reference, "PCF") : NULL;
}

/* "Level 6 · Social worker", or what is kept where the framework does not know the level. */
static char *
name_level (const AttainFramework *pcf,
            const char            *code)
{
  const AttainFrameworkLevel *level = pcf != NULL ? attain_framework_find_level (pcf, code) : NULL;

  return level != NULL ? g_strdup_printf (_("Level %s · %s"), code, level->title) : g_strdup_printf (_("Level %s"), code);
}

static char *
name_pcf_level (gpointer       record,
                AttainContext *context)
{
  return name_level (find_pcf (context), ((const AttainPcfLevel *) record)->level);
}

/* The framework's levels are the only ones; what is kept already is nobody's to refuse. Where the framework is not
 * there, nobody can tell, and the level is typed. */
static void
ask_pcf_level (AttainRecordDialog *dialog,
               gpointer            record,
               AttainContext      *context)
{
  static const char *const typed[] = { "level", NULL };
  const AttainFramework *pcf = find_pcf (context);
  const char *kept = ((const AttainPcfLevel *) record)->level;
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  if (pcf == NULL || pcf->levels->len == 0)
    {
      attain_record_dialog_add_group (dialog, NULL, typed);
      return;
    }

  for (guint i = 0; i < pcf->levels->len; i++)
    g_ptr_array_add (codes, ((const AttainFrameworkLevel *) g_ptr_array_index (pcf->levels, i))->code);
  if (kept != NULL && attain_framework_find_level (pcf, kept) == NULL)
    g_ptr_array_add (codes, (char *) kept);
  for (guint i = 0; i < codes->len; i++)
    g_ptr_array_add (titles, name_level (pcf, g_ptr_array_index (codes, i)));
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (titles, NULL);
  attain_record_dialog_add_choice (dialog, "level", (const char *const *) codes->pdata,
                                   (const char *const *) titles->pdata);
}

static char *
describe_pcf_level (gpointer record)
{
  const AttainPcfLevel *level = record;
  g_autofree char *day = attain_date_display (level->from_on);
  g_autofree char *since = g_strdup_printf (_("From %s"), day);

  return join (since, level->basis);
}

static char *
name_training (gpointer       record,
               AttainContext *context)
{
  const AttainTraining *training = record;

  return g_strdup (training->title != NULL ? training->title : training->course);
}

static char *
describe_training (gpointer record)
{
  const AttainTraining *training = record;
  g_autofree char *held = attain_date_display (training->held_on);
  g_autofree char *until = attain_date_display (training->expires_on);
  /* Translators: the day after which a training has to be done again */
  g_autofree char *expiry = training->expires_on != NULL ? g_strdup_printf (_("expires on %s"), until) : NULL;
  g_autofree char *there = join (held, attain_enum_get_label (&attain_attendance_choices, training->attendance));

  return join (there, expiry);
}

/* Nobody knows the codes of courses by heart. */
static void
find_courses (AttainRecordDialog *dialog,
              gpointer            record,
              AttainContext      *context)
{
  attain_word_finder_add (attain_record_dialog_get_form (dialog), attain_context_get_store (context),
                          &attain_training_table, "course", "title");
}

static void
begin_attended (gpointer record)
{
  g_object_set (record, "attendance", ATTAIN_ATTENDANCE_ATTENDED, NULL);
}

static char *
name_count (gpointer       record,
            AttainContext *context)
{
  const AttainCaseload *caseload = record;

  return g_strdup_printf (ngettext ("%d case", "%d cases", caseload->cases), (int) caseload->cases);
}

static char *
describe_count (gpointer record)
{
  const AttainCaseload *caseload = record;
  g_autofree char *day = attain_date_display (caseload->counted_on);

  return g_strdup_printf (_("Counted on %s"), day);
}

static char *
name_absence (gpointer       record,
              AttainContext *context)
{
  const AttainAbsence *absence = record;
  g_autofree char *from = attain_date_display (absence->from_on);
  g_autofree char *to = attain_date_display (absence->to_on);

  if (absence->to_on == NULL)
    /* Translators: somebody is away from work since a day, and not back yet */
    return g_strdup_printf (_("Away since %s"), from);
  if (g_str_equal (absence->from_on, absence->to_on))
    return g_steal_pointer (&from);

  /* Translators: from a day to a day */
  return g_strdup_printf (_("%s to %s"), from, to);
}

static char *
describe_absence (gpointer record)
{
  const AttainAbsence *absence = record;
  g_autofree char *days = attain_days_display (absence->days);
  /* Translators: how many days an absence that lasts has come to */
  g_autofree char *so_far = absence->to_on == NULL ? g_strdup_printf (_("%s so far"), days) : NULL;

  return join (so_far != NULL ? so_far : days, absence->reason);
}

static char *
name_appointment (gpointer       record,
                  AttainContext *context)
{
  const AttainAppointment *appointment = record;

  return g_strdup (attain_enum_get_label (&attain_appointment_role_choices, appointment->role));
}

static char *
describe_appointment (gpointer record)
{
  const AttainAppointment *appointment = record;
  g_autofree char *from = attain_date_display (appointment->from_on);
  g_autofree char *to = attain_date_display (appointment->to_on);

  /* Translators: from one day to another */
  return appointment->to_on != NULL ? g_strdup_printf (_("From %s to %s"), from, to)
                                    : g_strdup_printf (_("From %s"), from);
}

static const AttainDatedKind kinds[] = {
  { "pcf-level", &attain_pcf_level_table, G_STRUCT_OFFSET (AttainPersonFile, pcf_levels),
    N_("PCF level"), N_("No level has been recorded"), N_("Record"),
    N_("Record a PCF level"), N_("Edit a PCF level"), N_("Delete a PCF level"),
    { "from-on", "basis" }, name_pcf_level, describe_pcf_level, ask_pcf_level },
  { "training", &attain_training_table, G_STRUCT_OFFSET (AttainPersonFile, training),
    N_("Training"), N_("No training has been recorded"), N_("Record"),
    N_("Record a training"), N_("Edit a training"), N_("Delete a training"),
    { "course", "title", "held-on", "minutes", "attendance", "expires-on" }, name_training, describe_training,
    NULL, find_courses, begin_attended },
  { "caseload", &attain_caseload_table, G_STRUCT_OFFSET (AttainPersonFile, caseloads),
    N_("Caseload"), N_("No cases have been counted"), N_("Count"),
    N_("Count cases"), N_("Correct a count of cases"), N_("Delete a count of cases"),
    { "counted-on", "cases" }, name_count, describe_count },
  { "absence", &attain_absence_table, G_STRUCT_OFFSET (AttainPersonFile, absences),
    N_("Absences"), N_("No absence has been recorded"), N_("Record"),
    N_("Record an absence"), N_("Edit an absence"), N_("Delete an absence"),
    { "from-on", "to-on", "days", "reason" }, name_absence, describe_absence,
    NULL, attain_absence_days_suggest },
  { "appointment", &attain_appointment_table, G_STRUCT_OFFSET (AttainPersonFile, appointments),
    N_("Appointments"), N_("Not appointed to anything"), N_("Appoint"),
    N_("Appoint somebody"), N_("Change an appointment"), N_("Delete an appointment"),
    { "role", "from-on", "to-on" }, name_appointment, describe_appointment },
};

/**
 * attain_dated_kinds_find:
 * @name: the name of a kind
 *
 * Returns: (transfer none): the kind
 */
const AttainDatedKind *
attain_dated_kinds_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return &kinds[i];

  g_return_val_if_reached (NULL);
}

/**
 * attain_dated_kind_begin:
 * @self: a kind
 * @person_id: of whom
 * @today: the day it is
 *
 * Returns: (transfer full): a record to be filled in
 */
AttainRecord *
attain_dated_kind_begin (const AttainDatedKind *self,
                         gint64                 person_id,
                         const char            *today)
{
  AttainRecord *record = g_object_new (self->table->record_type (), "person-id", person_id, NULL);

  for (guint i = 0; self->fields[i] != NULL; i++)
    if (attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record), self->fields[i])->type == ATTAIN_FIELD_DATE)
      {
        g_object_set (record, self->fields[i], today, NULL);
        break;
      }
  if (self->begin != NULL)
    self->begin (record);

  return record;
}
