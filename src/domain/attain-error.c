/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-error.h"

G_DEFINE_QUARK (attain-error-quark, attain_error)
