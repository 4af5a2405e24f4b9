// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/csv_facts.h"

#include <algorithm>
#include <map>

#include "gis/io/csv_records.h"
#include "gis/io/format_findings.h"
#include "gis/io/table_header.h"

namespace hectare::gis {

namespace {

constexpr char separators[] = {',', ';', '\t', '|'};
constexpr std::size_t headBytes = std::size_t{1} << 20U;
constexpr std::size_t sampleRows = 100;

/// The first records, whole.
struct Sample {
  std::vector<TextRow> rows;
  TextRow row;
  std::string cell;
  void text(std::string_view piece) {
    if (rows.size() < sampleRows) cell += piece;
  }
  void endCell() {
    if (rows.size() < sampleRows) row.push_back(std::move(cell));
    cell.clear();
  }
  void endRecord() {
    if (rows.size() < sampleRows) rows.push_back(std::move(row));
    row.clear();
  }
};

std::vector<TextRow> rowsOf(std::string_view text, char separator, bool whole) {
  Sample sample;
  CsvRecords records(separator, sample);
  records.feed(text);
  if (whole) records.finish();
  return std::move(sample.rows);
}

/// How well a separator explains the rows: the rows that are as long as most, then how long that is.
struct Fit {
  double agreeing = 0;
  std::size_t width = 1;
  [[nodiscard]] bool better(const Fit& other) const {
    if ((width > 1) != (other.width > 1)) return width > 1;
    return agreeing != other.agreeing ? agreeing > other.agreeing : width > other.width;
  }
};

Fit fitOf(const std::vector<TextRow>& rows) {
  std::map<std::size_t, std::size_t> widths;
  for (const TextRow& row : rows) ++widths[row.size()];
  Fit fit;
  std::size_t most = 0;
  for (const auto& [width, count] : widths) {
    if (width > 1 && count >= most) {
      most = count;
      fit.width = width;
    }
  }
  fit.agreeing = rows.empty() ? 0 : static_cast<double>(most) / static_cast<double>(rows.size());
  return fit;
}

char bestSeparator(std::string_view text, bool whole) {
  char best = ',';
  Fit bestFit;
  for (const char separator : separators) {
    const Fit fit = fitOf(rowsOf(text, separator, whole));
    if (!fit.better(bestFit)) continue;
    bestFit = fit;
    best = separator;
  }
  return best;
}

Result<std::string> headOf(const std::filesystem::path& path, const TextEncoding& encoding, bool& whole) {
  std::string head;
  whole = true;
  HECTARE_TRY(decodeFile(path, encoding, [&](std::string_view block) {
    head += block;
    whole = head.size() <= headBytes;
    return whole;
  }));
  return head;
}

/// Looks at every record behind the header: is it as long as it should be?
class RaggedRows {
 public:
  RaggedRows(char separator, std::size_t columns, std::size_t skipped)
      : m_records(separator, *this), m_columns(columns), m_skipped(skipped) {}

  void feed(std::string_view block) { m_records.feed(block); }
  void finish(CsvFacts& facts) {
    m_records.finish();
    for (Finding& finding : m_told) facts.findings.push_back(std::move(finding));
    if (m_count > mostTold) tellRest(facts);
    if (m_records.openQuote()) tellOpenQuote(facts);
    facts.plain = facts.plain && !m_records.looseQuotes() && !m_records.oldMacLines();
  }

  void text(std::string_view piece) {
    if (m_cells >= m_columns && !piece.empty()) m_lost = true;
  }
  void endCell() { ++m_cells; }
  void endRecord() {
    const bool ragged = m_record >= m_skipped && (m_cells < m_columns || m_lost);
    if (ragged && m_count++ < mostTold) tell();
    ++m_record;
    m_cells = 0;
    m_lost = false;
  }

 private:
  static constexpr std::size_t mostTold = 20;

