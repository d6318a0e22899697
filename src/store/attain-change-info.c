/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-change-info.h"

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-error.h"

G_DEFINE_FINAL_TYPE (AttainChangeInfo, attain_change_info, ATTAIN_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (AttainChangeInfo, member)

static const AttainField fields[] = {
  { "made-at", ATTAIN_FIELD_TEXT, AT (made_at), N_("When"), .flags = ATTAIN_FIELD_REQUIRED },
  { "actor", ATTAIN_FIELD_TEXT, AT (actor), N_("Who"), .flags = ATTAIN_FIELD_REQUIRED | ATTAIN_FIELD_PERSONAL },
  { "action", ATTAIN_FIELD_TEXT, AT (action), N_("What"), .flags = ATTAIN_FIELD_REQUIRED },
  { "reason", ATTAIN_FIELD_TEXT, AT (reason), N_("Why") },
  { "undoes", ATTAIN_FIELD_INT, AT (undoes), N_("Undoes") },
  { "final", ATTAIN_FIELD_INT, AT (final), N_("Cannot be undone") },
  { "n-rows", ATTAIN_FIELD_INT, AT (n_rows), N_("Records") },
  { "undone", ATTAIN_FIELD_INT, AT (undone), N_("Undone"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "redoes", ATTAIN_FIELD_INT, AT (redoes), N_("Does again"), .flags = ATTAIN_FIELD_LOOKED_UP },
  { "actor-name", ATTAIN_FIELD_TEXT, AT (actor_name), N_("Name"),
    .flags = ATTAIN_FIELD_LOOKED_UP | ATTAIN_FIELD_PERSONAL },
};

/* What undid it may have been undone in turn; what did it again cannot be, so two levels are all there are. */
static const AttainLookup lookups[] = {
  { "undone",
    "EXISTS (SELECT 1 FROM change AS undo WHERE undo.undoes = history.id"
    " AND NOT EXISTS (SELECT 1 FROM change AS redo WHERE redo.undoes = undo.id))" },
  { "redoes", "coalesce((SELECT undo.undoes FROM change AS undo WHERE undo.id = history.undoes), 0)" },
  /* Whoever works for the file as a whole has no number, and goes by what the machine calls them. */
  { "actor-name",
    "coalesce((SELECT maker.display_name FROM person AS maker WHERE maker.employee_id = history.actor), history.actor)" },
  { NULL },
};

const AttainTable attain_history_table = {
  "history", attain_change_info_get_type, .title = "action", .lookups = lookups,
};

static void
attain_change_info_class_init (AttainChangeInfoClass *klass)
{
  attain_record_class_set_fields (ATTAIN_RECORD_CLASS (klass), "change", N_("Change"), fields, G_N_ELEMENTS (fields));
}

static void
attain_change_info_init (AttainChangeInfo *self)
{
}

/**
 * attain_change_info_load:
 * @db: a connection
 * @change_id: a change
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when there is no such change
 *
 * Returns: (transfer full) (nullable): what is known of it
 */
AttainChangeInfo *
attain_change_info_load (AttainDb  *db,
                         gint64     change_id,
                         GError   **error)
{
  g_autoptr(GPtrArray) infos = attain_table_load (&attain_history_table, db, "", &change_id, 1, error);

  if (infos == NULL)
    return NULL;
  if (g_ptr_array_index (infos, 0) != NULL)
    return g_object_ref (g_ptr_array_index (infos, 0));

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND, _("There is no such change in the history"));
  return NULL;
}

/**
 * attain_change_info_display_when:
 * @self: a change
 *
 * Returns: (transfer full): when it was made, by the clock of whoever looks
 */
char *
attain_change_info_display_when (AttainChangeInfo *self)
{
  return attain_instant_display (self->made_at);
}

/**
 * attain_change_info_can_undo:
 * @self: a change of the history
 *
 * Returns: whether it can be undone as far as its own nature goes: the records may have moved on
 */
gboolean
attain_change_info_can_undo (AttainChangeInfo *self)
{
  return self->undoes == 0 && !self->final && !self->undone;
}

/**
 * attain_change_info_can_redo:
 * @self: a change of the history
 *
 * Returns: whether it is an undoing that can itself be taken back
 */
gboolean
attain_change_info_can_redo (AttainChangeInfo *self)
{
  return self->undoes != 0 && self->redoes == 0 && !self->final && !self->undone;
}
