// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/proj_handles.h"

#include <proj.h>
#include <proj_experimental.h>

#include <algorithm>
#include <cctype>
#include <string_view>

namespace hectare::gis {

void ProjContextFree::operator()(pj_ctx* context) const { proj_context_destroy(context); }

void ProjObjectFree::operator()(PJconsts* object) const { proj_destroy(object); }

ProjContext makeProjContext() {
  ProjContext context(proj_context_create());
  proj_context_set_enable_network(context.get(), 0);
  proj_log_level(context.get(), PJ_LOG_NONE);
  return context;
}

namespace {

bool isOneOf(char c, std::string_view others) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || others.find(c) != std::string_view::npos;
}

/// An authority and a code in it, "EPSG:31370". One that is not in its list is none: proj_create would go on to look
/// for systems of a name like that, which takes a hundred times as long.
bool isCode(std::string_view definition) {
  const std::size_t colon = definition.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == definition.size()) return false;
  return std::ranges::all_of(definition.substr(0, colon), [](char c) { return isOneOf(c, "_"); }) &&
         std::ranges::all_of(definition.substr(colon + 1), [](char c) { return isOneOf(c, "_.-"); });
}

ProjObject byCode(pj_ctx* context, std::string authority, const std::string& code) {
  std::ranges::transform(authority, authority.begin(),
                         [](char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); });
  return ProjObject(proj_create_from_database(context, authority.c_str(), code.c_str(), PJ_CATEGORY_CRS, 0, nullptr));
}

ProjObject create(pj_ctx* context, const std::string& definition) {
  if (isCode(definition)) {
    const std::size_t colon = definition.find(':');
    return byCode(context, definition.substr(0, colon), definition.substr(colon + 1));
  }
  // A PROJ string is taken for an operation unless it says that it is a CRS.
  const bool bare = definition.find("+proj=") != std::string::npos && definition.find("+type=") == std::string::npos;
  return ProjObject(proj_create(context, (bare ? definition + " +type=crs" : definition).c_str()));
}

}  // namespace

ProjObject makeHorizontalCrs(pj_ctx* context, const std::string& definition) {
  ProjObject crs = create(context, definition);
  if (crs && proj_get_type(crs.get()) == PJ_TYPE_COMPOUND_CRS) {
    crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
  }
  if (!crs || proj_is_crs(crs.get()) == 0) return nullptr;
  ProjObject flat(proj_crs_demote_to_2D(context, nullptr, crs.get()));
  return flat ? std::move(flat) : std::move(crs);
}

}  // namespace hectare::gis
