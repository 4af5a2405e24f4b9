// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/src/support/random_land.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace hectare::tests {

namespace {

using plan::Role;

/// Draws numbers, the same on every machine (the distributions of the standard library are not).
class Lot {
 public:
  explicit Lot(std::uint32_t seed) : m_engine(seed) {}
  double between(double least, double most) {
    return least + (most - least) * (static_cast<double>(m_engine()) / 4294967295.0);
  }
  int upTo(int most) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(most + 1)); }
  bool oneIn(int n) { return upTo(n - 1) == 0; }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[static_cast<std::size_t>(upTo(static_cast<int>(i) - 1))]);
    }
  }

 private:
  std::mt19937 m_engine;
};

std::string ringOf(const std::vector<gis::Coord>& corners) {
  std::string text;
  for (const gis::Coord& c : corners) text += fmt::format("{:.5f} {:.5f},", c.x, c.y);
  return fmt::format("({}{:.5f} {:.5f})", text, corners.front().x, corners.front().y);
}

/// A polygon around a centre, and how long its rings are.
struct Star {
  std::string wkt;
  double perimeterM = 0;
};

Star star(Lot& lot, double reachM, double leastM, double mostM) {
  const gis::Coord centre{218000 + lot.between(0, reachM), 181000 + lot.between(0, reachM)};
  const int corners = 4 + lot.upTo(8);
  const bool hole = lot.oneIn(5);
  std::vector<gis::Coord> outer;
  std::vector<gis::Coord> inner;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * (i + lot.between(0, 0.8)) / corners;
    const double radius = lot.between(leastM, mostM);
    const gis::Coord out{std::cos(angle) * radius, std::sin(angle) * radius};
    outer.push_back({centre.x + out.x, centre.y + out.y});
    inner.push_back({centre.x + out.x / 3, centre.y + out.y / 3});
  }
  Star result{"POLYGON(" + ringOf(outer) + (hole ? "," + ringOf(inner) : "") + ")", 0};
  for (std::size_t i = 0; i < outer.size(); ++i) {
    const gis::Coord& next = outer[(i + 1) % outer.size()];
    result.perimeterM += std::hypot(next.x - outer[i].x, next.y - outer[i].y) * (hole ? 4.0 / 3 : 1);
  }
  return result;
}

/// One of the values, or missing.
void maybe(Lot& lot, Attributes& attributes, const std::string& name, const std::vector<std::string>& values) {
  const auto pick = static_cast<std::size_t>(lot.upTo(static_cast<int>(values.size())));
  if (pick < values.size()) attributes[name] = values[pick];
}

Attributes facts(Lot& lot, Role role) {
  Attributes result;
  if (role == Role::zones) maybe(lot, result, "status", {"teOntwikkelen", "ontwikkeld", "inOntwikkeling"});
  if (role != Role::plots && role != Role::parcels) return result;
  maybe(lot, result, "built", {"bebouwd", "onbebouwd", "onbebouwd", "onbebouwd"});
  maybe(lot, result, "owner", {"x", "y"});
  if (role == Role::parcels) return result;
  maybe(lot, result, "in_use", {"inGebruik", "nietInGebruik", "nietInGebruik", "nietInGebruik"});
  maybe(lot, result, "function", {"economie", "wonen", "wonen|economie", "infrastructuurEnVoorzieningen"});
  maybe(lot, result, "availability", {"aangeboden", "nietAangeboden", "optie"});
  maybe(lot, result, "restriction", {"waterproblematiek", "reservegrond"});
  return result;
}

}  // namespace

RandomLand::RandomLand(std::uint32_t seed, int size) {
  Lot lot(seed);
  const auto add = [&](Role role, double leastM, double mostM, bool hard = true, int priority = 0) {
    Drawing drawing{role, {}, hard, priority};
    const int count = 1 + lot.upTo(size - 1);
    for (int i = 0; i < count; ++i) {
      const Star one = star(lot, 600, leastM, mostM);
      if (role == Role::parks) m_parkPerimeterM += one.perimeterM;
      Attributes attributes = facts(lot, role);
      attributes["id"] = std::to_string(i);
      drawing.features.emplace_back(one.wkt, attributes);
    }
    m_drawings.push_back(std::move(drawing));
  };
  add(Role::parks, 60, 350);
  for (const Role units : {Role::plots, Role::plots, Role::parcels}) add(units, 10, 160);
  for (int layer = 0; layer < 2; ++layer) add(Role::publicLand, 5, 80);
  for (int layer = 0; layer < 3; ++layer) add(Role::constraint, 20, 150, true, lot.upTo(1));
  add(Role::constraint, 20, 150, false);
  add(Role::zones, 50, 200);
  add(Role::municipalities, 200, 500);
  m_remnant = {lot.between(0, 2000), lot.between(0, 20), static_cast<plan::RemnantRule::Join>(lot.upTo(2))};
}

DrawnLand RandomLand::drawn(std::optional<std::uint32_t> shuffle) const {
  std::vector<Drawing> drawings = m_drawings;
  if (shuffle) {
    Lot lot(*shuffle);
    lot.shuffle(drawings);
    for (Drawing& drawing : drawings) lot.shuffle(drawing.features);
  }
  DrawnLand land;
  for (const Drawing& drawing : drawings) {
    land.wkt(drawing.role, drawing.features).priority(drawing.priority);
    if (!drawing.hard) land.soft();
  }
  return land;
}

plan::Plan RandomLand::plan(const std::string& scheme) const {
  plan::Plan plan = DrawnLand().plan(scheme);
  plan.remnant = m_remnant;
  return plan;
}

}  // namespace hectare::tests
