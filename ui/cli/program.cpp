// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/program.h"

#include <algorithm>

#include "ui/cli/chosen_language.h"
#include "ui/cli/command.h"
#include "ui/cli/console.h"

namespace hectare::cli {
namespace {

using Arguments = std::vector<std::string>;

/// The command is the first word that is no option and no value of one; arguments.size(): there is none.
std::size_t commandIndex(const Arguments& arguments) {
  std::size_t i = 0;
  while (i < arguments.size() && arguments[i].starts_with("-")) {
    const bool takesValue = arguments[i] == "--lang" || arguments[i] == "--format";
    i += takesValue ? 2 : 1;
  }
  return std::min(i, arguments.size());
}

std::vector<std::string> commandNames() {
  std::vector<std::string> names;
  for (const auto& command : commands()) names.emplace_back(command.name);
  return names;
}

bool has(const Arguments& arguments, std::initializer_list<std::string_view> wanted) {
  return std::find_first_of(arguments.begin(), arguments.end(), wanted.begin(), wanted.end()) != arguments.end();
}

ExitCode finish(const Console& console, const gis::Status& written) {
  return written ? ExitCode::done : console.fail(written.error());
}

/// Without a command: help, the version, or what is missing.
ExitCode runWithoutCommand(const Arguments& arguments, Console& console) {
  const auto help = programHelp(commandNames(), console.language());
  if (has(arguments, {"--help", "-h"})) return finish(console, console.write(help));
  if (has(arguments, {"--version"})) return finish(console, console.write("hectare " HECTARE_VERSION "\n"));
  CommandLine line({}, console.language());
  GeneralOptions general;
  line.general(general);
  if (const auto parsed = line.parse(arguments); !parsed) return console.fail(parsed.error());
  writeToStandardError(help);
  return ExitCode::usage;
}

ExitCode runCommand(const Command& command, const Arguments& arguments, Console& console) {
  GeneralOptions general;
  CommandLine line(std::string(command.name), console.language());
  const auto story = command.prepare(line);
  line.general(general);
  if (const auto parsed = line.parse(arguments); !parsed) return console.fail(parsed.error());
  if (line.helpAsked()) return finish(console, console.write(line.help()));
  console.configure(general);
  if (command.referred) console.setForm(givenForm(std::string(command.name), line));
  const auto told = story(console);
  return told ? *told : console.fail(told.error());
}

ExitCode runWith(const text::Language& language, Arguments arguments) {
  Console console(language);
  const auto at = commandIndex(arguments);
  if (at == arguments.size()) return runWithoutCommand(arguments, console);
  const auto word = arguments[at];
  const auto& all = commands();
  const auto command = std::find_if(all.begin(), all.end(), [&](const Command& known) { return known.name == word; });
  if (command == all.end()) {
    return console.fail(usageError({"cli.unknown_command", {{"command", word}}}, word, commandNames(), {}));
  }
  arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
  return runCommand(*command, arguments, console);
}

/// Without catalogues there is no language to say it in.
ExitCode failWithoutTexts(const gis::Error& error) {
  writeToStandardError("hectare: the texts of the program cannot be read: " + text::render(text::Language(), error) +
                       "\n  set HECTARE_DATA to the data folder of Hectare, or leave it unset\n");
  return ExitCode::failed;
}

}  // namespace

ExitCode run(const Arguments& arguments) {
  const auto language = text::Language::load(chosenLanguage(arguments));
  return language ? runWith(*language, arguments) : failWithoutTexts(language.error());
}

}  // namespace hectare::cli
