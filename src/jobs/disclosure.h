// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace hectare::jobs {

/// The rule, as it is named to people:
///   - a figure is withheld when it is of fewer than `fewest` establishments, or when one enterprise has more than
///     `largestShare` of it (or when all of them have none, which would tell it of each);
///   - and so are others, until nobody can compute from all the figures that are told (they are sums of jobs that are
///   not
///     negative) any withheld one of these closer than to `largestShare` of it below and its value divided by
///     `largestShare` above, and to one job on either side.
struct DisclosureRule {
  std::size_t fewest = 3;
  double largestShare = 0.85;
  double closest = 1;  ///< jobs

  [[nodiscard]] double roomAbove(double value) const;
  [[nodiscard]] double roomBelow(double value) const;
};

/// A share of somebody in an atom.
struct Share {
  std::uint32_t enterprise = 0;
  std::uint32_t establishment = 0;
  double low = 0;
  double width = 0;  ///< of a size class: high - low
};

/// The smallest part that is told apart anywhere; what lies in it is never told alone.
struct Atom {
  std::uint32_t place = 0;    ///< atoms of one place are looked at together first
  std::uint32_t region = 0;   ///< then those of one region
  std::uint32_t kind = 0;     ///< then those of one kind
  std::vector<Share> shares;  ///< one per establishment, or per kind of worker of one
  [[nodiscard]] double low() const;
  [[nodiscard]] double width() const;
};

using Atoms = std::vector<std::uint32_t>;  ///< ascending

/// Decides which figures are told. Everything that any question may print is a cell here, so that no two questions
/// differ in what they reveal.
class Disclosure {
 public:
  Disclosure(std::vector<Atom> atoms, DisclosureRule rule) : m_atoms(std::move(atoms)), m_rule(rule) {}

  /// A figure that is told when it may be: the sum of these atoms. The same atoms are the same cell.
  std::uint32_t addCell(Atoms atoms);
  /// The children are parts of the parent, no atom in two of them. What is left of the parent without those that are
  /// told must itself be safe.
  void addFamily(std::uint32_t parent, std::vector<std::uint32_t> children);
  void decide();

  /// The cell of these atoms; no value: there is none.
  [[nodiscard]] const std::uint32_t* find(const Atoms& atoms) const;
  [[nodiscard]] bool isTold(std::uint32_t cell) const { return m_cells[cell].told; }
  [[nodiscard]] bool isRisky(const Atoms& atoms) const;
  [[nodiscard]] double valueOf(const Atoms& atoms) const;  ///< the middle

 private:
  struct Cell {
    Atoms atoms;
    bool risky = false;
    bool told = true;
    double value = 0;
  };
  struct Family {
    std::uint32_t parent;
    std::vector<std::uint32_t> children;
  };
  friend class Attack;

  bool closeFamily(const Family& family);
  void protect();
  void release();
  void withdraw(std::uint32_t cell) { m_cells[cell].told = false; }
  [[nodiscard]] Atoms leftOf(const Family& family) const;
  [[nodiscard]] std::vector<Atoms> targets() const;

  std::vector<Atom> m_atoms;
  DisclosureRule m_rule;
  std::vector<Cell> m_cells;
  std::vector<Family> m_families;
  std::map<Atoms, std::uint32_t> m_index;
};

}  // namespace hectare::jobs
