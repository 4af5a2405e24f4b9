// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "src/plan/scheme.h"
#include "src/plan/scheme_match.h"

namespace hectare::plan {

/// Every kind of land that a scheme's rules tell apart, so that it can be asked whether there is land of which
/// something holds. Kinds are not listed but searched, fact by fact, with the rules that may still hold: land in no
/// plot has no facts, parcels have no other than whether they are built, and function and restriction may have several
/// values at once. What is found is exact; a search that would take too long says so.
class SchemeCases {
 public:
  /// No rule.
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// \pre the conditions of the scheme's rules have been read without a problem. The scheme must outlive this.
  explicit SchemeCases(const Scheme& scheme);

  /// Land whose first rule is one that `wanted` asks for (none: land for which no rule holds), and that meets the
  /// conditions of `meeting`, when a rule is named. In words for the format {…:listed} of messages; no value: there is
  /// no such land.
  [[nodiscard]] std::optional<std::string> find(const std::function<bool(std::size_t)>& wanted,
                                                std::size_t meeting = none);
  /// The first rule of the land found last.
  [[nodiscard]] std::size_t foundRule() const { return m_found; }
  /// The searches together took more steps than is reasonable; nothing that was not found is certain.
  [[nodiscard]] bool gaveUp() const { return m_steps > mostSteps; }

 private:
  static constexpr std::size_t mostSteps = 300'000;
  /// A value, or several at once, of one fact, and for which rules the conditions on that fact then hold.
  struct Value {
    std::string said;  ///< a word for {…:listed}; empty: nothing to say
    std::vector<bool> holds;
  };
  using Alive = std::vector<bool>;  ///< rules of which no condition has failed yet

  void gather(Fact fact);
  void addValue(Fact fact, std::string said, bool isKnown, const std::vector<std::string>& values);
  void addUnions(Fact fact, const std::vector<std::string>& values);
  [[nodiscard]] std::vector<std::string> possibleValues(Fact fact) const;
  [[nodiscard]] bool search(std::size_t fact, Alive alive, const std::function<bool(std::size_t)>& wanted,
                            std::size_t meeting);
  void forgetBeaten(std::size_t fact, Alive& alive) const;

  const Scheme& m_scheme;
  std::vector<std::vector<Value>> m_values;        ///< per fact; covered_by first
  std::vector<Value> m_outside;                    ///< per fact: what land outside all plots has
  std::vector<std::vector<bool>> m_asksLater;      ///< per fact and rule: it has conditions on that fact or a later one
  std::set<std::pair<std::size_t, Alive>> m_seen;  ///< states of this search that led nowhere
  std::vector<std::string> m_path;
  bool m_inUnit = true;
  std::size_t m_found = none;
  std::size_t m_steps = 0;
};

}  // namespace hectare::plan
