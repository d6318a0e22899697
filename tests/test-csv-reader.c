/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>

#include "attain-csv-reader.h"

static char *
write_file (const char *bytes,
            gssize      length)
{
  g_autoptr(GError) error = NULL;
  char *name;

  g_close (g_file_open_tmp ("attain-XXXXXX.csv", &name, &error), NULL);
  g_assert_no_error (error);
  g_file_set_contents (name, bytes, length, &error);
  g_assert_no_error (error);
  return name;
}

/* What the reader makes of the bytes: "line:field|field" for each record, and the error at the end. */
static char *
read_bytes (const char *bytes,
            gssize      length,
            const char *encoding)
{
  g_autofree char *name = write_file (bytes, length);
  g_autoptr(GFile) file = g_file_new_for_path (name);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCsvReader) reader = attain_csv_reader_open (file, encoding, NULL, &error);
  GString *told = g_string_new (NULL);

  if (reader != NULL)
    {
      g_autofree char *header = g_strjoinv ("|", (GStrv) attain_csv_reader_get_header (reader));

      g_string_append (told, header);
    }
  while (reader != NULL && attain_csv_reader_next (reader, &error))
    {
      g_string_append_printf (told, " %u:", attain_csv_reader_get_line (reader));
      for (guint i = 0; i < attain_csv_reader_get_n_fields (reader); i++)
        g_string_append_printf (told, i > 0 ? "|%s" : "%s", attain_csv_reader_get_field (reader, i));
    }
  if (error != NULL)
    g_string_append_printf (told, " ! %s", error->message);
  g_unlink (name);

  return g_string_free (told, FALSE);
}

typedef struct
{
  const char *name;
  const char *bytes;
  const char *told;
} Case;

static const Case good[] = {
  { "commas", "a,b\n1,2\n", "a|b 2:1|2" },
  { "semicolons", "a;b\n1,5;2\n", "a|b 2:1,5|2" },
  { "tabs", "a\tb\n1\t\n", "a|b 2:1|" },
  { "quoted-header", "\"a;x\",b\n1,2\n", "a;x|b 2:1|2" },
  { "crlf", "a,b\r\n1,2\r\n3,4\r\n", "a|b 2:1|2 3:3|4" },
  { "cr", "a,b\r1,2\r", "a|b 2:1|2" },
  { "byte-order-mark", "\xef\xbb\xbf" "a,b\n1,2\n", "a|b 2:1|2" },
  { "no-newline-at-end", "a,b\n1,2", "a|b 2:1|2" },
  { "quotes", "a,b\n\"1,\"\"x\"\"\",2\n", "a|b 2:1,\"x\"|2" },
  { "blank-lines", "\n\na,b\n\n1,2\n  \n,\n3,4\n\n", "a|b 5:1|2 8:3|4" },
  { "multi-line-field", "a,b\n\"1\n2\n3\",x\n4,y\n", "a|b 2:1\n2\n3|x 5:4|y" },
  { "multi-line-crlf", "a,b\r\n\"1\r\n2\",x\r\n4,y\r\n", "a|b 2:1\r\n2|x 4:4|y" },
  { "blanks-around", "a , b\n 1 ,\" 2 \"\n", "a|b 2:1| 2 " },
  { "only-a-header", "a,b\n", "a|b" },
};

static const Case bad[] = {
  { "empty", "", " ! The file is empty: its first line must name the columns" },
  { "only-blank-lines", "\n \r\n", " ! The file is empty: its first line must name the columns" },
  { "not-utf8", "a,b\n1,caf\xe9\n",
    " ! The file is not UTF-8 text at byte offset 9: save it as UTF-8, or say which encoding it has, for example"
    " windows-1252" },
  { "cut-in-a-character", "a,b\n1,caf\xc3",
    " ! The file is not UTF-8 text at byte offset 9: save it as UTF-8, or say which encoding it has, for example"
    " windows-1252" },
  { "quote-never-closes", "a,b\n1,2\n\"3,4\n5,6\n",
    "a|b 2:1|2 ! Line 3: a quote opens in this row and never closes, so what follows cannot be read" },
  { "quote-in-the-middle", "a,b\n1,2\n3,a \"b\" c\n",
    " ! Line 3: a quote stands where none may be in this row; put the whole text in quotes and write each quote within"
    " it twice" },
};

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  g_autofree char *told = read_bytes (item->bytes, -1, NULL);

  g_assert_cmpstr (told, ==, item->told);
}

static void
test_nul (void)
{
  g_autofree char *told = read_bytes ("a,b\n1,\0\n", 8, NULL);

  g_assert_cmpstr (told, ==, " ! The file has a NUL byte at byte offset 6, so it is damaged or no text file: save it as"
                             " CSV again");
}

