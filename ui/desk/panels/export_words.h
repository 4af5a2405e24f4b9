// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "ui/desk/state/export_choice.h"

namespace hectare::desk {

/// All kinds, in the order in which they are offered.
[[nodiscard]] const std::vector<ExportKind>& exportKinds();
/// The id of the words for a kind.
[[nodiscard]] const char* wordsOf(ExportKind kind);
/// The id of the words for a format of formatsOf().
[[nodiscard]] const char* wordsOfFormat(std::string_view format);

/// "1:5000"; nothing for 0.
[[nodiscard]] QString textOfScale(double scale);

}  // namespace hectare::desk
