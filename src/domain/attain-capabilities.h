/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Capabilities are told as text, FRAMEWORK:CODE by spaces: "PCF:6 SWE:4.6". */

char     **attain_capabilities_parse       (const char  *text,
                                            GError     **error);
char      *attain_capabilities_format      (char       **capabilities);
char      *attain_capabilities_normalise   (const char  *text,
                                            GError     **error);
gboolean   attain_capabilities_are_ordered (const char  *text);
gboolean   attain_capabilities_check       (const char  *text,
                                            GHashTable  *known,
                                            GError     **error);
int        attain_capability_compare       (const char  *one,
                                            const char  *other);

G_END_DECLS
