/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is behind a figure or a task, for a page that lists them: too many to stand in an address. */

#include "attain-kept-people.h"

#include <string.h>

#define NAME_PREFIX "kept-"

typedef struct
{
  char   *label;
  GArray *ids;
} People;

struct _AttainKeptPeople
{
  GPtrArray *kept;     /* of People, none of which goes before all do: an address in the history may name it */
};

static void
people_free (gpointer data)
{
  People *people = data;

  g_free (people->label);
  g_array_unref (people->ids);
  g_free (people);
}

/**
 * attain_kept_people_new:
 *
 * Returns: (transfer full): a place in which nobody is kept yet
 */
AttainKeptPeople *
attain_kept_people_new (void)
{
  AttainKeptPeople *self = g_new0 (AttainKeptPeople, 1);

  self->kept = g_ptr_array_new_with_free_func (people_free);
  return self;
}

/**
 * attain_kept_people_add:
 * @self: where they are kept
 * @label: (nullable): what they have in common, for people
 * @ids: (element-type gint64): who, in order
 *
 * Returns: (transfer full): a name for them, fit for an address
 */
char *
attain_kept_people_add (AttainKeptPeople *self,
                        const char       *label,
                        GArray           *ids)
{
  People *people = g_new0 (People, 1);

  people->label = g_strdup (label);
  people->ids = g_array_ref (ids);
  g_ptr_array_add (self->kept, people);
  return g_strdup_printf (NAME_PREFIX "%u", self->kept->len);
}

/**
 * attain_kept_people_find:
 * @self: where they are kept
 * @name: a name that was given for them
 * @label: (out) (transfer none) (nullable): what they have in common
 *
 * Returns: (transfer none) (nullable) (element-type gint64): who they are; %NULL where none are kept under @name
 */
GArray *
attain_kept_people_find (AttainKeptPeople  *self,
                         const char        *name,
                         const char       **label)
{
  const People *people;
  guint64 number;

  if (!g_str_has_prefix (name, NAME_PREFIX) ||
      !g_ascii_string_to_unsigned (name + strlen (NAME_PREFIX), 10, 1, self->kept->len, &number, NULL))
    return NULL;

  people = g_ptr_array_index (self->kept, number - 1);
  *label = people->label;
  return people->ids;
}

void
attain_kept_people_free (AttainKeptPeople *self)
{
  g_ptr_array_unref (self->kept);
  g_free (self);
}
