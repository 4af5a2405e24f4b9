// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of classes that can touch, to eyes of three kinds.

#include <algorithm>

#include "tests/support/catch.h"
#include "ui/map/colour.h"
#include "ui/map/style_symbols.h"

using namespace hectare;
using map::ColourVision;

namespace {

constexpr double leastDifference = 10;

answer::Styles styles() {
  auto read = answer::Styles::read();
  REQUIRE(read);
  return std::move(*read);
}

/// The smallest ΔE2000 between two fills of a style to such an eye, and whose it is.
std::pair<double, std::string> closest(const answer::Style& style, ColourVision vision) {
  std::pair<double, std::string> least{1000, ""};
  for (const answer::StyleClass& a : style.classes) {
    for (const answer::StyleClass& b : style.classes) {
      if (&a == &b) break;
      if (!a.like.empty() || !b.like.empty() || !a.fill || !b.fill) continue;
      const double difference =
          map::ciede2000(map::asSeenBy(vision, map::colourOf(*a.fill)), map::asSeenBy(vision, map::colourOf(*b.fill)));
      least = std::min(least, {difference, a.id + " and " + b.id});
    }
  }
  return least;
}

}  // namespace

TEST_CASE("Any two classes that can touch differ, also to colour-blind eyes", "[map][style]") {
  const answer::Styles all = styles();
  for (const char* id : {"availability", "zoning", "density", "occupancy"}) {
    const answer::Style* style = all.find(id);
    REQUIRE(style != nullptr);
    for (const ColourVision vision : {ColourVision::full, ColourVision::deuteranope, ColourVision::protanope}) {
      const auto [difference, classes] = closest(*style, vision);
      INFO(id << ", vision " << static_cast<int>(vision) << ": " << classes);
      CHECK(difference >= leastDifference);
    }
  }
}

TEST_CASE("More is darker in every sequence, also to colour-blind eyes", "[map][style]") {
  const answer::Styles all = styles();
  for (const char* id : {"density", "occupancy"}) {
    for (const ColourVision vision : {ColourVision::full, ColourVision::deuteranope, ColourVision::protanope}) {
      double before = 101;
      for (const answer::StyleClass& one : all.find(id)->classes) {
        if (!one.from && !one.below) continue;
        const double lightness = map::labOf(map::asSeenBy(vision, map::colourOf(*one.fill))).lightness;
        INFO(id << ": " << one.id);
        CHECK(lightness < before);
        before = lightness;
      }
    }
  }
}

TEST_CASE("Hard and soft constraints differ, also to colour-blind eyes", "[map][style]") {
  const answer::Styles all = styles();
  const answer::Style* style = all.find("constraints");
  REQUIRE((style != nullptr && style->named("hard") != nullptr && style->named("soft") != nullptr));
  for (const ColourVision vision : {ColourVision::full, ColourVision::deuteranope, ColourVision::protanope}) {
    CHECK(map::ciede2000(map::asSeenBy(vision, map::colourOf(*style->named("hard")->stroke)),
                         map::asSeenBy(vision, map::colourOf(*style->named("soft")->stroke))) >= leastDifference);
  }
}

TEST_CASE("What has no style looks like no class", "[map][style]") {
  const answer::Styles all = styles();
  const map::Symbol none = map::noStyleSymbol();
  CHECK(none.hatches.size() == 2);
  for (const auto& [id, style] : all.all()) {
    for (const answer::StyleClass& one : style.classes) {
      if (!one.hatch) continue;
      INFO(id << ": " << one.id);
      CHECK(map::ciede2000(map::colourOf(one.hatch->colour), none.hatches.front().colour) >= leastDifference);
    }
  }
}
