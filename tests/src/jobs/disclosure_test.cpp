// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/disclosure.h"

#include "tests/support/catch.h"

using namespace hectare::jobs;

namespace {

std::uint32_t next = 0;

/// An atom whose establishments have these jobs, each an enterprise of its own.
Atom of(std::initializer_list<double> jobs, std::uint32_t place = 0) {
  Atom atom{place, 0, 0, {}};
  for (const double j : jobs) {
    ++next;
    atom.shares.push_back({next, next, j, 0});
  }
  return atom;
}

}  // namespace

TEST_CASE("Trap 13: disclosure - fewer than three establishments, or one with more than 85 %, are not told", "[trap]") {
  Disclosure table({of({5, 5}), of({5, 5, 5}), of({86, 7, 7}), of({85, 8, 7}), of({0, 0, 0}), of({})}, {});
  CHECK(table.isRisky({0}));
  CHECK_FALSE(table.isRisky({1}));
  CHECK(table.isRisky({2}));
  CHECK_FALSE(table.isRisky({3}));
  CHECK(table.isRisky({4}));  // a zero of all would be a zero of each
  CHECK_FALSE(table.isRisky({5}));
  CHECK_FALSE(table.isRisky({0, 1}));
}

TEST_CASE("Establishments of one enterprise are one contributor; two rows of one establishment are one of it") {
  Atom branches = of({30, 30, 30, 5});
  branches.shares[1].enterprise = branches.shares[2].enterprise = branches.shares[0].enterprise;
  Atom halves = of({10, 10, 10});
  halves.shares[1].establishment = halves.shares[0].establishment;
  const Disclosure table({branches, halves}, {});
  CHECK(table.isRisky({0}));  // 90 of 95
  CHECK(table.isRisky({1}));  // two establishments
}

TEST_CASE("Trap 13: disclosure - what a total would give away takes another figure with it", "[trap]") {
  // Three parks and their sum; the first has one establishment.
  Disclosure table({of({40}, 0), of({10, 10, 10}, 1), of({200, 200, 200}, 2)}, {});
  const auto total = table.addCell({0, 1, 2});
  const auto lonely = table.addCell({0});
  const auto small = table.addCell({1});
  const auto large = table.addCell({2});
  table.addFamily(total, {lonely, small, large});
  table.decide();
  CHECK(table.isTold(total));
  CHECK_FALSE(table.isTold(lonely));
  CHECK_FALSE(table.isTold(small));  // the smallest with which the rest is safe
  CHECK(table.isTold(large));
}

TEST_CASE("Trap 13: disclosure - sums in two directions that pin a figure down are withdrawn", "[trap]") {
  // Two parks of two classes, of which only the sums are told: x is 7 to 10 by them, and 10 in truth.
  //   x 0 | 10       and 2 establishments, where three of the class are elsewhere
  //   2 3 | 5
  Disclosure table({of({5, 5}, 0), of({0, 0, 0}, 0), of({1, 1, 0}, 1), of({1, 1, 1}, 1)}, {});
  const auto rows = {table.addCell({0, 1}), table.addCell({2, 3})};
  const auto columns = {table.addCell({0, 2}), table.addCell({1, 3})};
  table.decide();
  std::size_t told = 0;
  for (const auto cell : rows) told += table.isTold(cell) ? 1 : 0;
  for (const auto cell : columns) told += table.isTold(cell) ? 1 : 0;
  CHECK(told < 4);
}

TEST_CASE("What is safe in itself and in its sums is told") {
  Disclosure table({of({10, 10, 10, 10}, 0), of({10, 12, 10, 14}, 1)}, {});
  const auto total = table.addCell({0, 1});
  const auto a = table.addCell({0});
  const auto b = table.addCell({1});
  CHECK(table.addCell({0, 1}) == total);
  table.addFamily(total, {a, b});
  table.decide();
  CHECK(table.isTold(total));
  CHECK(table.isTold(a));
  CHECK(table.isTold(b));
}

TEST_CASE("Trap 13: disclosure - what one subtraction gives is told, once something else is withheld for it",
          "[trap]") {
  // The lone 40 takes the 30 with it. The second sum gives the 30 back, so the first sum goes, and the 30 may be told.
  Disclosure table({of({40}, 0), of({10, 10, 10}, 0), of({200, 200, 200}, 1)}, {});
  const auto first = table.addCell({0, 1});
  const auto second = table.addCell({1, 2});
  const auto lonely = table.addCell({0});
  const auto small = table.addCell({1});
  const auto large = table.addCell({2});
  table.addFamily(first, {lonely, small});
  table.addFamily(second, {small, large});
  table.decide();
  CHECK_FALSE(table.isTold(lonely));
  CHECK_FALSE(table.isTold(first));
  CHECK(table.isTold(second));
  CHECK(table.isTold(large));
  CHECK(table.isTold(small));
}
