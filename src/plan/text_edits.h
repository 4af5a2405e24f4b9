// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace hectare::plan {

/// Changes to a text, collected first and made together. Those at one place keep the order in which they came.
class TextEdits {
 public:
  void replace(std::size_t begin, std::size_t end, std::string by) { m_edits.push_back({begin, end, std::move(by)}); }
  void insert(std::size_t at, std::string text) { replace(at, at, std::move(text)); }
  void erase(std::size_t begin, std::size_t end) { replace(begin, end, {}); }

  [[nodiscard]] std::string apply(std::string_view text) {
    std::stable_sort(m_edits.begin(), m_edits.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    std::string out;
    std::size_t cursor = 0;
    for (const Edit& edit : m_edits) {
      if (edit.begin > cursor) out += text.substr(cursor, edit.begin - cursor);
      out += edit.by;
      cursor = std::max({cursor, edit.begin, edit.end});
    }
    return out += text.substr(cursor);
  }

 private:
  struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string by;
  };
  std::vector<Edit> m_edits;
};

}  // namespace hectare::plan
