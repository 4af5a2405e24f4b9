// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/attack.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hectare::jobs {
namespace {

/// The places of atoms in a view; those outside of it are left out.
Atoms placesIn(const Atoms& view, const Atoms& atoms) {
  Atoms places;
  auto at = view.begin();
  for (const std::uint32_t atom : atoms) {
    at = std::lower_bound(at, view.end(), atom);
    if (at == view.end()) break;
    if (*at == atom) places.push_back(static_cast<std::uint32_t>(at - view.begin()));
  }
  return places;
}

}  // namespace

Attack::Attack(const Disclosure& disclosure, Atoms view)
    : m_disclosure(disclosure), m_view(std::move(view)), m_low(m_view.size()), m_width(m_view.size()) {
  for (const std::uint32_t atom : m_view) m_widths = m_widths || disclosure.m_atoms[atom].width() > 0;
  for (std::uint32_t c = 0; c < disclosure.m_cells.size(); ++c) {
    const Disclosure::Cell& cell = disclosure.m_cells[c];
    if (!cell.told) continue;
    const Atoms places = placesIn(m_view, cell.atoms);
    if (places.empty()) continue;
    double low = 0;
    double width = 0;
    for (const std::uint32_t place : places) {
      low += disclosure.m_atoms[m_view[place]].low();
      width += disclosure.m_atoms[m_view[place]].width();
    }
    m_low.addSum(places, low);
    if (m_widths) m_width.addSum(places, width);
    m_cellOf.push_back(c);
  }
}

void Attack::forget(std::uint32_t cell) {
  const auto at = std::find(m_cellOf.begin(), m_cellOf.end(), cell);
  if (at == m_cellOf.end()) return;
  const auto number = static_cast<std::size_t>(at - m_cellOf.begin());
  m_low.forgetSum(number);
  if (m_widths) m_width.forgetSum(number);
}

double Attack::room(const LinearBounds::Bound& bound, double value, Side& side) const {
  for (const std::size_t number : bound.fixedBy) side.fixedBy.push_back(m_cellOf[number]);
  if (!bound.proven) return 0;
  if (!bound.bounded) side.open = true;
  return bound.bounded ? std::abs(bound.value - value) : 0;
}

/// How far the middle can be from its value: that of a size class is its low end and half of its width, and nothing
/// that is told ties the two.
Attack::Side Attack::side(const Atoms& target, bool above) {
  const Atoms places = placesIn(m_view, target);
  double low = 0;
  double width = 0;
  for (const std::uint32_t atom : target) {
    low += m_disclosure.m_atoms[atom].low();
    width += m_disclosure.m_atoms[atom].width();
  }
  Side result;
  result.room = room(above ? m_low.most(places) : m_low.least(places), low, result);
  if (m_widths) result.room += room(above ? m_width.most(places) : m_width.least(places), width, result) / 2;
  return result;
}

std::optional<std::vector<std::uint32_t>> Attack::on(const Atoms& target) {
  const double value = m_disclosure.valueOf(target);
  const DisclosureRule& rule = m_disclosure.m_rule;
  constexpr double rounding = 1e-6;
  if (placesIn(m_view, target).size() < target.size()) return std::vector<std::uint32_t>{};  // it is not in view
  for (const bool above : {true, false}) {
    const Side found = side(target, above);
    const double needed = above ? rule.roomAbove(value) : rule.roomBelow(value);
    if (!found.open && found.room < needed - rounding) return found.fixedBy;
  }
  return std::nullopt;
}

}  // namespace hectare::jobs
