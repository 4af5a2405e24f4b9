// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// What a value of a fact of a plot says, in words; several parted by commas. A code that has none stays a code.
QString factWords(const Texts& texts, const std::string& fact, const std::string& value);

}  // namespace hectare::desk
