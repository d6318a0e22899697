/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every page is given, in place of anything global: the records, the day, and what holds for the
 * whole database. */

#include "attain-context.h"

#include "attain-date.h"
#include "attain-setting-table.h"

/* People who are behind a figure, for a page that lists them: too many to stand in an address. */
typedef struct
{
  char   *label;
  GArray *ids;
} KeptPeople;

/* A machine that was asleep at midnight is not told; so the day is asked for at least this often. */
#define LOOK_AT_CLOCK_EVERY_S 600

struct _AttainContext
{
  GObject             parent_instance;

  AttainStore        *store;
  GSettings          *settings;
  GCancellable       *cancellable;
  char               *today;
  guint               clock_source;
  gboolean            loaded;
  gint64              person_id;
  char               *council;
  char               *scheme;
  char               *own_employee_id;
  gboolean            is_own_record;
  AttainReferenceSet *reference;
  GPtrArray          *kept;          /* of KeptPeople; an address in the window's history may name any of them */
};

enum
{
  PROP_0,
  PROP_STORE,
  PROP_SETTINGS,
  PROP_TODAY,
  PROP_PERSON_ID,
  PROP_COUNCIL,
  PROP_SCHEME,
  PROP_REFERENCE,
  PROP_LOADED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainContext, attain_context, G_TYPE_OBJECT)

/* What a job reads for the context: a struct of its own, since it is made in the store's thread. */
typedef struct
{
  gint64              person_id;
  char               *council;
  char               *scheme;
  char               *own_employee_id;
  char               *purpose;
  AttainReferenceSet *reference;
} Facts;

static void
kept_people_free (gpointer data)
{
  KeptPeople *kept = data;

  g_free (kept->label);
  g_array_unref (kept->ids);
  g_free (kept);
}

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_free (facts->council);
  g_free (facts->scheme);
  g_free (facts->own_employee_id);
  g_free (facts->purpose);
  g_clear_pointer (&facts->reference, attain_reference_set_unref);
  g_free (facts);
}

static gpointer
facts_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  const char *today = data;
  Facts *facts = g_new0 (Facts, 1);

  if (attain_setting_table_find_own_person (db, &facts->person_id, error) &&
      attain_setting_table_get (db, ATTAIN_SETTING_COUNCIL, &facts->council, error) &&
      attain_setting_table_get (db, ATTAIN_SETTING_SCHEME, &facts->scheme, error) &&
      attain_setting_table_get (db, ATTAIN_SETTING_OWN_PERSON, &facts->own_employee_id, error) &&
      attain_setting_table_get (db, ATTAIN_SETTING_PURPOSE, &facts->purpose, error) &&
      (facts->reference = attain_reference_set_load (db, today, error)))
    return facts;

  facts_free (facts);
  return NULL;
}

static void
set_text (AttainContext  *self,
          char          **text,
          const char     *value,
          GParamSpec     *pspec)
{
  if (g_strcmp0 (*text, value) == 0)
    return;

  g_free (*text);
  *text = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
take_facts (AttainContext *self,
            const Facts   *facts)
{
  g_object_freeze_notify (G_OBJECT (self));
  set_text (self, &self->council, facts->council, properties[PROP_COUNCIL]);
  set_text (self, &self->scheme, facts->scheme, properties[PROP_SCHEME]);
  g_free (self->own_employee_id);
  self->own_employee_id = g_strdup (facts->own_employee_id);
  if (self->person_id != facts->person_id)
    {
      self->person_id = facts->person_id;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_ID]);
    }
  self->is_own_record = g_strcmp0 (facts->purpose, ATTAIN_PURPOSE_OWN_RECORD) == 0;
  g_clear_pointer (&self->reference, attain_reference_set_unref);
  self->reference = attain_reference_set_ref (facts->reference);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REFERENCE]);
  if (!self->loaded)
    {
      self->loaded = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static guint
seconds_to_midnight (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return 24 * 3600 - (g_date_time_get_hour (now) * 3600 + g_date_time_get_minute (now) * 60 +
                      g_date_time_get_second (now));
}

static void
facts_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainContext) self = user_data;
  g_autoptr(GError) error = NULL;
  Facts *facts = attain_store_finish (ATTAIN_STORE (source), result, &error);

  if (facts == NULL)
    {
      /* Whoever opened the file is told why by the same error; here nothing is known meanwhile. */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("The settings could not be read: %s", error->message);
      return;
    }

  take_facts (self, facts);
  facts_free (facts);
}

