// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "src/writers/cell.h"
#include "ui/print/gui.h"
#include "ui/print/policy_map.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

gis::Result<Document> composeSheet(SheetInput input) {
  HECTARE_TRY(startGui());
  HECTARE_ASSIGN(input.content, map::mapContent(input.world, input.plan, input.answer, input.styles));
  HECTARE_ASSIGN(Page page, policyMap(input));
  Document document;
  document.title =
      input.sheet.title.empty() ? writers::questionTitle(*input.answer, input.language) : input.sheet.title;
  document.subject = input.plan.name;
  document.language = input.language.code();
  document.pages.push_back(std::move(page));
  return document;
}

}  // namespace hectare::print
