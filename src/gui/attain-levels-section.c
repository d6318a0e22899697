/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two ladders that somebody stands on, kept apart: the capabilities framework's, which they are
 * assessed at, and the council's, which follows from their posts. */

#include "attain-levels-section.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-record-dialog.h"

struct _AttainLevelsSection
{
  AttainPersonSection  parent_instance;

  AttainContext       *context;
  gint64               person_id;
  AttainHeld           held;           /* what whoever works may do with them */
};

G_DEFINE_FINAL_TYPE (AttainLevelsSection, attain_levels_section, ATTAIN_TYPE_PERSON_SECTION)

static const char *const fields[] = { "level", "from-on", "basis", NULL };

static void
open_dialog (AttainLevelsSection *self,
             AttainPcfLevel      *level,
             const char          *action)
{
  AttainRecordDialog *dialog = attain_record_dialog_new (GTK_WIDGET (self), attain_context_get_store (self->context),
                                                         &attain_pcf_level_table, ATTAIN_RECORD (level), action);

  attain_record_dialog_limit (dialog, self->held);
  attain_record_dialog_add_group (dialog, NULL, fields);
  if (attain_record_get_id (ATTAIN_RECORD (level)) != 0)
    attain_record_dialog_let_delete (dialog, _("Delete a PCF level"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AttainLevelsSection *self = ATTAIN_LEVELS_SECTION (widget);
  g_autoptr(AttainPcfLevel) level = NULL;

  if (self->context == NULL)
    return;

  level = g_object_new (ATTAIN_TYPE_PCF_LEVEL, "person-id", self->person_id,
                        "from-on", attain_context_get_today (self->context), NULL);
  open_dialog (self, level, _("Record a PCF level"));
}

static void
row_activated_cb (GtkWidget      *row,
                  AttainPcfLevel *level)
{
  AttainLevelsSection *self = ATTAIN_LEVELS_SECTION (gtk_widget_get_ancestor (row, ATTAIN_TYPE_LEVELS_SECTION));

  open_dialog (self, level, _("Edit a PCF level"));
}

/* "Level 6 · Social worker", or what is kept where the framework does not know the level. */
static char *
name_pcf_level (AttainContext *context,
                const char    *code)
{
  AttainReferenceSet *reference = attain_context_get_reference (context);
  const AttainFramework *pcf = reference != NULL ? attain_reference_set_find_framework (reference, "PCF") : NULL;
  const AttainFrameworkLevel *level = pcf != NULL ? attain_framework_find_level (pcf, code) : NULL;

  return level != NULL ? g_strdup_printf (_("Level %s · %s"), code, level->title) : g_strdup_printf (_("Level %s"), code);
}

static char *
name_council_level (AttainContext *context,
                    const char    *code)
{
  AttainReferenceSet *reference = attain_context_get_reference (context);
  const AttainSchemeLevel *level = NULL;

  if (reference != NULL && reference->scheme != NULL)
    level = attain_scheme_find_level (reference->scheme, code);

  return level != NULL ? g_strdup_printf (_("Level %s · %s"), code, level->title) : g_strdup_printf (_("Level %s"), code);
}

static GtkWidget *
make_pcf (AttainContext          *context,
          const AttainPersonFile *file,
          AttainHeld              held)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("PCF level"));
  if (attain_access_may (attain_pcf_level_table.name, ATTAIN_MAY_ADD, NULL, held))
    attain_person_section_offer (ADW_PREFERENCES_GROUP (group), _("Record"), _("Record a PCF level"), "pcf-level.add");

  for (guint i = 0; i < file->pcf_levels->len; i++)
    {
      AttainPcfLevel *level = g_ptr_array_index (file->pcf_levels, i);
      g_autofree char *title = name_pcf_level (context, level->level);
      g_autofree char *since = attain_date_display (level->from_on);
      g_autofree char *line = level->basis != NULL ? g_strdup_printf (_("From %s · %s"), since, level->basis)
                                                   : g_strdup_printf (_("From %s"), since);
      GtkWidget *row = attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), title, line);

      if (attain_access_may (attain_pcf_level_table.name, ATTAIN_MAY_CHANGE, NULL, held))
        attain_person_section_let_edit (row, G_CALLBACK (row_activated_cb), level);
    }
  if (file->pcf_levels->len == 0)
    attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), _("No level has been recorded"), NULL);

  return group;
}

/* A level lasts over the posts at it, until one at another. */
static GtkWidget *
make_council (AttainContext          *context,
              const AttainPersonFile *file)
{
  GtkWidget *group = adw_preferences_group_new ();
  gboolean any = FALSE;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Council level"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("Follows from the posts"));
  for (guint i = 0; i < file->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (file->posts, i);
      AttainPost *earlier = i + 1 < file->posts->len ? g_ptr_array_index (file->posts, i + 1) : NULL;
      g_autofree char *since = attain_date_display (post->from_on);
      g_autofree char *line = g_strdup_printf (_("From %s"), since);
      g_autofree char *title = NULL;

      if (post->level == NULL || (earlier != NULL && g_strcmp0 (earlier->level, post->level) == 0))
        continue;
      title = name_council_level (context, post->level);
      attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), title, line);
      any = TRUE;
    }
  if (!any)
    attain_person_section_add_row (ADW_PREFERENCES_GROUP (group), _("No post has a level"), NULL);

  return group;
}

static void
attain_levels_section_show (AttainPersonSection    *section,
                            AttainContext          *context,
                            const AttainPersonFile *file)
{
  AttainLevelsSection *self = ATTAIN_LEVELS_SECTION (section);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  g_set_object (&self->context, context);
  self->person_id = attain_record_get_id (ATTAIN_RECORD (file->person));
  self->held = attain_rights_get (file->rights, &attain_pcf_level_table);
  gtk_box_append (GTK_BOX (box), make_pcf (context, file, self->held));
  gtk_box_append (GTK_BOX (box), make_council (context, file));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
attain_levels_section_dispose (GObject *object)
{
  g_clear_object (&ATTAIN_LEVELS_SECTION (object)->context);

  G_OBJECT_CLASS (attain_levels_section_parent_class)->dispose (object);
}

static void
attain_levels_section_class_init (AttainLevelsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_levels_section_dispose;
  ATTAIN_PERSON_SECTION_CLASS (klass)->show = attain_levels_section_show;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "pcf-level.add", NULL, add_action);
}

static void
attain_levels_section_init (AttainLevelsSection *self)
{
}
