/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody's supported year, asked for at once and again whenever something has changed that it is made of. */

#include "attain-board-watch.h"

#include "attain-asye-board.h"
#include "attain-question.h"
#include "attain-tables.h"

struct _AttainBoardWatch
{
  GObject        parent_instance;

  AttainContext *context;
  GCancellable  *cancellable;   /* of the question that is open */
};

G_DEFINE_FINAL_TYPE (AttainBoardWatch, attain_board_watch, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

enum
{
  BOARD,
  PROBLEM,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const AttainQuestion *question = data;

  return attain_asye_board_load (db, NULL, question->reference->programmes, question->reference->holidays,
                                 question->today, error);
}

/* Holds no reference: a watch that goes cancels its question, and is not looked at any more. */
static void
loaded_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAsyeBoard) board = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (board != NULL)
    g_signal_emit (user_data, signals[BOARD], 0, board);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (user_data, signals[PROBLEM], 0, error->message);
}

static void
load (AttainBoardWatch *self)
{
  AttainQuestion *question = attain_question_new (self->context, NULL, 0);

  if (question == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  attain_store_run (attain_context_get_store (self->context), ATTAIN_STORE_READER, load_job, question, attain_question_free,
                    (GDestroyNotify) attain_asye_board_free, self->cancellable, loaded_cb, self);
}

static void
changed_cb (AttainBoardWatch *self,
            AttainTouched    *touched)
{
  static const AttainTable *const tables[] = { &attain_asye_table, &attain_asye_pause_table, &attain_asye_gap_table,
                                               &attain_evidence_table, &attain_person_table, &attain_post_table };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (attain_touched_has_table (touched, tables[i]))
      {
        load (self);
        return;
      }
}

static void
attain_board_watch_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      ATTAIN_BOARD_WATCH (object)->context = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_board_watch_constructed (GObject *object)
{
  AttainBoardWatch *self = ATTAIN_BOARD_WATCH (object);

  G_OBJECT_CLASS (attain_board_watch_parent_class)->constructed (object);

  g_signal_connect_object (attain_context_get_store (self->context), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::today", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::reference", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
attain_board_watch_dispose (GObject *object)
{
  AttainBoardWatch *self = ATTAIN_BOARD_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (attain_board_watch_parent_class)->dispose (object);
}

static void
attain_board_watch_class_init (AttainBoardWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = attain_board_watch_set_property;
  object_class->constructed = attain_board_watch_constructed;
  object_class->dispose = attain_board_watch_dispose;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, ATTAIN_TYPE_CONTEXT,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AttainBoardWatch::board:
   * @self: a watch
   * @board: (type AttainAsyeBoard): everybody's year as it stands today
   */
  signals[BOARD] = g_signal_new ("board", ATTAIN_TYPE_BOARD_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_POINTER);

  /**
   * AttainBoardWatch::problem:
   * @self: a watch
   * @message: why nothing is known of them
   */
  signals[PROBLEM] = g_signal_new ("problem", ATTAIN_TYPE_BOARD_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, G_TYPE_STRING);
}

static void
attain_board_watch_init (AttainBoardWatch *self)
{
}

/**
 * attain_board_watch_new:
 * @context: the records, and the day
 *
 * Asks at once; what comes of it is told when the main loop runs again.
 *
 * Returns: (transfer full): a watch
 */
AttainBoardWatch *
attain_board_watch_new (AttainContext *context)
{
  return g_object_new (ATTAIN_TYPE_BOARD_WATCH, "context", context, NULL);
}
