/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The project's own files, for the tests that read them. */

typedef struct
{
  char  *path;    /* from the top of the project */
  char  *room;    /* of a file in src/domain, "domain"; elsewhere NULL */
  char **lines;
} Source;

typedef void (*SourceVisit) (const Source *source,
                             guint         line);

void          sources_read     (const char        *top,
                                const char *const *places);
void          sources_free     (void);
void          sources_visit    (const char        *under,
                                const char        *ending,
                                SourceVisit        visit);
void          sources_refuse   (const char        *under,
                                const char *const *words,
                                const char        *why);
const Source *sources_find     (const char        *name);
gboolean      sources_has_path (const char        *path);

void          source_complain  (const Source      *source,
                                guint              line,
                                const char        *format,
                                ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
