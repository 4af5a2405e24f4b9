// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/disclosure.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "src/jobs/attack.h"

namespace hectare::jobs {
namespace {

/// So many are looked at at once; more only where these do not leave room enough.
constexpr std::size_t fewAtoms = 150;

Atoms without(const Atoms& all, const Atoms& some) {
  Atoms left;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(left));
  return left;
}

}  // namespace

double DisclosureRule::roomAbove(double value) const { return std::max(closest, value / largestShare - value); }

double DisclosureRule::roomBelow(double value) const {
  return std::min(value, std::max(closest, value - value * largestShare));
}

double Atom::low() const {
  return std::accumulate(shares.begin(), shares.end(), 0.0, [](double sum, const Share& s) { return sum + s.low; });
}

double Atom::width() const {
  return std::accumulate(shares.begin(), shares.end(), 0.0, [](double sum, const Share& s) { return sum + s.width; });
}

std::uint32_t Disclosure::addCell(Atoms atoms) {
  const auto [known, isNew] = m_index.emplace(atoms, static_cast<std::uint32_t>(m_cells.size()));
  if (isNew) {
    const bool risky = isRisky(atoms);
    const double value = valueOf(atoms);
    m_cells.push_back({std::move(atoms), risky, !risky, value});
  }
  return known->second;
}

void Disclosure::addFamily(std::uint32_t parent, std::vector<std::uint32_t> children) {
  m_families.push_back({parent, std::move(children)});
}

const std::uint32_t* Disclosure::find(const Atoms& atoms) const {
  const auto found = m_index.find(atoms);
  return found == m_index.end() ? nullptr : &found->second;
}

double Disclosure::valueOf(const Atoms& atoms) const {
  double value = 0;
  for (const std::uint32_t a : atoms) value += m_atoms[a].low() + m_atoms[a].width() / 2;
  return value;
}

bool Disclosure::isRisky(const Atoms& atoms) const {
  std::set<std::uint32_t> establishments;
  std::map<std::uint32_t, double> ofEnterprise;
  double total = 0;
  double largest = 0;
  for (const std::uint32_t a : atoms) {
    for (const Share& share : m_atoms[a].shares) {
      establishments.insert(share.establishment);
      const double jobs = share.low + share.width / 2;
      total += jobs;
      largest = std::max(largest, ofEnterprise[share.enterprise] += jobs);
    }
  }
  if (establishments.empty()) return false;
  return establishments.size() < m_rule.fewest || total <= 0 || largest > m_rule.largestShare * total;
}

Atoms Disclosure::leftOf(const Family& family) const {
  Atoms told;
  for (const std::uint32_t child : family.children) {
    if (!m_cells[child].told) continue;
    const Atoms& atoms = m_cells[child].atoms;
    told.insert(told.end(), atoms.begin(), atoms.end());
  }
  std::sort(told.begin(), told.end());
  return without(m_cells[family.parent].atoms, told);
}

/// Withdraws children until what is left is safe: the smallest that makes it so, else the smallest.
bool Disclosure::closeFamily(const Family& family) {
  bool changed = false;
  while (m_cells[family.parent].told) {
    const Atoms left = leftOf(family);
    if (left.empty() || !isRisky(left)) return changed;
    std::vector<std::uint32_t> candidates;
    for (const std::uint32_t child : family.children) {
      if (m_cells[child].told && !m_cells[child].atoms.empty()) candidates.push_back(child);
    }
    if (candidates.empty()) {
      withdraw(family.parent);
      return true;
    }
    const auto smaller = [&](std::uint32_t a, std::uint32_t b) {
      return std::pair(m_cells[a].value, a) < std::pair(m_cells[b].value, b);
    };
    std::sort(candidates.begin(), candidates.end(), smaller);
    const auto makesSafe = [&](std::uint32_t child) {
      Atoms more = left;
      more.insert(more.end(), m_cells[child].atoms.begin(), m_cells[child].atoms.end());
      return !isRisky(more);
    };
    const auto best = std::find_if(candidates.begin(), candidates.end(), makesSafe);
    withdraw(best == candidates.end() ? candidates.front() : *best);
    changed = true;
  }
  return changed;
}

