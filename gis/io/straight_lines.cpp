// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/straight_lines.h"

#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hectare::gis {

namespace {

/// The greatest radius of all arcs of a geometry.
class GreatestRadius final : public OGRDefaultConstGeometryVisitor {
 public:
  using OGRDefaultConstGeometryVisitor::visit;
  void visit(const OGRCircularString* arcs) override {
    for (int i = 0; i + 2 < arcs->getNumPoints(); i += 2) add(*arcs, i);
  }
  [[nodiscard]] double value() const { return m_radius; }

 private:
  void add(const OGRCircularString& arcs, int i) {
    double radius = 0;
    double ignored[5];
    const int curved = OGRGeometryFactory::GetCurveParameters(
        arcs.getX(i), arcs.getY(i), arcs.getX(i + 1), arcs.getY(i + 1), arcs.getX(i + 2), arcs.getY(i + 2), radius,
        ignored[0], ignored[1], ignored[2], ignored[3], ignored[4]);
    if (curved != 0 && std::isfinite(radius)) m_radius = std::max(m_radius, radius);
  }

  double m_radius = 0;
};

/// The angle over which an arc of this radius stays within the tolerance of its chord: r (1 - cos(angle / 2)).
double stepDegrees(double radius, double tolerance) {
  constexpr double coarsest = 4;
  constexpr double finest = 0.001;  // an arc so flat is short as well
  if (radius <= tolerance) return coarsest;
  const double angle = 2 * std::acos(1 - tolerance / radius) * 180 / std::numbers::pi;
  return std::clamp(angle, finest, coarsest);
}

}  // namespace

double arcTolerance(const Crs& crs) {
  constexpr double metresPerDegree = 111'320;
  return crs.known() && crs.isGeographic() ? arcToleranceM / metresPerDegree : arcToleranceM;
}

std::unique_ptr<OGRGeometry> straightLines(const OGRGeometry& curved, double tolerance) {
  GreatestRadius radius;
  curved.accept(&radius);
  return std::unique_ptr<OGRGeometry>(curved.getLinearGeometry(stepDegrees(radius.value(), tolerance)));
}

}  // namespace hectare::gis
