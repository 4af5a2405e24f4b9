// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/letter_halo.h"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace hectare;

namespace {

using Dots = std::vector<std::string>;

/// '#' is a dot that is wholly covered.
QImage letters(const Dots& rows) {
  QImage image(static_cast<int>(rows[0].size()), static_cast<int>(rows.size()), QImage::Format_Alpha8);
  image.fill(Qt::transparent);
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (rows[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] == '#') image.scanLine(y)[x] = 255;
    }
  }
  return image;
}

/// '#' covered at least by half.
Dots dotsOf(const QImage& image) {
  Dots rows;
  for (int y = 0; y < image.height(); ++y) {
    const uchar* row = image.constScanLine(y);
    std::string& dots = rows.emplace_back();
    std::transform(row, row + image.width(), std::back_inserter(dots),
                   [](uchar share) { return share >= 128 ? '#' : '.'; });
  }
  return rows;
}

}  // namespace

TEST_CASE("The halo of a bar is as much wider on each side, and round at its ends", "[desk]") {
  const Dots bar{
      "...........",  //
      "...........",  //
      "...........",  //
      "....###....",  //
      "...........",  //
      "...........",  //
      "...........",
  };
  CHECK(dotsOf(desk::haloOf(letters(bar), 2)) == Dots{
                                                     "...........",  //
                                                     "...#####...",  //
                                                     "..#######..",  //
                                                     "..#######..",  //
                                                     "..#######..",  //
                                                     "...#####...",  //
                                                     "...........",
                                                 });
}
