/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-person-section.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PERSON_IDENTITY (attain_person_identity_get_type ())

G_DECLARE_FINAL_TYPE (AttainPersonIdentity, attain_person_identity, ATTAIN, PERSON_IDENTITY, AttainPersonSection)

G_END_DECLS
