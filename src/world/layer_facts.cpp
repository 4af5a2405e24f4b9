// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/layer_facts.h"

#include <algorithm>
#include <cmath>

#include "gis/base/day.h"
#include "src/world/spelling.h"

namespace hectare::world {
namespace {

using gis::SurveyColumn;
using gis::SurveyType;
using plan::LayerShape;

/// Days from here on stand for "no end".
constexpr std::string_view noEnd = "2100";

LayerShape shapeOfType(std::string_view type) {
  const auto contains = [&](std::string_view word) { return type.find(word) != std::string_view::npos; };
  if (type == "None") return LayerShape::table;
  if (contains("Point")) return LayerShape::point;
  if (contains("Line") || contains("CircularString") || contains("CompoundCurve") || type.starts_with("MultiCurve")) {
    return LayerShape::line;
  }
  return LayerShape::polygon;
}

/// The shape that a well-known text begins with.
std::optional<LayerShape> shapeOfText(const SurveyColumn& column) {
  if (column.samples.empty()) return std::nullopt;
  const std::string letters = lettersOf(column.samples.front().substr(0, 40));
  if (letters.starts_with("polygon") || letters.starts_with("multipolygon")) return LayerShape::polygon;
  if (letters.starts_with("linestring") || letters.starts_with("multilinestring")) return LayerShape::line;
  if (letters.starts_with("point") || letters.starts_with("multipoint")) return LayerShape::point;
  return std::nullopt;
}

void takeLatest(const std::string& day, std::string& newest) {
  if (!day.empty() && day < noEnd && day > newest) newest = day;
}

/// The newest day of a column of dates, leaving out those that mean "no end".
std::string newestOf(const SurveyColumn& column) {
  std::string newest;
  takeLatest(column.latest, newest);
  for (const std::string& sample : column.samples) takeLatest(gis::dayOf(sample).value_or(""), newest);
  return newest;
}

std::string newestDay(const gis::SurveyLayer& layer, const SurveyColumn& end) {
  std::string newest = layer.date.size() == 10 ? layer.date : "";
  for (const SurveyColumn& column : layer.columns) {
    if (&column != &end && column.type == SurveyType::date) takeLatest(newestOf(column), newest);
  }
  return newest.empty() ? newestOf(end) : newest;
}

/// A name as a Shapefile keeps it.
std::string shortName(const std::string& name) { return lettersOf(name.substr(0, 10)); }

std::set<std::string> namesOf(const gis::SurveyLayer& layer) {
  std::set<std::string> names;
  for (const SurveyColumn& column : layer.columns) names.insert(shortName(column.name));
  return names;
}

/// Texts come through every format as they are; numbers and dates may be written in another way.
bool sameTexts(const gis::SurveyLayer& a, const gis::SurveyLayer& b) {
  bool any = false;
  for (const SurveyColumn& column : a.columns) {
    if (column.type != SurveyType::text) continue;
    const auto other = std::ranges::find_if(
        b.columns, [&](const SurveyColumn& candidate) { return shortName(candidate.name) == shortName(column.name); });
    if (other == b.columns.end() || other->samples != column.samples) return false;
    any = any || !column.samples.empty();
  }
  return any || lettersOf(a.name) == lettersOf(b.name);
}

double areaOf(const gis::Box& box) { return box.empty() ? 0 : (box.maxX - box.minX) * (box.maxY - box.minY); }

bool nearBoxes(const gis::Box& a, const gis::Box& b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty();
  const double size = std::max({a.maxX - a.minX, a.maxY - a.minY, 1e-9});
  const auto near = [&](double p, double q) { return std::abs(p - q) <= 1e-5 * size; };
  return near(a.minX, b.minX) && near(a.minY, b.minY) && near(a.maxX, b.maxX) && near(a.maxY, b.maxY);
}

}  // namespace

LayerShape shapeOf(const gis::SurveyLayer& layer) {
  std::map<LayerShape, std::size_t> counts;
  for (const auto& [type, count] : layer.geometryTypes) counts[shapeOfType(type)] += count;
  const std::size_t without = counts.contains(LayerShape::table) ? counts[LayerShape::table] : 0;
  counts.erase(LayerShape::table);
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  if (most != counts.end() && (most->second > 0 || without == 0)) return most->first;
  return LayerShape::table;
}

std::optional<PlacedShape> placesOf(const ColumnFinder& columns) {
  for (const auto& [place, column] : columns.ofNoRole("wkt")) {
    if (const auto shape = shapeOfText(*column)) return PlacedShape{{"", "", column->name}, *shape};
  }
  const auto ys = columns.ofNoRole("y");
  for (const auto& [place, x] : columns.ofNoRole("x")) {
    // Both names stand at the same place of their lists: x with y, lon with lat.
    const std::size_t wanted = place;
    const auto y = std::ranges::find_if(ys, [&](const auto& other) { return other.first == wanted; });
    if (y != ys.end() && isNumber(*x) && isNumber(*y->second)) return PlacedShape{{x->name, y->second->name, ""}};
  }
  return std::nullopt;
}

std::optional<EndedRows> endedRows(const gis::SurveyLayer& layer, const ColumnFinder& columns,
                                   const std::string& today) {
  for (const auto& [place, end] : columns.ofNoRole("ended")) {
    const std::string stated = newestDay(layer, *end);
    const std::string& day = stated.empty() ? today : stated;
    if (day.empty() || end->present == 0) continue;
    bool ended = !end->earliest.empty() && end->earliest <= day;
    bool open = end->present < layer.features || end->latest > day;
    for (const std::string& sample : end->samples) {
      const auto sampleDay = gis::dayOf(sample);
      ended = ended || (sampleDay && *sampleDay <= day);
      open = open || (sampleDay && *sampleDay > day);
    }
    if (ended && open) return EndedRows{end->name, day, !stated.empty()};
  }
  return std::nullopt;
}

bool sameContent(const gis::SurveyLayer& a, const gis::SurveyLayer& b) {
  return a.features > 0 && a.features == b.features && shapeOf(a) == shapeOf(b) && nearBoxes(a.extent, b.extent) &&
         namesOf(a) == namesOf(b) && !namesOf(a).empty() && sameTexts(a, b);
}

bool partsOfOne(const gis::SurveyLayer& a, const gis::SurveyLayer& b) {
  const bool sameCrs = a.crs.known() == b.crs.known() && (!a.crs.known() || a.crs.sameAs(b.crs));
  if (!sameCrs || shapeOf(a) != shapeOf(b) || namesOf(a) != namesOf(b) || a.extent.empty() || b.extent.empty()) {
    return false;
  }
  if (!a.extent.intersects(b.extent)) return true;
  const gis::Box both{std::max(a.extent.minX, b.extent.minX), std::max(a.extent.minY, b.extent.minY),
                      std::min(a.extent.maxX, b.extent.maxX), std::min(a.extent.maxY, b.extent.maxY)};
  constexpr double mostShared = 0.2;  // neighbours share a strip, versions of one area share all
  return areaOf(both) < mostShared * std::min(areaOf(a.extent), areaOf(b.extent));
}

}  // namespace hectare::world
