/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-json-schema.h"

#include "attain-error.h"
#include "attain-json-text.h"

static const char schema_text[] =
  "{ 'type': 'object', 'required': ['code'], 'additionalProperties': false,"
  "  'properties': {"
  "    'code': { '$ref': '#/$defs/code' }, 'kind': { 'const': 'x' }, 'size': { 'enum': ['small', 1, null] },"
  "    'share': { 'type': ['number', 'null'], 'minimum': 0, 'maximum': 1 }, 'n': { 'type': 'integer' },"
  "    'on': { 'type': 'string', 'format': 'date' }, 'yes': { 'type': 'boolean' },"
  "    'names': { 'type': 'array', 'minItems': 2, 'uniqueItems': true,"
  "               'items': { 'type': 'string', 'minLength': 2 } },"
  "    'a/b~c': { 'type': 'object', 'properties': { 'inner': { 'type': 'null' } } },"
  "    'list': { 'type': 'array', 'items': { 'type': 'object', 'required': ['code'],"
  "                                          'properties': { 'code': { '$ref': '#/$defs/code' } } } } },"
  "  '$defs': { 'code': { 'type': 'string', 'pattern': '^[a-z]+$' } } }";

static char *
quoted (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

static AttainJsonSchema *
make_schema (const char *text)
{
  g_autofree char *json = quoted (text);
  g_autoptr(GError) error = NULL;
  AttainJsonSchema *schema = attain_json_schema_new (json, -1, &error);

  g_assert_no_error (error);
  return schema;
}

static void
test_accepts (void)
{
  const char *cases[] = {
    "{'code': 'a'}",
    "{'code': 'a', 'kind': 'x', 'size': 1, 'share': 0.5, 'n': 3, 'on': '2024-02-29', 'yes': false}",
    "{'code': 'a', 'size': null, 'share': null, 'names': ['ab', 'cd'], 'a/b~c': {'inner': null, 'more': 1}}",
    "{'code': 'a', 'share': 1, 'list': [{'code': 'b'}, {'code': 'c', 'more': []}]}",
    "\xef\xbb\xbf{'code': 'a'}",
  };
  g_autoptr(AttainJsonSchema) schema = make_schema (schema_text);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = quoted (cases[i]);
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = attain_json_text_parse (json, -1, &error);

      g_assert_no_error (error);
      g_assert_true (attain_json_schema_check (schema, node, &error));
      g_assert_no_error (error);
    }
}

