/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_DEMO_PEOPLE 300
#define ATTAIN_DEMO_YEARS  5
#define ATTAIN_DEMO_SEED   2

#define ATTAIN_DEMO_MOST_PEOPLE 900000
#define ATTAIN_DEMO_MOST_YEARS  20

/**
 * AttainDemoCouncil:
 *
 * A council that does not exist, with its social workers, their posts and levels, the courses they went to and
 * the CPD they logged. The same numbers give the same council on every machine.
 */
typedef struct _AttainDemoCouncil AttainDemoCouncil;

/**
 * AttainDemoFunc:
 * @record: a record, which the next call fills anew
 * @user_data: the caller's
 * @error: why it stops
 *
 * Returns: whether to go on
 */
typedef gboolean (*AttainDemoFunc) (AttainRecord  *record,
                                    gpointer       user_data,
                                    GError       **error);

AttainDemoCouncil *attain_demo_council_new              (guint               n_people,
                                                         guint               years,
                                                         guint64             seed,
                                                         const char         *as_of);
void               attain_demo_council_free             (AttainDemoCouncil  *self);

const char        *attain_demo_council_get_name         (AttainDemoCouncil  *self);
const char        *attain_demo_council_get_as_of        (AttainDemoCouncil  *self);
guint64            attain_demo_council_get_seed         (AttainDemoCouncil  *self);
guint              attain_demo_council_get_n_people     (AttainDemoCouncil  *self);
guint              attain_demo_council_get_n_entries    (AttainDemoCouncil  *self);
void               attain_demo_council_set_n_entries    (AttainDemoCouncil  *self,
                                                         guint               n_entries);

gboolean           attain_demo_council_each_person      (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_post        (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_level       (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_training    (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_line        (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_absence     (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_caseload    (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_appointment (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_year        (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_pause       (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_evidence    (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_application (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_step        (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);
gboolean           attain_demo_council_each_entry       (AttainDemoCouncil  *self,
                                                         AttainDemoFunc      func,
                                                         gpointer            user_data,
                                                         GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDemoCouncil, attain_demo_council_free)

G_END_DECLS
