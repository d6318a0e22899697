/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-person.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

G_DEFINE_ENUM_TYPE (AttainRegistrationStatus, attain_registration_status,
                    G_DEFINE_ENUM_VALUE (ATTAIN_REGISTRATION_STATUS_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_REGISTRATION_STATUS_REGISTERED, "registered"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_REGISTRATION_STATUS_LAPSED, "lapsed"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_REGISTRATION_STATUS_SUSPENDED, "suspended"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_REGISTRATION_STATUS_REMOVED, "removed"))

static const char *const registration_status_labels[] = {
  N_("Not known"),
  N_("Registered"),
  N_("Lapsed"),
  N_("Suspended"),
  N_("Removed"),
};

const AttainEnum attain_registration_status_choices = { attain_registration_status_get_type, registration_status_labels };

G_DEFINE_ENUM_TYPE (AttainQualificationRoute, attain_qualification_route,
                    G_DEFINE_ENUM_VALUE (ATTAIN_QUALIFICATION_ROUTE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_QUALIFICATION_ROUTE_UNDERGRADUATE, "undergraduate"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_QUALIFICATION_ROUTE_POSTGRADUATE, "postgraduate"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_QUALIFICATION_ROUTE_STEP_UP, "step_up"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_QUALIFICATION_ROUTE_FRONTLINE, "frontline"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_QUALIFICATION_ROUTE_APPRENTICESHIP, "apprenticeship"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_QUALIFICATION_ROUTE_OVERSEAS, "overseas"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_QUALIFICATION_ROUTE_OTHER, "other"))

static const char *const qualification_route_labels[] = {
  N_("Not known"),
  N_("Undergraduate degree"),
  N_("Postgraduate degree"),
  N_("Step Up to Social Work"),
  N_("Approach Social Work (Frontline)"),
  N_("Degree apprenticeship"),
  N_("Qualified overseas"),
  N_("Other"),
};

const AttainEnum attain_qualification_route_choices = { attain_qualification_route_get_type, qualification_route_labels };

G_DEFINE_FINAL_TYPE (AttainPerson, attain_person, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainPerson, member)

