/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where results go. What could not be written is remembered, so that no writer needs to look after each of its lines. */

#include "attain-cli-results.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "attain-error.h"

struct _AttainCliResults
{
  GOutputStream  parent_instance;

  int            descriptor;
  GError        *failure;      /* the first */
};

G_DEFINE_FINAL_TYPE (AttainCliResults, attain_cli_results, G_TYPE_OUTPUT_STREAM)

static void
set_failure (AttainCliResults *self,
             int               number)
{
  g_set_error (&self->failure, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
               _("The results could not be written to their end: %s. What the command has saved in the records is kept:"
                 " send the results where there is room"), g_strerror (number));
}

/* Whoever reads may be slow, and may have said that nobody waits for them. */
static gboolean
may_try_again (AttainCliResults *self)
{
  GPollFD poll = { self->descriptor, G_IO_OUT, 0 };

  return errno == EINTR || (errno == EAGAIN && g_poll (&poll, 1, -1) >= 0);
}

static gssize
attain_cli_results_write (GOutputStream  *stream,
                          const void     *buffer,
                          gsize           count,
                          GCancellable   *cancellable,
                          GError        **error)
{
  AttainCliResults *self = ATTAIN_CLI_RESULTS (stream);
  gssize n_written = -1;

  if (self->failure == NULL)
    {
      do
        n_written = write (self->descriptor, buffer, count);
      while (n_written < 0 && may_try_again (self));
      if (n_written >= 0)
        return n_written;
      set_failure (self, errno);
    }

  g_propagate_error (error, g_error_copy (self->failure));
  return -1;
}

/* A disk that is somewhere else may say only now that it is full. */
static gboolean
attain_cli_results_close (GOutputStream  *stream,
                          GCancellable   *cancellable,
                          GError        **error)
{
  AttainCliResults *self = ATTAIN_CLI_RESULTS (stream);

  if (close (self->descriptor) != 0 && self->failure == NULL)
    set_failure (self, errno);
  if (self->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->failure));
  return FALSE;
}

static void
attain_cli_results_finalize (GObject *object)
{
  g_clear_error (&ATTAIN_CLI_RESULTS (object)->failure);

  G_OBJECT_CLASS (attain_cli_results_parent_class)->finalize (object);
}

static void
attain_cli_results_class_init (AttainCliResultsClass *klass)
{
  GOutputStreamClass *stream_class = G_OUTPUT_STREAM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = attain_cli_results_finalize;
  stream_class->write_fn = attain_cli_results_write;
  stream_class->close_fn = attain_cli_results_close;
}

static void
attain_cli_results_init (AttainCliResults *self)
{
}

/**
 * attain_cli_results_new:
 * @descriptor: where to; closed with the stream
 *
 * Returns: (transfer full): a stream that writes nothing more after something could not be written
 */
GOutputStream *
attain_cli_results_new (int descriptor)
{
  AttainCliResults *self = g_object_new (ATTAIN_TYPE_CLI_RESULTS, NULL);

  self->descriptor = descriptor;
  return G_OUTPUT_STREAM (self);
}
