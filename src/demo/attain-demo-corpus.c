/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-corpus.h"

#include <string.h>

#include "attain-demo-resources.h"

struct _AttainDemoCorpus
{
  GPtrArray  *groups;    /* of char *, in the order of the file */
  GHashTable *values;    /* "group\nkey" to a GPtrArray of char * */
};

static void
add_value (AttainDemoCorpus *self,
           const char       *group,
           const char       *key,
           const char       *value)
{
  g_autofree char *name = g_strconcat (group, "\n", key, NULL);
  GPtrArray *values = g_hash_table_lookup (self->values, name);

  if (values == NULL)
    {
      values = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->values, g_steal_pointer (&name), values);
    }

  g_ptr_array_add (values, g_strdup (value));
}

static void
read_line (AttainDemoCorpus *self,
           char             *line)
{
  char *colon = strchr (line, ':');

  if (line[0] == '\0' || line[0] == '#')
    return;

  if (line[0] == '[')
    {
      line[strlen (line) - 1] = '\0';
      g_ptr_array_add (self->groups, g_strdup (line + 1));
      return;
    }

  g_assert (colon != NULL && self->groups->len > 0);
  *colon = '\0';
  add_value (self, g_ptr_array_index (self->groups, self->groups->len - 1), line, g_strstrip (colon + 1));
}

/**
 * attain_demo_corpus_load:
 * @name: the name of a file of data/demo, which is built into the program
 *
 * Returns: (transfer full): what it says
 */
AttainDemoCorpus *
attain_demo_corpus_load (const char *name)
{
  g_autofree char *path = g_strconcat ("/uk/attain/Attain/demo/", name, NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (attain_demo_get_resource (), path, 0, NULL);
  g_auto(GStrv) lines = NULL;
  g_autofree char *text = NULL;
  AttainDemoCorpus *self = g_new0 (AttainDemoCorpus, 1);

  g_assert (bytes != NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; lines[i] != NULL; i++)
    read_line (self, g_strstrip (lines[i]));

  return self;
}

void
attain_demo_corpus_free (AttainDemoCorpus *self)
{
  g_ptr_array_unref (self->groups);
  g_hash_table_unref (self->values);
  g_free (self);
}

/**
 * attain_demo_corpus_get_groups:
 * @self: a corpus
 *
 * Returns: (transfer none) (element-type utf8): its groups, in order
 */
GPtrArray *
attain_demo_corpus_get_groups (AttainDemoCorpus *self)
{
  return self->groups;
}

/**
 * attain_demo_corpus_get_all:
 * @self: a corpus
 * @group: a group
 * @key: a key
 *
 * Returns: (transfer none) (nullable) (element-type utf8): all that @group says by @key
 */
GPtrArray *
attain_demo_corpus_get_all (AttainDemoCorpus *self,
                            const char       *group,
                            const char       *key)
{
  g_autofree char *name = g_strconcat (group, "\n", key, NULL);

  return g_hash_table_lookup (self->values, name);
}

/**
 * attain_demo_corpus_get:
 * @self: a corpus
 * @group: a group
 * @key: a key
 *
 * Returns: (nullable): the first that @group says by @key
 */
const char *
attain_demo_corpus_get (AttainDemoCorpus *self,
                        const char       *group,
                        const char       *key)
{
  GPtrArray *values = attain_demo_corpus_get_all (self, group, key);

  return values != NULL ? g_ptr_array_index (values, 0) : NULL;
}

/**
 * attain_demo_corpus_split:
 * @value: (nullable): a value of several parts
 * @separator: what is between them
 *
 * Returns: (transfer full): the parts, without space around them
 */
char **
attain_demo_corpus_split (const char *value,
                          const char *separator)
{
  char **parts = g_strsplit (value != NULL ? value : "", separator, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);

  return parts;
}
