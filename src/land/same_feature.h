// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/land/ranked_features.h"

namespace hectare::land {

/// Whether two features, of layers of two worlds perhaps, are the same to whoever asks: the same land bit for bit, the
/// same values, in layers of the same name, role, weight and priority.
[[nodiscard]] bool sameFeature(const FeatureRef& a, const FeatureRef& b);

}  // namespace hectare::land
