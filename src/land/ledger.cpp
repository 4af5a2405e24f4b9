// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/ledger.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace hectare::land {

namespace {

bool isPublic(const plan::Scheme& scheme, std::size_t landClass) { return scheme.classes[landClass].like == "public"; }

/// Built plots that are on offer: premises, not land.
bool isOfferedPremises(const Piece& piece, const Partition& partition) {
  if (piece.key.unit == noFeature || isPublic(partition.scheme, piece.key.landClass)) return false;
  const UnitFacts& facts = *partition.facts;
  const UnitFacts::Row& row = facts.of(piece.key.unit);
  const auto is = [&](UnitFact fact, std::string_view value) {
    return facts.value(fact, row[static_cast<std::size_t>(fact)]) == value;
  };
  return is(UnitFact::built, "bebouwd") && is(UnitFact::availability, "aangeboden");
}

}  // namespace

std::optional<plan::HeldAs> heldAs(const Piece& piece, const plan::Scheme& scheme) {
  if (piece.key.remnant != RemnantCause::none) return std::nullopt;
  return scheme.rules[piece.key.rule].heldAs;
}

Ledger& Ledger::operator+=(const Ledger& other) {
  grossM2 += other.grossM2;
  for (std::size_t c = 0; c < classM2.size(); ++c) classM2[c] += other.classM2[c];
  for (std::size_t h = 0; h < heldM2.size(); ++h) heldM2[h] += other.heldM2[h];
  offeredPremisesM2 += other.offeredPremisesM2;
  jobParts.insert(jobParts.end(), other.jobParts.begin(), other.jobParts.end());
  return *this;
}

void Ledger::add(const Piece& piece, const Partition& partition) {
  classM2[piece.key.landClass] += piece.areaM2;
  if (const auto held = heldAs(piece, partition.scheme)) heldM2[static_cast<std::size_t>(*held)] += piece.areaM2;
  if (isOfferedPremises(piece, partition)) offeredPremisesM2 += piece.areaM2;
}

double Ledger::residualM2() const { return grossM2 - std::accumulate(classM2.begin(), classM2.end(), 0.0); }

double Ledger::allHeldM2() const { return std::accumulate(heldM2.begin(), heldM2.end(), 0.0); }

std::optional<double> Ledger::of(const plan::Scheme& scheme, std::string_view landClass) const {
  const auto number = scheme.classNumber(landClass);
  if (!number || scheme.isAbsent(landClass)) return std::nullopt;
  return classM2[*number];
}

double Ledger::publicM2(const plan::Scheme& scheme) const {
  double sum = 0;
  for (std::size_t c = 0; c < scheme.classes.size(); ++c) sum += isPublic(scheme, c) ? classM2[c] : 0;
  return sum;
}

std::optional<double> Ledger::measure(const plan::Scheme& scheme, std::string_view id) const {
  const plan::Measure* measure = scheme.measure(id);
  if (measure == nullptr || !measure->known) return std::nullopt;
  double result = measure->fromGross ? grossM2 : 0;
  for (const std::string& c : measure->minus) result -= classM2[*scheme.classNumber(c)];
  for (const std::string& c : measure->sum) result += classM2[*scheme.classNumber(c)];
  return measure->lessShare.empty() ? result : result * (1 - scheme.parameters.at(measure->lessShare));
}

std::map<std::uint32_t, Ledger> ledgersByMunicipality(const Partition& partition,
                                                      const std::vector<std::uint32_t>& parks) {
  std::map<std::uint32_t, Ledger> ledgers;
  for (const std::uint32_t p : parks) {
    std::set<std::uint32_t> touched;
    for (const auto& [municipality, area] : partition.gross[p].byMunicipalityM2) touched.insert(municipality);
    for (const Piece& piece : partition.parks[p].pieces) touched.insert(piece.key.municipality);
    if (partition.jobs) {
      for (const jobs::Part& part : partition.jobs->partsOfPark[p]) touched.insert(part.second);
    }
    for (const std::uint32_t m : touched) ledgers[m] += ledgerOf(partition, p, m);
  }
  return ledgers;
}

Ledger ledgerOf(const Partition& partition, std::uint32_t park, std::optional<std::uint32_t> municipality) {
  Ledger ledger;
  const Gross& gross = partition.gross[park];
  const auto in = [&](const std::map<std::uint32_t, double>& parts) {
    const auto it = parts.find(*municipality);
    return it == parts.end() ? 0.0 : it->second;
  };
  ledger.grossM2 = municipality ? in(gross.byMunicipalityM2) : gross.areaM2;
  for (const Piece& piece : partition.parks[park].pieces) {
    if (!municipality || piece.key.municipality == *municipality) ledger.add(piece, partition);
  }
  if (partition.jobs) {
    for (const jobs::Part& part : partition.jobs->partsOfPark[park]) {
      if (!municipality || part.second == *municipality) ledger.jobParts.push_back(part);
    }
  }
  return ledger;
}

jobs::Figure jobsOf(const Ledger& ledger, const Partition& partition) {
  std::vector<jobs::Part> parts = ledger.jobParts;
  std::sort(parts.begin(), parts.end());
  return partition.jobs->table.ofParts(parts);
}

}  // namespace hectare::land
