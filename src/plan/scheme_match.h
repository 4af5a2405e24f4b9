// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "src/plan/scheme.h"

namespace hectare::plan {

enum class Fact : std::uint8_t { coveredBy, inUse, built, function, availability, restriction, zone };
inline constexpr std::size_t factCount = 7;

/// The facts of one point of land as one scheme sees them: per fact one bit for each value that the scheme's rules
/// name, and one for "known". 56 bytes, cheap to copy and to change. Made by SchemeMatch::set.
struct Facts {
  std::array<std::uint64_t, factCount> bits{};
};

/// A scheme with its conditions compiled: which rule holds for which facts. Immutable; may be asked by several threads.
/// The scheme must outlive it.
class SchemeMatch {
 public:
  /// \pre the scheme comes from readScheme or parseScheme (at most 63 different values per fact).
  explicit SchemeMatch(const Scheme& scheme);

  /// States a fact: one value, or several joined by "|". Empty means known without a value (covered_by nothing).
  void set(Facts& facts, Fact fact, std::string_view value) const { facts.bits[at(fact)] = known | mask(fact, value); }
  /// Nobody knows this fact; all facts of a new Facts are so.
  static void setMissing(Facts& facts, Fact fact) { facts.bits[at(fact)] = 0; }

  /// Place in Scheme::rules of the first rule whose conditions all hold. There always is one: together they
  /// hold on all land.
  [[nodiscard]] std::size_t firstRule(const Facts& facts) const;

 private:
  static constexpr std::uint64_t known = std::uint64_t{1} << 63U;
  static constexpr std::size_t at(Fact fact) { return static_cast<std::size_t>(fact); }
  [[nodiscard]] std::uint64_t mask(Fact fact, std::string_view values) const;

  /// Holds when (bits & test) is not 0, or with `none` when it is 0; `needsKnown` besides.
  struct Test {
    std::uint8_t fact;
    bool none;
    bool needsKnown;
    std::uint64_t test;
  };
  std::array<std::vector<std::string_view>, factCount> m_patterns;
  std::vector<Test> m_tests;
  std::vector<std::uint32_t> m_ruleEnds;  ///< per rule: past its last test
};

/// Whether a value is the one that a condition names; a pattern that ends in * names all that begin so.
[[nodiscard]] bool matchesPattern(std::string_view pattern, std::string_view value);

/// True when the scheme lists every code of a value such as "wonen|landbouw"; without a list anything goes. What it
/// does not list is missing, with a finding.
[[nodiscard]] bool isKnownCode(const Scheme& scheme, std::string_view fact, std::string_view value);

/// For single questions; whoever asks often keeps a SchemeMatch.
const Rule& firstRule(const Scheme& scheme, const Facts& facts);

}  // namespace hectare::plan
