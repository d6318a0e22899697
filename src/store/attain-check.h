/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-progress.h"

G_BEGIN_DECLS

/**
 * AttainCheckKind:
 * @ATTAIN_CHECK_FILE: the file itself is damaged
 * @ATTAIN_CHECK_LINK: a record refers to one that is not there
 * @ATTAIN_CHECK_SEARCH: the search index is not that of the records
 * @ATTAIN_CHECK_HISTORY: the history was altered behind Attain's back
 * @ATTAIN_CHECK_RECORD: a record is not what the history says of it
 * @ATTAIN_CHECK_RULE: a record breaks a rule
 *
 * What is wrong.
 */
typedef enum
{
  ATTAIN_CHECK_FILE,
  ATTAIN_CHECK_LINK,
  ATTAIN_CHECK_SEARCH,
  ATTAIN_CHECK_HISTORY,
  ATTAIN_CHECK_RECORD,
  ATTAIN_CHECK_RULE,
} AttainCheckKind;

/**
 * AttainCheckFault:
 * @kind: what is wrong
 * @where: what it is wrong with: "CPD entry 17"
 * @sentence: in words for the person
 */
typedef struct
{
  AttainCheckKind  kind;
  char            *where;
  char            *sentence;
} AttainCheckFault;

/**
 * AttainCheckReport:
 * @faults: (element-type AttainCheckFault): the first thousand faults
 * @n_faults: how many there are
 * @n_changes: how many changes of the history were checked
 * @n_records: how many records were
 */
typedef struct
{
  GPtrArray *faults;
  guint      n_faults;
  gint64     n_changes;
  gint64     n_records;
} AttainCheckReport;

AttainCheckReport *attain_check_run           (AttainDb           *db,
                                               AttainProgress     *progress,
                                               GError            **error);
const char        *attain_check_kind_to_text  (AttainCheckKind     kind);
void               attain_check_report_free   (AttainCheckReport  *report);
void               attain_check_report_add    (AttainCheckReport  *report,
                                               AttainCheckKind     kind,
                                               const char         *where,
                                               const char         *sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCheckReport, attain_check_report_free)

G_END_DECLS
