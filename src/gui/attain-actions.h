/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page-kinds.h"

G_BEGIN_DECLS

/**
 * AttainActionGroup:
 *
 * Under which heading the shortcuts window and the command palette show an action.
 */
typedef enum
{
  ATTAIN_ACTION_GROUP_FILE,
  ATTAIN_ACTION_GROUP_EDIT,
  ATTAIN_ACTION_GROUP_GO,
  ATTAIN_ACTION_GROUP_PEOPLE,
  ATTAIN_ACTION_GROUP_ESTABLISHMENT,
  ATTAIN_ACTION_GROUP_CPD,
  ATTAIN_ACTION_GROUP_ASYE,
  ATTAIN_ACTION_GROUP_PROGRESSION,
  ATTAIN_ACTION_GROUP_GENERAL,
} AttainActionGroup;

/**
 * AttainAction:
 * @name: the action with its target: "win.go::people", "cpd.add"
 * @label: what it is called, marked with N_(), with a mnemonic where it is in the menu
 * @keys: (nullable): its keys, separated by spaces; the first is shown
 * @group: under which heading it is shown
 * @menu: in which section of the main menu it is; 0 for none
 * @page: (nullable): the kind of page that has the action; %NULL for one of the window or the program
 * @anywhere: of a page's: whether the command palette offers it also where another page is shown, and goes there
 * @rare: whether the menu has it only where it can be done
 * @table: (nullable): what it writes; %NULL where that is for the page to know, or it writes nothing
 * @may: what it does there; for those who never may, it is not offered
 *
 * Something that a person can do, told once: the main menu, the shortcuts window, the command palette and
 * the keys follow from the table of these.
 */
typedef struct
{
  const char        *name;
  const char        *label;
  const char        *keys;
  AttainActionGroup  group;
  guint              menu;
  const char        *page;
  gboolean           anywhere;
  gboolean           rare;
  const char        *table;
  AttainMay          may;
} AttainAction;

const AttainAction *attain_actions_get             (guint                *n_actions);
const char         *attain_action_group_get_title  (AttainActionGroup     group);
char               *attain_action_get_plain_label  (const AttainAction   *self);
gboolean            attain_action_is_for           (const AttainAction   *self,
                                                    AttainContext        *context);
void                attain_actions_offer           (const AttainPageKind *kind,
                                                    AttainPage           *page);
void                attain_actions_set_keys        (GtkApplication       *application);
GtkEventController *attain_actions_make_page_keys  (const AttainPageKind *kind);

G_END_DECLS
