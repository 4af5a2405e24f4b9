// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/published_accuracy.h"

#include <algorithm>
#include <sstream>

#include "src/text/data_rows.h"

namespace hectare::plan {

namespace {

constexpr const char* listFile = "accuracy/published.toml";

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> result;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) result.push_back(word);
  return result;
}

}  // namespace

gis::Result<std::vector<PublishedAccuracy>> publishedAccuracies() {
  HECTARE_ASSIGN(const std::vector<text::DataRow> rows, text::readDataRows(listFile, "accuracy"));
  std::vector<PublishedAccuracy> all;
  for (const text::DataRow& row : rows) {
    const std::vector<double> figure = row.list("accuracy_m");
    all.push_back({row.text("id"), row.text("title"), figure.empty() ? std::nullopt : std::optional(figure.front()),
                   row.text("says"), row.text("source"), row.text("url"), words(row.text("kinds"))});
  }
  return all;
}

gis::Result<PublishedAccuracy> publishedAccuracy(const std::string& id) {
  HECTARE_ASSIGN(std::vector<PublishedAccuracy> all, publishedAccuracies());
  const auto found = std::ranges::find(all, id, &PublishedAccuracy::id);
  if (found != all.end()) return std::move(*found);
  std::string known;
  for (const PublishedAccuracy& one : all) known += (known.empty() ? "" : ", ") + one.id;
  return gis::Error{
      gis::ErrorKind::notFound, {"accuracy.not_known", {{"id", id}}}, {}, {"accuracy.known", {{"known", known}}}};
}

}  // namespace hectare::plan
