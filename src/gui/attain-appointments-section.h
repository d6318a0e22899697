/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-person-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_APPOINTMENTS_SECTION (attain_appointments_section_get_type ())

G_DECLARE_FINAL_TYPE (AttainAppointmentsSection, attain_appointments_section, ATTAIN, APPOINTMENTS_SECTION,
                      AttainPersonSection)

G_END_DECLS
