/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An assessor who has looked at evidence accepts it, or returns it with what is missing. */

#include "attain-look-dialog.h"

#include <glib/gi18n.h>

#include "attain-asye-deed.h"
#include "attain-asye-portfolio.h"

static gboolean
accept_job (AttainChange         *change,
            const AttainAsyeDesk *desk,
            gint64                asye_id,
            AttainRecord         *typed,
            GError              **error)
{
  const AttainEvidence *evidence = ATTAIN_EVIDENCE (typed);
  AttainAsyeDesk own = *desk;

  if (own.actor_id == 0)
    own.actor_id = evidence->accepted_by_id;
  return attain_asye_portfolio_accept (change, &own, attain_record_get_id (typed), evidence->comment, error);
}

static gboolean
return_job (AttainChange         *change,
            const AttainAsyeDesk *desk,
            gint64                asye_id,
            AttainRecord         *typed,
            GError              **error)
{
  return attain_asye_portfolio_return (change, desk, attain_record_get_id (typed), ATTAIN_EVIDENCE (typed)->comment,
                                       error);
}

static const char *
describe_what_follows (gboolean accepts)
{
  return accepts ? _("It counts as there from now on. What you write stays beside it.")
                 : _("It goes back with what you write: it counts as not there until it is mended and handed in again.");
}

/**
 * attain_look_dialog_new:
 * @parent: a widget of the window that it belongs to
 * @context: the session
 * @evidence: a piece that was handed in
 * @assessor_id: who assesses the year that it is for; 0 for nobody
 * @accepts: whether it is accepted; or else it is returned
 *
 * In a file in which nobody signs in, whoever accepts says who they are: the assessor, as a rule.
 *
 * Returns: (transfer none): a form that takes the comment; the caller presents it
 */
AttainRecordDialog *
attain_look_dialog_new (GtkWidget      *parent,
                        AttainContext  *context,
                        AttainEvidence *evidence,
                        gint64          assessor_id,
                        gboolean        accepts)
{
  static const char *const words[] = { "comment", NULL };
  static const char *const who[] = { "accepted-by-id", NULL };
  g_autoptr(AttainRecord) looked_at = attain_record_copy (ATTAIN_RECORD (evidence));
  AttainRecordDialog *dialog;

  if (accepts)
    g_object_set (looked_at, "accepted-by-id", assessor_id, NULL);
  dialog = attain_record_dialog_new (parent, attain_context_get_store (context), &attain_evidence_table, looked_at,
                                     accepts ? _("Accept evidence") : _("Return evidence"));
  attain_asye_deed_set_on (attain_asye_deed_new (context, evidence->asye_id), dialog, accepts ? accept_job : return_job,
                           NULL);
  if (accepts)
    attain_record_dialog_name_act (dialog, _("_Accept"), _("Evidence accepted"));
  else
    attain_record_dialog_name_act (dialog, _("_Return"), _("Evidence returned"));
  attain_record_dialog_add_widget (dialog, g_object_new (GTK_TYPE_LABEL, "label", describe_what_follows (accepts), "wrap",
                                                         TRUE, "xalign", 0.0, NULL));
  attain_record_dialog_add_group (dialog, NULL, words);
  if (accepts && attain_context_get_person_id (context) == 0)
    attain_record_dialog_add_group (dialog, NULL, who);
  return dialog;
}
