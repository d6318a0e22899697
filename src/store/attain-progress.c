/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a long job has come: set from any thread, notified in the main one. */

#include "attain-progress.h"

/* More often than this nobody can see it. */
#define NOTIFY_EVERY_MS 100

struct _AttainProgress
{
  GObject         parent_instance;

  GMutex          mutex;
  double          fraction;
  guint           notify_source;

  AttainProgress *whole;         /* which hears of it in the place of those who watch; NULL for none */
  double          from;
  double          until;
};

G_DEFINE_FINAL_TYPE (AttainProgress, attain_progress, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
notify_cb (gpointer data)
{
  AttainProgress *self = data;

  g_mutex_lock (&self->mutex);
  self->notify_source = 0;
  g_mutex_unlock (&self->mutex);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);

  return G_SOURCE_REMOVE;
}

static void
attain_progress_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, attain_progress_get_fraction (ATTAIN_PROGRESS (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_progress_finalize (GObject *object)
{
  AttainProgress *self = ATTAIN_PROGRESS (object);

  g_clear_object (&self->whole);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (attain_progress_parent_class)->finalize (object);
}

static void
attain_progress_class_init (AttainProgressClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attain_progress_get_property;
  object_class->finalize = attain_progress_finalize;

  properties[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_progress_init (AttainProgress *self)
{
  g_mutex_init (&self->mutex);
}

AttainProgress *
attain_progress_new (void)
{
  return g_object_new (ATTAIN_TYPE_PROGRESS, NULL);
}

/**
 * attain_progress_new_part:
 * @whole: (nullable): how far a job has come, if anybody watches
 * @from: how far it is when a part of it begins, 0 to 1
 * @until: how far it is when that part is done
 *
 * Returns: (transfer full) (nullable): how far the part has come, which @whole is told; %NULL where nobody watches
 */
AttainProgress *
attain_progress_new_part (AttainProgress *whole,
                          double          from,
                          double          until)
{
  AttainProgress *self = whole != NULL ? attain_progress_new () : NULL;

  if (self == NULL)
    return NULL;

  self->whole = g_object_ref (whole);
  self->from = from;
  self->until = until;
  return self;
}

/**
 * attain_progress_get_fraction:
 * @self: a progress
 *
 * May be called in any thread.
 *
 * Returns: how much is done, 0 to 1
 */
double
attain_progress_get_fraction (AttainProgress *self)
{
  double fraction;

  g_mutex_lock (&self->mutex);
  fraction = self->fraction;
  g_mutex_unlock (&self->mutex);

  return fraction;
}

/**
 * attain_progress_set_fraction:
 * @self: (nullable): a progress, if anybody watches
 * @fraction: how far the job has come, 0 to 1
 *
 * May be called a million times a second: the main thread hears of it ten times.
 */
void
attain_progress_set_fraction (AttainProgress *self,
                              double          fraction)
{
  if (self == NULL)
    return;
  if (self->whole != NULL)
    {
      attain_progress_set_fraction (self->whole, self->from + CLAMP (fraction, 0, 1) * (self->until - self->from));
      return;
    }

  g_mutex_lock (&self->mutex);
  self->fraction = CLAMP (fraction, 0, 1);
  if (self->notify_source == 0)
    self->notify_source = g_timeout_add_full (G_PRIORITY_DEFAULT, NOTIFY_EVERY_MS, notify_cb,
                                              g_object_ref (self), g_object_unref);
  g_mutex_unlock (&self->mutex);
}
