/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* These may be called from any widget, wherever it stands. */
void attain_notice_add_toast  (gpointer      widget,
                               AdwToast     *toast);
void attain_notice_tell_done  (gpointer      widget,
                               const char   *what);
void attain_notice_show_error (gpointer      widget,
                               const char   *heading,
                               const GError *error);
void attain_notice_clear      (gpointer      widget);

G_END_DECLS
