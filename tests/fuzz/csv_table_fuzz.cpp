// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Separated values however they are written: made plain, they are the same table, and plain.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "gis/base/file.h"
#include "gis/io/csv_facts.h"
#include "gis/io/csv_records.h"
#include "gis/io/text_decoder.h"
#include "tests/fuzz/choices.h"
#include "tests/fuzz/input_file.h"

namespace hectare::fuzz {
namespace {

constexpr std::array<const char*, 6> encodings = {"",         "windows-1252", "UTF-16LE",
                                                  "UTF-16BE", "ISO-8859-15",  "nonsense"};

using Row = std::vector<std::string>;

/// All rows of a file, as they are cut while it is read.
struct Rows {
  std::vector<Row> rows;
  Row row;
  std::string cell;
  void text(std::string_view piece) { cell += piece; }
  void endCell() { row.push_back(std::exchange(cell, {})); }
  void endRecord() { rows.push_back(std::exchange(row, {})); }
};

std::vector<Row> rowsOf(const std::filesystem::path& file, const gis::TextEncoding& encoding, char separator) {
  Rows sink;
  gis::CsvRecords records(separator, sink);
  const auto taken = [&](std::string_view block) {
    records.feed(block);
    return true;
  };
  require(gis::decodeFile(file, encoding, taken).has_value(), "a file that was looked at can be read");
  records.finish();
  return std::move(sink.rows);
}

/// The rows of a text that keeps to RFC 4180 to the letter.
std::vector<Row> strictRows(std::string_view text) {
  std::vector<Row> rows;
  while (!text.empty()) {
    Row row;
    bool more = true;
    while (more) {
      std::string cell;
      if (text.starts_with('"')) {
        for (text.remove_prefix(1); !text.starts_with('"') || text.starts_with("\"\""); text.remove_prefix(1)) {
          require(!text.empty(), "quotes are closed");
          if (text.starts_with('"')) text.remove_prefix(1);
          cell += text.front();
        }
        text.remove_prefix(1);
      }
      row.push_back(std::move(cell));
      require(text.starts_with(',') || text.starts_with('\n'), "whatever is not empty is in quotes");
      more = text.front() == ',';
      text.remove_prefix(1);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

/// The names, then every row as long as these, with nothing in front or behind lost.
void checkPlain(const std::vector<Row>& plain, const std::vector<Row>& given, const gis::CsvFacts& facts) {
  std::vector<Row> expected{facts.columns};
  const std::size_t skipped = std::min(facts.skipped, given.size());
  expected.insert(expected.end(), given.begin() + static_cast<std::ptrdiff_t>(skipped), given.end());
  // A column alone has an empty one beside it, without which GDAL takes the file for no table.
  for (Row& row : expected) {
    row.resize(facts.columns.size());
    if (row.size() == 1) row.emplace_back();
  }
  require(plain == expected, "a plain table says the same");
}

void csvTable(Bytes bytes) {
  // A text does not begin with a control character; one that does says how it is encoded.
  const bool said = !bytes.empty() && bytes.front() < encodings.size();
  const std::string encoding = said ? encodings.at(bytes.front()) : "";
  const auto file = inputFile("input.csv", asText(said ? bytes.subspan(1) : bytes));
  const auto facts = gis::csvFacts(file, encoding);
  if (!facts) return;
  const std::set<std::string> names(facts->columns.begin(), facts->columns.end());
  require(names.size() == facts->columns.size() && !names.contains(""), "columns have names, no two alike");
  require(facts->findings.size() <= facts->columns.size() + 30, "there is an end to what is told");
  if (facts->columns.empty()) return;
  const auto made = inputFile("plain.csv", "");
  require(gis::writePlainCsv(file, *facts, made).has_value(), "any table can be made plain");
  checkPlain(strictRows(gis::readFile(made).value()), rowsOf(file, facts->encoding, facts->separator), *facts);
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("csv_table", csvTable)
