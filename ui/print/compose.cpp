// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "src/writers/cell.h"
#include "ui/print/blocks.h"
#include "ui/print/fact_sheet.h"
#include "ui/print/gui.h"
#include "ui/print/overview_sheet.h"
#include "ui/print/policy_map.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

namespace {

/// Sources that the sheet does not name are not shown; what the question itself shows always is.
void leaveOut(const SheetInput& input, map::MapContent& content) {
  const auto& wanted = input.sheet.layers;
  if (wanted.empty()) return;
  std::vector<map::MapLayer> kept;
  for (std::size_t i = 0; i < content.layers.size(); ++i) {
    const std::string& id = content.layers[i].id;
    const bool isSource = input.plan.find(id) != nullptr;
    if (!isSource || std::ranges::count(wanted, id) > 0) {
      kept.push_back(content.layers[i]);
    } else if (i < content.ground) {
      --content.ground;
    }
  }
  content.layers = std::move(kept);
}

gis::Result<Page> pageOf(const SheetInput& input) {
  if (input.sheet.form == "fact-sheet") return factSheet(input);
  return input.sheet.form == "overview" ? overviewSheet(input) : policyMap(input);
}

std::vector<std::string> keywordsOf(const SheetInput& input) {
  std::vector<std::string> words{"Hectare", writers::questionTitle(*input.answer, input.language)};
  if (!input.answer->scheme.empty()) words.push_back(input.answer->scheme);
  words.push_back(input.answer->crs);
  const std::string park = parkName(input);
  if (!park.empty()) words.push_back(park);
  return words;
}

}  // namespace

gis::Result<Document> composeSheet(SheetInput input) {
  HECTARE_TRY(startGui());
  HECTARE_ASSIGN(input.content, map::mapContent(input.world, input.plan, input.answer, input.styles));
  leaveOut(input, input.content);
  Document document;
  document.title = titleOf(input);
  document.subject = subtitleOf(input);
  document.author = input.house.organisation;
  document.keywords = keywordsOf(input);
  document.language = input.language.code();
  HECTARE_ASSIGN(Page page, pageOf(input));
  document.pages.push_back(std::move(page));
  return document;
}

}  // namespace hectare::print
