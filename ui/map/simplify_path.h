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

/// The same for many paths in turn, without asking for memory each time.
class PathSimplifier {
 public:
  /// \param rounds  no more than this many: in each, every second point of a straight stretch goes. 0: until none does.
  void simplify(std::vector<QPointF>& path, double tolerance, int rounds = 0);

 private:
  struct Corner {
    QPointF at;
    double edgeMoved = 0;  ///< how far what was between this corner and the next lies from the edge there, at most
    double cost = 0;       ///< how far it would be without this corner
  };
  static bool cheaper(const Corner& a, const Corner& b);
  void weigh(bool ring);
  bool takeOut(double tolerance, bool ring);
  std::vector<Corner> m_corners;
  std::vector<Corner> m_kept;
};

}  // namespace hectare::map
