/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-absence.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-error.h"

G_DEFINE_FINAL_TYPE (AttainAbsence, attain_absence, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainAbsence, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "from-on", ATTAIN_FIELD_DATE, AT (from_on), N_("From"), .flags = ATTAIN_FIELD_REQUIRED, .column = "from" },
  { "to-on", ATTAIN_FIELD_DATE, AT (to_on), N_("To"), .column = "to" },
  { "days", ATTAIN_FIELD_REAL, AT (days), N_("Days"), .flags = ATTAIN_FIELD_REQUIRED },
  { "reason", ATTAIN_FIELD_TEXT, AT (reason), N_("Reason"), .max = 200 },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Person"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

/* Some work at weekends: every day of the absence may be one that was lost. */
static int
count_days (AttainAbsence *self)
{
  return attain_date_to_day (self->to_on) - attain_date_to_day (self->from_on) + 1;
}

static gboolean
attain_absence_check (AttainRecord  *record,
                      GError       **error)
{
  AttainAbsence *self = ATTAIN_ABSENCE (record);

  if (self->to_on != NULL && strcmp (self->to_on, self->from_on) < 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("To: the absence ends before it begins"));
  else if (!(self->days > 0))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Days: the working days lost, more than 0"));
  else if (self->to_on != NULL && self->days > count_days (self))
    {
      g_autofree char *days = attain_number_display (self->days);

      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   _("Days: %s is more than there are from the first day to the last"), days);
    }
  else
    return TRUE;

  return FALSE;
}

static void
attain_absence_class_init (AttainAbsenceClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "absence", N_("Absence"), fields, G_N_ELEMENTS (fields));
  record_class->check = attain_absence_check;
}

static void
attain_absence_init (AttainAbsence *self)
{
}

AttainAbsence *
attain_absence_new (void)
{
  return g_object_new (ATTAIN_TYPE_ABSENCE, NULL);
}

/**
 * attain_absence_check_employed:
 * @from_on: the first day of an absence
 * @started_on: the day that its person started
 * @left_on: (nullable): the day that they left
 * @error: says which it was not, in words for the person
 *
 * Who leaves while they are away is away no longer: the last day of an absence may be after that.
 *
 * Returns: whether they were employed when it began
 */
gboolean
attain_absence_check_employed (const char  *from_on,
                               const char  *started_on,
                               const char  *left_on,
                               GError     **error)
{
  g_autofree char *started = attain_date_display (started_on);
  g_autofree char *left = attain_date_display (left_on);

  if (strcmp (from_on, started_on) < 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The absence begins before the person started, on %s"), started);
  else if (left_on != NULL && strcmp (from_on, left_on) > 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The absence begins after the person left, on %s"), left);
  else
    return TRUE;

  return FALSE;
}
