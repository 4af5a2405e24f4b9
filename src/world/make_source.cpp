// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/make_source.h"

#include <fmt/format.h>

#include <algorithm>

#include "gis/io/source_place.h"
#include "src/world/yes_no.h"

namespace hectare::world {
namespace {

namespace fs = std::filesystem;
using plan::Role;

constexpr std::ptrdiff_t mostStepsUp = 3;  // of a relative path, before it says less than an absolute one

bool confirms(const plan::LayerKind& kind, std::string_view key) {
  return std::ranges::find(kind.confirm, key) != kind.confirm.end();
}

/// Whether a number with a decimal comma is taken from the file's texts.
bool needsComma(const gis::SurveyLayer& layer, const LayerGuess& guess) {
  return std::ranges::any_of(layer.columns, [&](const gis::SurveyColumn& column) {
    if (!column.decimalComma) return false;
    if (guess.places && (guess.places->x == column.name || guess.places->y == column.name)) return true;
    return std::ranges::any_of(guess.columns, [&](const auto& bound) {
      return bound.second.binding.column == column.name && (bound.second.binding.above || isCount(bound.first));
    });
  });
}

void addColumns(const LayerGuess& guess, const text::Language& language, plan::Source& source) {
  for (const auto& [ours, column] : guess.columns) {
    plan::ColumnBinding binding = column.binding;
    Reasons reasons = column.reasons;
    if (!column.others.empty()) {
      reasons.push_back({"recognise.column_others", {{"others", fmt::format("{}", fmt::join(column.others, ", "))}}});
      source.unsure.push_back("columns." + ours);
    }
    binding.why = rendered(reasons, language);
    source.columns.emplace(ours, std::move(binding));
  }
}

void addConstraint(const LayerGuess& guess, Reasons& reasons, plan::Source& source) {
  const plan::LayerKind& kind = guess.kind();
  if (kind.id.empty()) return;
  source.hard = kind.hard;
  source.bufferM = kind.bufferM;
  if (!confirms(kind, "hard")) return;
  source.unsure.emplace_back("hard");
  reasons.push_back(kind.hard ? gis::Message{"recognise.hard_policy"} : gis::Message{"recognise.soft_policy"});
}

}  // namespace

std::string rendered(const Reasons& reasons, const text::Language& language) {
  std::string all;
  for (const gis::Message& reason : reasons) {
    if (!reason.empty()) all += (all.empty() ? "" : "; ") + language.render(reason);
  }
  return all;
}

std::string planPath(const fs::path& file, const fs::path& planFolder) {
  if (gis::leadsElsewhere(file.string())) return file.string();
  std::error_code failed;
  const fs::path absolute = fs::absolute(file, failed).lexically_normal();
  const fs::path from = fs::absolute(planFolder.empty() ? "." : planFolder, failed).lexically_normal();
  const fs::path relative = absolute.lexically_relative(from);
  const auto up = std::ranges::count(relative, fs::path(".."));
  return relative.empty() || up > mostStepsUp ? absolute.generic_string() : relative.generic_string();
}

plan::Source makeSource(const gis::Survey& survey, const LayerGuess& guess, const LayerPlace& place,
                        const fs::path& planFolder, const text::Language& language) {
  const gis::SurveyFile& file = survey.files[guess.file];
  const gis::SurveyLayer& layer = surveyLayer(survey, guess);
  plan::Source source;
  source.role = guess.role.value_or(Role::overlay);
  source.paths = {planPath(file.path, planFolder)};
  if (file.layers.size() > 1) source.layer = layer.name;
  Reasons reasons = guess.reasons;
  if (!guess.sure) source.unsure.emplace_back(guess.join ? "join" : "role");
  if (source.role == Role::constraint) addConstraint(guess, reasons, source);
  if (place.stated) source.crs = place.crs.definition();
  if (place.unsure) source.unsure.emplace_back("crs");
  source.axesSwapped = place.axesSwapped;
  if (place.axesSwapped) source.unsure.emplace_back("axes");
  reasons.insert(reasons.end(), place.reasons.begin(), place.reasons.end());
  if (guess.ended) {
    source.filters.push_back({guess.ended->column, {}, {}, {}, {}, guess.ended->day});
    reasons.push_back({"recognise.why_ended", {{"column", guess.ended->column}, {"day", guess.ended->day}}});
    if (!guess.ended->told) source.unsure.emplace_back("filter");
  }
  source.geometry = guess.places;
  source.decimalComma = needsComma(layer, guess);
  addColumns(guess, language, source);
  source.jobsUnit = guess.jobsUnit;
  source.workers = guess.workers;
  if (!source.jobsUnit.empty()) reasons.push_back({"recognise.jobs_unit", {{"unit", source.jobsUnit}}});
  if (!source.workers.empty()) reasons.push_back({"recognise.workers", {{"workers", source.workers}}});
  source.why = rendered(reasons, language);
  return source;
}

}  // namespace hectare::world
