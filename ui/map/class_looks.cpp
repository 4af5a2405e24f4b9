// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/class_looks.h"

#include <fmt/format.h>

#include <algorithm>

#include "ui/map/style_symbols.h"

namespace hectare::map {

namespace {

/// Classes of a planner's own that are like the same one are told apart by lines.
Symbol likeAnother(const answer::StyleClass& look, const plan::LandClass& own, std::size_t nth) {
  Symbol symbol = symbolOf(look);
  symbol.id = own.id;
  symbol.title = {"class." + own.id};
  if (!own.title.empty()) symbol.title.args.emplace_back("otherwise", own.title);
  if (nth > 0) {
    const double angle = 30.0 + 45.0 * static_cast<double>(nth);
    symbol.hatches.push_back({angle, 1.2, 0.3, symbol.stroke.isValid() ? symbol.stroke : QColor(Qt::black)});
  }
  return symbol;
}

}  // namespace

ClassLooks::ClassLooks(const answer::Style& style, std::vector<plan::LandClass> ownClasses)
    : m_style(style), m_ownClasses(std::move(ownClasses)) {
  for (const answer::StyleClass& look : m_style.classes) m_symbols.push_back(symbolOf(look));
  std::map<std::string, std::size_t> alike;
  for (const plan::LandClass& own : m_ownClasses) {
    const answer::StyleClass* look = m_style.named(own.like);
    if (m_style.ofText(own.id) != nullptr || look == nullptr || m_numbers.contains({own.id, {}})) continue;
    m_numbers[{own.id, {}}] = add(likeAnother(*look, own, alike[own.like]++));
  }
}

std::uint16_t ClassLooks::numberOf(const answer::Cell& cell, const answer::Cell& beside) {
  const auto* other = std::get_if<std::string>(&beside);
  if (const auto* text = std::get_if<std::string>(&cell); text != nullptr && !text->empty()) {
    return ofText(*text, other == nullptr ? std::string() : *other);
  }
  const auto* whole = std::get_if<std::int64_t>(&cell);
  const auto* real = std::get_if<double>(&cell);
  if (whole != nullptr || real != nullptr) {
    const double value = real != nullptr ? *real : static_cast<double>(*whole);
    return ofClass(m_style.ofNumber(value), fmt::format("{}", value));
  }
  const auto* message = std::get_if<gis::Message>(&cell);
  const bool withheld = message != nullptr && message->id == answer::suppressedId;
  const std::string code = withheld ? answer::Style::withheldId : answer::Style::unknownId;
  return ofClass(m_style.named(code), code);
}

std::uint16_t ClassLooks::ofText(const std::string& text, const std::string& beside) {
  const auto known = m_numbers.find({text, beside});
  if (known == m_numbers.end()) {
    const answer::StyleClass* look = m_style.ofText(text);
    if (look == nullptr && !beside.empty()) look = m_style.ofText(beside);
    return m_numbers[{text, beside}] = ofClass(look, text);
  }
  if (known->second == m_noStyle) ++m_strangers[text];
  return known->second;
}

std::uint16_t ClassLooks::ofClass(const answer::StyleClass* look, const std::string& code) {
  if (look != nullptr) return static_cast<std::uint16_t>(look - m_style.classes.data());
  ++m_strangers[code];
  if (!m_noStyle) m_noStyle = add(noStyleSymbol());
  return *m_noStyle;
}

std::uint16_t ClassLooks::add(Symbol symbol) {
  m_symbols.push_back(std::move(symbol));
  return static_cast<std::uint16_t>(m_symbols.size() - 1);
}

}  // namespace hectare::map
