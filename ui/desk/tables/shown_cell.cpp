// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/shown_cell.h"

#include "src/writers/cell.h"

namespace hectare::desk {

QString shownTotal(const answer::Cell& cell, const answer::Column& column, bool first, const text::Language& language) {
  if (!writers::isMissing(cell)) return shownCell(cell, column, language);
  return first ? QString::fromStdString(language.render({"writer.total"})) : QString();
}

QString shownCell(const answer::Cell& cell, const answer::Column& column, const text::Language& language) {
  return QString::fromStdString(writers::humanCell(cell, column, language));
}

}  // namespace hectare::desk
