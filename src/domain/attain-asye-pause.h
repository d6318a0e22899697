/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ASYE_PAUSE (attain_asye_pause_get_type ())

G_DECLARE_FINAL_TYPE (AttainAsyePause, attain_asye_pause, ATTAIN, ASYE_PAUSE, AttainRecord)

/**
 * AttainAsyePause:
 *
 * A time that does not count towards a supported year, agreed by everybody concerned, and why. It
 * is never for capability.
 */
struct _AttainAsyePause
{
  AttainRecord  parent_instance;

  gint64        person_id;
  gint64        asye_id;
  char         *from_on;
  char         *to_on;
  char         *reason;  /* a code of the programme */
  char         *agreed_by;
  char         *person_name;
};

AttainAsyePause *attain_asye_pause_new (void);

G_END_DECLS
