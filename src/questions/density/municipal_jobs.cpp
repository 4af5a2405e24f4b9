// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/density/municipal_jobs.h"

#include <set>

#include "gis/geometry/area.h"
#include "src/answer/cells.h"
#include "src/jobs/choose_unit.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::textColumn;
using gis::Unit;

std::optional<double> jobsOf(const land::FeatureRef& municipality) {
  const gis::Column* jobs = municipality.layer->table.find("jobs");
  return jobs == nullptr ? std::nullopt : jobs->asNumber(municipality.row);
}

/// A plan says it of a whole source, in words that it checks.
jobs::Unit unitOf(const land::FeatureRef& municipality) {
  const auto text = municipality.text("unit");
  return jobs::unitOf(text ? std::optional<std::string>(*text) : std::nullopt).value_or(jobs::Unit::unstated);
}

Cell nameCell(const land::FeatureRef& municipality) {
  const auto name = municipality.text("name");
  return name ? Cell(std::string(*name)) : Cell();
}

Cell codeCell(const land::FeatureRef& municipality, const char* column) {
  const auto code = municipality.text(column);
  return code ? Cell(std::string(*code)) : Cell();
}

std::set<jobs::Unit> unitsIn(const DensityView& view) {
  std::set<jobs::Unit> units;
  for (const auto& [m, ledger] : land::ledgersByMunicipality(view.partition, view.parks)) {
    if (m != land::noFeature && jobsOf(view.partition.sources.municipalities[m])) {
      units.insert(unitOf(view.partition.sources.municipalities[m]));
    }
  }
  return units;
}

}  // namespace

bool hasMunicipalJobs(const land::Partition& partition) {
  for (const world::Layer* layer : partition.sources.municipalities.layers()) {
    if (layer->table.find("jobs") != nullptr) return true;
  }
  return false;
}

std::optional<double> municipalBound(std::uint32_t park, const land::Partition& partition) {
  double bound = 0;
  std::optional<jobs::Unit> unit;
  for (const auto& [m, area] : partition.gross[park].byMunicipalityM2) {
    if (area <= 0) continue;
    const auto jobs = m == land::noFeature ? std::nullopt : jobsOf(partition.sources.municipalities[m]);
    if (!jobs) return std::nullopt;
    const jobs::Unit own = unitOf(partition.sources.municipalities[m]);
    if (unit.value_or(own) != own) return std::nullopt;
    unit = own;
    bound += *jobs;
  }
  return bound;
}

answer::Table municipalJobsTable(const DensityView& view) {
  answer::Table table{"municipal_jobs", {"table.municipal_jobs"}, {}, {}, {}};
  table.columns = {
      textColumn("municipality_id"),
      textColumn("municipality"),
      {"municipality_m2", {"column.municipality_m2"}, Unit::squareMetre, Column::Show::always},
      {"parks_m2", {"column.parks_m2"}, Unit::squareMetre, Column::Show::always},
      {"municipal_jobs", {"column.municipal_jobs"}, Unit::jobs, Column::Show::always},
      textColumn("jobs_unit", Column::Show::ifPresent),
      textColumn("worker", Column::Show::machineOnly),
      {"jobs_per_municipality_ha", {"column.jobs_per_municipality_ha"}, Unit::jobsPerHectare, Column::Show::always}};
  for (const auto& [m, ledger] : land::ledgersByMunicipality(view.partition, view.parks)) {
    if (m == land::noFeature) continue;
    const land::FeatureRef& municipality = view.partition.sources.municipalities[m];
    if (municipality.layer->table.find("jobs") == nullptr) continue;
    const auto jobs = jobsOf(municipality);
    const double area = gis::area(municipality.geometry(), municipality.row);
    table.rows.push_back({std::string(municipality.id()), nameCell(municipality), area, ledger.grossM2,
                          jobs ? Cell(*jobs) : Cell(), codeCell(municipality, "unit"), codeCell(municipality, "worker"),
                          jobs && area > 0 ? Cell(*jobs / (area / gis::squareMetresPerHectare)) : Cell()});
  }
  return table;
}

void tellMunicipalJobs(const DensityView& view, answer::Answer& answer) {
  const std::set<jobs::Unit> units = unitsIn(view);
  if (units.empty()) return;
  std::string names;
  for (const jobs::Unit unit : units) names += (names.empty() ? "" : ", ") + std::string(jobs::unitId(unit));
  gis::Finding finding;
  finding.severity = gis::Severity::warning;
  finding.layer = view.partition.sources.municipalities.layers().front()->name;
  if (units.size() > 1) {
    finding.rule = "jobs.municipal_units";
    finding.text = {"job_terms.municipal_units", {{"units", names}}};
    answer.findings.push_back(finding);
  }
  if (!view.hasJobs()) {
    if (units.size() == 1) answer.notes.push_back(jobs::unitNote(*units.begin()));
    return;
  }
  const jobs::Unit counted = view.partition.jobs->terms.unit;
  if (units.size() == 1 && *units.begin() == counted) return;
  finding.rule = "jobs.other_unit";
  finding.text = {"job_terms.other_unit", {{"units", names}, {"unit", std::string(jobs::unitId(counted))}}};
  answer.findings.push_back(finding);
}

}  // namespace hectare::questions
