/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-draft.h"
#include "attain-person.h"
#include "attain-reading-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_EDITOR (attain_editor_get_type ())

G_DECLARE_DERIVABLE_TYPE (AttainEditor, attain_editor, ATTAIN, EDITOR, AttainReadingPage)

typedef char    *(*AttainFormWriteDraft) (gpointer form, gint64 version);
typedef gboolean (*AttainFormReadDraft)  (gpointer form, const char *body, gint64 *version);

/**
 * AttainEditorClass:
 * @table: of the records that are written here
 * @own_home: the page that the viewer's own records are listed on: "cpd"
 * @home: what the address of somebody else's such page begins with, before their employee number: "person-cpd"
 * @unread: what is said where a record cannot be shown; these four are marked with N_()
 * @erase: what deleting one is called in the history
 * @erased: what is said when it is deleted
 * @unerased: what is said when it is not
 * @write_draft: answers what stands in its form, right or wrong, with the version that is written over
 * @read_draft: puts it back into the form; answers whether it was such a draft, with the version
 * @update: says what can be done now, each time that may have changed
 *
 * A page on which one record is written in place. What is not saved is kept as a draft, so that nothing is lost by
 * leaving or by a crash.
 */
struct _AttainEditorClass
{
  AttainReadingPageClass parent_class;

  const AttainTable     *table;
  const char            *own_home;
  const char            *home;
  const char            *unread;
  const char            *erase;
  const char            *erased;
  const char            *unerased;

  AttainFormWriteDraft   write_draft;
  AttainFormReadDraft    read_draft;

  void     (*update)      (AttainEditor *self);
};

void      attain_editor_set_form    (AttainEditor      *self,
                                     gpointer           form);
gpointer  attain_editor_get_record  (AttainEditor      *self);
gboolean  attain_editor_is_new      (AttainEditor      *self);
gboolean  attain_editor_is_idle     (AttainEditor      *self);
gboolean  attain_editor_may         (AttainEditor      *self,
                                     AttainMay          may,
                                     const char        *field);
void      attain_editor_begin       (AttainEditor      *self,
                                     gpointer           record,
                                     AttainPerson      *person,
                                     AttainHeld         held);
void      attain_editor_show_draft  (AttainEditor      *self,
                                     const AttainDraft *draft);
void      attain_editor_touch       (AttainEditor      *self);
void      attain_editor_merge       (AttainEditor      *self,
                                     gpointer           record);
void      attain_editor_write       (AttainEditor      *self,
                                     gpointer           record);
gpointer  attain_editor_written     (AttainEditor      *self,
                                     gboolean           saved);
void      attain_editor_delete      (AttainEditor      *self);
void      attain_editor_go_home     (AttainEditor      *self);

G_END_DECLS
