// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/proj_handles.h"

#include <proj.h>
#include <proj_experimental.h>

namespace hectare::gis {

void ProjContextFree::operator()(pj_ctx* context) const { proj_context_destroy(context); }

void ProjObjectFree::operator()(PJconsts* object) const { proj_destroy(object); }

ProjContext makeProjContext() {
  ProjContext context(proj_context_create());
  proj_context_set_enable_network(context.get(), 0);
  proj_log_level(context.get(), PJ_LOG_NONE);
  return context;
}

ProjObject makeHorizontalCrs(pj_ctx* context, const std::string& definition) {
  // A PROJ string is taken for an operation unless it says that it is a CRS.
  const bool bare = definition.find("+proj=") != std::string::npos && definition.find("+type=") == std::string::npos;
  ProjObject crs(proj_create(context, (bare ? definition + " +type=crs" : definition).c_str()));
  if (crs && proj_get_type(crs.get()) == PJ_TYPE_COMPOUND_CRS) {
    crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
  }
  if (!crs || proj_is_crs(crs.get()) == 0) return nullptr;
  ProjObject flat(proj_crs_demote_to_2D(context, nullptr, crs.get()));
  return flat ? std::move(flat) : std::move(crs);
}

}  // namespace hectare::gis
