// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"
#include "src/asking/asked_form.h"
#include "src/text/language.h"

namespace hectare::cli {

/// What every command takes.
struct GeneralOptions {
  std::string lang;    ///< nl or en; empty: from the environment
  bool quiet = false;  ///< errors only
  bool noColor = false;
};

/// What one sub-command takes, and the reading of it. Options are declared with the variable that they end in, which
/// keeps its value as default; the variables have to outlive parse(). Help texts are the messages
/// cli.<command> and cli.<command>.<option>, or cli.option.<option> where commands share one.
class CommandLine {
 public:
  CommandLine(std::string command, const text::Language& language);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  /// A required argument without a name in front.
  void positional(const std::string& name, std::string& target);
  /// One or more of them.
  void positionals(const std::string& name, std::vector<std::string>& targets);
  /// `value` is what help shows in the place of the value.
  void option(const std::string& name, const std::string& value, std::string& target);
  void repeatable(const std::string& name, const std::string& value, std::vector<std::string>& target);
  void choice(const std::string& name, const std::vector<std::string>& allowed, std::string& target);
  /// May be repeated, or take several separated by commas.
  void choices(const std::string& name, const std::vector<std::string>& allowed, std::vector<std::string>& target);
  /// A number that is at least 0, with a decimal point.
  void number(const std::string& name, const std::string& value, double& target);
  void count(const std::string& name, const std::string& value, std::uint64_t& target);
  void flag(const std::string& name, bool& target);
  /// --lang, --quiet, --no-color.
  void general(GeneralOptions& target);

  /// Fills the variables. Errors: usage, with the nearest known option where a name is unknown.
  gis::Status parse(std::vector<std::string> arguments);
  /// An option and the values that were given for it.
  using Given = asking::GivenOption;
  /// After parse: what was given other than the default, in the order of declaration; flags have no values.
  [[nodiscard]] std::vector<Given> given() const;
  /// The options that were declared, each with the values that it may take; none: any value, or a flag.
  [[nodiscard]] std::vector<Given> declared() const;

  /// After parse: --help was asked, and nothing else was looked at.
  [[nodiscard]] bool helpAsked() const;
  [[nodiscard]] std::string help() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

/// The help of the program itself: its commands and general options.
[[nodiscard]] std::string programHelp(const std::vector<std::string>& commands, const text::Language& language);

/// A usage error: `what`, and as hint the nearest of the known words, else where help is.
[[nodiscard]] gis::Error usageError(gis::Message what, std::string_view word, const std::vector<std::string>& known,
                                    const std::string& command);

}  // namespace hectare::cli
