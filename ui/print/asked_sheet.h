// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/asking/sheet_answers.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

/// How paper looks, and in which language. What is referred to outlives what is made with it.
struct Appearance {
  const answer::Styles& styles;
  const text::Language& language;
  HouseStyle house = {};
};

/// A sheet of these answers, in that appearance; of the plan and the world that they were asked of.
SheetInput sheetInput(const plan::Sheet& sheet, const asking::SheetAnswers& answers, const asking::Rehearsal& of,
                      const Appearance& appearance);

/// A sheet, and what it was asked for.
struct AskedSheet {
  asking::SheetAnswers answers;
  Document document;
};

/// Asks what a sheet shows, and lays it out. Errors: those of its questions and of composeSheet.
gis::Result<AskedSheet> askSheet(const plan::Sheet& sheet, const asking::Rehearsal& of, const Appearance& appearance);

}  // namespace hectare::print
