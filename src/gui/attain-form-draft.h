/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-capability-picker.h"

G_BEGIN_DECLS

/* What stands in a form and is not saved, as JSON: its rows, the capabilities, what is ticked, and the version they were
 * written over. */

char     *attain_form_draft_write (GPtrArray              *rows,
                                   AttainCapabilityPicker *picker,
                                   GtkCheckButton         *check,
                                   gint64                  version);
gboolean  attain_form_draft_read  (const char             *draft,
                                   GPtrArray              *rows,
                                   AttainCapabilityPicker *picker,
                                   GtkCheckButton         *check,
                                   gint64                 *version);

G_END_DECLS
