// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/result.h"
#include "src/answer/style.h"

namespace hectare::print {

/// What an organisation adds to its sheets: house.toml in a folder, with the files that it names beside it. Styles of
/// data/styles that lie in the same folder replace ours (answer::Styles::read).
struct HouseStyle {
  std::string organisation;         ///< who publishes; the author of a PDF
  std::filesystem::path logo;       ///< SVG or PNG; empty: none
  QString family;                   ///< typeface; empty: that of maps
  QColor ink, muted, line, accent;  ///< not valid: as they are
  std::vector<std::string> texts;   ///< on every sheet, among the notes
  std::string decision;             ///< reference of the decision that the sheet goes with
};

/// Reads `folder`/house.toml; an empty path gives no house style. Fonts that it names are loaded. Errors: notFound,
/// invalid with file:line:column (TOML, an unknown key with the nearest one, a colour, a file that is not there).
gis::Result<HouseStyle> readHouseStyle(const std::filesystem::path& folder);

/// The styles of maps, those in `folder` before ours. Errors: those of reading them.
gis::Result<answer::Styles> stylesOf(const std::filesystem::path& folder);

}  // namespace hectare::print
