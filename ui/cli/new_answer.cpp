// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/new_answer.h"

#include "src/answer/begin.h"
#include "src/world/make_source.h"

namespace hectare::cli {
namespace {

answer::Column column(const std::string& id, gis::Unit unit = gis::Unit::none,
                      answer::Column::Show show = answer::Column::Show::always) {
  return {id, {"column." + id}, unit, show};
}

std::vector<answer::Cell> row(const world::TakenLayer& taken, const text::Language& language) {
  using answer::Cell;
  const auto known = [](const std::string& text) { return text.empty() ? Cell() : Cell(text); };
  const Cell certain =
      taken.role.empty() ? Cell() : Cell(taken.certain ? gis::Message{"recognise.yes"} : gis::Message{"recognise.no"});
  return {known(taken.role),
          known(taken.source),
          taken.file,
          taken.layer,
          static_cast<std::int64_t>(taken.features),
          certain,
          known(world::rendered(taken.reasons, language))};
}

}  // namespace

answer::Answer newPlanAnswer(const world::NewPlan& made, const text::Language& language) {
  const auto crs = gis::Crs::parse(made.plan.crs);
  answer::Answer told = answer::begin("new", made.plan, crs ? *crs : gis::Crs(), {}, false);
  told.areaMethod.clear();  // nothing was measured
  told.scheme = made.plan.scheme;
  answer::Table sources{"sources", {"table.sources"}, {}, {}, {}};
  sources.columns = {column("role"),
                     column("source"),
                     column("file"),
                     column("layer", gis::Unit::none, answer::Column::Show::machineOnly),
                     column("features", gis::Unit::count),
                     column("certain"),
                     column("why")};
  for (const world::TakenLayer& taken : made.layers) sources.rows.push_back(row(taken, language));
  told.tables.push_back(std::move(sources));
  told.findings = made.findings;
  return told;
}

}  // namespace hectare::cli
