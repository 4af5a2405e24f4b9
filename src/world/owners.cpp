// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/owners.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <unordered_map>

#include "gis/base/file.h"
#include "src/plan/owner_words.h"
#include "src/world/trimmed.h"

namespace hectare::world {

namespace {

/// New in every process.
const std::string& salt() {
  static const std::string value = [] {
    std::random_device random;
    std::string made;
    for (int i = 0; i < 8; ++i) made += fmt::format("{:08x}", random());
    return made;
  }();
  return value;
}

class Pseudonyms {
 public:
  const std::string& of(std::string_view name) {
    const auto known = m_known.find(std::string(name));
    if (known != m_known.end()) return known->second;
    return m_known.emplace(name, gis::sha256OfText(salt() + std::string(name))).first->second;
  }

 private:
  std::unordered_map<std::string, std::string> m_known;
};

void hide(gis::SurveyColumn& column) {
  column.samples.clear();
  column.min.reset();
  column.max.reset();
  column.sum.reset();
  column.earliest.clear();
  column.latest.clear();
}

/// Findings about a column name it and quote a value.
void hideQuotes(const std::set<std::string>& columns, gis::SurveyLayer& layer) {
  for (gis::Finding& finding : layer.findings) {
    auto& args = finding.text.args;
    const bool about = std::ranges::any_of(args, [&](const auto& arg) {
      const auto* name = std::get_if<std::string>(&arg.second);
      return arg.first == "column" && name != nullptr && columns.contains(*name);
    });
    if (!about) continue;
    for (auto& [name, value] : args) {
      if (name != "column" && std::holds_alternative<std::string>(value)) value = std::string(hiddenValue);
    }
  }
}

}  // namespace

bool isOwnerColumn(const plan::Source& source, const std::string& column) {
  const auto bound = source.columns.find(ownerColumn);
  return (bound != source.columns.end() && bound->second.column == column) || plan::namesOwners(column);
}

void takeOwners(bool names, Layer& layer) {
  Pseudonyms pseudonyms;
  for (gis::Column& column : layer.table.columns) {
    if (column.name() != ownerColumn) continue;
    gis::Column taken(ownerColumn, gis::ColumnType::text);
    for (std::size_t row = 0; row < column.size(); ++row) {
      const std::optional<std::string> text = column.asText(row);
      const std::string_view name = text ? trimmed(*text) : std::string_view();
      if (name.empty()) {
        taken.addMissing();
      } else {
        taken.addText(names ? name : pseudonyms.of(name));
      }
    }
    column = std::move(taken);
  }
}

void hideOwners(const Recognition& recognition, gis::Survey& survey) {
  std::set<std::tuple<std::size_t, std::size_t, std::string>> taken;
  for (const LayerGuess& guess : recognition.layers) {
    const auto owner = guess.columns.find(ownerColumn);
    if (owner != guess.columns.end()) taken.emplace(guess.file, guess.layer, owner->second.binding.column);
  }
  for (std::size_t file = 0; file < survey.files.size(); ++file) {
    for (std::size_t at = 0; at < survey.files[file].layers.size(); ++at) {
      gis::SurveyLayer& layer = survey.files[file].layers[at];
      std::set<std::string> hidden;
      for (gis::SurveyColumn& column : layer.columns) {
        if (!taken.contains({file, at, column.name}) && !plan::namesOwners(column.name)) continue;
        hide(column);
        hidden.insert(column.name);
      }
      hideQuotes(hidden, layer);
    }
  }
}

}  // namespace hectare::world
