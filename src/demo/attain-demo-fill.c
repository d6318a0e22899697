/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-fill.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-cpd-entry.h"
#include "attain-date.h"
#include "attain-demo-play.h"
#include "attain-demo-random.h"
#include "attain-person.h"
#include "attain-setting-table.h"

#define SCHEME "example"

/* How much of the work a person is beside an entry, in posts, levels and training. */
#define RECORDS_PER_PERSON 32

/* What was logged in the last days is left for the story: a change each. */
enum { RECENT_DAYS = 4, MOST_RECENT = 24 };

typedef struct
{
  AttainChange      *change;
  AttainDemoCouncil *council;
  AttainProgress    *progress;
  const AttainTable *table;
  gint64            *ids;        /* of the people, by number from 1 */
  guint              n_people;
  GHashTable        *numbered;   /* of GArray of gint64, by table: the ids of what others name by number */
  guint              n_done;
  guint              n_expected;
  char              *recent;     /* the first of the recent days */
  GPtrArray         *held_back;  /* (nullable): of AttainCpdEntry: what is left for the story */
} Filler;

static void
filler_init (Filler            *self,
             AttainChange      *change,
             AttainDemoCouncil *council,
             AttainProgress    *progress,
             GPtrArray         *held_back)
{
  self->change = change;
  self->council = council;
  self->progress = progress;
  self->held_back = held_back;
  self->ids = g_new0 (gint64, attain_demo_council_get_n_people (council) + 1);
  self->numbered = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  self->n_expected = attain_demo_council_get_n_entries (council) +
                     attain_demo_council_get_n_people (council) * RECORDS_PER_PERSON;
  self->recent = attain_date_add_days (attain_demo_council_get_as_of (council), -RECENT_DAYS);
}

static void
filler_clear (Filler *self)
{
  g_free (self->ids);
  g_hash_table_unref (self->numbered);
  g_free (self->recent);
}

/* A UUID from the council's own chance, so that the same council has the same ones. */
static char *
make_uid (Filler *self)
{
  AttainDemoRandom random = attain_demo_random_init (attain_demo_council_get_seed (self->council),
                                                     G_GUINT64_CONSTANT (0x700000000) + self->n_done);
  guint64 high = attain_demo_random_next (&random);
  guint64 low = attain_demo_random_next (&random);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%012" G_GINT64_MODIFIER "x", (guint) (high >> 32),
                          (guint) (high >> 16) & 0xffff, (guint) high & 0xfff,
                          ((guint) (low >> 48) & 0x3fff) | 0x8000, low & G_GUINT64_CONSTANT (0xffffffffffff));
}

/* What names people, years and applications by number names them by id from here on. */
static void
name_ids (Filler       *self,
          AttainRecord *record)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == ATTAIN_FIELD_REF)
      {
        gint64 *id = &attain_field_at (&klass->fields[i], record, gint64);

        if (g_str_equal (klass->fields[i].refers_to, attain_person_table.name))
          *id = self->ids[*id];
        else if (*id != 0)
          *id = g_array_index ((GArray *) g_hash_table_lookup (self->numbered, klass->fields[i].refers_to), gint64,
                               *id - 1);
      }
}

static void
keep_id (Filler       *self,
         AttainRecord *record)
{
  GArray *ids = g_hash_table_lookup (self->numbered, self->table->name);
  gint64 id = attain_record_get_id (record);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->numbered, (gpointer) self->table->name, ids);
    }
  g_array_append_val (ids, id);
}

static gboolean
is_recent (Filler       *self,
           AttainRecord *record)
{
  return self->held_back != NULL && self->table == &attain_cpd_table && self->held_back->len < MOST_RECENT &&
         strcmp (ATTAIN_CPD_ENTRY (record)->occurred_on, self->recent) > 0 &&
         ATTAIN_CPD_ENTRY (record)->learning != NULL;
}

static gboolean
insert_cb (AttainRecord  *record,
           gpointer       user_data,
           GError       **error)
{
  Filler *self = user_data;
  g_autofree char *uid = make_uid (self);

  attain_record_set_uid (record, uid);
  name_ids (self, record);
  if (++self->n_done % 256 == 0 && self->progress != NULL)
    attain_progress_set_fraction (self->progress, MIN ((double) self->n_done / self->n_expected, 1));
  if (is_recent (self, record))
    {
      g_ptr_array_add (self->held_back, attain_record_copy (record));
      return TRUE;
    }
  if (!attain_change_insert (self->change, self->table, record, error))
    return FALSE;

  if (self->table == &attain_person_table)
    self->ids[++self->n_people] = attain_record_get_id (record);
  else if (self->table == &attain_asye_table || self->table == &attain_application_table)
    keep_id (self, record);
  return TRUE;
}

/* The scheme stays where one was chosen. */
static gboolean
set_up (Filler  *self,
        GError **error)
{
  g_autofree char *scheme = NULL;

  return attain_setting_table_set (self->change, ATTAIN_SETTING_COUNCIL,
                                   attain_demo_council_get_name (self->council), error) &&
         attain_setting_table_get (attain_change_get_db (self->change), ATTAIN_SETTING_SCHEME, &scheme, error) &&
         (scheme != NULL || attain_setting_table_set (self->change, ATTAIN_SETTING_SCHEME, SCHEME, error));
}

