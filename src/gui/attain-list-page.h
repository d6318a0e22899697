/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"
#include "attain-record-list.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_LIST_PAGE (attain_list_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (AttainListPage, attain_list_page, ATTAIN, LIST_PAGE, AttainPage)

/**
 * AttainListPageClass:
 * @count: says how many there are: "3 people"
 * @name_empty: the child of the page's stack that says why none is there
 *
 * A page of records that are searched and filtered. Its template binds the stack's child to the closure `choose_page`,
 * and calls `count` when there are more or fewer.
 */
struct _AttainListPageClass
{
  AttainPageClass parent_class;

  char       *(*count)      (guint           n_items);
  const char *(*name_empty) (AttainListPage *self);
};

void              attain_list_page_class_bind (AttainListPageClass *klass);
AttainRecordList *attain_list_page_get_list   (AttainListPage      *self);
void              attain_list_page_begin      (AttainListPage      *self,
                                               const AttainTable   *table,
                                               AttainListFunc       list,
                                               const char          *as_of);
void              attain_list_page_end        (AttainListPage      *self);

G_END_DECLS
