/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-progress.h"

G_BEGIN_DECLS

GtkWindow *attain_work_dialog_new (GtkWidget      *parent,
                                   const char     *heading,
                                   AttainProgress *progress,
                                   GCancellable   *cancellable);

G_END_DECLS
