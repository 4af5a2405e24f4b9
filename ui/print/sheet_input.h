// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "src/answer/answer.h"
#include "src/answer/style.h"
#include "src/plan/plan.h"
#include "src/plan/sheet.h"
#include "src/text/language.h"
#include "src/world/world.h"
#include "ui/map/map_content.h"
#include "ui/print/house_style.h"
#include "ui/print/page.h"

namespace hectare::print {

/// All that a sheet is made of; nothing more is asked while it is laid out. What is referred to outlives the document.
struct SheetInput {
  const world::World& world;
  const plan::Plan& plan;
  plan::Sheet sheet;
  std::shared_ptr<const answer::Answer> answer;   ///< with pieces and their shapes, where the question has them
  std::shared_ptr<const answer::Answer> sizes;    ///< availability by size, of a fact sheet; else null
  std::shared_ptr<const answer::Answer> density;  ///< jobs, of a fact sheet; null: not known
  const answer::Styles& styles;
  const text::Language& language;
  HouseStyle house = {};
  std::string place = {};        ///< what the figures are of, where it is neither a park nor all of the plan
  map::MapContent content = {};  ///< filled by prepareSheet
  int pageNumber = 1;
  int pageCount = 1;
};

/// The sheet as a document of one page. Errors: usage (it does not fit the paper at its scale: the scale and the paper
/// that would), notFound (its park is not there, or no land to show), and those of startGui and mapContent.
gis::Result<Document> composeSheet(SheetInput input);

/// The page alone, for a document of several.
gis::Result<Page> composePage(SheetInput input);

/// The input with what its map shows: the layers that the sheet wants. composeSheet and composePage do it themselves.
/// Errors: those of startGui and mapContent.
gis::Result<SheetInput> prepareSheet(SheetInput input);

/// Reads what a page of this input shows of grids and services; whether there are any. What could not be read is a note
/// of the content. Errors: cancelled.
gis::Result<bool> readGrids(SheetInput& input, const Page& page);

}  // namespace hectare::print
