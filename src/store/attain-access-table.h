/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-appointment.h"
#include "attain-db.h"

G_BEGIN_DECLS

AttainAccess *attain_access_table_read  (AttainDb               *db,
                                         const char             *employee_id,
                                         const char             *as_of,
                                         GError                **error);
gboolean      attain_access_table_holds (AttainDb               *db,
                                         gint64                  person_id,
                                         AttainAppointmentRole   role,
                                         const char             *on,
                                         gboolean               *holds,
                                         GError                **error);
GArray       *attain_access_table_list  (AttainDb               *db,
                                         AttainAppointmentRole   role,
                                         GError                **error);

G_END_DECLS
