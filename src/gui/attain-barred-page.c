/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands for a page on which there is nothing for whoever works, and which is not made for them. */

#include "attain-barred-page.h"

struct _AttainBarredPage
{
  AttainPage  parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainBarredPage, attain_barred_page, ATTAIN_TYPE_PAGE)

static void
attain_barred_page_class_init (AttainBarredPageClass *klass)
{
}

static void
attain_barred_page_init (AttainBarredPage *self)
{
  attain_page_set_barred (ATTAIN_PAGE (self), TRUE);
}