static const AttainField fields[] = {
  { "employee-id", ATTAIN_FIELD_TEXT, AT (employee_id), N_("Employee number"),
    .flags = ATTAIN_FIELD_REQUIRED | ATTAIN_FIELD_PERSONAL, .max = 64 },
  { "given-name", ATTAIN_FIELD_TEXT, AT (given_name), N_("Given name"),
    .flags = ATTAIN_FIELD_REQUIRED | ATTAIN_FIELD_PERSONAL, .max = 200 },
  { "family-name", ATTAIN_FIELD_TEXT, AT (family_name), N_("Family name"),
    .flags = ATTAIN_FIELD_REQUIRED | ATTAIN_FIELD_PERSONAL, .max = 200 },
  { "known-as", ATTAIN_FIELD_TEXT, AT (known_as), N_("Known as"), .flags = ATTAIN_FIELD_PERSONAL, .max = 200 },
  { "email", ATTAIN_FIELD_TEXT, AT (email), N_("Email"), .flags = ATTAIN_FIELD_PERSONAL, .max = 320 },
  { "swe-number", ATTAIN_FIELD_TEXT, AT (swe_number), N_("Register number"),
    .flags = ATTAIN_FIELD_PERSONAL, .max = 8 },
  { "birth-date", ATTAIN_FIELD_DATE, AT (birth_date), N_("Date of birth"), .flags = ATTAIN_FIELD_PERSONAL },
  { "qualified-on", ATTAIN_FIELD_DATE, AT (qualified_on), N_("Qualified on") },
  { "registered-on", ATTAIN_FIELD_DATE, AT (registered_on), N_("Registered on") },
  { "registration-status", ATTAIN_FIELD_ENUM, AT (registration_status), N_("Registration"),
    .choices = &attain_registration_status_choices },
  { "qualification-route", ATTAIN_FIELD_ENUM, AT (qualification_route), N_("Route to qualification"),
    .choices = &attain_qualification_route_choices },
  { "started-on", ATTAIN_FIELD_DATE, AT (started_on), N_("Started on"), .flags = ATTAIN_FIELD_REQUIRED },
  { "left-on", ATTAIN_FIELD_DATE, AT (left_on), N_("Left on") },
  { "leaving-reason", ATTAIN_FIELD_TEXT, AT (leaving_reason), N_("Reason for leaving"), .max = 200 },
  { "leaving-destination", ATTAIN_FIELD_TEXT, AT (leaving_destination), N_("Destination"), .max = 200 },
  { "display-name", ATTAIN_FIELD_TEXT, AT (display_name), N_("Name"),
    .flags = ATTAIN_FIELD_DERIVED | ATTAIN_FIELD_PERSONAL },
  { "sort-name", ATTAIN_FIELD_TEXT, AT (sort_name), NULL, .flags = ATTAIN_FIELD_DERIVED | ATTAIN_FIELD_PERSONAL },
  { "team", ATTAIN_FIELD_TEXT, AT (team), N_("Team"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "role", ATTAIN_FIELD_TEXT, AT (role), N_("Role"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "level", ATTAIN_FIELD_TEXT, AT (level), N_("Level"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "fte", ATTAIN_FIELD_REAL, AT (fte), N_("FTE"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "contract", ATTAIN_FIELD_TEXT, AT (contract), N_("Contract"), .flags = ATTAIN_FIELD_LOOKED_UP },
};

/**
 * attain_swe_number_is_valid:
 * @number: (nullable): a register number, in any case of letters
 *
 * Returns: whether it is SW and one to six digits, the first not 0 (DfE, social work induction
 *   programme service, November 2025)
 */
gboolean
attain_swe_number_is_valid (const char *number)
{
  gsize length = number != NULL ? strlen (number) : 0;

  return length >= 3 && length <= 8 && g_ascii_strncasecmp (number, "SW", 2) == 0 && number[2] != '0' &&
         strspn (number + 2, "0123456789") == length - 2;
}

/**
 * attain_name_fold:
 * @text: a name as it is written
 *
 * Returns: (transfer full): the same for sorting and finding: without case, accents apart from their letters and
 *   left out, so that "Zoë" is found by "zoe"
 */
char *
attain_name_fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : "", -1);
  GString *bare = g_string_sized_new (strlen (folded));

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (bare, g_utf8_get_char (at));

  return g_string_free (bare, FALSE);
}

static void
attain_person_derive (AttainRecord *record)
{
  AttainPerson *self = ATTAIN_PERSON (record);
  g_autofree char *full = NULL;

  if (self->swe_number != NULL)
    for (char *at = self->swe_number; *at != '\0'; at++)
      *at = g_ascii_toupper (*at);

  g_free (self->display_name);
  self->display_name = g_strdup_printf ("%s %s", self->known_as ? self->known_as : self->given_name, self->family_name);
  full = g_strdup_printf ("%s %s %s", self->family_name, self->given_name, self->known_as ? self->known_as : "");
  g_free (self->sort_name);
  self->sort_name = g_strchomp (attain_name_fold (full));
}

static gboolean
in_order (const char  *first,
          const char  *second,
          const char  *message,
          GError     **error)
{
  if (first == NULL || second == NULL || strcmp (first, second) <= 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
attain_person_check (AttainRecord  *record,
                     GError       **error)
{
  AttainPerson *self = ATTAIN_PERSON (record);

  if (self->swe_number != NULL && !attain_swe_number_is_valid (self->swe_number))
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("Register number: Social Work England writes it as SW and one to six digits, as in SW12345"));
      return FALSE;
    }

  return in_order (self->birth_date, self->qualified_on, _("Qualified on is before the date of birth"), error) &&
         in_order (self->birth_date, self->started_on, _("Started on is before the date of birth"), error) &&
         in_order (self->started_on, self->left_on, _("Left on is before started on"), error);
}

static void
attain_person_class_init (AttainPersonClass *klass)
{
  AttainRecordClass *record_class = ATTAIN_RECORD_CLASS (klass);

  attain_record_class_set_fields (record_class, "person", N_("Person"), fields, G_N_ELEMENTS (fields));
  record_class->derive = attain_person_derive;
  record_class->check = attain_person_check;
}

static void
attain_person_init (AttainPerson *self)
{
}

AttainPerson *
attain_person_new (void)
{
  return g_object_new (ATTAIN_TYPE_PERSON, NULL);
}

/**
 * attain_person_has_left:
 * @self: somebody
 * @on: the day
 *
 * Returns: whether they have left the council by then
 */
gboolean
attain_person_has_left (AttainPerson *self,
                        const char   *on)
{
  return self->left_on != NULL && strcmp (self->left_on, on) <= 0;
}