static void
test_other_kinds (void)
{
  g_autofree char *packed = read_bytes ("PK\x03\x04\0\0", 6, NULL);
  g_autofree char *array = read_bytes ("\xef\xbb\xbf\n [\n {\"employee_id\": \"E1\"}\n]\n", -1, NULL);
  g_autofree char *object = read_bytes ("{\"code\": \"PCF\"}\n", -1, NULL);
  g_autofree char *quoted = read_bytes ("\"[a]\",b\n1,2\n", -1, NULL);

  g_assert_cmpstr (packed, ==, " ! This is a spreadsheet or another packed file, not CSV. Open it in the spreadsheet"
                               " program and save it as “CSV UTF-8”, then choose that file.");
  g_assert_cmpstr (array, ==, " ! This is JSON, and records are read from CSV: export or save them as CSV, then choose"
                              " that file.");
  g_assert_cmpstr (object, ==, array);
  g_assert_cmpstr (quoted, ==, "[a]|b 2:1|2");
}

static void
test_utf16 (void)
{
  g_autofree char *told = read_bytes ("\xff\xfe" "a\0,\0b\0\n\0", 10, NULL);
  g_autofree char *read = read_bytes ("\xff\xfe" "a\0,\0b\0\n\0" "1\0,\0" "2\0", 16, "utf-16");

  g_assert_true (g_str_has_prefix (told, " ! The file is not UTF-8 text (at byte offset 0) but UTF-16"));
  g_assert_cmpstr (read, ==, "a|b 2:1|2");
}

static void
test_encoding (void)
{
  g_autofree char *told = read_bytes ("a,b\n1,caf\xe9\n", -1, "windows-1252");
  g_autofree char *unknown = read_bytes ("a,b\n", -1, "klingon");

  g_assert_cmpstr (told, ==, "a|b 2:1|café");
  g_assert_cmpstr (unknown, ==, " ! “klingon” is not an encoding that is known here; windows-1252 and iso-8859-1 are");
}

/* Characters and records that begin in one piece of the file and end in the next. */
static void
test_pieces (void)
{
  g_autoptr(GString) bytes = g_string_new ("a,b\n");
  g_autoptr(GString) wanted = g_string_new ("a|b");
  g_autofree char *told = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (bytes, "%u,\"é\nœ–%.*s\"\n", i, (int) (i % 7), "xxxxxxx");
      g_string_append_printf (wanted, " %u:%u|é\nœ–%.*s", 2 + 2 * i, i, (int) (i % 7), "xxxxxxx");
    }
  told = read_bytes (bytes->str, bytes->len, NULL);

  g_assert_true (g_str_equal (told, wanted->str));
}

static void
test_megabyte (void)
{
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  g_autofree char *bytes = g_strconcat ("a,b\n1,", megabyte, "\n3,4\n", NULL);
  g_autofree char *told = read_bytes (bytes, -1, NULL);

  g_assert_true (g_str_has_suffix (told, "x 3:3|4"));
}

static void
test_too_much_in_a_row (void)
{
  g_autofree char *much = g_strnfill (6 * 1024 * 1024, 'x');
  g_autofree char *bytes = g_strconcat ("a,b\n1,2\n1,\"", much, "\n3,4\n", NULL);
  g_autofree char *told = read_bytes (bytes, -1, NULL);

  g_assert_nonnull (strstr (told, "! Line 3: this row has more than 4 megabytes; is a quote missing that should close a"
                                  " text?"));
}

static void
test_not_there (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/at-all.csv");
  g_autoptr(GError) error = NULL;

  g_assert_null (attain_csv_reader_open (file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
add_cases (const char *path,
           const Case *cases,
           guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *name = g_strconcat (path, cases[i].name, NULL);

      g_test_add_data_func (name, &cases[i], test_case);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("/csv-reader/reads/", good, G_N_ELEMENTS (good));
  add_cases ("/csv-reader/refuses/", bad, G_N_ELEMENTS (bad));
  g_test_add_func ("/csv-reader/refuses/nul", test_nul);
  g_test_add_func ("/csv-reader/refuses/utf16", test_utf16);
  g_test_add_func ("/csv-reader/refuses/other-kinds", test_other_kinds);
  g_test_add_func ("/csv-reader/refuses/too-much-in-a-row", test_too_much_in_a_row);
  g_test_add_func ("/csv-reader/refuses/not-there", test_not_there);
  g_test_add_func ("/csv-reader/reads/encoding", test_encoding);
  g_test_add_func ("/csv-reader/reads/pieces", test_pieces);
  g_test_add_func ("/csv-reader/reads/megabyte", test_megabyte);
  return g_test_run ();
}