static void
load (AttainContext *self)
{
  attain_store_run (self->store, ATTAIN_STORE_READER, facts_job, g_strdup (self->today), g_free, facts_free,
                    self->cancellable, facts_cb, g_object_ref (self));
}

static gboolean
look_at_clock_cb (gpointer data)
{
  AttainContext *self = data;
  g_autofree char *today = attain_context_ask_today ();

  if (!g_str_equal (self->today, today))
    {
      set_text (self, &self->today, today, properties[PROP_TODAY]);
      load (self);
    }
  self->clock_source =
    g_timeout_add_seconds (MIN (seconds_to_midnight () + 1, LOOK_AT_CLOCK_EVERY_S), look_at_clock_cb, self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (AttainContext *self,
            AttainTouched *touched)
{
  if (attain_touched_has_table (touched, &attain_setting_table) ||
      attain_touched_has_table (touched, &attain_reference_table) ||
      attain_touched_has_table (touched, &attain_person_table))
    load (self);
}

static void
attain_context_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AttainContext *self = ATTAIN_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_TODAY:
      g_value_set_string (value, self->today);
      break;
    case PROP_PERSON_ID:
      g_value_set_int64 (value, self->person_id);
      break;
    case PROP_COUNCIL:
      g_value_set_string (value, self->council);
      break;
    case PROP_SCHEME:
      g_value_set_string (value, self->scheme);
      break;
    case PROP_REFERENCE:
      g_value_set_pointer (value, self->reference);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_context_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AttainContext *self = ATTAIN_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_context_constructed (GObject *object)
{
  AttainContext *self = ATTAIN_CONTEXT (object);

  G_OBJECT_CLASS (attain_context_parent_class)->constructed (object);

  self->today = attain_context_ask_today ();
  look_at_clock_cb (self);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
attain_context_dispose (GObject *object)
{
  AttainContext *self = ATTAIN_CONTEXT (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->clock_source, g_source_remove);

  G_OBJECT_CLASS (attain_context_parent_class)->dispose (object);
}

static void
attain_context_finalize (GObject *object)
{
  AttainContext *self = ATTAIN_CONTEXT (object);

  g_object_unref (self->cancellable);
  g_object_unref (self->store);
  g_object_unref (self->settings);
  g_free (self->today);
  g_free (self->council);
  g_free (self->scheme);
  g_free (self->own_employee_id);
  g_clear_pointer (&self->reference, attain_reference_set_unref);
  g_ptr_array_unref (self->kept);

  G_OBJECT_CLASS (attain_context_parent_class)->finalize (object);
}

static void
attain_context_class_init (AttainContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attain_context_get_property;
  object_class->set_property = attain_context_set_property;
  object_class->constructed = attain_context_constructed;
  object_class->dispose = attain_context_dispose;
  object_class->finalize = attain_context_finalize;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, ATTAIN_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] =
    g_param_spec_string ("today", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PERSON_ID] =
    g_param_spec_int64 ("person-id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNCIL] =
    g_param_spec_string ("council", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCHEME] =
    g_param_spec_string ("scheme", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REFERENCE] =
    g_param_spec_pointer ("reference", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_context_init (AttainContext *self)
{
  self->cancellable = g_cancellable_new ();
  self->kept = g_ptr_array_new_with_free_func (kept_people_free);
}

/**
 * attain_context_new:
 * @store: the records
 * @settings: how this user likes the window
 *
 * Returns: (transfer full): what pages over @store are given
 */
AttainContext *
attain_context_new (AttainStore *store,
                    GSettings   *settings)
{
  return g_object_new (ATTAIN_TYPE_CONTEXT, "store", store, "settings", settings, NULL);
}

AttainStore *
attain_context_get_store (AttainContext *self)
{
  return self->store;
}

GSettings *
attain_context_get_settings (AttainContext *self)
{
  return self->settings;
}

/**
 * attain_context_ask_today:
 *
 * Returns: (transfer full): the day as people here count it, yyyy-mm-dd. ATTAIN_TODAY in the environment
 *   stands in for it in tests and demonstrations.
 */
char *
attain_context_ask_today (void)
{
  const char *set = g_getenv ("ATTAIN_TODAY");
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return set != NULL && attain_date_is_valid (set) ? g_strdup (set) : g_date_time_format (now, "%Y-%m-%d");
}

/**
 * attain_context_get_today:
 * @self: a context
 *
 * Returns: (transfer none): the day, yyyy-mm-dd; notify::today tells of midnight
 */
const char *
attain_context_get_today (AttainContext *self)
{
  return self->today;
}

/**
 * attain_context_get_person_id:
 * @self: a context
 *
 * Returns: whose own record the database is; 0 where it is an academy's, and until it is read
 */
gint64
attain_context_get_person_id (AttainContext *self)
{
  return self->person_id;
}

/**
 * attain_context_get_own_employee_id:
 * @self: a context
 *
 * Returns: (nullable): the employee number that was given for the own record, whether or not there is
 *   such a person
 */
const char *
attain_context_get_own_employee_id (AttainContext *self)
{
  return self->own_employee_id;
}

const char *
attain_context_get_council (AttainContext *self)
{
  return self->council;
}

const char *
attain_context_get_scheme (AttainContext *self)
{
  return self->scheme;
}

/**
 * attain_context_get_reference:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the scheme, frameworks and rules as of today; %NULL until they are
 *   read. A job takes a reference of its own; notify::reference tells of another set.
 */
AttainReferenceSet *
attain_context_get_reference (AttainContext *self)
{
  return self->reference;
}

/**
 * attain_context_is_loaded:
 * @self: a context
 *
 * Returns: whether what holds for the database has been read; notify::loaded tells
 */
gboolean
attain_context_is_loaded (AttainContext *self)
{
  return self->loaded;
}

/**
 * attain_context_is_own_record:
 * @self: a context
 *
 * Returns: whether the database is one person's own record, and not an academy's; settled once it is loaded
 */
gboolean
attain_context_is_own_record (AttainContext *self)
{
  return self->is_own_record;
}

/**
 * attain_context_keep_people:
 * @self: a context
 * @label: (nullable): what they have in common, for people
 * @ids: (element-type gint64): who, in order
 *
 * Returns: (transfer full): the address of a page that lists them, as long as the window is open
 */
char *
attain_context_keep_people (AttainContext *self,
                            const char    *label,
                            GArray        *ids)
{
  KeptPeople *kept = g_new0 (KeptPeople, 1);

  kept->label = g_strdup (label);
  kept->ids = g_array_ref (ids);
  g_ptr_array_add (self->kept, kept);
  return g_strdup_printf ("people/kept-%u", self->kept->len);
}

/**
 * attain_context_find_people:
 * @self: a context
 * @name: what follows the slash in such an address
 * @label: (out) (transfer none) (nullable): what they have in common
 *
 * Returns: (transfer none) (nullable) (element-type gint64): who they are; %NULL where none were kept under @name
 */
GArray *
attain_context_find_people (AttainContext  *self,
                            const char     *name,
                            const char    **label)
{
  const KeptPeople *kept;
  guint64 number;

  if (!g_str_has_prefix (name, "kept-") ||
      !g_ascii_string_to_unsigned (name + strlen ("kept-"), 10, 1, self->kept->len, &number, NULL))
    return NULL;

  kept = g_ptr_array_index (self->kept, number - 1);
  *label = kept->label;
  return kept->ids;
}
