// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/finding.h"
#include "gis/base/result.h"

class GDALDataset;

namespace hectare::gis {

/// A workbook as a dataset in memory: each sheet that has cells is a layer, whose columns are text throughout (leading
/// zeros and every digit of a number stay; dates become ISO; a formula gives its stored value) and are named by the
/// sheet's header row, which need not be its first. \param raw the workbook opened without headers, all as text.
/// Null only when GDAL cannot make one. Findings name the sheet as their layer.
GDALDataset* layOutSheets(GDALDataset& raw, Findings& findings);

}  // namespace hectare::gis
