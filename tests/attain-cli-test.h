/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>
#include <unistd.h>

#include "attain-store-test.h"

/* attainctl itself: the argument of the test. */
static char *program;

typedef struct
{
  char *folder;
  char *database;
} Fixture;

typedef struct
{
  int   status;
  char *out;
  char *err;
} Answer;

static inline void
answer_clear (Answer *answer)
{
  g_free (answer->out);
  g_free (answer->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

/* A program that asks on a terminal is to find none, wherever the tests are run from. */
static inline void
leave_terminal (gpointer data)
{
  setsid ();
}

/* Runs "attainctl --database … ARGUMENTS" in the fixture's folder. */
static inline Answer
run (Fixture    *fixture,
     const char *arguments)
{
  g_autofree char *line = g_strdup_printf ("'%s' --database test.attain %s", program, arguments);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) argv = NULL;
  Answer answer;
  int wait_status;

  g_shell_parse_argv (line, NULL, &argv, &error);
  g_assert_no_error (error);
  g_spawn_sync (fixture->folder, argv, NULL, G_SPAWN_DEFAULT, leave_terminal, NULL, &answer.out, &answer.err, &wait_status,
                &error);
  g_assert_no_error (error);
  answer.status = WIFEXITED (wait_status) ? WEXITSTATUS (wait_status) : -1;
  return answer;
}

static inline void
assert_done (Fixture    *fixture,
             const char *arguments)
{
  g_auto(Answer) answer = run (fixture, arguments);

  if (answer.status != 0)
    g_test_message ("%s: %s", arguments, answer.err);
  g_assert_cmpint (answer.status, ==, 0);
}

static inline void
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (file, text, -1, NULL));
}

static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("attain-XXXXXX", NULL);
  fixture->database = g_build_filename (fixture->folder, "test.attain", NULL);
  if (data != NULL)
    assert_done (fixture, data);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->database);
}
