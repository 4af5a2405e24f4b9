// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hectare::desk {

namespace {

/// What QApplication takes for itself, with one dash or two. Read by hand: --help has to work without a screen, so no
/// QApplication can take them out first; CLI11 knows no long names behind one dash; and QCommandLineParser loses the
/// names of files that are not UTF-8.
enum class OfQt { no, alone, withValue };

OfQt optionOfQt(std::string_view word) {
  constexpr std::array alone{"reverse", "widgetcount", "nograb", "dograb", "sync"};
  constexpr std::array valued{"platform",    "platformpluginpath", "platformtheme", "plugin",  "qwindowgeometry",
                              "qwindowicon", "qwindowtitle",       "session",       "display", "style",
                              "stylesheet",  "fontengine"};
  std::string_view name = word.substr(word.starts_with("--") ? 2 : 1);
  const bool saysValue = name.find('=') != std::string_view::npos;
  name = name.substr(0, name.find('='));
  if (std::ranges::find(alone, name) != alone.end()) return OfQt::alone;
  if (std::ranges::find(valued, name) == valued.end()) return OfQt::no;
  return saysValue ? OfQt::alone : OfQt::withValue;
}

}  // namespace

Arguments argumentsOf(const std::vector<std::string>& words) {
  Arguments given;
  bool onlyPaths = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool option = !onlyPaths && word.size() > 1 && word.front() == '-';
    if (!option) {
      given.paths.emplace_back(word);
    } else if (word == "--") {
      onlyPaths = true;
    } else if (word == "--help" || word == "-h") {
      given.help = true;
    } else if (word == "--version") {
      given.version = true;
    } else if (const OfQt ofQt = optionOfQt(word); ofQt != OfQt::no) {
      i += ofQt == OfQt::withValue ? 1 : 0;
    } else if (given.unknown.empty()) {
      given.unknown = word;
    }
  }
  return given;
}

}  // namespace hectare::desk
