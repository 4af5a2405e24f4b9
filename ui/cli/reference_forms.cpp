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

AskedForm with(AskedForm form, CommandLine::Given option) {
  form.options.push_back(std::move(option));
  std::ranges::sort(form.options, {}, &CommandLine::Given::name);
  return form;
}

bool has(const std::vector<CommandLine::Given>& declared, const std::string& name) {
  return std::ranges::any_of(declared, [&](const auto& option) { return option.name == name; });
}

/// Every combination of at most one value per option that has a closed list, or takes a scheme.
std::vector<AskedForm> combinations(const AskedForm& base, const std::vector<CommandLine::Given>& declared) {
  std::vector<AskedForm> forms{base};
  for (const CommandLine::Given& option : declared) {
    if (tellsHow(option.name)) continue;
    const std::size_t before = forms.size();
    const bool takesScheme = option.name == "--from" || option.name == "--to";
    const gis::Result<std::vector<std::string>> known = takesScheme ? plan::schemeIds() : option.values;
    for (const std::string& value : known.value_or(option.values)) {
      for (std::size_t i = 0; i < before; ++i) forms.push_back(with(forms[i], {option.name, {value}}));
    }
  }
  return forms;
}

std::vector<AskedForm> formsOf(const Command& command, const std::vector<std::string>& parks,
                               const text::Language& language) {
  CommandLine line(std::string(command.name), language);
  const Story story = command.prepare(line);
  const std::vector<CommandLine::Given> declared = line.declared();
  const AskedForm base{std::string(command.name), has(declared, "--scheme"), {}, {}};
  std::vector<AskedForm> forms = combinations(base, declared);
  if (!has(declared, "--park")) return forms;
  const auto simple = [](const AskedForm& form) { return form.options.size() < 2; };
  std::vector<AskedForm> simpleForms;
  std::ranges::copy_if(forms, std::back_inserter(simpleForms), simple);
  for (const std::string& park : parks) {
    for (const AskedForm& form : simpleForms) forms.push_back(with(form, {"--park", {park}}));
  }
  return forms;
}

}  // namespace

std::vector<ReferenceForm> referenceForms(const plan::Plan& plan, const world::World& world,
                                          const text::Language& language) {
  std::vector<ReferenceForm> all;
  const std::vector<std::string> parks = parkIds(world);
  std::map<std::string, std::string> ids;
  for (const std::string& scheme : schemes()) ids[scheme] = schemeId({{}, true, scheme, {}}, plan);
  for (const Command& command : commands()) {
    if (!command.referred) continue;
    for (const AskedForm& form : formsOf(command, parks, language)) {
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

std::vector<std::string> wordsOf(const AskedForm& form) {
  std::vector<std::string> words;
  if (!form.scheme.empty()) words = {"--scheme", form.scheme};
  for (const CommandLine::Given& option : form.options) {
    if (option.values.empty()) words.push_back(option.name);
    for (const std::string& value : option.values) words.insert(words.end(), {option.name, value});
  }
  return words;
}

}  // namespace hectare::cli
