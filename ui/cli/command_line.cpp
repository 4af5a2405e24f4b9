// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/command_line.h"

#include <algorithm>
#include <deque>
#include <functional>

#include "gis/base/nearest.h"
#include "ui/cli/cli11.h"
#include "ui/cli/option_value.h"

namespace hectare::cli {
namespace {

using gis::Message;
using gis::Status;

std::string programAnd(const std::string& command) { return command.empty() ? "hectare" : "hectare " + command; }

void setTexts(CLI::App& app, const text::Language& language, const std::string& descriptionId) {
  const auto text = [&language](const char* id) { return language.render({id}); };
  app.description(language.render({descriptionId}));
  app.set_help_flag();  // comes with the general options
  app.option_defaults()->group(text("cli.options"));
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", text("cli.usage"));
  formatter->label("OPTIONS", text("cli.usage_options"));
  formatter->label("SUBCOMMAND", text("cli.usage_command"));
  formatter->label("Positionals", text("cli.arguments"));
  formatter->label("REQUIRED", "");  // usage shows it by leaving out the brackets
  formatter->column_width(32);
  app.formatter(formatter);
}

void beginGeneralOptions(CLI::App& app, const text::Language& language) {
  app.option_defaults()->group(language.render({"cli.general_options"}));
  app.set_help_flag("-h,--help", language.render({"cli.option.help"}));
}

/// One blank line between groups, and none at the end.
std::string tidied(const std::string& help) {
  std::string tidy;
  for (const char letter : help) {
    if (letter != '\n' || !tidy.ends_with("\n\n")) tidy += letter;
  }
  while (tidy.ends_with("\n\n")) tidy.pop_back();
  return tidy;
}

std::vector<std::string> knownOptions(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options({})) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// "--scheme" of "--scheme=vlaio".
std::string nameOf(const std::string& argument) { return argument.substr(0, argument.find('=')); }

}  // namespace

struct CommandLine::Parts {
  /// An option as other commands ask about it.
  struct Declared {
    std::string name;
    std::vector<std::string> allowed;
    std::string otherwise;  ///< its default
    const std::vector<std::string>* values = nullptr;
    const bool* flag = nullptr;
  };

  std::string command;
  const text::Language& language;
  CLI::App app;
  std::deque<std::vector<std::string>> given;  ///< what stood behind each option; a deque, so that it stays in place
  std::vector<Declared> declared;
  std::vector<std::function<Status()>> checks;  ///< turn what was given into the variables
  bool help = false;

  Parts(std::string commandName, const text::Language& texts) : command(std::move(commandName)), language(texts) {}

  std::string describe(const std::string& option) const {
    const auto dashes = option.rfind("--");  // of "-o,--out" the long name counts
    const auto name = dashes == std::string::npos ? option : option.substr(dashes + 2);
    const std::string own = "cli." + command + "." + name;
    return language.render({language.has(own) ? own : "cli.option." + name});
  }

  CLI::Option* add(const std::string& name, const std::string& value) {
    auto& values = given.emplace_back();
    declared.push_back({name, {}, {}, &values, nullptr});
    auto* option = app.add_option(name, values, describe(name));
    // One value behind each name: "--park A PLAN" leaves PLAN alone.
    option->expected(1)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    return option->type_name(value);
  }

  /// `read` takes the one value that was given; a second one is refused.
  void addSingle(const std::string& name, const std::string& value, std::function<Status(const std::string&)> read) {
    add(name, value);
    checks.emplace_back([this, name, &values = given.back(), read = std::move(read)]() -> Status {
      if (values.size() > 1) return usageError({"cli.given_twice", {{"option", name}}}, {}, {}, command);
      return values.empty() ? Status{} : read(values.front());
    });
  }

