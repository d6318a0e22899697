/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-move.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (AttainApplicationMove, attain_application_move,
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_START, "start"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_GRANT, "grant"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_SUBMIT, "submit"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_ENDORSE, "endorse"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_RETURN, "return"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_REVISE, "revise"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_CHECK, "check"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_REFUSE, "refuse"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_SCHEDULE, "schedule"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_HEAR, "hear"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_DECLARE, "declare"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_CONVENE, "convene"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_SCORE, "score"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_DECIDE_PROGRESS, "decide-progress"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_DECIDE_DEFER, "decide-defer"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_DECIDE_NOT, "decide-not"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_LETTER, "letter"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_RESUBMIT, "resubmit"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_RATIFY, "ratify"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_EFFECT, "effect"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_APPEAL, "appeal"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_UPHOLD, "uphold"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_DISMISS, "dismiss"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_WITHDRAW, "withdraw"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_LAPSE, "lapse"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_MOVE_CLOSE, "close"))

static const char *const labels[] = {
  N_("None"),
  N_("Start"),
  N_("Grant automatically"),
  N_("Submit"),
  N_("Endorse"),
  N_("Return"),
  N_("Revise"),
  N_("Check eligibility"),
  N_("Open for evidence"),
  N_("Refuse as not eligible"),
  N_("Mark as ready"),
  N_("Set panel date"),
  N_("Record the first panel"),
  N_("Declare conflicts"),
  N_("Begin the panel"),
  N_("Score"),
  N_("Decide: progress"),
  N_("Decide: defer"),
  N_("Decide: not yet"),
  N_("Record the decision letter"),
  N_("Resubmit"),
  N_("Ratify"),
  N_("Put into effect"),
  N_("Appeal"),
  N_("Uphold the appeal"),
  N_("Dismiss the appeal"),
  N_("Withdraw"),
  N_("Let lapse"),
  N_("Close"),
};

const AttainEnum attain_application_move_choices = { attain_application_move_get_type, labels };

static const char *const role_labels[ATTAIN_N_ACTORS] = {
  N_("the applicant"),
  N_("the line manager"),
  N_("the academy"),
  N_("the first panel"),
  N_("a panel member"),
  N_("the chair"),
  N_("human resources"),
  N_("the appeal panel"),
  N_("Attain itself"),
  N_("whoever works for the file"),
};

/* The same, where they stand alone. */
static const char *const role_names[ATTAIN_N_ACTORS] = {
  N_("Applicant"),
  N_("Line manager"),
  N_("Academy"),
  N_("First panel"),
  N_("Panel member"),
  N_("Chair"),
  N_("Human resources"),
  N_("Appeal panel"),
  N_("Attain"),
  N_("Whoever works for the file"),
};

static char *
join_roles (AttainApplicationRole  roles,
            const char *const     *words,
            const char            *between)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ATTAIN_N_ACTORS; i++)
    {
      if ((roles & (1 << i)) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, between);
      g_string_append (text, _(words[i]));
    }

  return g_string_free (text, FALSE);
}

/**
 * attain_application_role_list_labels:
 * @roles: one role or several
 *
 * Returns: (transfer full): them in words, as in "the applicant or the academy"; empty for none
 */
char *
attain_application_role_list_labels (AttainApplicationRole roles)
{
  return join_roles (roles, role_labels, _(" or "));
}

/**
 * attain_application_role_list_names:
 * @roles: one role or several
 *
 * Returns: (transfer full): them where no sentence is round them, as in "Applicant, Academy"; empty for none
 */
char *
attain_application_role_list_names (AttainApplicationRole roles)
{
  return join_roles (roles, role_names, _(", "));
}