static void
test_refuses_with_pointer (void)
{
  const struct { const char *json; const char *message; } cases[] = {
    { "[]", "the document: must be an object" },
    { "{}", "/code: is missing" },
    { "{'code': 3}", "/code: must be text in quotes" },
    { "{'code': 'A1'}", "/code: “A1” does not have the shape ^[a-z]+$" },
    { "{'code': 'a\\n'}", "/code: “a\n” does not have the shape ^[a-z]+$" },
    { "{'code': 'a', 'colour': 1}", "/colour: is not a name that belongs here" },
    { "{'code': 'a', 'kind': 'y'}", "/kind: must be \"x\"" },
    { "{'code': 'a', 'size': 'large'}", "/size: must be one of \"small\", 1, null" },
    { "{'code': 'a', 'share': 1.5}", "/share: must be at most 1" },
    { "{'code': 'a', 'share': -0.5}", "/share: must be at least 0" },
    { "{'code': 'a', 'share': 'half'}", "/share: must be a number or empty (null)" },
    { "{'code': 'a', 'n': 1.5}", "/n: must be a whole number" },
    { "{'code': 'a', 'yes': 'true'}", "/yes: must be true or false" },
    { "{'code': 'a', 'on': '2023-02-29'}", "/on: “2023-02-29” is not a day that exists: write it as 2026-11-30" },
    { "{'code': 'a', 'names': ['ab']}", "/names: must have at least 2 entries" },
    { "{'code': 'a', 'names': ['ab', 'c']}", "/names/1: must have at least 2 characters" },
    { "{'code': 'a', 'names': ['ab', 'cd', 'ab']}", "/names/2: is there twice" },
    { "{'code': 'a', 'names': {}}", "/names: must be a list" },
    { "{'code': 'a', 'a/b~c': {'inner': 1}}", "/a~1b~0c/inner: must be empty (null)" },
    { "{'code': 'a', 'list': [{'code': 'b'}, {}]}", "/list/1/code: is missing" },
  };
  g_autoptr(AttainJsonSchema) schema = make_schema (schema_text);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = quoted (cases[i].json);
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = attain_json_text_parse (json, -1, &error);

      g_assert_no_error (error);
      g_assert_false (attain_json_schema_check (schema, node, &error));
      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* A schema must not promise what nobody checks. */
static void
test_schema_refused (void)
{
  const struct { const char *schema; const char *message; } cases[] = {
    { "[]", "the document: must be a schema" },
    { "{'oneOf': []}", "/oneOf: is not a keyword that Attain can check" },
    { "{'properties': {'a': {'maxLength': 3}}}", "/properties/a/maxLength: is not a keyword that Attain can check" },
    { "{'items': {'format': 'email'}}", "/items/format: is not a format that Attain can check" },
    { "{'properties': []}", "/properties: is not what this keyword takes" },
    { "{'properties': {'a': true}}", "/properties/a: must be a schema" },
    { "{'required': ['a', 1]}", "/required: is not what this keyword takes" },
    { "{'additionalProperties': {}}", "/additionalProperties: is not what this keyword takes" },
    { "{'pattern': 1}", "/pattern: is not what this keyword takes" },
    { "{'pattern': '['}", "/pattern: is not a regular expression" },
    { "{'$ref': '#/$defs/none'}", "/$ref: refers to nothing in this schema" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = quoted (cases[i].schema);
      g_autoptr(GError) error = NULL;
      g_autoptr(AttainJsonSchema) schema = attain_json_schema_new (json, -1, &error);

      g_assert_null (schema);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
    }
}

static void
test_text_refused (void)
{
  const struct { const char *json; const char *start; } cases[] = {
    { "", "The file is empty" },
    { " \n ", "The file is empty" },
    { "{'a': 1,\n 'a': 2}", "Line 2: the name “a” is there twice" },
    { "{'a': [{'b': 1}, {'b': 1, 'b': 1}]}", "Line 1: the name “b” is there twice" },
    { "{'a': 1, // one\n 'b': 2}", "Line 1: JSON has no comments" },
    { "{'a': 1", "Line 1: this is not JSON (" },
    { "{\n'a': 1,}", "Line 2: this is not JSON (" },
    { "\xff", "The file is not UTF-8 text: byte 0" },
    { "\xef\xbb\xbf{\xff}", "The file is not UTF-8 text: byte 4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = quoted (cases[i].json);
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) node = attain_json_text_parse (json, -1, &error);

      g_assert_null (node);
      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      if (!g_str_has_prefix (error->message, cases[i].start))
        g_assert_cmpstr (error->message, ==, cases[i].start);
    }
}

static void
test_same_name_in_different_objects (void)
{
  g_autofree char *json = quoted ("[{'a': {'a': 1}}, {'a': '// \\\\\\'[['}]");
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = attain_json_text_parse (json, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
}

static void
test_nul_and_depth_refused (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autoptr(GError) nul = NULL;
  g_autoptr(GError) depth = NULL;

  g_assert_null (attain_json_text_parse ("{}\0", 3, &nul));
  g_assert_cmpstr (nul->message, ==, "The file is not UTF-8 text: byte 2");
  g_assert_null (attain_json_text_parse (deep, -1, &depth));
  g_assert_cmpstr (depth->message, ==, "Line 1: lists and objects are nested too deeply");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-schema/accepts", test_accepts);
  g_test_add_func ("/json-schema/refuses-with-pointer", test_refuses_with_pointer);
  g_test_add_func ("/json-schema/schema-refused", test_schema_refused);
  g_test_add_func ("/json-text/refused", test_text_refused);
  g_test_add_func ("/json-text/same-name-in-different-objects", test_same_name_in_different_objects);
  g_test_add_func ("/json-text/nul-and-depth-refused", test_nul_and_depth_refused);

  return g_test_run ();
}
