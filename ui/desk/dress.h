// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QApplication;

namespace hectare::desk {

/// How windows look: one typeface with maps and paper, one accent colour, light or dark. To be called after
/// print::startGui, which loads the typeface; once more when somebody wants the other.
/// \param dark no value: as the desktop was when this was called first.
void dress(QApplication& application, std::optional<bool> dark = std::nullopt);

/// Whether windows are dark now.
[[nodiscard]] bool isDark();

}  // namespace hectare::desk
