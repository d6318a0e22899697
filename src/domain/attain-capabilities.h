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

/**
 * AttainCoverage:
 *
 * How often each capability was shown by pieces of evidence. It says where evidence is, and nothing
 * about whether somebody is capable: that is for people to judge as a whole.
 */
typedef struct _AttainCoverage AttainCoverage;

AttainCoverage *attain_coverage_new         (void);
void            attain_coverage_free        (AttainCoverage    *self);
void            attain_coverage_add         (AttainCoverage    *self,
                                             const char        *text);
guint           attain_coverage_get_pieces  (AttainCoverage    *self,
                                             const char        *capability);
guint           attain_coverage_get_covered (AttainCoverage    *self,
                                             const char *const *capabilities);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCoverage, attain_coverage_free)

G_END_DECLS
