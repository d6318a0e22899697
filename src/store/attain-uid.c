/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-uid.h"

/**
 * attain_uid_make:
 * @uid: (out caller-allocates): room for ATTAIN_UID_SIZE bytes
 *
 * Makes a random UUID (RFC 4122, version 4), as g_uuid_string_random() does at twenty times the price: an import asks
 * for one in every row.
 */
void
attain_uid_make (char *uid)
{
  static const char hex[] = "0123456789abcdef";
  const guint32 random[] = { g_random_int (), g_random_int (), g_random_int (), g_random_int () };
  guint n = 0;

  for (guint i = 0; i < ATTAIN_UID_SIZE - 1; i++)
    if (i == 8 || i == 13 || i == 18 || i == 23)
      {
        uid[i] = '-';
      }
    else
      {
        guint digit = random[n / 8] >> (4 * (n % 8)) & 15;

        n++;
        uid[i] = i == 14 ? '4' : hex[i == 19 ? 8 | (digit & 3) : digit];
      }
  uid[ATTAIN_UID_SIZE - 1] = '\0';
}
