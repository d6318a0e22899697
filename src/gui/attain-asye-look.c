/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-look.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

/* The shape and the word tell it; the colour only adds to them. */
static const struct
{
  const char *word;
  const char *icon_name;
  const char *css_class;
} states[ATTAIN_ASYE_N_STATES] = {
  [ATTAIN_ASYE_STATE_UNKNOWN] = { N_("Not known"), "list-remove-symbolic", "dim-label" },
  [ATTAIN_ASYE_STATE_DONE] = { N_("Done"), "emblem-ok-symbolic", "success" },
  [ATTAIN_ASYE_STATE_HANDED_IN] = { N_("Handed in"), "document-send-symbolic", "accent" },
  [ATTAIN_ASYE_STATE_LATE] = { N_("Late"), "dialog-warning-symbolic", "warning" },
  [ATTAIN_ASYE_STATE_DUE_SOON] = { N_("Due soon"), "alarm-symbolic", "accent" },
  [ATTAIN_ASYE_STATE_TO_COME] = { N_("To come"), "content-loading-symbolic", "dim-label" },
  [ATTAIN_ASYE_STATE_EXCUSED] = { N_("Left out"), "action-unavailable-symbolic", "dim-label" },
};

/**
 * attain_asye_look_get_state:
 * @state: how it stands with something that is due
 *
 * Returns: (transfer none): a word for it, translated
 */
const char *
attain_asye_look_get_state (AttainAsyeState state)
{
  return _(states[state].word);
}

/**
 * attain_asye_look_get_icon:
 * @state: how it stands with something that is due
 *
 * Returns: (transfer none): the name of a symbolic icon for it
 */
const char *
attain_asye_look_get_icon (AttainAsyeState state)
{
  return states[state].icon_name;
}

/**
 * attain_asye_look_get_turn:
 * @turn: a part in a supported year
 *
 * Returns: (nullable): whose turn it is, in words; %NULL where it is nobody's
 */
const char *
attain_asye_look_get_turn (AttainAsyeRole turn)
{
  switch (turn)
    {
    case ATTAIN_ASYE_ROLE_WORKER:
      return _("Worker’s turn");
    case ATTAIN_ASYE_ROLE_ASSESSOR:
      return _("Assessor’s turn");
    case ATTAIN_ASYE_ROLE_LINE_MANAGER:
      return _("Line manager’s turn");
    case ATTAIN_ASYE_ROLE_COORDINATOR:
      return _("Co-ordinator’s turn");
    case ATTAIN_ASYE_ROLE_UNKNOWN:
    default:
      return NULL;
    }
}

/**
 * attain_asye_look_get_role:
 * @role: who somebody is in a supported year
 *
 * Returns: (transfer none): a word for it, translated, as a column has room for
 */
const char *
attain_asye_look_get_role (AttainAsyeRole role)
{
  switch (role)
    {
    case ATTAIN_ASYE_ROLE_WORKER:
      return _("Worker");
    case ATTAIN_ASYE_ROLE_ASSESSOR:
      return _("Assessor");
    case ATTAIN_ASYE_ROLE_LINE_MANAGER:
      return _("Line manager");
    case ATTAIN_ASYE_ROLE_COORDINATOR:
      return _("Co-ordinator");
    case ATTAIN_ASYE_ROLE_UNKNOWN:
    default:
      return "";
    }
}

/**
 * attain_asye_look_say_due:
 * @standing: how it stands with something
 * @today: the day it is
 *
 * Returns: (transfer full): when it is due, and when it first was where that differs
 */
