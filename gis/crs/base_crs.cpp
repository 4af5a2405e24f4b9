// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/base_crs.h"

#include <proj.h>

#include "gis/crs/proj_handles.h"

namespace hectare::gis {

Result<Crs> geographicBase(const Crs& crs) {
  const ProjContext context = makeProjContext();
  const ProjObject system = makeHorizontalCrs(context.get(), crs.definition());
  const ProjObject base(system ? proj_crs_get_geodetic_crs(context.get(), system.get()) : nullptr);
  if (!base) return Error{ErrorKind::invalid, {"crs.unknown", {{"crs", crs.definition()}}}, {}, {}};
  const char* authority = proj_get_id_auth_name(base.get(), 0);
  const char* code = proj_get_id_code(base.get(), 0);
  if (authority != nullptr && code != nullptr) return Crs::parse(std::string(authority) + ':' + code);
  const char* wkt = proj_as_wkt(context.get(), base.get(), PJ_WKT2_2019, nullptr);
  return Crs::parse(wkt == nullptr ? "" : wkt);
}

std::string esriWkt(const Crs& crs) {
  const ProjContext context = makeProjContext();
  const ProjObject system = makeHorizontalCrs(context.get(), crs.definition());
  if (!system) return {};
  const char* const options[] = {"MULTILINE=NO", nullptr};
  const char* wkt = proj_as_wkt(context.get(), system.get(), PJ_WKT1_ESRI, options);
  return wkt == nullptr ? std::string() : std::string(wkt);
}

}  // namespace hectare::gis