static gboolean
fill (Filler  *self,
      GError **error)
{
  static const struct
  {
    const AttainTable *table;
    gboolean         (*each) (AttainDemoCouncil *, AttainDemoFunc, gpointer, GError **);
  } kinds[] = {
    { &attain_person_table, attain_demo_council_each_person },
    { &attain_post_table, attain_demo_council_each_post },
    { &attain_pcf_level_table, attain_demo_council_each_level },
    { &attain_training_table, attain_demo_council_each_training },
    { &attain_appointment_table, attain_demo_council_each_appointment },
    { &attain_asye_table, attain_demo_council_each_year },
    { &attain_asye_pause_table, attain_demo_council_each_pause },
    { &attain_evidence_table, attain_demo_council_each_evidence },
    { &attain_application_table, attain_demo_council_each_application },
    { &attain_application_step_table, attain_demo_council_each_step },
    { &attain_cpd_table, attain_demo_council_each_entry },
    { &attain_establishment_table, attain_demo_council_each_line },
    { &attain_absence_table, attain_demo_council_each_absence },
    { &attain_caseload_table, attain_demo_council_each_caseload },
  };

  if (!set_up (self, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->table = kinds[i].table;
      if (!kinds[i].each (self->council, insert_cb, self, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_demo_fill:
 * @change: a change, best a bulk one, of a database without people
 * @council: a council
 * @progress: (nullable): hears how far it has come
 * @error: what went wrong
 *
 * Writes the whole of @council, and that its name and scheme are the database's. The scheme itself is
 * reference data, which the caller brings along.
 *
 * Returns: whether all of it was written
 */
gboolean
attain_demo_fill (AttainChange       *change,
                  AttainDemoCouncil  *council,
                  AttainProgress     *progress,
                  GError            **error)
{
  Filler filler = { 0 };
  gboolean filled;

  filler_init (&filler, change, council, progress, NULL);
  filled = fill (&filler, error);
  filler_clear (&filler);
  return filled;
}

static gboolean
fill_at_once (AttainDb           *db,
              AttainDemoCouncil  *council,
              const char         *actor,
              AttainProgress     *progress,
              GPtrArray          *held_back,
              GError            **error)
{
  g_autoptr(AttainChange) change = attain_change_begin (db, actor, _("Make the demo council"), NULL,
                                                        ATTAIN_CHANGE_BULK, error);
  Filler filler = { 0 };
  gboolean filled;

  if (change == NULL)
    return FALSE;

  filler_init (&filler, change, council, progress, held_back);
  filled = fill (&filler, error) && attain_change_commit (&change, NULL, error);
  filler_clear (&filler);
  return filled;
}

static gboolean
log_entry (AttainDb        *db,
           const char      *actor,
           AttainCpdEntry  *entry,
           GError         **error)
{
  g_autoptr(AttainChange) change = attain_change_begin (db, actor, _("Log CPD"), NULL, ATTAIN_CHANGE_NORMAL, error);

  return change != NULL && attain_change_insert (change, &attain_cpd_table, entry, error) &&
         attain_change_commit (&change, NULL, error);
}

static gboolean
add_peer (AttainDb        *db,
          const char      *actor,
          AttainCpdEntry  *entry,
          AttainCpdEntry  *told,
          GError         **error)
{
  g_autoptr(AttainChange) change = attain_change_begin (db, actor, _("Edit CPD"), NULL, ATTAIN_CHANGE_NORMAL, error);

  g_object_set (entry, "peer", told->peer, "peer-on", told->peer_on, "peer-reflection", told->peer_reflection, NULL);
  return change != NULL && attain_change_update (change, &attain_cpd_table, entry, error) &&
         attain_change_commit (&change, NULL, error);
}

/* Logs it first as it was before the discussion, as people do. */
static gboolean
tell_entry (AttainDb        *db,
            AttainCpdEntry  *told,
            GError         **error)
{
  g_autoptr(AttainPerson) person = attain_table_load_one (&attain_person_table, db, told->person_id, error);
  g_autoptr(AttainRecord) entry = attain_record_copy (ATTAIN_RECORD (told));

  if (person == NULL)
    return FALSE;

  g_object_set (entry, "peer", NULL, "peer-on", NULL, "peer-reflection", NULL, NULL);
  return log_entry (db, person->display_name, ATTAIN_CPD_ENTRY (entry), error) &&
         (told->peer_reflection == NULL ||
          add_peer (db, person->display_name, ATTAIN_CPD_ENTRY (entry), told, error));
}

/**
 * attain_demo_make:
 * @db: a connection that may write, to a database with reference data and without people
 * @council: a council
 * @actor: who asked for it
 * @progress: (nullable): hears how far it has come
 * @error: what went wrong
 *
 * Writes the whole of @council as a change, and then what its people logged in the last days, and what was done with
 * applications, as changes of their own, so that the history has something to tell.
 *
 * Returns: whether all of it was written
 */
gboolean
attain_demo_make (AttainDb           *db,
                  AttainDemoCouncil  *council,
                  const char         *actor,
                  AttainProgress     *progress,
                  GError            **error)
{
  g_autoptr(GPtrArray) held_back = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(AttainReferenceSet) reference = NULL;

  if (!fill_at_once (db, council, actor, progress, held_back, error))
    return FALSE;

  for (guint i = 0; i < held_back->len; i++)
    if (!tell_entry (db, g_ptr_array_index (held_back, i), error))
      return FALSE;

  reference = attain_reference_set_load (db, attain_demo_council_get_as_of (council), error);
  return reference != NULL && attain_demo_play (db, reference, attain_demo_council_get_seed (council),
                                                attain_demo_council_get_as_of (council), error);
}
