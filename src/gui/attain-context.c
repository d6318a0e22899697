/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every page is given, in place of anything global: the records, the day, and what holds for the
 * whole database. */

#include "attain-context.h"

#include <glib/gi18n.h>

#include "attain-access-reader.h"
#include "attain-clock.h"
#include "attain-error.h"
#include "attain-facts.h"
#include "attain-file-place.h"
#include "attain-kept-people.h"
#include "attain-local-day.h"

struct _AttainContext
{
  GObject           parent_instance;

  AttainStore      *store;
  GSettings        *settings;
  GCancellable     *cancellable;
  AttainClock      *clock;
  AttainFacts      *facts;
  AttainKeptPeople *kept;
  AttainTouched    *touched;    /* by the last change; NULL before the first */
};

enum
{
  PROP_0,
  PROP_STORE,
  PROP_SETTINGS,
  PROP_TODAY,
  PROP_ACCESS,
  PROP_PERSON_ID,
  PROP_COUNCIL,
  PROP_SCHEME,
  PROP_REFERENCE,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainContext, attain_context, G_TYPE_OBJECT)

static void
notify_if (AttainContext *self,
           gboolean       differs,
           guint          property)
{
  if (differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
take_facts (AttainContext *self,
            AttainFacts   *facts)
{
  AttainFacts *old = self->facts;

  g_object_freeze_notify (G_OBJECT (self));
  self->facts = facts;
  notify_if (self, g_strcmp0 (old->council, facts->council) != 0, PROP_COUNCIL);
  notify_if (self, g_strcmp0 (old->scheme, facts->scheme) != 0, PROP_SCHEME);
  notify_if (self, old->person_id != facts->person_id, PROP_PERSON_ID);
  notify_if (self, TRUE, PROP_REFERENCE);
  g_object_thaw_notify (G_OBJECT (self));
  attain_facts_free (old);
}

static void
fail (AttainContext *self,
      const GError  *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
facts_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainContext) self = user_data;
  g_autoptr(GError) error = NULL;
  AttainFacts *facts = attain_store_finish (ATTAIN_STORE (source), result, &error);

  if (facts != NULL)
    take_facts (self, facts);
  else
    fail (self, error);
}

static void
load (AttainContext *self)
{
  attain_store_run (self->store, ATTAIN_STORE_READER, attain_facts_job,
                    g_strdup (attain_clock_get_today (self->clock)), g_free, attain_facts_free, self->cancellable,
                    facts_cb, g_object_ref (self));
}

static gpointer
own_person_job (AttainDb  *db,
                gpointer   data,
                GError   **error)
{
  gint64 id;

  return attain_facts_find_own (db, &id, error) ? g_memdup2 (&id, sizeof id) : NULL;
}

static void
own_person_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(AttainContext) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree gint64 *id = attain_store_finish (ATTAIN_STORE (source), result, &error);

  if (id == NULL)
    fail (self, error);
  else if (*id != self->facts->person_id)
    {
      self->facts->person_id = *id;
      notify_if (self, TRUE, PROP_PERSON_ID);
    }
}

/* What pages show is cut by who somebody is and what they are, not by the day on which that was read. */
static void
take_access (AttainContext *self,
             AttainAccess  *access)
{
  gboolean differs =
    attain_access_get_roles (access) != attain_access_get_roles (self->facts->access) ||
    attain_access_get_person_id (access) != attain_access_get_person_id (self->facts->access);

  attain_store_set_access (self->store, access);
  attain_access_unref (self->facts->access);
  self->facts->access = attain_store_ref_access (self->store);
  notify_if (self, differs, PROP_ACCESS);
}

/* Whoever has left meanwhile is nobody here. */
static void
access_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainContext) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAccess) access = attain_access_reader_finish (ATTAIN_STORE (source), result, &error);

  if (access == NULL && (g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND) ||
                         g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED)))
    access = attain_access_new_nobody ();
  if (access == NULL)
    fail (self, error);
  else if (!attain_access_equal (access, self->facts->access))
    take_access (self, access);
}

static void
read_access (AttainContext *self)
{
  const char *employee_id = attain_access_get_employee_id (self->facts->access);

  if (employee_id != NULL)
    attain_access_reader_ask (self->store, employee_id, attain_clock_get_today (self->clock), self->cancellable,
                              access_cb, g_object_ref (self));
}

