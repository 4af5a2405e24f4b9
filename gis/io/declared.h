// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/finding.h"
#include "gis/crs/crs.h"
#include "gis/io/open_source.h"

class OGRSpatialReference;

namespace hectare::gis {

/// A CRS of GDAL as ours; unknown when there is none or it cannot be understood, which is a finding about `layer`.
Crs understoodCrs(const OGRSpatialReference* srs, const std::string& layer, Findings& findings);

/// The CRS that the file itself declares for a layer; unknown when it declares none (a TopoJSON never does) or one that
/// cannot be understood, which is a finding.
Crs declaredCrs(const OpenSource& source, OGRLayer& layer, Findings& findings);

/// ISO date that the file's own metadata states, else empty: a metadata item "date" of a GeoPackage, else last_change
/// in its table of contents; the date of last update in the header of a .dbf.
std::string declaredDate(const OpenSource& source, OGRLayer& layer);

/// Whether the file's metadata marks it as illustrative.
bool declaredIllustrative(const OpenSource& source);

}  // namespace hectare::gis
