// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/reference_forms.h"

#include <algorithm>
#include <map>

#include "src/plan/scheme.h"
#include "src/text/language.h"

namespace hectare::cli {
namespace {

/// The schemes to try, as the command line names them; first none, which is the plan's.
std::vector<std::string> schemes() {
  std::vector<std::string> names{""};
  const auto known = plan::schemeIds();
  if (known) names.insert(names.end(), known->begin(), known->end());
  names.emplace_back("all");
  return names;
}

std::vector<std::string> parkIds(const world::World& world) {
  std::vector<std::string> ids;
  for (const world::Entry& entry : world.entries) {
    if (entry.role != plan::Role::parks || !entry.layer) continue;
    const gis::Column* id = entry.layer->table.find("id");
    for (std::size_t row = 0; id != nullptr && row < entry.layer->table.size(); ++row) {
      ids.push_back(id->asText(row).value_or(""));
    }
  }
  std::ranges::sort(ids);
  return ids;
}

using GivenOptions = std::vector<CommandLine::Given>;
using Names = std::vector<std::string>;

GivenOptions with(GivenOptions options, const std::string& name, const Names& values) {
  const auto same = std::ranges::find(options, name, &CommandLine::Given::name);
  if (same == options.end()) {
    options.push_back({name, values});
  } else {
    same->values.insert(same->values.end(), values.begin(), values.end());
    std::ranges::sort(same->values);
  }
  std::ranges::sort(options, {}, &CommandLine::Given::name);
  return options;
}

bool has(const GivenOptions& declared, const std::string& name) {
  return std::ranges::any_of(declared, [&](const auto& option) { return option.name == name; });
}

/// The values that a part of a code may stand for: of two names with one hash, both.
Names valuesOf(const answer::AskedCode::Part& part, const answer::AskedOption& option, const Names& names) {
  if (option.kind == answer::AskedOption::Kind::number) return {part.value};
  Names fitting;
  std::ranges::copy_if(names, std::back_inserter(fitting),
                       [&](const std::string& name) { return answer::nameCode(name, option.letters) == part.value; });
  return fitting;
}

/// What the code says in words of this command; none when the command does not know them.
std::vector<GivenOptions> decoded(const answer::AskedCode& code, const GivenOptions& declared, const Names& parks) {
  std::vector<GivenOptions> all{{}};
  for (const answer::AskedCode::Part& part : code.parts) {
    const answer::AskedOption& option = *answer::askedOption(part.letter);
    const std::string name(option.option);
    const auto known = std::ranges::find(declared, name, &CommandLine::Given::name);
    if (known == declared.end()) return {};
    std::vector<GivenOptions> more;
    for (const GivenOptions& before : all) {
      if (option.kind == answer::AskedOption::Kind::flag) more.push_back(with(before, name, {}));
      if (option.kind == answer::AskedOption::Kind::flag) continue;
      for (const std::string& value : valuesOf(part, option, name == "--park" ? parks : known->values)) {
        more.push_back(with(before, name, {value}));
      }
    }
    all = std::move(more);
  }
  return all;
}

/// Every combination of at most one value per option that has a closed list, or takes a scheme.
std::vector<GivenOptions> combinations(const GivenOptions& base, const GivenOptions& declared, const Names& besides) {
  std::vector<GivenOptions> all{base};
  for (const CommandLine::Given& option : declared) {
    const bool said = has(base, option.name) || std::ranges::find(besides, option.name) != besides.end();
    if (tellsHow(option.name) || said) continue;
    const bool takesScheme =
        has(declared, "--from") && !has(declared, "--year") && (option.name == "--from" || option.name == "--to");
    const gis::Result<Names> known = takesScheme ? plan::schemeIds() : option.values;
    const std::size_t before = all.size();
    for (const std::string& value : known.value_or(option.values)) {
      for (std::size_t i = 0; i < before; ++i) all.push_back(with(all[i], option.name, {value}));
    }
  }
  return all;
}

std::vector<AskedForm> formsOf(const Command& command, const Names& parks, const text::Language& language,
                               const AskedWith& asked) {
  CommandLine line(std::string(command.name), language);
  const Story story = command.prepare(line);
  const GivenOptions declared = line.declared();
  std::vector<AskedForm> forms;
  for (const GivenOptions& carried : decoded(asked.code, declared, parks)) {
    for (GivenOptions& options : combinations(carried, declared, asked.besides)) {
      forms.push_back({std::string(command.name), has(declared, "--scheme"), {}, std::move(options)});
    }
  }
  return forms;
}

}  // namespace

std::vector<ReferenceForm> referenceForms(const plan::Plan& plan, const world::World& world,
                                          const text::Language& language, const AskedWith& asked) {
  std::vector<ReferenceForm> all;
  const Names parks = parkIds(world);
  std::map<std::string, std::string> ids;
  const bool schemeSaid = std::ranges::find(asked.besides, "--scheme") != asked.besides.end();
  for (const std::string& scheme : schemeSaid ? Names{""} : schemes()) {
    ids[scheme] = asking::schemeId({{}, true, scheme, {}}, plan);
  }
  for (const Command& command : commands()) {
    if (!command.referred) continue;
    for (const AskedForm& form : formsOf(command, parks, language, asked)) {
      for (const auto& [scheme, id] : ids) {
        if (!form.underScheme && !scheme.empty()) continue;
        ReferenceForm one{&command, form, form.underScheme ? id : std::string()};
        one.form.scheme = scheme;
        all.push_back(std::move(one));
      }
    }
  }
  std::ranges::stable_sort(
      all, {}, [](const ReferenceForm& one) { return one.form.options.size() + (one.form.scheme.empty() ? 0U : 1U); });
  return all;
}

std::vector<std::string> unknownNames(const answer::AskedCode& code, const world::World& world) {
  Names unknown;
  const Names parks = parkIds(world);
  for (const answer::AskedCode::Part& part : code.parts) {
    const answer::AskedOption& option = *answer::askedOption(part.letter);
    if (option.option != "--park" || !valuesOf(part, option, parks).empty()) continue;
    unknown.push_back(part.letter + part.value);
  }
  return unknown;
}

}  // namespace hectare::cli
