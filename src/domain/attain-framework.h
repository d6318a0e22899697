/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainCapability:
 * @code: its code within the framework: "4.6"
 * @title: (nullable): its name, exactly as published; %NULL where none is published or known
 * @parent: (nullable): the code of the capability it is part of
 * @note: (nullable): what it is about, in Attain's own words
 * @verified: whether name and note were confirmed against the published page
 *
 * One of the things that a framework asks of a social worker, or a heading over several.
 */
typedef struct
{
  char     *code;
  char     *title;
  char     *parent;
  char     *note;
  gboolean  verified;
} AttainCapability;

/**
 * AttainFrameworkLevel:
 * @code: its code: "6"
 * @title: its name
 *
 * A level at which a framework is met, as the Professional Capabilities Framework has nine.
 */
typedef struct
{
  char *code;
  char *title;
} AttainFrameworkLevel;

/**
 * AttainFramework:
 * @code: what CPD entries and levels name it by: "PCF"
 * @title: its name
 * @publisher: whose it is
 * @edition: which edition of it
 * @valid_from: (nullable): the first day it applies; %NULL where that is not known
 * @valid_to: (nullable): the last one; %NULL while it applies
 * @licence: (nullable): what may be shown of it
 * @levels: (element-type AttainFrameworkLevel): its levels, the lowest first
 * @capabilities: (element-type AttainCapability): in the order of the framework, parents before their parts
 *
 * What social workers are measured by. Nothing changes it after it was read, so threads may share it.
 */
typedef struct
{
  char      *code;
  char      *title;
  char      *publisher;
  char      *edition;
  char      *valid_from;
  char      *valid_to;
  char      *licence;
  GPtrArray *levels;
  GPtrArray *capabilities;
} AttainFramework;

AttainFramework            *attain_framework_new             (void);
void                        attain_framework_free            (AttainFramework       *self);
const AttainCapability     *attain_framework_find_capability (const AttainFramework *self,
                                                              const char            *code);
const AttainFrameworkLevel *attain_framework_find_level      (const AttainFramework *self,
                                                              const char            *code);
gboolean                    attain_framework_check_level     (const AttainFramework *self,
                                                              const char            *code,
                                                              GError               **error);
gboolean                    attain_framework_is_heading      (const AttainFramework *self,
                                                              const char            *code);
gboolean                    attain_framework_is_in_force     (const AttainFramework *self,
                                                              const char            *as_of);

AttainCapability           *attain_capability_new            (void);
void                        attain_capability_free           (AttainCapability      *self);
char                       *attain_capability_get_label      (const AttainCapability *self);

AttainFrameworkLevel       *attain_framework_level_new       (void);
void                        attain_framework_level_free      (AttainFrameworkLevel  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainFramework, attain_framework_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCapability, attain_capability_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainFrameworkLevel, attain_framework_level_free)

G_END_DECLS
