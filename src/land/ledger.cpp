// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/ledger.h"

#include <algorithm>
#include <numeric>

namespace hectare::land {

namespace {

/// Built plots that are on offer: premises, not land.
bool isOfferedPremises(const Piece& piece, const Partition& partition) {
  if (piece.key.unit == noFeature || piece.key.landClass == classNumber("public")) return false;
  const UnitFacts& facts = *partition.facts;
  const UnitFacts::Row& row = facts.of(piece.key.unit);
  const auto is = [&](UnitFact fact, std::string_view value) {
    return facts.value(fact, row[static_cast<std::size_t>(fact)]) == value;
  };
  return is(UnitFact::built, "bebouwd") && is(UnitFact::availability, "aangeboden");
}

}  // namespace

std::size_t classNumber(std::string_view landClass) {
  const auto& classes = plan::ledgerClasses();
  return static_cast<std::size_t>(std::find(classes.begin(), classes.end(), landClass) - classes.begin());
}

Ledger& Ledger::operator+=(const Ledger& other) {
  grossM2 += other.grossM2;
  for (std::size_t c = 0; c < ledgerClassCount; ++c) classM2[c] += other.classM2[c];
  offeredPremisesM2 += other.offeredPremisesM2;
  jobs += other.jobs;
  return *this;
}

void Ledger::add(const Piece& piece, const Partition& partition) {
  classM2[piece.key.landClass] += piece.areaM2;
  if (isOfferedPremises(piece, partition)) offeredPremisesM2 += piece.areaM2;
}

double Ledger::residualM2() const { return grossM2 - std::accumulate(classM2.begin(), classM2.end(), 0.0); }

double Ledger::of(std::string_view landClass) const { return classM2[classNumber(landClass)]; }

std::optional<double> Ledger::measure(const plan::Scheme& scheme, std::string_view id) const {
  const plan::Measure* measure = scheme.measure(id);
  if (measure == nullptr || !measure->known) return std::nullopt;
  double result = measure->fromGross ? grossM2 : 0;
  for (const std::string& c : measure->minus) result -= of(c);
  for (const std::string& c : measure->sum) result += of(c);
  return result;
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
    const ParkJobs& jobs = (*partition.jobs)[park];
    ledger.jobs = municipality ? in(jobs.byMunicipality) : jobs.jobs;
  }
  return ledger;
}

}  // namespace hectare::land
