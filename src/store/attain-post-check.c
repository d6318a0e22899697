/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of a post that take other posts: no two at once in one contract, and no circle of line
 * managers on any day. */

#include "attain-post-check.h"

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-error.h"
#include "attain-overlap.h"
#include "attain-tables.h"

/* Nobody has so many managers above them; what goes on longer is a circle not through this person. */
#define TALLEST_HIERARCHY 40

static const char last_day[] = "9999-12-31";

/**
 * attain_post_check_overlap:
 * @db: a connection
 * @id: a post
 * @other: (out): the post that it overlaps, the oldest of several
 * @error: says so, in words for the person
 *
 * Returns: whether its person has no other post in the same contract at the same time
 */
gboolean
attain_post_check_overlap (AttainDb  *db,
                           gint64     id,
                           gint64    *other,
                           GError   **error)
{
  if (!attain_overlap_find (db, &attain_post_table,
                            "other.person_id = this.person_id AND other.contract = this.contract", id, other, error))
    return FALSE;
  if (*other == 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("Two posts of one person in one contract overlap: end the first before the second begins"));
  return FALSE;
}

typedef struct
{
  gint64  manager;
  char   *from;
  char   *to;
} Link;

static void
link_clear (gpointer data)
{
  Link *link = data;

  g_free (link->from);
  g_free (link->to);
}

/* The posts of @person within the days from @from to @to that have a manager, cut to those days. */
static GArray *
managers_of (AttainDb    *db,
             gint64       person,
             const char  *from,
             const char  *to,
             GError     **error)
{
  g_autoptr(GArray) links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;

  g_array_set_clear_func (links, link_clear);
  cursor = attain_db_query (db,
                            "SELECT line_manager_id, CASE WHEN from_on > ? THEN from_on ELSE ? END,"
                            " CASE WHEN to_on IS NULL OR to_on > ? THEN ? ELSE to_on END"
                            " FROM post WHERE person_id = ? AND line_manager_id IS NOT NULL AND from_on <= ?"
                            " AND (to_on IS NULL OR to_on >= ?)",
                            g_variant_new ("(ssssxss)", from, from, to, to, person, to, from), error);
  if (cursor == NULL)
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    {
      Link link = { attain_cursor_int (cursor, 0), g_strdup (attain_cursor_text (cursor, 1)),
                    g_strdup (attain_cursor_text (cursor, 2)) };

      g_array_append_val (links, link);
    }
  if (failure == NULL)
    return g_steal_pointer (&links);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
check_managers (AttainDb    *db,
                gint64       start,
                gint64       person,
                const char  *from,
                const char  *to,
                guint        depth,
                GError     **error)
{
  g_autoptr(GArray) links = NULL;

  if (depth > TALLEST_HIERARCHY)
    return TRUE;
  if (!(links = managers_of (db, person, from, to, error)))
    return FALSE;

  for (guint i = 0; i < links->len; i++)
    {
      Link *link = &g_array_index (links, Link, i);

      if (link->manager == start)
        {
          g_autofree char *since = attain_date_display (link->from);

          g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("The line managers make a circle from %s on: somebody would manage themselves"), since);
          return FALSE;
        }
      if (!check_managers (db, start, link->manager, link->from, link->to, depth + 1, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_post_check_circle:
 * @db: a connection
 * @id: a post
 * @error: says from which day on, in words for the person
 *
 * Returns: whether nobody becomes their own manager's manager by it
 */
gboolean
attain_post_check_circle (AttainDb  *db,
                          gint64     id,
                          GError   **error)
{
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;

  cursor = attain_db_query (db,
                            "SELECT person_id, line_manager_id, from_on, coalesce(to_on, ?) FROM post"
                            " WHERE id = ? AND line_manager_id IS NOT NULL",
                            g_variant_new ("(sx)", last_day, id), error);
  if (cursor == NULL)
    return FALSE;

  if (attain_cursor_next (cursor, &failure))
    {
      g_autofree char *from = g_strdup (attain_cursor_text (cursor, 2));
      g_autofree char *to = g_strdup (attain_cursor_text (cursor, 3));

      return check_managers (db, attain_cursor_int (cursor, 0), attain_cursor_int (cursor, 1), from, to, 0, error);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_post_check_posts:
 * @db: a connection
 * @ids: (element-type gint64): the posts that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether the posts fit in with all others
 */
gboolean
attain_post_check_posts (AttainDb      *db,
                         const GArray  *ids,
                         GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gint64 other;

      if (!attain_post_check_overlap (db, id, &other, error) || !attain_post_check_circle (db, id, error))
        return FALSE;
    }

  return TRUE;
}
