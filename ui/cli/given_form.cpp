// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/given_form.h"

#include <algorithm>
#include <set>

namespace hectare::cli {

AskedForm givenForm(const std::string& command, const CommandLine& line) {
  const std::string schemeOption = "--scheme";
  AskedForm form{command, false, {}, {}};
  for (const CommandLine::Given& option : line.declared()) {
    form.underScheme = form.underScheme || option.name == schemeOption;
  }
  for (CommandLine::Given& option : line.given()) {
    if (option.name == schemeOption && !option.values.empty()) form.scheme = option.values.front();
    if (option.name == schemeOption || tellsHow(option.name)) continue;
    std::ranges::sort(option.values);
    form.options.push_back(std::move(option));
  }
  std::ranges::sort(form.options, {}, &CommandLine::Given::name);
  return form;
}

bool tellsHow(const std::string& option) {
  static const std::set<std::string> names = {"--format",   "--out",           "--lang",          "--quiet",
                                              "--no-color", "--allow-network", "--allow-outside", "--with-owners",
                                              "--asked",    "--answer",        "--ref",           "--old"};
  return names.contains(option);
}

}  // namespace hectare::cli
