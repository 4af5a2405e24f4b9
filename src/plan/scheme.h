// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"

namespace hectare::plan {

/// A test on one fact of a point of land. Facts are three-valued: a missing fact never passes `is` or `isNot`.
/// Facts: covered_by (values: the layers' kinds "unit" (a plot or parcel), "public", "hard_constraint"; never missing),
/// in_use, built, function, availability, restriction (of the plot; function and restriction may have several values;
/// no restriction on record: the value "none"), zone (development status; no zone here: the value "none").
struct Condition {
  enum class Op {
    is,      ///< known, and one of the values is among `values`
    isNot,   ///< known, and no value is among `values`
    unless,  ///< missing, or no value is among `values`: "not known to be"
    known,   ///< somebody knows, whatever it is
    missing  ///< nobody knows
  };
  std::string fact;
  Op op = Op::is;
  /// Values; one that ends in * matches every code that begins so ("bevriezing*").
  std::vector<std::string> values;
};

/// A class of land as a scheme has it.
struct LandClass {
  std::string id;     ///< column id without the unit
  std::string title;  ///< for people, where no catalogue has "class.<id>"
  std::string like;   ///< the class of ledgerClasses() that it is drawn as and, for public land, counted as
};

/// What keeps land from the market that could be issued otherwise. It is told beside the class, whichever that is:
/// the same land is held under every scheme that knows its status.
enum class HeldAs : std::uint8_t {
  option,
  reserve,
  frozenByOwner,
  frozenByGovernment,
  frozen,  ///< nobody says by whom
  legalProcedure,
  rezoning,
  unknown  ///< held, and the scheme does not say how
};
inline constexpr std::size_t heldAsCount = 8;
/// In schemes, tables and layers: option, reserve, frozen_by_owner, …, unknown.
const std::vector<std::string>& heldAsNames();

/// The first rule whose conditions all hold gives the class.
struct Rule {
  std::string id;         ///< stable, for example "vlaio.occupied.economic"
  std::string landClass;  ///< id of one of the scheme's classes
  std::vector<Condition> all;
  std::string why;  ///< one sentence for people (English; the message id scheme.<id> may translate it)
  std::optional<HeldAs> heldAs = {};  ///< none: such land is not held
};

/// A sum of classes: gross minus some, or some alone; perhaps less a share.
struct Measure {
  std::string id;     ///< net, issuable, offered; a scheme may have more
  std::string title;  ///< for people, where no catalogue has "column.<id>_m2"
  bool known = true;  ///< false: this scheme cannot say
  bool fromGross = false;
  std::vector<std::string> minus;
  std::vector<std::string> sum;
  std::string lessShare;  ///< a parameter of the scheme, 0 to 1: that part of the sum does not count; empty: all does
};

/// An accounting scheme: which land is in which class, as data (data/rules/<id>.toml).
struct Scheme {
  std::string id;
  std::string contentHash;  ///< of the text it was read from: two schemes of one id may say different things
  std::string title;
  std::string source;                ///< where the definitions come from
  std::string unit;                  ///< role of the layer that divides a park: plots or parcels
  std::vector<LandClass> classes;    ///< in order of precedence, highest first; remnant included
  std::vector<std::string> columns;  ///< classes and measures in the order in which the ledger is read, after gross
  std::vector<std::string> absent;   ///< classes that this scheme cannot know: null in every answer
  std::vector<Rule> rules;           ///< in order; together they hold on all land
  std::vector<Measure> measures;
  std::vector<std::string> remnantOf;                     ///< classes from which remnants are split off
  std::map<std::string, double> parameters;               ///< built_min_share, …
  std::vector<double> sizeBoundariesM2;                   ///< as SizeRule::boundariesM2; empty: those of IBIS
  std::map<std::string, std::vector<std::string>> codes;  ///< per fact: every value that is known; others are a finding

  static constexpr std::size_t mostClasses = 16;

  [[nodiscard]] const Measure* measure(std::string_view measureId) const;
  /// Measures that `columns` does not name, in their order.
  [[nodiscard]] std::vector<std::string> measuresBeside() const;
  /// Place in `classes`; no value when the scheme has no such class.
  [[nodiscard]] std::optional<std::size_t> classNumber(std::string_view classId) const;
  /// True when the scheme knows the class, but no way to tell which land is in it.
  [[nodiscard]] bool isAbsent(std::string_view classId) const;
  /// The ways of being held that its rules tell apart, each once, in the order of HeldAs.
  [[nodiscard]] std::vector<HeldAs> waysHeld() const;
};

/// The classes of a scheme that names none of its own, in order of precedence, highest first: public, occupied,
/// occupied_other, vacant_built, unserviced, constrained, held, offered, free, unknown, remnant. Targets count these.
const std::vector<std::string>& ledgerClasses();

/// Every fact that a rule may ask for, in the order of plan::Fact.
const std::vector<std::string>& factNames();

/// The ids of the schemes that come with the program, sorted. Errors: notFound when its data is not there.
gis::Result<std::vector<std::string>> schemeIds();

/// Errors: notFound, unreadable, invalid with file:line and what is wrong: an unknown class or fact, a
/// class neither reachable nor absent, land of no class, of two or counted twice (see findSchemeProblems).
gis::Result<Scheme> readScheme(const std::filesystem::path& file);

/// The same from text; `file` is only for messages.
gis::Result<Scheme> parseScheme(std::string_view text, const std::filesystem::path& file);

/// Whether a plan names a scheme by its file, not by its id.
[[nodiscard]] bool isSchemePath(std::string_view idOrPath);

/// By id from data/rules (notFound lists those there are), or by path relative to the plan's folder when it ends in
/// .toml.
gis::Result<Scheme> findScheme(std::string_view idOrPath, const std::filesystem::path& planFolder);

}  // namespace hectare::plan
