/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_REGISTRATION_STATUS_UNKNOWN,
  ATTAIN_REGISTRATION_STATUS_REGISTERED,
  ATTAIN_REGISTRATION_STATUS_LAPSED,
  ATTAIN_REGISTRATION_STATUS_SUSPENDED,
  ATTAIN_REGISTRATION_STATUS_REMOVED,
} AttainRegistrationStatus;

#define ATTAIN_TYPE_REGISTRATION_STATUS (attain_registration_status_get_type ())

GType attain_registration_status_get_type (void);

extern const AttainEnum attain_registration_status_choices;

typedef enum
{
  ATTAIN_QUALIFICATION_ROUTE_UNKNOWN,
  ATTAIN_QUALIFICATION_ROUTE_UNDERGRADUATE,
  ATTAIN_QUALIFICATION_ROUTE_POSTGRADUATE,
  ATTAIN_QUALIFICATION_ROUTE_STEP_UP,
  ATTAIN_QUALIFICATION_ROUTE_FRONTLINE,
  ATTAIN_QUALIFICATION_ROUTE_APPRENTICESHIP,
  ATTAIN_QUALIFICATION_ROUTE_OVERSEAS,
  ATTAIN_QUALIFICATION_ROUTE_OTHER,
} AttainQualificationRoute;

#define ATTAIN_TYPE_QUALIFICATION_ROUTE (attain_qualification_route_get_type ())

GType attain_qualification_route_get_type (void);

extern const AttainEnum attain_qualification_route_choices;

#define ATTAIN_TYPE_PERSON (attain_person_get_type ())

G_DECLARE_FINAL_TYPE (AttainPerson, attain_person, ATTAIN, PERSON, AttainRecord)

/**
 * AttainPerson:
 *
 * Somebody on the council's books: who they are, their registration with Social Work England and
 * their service here. What they do is in their posts.
 */
struct _AttainPerson
{
  AttainRecord              parent_instance;

  char                     *employee_id;
  char                     *given_name;
  char                     *family_name;
  char                     *known_as;
  char                     *email;
  char                     *swe_number;
  char                     *birth_date;
  char                     *qualified_on;
  char                     *registered_on;
  AttainRegistrationStatus  registration_status;
  AttainQualificationRoute  qualification_route;
  char                     *started_on;
  char                     *left_on;    /* the last day */
  char                     *leaving_reason;
  char                     *leaving_destination;
  char                     *display_name;
  char                     *sort_name;  /* family name first, folded */
  char                     *team;       /* of the post on the day asked for */
  char                     *role;
  char                     *level;
  double                    fte;
  char                     *contract;   /* the word in the database */
};

AttainPerson *attain_person_new      (void);
gboolean      attain_person_has_left (AttainPerson *self,
                                      const char   *on);

gboolean      attain_swe_number_is_valid (const char *number);
char         *attain_name_fold           (const char *text);

G_END_DECLS
