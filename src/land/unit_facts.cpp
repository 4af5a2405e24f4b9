// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/unit_facts.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

#include "gis/base/parallel.h"
#include "gis/geometry/arrangement.h"
#include "src/plan/scheme_match.h"

namespace hectare::land {

namespace {

constexpr std::array<UnitFact, unitFactCount> allFacts{UnitFact::inUse, UnitFact::built, UnitFact::function,
                                                       UnitFact::availability, UnitFact::restriction};

/// Unknown codes met so far: (layer, fact, value) -> how many features.
using UnknownCodes = std::map<std::tuple<std::string, std::string, std::string>, std::int64_t>;

void tellUnknownCodes(const UnknownCodes& unknown, const plan::Scheme& scheme, gis::Findings& findings) {
  for (const auto& [key, count] : unknown) {
    const auto& [layer, fact, value] = key;
    findings.push_back(
        {"scheme.unknown_code",
         gis::Severity::warning,
         layer,
         value,
         {"land.unknown_code", {{"column", fact}, {"value", value}, {"count", count}, {"scheme", scheme.id}}},
         {},
         {},
         {},
         {"land.unknown_code_hint"},
         false,
         {}});
  }
}

/// The value of a fact that a unit states; no value: missing or not a code of the scheme.
std::optional<std::string> stated(const FeatureRef& unit, UnitFact fact, const plan::Scheme& scheme,
                                  UnknownCodes& unknown) {
  const std::string_view name = unitFactName(fact);
  const auto text = unit.text(name);
  if (!text || text->empty()) {
    // No restriction on record is "none", whereas no status on record is not a status.
    return fact == UnitFact::restriction ? std::optional<std::string>("none") : std::nullopt;
  }
  if (plan::isKnownCode(scheme, name, *text)) return std::string(*text);
  ++unknown[{unit.layer->name, std::string(name), std::string(*text)}];
  return std::nullopt;
}

/// The status of a zone is not a fact of a unit, but of the same kind.
void countUnknownStatuses(const LandSources& sources, const plan::Scheme& scheme, UnknownCodes& unknown) {
  for (std::uint32_t z = 0; z < sources.zones.size(); ++z) {
    const FeatureRef& zone = sources.zones[z];
    const auto status = zone.text("status");
    if (status && !plan::isKnownCode(scheme, "zone", *status))
      ++unknown[{zone.layer->name, "status", std::string(*status)}];
  }
}

/// Whether each unit that does not say so itself is built, from the buildings on it: 1 built, 0 not, -1 not asked.
gis::Result<std::vector<std::int8_t>> measureBuilt(const LandSources& sources, double minShare,
                                                   gis::Progress& progress) {
  std::vector<std::int8_t> built(sources.units.size(), -1);
  if (!sources.builtFromBuildings) return built;
  std::mutex mutex;
  std::optional<gis::Error> failed;
  gis::parallelFor(built.size(), 256, [&](std::size_t begin, std::size_t end) {
    if (progress.cancelled()) return;
    for (std::size_t u = begin; u < end; ++u) {
      const FeatureRef& unit = sources.units[u];
      if (unit.layer->sourceHas("built")) continue;
      const auto share = builtShare(unit, sources.buildings);
      if (share) {
        built[u] = *share >= minShare && *share > 0 ? 1 : 0;
        continue;
      }
      const std::scoped_lock lock(mutex);
      failed = share.error();
    }
  });
  if (progress.cancelled()) return gis::cancelledError();
  if (failed) return *failed;
  return built;
}

}  // namespace

std::string_view unitFactName(UnitFact fact) {
  static constexpr std::array<std::string_view, unitFactCount> names{"in_use", "built", "function", "availability",
                                                                     "restriction"};
  return names[static_cast<std::size_t>(fact)];
}

gis::Result<double> builtShare(const FeatureRef& unit, const RankedFeatures& buildings) {
  const gis::Box box = unit.box();
  const std::vector<std::uint32_t> near = buildings.query(box);
  if (near.empty()) return 0.0;
  std::vector<gis::Shape> shapes{{&unit.geometry(), unit.row}};
  for (const std::uint32_t b : near) shapes.push_back({&buildings[b].geometry(), buildings[b].row});
  HECTARE_ASSIGN(const gis::Arrangement arrangement, gis::Arrangement::build(shapes, box));
  double whole = 0;
  double built = 0;
  for (const auto& face : arrangement.faces()) {
    const auto cover = arrangement.cover(face.cover);
    if (cover.empty() || cover.front() != 0) continue;
    whole += face.areaM2;
    if (cover.size() > 1) built += face.areaM2;
  }
  return whole > 0 ? built / whole : 0.0;
}

std::uint16_t UnitFacts::number(UnitFact fact, const std::string& value) {
  std::vector<std::string>& values = m_values[static_cast<std::size_t>(fact)];
  const auto found = std::find(values.begin(), values.end(), value);
  if (found != values.end()) return static_cast<std::uint16_t>(found - values.begin());
  values.push_back(value);
  return static_cast<std::uint16_t>(values.size() - 1);
}

void UnitFacts::numberKinds() {
  std::map<Row, std::uint32_t> kinds;
  m_kinds.reserve(m_rows.size());
  for (const Row& row : m_rows) {
    const auto [it, added] = kinds.try_emplace(row, static_cast<std::uint32_t>(m_kindRows.size()));
    if (added) m_kindRows.push_back(row);
    m_kinds.push_back(it->second);
  }
}

gis::Result<UnitFacts> UnitFacts::gather(const LandSources& sources, const plan::Scheme& scheme, double builtMinShare,
                                         gis::Findings& findings, gis::Progress& progress) {
  UnitFacts facts;
  for (auto& values : facts.m_values) values.emplace_back();  // number 0: missing
  HECTARE_ASSIGN(const std::vector<std::int8_t> built, measureBuilt(sources, builtMinShare, progress));
  UnknownCodes unknown;
  facts.m_rows.resize(sources.units.size());
  for (std::uint32_t u = 0; u < sources.units.size(); ++u) {
    for (const UnitFact fact : allFacts) {
      std::optional<std::string> value = stated(sources.units[u], fact, scheme, unknown);
      if (fact == UnitFact::built && built[u] >= 0 && !value) value = built[u] == 1 ? "bebouwd" : "onbebouwd";
      facts.m_rows[u][static_cast<std::size_t>(fact)] = value ? facts.number(fact, *value) : missing;
    }
  }
  facts.numberKinds();
  countUnknownStatuses(sources, scheme, unknown);
  tellUnknownCodes(unknown, scheme, findings);
  return facts;
}

}  // namespace hectare::land
