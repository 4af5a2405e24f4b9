// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/random.h"

#include <cmath>

#include "tests/support/catch.h"

using hectare::demo::noise;
using hectare::demo::Random;

TEST_CASE("Random numbers are the same on every machine") {
  // The reference output of splitmix64 for this seed, as widely published for checking ports.
  Random random(1234567);
  CHECK(random.next() == 6457827717110365317U);
  CHECK(random.next() == 3203168211198807973U);
  CHECK(random.next() == 9817491932198370423U);
}

TEST_CASE("Numbers stay where they are asked for") {
  Random random(3);
  for (int i = 0; i < 1000; ++i) {
    const double x = random.between(2, 5);
    CHECK((2 <= x && x < 5));
    CHECK(random.below(7) < 7);
  }
}

TEST_CASE("Noise is smooth and stays between -1 and 1") {
  for (int i = -500; i < 500; ++i) {
    const double x = i * 0.01;
    const double y = 0.3 + i * 0.003;
    const double here = noise(5, x, y);
    CHECK(std::abs(here) <= 1);
    CHECK(std::abs(noise(5, x + 0.001, y) - here) <= 0.0031);
  }
}
