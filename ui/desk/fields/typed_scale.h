// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace hectare::desk {

/// The denominator of a scale as people type it: "1:25.000", "1/25,000", "25 000" and "25000" are the same. Whichever
/// mark stands between thousands, it is none of decimals: a scale is a whole number. No value: it is none, or none at
/// which maps are drawn.
std::optional<double> typedScale(const QString& typed);

}  // namespace hectare::desk
