// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
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

/// The first rule whose conditions all hold gives the class.
struct Rule {
  std::string id;         ///< stable, for example "vlaio.occupied.economic"
  std::string landClass;  ///< one of the ledger's classes
  std::vector<Condition> all;
  std::string why;  ///< one sentence for people (English; the message id scheme.<id> may translate it)
};

/// A sum of classes: gross minus some, or some alone.
struct Measure {
  std::string id;     ///< net, issuable
  bool known = true;  ///< false: this scheme cannot say
  bool fromGross = false;
  std::vector<std::string> minus;
  std::vector<std::string> sum;
};

/// An accounting scheme: which land is in which class, as data (data/rules/<id>.toml).
struct Scheme {
  std::string id;
  std::string contentHash;  ///< of the text it was read from: two schemes of one id may say different things
  std::string title;
  std::string source;                ///< where the definitions come from
  std::string unit;                  ///< role of the layer that divides a park: plots or parcels
  std::vector<std::string> classes;  ///< in order of precedence, highest first; remnant included
  std::vector<std::string> absent;   ///< classes that this scheme cannot know: null in every answer
  std::vector<Rule> rules;           ///< in order; the last one has no conditions
  std::vector<Measure> measures;
  std::vector<std::string> remnantOf;                     ///< classes from which remnants are split off
  std::map<std::string, double> parameters;               ///< built_min_share, …
  std::map<std::string, std::vector<std::string>> codes;  ///< per fact: every value that is known; others are a finding

  [[nodiscard]] const Measure* measure(std::string_view measureId) const;
};

/// Every class of the ledger in order of precedence, highest first, as column ids without the unit: public, occupied,
/// occupied_other, vacant_built, unserviced, constrained, held, offered, free, unknown, remnant.
const std::vector<std::string>& ledgerClasses();

/// Every fact that a rule may ask for, in the order of plan::Fact.
const std::vector<std::string>& factNames();

/// Errors: notFound, unreadable, invalid with file:line and what is wrong: an unknown class or fact, a
/// class neither reachable nor absent, a last rule with conditions, a measure over an absent class.
gis::Result<Scheme> readScheme(const std::filesystem::path& file);

/// The same from text; `file` is only for messages.
gis::Result<Scheme> parseScheme(std::string_view text, const std::filesystem::path& file);

/// By id from data/rules (notFound lists those there are), or by path relative to the plan's folder when it ends in
/// .toml.
gis::Result<Scheme> findScheme(std::string_view idOrPath, const std::filesystem::path& planFolder);

}  // namespace hectare::plan