  Status understand(std::vector<std::string> arguments);
  Status refuseStrangers() const;
};

CommandLine::CommandLine(std::string command, const text::Language& language)
    : m_parts(std::make_unique<Parts>(std::move(command), language)) {
  auto& app = m_parts->app;
  app.name(programAnd(m_parts->command));
  app.allow_extras();
  setTexts(app, language, "cli." + m_parts->command);
}

CommandLine::~CommandLine() = default;

void CommandLine::positional(const std::string& name, std::string& target) {
  auto& parts = *m_parts;
  auto& values = parts.given.emplace_back();
  // Required by the check below and not by CLI11, whose words have no other language.
  auto* option = parts.app.add_option(name, values, parts.describe(name));
  option->expected(1)->allow_extra_args(false)->required()->type_name("");
  option->group(parts.language.render({"cli.arguments"}));
  parts.checks.emplace_back([&values, &target]() -> Status {
    target = values.front();
    return {};
  });
}

void CommandLine::positionals(const std::string& name, std::vector<std::string>& targets) {
  auto& parts = *m_parts;
  auto& values = parts.given.emplace_back();
  auto* option = parts.app.add_option(name, values, parts.describe(name));
  option->expected(1, CLI::detail::expected_max_vector_size)->required()->type_name("...");
  option->group(parts.language.render({"cli.arguments"}));
  parts.checks.emplace_back([&values, &targets]() -> Status {
    targets = values;
    return {};
  });
}

void CommandLine::option(const std::string& name, const std::string& value, std::string& target) {
  m_parts->addSingle(name, value, [&target](const std::string& given) -> Status {
    target = given;
    return {};
  });
  m_parts->declared.back().otherwise = target;
}

void CommandLine::repeatable(const std::string& name, const std::string& value, std::vector<std::string>& target) {
  m_parts->add(name, value + " ...");
  m_parts->checks.emplace_back([&values = m_parts->given.back(), &target]() -> Status {
    target = values;
    return {};
  });
}

void CommandLine::choice(const std::string& name, const std::vector<std::string>& allowed, std::string& target) {
  auto read = [this, name, allowed, &target](const std::string& given) -> Status {
    target = given;
    return checkChoice(name, given, allowed, m_parts->command);
  };
  m_parts->addSingle(name, joined(allowed, "|"), std::move(read));
  m_parts->declared.back().allowed = allowed;
  m_parts->declared.back().otherwise = target;
}

void CommandLine::choices(const std::string& name, const std::vector<std::string>& allowed,
                          std::vector<std::string>& target) {
  m_parts->add(name, "CLASS ...")->delimiter(',');
  m_parts->declared.back().allowed = allowed;
  m_parts->checks.emplace_back([this, name, allowed, &values = m_parts->given.back(), &target]() -> Status {
    for (const auto& value : values) HECTARE_TRY(checkChoice(name, value, allowed, m_parts->command));
    target = values;
    return {};
  });
}

void CommandLine::number(const std::string& name, const std::string& value, double& target) {
  auto read = [this, name, &target](const std::string& given) -> Status {
    HECTARE_ASSIGN(target, readNumber(name, given, m_parts->command));
    return {};
  };
  m_parts->addSingle(name, value, std::move(read));
}

void CommandLine::count(const std::string& name, const std::string& value, std::uint64_t& target) {
  auto read = [this, name, &target](const std::string& given) -> Status {
    HECTARE_ASSIGN(target, readCount(name, given, m_parts->command));
    return {};
  };
  m_parts->addSingle(name, value, std::move(read));
}

void CommandLine::flag(const std::string& name, bool& target) {
  m_parts->app.add_flag(name, target, m_parts->describe(name))->disable_flag_override();
  m_parts->declared.push_back({name, {}, {}, nullptr, &target});
}

void CommandLine::general(GeneralOptions& target) {
  beginGeneralOptions(m_parts->app, m_parts->language);
  choice("--lang", {"nl", "en"}, target.lang);
  flag("--quiet", target.quiet);
  flag("--no-color", target.noColor);
}

Status CommandLine::parse(std::vector<std::string> arguments) {
  HECTARE_TRY(m_parts->understand(std::move(arguments)));
  if (m_parts->help) return {};
  for (const auto& check : m_parts->checks) HECTARE_TRY(check());
  return {};
}

Status CommandLine::Parts::understand(std::vector<std::string> arguments) {
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
  try {
    app.parse(std::move(arguments));
    return refuseStrangers();
  } catch (const CLI::CallForHelp&) {
    help = true;
    return {};
  } catch (const CLI::RequiredError& error) {
    HECTARE_TRY(refuseStrangers());
    const std::string what = error.what();
    return usageError({"cli.missing_argument", {{"argument", what.substr(0, what.find(' '))}}}, {}, {}, command);
  } catch (const CLI::ParseError& error) {
    const std::string what = error.what();
    const auto name = what.substr(0, what.find_first_of(": "));
    const auto option = name.starts_with("-") ? name : "--" + name;
    return usageError({"cli.needs_value", {{"option", option}}}, {}, {}, command);
  }
}

Status CommandLine::Parts::refuseStrangers() const {
  auto strangers = app.remaining();
  std::erase(strangers, "--");
  if (strangers.empty()) return {};
  const auto word = nameOf(strangers.front());
  if (!word.starts_with("-")) return usageError({"cli.unexpected_argument", {{"argument", word}}}, {}, {}, command);
  return usageError({"cli.unknown_option", {{"option", word}}}, word, knownOptions(app), command);
}

std::vector<CommandLine::Given> CommandLine::given() const {
  std::vector<Given> all;
  for (const Parts::Declared& option : m_parts->declared) {
    if (option.flag != nullptr && *option.flag) all.push_back({option.name, {}});
    if (option.values == nullptr || option.values->empty()) continue;
    const bool isDefault = option.values->size() == 1 && option.values->front() == option.otherwise;
    if (!isDefault) all.push_back({option.name, *option.values});
  }
  return all;
}

std::vector<CommandLine::Given> CommandLine::declared() const {
  std::vector<Given> all;
  for (const Parts::Declared& option : m_parts->declared) all.push_back({option.name, option.allowed});
  return all;
}

bool CommandLine::helpAsked() const { return m_parts->help; }

std::string CommandLine::help() const { return tidied(m_parts->app.help()); }

std::string programHelp(const std::vector<std::string>& commands, const text::Language& language) {
  GeneralOptions general;
  bool version = false;
  CLI::App app;
  app.name("hectare");
  setTexts(app, language, "cli.program");
  beginGeneralOptions(app, language);
  const auto option = [&](const char* name) { return language.render({std::string("cli.option.") + name}); };
  app.add_flag("--version", version, option("version"));
  app.add_option("--lang", general.lang, option("lang"))->type_name("nl|en");
  app.add_flag("--quiet", general.quiet, option("quiet"));
  app.add_flag("--no-color", general.noColor, option("no-color"));
  for (const auto& command : commands) {
    app.add_subcommand(command, language.render({"cli." + command}))->group(language.render({"cli.commands"}));
  }
  app.require_subcommand(1);
  app.footer(language.render({"cli.program_footer"}));
  return tidied(app.help());
}

gis::Error usageError(Message what, std::string_view word, const std::vector<std::string>& known,
                      const std::string& command) {
  const auto near = word.empty() ? std::string() : gis::nearest(word, known);
  Message hint = near.empty() ? Message{"cli.see_help", {{"command", programAnd(command)}}}
                              : Message{"cli.did_you_mean", {{"word", near}}};
  return {gis::ErrorKind::usage, std::move(what), {}, std::move(hint)};
}

}  // namespace hectare::cli