static void
day_cb (gpointer data)
{
  AttainContext *self = data;

  read_access (self);
  notify_if (self, TRUE, PROP_TODAY);
  load (self);
}

/* Somebody's own record may come, go or get another number among the people. */
static void
changed_cb (AttainContext *self,
            AttainTouched *touched)
{
  g_clear_pointer (&self->touched, attain_touched_unref);
  self->touched = attain_touched_ref (touched);
  if (attain_access_reader_touched (touched))
    read_access (self);
  if (attain_touched_has_table (touched, &attain_setting_table) ||
      attain_touched_has_table (touched, &attain_reference_table))
    load (self);
  else if (self->facts->own_employee_id != NULL && attain_touched_has_table (touched, &attain_person_table))
    attain_store_run (self->store, ATTAIN_STORE_READER, own_person_job, NULL, NULL, g_free, self->cancellable,
                      own_person_cb, g_object_ref (self));
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
      g_value_set_string (value, attain_clock_get_today (self->clock));
      break;
    case PROP_ACCESS:
      g_value_set_boxed (value, self->facts->access);
      break;
    case PROP_PERSON_ID:
      g_value_set_int64 (value, self->facts->person_id);
      break;
    case PROP_COUNCIL:
      g_value_set_string (value, self->facts->council);
      break;
    case PROP_SCHEME:
      g_value_set_string (value, self->facts->scheme);
      break;
    case PROP_REFERENCE:
      g_value_set_pointer (value, self->facts->reference);
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
attain_context_dispose (GObject *object)
{
  attain_context_close (ATTAIN_CONTEXT (object));

  G_OBJECT_CLASS (attain_context_parent_class)->dispose (object);
}

static void
attain_context_finalize (GObject *object)
{
  AttainContext *self = ATTAIN_CONTEXT (object);

  g_object_unref (self->cancellable);
  g_object_unref (self->store);
  g_object_unref (self->settings);
  attain_clock_free (self->clock);
  attain_facts_free (self->facts);
  attain_kept_people_free (self->kept);
  g_clear_pointer (&self->touched, attain_touched_unref);

  G_OBJECT_CLASS (attain_context_parent_class)->finalize (object);
}

static void
attain_context_class_init (AttainContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attain_context_get_property;
  object_class->set_property = attain_context_set_property;
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
  properties[PROP_ACCESS] =
    g_param_spec_boxed ("access", NULL, NULL, ATTAIN_TYPE_ACCESS, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_PERSON_ID] =
    g_param_spec_int64 ("person-id", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNCIL] =
    g_param_spec_string ("council", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCHEME] =
    g_param_spec_string ("scheme", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_REFERENCE] =
    g_param_spec_pointer ("reference", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AttainContext::failed:
   * @self: a context
   * @error: why
   *
   * What holds for the database has changed and cannot be read; what was read before is kept.
   */
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", ATTAIN_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
attain_context_init (AttainContext *self)
{
  self->cancellable = g_cancellable_new ();
  self->kept = attain_kept_people_new ();
}

static AttainContext *
make_context (AttainStore *store,
              GSettings   *settings,
              AttainFacts *facts)
{
  AttainContext *self = g_object_new (ATTAIN_TYPE_CONTEXT, "store", store, "settings", settings, NULL);

  self->facts = facts;
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->clock = attain_clock_new (facts->as_of, day_cb, self);
  return self;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  AttainFacts *facts = attain_store_finish (ATTAIN_STORE (source), result, &error);

  if (facts != NULL)
    g_task_return_pointer (task, make_context (ATTAIN_STORE (source), g_task_get_task_data (task), facts),
                           g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * attain_context_open:
 * @store: the records, which the first job opens
 * @settings: how this user likes the window
 * @callback: (scope async): called when the file is open and what holds for it is read, or neither can be
 * @user_data: for @callback
 */
void
attain_context_open (AttainStore         *store,
                     GSettings           *settings,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task = g_task_new (store, NULL, callback, user_data);

  g_task_set_task_data (task, g_object_ref (settings), g_object_unref);
  attain_store_run (store, ATTAIN_STORE_READER, attain_facts_job, attain_local_day_ask (), g_free,
                    attain_facts_free, NULL, opened_cb, task);
}

/**
 * attain_context_open_finish:
 * @result: what the callback was given
 * @error: why the file cannot be used, in words for people
 *
 * Returns: (transfer full) (nullable): what pages over the store are given
 */
AttainContext *
attain_context_open_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * attain_context_get_store:
 * @self: a context
 *
 * Returns: (transfer none): the records
 */
AttainStore *
attain_context_get_store (AttainContext *self)
{
  return self->store;
}

/**
 * attain_context_get_settings:
 * @self: a context
 *
 * Returns: (transfer none): how this user likes the window
 */
GSettings *
attain_context_get_settings (AttainContext *self)
{
  return self->settings;
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
  return attain_clock_get_today (self->clock);
}

/**
 * attain_context_get_access:
 * @self: a context
 *
 * Returns: (transfer none): who works in the window; notify::access tells when they are something else, or nobody,
 *   from now on
 */
AttainAccess *
attain_context_get_access (AttainContext *self)
{
  return self->facts->access;
}

/**
 * attain_context_is_to_read:
 * @self: a context
 *
 * Returns: whether the file can be read alone, so that nothing is to be written, by whomever
 */
gboolean
attain_context_is_to_read (AttainContext *self)
{
  return attain_store_is_to_read (self->store);
}

/**
 * attain_context_explain_to_read:
 * @self: a context
 *
 * Returns: (nullable): why nothing can be written, in a few words; %NULL where the file can be written
 */
const char *
attain_context_explain_to_read (AttainContext *self)
{
  if (!attain_store_is_to_read (self->store))
    return NULL;

  return attain_file_place_get_mode (attain_store_get_where (self->store)) == ATTAIN_FILE_FOLDER_READ_ONLY
           ? _("In a read-only folder: nothing can be changed") : _("Read-only file: nothing can be changed");
}

/**
 * attain_context_get_person_name:
 * @self: a context
 *
 * Returns: (nullable): the name of whoever works with rights of their own
 */
const char *
attain_context_get_person_name (AttainContext *self)
{
  return self->facts->person_name;
}

/**
 * attain_context_is_shared:
 * @self: a context
 *
 * Returns: whether one has to sign in
 */
gboolean
attain_context_is_shared (AttainContext *self)
{
  return self->facts->is_shared;
}

/**
 * attain_context_get_person_id:
 * @self: a context
 *
 * Returns: who works with rights of their own, or whose own record the database is; 0 where it is an academy's and
 *   whoever keeps it works, and where there is no such person yet
 */
gint64
attain_context_get_person_id (AttainContext *self)
{
  return self->facts->person_id;
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
  return self->facts->own_employee_id;
}

/**
 * attain_context_get_council:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the name of the council; %NULL where it is not recorded
 */
const char *
attain_context_get_council (AttainContext *self)
{
  return self->facts->council;
}

/**
 * attain_context_get_scheme:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the code of the scheme that the council works by; %NULL for none
 */
const char *
attain_context_get_scheme (AttainContext *self)
{
  return self->facts->scheme;
}

/**
 * attain_context_close:
 * @self: a context
 *
 * Ends the session: the store, which others may go on to use with other rights, is asked and told nothing more by it,
 * however long somebody holds on to it.
 */
void
attain_context_close (AttainContext *self)
{
  g_cancellable_cancel (self->cancellable);
  g_signal_handlers_disconnect_by_func (self->store, changed_cb, self);
}

/**
 * attain_context_get_touched:
 * @self: a context
 *
 * For a page that is made only after something was saved, as a page that was there before is told of it by the store.
 *
 * Returns: (transfer none) (nullable): what the last change wrote; %NULL when nothing has been changed since the
 *   records were opened
 */
AttainTouched *
attain_context_get_touched (AttainContext *self)
{
  return self->touched;
}

/**
 * attain_context_get_reference:
 * @self: a context
 *
 * Returns: (transfer none): the scheme, frameworks and rules as of today. A job takes a reference of its own;
 *   notify::reference tells of another set.
 */
AttainReferenceSet *
attain_context_get_reference (AttainContext *self)
{
  return self->facts->reference;
}

/**
 * attain_context_is_own_record:
 * @self: a context
 *
 * Returns: whether the database is one person's own record, and not an academy's
 */
gboolean
attain_context_is_own_record (AttainContext *self)
{
  return self->facts->is_own_record;
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
  g_autofree char *name = attain_kept_people_add (self->kept, label, ids);

  return g_strconcat ("people/", name, NULL);
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
  return attain_kept_people_find (self->kept, name, label);
}
