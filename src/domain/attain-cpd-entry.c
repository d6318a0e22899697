/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-entry.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-capabilities.h"
#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainCpdActivity, attain_cpd_activity,
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_COURSE, "course"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_WORKSHOP, "workshop"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_CONFERENCE, "conference"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_E_LEARNING, "e_learning"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_READING, "reading"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_RESEARCH, "research"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_SHADOWING, "shadowing"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_SUPERVISION, "supervision"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_PEER_DISCUSSION, "peer_discussion"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_TEACHING, "teaching"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_PRACTICE_EDUCATION, "practice_education"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_COACHING, "coaching"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ACTIVITY_OTHER, "other"))

static const char *const cpd_activity_labels[] = {
  N_("Not known"),
  N_("Course"),
  N_("Workshop"),
  N_("Conference"),
  N_("E-learning"),
  N_("Reading"),
  N_("Research"),
  N_("Shadowing"),
  N_("Supervision"),
  N_("Peer discussion"),
  N_("Teaching"),
  N_("Practice education"),
  N_("Coaching"),
  N_("Other"),
};

const AttainEnum attain_cpd_activity_choices = { attain_cpd_activity_get_type, cpd_activity_labels };

G_DEFINE_ENUM_TYPE (AttainCpdAllowance, attain_cpd_allowance,
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ALLOWANCE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ALLOWANCE_MANDATORY, "mandatory"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, "own_choice"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_CPD_ALLOWANCE_NONE, "none"))

static const char *const cpd_allowance_labels[] = {
  N_("Not chosen yet"),
  N_("Mandatory"),
  N_("Own choice"),
  N_("No allowance"),
};

const AttainEnum attain_cpd_allowance_choices = { attain_cpd_allowance_get_type, cpd_allowance_labels };

G_DEFINE_FINAL_TYPE (AttainCpdEntry, attain_cpd_entry, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainCpdEntry, member)

static const AttainField fields[] = {
  { "person-id", ATTAIN_FIELD_REF, AT (person_id), N_("Person"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "employee_id", .refers_to = "person" },
  { "occurred-on", ATTAIN_FIELD_DATE, AT (occurred_on), N_("Date"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "date" },
  { "title", ATTAIN_FIELD_TEXT, AT (title), N_("Title"), .flags = ATTAIN_FIELD_REQUIRED, .max = 300 },
  { "activity", ATTAIN_FIELD_ENUM, AT (activity), N_("Activity"),
    .flags = ATTAIN_FIELD_REQUIRED, .choices = &attain_cpd_activity_choices },
  { "minutes", ATTAIN_FIELD_MINUTES, AT (minutes), N_("Hours"),
    .flags = ATTAIN_FIELD_REQUIRED, .column = "hours", .min = 0, .max = 1440 },
  { "allowance", ATTAIN_FIELD_ENUM, AT (allowance), N_("Allowance"), .choices = &attain_cpd_allowance_choices },
  { "course", ATTAIN_FIELD_TEXT, AT (course), N_("Course"), .max = 64 },
  { "learning", ATTAIN_FIELD_TEXT, AT (learning), N_("What I learnt"), .flags = ATTAIN_FIELD_LONG, .max = 20000 },
  { "impact", ATTAIN_FIELD_TEXT, AT (impact), N_("Impact on my practice"),
    .flags = ATTAIN_FIELD_LONG, .max = 20000 },
  { "peer", ATTAIN_FIELD_TEXT, AT (peer), N_("Peer"), .max = 200 },
  { "peer-on", ATTAIN_FIELD_DATE, AT (peer_on), N_("Discussed on") },
  { "peer-reflection", ATTAIN_FIELD_TEXT, AT (peer_reflection), N_("What I learnt from the discussion"),
    .flags = ATTAIN_FIELD_LONG, .max = 20000 },
  { "capabilities", ATTAIN_FIELD_TEXT, AT (capabilities), N_("Capabilities"), .max = 2000 },
  { "reference", ATTAIN_FIELD_TEXT, AT (reference), N_("Reference"), .max = 200 },
  { "content-key", ATTAIN_FIELD_INT, AT (content_key), NULL, .flags = ATTAIN_FIELD_DERIVED },
  { "peer-reflected", ATTAIN_FIELD_INT, AT (peer_reflected), NULL, .flags = ATTAIN_FIELD_DERIVED },
  { "person-name", ATTAIN_FIELD_TEXT, AT (person_name), N_("Person"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

/* What cannot be read is left for the check to refuse. */
static void
order_capabilities (AttainCpdEntry *self)
{
  g_auto(GStrv) capabilities = NULL;

  if (attain_capabilities_are_ordered (self->capabilities) ||
      !(capabilities = attain_capabilities_parse (self->capabilities, NULL)))
    return;

  g_free (self->capabilities);
  self->capabilities = attain_capabilities_format (capabilities);
}

static void
attain_cpd_entry_derive (AttainRecord *record)
{
  AttainCpdEntry *self = ATTAIN_CPD_ENTRY (record);
  const char *told[] = { self->title, self->learning, self->impact };
  guint64 key = 14695981039346656037u;

  /* FNV-1a: the key must come out the same on every machine, as it is kept in the database. */
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    for (const char *at = told[i] != NULL ? told[i] : ""; ; at++)
      {
        key = (key ^ (guchar) *at) * 1099511628211u;
        if (*at == '\0')
          break;
      }

  order_capabilities (self);
  self->content_key = (gint64) (key & 0x7fffffff);
  self->peer_reflected = self->peer_reflection != NULL;
}

static gboolean
check_capabilities (AttainCpdEntry  *self,
                    GError         **error)
{
  g_autoptr(GError) wrong = NULL;
  g_auto(GStrv) capabilities = NULL;

  if (attain_capabilities_are_ordered (self->capabilities) ||
      (capabilities = attain_capabilities_parse (self->capabilities, &wrong)))
    return TRUE;

  g_propagate_prefixed_error (error, g_steal_pointer (&wrong), "%s: ", _("Capabilities"));
  return FALSE;
}

static gboolean
attain_cpd_entry_check (AttainRecord  *record,
                        GError       **error)
{
  AttainCpdEntry *self = ATTAIN_CPD_ENTRY (record);

  if (self->peer_on != NULL && strcmp (self->peer_on, self->occurred_on) < 0)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("Discussed on: the discussion cannot be before the activity"));
      return FALSE;
    }

  return check_capabilities (self, error);
}

/**
 * attain_cpd_entry_check_day:
 * @self: an entry
 * @today: the day it is
 * @error: says why not
 *
 * An activity that has yet to happen has taught nobody anything.
 *
 * Returns: whether the entry's day has come
 */
gboolean
attain_cpd_entry_check_day (AttainCpdEntry  *self,
                            const char      *today,
                            GError         **error)
{
  if (self->occurred_on == NULL || strcmp (self->occurred_on, today) <= 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Date: an activity cannot be in the future"));
  return FALSE;
}

static void
attain_cpd_entry_class_init (AttainCpdEntryClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "cpd-entry", N_("CPD entry"), fields, G_N_ELEMENTS (fields));
  record_class->derive = attain_cpd_entry_derive;
  record_class->check = attain_cpd_entry_check;
}

static void
attain_cpd_entry_init (AttainCpdEntry *self)
{
}

AttainCpdEntry *
attain_cpd_entry_new (void)
{
  return g_object_new (ATTAIN_TYPE_CPD_ENTRY, NULL);
}