char *
attain_asye_look_say_due (const AttainAsyeStanding *standing,
                          const char               *today)
{
  const AttainAsyeItem *item = standing->item;
  g_autofree char *day = attain_date_display (item->due);
  g_autofree char *due = g_strdup_printf (_("Due on %s"), day);
  g_autofree char *first = NULL;
  g_autofree char *late = NULL;
  g_autoptr(GString) line = g_string_new (NULL);

  if (standing->state == ATTAIN_ASYE_STATE_LATE)
    {
      late = attain_late_display (attain_date_days_between (item->due, today));
      g_string_append_printf (line, "%s · ", late);
    }
  g_string_append (line, due);
  if (!g_str_equal (item->due, item->due_original))
    {
      first = attain_date_display (item->due_original);
      /* Translators: the day on which something was due before it moved */
      g_string_append_printf (line, _(" · at first %s"), first);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * attain_asye_look_say_withdrawn:
 * @day: (nullable): when; years that were brought in may not tell
 *
 * Returns: (transfer full): that somebody withdrew
 */
char *
attain_asye_look_say_withdrawn (const char *day)
{
  g_autofree char *shown = attain_date_display (day);

  return day != NULL ? g_strdup_printf (_("Withdrawn on %s"), shown) : g_strdup (_("Withdrawn"));
}

static const AttainEvidenceItem evidence_items[] = {
  [ATTAIN_ASYE_ITEM_REVIEW] = ATTAIN_EVIDENCE_ITEM_REVIEW,
  [ATTAIN_ASYE_ITEM_EVIDENCE] = ATTAIN_EVIDENCE_ITEM_EVIDENCE,
  [ATTAIN_ASYE_ITEM_SUPERVISION] = ATTAIN_EVIDENCE_ITEM_SUPERVISION,
};

/**
 * attain_asye_look_address:
 * @item: what is due
 *
 * Returns: (transfer full): what addresses call it: "review/three"
 */
char *
attain_asye_look_address (const AttainAsyeItem *item)
{
  return g_strdup_printf ("%s/%s", attain_enum_get_nick (&attain_evidence_item_choices, evidence_items[item->kind]),
                          item->code);
}

/**
 * attain_asye_look_is_for:
 * @evidence: a piece of evidence
 * @item: something that is due
 *
 * Returns: whether the one is kept for the other, or for another of its code
 */
gboolean
attain_asye_look_is_for (AttainEvidence       *evidence,
                         const AttainAsyeItem *item)
{
  return evidence->item == evidence_items[item->kind] && g_strcmp0 (evidence->code, item->code) == 0;
}

/**
 * attain_asye_look_is_gap:
 * @gap: an explanation
 * @item: something that is due
 *
 * Returns: whether the one is for the other, or for another of its code
 */
gboolean
attain_asye_look_is_gap (const AttainAsyeGap  *gap,
                         const AttainAsyeItem *item)
{
  return gap->item == evidence_items[item->kind] && g_strcmp0 (gap->code, item->code) == 0;
}

/**
 * attain_asye_look_name_item:
 * @item: what is due
 * @programme: (nullable): of what
 *
 * Returns: (transfer full): its title, numbered where there are several
 */
char *
attain_asye_look_name_item (const AttainAsyeItem  *item,
                            const AttainProgramme *programme)
{
  const AttainProgrammeEvidence *evidence = NULL;

  if (item->kind == ATTAIN_ASYE_ITEM_SUPERVISION)
    return g_strdup_printf (_("Supervision %d"), item->number);
  if (item->kind == ATTAIN_ASYE_ITEM_EVIDENCE && programme != NULL)
    evidence = attain_programme_find_evidence (programme, item->code);
  if (evidence == NULL || evidence->minimum < 2)
    return g_strdup (item->title);

  /* Translators: one of several pieces, as in "Critical reflection, 1 of 2" */
  return g_strdup_printf (_("%s, %d of %d"), item->title, item->number, evidence->minimum);
}

/**
 * attain_asye_look_make_icon:
 * @state: how it stands with something
 *
 * Returns: (transfer floating): its picture; it says nothing by itself, so the word stands beside it
 */
GtkWidget *
attain_asye_look_make_icon (AttainAsyeState state)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", states[state].icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, states[state].css_class);
  return icon;
}

/**
 * attain_asye_look_make_word:
 * @word: a word beside the title of a row
 *
 * Returns: (transfer floating): a dimmed label that says it
 */
GtkWidget *
attain_asye_look_make_word (const char *word)
{
  GtkWidget *label = gtk_label_new (word);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

/**
 * attain_asye_look_of:
 * @evidence: a piece of evidence
 *
 * Returns: how it stands with it; what was returned waits to be handed in again, and is soon due
 */
AttainAsyeState
attain_asye_look_of (AttainEvidence *evidence)
{
  if (evidence->accepted_on != NULL || evidence->item == ATTAIN_EVIDENCE_ITEM_SUPERVISION)
    return ATTAIN_ASYE_STATE_DONE;

  return evidence->returned_on != NULL ? ATTAIN_ASYE_STATE_DUE_SOON : ATTAIN_ASYE_STATE_HANDED_IN;
}

/**
 * attain_asye_look_get_stage:
 * @evidence: a piece of evidence
 *
 * Returns: (transfer none): how far it has come, in a word, translated
 */
const char *
attain_asye_look_get_stage (AttainEvidence *evidence)
{
  if (evidence->item == ATTAIN_EVIDENCE_ITEM_SUPERVISION)
    return _("Held");
  if (evidence->accepted_on != NULL)
    return _("Accepted");
  if (evidence->returned_on != NULL)
    return _("Returned");

  return evidence->asye_id != 0 ? _("Handed in") : _("Kept");
}
