/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PCF_LEVEL (attain_pcf_level_get_type ())

G_DECLARE_FINAL_TYPE (AttainPcfLevel, attain_pcf_level, ATTAIN, PCF_LEVEL, AttainRecord)

/**
 * AttainPcfLevel:
 *
 * The level of the Professional Capabilities Framework that somebody was assessed at, from a day on
 * until the next one.
 */
struct _AttainPcfLevel
{
  AttainRecord  parent_instance;

  gint64        person_id;
  char         *level;  /* a code of the framework: "6" */
  char         *from_on;
  char         *basis;  /* what it was assessed by */
};

AttainPcfLevel *attain_pcf_level_new (void);

G_END_DECLS
