// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/toml_scan.h"

#include <algorithm>

namespace hectare::plan {
namespace {

constexpr std::size_t mostDots = 32;

std::size_t lineEnd(std::string_view text, std::size_t at) {
  const std::size_t newline = text.find('\n', at);
  return newline == std::string_view::npos ? text.size() : newline + 1;
}

/// \pre text[at] is a quote. Past the closing quote or quotes.
std::size_t skipString(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool escapes = quote == '"';
  const std::string three(3, quote);
  const bool block = text.substr(at, 3) == three;
  for (std::size_t i = at + (block ? 3 : 1); i < text.size(); ++i) {
    if (escapes && text[i] == '\\') {
      ++i;
    } else if (block && text.substr(i, 3) == three) {
      i += 3;
      // Up to two quotes may stand directly before the closing three.
      for (int extra = 0; extra < 2 && i < text.size() && text[i] == quote; ++extra) ++i;
      return i;
    } else if (!block && (text[i] == quote || text[i] == '\n')) {
      return i + 1;
    }
  }
  return text.size();
}

bool isQuote(char c) { return c == '"' || c == '\''; }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

/// Start of the line that ends at `end`. \pre end > 0.
std::size_t lineBefore(std::string_view text, std::size_t end) {
  const std::size_t newline = end < 2 ? std::string_view::npos : text.rfind('\n', end - 2);
  return newline == std::string_view::npos ? 0 : newline + 1;
}

/// The first character of the line in [begin, end) that is not blank; '\n' for an empty line.
char firstOf(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && isBlank(text[begin])) ++begin;
  return begin < end ? text[begin] : '\n';
}

/// Walks up from `end` over lines that begin with `mark`, not beyond `floor`.
std::size_t skipUp(std::string_view text, std::size_t end, std::size_t floor, char mark) {
  while (end > floor) {
    const std::size_t begin = lineBefore(text, end);
    if (begin < floor || firstOf(text, begin, end) != mark) break;
    end = begin;
  }
  return end;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : m_text(text) {
    if (m_text.substr(0, 3) == "\xEF\xBB\xBF") m_at = 3;
    m_sections.emplace_back();
    m_sections.back().headerEnd = m_at;
  }

  std::vector<TomlSection> run() {
    while (!done()) line();
    endSection(m_text.size());
    return std::move(m_sections);
  }

 private:
  [[nodiscard]] bool done() const { return m_at >= m_text.size(); }
  void skipBlanks() {
    while (!done() && isBlank(m_text[m_at])) ++m_at;
  }

  void line() {
    const std::size_t begin = m_at;
    skipBlanks();
    if (done() || m_text[m_at] == '\n' || m_text[m_at] == '#') {
      m_at = lineEnd(m_text, m_at);
    } else if (m_text[m_at] == '[') {
      header(begin);
    } else {
      statement(begin);
    }
  }

  /// End of the last line of the section being read that says something.
  [[nodiscard]] std::size_t lastSaid() const {
    const TomlSection& section = m_sections.back();
    return section.statements.empty() ? section.headerEnd : section.statements.back().end;
  }
  void endSection(std::size_t end) { m_sections.back().contentEnd = skipUp(m_text, end, lastSaid(), '\n'); }

  void header(std::size_t begin) {
    TomlSection section;
    section.begin = begin;
    section.lead = skipUp(m_text, begin, lastSaid(), '#');
    endSection(section.lead);
    section.array = m_text.substr(m_at, 2) == "[[";
    m_at += section.array ? 2 : 1;
    section.path = key();
    m_at = lineEnd(m_text, m_at);
    section.headerEnd = section.contentEnd = m_at;
    m_sections.push_back(std::move(section));
  }

  void statement(std::size_t begin) {
    TomlStatement statement;
    statement.begin = begin;
    statement.keyBegin = m_at;
    statement.key = key();
    if (!done() && m_text[m_at] == '=') ++m_at;
    skipBlanks();
    statement.valueBegin = m_at;
    value();
    statement.valueEnd = m_at;
    m_at = statement.end = lineEnd(m_text, m_at);
    m_sections.back().statements.push_back(std::move(statement));
  }

  std::vector<std::string> key() {
    std::vector<std::string> parts;
    while (!done()) {
      skipBlanks();
      const std::size_t begin = m_at;
      if (!done() && isQuote(m_text[m_at])) {
        m_at = skipString(m_text, m_at);
        parts.emplace_back(m_at - begin < 2 ? "" : m_text.substr(begin + 1, m_at - begin - 2));
      } else {
        m_at = std::min(m_text.find_first_of(" \t\r\n.=]#", m_at), m_text.size());
        parts.emplace_back(m_text.substr(begin, m_at - begin));
      }
      skipBlanks();
      if (done() || m_text[m_at] != '.') break;
      ++m_at;
    }
    return parts;
  }

  /// To the end of the value: the line's end outside of brackets, without the blanks and the comment behind it.
  void value() {
    int depth = 0;
    std::size_t end = m_at;
    while (!done() && (depth > 0 || (m_text[m_at] != '\n' && m_text[m_at] != '#'))) {
      const char c = m_text[m_at];
      if (c == '#') {
        m_at = lineEnd(m_text, m_at);
      } else if (isQuote(c)) {
        m_at = end = skipString(m_text, m_at);
      } else {
        depth += (c == '[' || c == '{') ? 1 : (c == ']' || c == '}') ? -1 : 0;
        ++m_at;
        if (!isBlank(c) && c != '\n') end = m_at;
      }
    }
    m_at = end;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::vector<TomlSection> m_sections;
};

}  // namespace

std::vector<TomlSection> scanToml(std::string_view text) { return Scanner(text).run(); }

bool nestsTooDeeply(std::string_view text) {
  std::size_t dots = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (isQuote(c)) {
      i = skipString(text, i);
      continue;
    }
    if (c == '#') {
      i = lineEnd(text, i);
      dots = 0;
      continue;
    }
    if (c == '.' && ++dots > mostDots) return true;
    if (c == '\n' || c == ',' || c == '=' || c == '[' || c == ']' || c == '{' || c == '}') dots = 0;
    ++i;
  }
  return false;
}

}  // namespace hectare::plan
