// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <vector>

namespace hectare::map {

/// Takes points out of a path of which no part then lies more than `tolerance` from where it was. What is taken out
/// depends on the points around it, not on where the path begins nor on its direction, so that neighbours still meet.
/// A ring ends with its first point and keeps three corners; a line keeps its ends.
void simplifyPath(std::vector<QPointF>& path, double tolerance);

}  // namespace hectare::map
