// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/compare_schemes.h"

#include <algorithm>
#include <set>

#include "src/answer/begin.h"
#include "src/answer/correction_table.h"
#include "src/jobs/job_columns.h"
#include "src/land/chosen_parks.h"
#include "src/land/corrected_units.h"
#include "src/questions/availability/park_tables.h"
#include "src/questions/availability/piece_layer.h"
#include "src/questions/availability/scheme_tables.h"
#include "src/questions/availability/uncertainty_tables.h"
#include "src/questions/availability/waterfall.h"

namespace hectare::questions {

namespace {

using By = AvailabilityOptions::By;
using Schemes = std::vector<SchemeLand>;

/// The names between the commas; of "all" the plan's own scheme and then those that come with the program.
gis::Result<std::vector<std::string>> schemesAsked(const std::string& asked, const plan::Plan& plan) {
  std::vector<std::string> names;
  const auto add = [&](std::string_view name) {
    const auto first = name.find_first_not_of(' ');
    if (first == std::string_view::npos) return;
    name = name.substr(first, name.find_last_not_of(' ') - first + 1);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
  };
  if (asked == "all") {
    HECTARE_ASSIGN(const std::vector<std::string> known, plan::schemeIds());
    add(plan.scheme);
    for (const std::string& id : known) add(id);
  } else {
    std::string_view rest = asked;
    for (std::size_t comma = 0; comma != std::string_view::npos;) {
      comma = rest.find(',');
      add(rest.substr(0, comma));
      rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
  }
  if (names.empty()) return gis::Error{gis::ErrorKind::usage, {"schemes.none_named"}, {}, {}};
  return names;
}

/// As the names of columns and tables allow, and told from those before it.
void nameScheme(SchemeLand& one, const Schemes& before) {
  one.name = one.scheme.id;
  for (int number = 2; std::any_of(before.begin(), before.end(), [&](const auto& s) { return s.name == one.name; });
       ++number) {
    one.name = one.scheme.id + "#" + std::to_string(number);
  }
  one.key = one.name;
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  std::replace_if(
      one.key.begin(), one.key.end(), [&](char c) { return !plain(c); }, '_');
}

/// Each scheme cut by itself, so that its figures are those that it gives when it is asked alone. What the sources of
/// one scheme lack is told of that scheme.
gis::Result<Schemes> cutAll(const world::World& world, const plan::Plan& plan, const AvailabilityOptions& options,
                            gis::Memo& memo, gis::Progress& progress) {
  HECTARE_ASSIGN(const std::vector<std::string> names, schemesAsked(options.scheme, plan));
  Schemes schemes;
  std::optional<gis::Error> first;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto share = [&](std::size_t part) { return static_cast<double>(part) / static_cast<double>(names.size()); };
    gis::PartProgress cutting(progress, share(i), share(i + 1));
    SchemeLand one;
    HECTARE_ASSIGN(one.scheme, plan::findScheme(names[i], plan.file.parent_path()));
    nameScheme(one, schemes);
    auto land = land::cutLand(world, plan, cuttingOf(options, names[i]), memo, cutting);
    if (land) {
      one.land = std::move(*land);
      one.scheme = one.land->scheme;  // with the parameters of the plan
    } else if (land.error().kind == gis::ErrorKind::cancelled) {
      return land.error();
    } else {
      one.why = land.error().what;
      if (!first) first = land.error();
    }
    schemes.push_back(std::move(one));
  }
  const bool answered = std::any_of(schemes.begin(), schemes.end(), [](const auto& s) { return s.land != nullptr; });
  if (!answered) return *first;
  return schemes;
}

bool same(const gis::Finding& a, const gis::Finding& b) {
  return a.rule == b.rule && a.layer == b.layer && a.subject == b.subject && a.text == b.text;
}

/// What all schemes found is told once.
void addFindings(answer::Answer& result, const gis::Findings& more) {
  for (const gis::Finding& finding : more) {
    const auto told = [&](const gis::Finding& other) { return same(other, finding); };
    if (std::none_of(result.findings.begin(), result.findings.end(), told)) result.findings.push_back(finding);
  }
}

void tellNotAnswered(answer::Answer& result, const SchemeLand& one) {
  gis::Finding finding;
  finding.rule = "scheme.not_answered";
  finding.severity = gis::Severity::warning;
  finding.subject = one.name;
  finding.text = {"schemes.not_answered", {{"scheme", one.name}}};
  finding.fix = one.why;
  result.findings.push_back(std::move(finding));
}

void addLedger(answer::Answer& result, const SchemeLand& one, const std::vector<std::uint32_t>& parks,
               const AvailabilityOptions& options, const plan::Plan& plan) {
  answer::Table ledger = planTable(*one.land, parks, plan.name);
  ledger.id = "plan_" + one.key;
  ledger.title = {"schemes.ledger", {{"scheme", one.name}}};
  addPlusMinus(ledger, *one.land, parks);
  result.charts.push_back(waterfall(one.scheme, ledger.id));
  result.tables.push_back(std::move(ledger));
  if (!options.uncertainty) return;
  answer::Table uncertainty = planUncertaintyTable(*one.land, parks);
  uncertainty.id += "_" + one.key;
  uncertainty.title = {"schemes.uncertainty", {{"scheme", one.name}}};
  result.tables.push_back(std::move(uncertainty));
}

void addPieces(answer::Answer& result, const SchemeLand& one, const std::vector<std::uint32_t>& parks,
               const AvailabilityOptions& options, const plan::Plan& plan) {
  answer::Layer pieces = pieceLayer(*one.land, parks, options.classes, plan.remnant, options.owners);
  pieces.table.id = "pieces_" + one.key;
  pieces.table.title = {"schemes.pieces", {{"scheme", one.name}}};
  result.layers.push_back(std::move(pieces));
}

/// What one scheme adds to the answer, once the tables that stand side by side are there.
void addScheme(answer::Answer& result, const SchemeLand& one, const std::vector<std::uint32_t>& parks,
               const AvailabilityOptions& options, const plan::Plan& plan) {
  result.scheme += (result.scheme.empty() ? "" : ", ") + one.name;
  result.notes.push_back(
      {"schemes.source", {{"scheme", one.name}, {"title", one.scheme.title}, {"source", one.scheme.source}}});
  if (!one.land) return tellNotAnswered(result, one);
  addLedger(result, one, parks, options, plan);
  if (options.pieces) addPieces(result, one, parks, options, plan);
  addFindings(result, one.land->findings);
  const gis::Findings open = land::findOpenLedgers(*one.land, parks);
  result.closed = result.closed && open.empty();
  addFindings(result, open);
}

/// What a constraint covers is the same under all; what it takes out is not, and stands in no table of all of them.
answer::Table constraintsOfAll(const land::Partition& any, const std::vector<std::uint32_t>& parks) {
  answer::Table table = constraintTable(any, parks);
  const auto takenOut = std::ranges::find(table.columns, std::string("taken_out_m2"), &answer::Column::id);
  const auto place = takenOut - table.columns.begin();
  table.columns.erase(takenOut);
  for (auto& row : table.rows) row.erase(row.begin() + place);
  return table;
}

/// Corrections that touched the figures of any scheme, each once.
void addCorrections(answer::Answer& result, const Schemes& schemes, const std::vector<std::uint32_t>& parks) {
  std::vector<const land::Partition*> lands;
  for (const SchemeLand& one : schemes) {
    if (one.land) lands.push_back(one.land.get());
  }
  const auto all = land::correctionsIn(lands, parks);
  if (!all.empty()) result.tables.push_back(answer::correctionTable(all));
}

}  // namespace

bool namesSeveral(std::string_view schemes) { return schemes == "all" || schemes.find(',') != std::string_view::npos; }

gis::Result<answer::Answer> compareSchemes(const world::World& world, const plan::Plan& plan,
                                           const AvailabilityOptions& options, gis::Memo& memo,
                                           gis::Progress& progress) {
  if (options.by == By::parcel) {
    return gis::Error{gis::ErrorKind::usage, {"schemes.not_by_parcel"}, {}, {"schemes.not_by_parcel_hint"}};
  }
  if (options.by == By::size || options.room) {
    return gis::Error{gis::ErrorKind::usage, {"sizes.one_scheme"}, {}, {"sizes.one_scheme_hint"}};
  }
  HECTARE_ASSIGN(const Schemes schemes, cutAll(world, plan, options, memo, progress));
  const auto answered = std::find_if(schemes.begin(), schemes.end(), [](const auto& s) { return s.land != nullptr; });
  const land::Partition& any = *answered->land;
  HECTARE_ASSIGN(const std::vector<std::uint32_t> parks, land::chooseParks(any.sources.parks, options.parks));
  if (options.by == By::municipality && any.sources.municipalities.layers().empty()) {
    return gis::Error{
        gis::ErrorKind::undecided, {"availability.no_municipalities"}, {}, {"availability.no_municipalities_hint"}};
  }
  answer::Answer result = answer::begin("availability", plan, world.crs, world.provenance(), world.illustrative());
  result.confidential = options.owners;
  result.findings = world.allFindings(plan);
  if (options.by == By::municipality) result.tables.push_back(municipalitiesUnderSchemes(schemes, parks));
  if (options.by != By::plan) result.tables.push_back(parksUnderSchemes(schemes, parks));
  result.tables.push_back(schemeTable(schemes, parks));
  for (const SchemeLand& one : schemes) addScheme(result, one, parks, options, plan);
  answer::Table constraints = constraintsOfAll(any, parks);
  if (!constraints.rows.empty()) result.tables.push_back(std::move(constraints));
  addCorrections(result, schemes, parks);
  result.notes.push_back(remnantNote(plan.remnant));
  if (any.jobs) jobs::tellJobs(any.jobs->table, any.jobs->terms, result);
  tellUncertainty(result, any, parks, options.uncertainty);
  world::applyAcceptances(result.findings, plan);
  return result;
}

}  // namespace hectare::questions