  void tell() {
    const auto line = static_cast<std::int64_t>(m_records.recordLine());
    const auto cells = static_cast<std::int64_t>(m_cells);
    const auto columns = static_cast<std::int64_t>(m_columns);
    Message text = m_lost ? Message{"format.row_long", {{"line", line}, {"cells", cells}, {"columns", columns}}}
                          : Message{"format.row_short", {{"line", line}, {"cells", cells}, {"columns", columns}}};
    m_told.push_back(formatFinding(std::move(text), Severity::warning));
    m_told.back().subject = std::to_string(line);
  }
  void tellRest(CsvFacts& facts) const {
    const auto more = static_cast<std::int64_t>(m_count - mostTold);
    facts.findings.push_back(formatFinding({"format.rows_ragged", {{"rows", more}}}, Severity::warning));
  }
  void tellOpenQuote(CsvFacts& facts) const {
    const auto line = static_cast<std::int64_t>(m_records.quoteLine());
    facts.findings.push_back(formatFinding({"format.open_quote", {{"line", line}}}, Severity::error));
    facts.plain = false;
  }

  CsvRecords<RaggedRows> m_records;
  std::size_t m_columns;
  std::size_t m_skipped;
  std::size_t m_record = 0;
  std::size_t m_cells = 0;
  std::size_t m_count = 0;
  bool m_lost = false;
  Findings m_told;
};

void tellEncoding(CsvFacts& facts, bool said) {
  if (facts.encoding.name == "UTF-8" || said) return;
  const Severity severity = facts.encoding.assumed ? Severity::warning : Severity::note;
  Message text = facts.encoding.assumed ? Message{"format.encoding_assumed", {{"encoding", facts.encoding.name}}}
                                        : Message{"format.encoding", {{"encoding", facts.encoding.name}}};
  facts.findings.push_back(formatFinding(std::move(text), severity));
  facts.findings.back().rule = "read.encoding";
}

void tellSeparator(CsvFacts& facts) {
  if (facts.separator == ',') return;
  const std::string shown = facts.separator == '\t' ? "tab" : std::string(1, facts.separator);
  facts.findings.push_back(formatFinding({"format.separator", {{"separator", shown}}}, Severity::note));
}

/// Whether GDAL, which looks at the first line alone, would take another separator.
bool misleads(const TextRow& header, char separator) {
  return std::any_of(header.begin(), header.end(), [&](const std::string& cell) {
    return std::any_of(std::begin(separators), std::end(separators),
                       [&](char other) { return other != separator && cell.find(other) != std::string::npos; });
  });
}

/// The columns, and how much stands above the data.
void readHeader(const std::vector<TextRow>& rows, CsvFacts& facts) {
  const auto header = headerRow(rows);
  const std::size_t first = firstFullRow(rows);
  if (rows.empty()) return;
  const Fit fit = fitOf(rows);
  const std::size_t width = fit.agreeing > 0.5 ? fit.width : 1;
  TextRow cells = rows[first];
  cells.resize(std::max(cells.size(), width));  // columns that the header forgets are columns too
  HeaderNames names = header ? headerNames(cells) : inventedNames(width);
  if (header && first > 0) {
    facts.findings.push_back(
        formatFinding({"format.header_row", {{"row", static_cast<std::int64_t>(first + 1)}}}, Severity::note));
  }
  facts.skipped = header ? first + 1 : first;
  const bool asFound = header && first == 0 && cells.size() == rows[0].size() && !names.changed;
  const bool known = cells.size() > 1 && facts.separator != '|';  // to GDAL 3.6
  facts.plain = facts.plain && asFound && known && !misleads(rows[0], facts.separator);
  facts.columns = std::move(names.names);
  facts.findings.insert(facts.findings.end(), names.findings.begin(), names.findings.end());
}

}  // namespace

Result<CsvFacts> csvFacts(const std::filesystem::path& path, const std::string& encoding) {
  CsvFacts facts;
  HECTARE_ASSIGN(facts.encoding, findEncoding(path));
  if (!encoding.empty() && facts.encoding.markBytes == 0) facts.encoding = {encoding, 0, false};
  bool whole = true;
  HECTARE_ASSIGN(const std::string head, headOf(path, facts.encoding, whole));
  facts.separator = bestSeparator(head, whole);
  facts.plain = facts.encoding.name == "UTF-8";
  tellEncoding(facts, !encoding.empty());
  tellSeparator(facts);
  readHeader(rowsOf(head, facts.separator, whole), facts);
  RaggedRows ragged(facts.separator, facts.columns.size(), facts.skipped);
  HECTARE_TRY(decodeFile(path, facts.encoding, [&](std::string_view block) {
    ragged.feed(block);
    return true;
  }));
  ragged.finish(facts);
  return facts;
}

}  // namespace hectare::gis
