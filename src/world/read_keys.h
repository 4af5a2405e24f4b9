// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "gis/io/consent.h"
#include "src/world/recognise.h"

namespace hectare::world {

/// Reads the values of a column from its file; a layer of more than a million rows is left to the samples of the
/// survey, and so is a column that cannot be read. `progress` must outlive what is returned; its cancellation ends the
/// reading.
[[nodiscard]] ReadKeys readKeysFromFiles(gis::Progress& progress, const gis::Consent& consent = {});

}  // namespace hectare::world
