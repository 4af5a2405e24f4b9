// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/chosen_parks.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "src/land/ledger.h"

namespace hectare::land {

gis::Result<std::vector<std::uint32_t>> chooseParks(const RankedFeatures& parks, const std::vector<std::string>& ids) {
  constexpr std::uint32_t mostNamed = 20;
  std::vector<std::uint32_t> chosen;
  const std::set<std::string_view> named(ids.begin(), ids.end());
  std::set<std::string_view> wanted = named;
  for (std::uint32_t p = 0; p < parks.size(); ++p) {
    if (!ids.empty() && !named.contains(parks[p].id())) continue;
    chosen.push_back(p);  // two parks of one identifier are both meant
    wanted.erase(parks[p].id());
  }
  if (wanted.empty()) return chosen;
  std::string known;
  for (std::uint32_t p = 0; p < parks.size() && p < mostNamed; ++p) {
    known += (p > 0 ? ", " : "") + std::string(parks[p].id());
  }
  return gis::Error{gis::ErrorKind::notFound,
                    {"availability.no_park", {{"park", std::string(*wanted.begin())}}},
                    {},
                    {"availability.no_park_hint", {{"parks", known}}}};
}

gis::Status checkClasses(const plan::Scheme& scheme, const std::vector<std::string>& classes) {
  std::string known;
  for (const plan::LandClass& one : scheme.classes) known += (known.empty() ? "" : ", ") + one.like;
  for (const std::string& wanted : classes) {
    const auto isIt = [&](const plan::LandClass& one) { return one.id == wanted || one.like == wanted; };
    if (std::ranges::any_of(scheme.classes, isIt)) continue;
    return gis::Error{gis::ErrorKind::notFound,
                      {"availability.no_class", {{"scheme", scheme.id}, {"class", wanted}}},
                      {},
                      {"availability.no_class_hint", {{"classes", known}}}};
  }
  return {};
}

gis::Findings findOpenLedgers(const Partition& partition, const std::vector<std::uint32_t>& parks) {
  gis::Findings open;
  for (const std::uint32_t p : parks) {
    const double residual = ledgerOf(partition, p).residualM2();
    if (std::abs(residual) < closureToleranceM2) continue;
    const FeatureRef& park = partition.sources.parks[p];
    gis::Finding finding;
    finding.rule = "ledger.not_closed";
    finding.severity = gis::Severity::error;
    finding.layer = park.layer->name;
    finding.subject = std::string(park.id());
    finding.text = {"availability.not_closed",
                    {{"scheme", partition.scheme.id}, {"park", std::string(park.id())}, {"area", residual}}};
    open.push_back(std::move(finding));
  }
  return open;
}

}  // namespace hectare::land
