/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-summary.h"

/* A value is shown so that it is found again, not to be read. */
#define MOST_CHARACTERS 80

static char *
shorten (const char *value)
{
  g_autofree char *start = NULL;

  if (value == NULL || g_utf8_strlen (value, -1) <= MOST_CHARACTERS)
    return g_strdup (value);

  start = g_utf8_substring (value, 0, MOST_CHARACTERS);
  return g_strconcat (start, "…", NULL);
}

/**
 * attain_refusal_new:
 * @line: of the file, from 1
 * @column: (nullable): where the reason lies; %NULL for the whole row
 * @value: (nullable): what the file says there, of which no more is kept than one reads
 * @reason: why the row is refused
 *
 * Returns: (transfer full): a row that is not imported
 */
AttainRefusal *
attain_refusal_new (guint       line,
                    const char *column,
                    const char *value,
                    const char *reason)
{
  AttainRefusal *self = g_new0 (AttainRefusal, 1);

  self->line = line;
  self->column = g_strdup (column);
  self->value = shorten (value);
  self->reason = g_strdup (reason);
  return self;
}

void
attain_refusal_free (AttainRefusal *self)
{
  g_free (self->column);
  g_free (self->value);
  g_free (self->reason);
  g_free (self);
}

/**
 * attain_difference_new:
 * @line: of the file, from 1
 * @who: whose record it is
 * @label: which field
 * @from: (nullable): what the records say; no more is kept than one reads
 * @to: (nullable): what the file says
 *
 * Returns: (transfer full): what a row would change
 */
AttainDifference *
attain_difference_new (guint       line,
                       const char *who,
                       const char *label,
                       const char *from,
                       const char *to)
{
  AttainDifference *self = g_new0 (AttainDifference, 1);

  self->line = line;
  self->who = g_strdup (who);
  self->label = g_strdup (label);
  self->from = shorten (from);
  self->to = shorten (to);
  return self;
}

void
attain_difference_free (AttainDifference *self)
{
  g_free (self->who);
  g_free (self->label);
  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

AttainImportSummary *
attain_import_summary_new (void)
{
  AttainImportSummary *self = g_new0 (AttainImportSummary, 1);

  self->refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_refusal_free);
  self->differences = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_difference_free);
  self->unknown_columns = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
attain_import_summary_free (AttainImportSummary *self)
{
  g_ptr_array_unref (self->unknown_columns);
  g_ptr_array_unref (self->differences);
  g_ptr_array_unref (self->refusals);
  g_free (self);
}

/**
 * attain_import_summary_refuse:
 * @self: a summary
 * @refusal: (transfer full): a row that is refused
 */
void
attain_import_summary_refuse (AttainImportSummary *self,
                              AttainRefusal       *refusal)
{
  self->n_refused++;
  if (self->refusals->len < ATTAIN_IMPORT_MOST_REFUSALS)
    g_ptr_array_add (self->refusals, refusal);
  else
    attain_refusal_free (refusal);
}

/**
 * attain_import_summary_differ:
 * @self: a summary
 * @difference: (transfer full): a field that the file changes; the row is counted apart from it
 */
void
attain_import_summary_differ (AttainImportSummary *self,
                              AttainDifference    *difference)
{
  if (self->differences->len < ATTAIN_IMPORT_MOST_DIFFERENCES)
    g_ptr_array_add (self->differences, difference);
  else
    attain_difference_free (difference);
}
