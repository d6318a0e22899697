/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_READING_PAGE (attain_reading_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (AttainReadingPage, attain_reading_page, ATTAIN, READING_PAGE, AttainPage)

/**
 * AttainReadingPageClass:
 * @read_job: reads what is shown, in the store's thread
 * @free_question: (nullable): frees what @read_job is given
 * @free_facts: frees what it answers
 * @thread: (nullable): answers where to read it; a reader's thread, unless a class says otherwise
 * @ask: answers what @read_job is given; %NULL while there is nothing to be read
 * @take: shows what was read, which stays the page's
 * @fail: says why it could not be read; on the stack of attain_reading_page_set_stack(), unless a class says otherwise
 * @concerns: (nullable): whether it is to be read again when @touched was written, or, where that is %NULL, when the day
 *   or the reference data are others; it always is where a class does not say
 *
 * A page that shows what one job reads, and reads it again when that may be something else. Who asks again no longer
 * waits for what was asked before.
 */
struct _AttainReadingPageClass
{
  AttainPageClass parent_class;

  AttainJob       read_job;
  GDestroyNotify  free_question;
  GDestroyNotify  free_facts;

  AttainStoreThread (*thread)   (AttainReadingPage *self);
  gpointer          (*ask)      (AttainReadingPage *self);
  void              (*take)     (AttainReadingPage *self,
                                 gpointer           facts);
  void              (*fail)     (AttainReadingPage *self,
                                 const GError      *error);
  gboolean          (*concerns) (AttainReadingPage *self,
                                 AttainTouched     *touched);
};

void attain_reading_page_read      (AttainReadingPage *self);
void attain_reading_page_set_stack (AttainReadingPage *self,
                                    GtkStack          *stack,
                                    AdwStatusPage     *problem_page);

G_END_DECLS
