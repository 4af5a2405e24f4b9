// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/geometry_field.h"

#include <ogrsf_frmts.h>

namespace hectare::gis {

int geometryFieldOf(OGRLayer& layer) {
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetGeomFieldCount(); ++i) {
    const OGRwkbGeometryType type = wkbFlatten(definition.GetGeomFieldDefn(i)->GetType());
    if (OGR_GT_IsSubClassOf(type, wkbSurface) != 0 || OGR_GT_IsSubClassOf(type, wkbMultiSurface) != 0) return i;
  }
  return definition.GetGeomFieldCount() > 0 ? 0 : -1;
}

std::vector<std::string> otherGeometryFields(OGRLayer& layer) {
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  const int taken = geometryFieldOf(layer);
  std::vector<std::string> names;
  for (int i = 0; i < definition.GetGeomFieldCount(); ++i) {
    const std::string name = definition.GetGeomFieldDefn(i)->GetNameRef();
    if (i != taken) names.push_back(name.empty() ? "OGR_GEOMETRY" : name);
  }
  return names;
}

}  // namespace hectare::gis
