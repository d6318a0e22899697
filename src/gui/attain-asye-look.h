/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-asye-case.h"
#include "attain-asye-gap.h"

G_BEGIN_DECLS

/* How the pages say and show where something of a supported year stands. */

const char *attain_asye_look_get_state  (AttainAsyeState           state);
const char *attain_asye_look_get_icon   (AttainAsyeState           state);
const char *attain_asye_look_get_turn   (AttainAsyeRole            turn);
const char *attain_asye_look_get_role   (AttainAsyeRole            role);
char       *attain_asye_look_say_due    (const AttainAsyeStanding *standing,
                                         const char               *today);
char       *attain_asye_look_say_withdrawn (const char            *day);
char       *attain_asye_look_address    (const AttainAsyeItem     *item);
gboolean    attain_asye_look_is_for     (AttainEvidence           *evidence,
                                         const AttainAsyeItem     *item);
gboolean    attain_asye_look_is_gap     (const AttainAsyeGap      *gap,
                                         const AttainAsyeItem     *item);
char       *attain_asye_look_name_item  (const AttainAsyeItem     *item,
                                         const AttainProgramme    *programme);
GtkWidget  *attain_asye_look_make_icon  (AttainAsyeState           state);
GtkWidget  *attain_asye_look_make_word  (const char               *word);

AttainAsyeState
            attain_asye_look_of         (AttainEvidence           *evidence);
const char *attain_asye_look_get_stage  (AttainEvidence           *evidence);

G_END_DECLS
