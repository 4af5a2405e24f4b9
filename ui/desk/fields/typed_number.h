// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "src/text/language.h"

namespace hectare::desk {

/// A number as people type it in their language, "1.234,5" or "0,05"; also with the other decimal mark where that can
/// mean nothing else ("0.05"). No value: it is none, or not finite.
std::optional<double> typedNumber(const QString& typed, const text::Language& language);

/// As it would be typed: the fewest decimals, at most six, and no marks between thousands.
QString shownNumber(double value, const text::Language& language);

}  // namespace hectare::desk
