// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/explain/explain.h"

#include <algorithm>
#include <cmath>

#include "src/answer/begin.h"
#include "src/answer/correction_table.h"
#include "src/land/chosen_parks.h"
#include "src/land/corrected_units.h"
#include "src/land/figure_table.h"
#include "src/land/ledger.h"
#include "src/land/partition.h"
#include "src/questions/explain/piece_tables.h"

namespace hectare::questions {

namespace {

gis::Result<std::uint32_t> findPark(const land::Partition& partition, const std::string& id) {
  const land::RankedFeatures& parks = partition.sources.parks;
  std::string known;
  for (std::uint32_t p = 0; p < parks.size(); ++p) {
    if (parks[p].id() == id) return p;
    if (p < 20) known += (p > 0 ? ", " : "") + std::string(parks[p].id());
  }
  return gis::Error{gis::ErrorKind::notFound,
                    {"availability.no_park", {{"park", id}}},
                    {},
                    {"availability.no_park_hint", {{"parks", known}}}};
}

/// By its name in the scheme, or by the common name that it is like.
bool isAsked(const plan::LandClass& landClass, const std::string& asked) {
  return asked.empty() || landClass.id == asked || landClass.like == asked;
}

ChosenLand piecesOf(const land::Partition& partition, std::uint32_t park, const ExplainOptions& options,
                    const plan::RemnantRule& remnant) {
  ChosenLand land{partition, remnant};
  const auto& pieces = partition.parks[park].pieces;
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    const plan::LandClass& landClass = partition.scheme.classes[pieces[i].key.landClass];
    if (isAsked(landClass, options.landClass)) land.places.push_back({park, i});
  }
  return land;
}

/// How far these areas may be off, where anything is known of it.
void addUncertainty(const land::Partition& partition, std::uint32_t park, const std::string& landClass,
                    answer::Answer& result) {
  const land::Ledger ledger = land::ledgerOf(partition, park);
  const land::Uncertainty& uncertainty = partition.parks[park].uncertainty;
  answer::Table table = land::figureTable("land_uncertainty", {}, true);
  land::addFigures(table, {{}, ledger, uncertainty, &uncertainty.hanging}, partition.scheme);
  if (!landClass.empty()) {
    std::erase_if(table.rows, [&](const auto& row) {
      return std::ranges::none_of(partition.scheme.classes, [&](const plan::LandClass& one) {
        return isAsked(one, landClass) && std::get<gis::Message>(row.front()).id == "figure." + one.id;
      });
    });
  }
  const bool known = std::ranges::any_of(table.rows, [](const auto& row) {
    return std::get<double>(row[1]) > 0 && std::holds_alternative<double>(row[2]);
  });
  if (!known) return;
  result.tables.push_back(std::move(table));
  const gis::Message formula{"uncertainty.formula"};
  result.notes.push_back(formula);
}

}  // namespace

gis::Result<answer::Answer> explain(const world::World& world, const plan::Plan& plan, const ExplainOptions& options,
                                    gis::Memo& memo, gis::Progress& progress) {
  land::PartitionOptions cutting;
  cutting.scheme = options.scheme;
  cutting.uncertainty = land::UncertaintyDetail::all;
  HECTARE_ASSIGN(const auto partition, land::cutLand(world, plan, cutting, memo, progress));
  HECTARE_ASSIGN(const std::uint32_t park, findPark(*partition, options.park));
  if (!options.landClass.empty()) HECTARE_TRY(land::checkClasses(partition->scheme, {options.landClass}));
  answer::Answer result = answer::begin("explain", plan, world.crs, world.provenance(), world.illustrative());
  result.scheme = partition->scheme.id;
  result.schemeSource = partition->scheme.source;
  const land::FeatureRef& feature = partition->sources.parks[park];
  const land::Ledger ledger = land::ledgerOf(*partition, park);
  result.closed = std::abs(ledger.residualM2()) < land::closureToleranceM2;
  const ChosenLand chosen = piecesOf(*partition, park, options, plan.remnant);
  result.tables.push_back(ruleTable(chosen));
  result.tables.push_back(pieceTable(chosen, false));
  addUncertainty(*partition, park, options.landClass, result);
  const auto corrections = land::CorrectedUnits(*partition).in({park});
  if (!corrections.empty()) result.tables.push_back(answer::correctionTable(corrections));
  result.notes.push_back({"explain.park",
                          {{"park", std::string(feature.text("name").value_or(feature.id()))},
                           {"area", ledger.grossM2},
                           {"residual", ledger.residualM2()}}});
  for (const gis::Finding& finding : partition->findings) {
    if (finding.subject == options.park) result.findings.push_back(finding);
  }
  world::applyAcceptances(result.findings, plan);
  return result;
}

}  // namespace hectare::questions
