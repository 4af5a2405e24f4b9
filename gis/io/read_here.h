// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/io/read.h"

namespace hectare::gis {

// What readLayer and listLayers ask of the reader program, done in this process. Nobody else calls these: a file may
// make a driver crash.

/// As readLayer, but `sha256` is left empty unless something was fetched, which nobody else sees: hashing needs no
/// driver and is done, once for all layers of a file, where the layers end up.
Result<ReadLayer> readLayerHere(const ReadRequest& request, Progress& progress);

/// As listLayers.
Result<std::vector<std::string>> listLayersHere(const std::filesystem::path& path);

}  // namespace hectare::gis
