/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The addresses somebody has been at, as in a web browser: whoever goes back and then elsewhere has
 * no way forward any more. */

#include "attain-trail.h"

#define MAX_LENGTH 200

struct _AttainTrail
{
  GObject    parent_instance;

  GPtrArray *addresses;
  guint      position;
};

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainTrail, attain_trail, G_TYPE_OBJECT)

static void
notify_both (AttainTrail *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
attain_trail_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AttainTrail *self = ATTAIN_TRAIL (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, attain_trail_peek (self, -1) != NULL);
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, attain_trail_peek (self, 1) != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_trail_finalize (GObject *object)
{
  g_ptr_array_unref (ATTAIN_TRAIL (object)->addresses);

  G_OBJECT_CLASS (attain_trail_parent_class)->finalize (object);
}

static void
attain_trail_class_init (AttainTrailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attain_trail_get_property;
  object_class->finalize = attain_trail_finalize;

  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_GO_FORWARD] =
    g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_trail_init (AttainTrail *self)
{
  self->addresses = g_ptr_array_new_with_free_func (g_free);
}

/**
 * attain_trail_new:
 *
 * Returns: (transfer full): a trail that has led nowhere yet
 */
AttainTrail *
attain_trail_new (void)
{
  return g_object_new (ATTAIN_TYPE_TRAIL, NULL);
}

/**
 * attain_trail_visit:
 * @self: a trail
 * @address: where somebody has gone
 */
void
attain_trail_visit (AttainTrail *self,
                    const char  *address)
{
  if (g_strcmp0 (attain_trail_get_address (self), address) == 0)
    return;

  if (self->addresses->len > 0)
    g_ptr_array_set_size (self->addresses, self->position + 1);
  g_ptr_array_add (self->addresses, g_strdup (address));
  if (self->addresses->len > MAX_LENGTH)
    g_ptr_array_remove_index (self->addresses, 0);
  self->position = self->addresses->len - 1;

  notify_both (self);
}

/**
 * attain_trail_visit_instead:
 * @self: a trail
 * @address: where somebody has gone, from where they are not to come back to
 *
 * Takes the place they were at out of the trail.
 */
void
attain_trail_visit_instead (AttainTrail *self,
                            const char  *address)
{
  if (self->addresses->len > 0)
    g_ptr_array_set_size (self->addresses, self->position);
  self->position = MAX (self->addresses->len, 1) - 1;
  attain_trail_visit (self, address);
  notify_both (self);
}

/**
 * attain_trail_get_address:
 * @self: a trail
 *
 * Returns: (nullable): where somebody is; %NULL before they have gone anywhere
 */
const char *
attain_trail_get_address (AttainTrail *self)
{
  return attain_trail_peek (self, 0);
}

/**
 * attain_trail_peek:
 * @self: a trail
 * @steps: how far from here: -1 for one back
 *
 * Returns: (nullable): the address there, %NULL where the trail does not go so far
 */
const char *
attain_trail_peek (AttainTrail *self,
                   int          steps)
{
  gint64 position = (gint64) self->position + steps;

  return position >= 0 && position < self->addresses->len ? self->addresses->pdata[position] : NULL;
}

/**
 * attain_trail_step:
 * @self: a trail
 * @steps: how far to go
 *
 * Returns: whether the trail goes so far
 */
gboolean
attain_trail_step (AttainTrail *self,
                   int          steps)
{
  if (attain_trail_peek (self, steps) == NULL)
    return FALSE;

  self->position += steps;
  notify_both (self);
  return TRUE;
}
