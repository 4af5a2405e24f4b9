// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "src/jobs/disclosure.h"
#include "src/jobs/establishments.h"

namespace hectare::jobs {

/// An establishment in its park.
struct Placed {
  std::uint32_t park = 0;
  std::uint32_t municipality = 0;
  bool campus = false;
  Establishment establishment;
};

/// The jobs of several establishments. Of those without a number there is only a count: unknown is not zero.
struct Figure {
  enum class State {
    unknown,   ///< there are establishments, and of none of them the number is known
    told,      ///< also zero, where there is no establishment
    withheld,  ///< known, but it may not be told; the numbers below are 0
  };
  State state = State::told;
  double low = 0;
  double mid = 0;
  std::optional<double> high = 0;  ///< no value: an open size class is in it
  /// Each once, however many rows it has: all of them with a number of jobs; else one or more without.
  std::int64_t establishments = 0;
  std::int64_t unknown = 0;
};

/// Part of a park: its rank and that of a municipality.
using Part = std::pair<std::uint32_t, std::uint32_t>;

/// The jobs in parks: the one place where they are counted, and where it is decided which figures are told. The
/// smallest parts are park x municipality x class x kind of worker; every figure is a sum of them.
class JobTable {
 public:
  /// \param control false: everything is told, for inside use.
  JobTable(std::vector<Placed> placed, bool control, const DisclosureRule& rule = {});

  struct Key {
    std::uint32_t park = 0;
    std::uint32_t municipality = 0;
    bool campus = false;
    Sectors sectors;
    Worker worker{};
  };
  using Choice = std::function<bool(const Key&)>;
  /// The jobs of the chosen parts. A choice that is no figure of its own is told when it is a sum of parks, or parts of
  /// parks in a municipality, that are told; so a question about some parks reveals nothing that another withholds.
  [[nodiscard]] Figure figure(const Choice& choice) const;
  /// \param parts sorted.
  [[nodiscard]] Figure ofParts(const std::vector<Part>& parts) const;
  [[nodiscard]] Figure ofAll() const;

  [[nodiscard]] const std::vector<Key>& keys() const { return m_keys; }
  /// How many establishments have more than one row, as when wage-earners and self-employed are told apart.
  [[nodiscard]] std::int64_t inSeveralRows() const { return m_inSeveralRows; }
  [[nodiscard]] bool control() const { return m_control; }
  [[nodiscard]] const DisclosureRule& rule() const { return m_rule; }

 private:
  struct Sum {
    double low = 0;
    double mid = 0;
    bool open = false;
    std::vector<std::uint32_t> known = {};    ///< establishments, one for each row with a number of jobs
    std::vector<std::uint32_t> unknown = {};  ///< one for each row without
  };
  void sort(std::vector<Placed> placed);
  void addCells();
  [[nodiscard]] Atoms chosen(const Choice& choice) const;
  std::uint32_t cell(const Choice& choice);
  std::vector<std::uint32_t> cells(const std::function<std::uint64_t(const Key&)>& of, const Choice& choice);
  void addPlaces();
  void addClasses();
  [[nodiscard]] bool isTold(const Atoms& withJobs) const;

  void countEstablishments(const Atoms& atoms, Figure& figure) const;

  bool m_control;
  DisclosureRule m_rule;
  std::vector<Key> m_keys;  ///< per atom
  std::vector<Sum> m_sums;  ///< per atom
  std::int64_t m_inSeveralRows = 0;
  std::optional<Disclosure> m_disclosure;
};

}  // namespace hectare::jobs
