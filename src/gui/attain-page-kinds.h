/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

/**
 * AttainPageGroup:
 * @ATTAIN_PAGE_GROUP_NONE: has no row: opened from another page
 *
 * Where in the sidebar a page has its row, from top to bottom.
 */
typedef enum
{
  ATTAIN_PAGE_GROUP_NONE,
  ATTAIN_PAGE_GROUP_TODAY,
  ATTAIN_PAGE_GROUP_MY_RECORD,
  ATTAIN_PAGE_GROUP_ACADEMY,
  ATTAIN_PAGE_GROUP_PROGRESSION,
  ATTAIN_PAGE_GROUP_DASHBOARD,
  ATTAIN_PAGE_GROUP_SETTINGS,
} AttainPageGroup;

/**
 * AttainPageKind:
 * @name: what its addresses begin with: "people", "person/E123"
 * @group: where its row is
 * @title: what its row and its header bar say, marked with N_(); a page of one record sets its own
 * @icon_name: a symbolic icon
 * @get_type: a subclass of #AttainPage
 * @parent: (nullable): for a page without a row: the page that it belongs to; %NULL for one that is opened from
 *   anywhere, and leaves marked where one came from
 * @academy_only: whether it has no row in somebody's own record, since it is about many people
 * @needs: the roles of which one is needed for anything to be seen there; 0 for everybody. Whoever keeps the file, or
 *   looks after it, sees it in any case
 * @ask: (nullable): asks for what a page of this kind is going to show, before it is built: both takes time, and can be
 *   done at once. The page has it as attain_page_get_asked()
 *
 * A kind of page. It is made when somebody first goes there, and kept.
 */
typedef struct
{
  const char      *name;
  AttainPageGroup  group;
  const char      *title;
  const char      *icon_name;
  GType          (*get_type) (void);
  const char      *parent;
  gboolean         academy_only;
  AttainRoles      needs;
  GObject       *(*ask) (AttainContext *context);
} AttainPageKind;

const AttainPageKind *attain_page_kinds_get         (guint                *n_kinds);
const AttainPageKind *attain_page_kinds_get_first   (AttainContext        *context);
const AttainPageKind *attain_page_kinds_find        (const char           *address);
const char           *attain_page_group_get_title   (AttainPageGroup       group);
gboolean              attain_page_kind_is_for       (const AttainPageKind *self,
                                                     AttainContext        *context);
gboolean              attain_page_kind_has_row      (const AttainPageKind *self,
                                                     AttainContext        *context);
gboolean              attain_page_kind_has_actions_of
                                                    (const AttainPageKind *self,
                                                     const char           *name);
AttainPage           *attain_page_kind_make         (const AttainPageKind *self,
                                                     AttainContext        *context);

G_END_DECLS
