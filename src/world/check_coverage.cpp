// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_coverage.h"

#include "gis/geometry/area.h"
#include "gis/geometry/coverage.h"
#include "src/world/find_duplicates.h"
#include "src/world/findings.h"
#include "src/world/keep_rows.h"
#include "src/world/worst.h"

namespace hectare::world {
namespace {

using plan::Role;

bool isCoverage(Role role) {
  return role == Role::parcels || role == Role::plots || role == Role::municipalities || role == Role::zoning;
}

/// Land in parts that are owned, planned or built on. What constrains land may be as narrow as it likes.
bool mayHaveSlivers(Role role) { return isCoverage(role) || role == Role::parks || role == Role::zones; }

gis::Severity severityOf(Role role) { return role == Role::zoning ? gis::Severity::note : gis::Severity::warning; }

std::string idsOf(const Layer& layer, const std::vector<std::uint32_t>& rows) {
  constexpr std::size_t most = 4;
  std::vector<std::string> ids;
  for (const std::uint32_t row : rows) ids.push_back(idOf(layer, row));
  std::sort(ids.begin(), ids.end());
  std::string all;
  for (std::size_t i = 0; i < ids.size() && i < most; ++i) all += (i == 0 ? "" : ", ") + ids[i];
  return ids.size() > most ? all + ", …" : all;
}

void tellRest(const char* rule, gis::Message text, std::size_t count, double areaM2, gis::Severity severity,
              Layer& layer) {
  if (count == 0) return;
  text.args = {{"count", counted(count)}, {"area", areaM2}};
  addFinding(layer, rule, severity, {}, std::move(text)).areaBeforeM2 = areaM2;
}

void tellOverlap(const gis::Overlap& overlap, Layer& layer) {
  gis::Finding& finding =
      addFinding(layer, "coverage.overlap", severityOf(layer.role), idsOf(layer, {overlap.first, overlap.second}),
                 {"coverage.overlap", {{"area", overlap.areaM2}, {"width", overlap.meanWidthM}}});
  finding.place = overlap.place;
  finding.areaBeforeM2 = overlap.areaM2;
}

void tellGap(const gis::Gap& gap, Layer& layer) {
  gis::Finding& finding = addFinding(layer, "coverage.gap", severityOf(layer.role), idsOf(layer, gap.around),
                                     {"coverage.gap", {{"area", gap.areaM2}, {"width", gap.meanWidthM}}});
  finding.place = gap.place;
  finding.areaBeforeM2 = gap.areaM2;
}

template <class T>
double restArea(const std::vector<T>& all, std::size_t told) {
  double sum = 0;
  for (std::size_t i = told; i < all.size(); ++i) sum += all[i].areaM2;
  return sum;
}

bool sameText(const gis::Column& column, std::uint32_t a, std::uint32_t b) {
  if (column.missing(a) || column.missing(b)) return column.missing(a) == column.missing(b);
  return column.text(a) == column.text(b);
}

/// Of two zoning plans the newer holds: that is no mistake.
void leaveOutNewerPlans(const Layer& layer, std::vector<gis::Overlap>& overlaps) {
  const gis::Column* since = layer.role == Role::zoning ? layer.table.find("in_force_since") : nullptr;
  if (since == nullptr) return;
  std::erase_if(overlaps, [&](const gis::Overlap& one) { return !sameText(*since, one.first, one.second); });
}

/// Of polygons that stand twice any may be the one that overlaps; the same one is named whatever the order of rows.
void nameFirstOfSame(const Layer& layer, gis::CoverageFlaws& flaws) {
  if (flaws.overlaps.empty() && flaws.gaps.empty()) return;
  const std::vector<std::uint32_t> first = firstOfSame(layer);
  for (gis::Overlap& overlap : flaws.overlaps) {
    overlap.first = first[overlap.first];
    overlap.second = first[overlap.second];
  }
  for (gis::Gap& gap : flaws.gaps) {
    for (std::uint32_t& row : gap.around) row = first[row];
  }
}

void tellFlaws(gis::CoverageFlaws flaws, Layer& layer) {
  const gis::Severity severity = severityOf(layer.role);
  leaveOutNewerPlans(layer, flaws.overlaps);
  nameFirstOfSame(layer, flaws);
  const std::size_t overlaps = worstFirst(flaws.overlaps, [](const gis::Overlap& one) { return one.areaM2; });
  for (std::size_t i = 0; i < overlaps; ++i) tellOverlap(flaws.overlaps[i], layer);
  tellRest("coverage.overlap", {"coverage.overlaps_more"}, flaws.overlaps.size() - overlaps,
           restArea(flaws.overlaps, overlaps), severity, layer);
  const std::size_t gaps = worstFirst(flaws.gaps, [](const gis::Gap& one) { return one.areaM2; });
  for (std::size_t i = 0; i < gaps; ++i) tellGap(flaws.gaps[i], layer);
  tellRest("coverage.gap", {"coverage.gaps_more"}, flaws.gaps.size() - gaps, restArea(flaws.gaps, gaps), severity,
           layer);
  if (!flaws.complete) {
    addFinding(layer, "coverage.incomplete", gis::Severity::warning, {}, {"coverage.incomplete"});
  }
}

struct Sliver {
  std::uint32_t row = 0;
  double areaM2 = 0;
  double widthM = 0;
};

void tellSlivers(Layer& layer) {
  const gis::GeometryColumn& geometry = layer.table.geometry;
  std::vector<Sliver> slivers;
  for (std::uint32_t row = 0; row < geometry.size(); ++row) {
    if (geometry.kind(row) != gis::GeometryKind::polygon) continue;
    const double width = gis::meanWidth(geometry, row);
    if (width < sliverWidthM) slivers.push_back({row, gis::area(geometry, row), width});
  }
  const std::size_t told = worstFirst(slivers, [](const Sliver& sliver) { return -sliver.widthM; });
  for (std::size_t i = 0; i < told; ++i) {
    gis::Finding& finding =
        addFinding(layer, "geometry.sliver", gis::Severity::note, idOf(layer, slivers[i].row),
                   {"coverage.sliver", {{"area", slivers[i].areaM2}, {"width", slivers[i].widthM}}});
    finding.place = geometry.path(slivers[i].row, 0, 0).front();
    finding.areaBeforeM2 = slivers[i].areaM2;
  }
  tellRest("geometry.sliver", {"coverage.slivers_more"}, slivers.size() - told, restArea(slivers, told),
           gis::Severity::note, layer);
}

}  // namespace

gis::Status checkCoverage(Layer& layer, const gis::Progress& progress) {
  if (mayHaveSlivers(layer.role)) tellSlivers(layer);
  if (!isCoverage(layer.role)) return {};
  const gis::BoxQuery query = [&](const gis::Box& box, std::vector<std::uint32_t>& found) {
    layer.index.query(box, found);
  };
  HECTARE_ASSIGN(gis::CoverageFlaws flaws, gis::findCoverageFlaws(layer.table.geometry, query, gapWidthM, progress));
  tellFlaws(std::move(flaws), layer);
  return {};
}

}  // namespace hectare::world
