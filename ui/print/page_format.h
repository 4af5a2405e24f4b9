// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"

namespace hectare::print {

enum class Orientation { landscape, portrait };

/// The paper of a sheet: a size of the A series of ISO 216 and how it lies.
struct PageFormat {
  std::string size = "A3";
  Orientation orientation = Orientation::landscape;
  [[nodiscard]] QSizeF sizeMm() const;
  friend bool operator==(const PageFormat&, const PageFormat&) = default;
};

/// "A3", "a3", "A4 portrait", "A3-landscape". Errors: usage, with the sizes that there are.
gis::Result<PageFormat> parsePageFormat(std::string_view text);

}  // namespace hectare::print
