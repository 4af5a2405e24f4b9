// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/land/face_verdicts.h"
#include "src/land/park_faces.h"

namespace hectare::land {

/// The land of each plot or parcel in a park, as shapes: all of it, and what no public layer and no hard constraint
/// covers. From the faces themselves: cutting the land anew by the same layers would round it again.
ParkSites gatherSites(const ParkFaces& faces, const FaceVerdicts& verdicts);

}  // namespace hectare::land
