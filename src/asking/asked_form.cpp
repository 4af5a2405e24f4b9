// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/asked_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "gis/base/file.h"
#include "src/answer/asked_code.h"
#include "src/plan/plan_settings.h"
#include "src/plan/scheme.h"
#include "src/world/content_identity.h"

namespace hectare::asking {
namespace {

std::string chosenScheme(const AskedForm& form, const plan::Plan& plan) {
  return form.scheme.empty() ? plan.scheme : form.scheme;
}

/// The schemes that an option names: one, several apart by commas, or all there are.
std::vector<std::string> schemesIn(const std::string& value, const plan::Plan& plan) {
  std::vector<std::string> names;
  if (value == "all") {
    names = plan::schemeIds().value_or(std::vector<std::string>());
    names.push_back(plan.scheme);
  }
  std::istringstream list(value);
  for (std::string name; std::getline(list, name, ',');) names.push_back(name);
  return names;
}

/// Hashes of the schemes that the form names, by whatever option.
std::string schemeIdentity(const AskedForm& form, const plan::Plan& plan) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& value) {
    const std::vector<std::string> more = schemesIn(value, plan);
    names.insert(names.end(), more.begin(), more.end());
  };
  if (form.underScheme) add(chosenScheme(form, plan));
  for (const GivenOption& option : form.options) {
    for (const std::string& value : option.values) add(value);
  }
  std::string all;
  for (const std::string& name : names) {
    const auto scheme = plan::findScheme(name, plan.file.parent_path());
    if (scheme) all += scheme->contentHash + '\n';
  }
  return all;
}

/// One class is found by trying; several are not.
void addTo(answer::AskedCode& code, const GivenOption& given) {
  using Kind = answer::AskedOption::Kind;
  const answer::AskedOption* option = answer::askedOption(given.name);
  if (option == nullptr) return;
  if (option->kind == Kind::flag) code.parts.push_back({option->letter, {}});
  if (option->kind == Kind::number && answer::isCodeNumber(given.values.front())) {
    code.parts.push_back({option->letter, given.values.front()});
  }
  if (option->kind != Kind::name || (given.name == "--class" && given.values.size() == 1)) return;
  if (given.values.size() > answer::AskedCode::mostParks && given.name == "--park") {
    code.parts.push_back({answer::AskedCode::manyParks, std::to_string(given.values.size())});
    return;
  }
  for (const std::string& name : given.values) {
    code.parts.push_back({option->letter, answer::nameCode(name, option->letters)});
  }
}

}  // namespace

std::string schemeId(const AskedForm& form, const plan::Plan& plan) {
  if (!form.underScheme) return {};
  const std::string named = chosenScheme(form, plan);
  const auto scheme = plan::findScheme(named, plan.file.parent_path());
  return scheme ? scheme->id : named;
}

std::string formText(const AskedForm& form, const std::string& schemeId) {
  std::string text = form.command + "\nscheme " + schemeId;
  for (const GivenOption& option : form.options) {
    text += '\n' + option.name;
    for (const std::string& value : option.values) text += fmt::format(" {}:{}", value.size(), value);
  }
  return text;
}

std::string askedCode(const AskedForm& form) {
  answer::AskedCode code;
  for (const GivenOption& option : form.options) addTo(code, option);
  return answer::toText(code);
}

answer::ReferenceGround groundOf(const AskedForm& form, const plan::Plan& plan, const world::World& world) {
  return {formText(form, schemeId(form, plan)), world::contentIdentity(world, plan),
          gis::sha256OfText(plan::settingsIdentity(plan) + '\n' + schemeIdentity(form, plan)), askedCode(form)};
}

}  // namespace hectare::asking
