/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-random.h"

static guint64
mix (guint64 value)
{
  value = (value ^ (value >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  value = (value ^ (value >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return value ^ (value >> 31);
}

/**
 * attain_demo_random_init:
 * @seed: the seed of the whole
 * @stream: which of its streams
 *
 * Returns: a stream that has nothing to do with the others of @seed, so that what is drawn for one person
 *   does not depend on how much was drawn for the one before
 */
AttainDemoRandom
attain_demo_random_init (guint64 seed,
                         guint64 stream)
{
  return (AttainDemoRandom) { mix (mix (seed + 1) ^ (stream * G_GUINT64_CONSTANT (0xd1342543de82ef95))) };
}

/**
 * attain_demo_random_next:
 * @self: a stream
 *
 * Returns: 64 bits of it, by SplitMix64 (Steele, Lea and Flood, 2014)
 */
guint64
attain_demo_random_next (AttainDemoRandom *self)
{
  self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return mix (self->state);
}

/**
 * attain_demo_random_below:
 * @self: a stream
 * @n: at least 1
 *
 * Returns: a number from 0 to @n - 1
 */
guint
attain_demo_random_below (AttainDemoRandom *self,
                          guint             n)
{
  return (guint) (((attain_demo_random_next (self) >> 32) * n) >> 32);
}

/**
 * attain_demo_random_between:
 * @self: a stream
 * @least: the least
 * @most: the most; where it is less than @least, @least it is
 *
 * Returns: a number from @least to @most
 */
int
attain_demo_random_between (AttainDemoRandom *self,
                            int               least,
                            int               most)
{
  return most <= least ? least : least + (int) attain_demo_random_below (self, most - least + 1);
}

/**
 * attain_demo_random_chance:
 * @self: a source of chance
 * @percent: how often it does
 *
 * Returns: whether it happens this time
 */
gboolean
attain_demo_random_chance (AttainDemoRandom *self,
                           guint             percent)
{
  return attain_demo_random_below (self, 100) < percent;
}

/**
 * attain_demo_random_wait:
 * @self: a stream
 * @mean: how long on average
 * @least: no shorter than that
 * @most: no longer than that
 *
 * Returns: how long something takes that may end on any day alike: exponential, from a table of its
 *   quantiles with straight lines between them, up to four times @mean
 */
int
attain_demo_random_wait (AttainDemoRandom *self,
                         int               mean,
                         int               least,
                         int               most)
{
  static const int quantiles[] = { 0, 65, 134, 208, 288, 375, 470, 575, 693, 827, 981, 1163, 1386, 1674, 2079,
                                   2773, 4000 };
  guint draw = attain_demo_random_below (self, 16 * 1024);
  guint step = draw / 1024;
  gint64 thousandths = quantiles[step] + (gint64) (quantiles[step + 1] - quantiles[step]) * (draw % 1024) / 1024;

  return (int) CLAMP (thousandths * mean / 1000, least, most);
}
