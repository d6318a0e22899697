/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-post.h"

G_BEGIN_DECLS

#define ATTAIN_DAY_OPEN G_MAXINT32

/**
 * AttainPostSpan:
 * @person_id: whose post
 * @from_day: the first day, of attain_date_to_day()
 * @to_day: the last day; %ATTAIN_DAY_OPEN while it lasts. Never after the day that the person left
 * @fte: full-time equivalent, 0 < fte <= 1
 * @contract: an AttainContract
 * @covers_vacancy: an AttainYesNo
 * @team: (nullable): interned
 * @service: (nullable): interned
 * @level: (nullable): interned
 * @role: (nullable): interned
 * @cohort: (nullable): interned; of what stands for a supported year among figures, and no post
 * @route: (nullable): interned; of what stands for an application, likewise
 *
 * A post as far as figures are concerned: small and plain, for hundreds of thousands of them. An
 * array of them is in the order of @person_id, then @from_day.
 */
typedef struct
{
  gint64      person_id;
  gint32      from_day;
  gint32      to_day;
  double      fte;
  guint16     contract;
  guint16     covers_vacancy;
  const char *team;
  const char *service;
  const char *level;
  const char *role;
  const char *cohort;
  const char *route;
} AttainPostSpan;

/**
 * AttainWorkforce:
 * @ATTAIN_WORKFORCE_EMPLOYED: permanent and fixed term: those who are in post
 * @ATTAIN_WORKFORCE_AGENCY: agency workers, who are counted apart
 *
 * On whose payroll somebody is (Department for Education, children's social work workforce census).
 */
typedef enum
{
  ATTAIN_WORKFORCE_EMPLOYED,
  ATTAIN_WORKFORCE_AGENCY,
} AttainWorkforce;

/**
 * AttainSpell:
 * @from_day: the day that somebody started
 * @to_day: the last day; %ATTAIN_DAY_OPEN while it lasts
 *
 * A time without a gap in which somebody was in one or more posts. Who leaves and comes back has two.
 */
typedef struct
{
  gint32 from_day;
  gint32 to_day;
} AttainSpell;

GArray               *attain_post_spans_new        (GPtrArray            *posts,
                                                    const char           *left_on);
int                   attain_post_span_compare     (gconstpointer         one,
                                                    gconstpointer         other);
gboolean              attain_post_span_is_of       (const AttainPostSpan *self,
                                                    AttainWorkforce       workforce);
gboolean              attain_post_span_covers      (const AttainPostSpan *self,
                                                    gint32                day);

gsize                 attain_employment_count      (const AttainPostSpan *spans,
                                                    gsize                 n_spans);
gboolean              attain_employment_next_spell (const AttainPostSpan *spans,
                                                    gsize                 n_spans,
                                                    AttainWorkforce       workforce,
                                                    gsize                *position,
                                                    AttainSpell          *spell);
gboolean              attain_employment_in_post    (const AttainPostSpan *spans,
                                                    gsize                 n_spans,
                                                    AttainWorkforce       workforce,
                                                    gint32                day);
double                attain_employment_get_fte    (const AttainPostSpan *spans,
                                                    gsize                 n_spans,
                                                    AttainWorkforce       workforce,
                                                    gint32                day);
const AttainPostSpan *attain_employment_get_post   (const AttainPostSpan *spans,
                                                    gsize                 n_spans,
                                                    AttainWorkforce       workforce,
                                                    gint32                day);

G_END_DECLS
