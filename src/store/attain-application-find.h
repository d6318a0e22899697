/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application.h"
#include "attain-change.h"

G_BEGIN_DECLS

gint64    attain_application_find         (AttainDb           *db,
                                           const char         *reference,
                                           GError            **error);
GArray   *attain_application_find_like    (AttainDb           *db,
                                           const char         *text,
                                           GError            **error);
gboolean  attain_application_find_open    (AttainDb           *db,
                                           gint64              person_id,
                                           AttainApplication **application,
                                           GError            **error);
gboolean  attain_application_count_open   (AttainDb           *db,
                                           const char         *scheme,
                                           const char         *edition,
                                           gint64             *n_open,
                                           GError            **error);
gboolean  attain_application_check_seen   (AttainChange       *change,
                                           AttainApplication  *application,
                                           GError            **error);
char     *attain_application_quote_states (gboolean          (*is) (AttainApplicationState state));

G_END_DECLS