std::vector<Atoms> Disclosure::targets() const {
  std::set<Atoms> risky;
  for (std::uint32_t a = 0; a < m_atoms.size(); ++a) {
    if (isRisky({a})) risky.insert({a});
  }
  for (const Cell& cell : m_cells) {
    if (cell.risky) risky.insert(cell.atoms);
  }
  return {risky.begin(), risky.end()};
}

namespace {

Atoms allOf(std::size_t count) {
  Atoms all(count);
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

/// Atoms by how near they are to a target: itself, its place, its region, its kind; the large ones first.
Atoms near(const std::vector<Atom>& atoms, const Atoms& target) {
  const Atom& home = atoms[target.front()];
  const auto distance = [&](std::uint32_t a) {
    if (std::binary_search(target.begin(), target.end(), a)) return 0;
    if (atoms[a].place == home.place) return 1;
    if (atoms[a].region == home.region) return 2;
    return atoms[a].kind == home.kind ? 3 : 4;
  };
  std::vector<std::tuple<int, double, std::uint32_t>> order;
  for (std::uint32_t a = 0; a < atoms.size(); ++a) order.emplace_back(distance(a), -atoms[a].low(), a);
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), fewAtoms));
  std::partial_sort(order.begin(), end, order.end());
  Atoms view;
  for (auto it = order.begin(); it != end; ++it) view.push_back(std::get<2>(*it));
  std::sort(view.begin(), view.end());
  return view;
}

}  // namespace

/// Told figures only ever become fewer, so what has room once keeps it.
void Disclosure::protect() {
  std::optional<Attack> whole;
  std::optional<Attack> part;
  std::uint32_t partOf = 0;
  const bool isSmall = m_atoms.size() <= 2 * fewAtoms;
  for (const Atoms& target : targets()) {
    const std::uint32_t place = m_atoms[target.front()].place;
    if (!isSmall && target.size() < fewAtoms) {
      if (!part || partOf != place || target.size() > 1) part.emplace(*this, near(m_atoms, target));
      partOf = place;
      if (!part->on(target)) continue;
    }
    if (!whole) whole.emplace(*this, allOf(m_atoms.size()));
    while (const auto fixedBy = whole->on(target)) {
      std::set<std::pair<double, std::uint32_t>> candidates;
      for (const std::uint32_t cell : *fixedBy) candidates.emplace(m_cells[cell].value, cell);
      // Nothing that is told fixes it, and yet it has no room: the arithmetic gave up. Then nothing is told of it.
      if (candidates.empty()) {
        for (std::uint32_t c = 0; c < m_cells.size(); ++c) {
          if (m_cells[c].told && m_cells[c].atoms.size() < m_atoms.size()) candidates.emplace(m_cells[c].value, c);
        }
        if (candidates.empty()) break;
      }
      const double needed = m_rule.roomAbove(valueOf(target));
      auto chosen = candidates.lower_bound({needed, 0});
      if (chosen == candidates.end()) chosen = std::prev(candidates.end());
      withdraw(chosen->second);
      whole->forget(chosen->second);
      part.reset();
    }
  }
}

/// Tells again what everybody can compute by one subtraction: withholding it protects nobody.
void Disclosure::release() {
  for (bool changed = true; changed;) {
    changed = false;
    for (const Family& family : m_families) {
      if (!m_cells[family.parent].told) continue;
      const Atoms left = leftOf(family);
      for (const std::uint32_t child : family.children) {
        Cell& cell = m_cells[child];
        if (cell.told || cell.risky || cell.atoms != left) continue;
        cell.told = changed = true;
      }
    }
  }
}

void Disclosure::decide() {
  const auto closeAll = [&] {
    for (bool changed = true; changed;) {
      changed = false;
      for (const Family& family : m_families) changed = closeFamily(family) || changed;
    }
  };
  closeAll();
  protect();
  closeAll();
  release();
}

}  // namespace hectare::jobs
