/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-today.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_TASK_ROW (attain_task_row_get_type ())

/* Something that waits, one click away from where it is done. */
G_DECLARE_FINAL_TYPE (AttainTaskRow, attain_task_row, ATTAIN, TASK_ROW, AdwActionRow)

GtkWidget *attain_task_row_new (const AttainTask *task);

G_END_DECLS
