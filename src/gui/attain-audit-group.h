/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-audit.h"

G_BEGIN_DECLS

GtkWidget *attain_audit_group_new (const AttainAuditRow *row);

G_END_DECLS
