// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/answer/answer.h"
#include "src/answer/style.h"
#include "src/plan/scheme.h"
#include "ui/map/symbol.h"

namespace hectare::map {

/// Gives every value of a layer its symbol. The classes of the style come first, in its order; then the classes of
/// schemes of a planner's own, which look like those that they are `like`; then what no style knows.
class ClassLooks {
 public:
  /// \param ownClasses of the schemes that the answer was made with; those that the style names itself are not used.
  ClassLooks(const answer::Style& style, std::vector<plan::LandClass> ownClasses);

  /// Number of the symbol of a value. A text that no class stands for, nor for the one beside it, is remembered as
  /// unknown to the style.
  std::uint16_t numberOf(const answer::Cell& cell, const answer::Cell& beside = {});

  [[nodiscard]] const std::vector<Symbol>& symbols() const { return m_symbols; }
  /// Per text without a style: how many features have it.
  [[nodiscard]] const std::map<std::string, std::int64_t>& strangers() const { return m_strangers; }

 private:
  std::uint16_t ofText(const std::string& text, const std::string& beside);
  std::uint16_t ofClass(const answer::StyleClass* look, const std::string& code);
  std::uint16_t add(Symbol symbol);

  const answer::Style& m_style;
  std::vector<plan::LandClass> m_ownClasses;
  std::vector<Symbol> m_symbols;
  std::map<std::pair<std::string, std::string>, std::uint16_t> m_numbers;  ///< text, the one beside it -> symbol
  std::optional<std::uint16_t> m_noStyle;                                  ///< symbol of all that have none
  std::map<std::string, std::int64_t> m_strangers;
};

}  // namespace hectare::map
