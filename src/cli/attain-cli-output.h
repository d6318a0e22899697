/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "attain-cli.h"

G_BEGIN_DECLS

/* What is said to people goes to standard error. */
void             attain_cli_say           (AttainCli          *cli,
                                           const char         *format,
                                           ...) G_GNUC_PRINTF (2, 3);
void             attain_cli_complain      (const char         *format,
                                           ...) G_GNUC_PRINTF (1, 2);
AttainCliStatus  attain_cli_fail          (const GError       *error);
void             attain_cli_show_progress (double              fraction);
void             attain_cli_hide_progress (void);
gboolean         attain_cli_is_terminal   (void);

/* Results go to standard output, and nowhere past these: so no failure to write them is missed. */
void             attain_cli_begin         (void);
AttainCliStatus  attain_cli_end           (AttainCliStatus      status);
void             attain_cli_print         (const char         *text);
void             attain_cli_print_json    (JsonNode           *node);
void             attain_cli_add_text      (JsonBuilder        *builder,
                                           const char         *name,
                                           const char         *text);
GOutputStream   *attain_cli_get_output    (void);

/* Rows under named columns, in the format that was asked for. */
typedef struct _AttainCliTable AttainCliTable;

AttainCliTable  *attain_cli_table_new     (AttainCli          *cli,
                                           const char *const  *columns);
void             attain_cli_table_add     (AttainCliTable     *self,
                                           const char         *text);
void             attain_cli_table_add_int (AttainCliTable     *self,
                                           gint64              number);
void             attain_cli_table_end_row (AttainCliTable     *self);
void             attain_cli_table_finish  (AttainCliTable     *self);

G_END_DECLS
