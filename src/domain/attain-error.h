/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainError:
 * @ATTAIN_ERROR_INVALID: a rule refuses; the message is written for the person
 * @ATTAIN_ERROR_NOT_FOUND: the record is gone
 * @ATTAIN_ERROR_CONFLICT: somebody else saved the record first: both versions can be shown
 * @ATTAIN_ERROR_BUSY: another program holds the file: the same may be tried again
 * @ATTAIN_ERROR_TOO_NEW: the database was made by a later Attain
 * @ATTAIN_ERROR_DENIED: it is somebody else's to see or to do: whoever may must be asked
 * @ATTAIN_ERROR_STORAGE: the database or the file could not be opened, read or written
 *
 * What may go wrong, by what the caller does about it. Cancellation stays `G_IO_ERROR_CANCELLED`.
 */
typedef enum
{
  ATTAIN_ERROR_INVALID,
  ATTAIN_ERROR_NOT_FOUND,
  ATTAIN_ERROR_CONFLICT,
  ATTAIN_ERROR_BUSY,
  ATTAIN_ERROR_TOO_NEW,
  ATTAIN_ERROR_DENIED,
  ATTAIN_ERROR_STORAGE,
} AttainError;

#define ATTAIN_ERROR (attain_error_quark ())

GQuark   attain_error_quark  (void);
gboolean attain_error_refuse (GError     **error,
                              const char  *sentence);

G_END_DECLS
