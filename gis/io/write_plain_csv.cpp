// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include "gis/io/csv_facts.h"
#include "gis/io/csv_records.h"

namespace hectare::gis {

namespace {

/// Writes rows of equal length.
class PlainWriter {
 public:
  PlainWriter(const CsvFacts& facts, std::ofstream& out)
      : m_columns(facts.columns.size()), m_skipped(facts.skipped), m_out(out) {
    for (const std::string& name : facts.columns) {
      text(name);
      endRowCell();
    }
    endRow();
  }
  void text(std::string_view piece) {
    if (m_record < m_skipped && m_started) return;
    if (m_cell >= m_columns) return;
    for (const char c : piece) {
      if (c == '"') m_row += '"';
      m_row += c;
    }
  }
  void endCell() {
    if (m_record >= m_skipped) endRowCell();
  }
  void endRecord() {
    if (m_record++ >= m_skipped) endRow();
  }

 private:
  void endRowCell() {
    if (m_cell++ >= m_columns) return;
    if (m_row.empty()) {
      m_line += m_cell > 1 ? "," : "";
    } else {
      m_line += m_cell > 1 ? ",\"" : "\"";
      m_line += m_row;
      m_line += '"';
    }
    m_row.clear();
  }
  void endRow() {
    while (m_cell < m_columns) endRowCell();
    if (m_columns == 1) m_line += ',';  // GDAL takes one cell alone for no table, and drops a nameless one at the end
    m_line += '\n';
    m_out << m_line;
    m_line.clear();
    m_cell = 0;
    m_started = true;
  }

  std::size_t m_columns;
  std::size_t m_skipped;
  std::ofstream& m_out;
  std::size_t m_record = 0;
  std::size_t m_cell = 0;
  bool m_started = false;
  std::string m_row;
  std::string m_line;
};

}  // namespace

Status writePlainCsv(const std::filesystem::path& from, const CsvFacts& facts, const std::filesystem::path& to) {
  std::ofstream out(to, std::ios::binary | std::ios::trunc);
  PlainWriter writer(facts, out);
  CsvRecords records(facts.separator, writer);
  HECTARE_TRY(decodeFile(from, facts.encoding, [&](std::string_view block) {
    records.feed(block);
    return out.good();
  }));
  records.finish();
  out.close();
  if (out) return {};
  return Error{ErrorKind::writeFailed, {"format.no_scratch", {{"path", from.string()}}}, to.string(), {}};
}

}  // namespace hectare::gis
