// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/prose.h"

#include "tests/support/catch.h"

using namespace hectare::gis;

namespace {

/// A table of 10 rows.
SurveyFile table(const std::string& name, std::size_t columns, std::size_t ragged = 0) {
  SurveyLayer layer;
  layer.features = 10;
  layer.columns.resize(columns);
  Finding finding;
  finding.rule = "read.row_short";
  if (ragged > 0) layer.findings.push_back(finding);
  finding.rule = "read.rows_ragged";
  finding.text.args = {{"rows", static_cast<std::int64_t>(ragged) - 1}};
  if (ragged > 1) layer.findings.push_back(finding);
  SurveyFile file;
  file.path = name;
  file.format = "CSV";
  file.layers = {layer};
  return file;
}

}  // namespace

TEST_CASE("A file is prose by its name and its rows together") {
  CHECK(isProse(table("in/copying.txt", 1)));
  CHECK(isProse(table("in/Licence_2024", 1)));
  CHECK_FALSE(isProse(table("in/keys.csv", 1)));
  CHECK(isProse(table("in/notes.txt", 3, 5)));
  CHECK_FALSE(isProse(table("in/notes.txt", 3, 4)));
  CHECK_FALSE(isProse(table("in/export.csv", 3, 10)));
}

TEST_CASE("A separator that no text has makes a table of it") {
  SurveyFile file = table("in/export.txt", 3, 10);
  Finding separator;
  separator.rule = "read.separator";
  file.layers[0].findings.push_back(separator);
  CHECK_FALSE(isProse(file));
}
