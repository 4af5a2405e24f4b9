// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace hectare::gis {

/// Cuts separated values into cells, block after block, holding nothing of them (RFC 4180; a quote that stands inside
/// an unquoted cell, and what follows a closing quote, count as text). Lines end in LF, CR LF or CR. Sink:
///   void text(std::string_view)   a piece of the current cell, unquoted
///   void endCell()
///   void endRecord()              blank lines give none
template <class Sink>
class CsvRecords {
 public:
  CsvRecords(char separator, Sink& sink) : m_separator(separator), m_sink(sink) {}

  void feed(std::string_view bytes) {
    while (!bytes.empty()) bytes.remove_prefix(m_state == State::quoted ? takeQuoted(bytes) : takePlain(bytes));
  }
  /// The end of the file ends the record.
  void finish() {
    m_openQuote = m_state == State::quoted;
    if (m_state == State::closed) m_state = State::plain;
    if (m_started) endRecord();
  }

  /// Line that the current record begins on, counted from 1.
  [[nodiscard]] std::size_t recordLine() const { return m_recordLine; }
  /// Some quote stood where none belongs.
  [[nodiscard]] bool looseQuotes() const { return m_looseQuotes; }
  /// The file ended inside quotes; the line that they begin on.
  [[nodiscard]] bool openQuote() const { return m_openQuote; }
  [[nodiscard]] std::size_t quoteLine() const { return m_quoteLine; }
  /// Some line ended in CR alone.
  [[nodiscard]] bool oldMacLines() const { return m_oldMacLines; }

 private:
  enum class State { cellStart, plain, quoted, closed };

  std::size_t takeQuoted(std::string_view bytes) {
    std::size_t end = 0;
    while (end < bytes.size() && bytes[end] != '"') m_line += bytes[end++] == '\n' ? 1U : 0U;
    if (end > 0) m_sink.text(bytes.substr(0, end));
    if (end == bytes.size()) return end;
    m_state = State::closed;  // unless another quote follows
    return end + 1;
  }

  std::size_t takePlain(std::string_view bytes) {
    const char c = bytes.front();
    if (m_afterReturn && c != '\n') m_oldMacLines = true;
    const bool secondHalf = m_afterReturn && c == '\n';
    m_afterReturn = false;
    if (secondHalf) return 1;
    if (c == '"') return takeQuote(bytes);
    if (c == m_separator) return endCell();
    if (c == '\n' || c == '\r') return endLine(c);
    return takeText(bytes);
  }

  std::size_t takeQuote(std::string_view bytes) {
    begin();
    if (m_state == State::cellStart) {
      m_state = State::quoted;
      m_quoteLine = m_line;
    } else if (m_state == State::closed) {  // doubled inside quotes
      m_sink.text(bytes.substr(0, 1));
      m_state = State::quoted;
    } else {
      m_sink.text(bytes.substr(0, 1));
      m_looseQuotes = true;
    }
    return 1;
  }

  std::size_t takeText(std::string_view bytes) {
    begin();
    if (m_state == State::closed) m_looseQuotes = true;
    m_state = State::plain;
    std::size_t end = 1;
    while (end < bytes.size() && !special(bytes[end])) ++end;
    m_sink.text(bytes.substr(0, end));
    return end;
  }

  [[nodiscard]] bool special(char c) const { return c == m_separator || c == '"' || c == '\n' || c == '\r'; }

  void begin() {
    if (!m_started) m_recordLine = m_line;
    m_started = true;
  }

  std::size_t endCell() {
    begin();
    m_sink.endCell();
    m_state = State::cellStart;
    return 1;
  }

  std::size_t endLine(char c) {
    if (m_started) endRecord();
    m_state = State::cellStart;
    ++m_line;
    m_afterReturn = c == '\r';
    return 1;
  }

  void endRecord() {
    m_sink.endCell();
    m_sink.endRecord();
    m_started = false;
  }

  char m_separator;
  Sink& m_sink;
  State m_state = State::cellStart;
  bool m_started = false;  ///< the record has something
  bool m_afterReturn = false;
  bool m_looseQuotes = false;
  bool m_openQuote = false;
  bool m_oldMacLines = false;
  std::size_t m_line = 1;
  std::size_t m_recordLine = 1;
  std::size_t m_quoteLine = 0;
};

}  // namespace hectare::gis
