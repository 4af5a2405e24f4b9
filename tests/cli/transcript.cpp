// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/transcript.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace hectare::tests {
namespace {

/// Whether patterns from p on match items from i on; `any` says which patterns stand for any number of items, `one`
/// whether a pattern fits an item.
template <class Any, class One>
bool fits(std::size_t p, std::size_t patterns, std::size_t i, std::size_t items, const Any& any, const One& one) {
  std::size_t star = patterns;  // where to go back to, and the item it then takes too
  std::size_t taken = 0;
  while (i < items) {
    if (p < patterns && any(p)) {
      star = p++;
      taken = i;
    } else if (p < patterns && one(p, i)) {
      ++p;
      ++i;
    } else if (star < patterns) {
      p = star + 1;
      i = ++taken;
    } else {
      return false;
    }
  }
  while (p < patterns && any(p)) ++p;
  return p == patterns;
}

class TranscriptReader {
 public:
  void line(const std::string& text) {
    ++m_number;
    const auto space = text.find(' ');
    const auto mark = text.substr(0, space);
    const auto rest = space == std::string::npos ? std::string() : text.substr(space + 1);
    if (mark == "#") {
      if (m_read.title.empty() && !rest.starts_with("SPDX")) m_read.title = rest;
    } else if (!text.empty() && !setting(mark, rest) && !stepPart(mark, rest)) {
      throw std::runtime_error("line " + std::to_string(m_number) + " of a transcript is not understood: " + text);
    }
  }
  Transcript take() { return std::move(m_read); }

 private:
  bool setting(const std::string& mark, const std::string& rest) {
    if (mark == "land") {
      m_read.lands.push_back(rest);
    } else if (mark == "file") {
      m_read.files.emplace_back(rest, "");
    } else if (mark == "|" && !m_read.files.empty()) {
      m_read.files.back().second += rest + "\n";
    } else if (mark == "$") {
      m_read.steps.push_back({rest, {}, {}, 0, m_number});
    } else {
      return false;
    }
    return true;
  }

  bool stepPart(const std::string& mark, const std::string& rest) {
    if (m_read.steps.empty()) return false;
    auto& step = m_read.steps.back();
    if (mark == ">") {
      step.output.push_back(rest);
    } else if (mark == "!") {
      step.errors.push_back(rest);
    } else if (mark == "=") {
      step.exitCode = std::stoi(rest);
    } else {
      return false;
    }
    return true;
  }

  Transcript m_read;
  int m_number = 0;
};

}  // namespace

Transcript readTranscript(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error("no transcript " + file.string());
  TranscriptReader reader;
  for (std::string text; std::getline(stream, text);) reader.line(text);
  return reader.take();
}

bool matches(const std::string& pattern, const std::string& line) {
  const auto any = [&](std::size_t p) { return pattern[p] == '*'; };
  const auto one = [&](std::size_t p, std::size_t i) { return pattern[p] == line[i]; };
  return fits(0, pattern.size(), 0, line.size(), any, one);
}

bool matches(const std::vector<std::string>& patterns, const std::vector<std::string>& lines) {
  const auto any = [&](std::size_t p) { return patterns[p] == "*"; };
  const auto one = [&](std::size_t p, std::size_t i) { return matches(patterns[p], lines[i]); };
  return fits(0, patterns.size(), 0, lines.size(), any, one);
}

std::vector<std::string> splitLines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (line.ends_with('\r')) line.pop_back();  // CSV ends its lines as RFC 4180 says
    lines.push_back(line);
  }
  return lines;
}

}  // namespace hectare::tests
