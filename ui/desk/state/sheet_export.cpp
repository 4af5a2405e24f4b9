// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/sheet_export.h"

#include "src/asking/sheet_answers.h"
#include "ui/print/sheet_input.h"
#include "ui/print/targets.h"

namespace hectare::desk {

gis::Status writeSheet(const Snapshot& snapshot, const plan::Sheet& sheet, const answer::Styles& styles,
                       const text::Language& language, const std::filesystem::path& file, gis::Progress& progress) {
  constexpr double asked = 0.5;
  HECTARE_TRY(print::checkTarget(file, {}));
  gis::PartProgress asking(progress, 0, asked);
  gis::PartProgress painting(progress, asked, 1);
  gis::Memo memo;
  HECTARE_ASSIGN(const asking::SheetAnswers answers,
                 asking::answersFor(sheet, {*snapshot.world, snapshot.plan, memo, asking}));
  HECTARE_ASSIGN(const auto document, print::composeSheet({*snapshot.world, snapshot.plan, sheet, answers.main,
                                                           answers.sizes, answers.density, styles, language}));
  return print::writeDocument(document, file, {}, painting);
}

}  // namespace hectare::desk
