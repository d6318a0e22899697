/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-declaration-dialog.h"

#include <glib/gi18n.h>

#include "attain-case-dialog.h"
#include "attain-done-words.h"

typedef struct
{
  AttainOpenCase         *open;
  AttainPanelDeclaration *declaration;
} Doing;

static void
doing_free (gpointer data)
{
  Doing *doing = data;

  g_object_unref (doing->open);
  g_object_unref (doing->declaration);
  g_free (doing);
}

static void
done (AttainCaseDialog *dialog,
      gpointer          data)
{
  const Doing *doing = data;
  AttainApplicationOrder *order = attain_open_case_make_order (doing->open, ATTAIN_MOVE_DECLARE);

  order->version = 0;                  /* members declare at the same time, and none is in the others' way */
  order->declaration = ATTAIN_PANEL_DECLARATION (attain_record_copy (ATTAIN_RECORD (doing->declaration)));
  attain_open_case_move (doing->open, order, attain_case_dialog_done_cb, g_object_ref (dialog));
}

static AttainPanelDeclaration *
make_declaration (AttainOpenCase *open,
                  gint64          member_id)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainPanelMeeting *meeting = attain_application_case_get_meeting (facts);
  AttainPanelDeclaration *declaration;

  for (guint i = 0; meeting != NULL && i < facts->declarations->len; i++)
    {
      AttainPanelDeclaration *made = g_ptr_array_index (facts->declarations, i);

      if (made->member_id == member_id && made->meeting_id == attain_record_get_id (ATTAIN_RECORD (meeting)))
        return ATTAIN_PANEL_DECLARATION (attain_record_copy (ATTAIN_RECORD (made)));
    }

  declaration = attain_panel_declaration_new ();
  declaration->member_id = member_id;
  return declaration;
}

/**
 * attain_declaration_dialog_present:
 * @parent: (type GtkWidget): where it was asked for
 * @open: an application before a panel
 * @member_id: whose declaration it is; 0 to choose among all
 *
 * Asks whether a member has a conflict of interest.
 */
void
attain_declaration_dialog_present (GtkWidget      *parent,
                                   AttainOpenCase *open,
                                   gint64          member_id)
{
  AttainCaseDialog *dialog = attain_case_dialog_new (parent, attain_open_case_get_store (open), _("Declare conflicts"),
                                                     _("Declare"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  Doing *doing = g_new0 (Doing, 1);
  g_autofree char *address = g_strdup_printf ("application/%s/declare/%" G_GINT64_FORMAT,
                                              attain_open_case_get (open)->application->reference, member_id);

  doing->open = g_object_ref (open);
  doing->declaration = make_declaration (open, member_id);
  attain_case_form_add_case (form, open, ATTAIN_MOVE_DECLARE);
  if (member_id == 0)
    attain_case_form_add_field (form, doing->declaration, "member-id", NULL);
  else
    attain_case_form_add_member (form, open, member_id);
  attain_case_form_add_field (form, doing->declaration, "conflict", NULL);
  attain_case_form_add_field (form, doing->declaration, "note", NULL);
  attain_case_dialog_tell_when_done (dialog, attain_done_words_move (ATTAIN_MOVE_DECLARE));
  attain_case_dialog_on_done (dialog, done, doing, doing_free);
  attain_case_dialog_keep_draft (dialog, address);
  gtk_window_present (GTK_WINDOW (dialog));
}
