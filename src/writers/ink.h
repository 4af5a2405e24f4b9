// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hectare::writers {

/// Emphasis on a terminal; without colour every text is returned as it is. Widths are measured before inking.
class Ink {
 public:
  explicit Ink(bool color) : m_color(color) {}
  [[nodiscard]] std::string strong(std::string_view text) const { return wrapped("1", text); }
  [[nodiscard]] std::string faint(std::string_view text) const { return wrapped("2", text); }
  [[nodiscard]] std::string alarm(std::string_view text) const { return wrapped("1;31", text); }
  [[nodiscard]] std::string caution(std::string_view text) const { return wrapped("33", text); }
  [[nodiscard]] std::string bar(std::string_view text) const { return wrapped("36", text); }

 private:
  [[nodiscard]] std::string wrapped(std::string_view code, std::string_view text) const {
    if (!m_color || text.empty()) return std::string(text);
    return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
  }
  bool m_color;
};

}  // namespace hectare::writers
