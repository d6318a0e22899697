/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-context.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PAGE (attain_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (AttainPage, attain_page, ATTAIN, PAGE, AdwBin)

/**
 * AttainPageClass:
 * @open: shows what an address names: @rest is what comes after the first slash of it ("E123" of
 *   "person/E123"), or %NULL. Called each time somebody goes there, also by going back.
 * @shown: the page has come onto the screen; the place for what is too dear to do before
 * @can_leave: whether the page may be left now. One that says no says why, where the person is looking.
 *
 * A page of the window. A subclass has a template whose plain child is the content, and whose children
 * of the types "start", "end" and "search" go to the header bar and to a bar below it. All are optional.
 */
struct _AttainPageClass
{
  AdwBinClass parent_class;

  void     (*open)      (AttainPage *self,
                         const char *rest);
  void     (*shown)     (AttainPage *self);
  gboolean (*can_leave) (AttainPage *self);
};

AttainContext *attain_page_get_context   (AttainPage *self);
GObject       *attain_page_get_asked     (AttainPage *self);
AttainStore   *attain_page_get_store     (AttainPage *self);
const char    *attain_page_get_title     (AttainPage *self);
void           attain_page_set_title     (AttainPage *self,
                                          const char *title);
const char    *attain_page_get_heading   (AttainPage *self);
void           attain_page_set_heading   (AttainPage *self,
                                          const char *heading);
const char    *attain_page_get_subtitle  (AttainPage *self);
void           attain_page_set_subtitle  (AttainPage *self,
                                          const char *subtitle);
guint          attain_page_get_badge     (AttainPage *self);
void           attain_page_set_badge     (AttainPage *self,
                                          guint       badge);
const char    *attain_page_get_address   (AttainPage *self);
gboolean       attain_page_can_do        (AttainPage *self,
                                          const char *action);
void           attain_page_do            (AttainPage *self,
                                          const char *action);
void           attain_page_set_can_do    (AttainPage *self,
                                          const char *action,
                                          gboolean    can_do);

void           attain_page_set_barred    (AttainPage *self,
                                          gboolean    barred);
void           attain_page_show_search   (AttainPage *self,
                                          gboolean    shown);

void           attain_page_open          (AttainPage *self,
                                          const char *address);
void           attain_page_shown         (AttainPage *self);
gboolean       attain_page_can_leave     (AttainPage *self);
gboolean       attain_page_drop_focus    (AttainPage *self);
void           attain_page_leave_focus   (AttainPage *self);
void           attain_page_take_focus    (AttainPage *self);
void           attain_page_content_came  (AttainPage *self);
gboolean       attain_page_search        (AttainPage *self);
gboolean       attain_page_sort          (AttainPage *self);

gboolean       attain_page_has_room      (GObject    *object,
                                          guint       room,
                                          guint       wanted);

G_END_DECLS
