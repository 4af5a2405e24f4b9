// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>
#include <string>
#include <vector>

#include "ui/map/map_text.h"

namespace hectare::map {

/// A name set on one line or on two.
struct LabelBlock {
  std::vector<QString> lines;
  QSizeF size;  ///< in mm: from the top of capitals to below the descenders
};

/// The ways to set a name: on one line, and when it is not short on two, broken where both are most alike. Markup is
/// plain text, line ends are spaces; a line of more than 70 mm ends in "…".
std::vector<LabelBlock> blocksOf(const std::string& name, const TextStyle& look);

/// Baseline of a line below the top of its block.
double baselineMm(std::size_t line, const TextStyle& look);

}  // namespace hectare::map
