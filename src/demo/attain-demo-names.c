/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-names.h"

#include <stdlib.h>

#include "attain-demo-corpus.h"
#include "attain-person.h"

enum { MEN, WOMEN };

typedef struct
{
  guint  share;
  char **given[2];
  char **family[2];
} Community;

struct _AttainDemoNames
{
  GArray     *communities;    /* of Community */
  GHashTable *known;          /* given name to what they are called */
  guint       shares;
};

static void
clear_community (gpointer data)
{
  Community *community = data;

  for (guint i = MEN; i <= WOMEN; i++)
    {
      g_strfreev (community->given[i]);
      g_strfreev (community->family[i]);
    }
}

static char **
read_family (AttainDemoCorpus *corpus,
             const char       *group,
             const char       *own_form)
{
  const char *own = attain_demo_corpus_get (corpus, group, own_form);

  return attain_demo_corpus_split (own != NULL ? own : attain_demo_corpus_get (corpus, group, "family"), ",");
}

static void
read_known (AttainDemoNames  *self,
            AttainDemoCorpus *corpus,
            const char       *group)
{
  g_auto(GStrv) pairs = attain_demo_corpus_split (attain_demo_corpus_get (corpus, group, "known"), ",");

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto(GStrv) pair = attain_demo_corpus_split (pairs[i], "=");

      if (g_strv_length (pair) == 2)
        g_hash_table_insert (self->known, g_strdup (pair[0]), g_strdup (pair[1]));
    }
}

static void
read_community (AttainDemoNames  *self,
                AttainDemoCorpus *corpus,
                const char       *group)
{
  Community community = { 0 };

  community.share = atoi (attain_demo_corpus_get (corpus, group, "share"));
  community.given[MEN] = attain_demo_corpus_split (attain_demo_corpus_get (corpus, group, "men"), ",");
  community.given[WOMEN] = attain_demo_corpus_split (attain_demo_corpus_get (corpus, group, "women"), ",");
  community.family[MEN] = read_family (corpus, group, "family-men");
  community.family[WOMEN] = read_family (corpus, group, "family-women");
  self->shares += community.share;
  g_array_append_val (self->communities, community);
  read_known (self, corpus, group);
}

static const Community *
draw_community (AttainDemoNames  *self,
                AttainDemoRandom *random)
{
  guint at = attain_demo_random_below (random, self->shares);
  guint i = 0;

  while (at >= g_array_index (self->communities, Community, i).share)
    at -= g_array_index (self->communities, Community, i++).share;

  return &g_array_index (self->communities, Community, i);
}

/**
 * attain_demo_names_new:
 *
 * Returns: (transfer full): given and family names of the communities that an English council employs
 */
AttainDemoNames *
attain_demo_names_new (void)
{
  g_autoptr(AttainDemoCorpus) corpus = attain_demo_corpus_load ("names.txt");
  GPtrArray *groups = attain_demo_corpus_get_groups (corpus);
  AttainDemoNames *self = g_new0 (AttainDemoNames, 1);

  self->communities = g_array_new (FALSE, FALSE, sizeof (Community));
  g_array_set_clear_func (self->communities, clear_community);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < groups->len; i++)
    read_community (self, corpus, g_ptr_array_index (groups, i));

  return self;
}

void
attain_demo_names_free (AttainDemoNames *self)
{
  g_array_unref (self->communities);
  g_hash_table_unref (self->known);
  g_free (self);
}

/**
 * attain_demo_names_draw:
 * @self: the names
 * @random: a stream of chance
 * @woman: whose name it is
 *
 * Returns: a name whose parts come from one community
 */
AttainDemoName
attain_demo_names_draw (AttainDemoNames  *self,
                        AttainDemoRandom *random,
                        gboolean          woman)
{
  const Community *community = draw_community (self, random);
  char **given = community->given[woman ? WOMEN : MEN];
  char **family = community->family[woman ? WOMEN : MEN];
  AttainDemoName name = { 0 };

  name.given = given[attain_demo_random_below (random, g_strv_length (given))];
  name.family = family[attain_demo_random_below (random, g_strv_length (family))];
  if (attain_demo_random_chance (random, 60))
    name.known = g_hash_table_lookup (self->known, name.given);

  return name;
}

static void
append_letters (GString    *mail,
                const char *name)
{
  g_autofree char *folded = attain_name_fold (name);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    switch (g_utf8_get_char (at))
      {
      case 0x142: /* l with a stroke, which is no accent */
        g_string_append_c (mail, 'l');
        break;
      case 0x131: /* i without a dot */
        g_string_append_c (mail, 'i');
        break;
      default:
        if (g_ascii_isalnum (*at))
          g_string_append_c (mail, *at);
      }
}

/**
 * attain_demo_name_mail:
 * @name: a name
 *
 * Returns: (transfer full): what stands before the @ of their address: "zoe.obrien"
 */
char *
attain_demo_name_mail (const AttainDemoName *name)
{
  GString *mail = g_string_new (NULL);

  append_letters (mail, name->known != NULL ? name->known : name->given);
  g_string_append_c (mail, '.');
  append_letters (mail, name->family);
  return g_string_free (mail, FALSE);
}
