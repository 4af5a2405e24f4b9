// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/help_texts.h"

#include "gis/base/file.h"
#include "src/text/language.h"

namespace hectare::desk {

const std::vector<std::string>& helpTopics() {
  static const std::vector<std::string> topics{"start",    "map",  "figures", "explain", "corrections",
                                               "findings", "plan", "export",  "keys"};
  return topics;
}

gis::Result<std::string> helpText(const std::string& language, const std::string& topic) {
  HECTARE_ASSIGN(const std::filesystem::path data, text::dataFolder());
  HECTARE_ASSIGN(std::string text, gis::readFile(data / "help" / language / (topic + ".md")));
  while (text.starts_with("<!--")) text.erase(0, text.find('\n') + 1);  // the licence
  return text;
}

std::string helpTitle(const std::string& text) {
  const std::string mark = "# ";
  if (!text.starts_with(mark)) return {};
  return text.substr(mark.size(), text.find('\n') - mark.size());
}

}  // namespace hectare::desk
