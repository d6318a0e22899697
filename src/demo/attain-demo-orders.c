/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-orders.h"

#include "attain-date.h"
#include "attain-decision-reason.h"
#include "attain-panel-score.h"

#define REVIEW_DAYS 90

/* What is written with a move, and in which field. */
static const struct
{
  AttainApplicationMove  move;
  const char            *field;
  const char            *group;
} written[] = {
  { ATTAIN_MOVE_SUBMIT, "statement", "statement" },
  { ATTAIN_MOVE_ENDORSE, "manager-statement", "endorsement" },
  { ATTAIN_MOVE_RETURN, "reason", "returned" },
  { ATTAIN_MOVE_REFUSE, "reason", "ineligible" },
  { ATTAIN_MOVE_HEAR, "stage1-feedback", "stage1" },
  { ATTAIN_MOVE_WITHDRAW, "reason", "withdrawn" },
  { ATTAIN_MOVE_LAPSE, "reason", "lapsed" },
  { ATTAIN_MOVE_APPEAL, "appeal-statement", "appeal" },
  { ATTAIN_MOVE_UPHOLD, "appeal-reasons", "upheld" },
  { ATTAIN_MOVE_DISMISS, "appeal-reasons", "dismissed" },
};

static void
write_words (AttainDemoOrders       *self,
             AttainApplicationOrder *order)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    if (written[i].move == order->move)
      {
        g_autofree char *text = attain_demo_words_all (self->words, written[i].group, &self->random);

        g_object_set (attain_application_order_give (order), written[i].field, text, NULL);
      }
}

static void
add_scores (AttainDemoOrders       *self,
            AttainApplicationOrder *order)
{
  order->lock = TRUE;
  order->scores = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; self->rubric != NULL && i < self->rubric->items->len; i++)
    {
      const AttainRubricItem *item = g_ptr_array_index (self->rubric->items, i);
      gint64 score = attain_demo_random_between (&self->random, 2, 4);

      g_ptr_array_add (order->scores, g_object_new (ATTAIN_TYPE_PANEL_SCORE, "member-id", order->actor_id,
                                                    "code", item->code, "score", score, NULL));
    }
}

static void
add_reasons (AttainDemoOrders       *self,
             AttainApplicationOrder *order)
{
  order->reasons = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; self->rubric != NULL && i < self->rubric->items->len; i++)
    {
      const AttainRubricItem *item = g_ptr_array_index (self->rubric->items, i);
      g_autofree char *reason = attain_demo_words_tell (self->words, "reason", &self->random);

      g_ptr_array_add (order->reasons, g_object_new (ATTAIN_TYPE_DECISION_REASON, "code", item->code,
                                                     "reason", reason, NULL));
    }
}

static void
decide (AttainDemoOrders       *self,
        AttainApplicationOrder *order)
{
  AttainApplicationOutcome outcome = attain_application_move_get_outcome (order->move);
  g_autofree char *reasons = attain_demo_words_tell (self->words, attain_enum_get_nick (&attain_application_outcome_choices,
                                                                                        outcome), &self->random);
  g_autofree char *plan = attain_demo_words_tell (self->words, "plan", &self->random);
  g_autofree char *review = attain_date_add_days (order->on, REVIEW_DAYS);

  order->decision = g_object_new (ATTAIN_TYPE_DECISION, "reasons", reasons, NULL);
  add_reasons (self, order);
  if (outcome == ATTAIN_APPLICATION_OUTCOME_DEFER)
    g_object_set (order->decision, "action-plan", plan, "review-on", review, "reviewer-id", self->reviewer_id, NULL);
}

static void
add_facts (AttainDemoOrders       *self,
           AttainApplicationOrder *order)
{
  switch (order->move)
    {
    case ATTAIN_MOVE_ENDORSE:
      g_object_set (attain_application_order_give (order), "caseload-confirmed", ATTAIN_YES_NO_YES,
                    "conduct-confirmed", ATTAIN_YES_NO_YES, "capability-confirmed", ATTAIN_YES_NO_YES, NULL);
      break;
    case ATTAIN_MOVE_DECLARE:
      order->declaration = g_object_new (ATTAIN_TYPE_PANEL_DECLARATION, "member-id", order->actor_id,
                                         "conflict", ATTAIN_PANEL_CONFLICT_NONE, NULL);
      break;
    case ATTAIN_MOVE_SCORE:
      add_scores (self, order);
      break;
    case ATTAIN_MOVE_DECIDE_PROGRESS:
    case ATTAIN_MOVE_DECIDE_DEFER:
    case ATTAIN_MOVE_DECIDE_NOT:
      decide (self, order);
      break;
    case ATTAIN_MOVE_RATIFY:
      g_object_set (attain_application_order_give (order), "pay-point", "SCP 37",
                    "post-confirmed", ATTAIN_YES_NO_YES, NULL);
      break;
    case ATTAIN_MOVE_APPEAL:
      g_object_set (attain_application_order_give (order), "appeal-ground", "process", NULL);
      break;
    default:
      break;
    }
}

/**
 * attain_demo_orders_make:
 * @self: what to fill it in with
 * @move: what is done
 * @actor_id: by whom
 * @on: the day
 *
 * Returns: (transfer full): an order with all that somebody gives with it
 */
AttainApplicationOrder *
attain_demo_orders_make (AttainDemoOrders      *self,
                         AttainApplicationMove  move,
                         gint64                 actor_id,
                         const char            *on)
{
  AttainApplicationOrder *order = attain_application_order_new (move, actor_id, on);

  order->confirmed = TRUE;
  write_words (self, order);
  add_facts (self, order);
  return order;
}
