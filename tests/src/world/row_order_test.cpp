// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// A parcel of 10 m by 10 m somewhere in a small field, so that some lie over one another, are the same or touch; some
/// cross themselves, some have no land.
std::string shape(int kind, int x, int y) {
  const auto at = [&](int dx, int dy) { return fmt::format("{} {}", 218000 + x * 5 + dx, 180000 + y * 5 + dy); };
  if (kind == 0) return {};
  const bool crossed = kind == 1;
  return fmt::format("POLYGON (({}, {}, {}, {}, {}))", at(0, 0), at(10, crossed ? 10 : 0), at(10, crossed ? 0 : 10),
                     at(0, 10), at(0, 0));
}

std::string told(const gis::Finding& finding) {
  std::string text =
      fmt::format("{} {} {} {}", finding.rule, static_cast<int>(finding.severity), finding.subject, finding.text.id);
  for (const auto& [name, value] : finding.text.args) {
    text += " " + name + "=";
    std::visit(
        [&](const auto& one) {
          if constexpr (std::is_arithmetic_v<std::decay_t<decltype(one)>>)
            text += fmt::format("{:.6g}", static_cast<double>(one));
          if constexpr (std::is_convertible_v<decltype(one), std::string>) text += one;
        },
        value);
  }
  return text;
}

std::vector<std::string> findingsOf(const std::vector<std::string>& rows) {
  const TempFolder folder;
  std::string csv = "nr;wkt;opp\n";
  for (const std::string& row : rows) csv += row + "\n";
  folder.write("parcels.csv", csv);
  plan::Plan plan;
  plan.file = folder / "test.hectare";
  plan.crs = "EPSG:31370";
  plan::Source source;
  source.name = "parcels";
  source.role = plan::Role::parcels;
  source.paths = {"parcels.csv"};
  source.crs = "EPSG:31370";
  source.geometry = plan::PlaceColumns{};
  source.geometry->wkt = "wkt";
  source.columns["id"].column = "nr";
  plan.sources = {source};
  gis::Progress silent;
  const auto loaded = world::load(plan, nullptr, silent);
  std::vector<std::string> all;
  if (!loaded) return {"not loaded"};
  for (const gis::Finding& finding : loaded->allFindings(plan)) {
    // Rows without a place are told by their number in the file.
    if (!finding.rule.starts_with("read.")) all.push_back(told(finding));
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("Laws of the order of rows") {
  rc::prop("the order in which rows stand in a file changes no finding", [] {
    const auto count = *rc::gen::inRange<std::size_t>(2, 9);
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < count; ++i) {
      rows.push_back(fmt::format("{:03};{};100", i,
                                 shape(*rc::gen::inRange(0, 6), *rc::gen::inRange(0, 5), *rc::gen::inRange(0, 5))));
    }
    std::vector<std::string> other = rows;
    for (std::size_t i = count; i > 1; --i) std::swap(other[i - 1], other[*rc::gen::inRange<std::size_t>(0, i)]);
    RC_ASSERT(findingsOf(rows) == findingsOf(other));
  });
}
