// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/choose_unit.h"

#include <algorithm>
#include <array>
#include <map>

namespace hectare::jobs {
namespace {

/// Of units that equally many rows have, one that is said goes before none.
constexpr std::array<Unit, 4> units{Unit::jobs, Unit::fte, Unit::persons, Unit::unstated};

void tell(const char* rule, const world::Layer& layer, std::string subject, gis::Message text, Register& all) {
  all.findings.push_back(
      {rule, gis::Severity::warning, layer.name, std::move(subject), std::move(text), {}, {}, {}, {}, false, {}});
}

}  // namespace

std::optional<Unit> unitOf(const std::optional<std::string>& text) {
  if (!text || text->empty()) return Unit::unstated;
  const auto found = std::ranges::find(units, *text, unitId);
  return found == units.end() ? std::nullopt : std::optional(*found);
}

std::optional<Worker> workerOf(const std::optional<std::string>& text) {
  if (!text || text->empty()) return Worker::unstated;
  for (const Worker worker : {Worker::unstated, Worker::wageEarner, Worker::selfEmployed}) {
    if (*text == workerId(worker)) return worker;
  }
  return std::nullopt;
}

void chooseUnit(Register& all) {
  std::map<Unit, std::int64_t> rows;
  for (const Establishment& e : all.rows) rows[e.unit] += e.jobs ? 1 : 0;
  all.unit = *std::ranges::max_element(units, {}, [&](Unit unit) { return rows[unit]; });
  std::vector<const world::Layer*> layers;
  std::map<std::pair<std::size_t, Unit>, std::int64_t> others;
  for (Establishment& e : all.rows) {
    if (e.unit == all.unit || !e.jobs) continue;
    e.jobs.reset();
    if (layers.empty() || layers.back() != e.layer) layers.push_back(e.layer);
    ++others[{layers.size() - 1, e.unit}];
  }
  for (const auto& [key, count] : others) {
    const std::string other(unitId(key.second));
    tell("jobs.units_mixed", *layers[key.first], other,
         {"job_terms.units_mixed", {{"count", count}, {"other", other}, {"unit", std::string(unitId(all.unit))}}}, all);
  }
}

void chooseWorker(Register& all) {
  std::map<Worker, std::int64_t> rows;
  const world::Layer* silent = nullptr;
  for (const Establishment& e : all.rows) {
    if (!e.jobs) continue;
    ++rows[e.worker];
    if (e.worker == Worker::unstated && silent == nullptr) silent = e.layer;
  }
  if (rows.size() == 1) all.worker = rows.begin()->first;
  if (rows.size() < 2 || silent == nullptr) return;
  std::int64_t stated = 0;
  for (const auto& [worker, count] : rows) stated += worker == Worker::unstated ? 0 : count;
  tell("jobs.workers_mixed", *silent, {},
       {"job_terms.workers_mixed", {{"count", stated}, {"others", rows[Worker::unstated]}}}, all);
}

}  // namespace hectare::jobs
