// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QString>
#include <cstdint>
#include <memory>
#include <vector>

#include "gis/base/progress.h"
#include "src/answer/answer.h"
#include "src/text/language.h"

namespace hectare::desk {

/// Rows and columns of a table, as they are shown.
struct RowsToCopy {
  std::shared_ptr<const answer::Answer> answer;
  std::size_t table = 0;
  std::vector<std::size_t> columns;
  std::vector<std::uint32_t> rows;
  bool total = false;  ///< with the row of the total
};

/// As people read them: lines with tabs between cells, the header first. Empty when it was cancelled.
QString copiedLines(const RowsToCopy& copied, const text::Language& language, const gis::Progress& progress);

/// The same lines for programs that keep the shape of a table.
QString copiedHtml(const QString& lines);
/// Both, for the clipboard.
std::unique_ptr<QMimeData> copiedTable(const QString& lines, const QString& html);

}  // namespace hectare::desk
