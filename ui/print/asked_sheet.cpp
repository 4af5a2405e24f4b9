// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/asked_sheet.h"

namespace hectare::print {

SheetInput sheetInput(const plan::Sheet& sheet, const asking::SheetAnswers& answers, const asking::Rehearsal& of,
                      const Appearance& appearance) {
  return {of.world,
          of.plan,
          sheet,
          answers.main,
          answers.sizes,
          answers.density,
          appearance.styles,
          appearance.language,
          appearance.house};
}

gis::Result<AskedSheet> askSheet(const plan::Sheet& sheet, const asking::Rehearsal& of, const Appearance& appearance) {
  AskedSheet asked;
  HECTARE_ASSIGN(asked.answers, asking::answersFor(sheet, of));
  HECTARE_ASSIGN(asked.document, composeSheet(sheetInput(sheet, asked.answers, of, appearance)));
  return asked;
}

}  // namespace hectare::print
