// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/crs.h"

#include <proj.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <mutex>

#include "gis/crs/proj_handles.h"

namespace hectare::gis {

namespace {

std::string authorityCode(const PJ* crs) {
  const char* authority = proj_get_id_auth_name(crs, 0);
  const char* code = proj_get_id_code(crs, 0);
  return authority != nullptr && code != nullptr ? std::string(authority) + ':' + code : std::string();
}

/// The entry of PROJ's register that a CRS written out in full is; null when none fits beyond doubt.
ProjObject identify(pj_ctx* context, const PJ* crs) {
  constexpr int sureEnough = 90;  // same system, at most another spelling of its name
  int* confidence = nullptr;
  PJ_OBJ_LIST* list = proj_identify(context, crs, nullptr, nullptr, &confidence);
  ProjObject found;
  if (list != nullptr && proj_list_get_count(list) > 0 && confidence[0] >= sureEnough) {
    found.reset(proj_list_get(context, list, 0));
  }
  proj_int_list_destroy(confidence);
  proj_list_destroy(list);
  return found;
}

/// The CRS itself, without a datum shift that came bound to it.
ProjObject unbound(pj_ctx* context, const PJ* crs) {
  if (proj_get_type(crs) == PJ_TYPE_BOUND_CRS) return ProjObject(proj_get_source_crs(context, crs));
  return ProjObject(proj_clone(context, crs));
}

bool isGeographicType(PJ_TYPE type) { return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS; }

double metresPerUnitOf(pj_ctx* context, const PJ* crs) {
  const ProjObject axes(proj_crs_get_coordinate_system(context, crs));
  double factor = 0;
  if (!axes || proj_cs_get_axis_info(context, axes.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr, nullptr,
                                     nullptr) == 0) {
    return 0;
  }
  return factor;
}

/// Every Mercator but the transverse and oblique ones: areas grow with the latitude.
bool isMercator(pj_ctx* context, const PJ* crs) {
  const ProjObject conversion(proj_crs_get_coordoperation(context, crs));
  const char* method = nullptr;
  if (!conversion || proj_coordoperation_get_method_info(context, conversion.get(), &method, nullptr, nullptr) == 0) {
    return false;
  }
  const std::string_view name = method == nullptr ? "" : method;
  return name.starts_with("Popular Visualisation") || name.starts_with("Mercator");
}

std::optional<Box> areaOfUseOf(pj_ctx* context, const PJ* crs) {
  Box box;
  if (proj_get_area_of_use(context, crs, &box.minX, &box.minY, &box.maxX, &box.maxY, nullptr) == 0) return std::nullopt;
  constexpr double unknown = -1000;
  return box.minX == unknown ? std::nullopt : std::optional(box);
}

std::string trimmed(std::string_view text) {
  const auto isSpace = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
  while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
  return std::string(text);
}

Error unknownCrs(const std::string& definition) {
  const bool digits = !definition.empty() && std::all_of(definition.begin(), definition.end(), [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
  });
  const Message hint = digits ? Message{"crs.hint_code", {{"crs", "EPSG:" + definition}}} : Message{"crs.hint_parse"};
  return {ErrorKind::invalid, {"crs.unknown", {{"crs", definition.substr(0, 80)}}}, {}, hint};
}

/// Systems by their codes, which mean the same as long as the program runs: each takes a look into PROJ's database.
class Parsed {
 public:
  static std::optional<Crs> of(const std::string& code) {
    const std::scoped_lock lock(mutex());
    const auto found = systems().find(code);
    return found == systems().end() ? std::nullopt : std::optional(found->second);
  }

  static void keep(const std::string& code, const Crs& crs) {
    constexpr std::string_view authority = "EPSG:";
    if (!code.starts_with(authority)) return;  // names and WKT may be without number, codes are not
    const std::scoped_lock lock(mutex());
    systems().emplace(code, crs);
  }

 private:
  static std::mutex& mutex() {
    static std::mutex one;
    return one;
  }
  static std::map<std::string, Crs>& systems() {
    static std::map<std::string, Crs> all;
    return all;
  }
};

}  // namespace

Result<Crs> Crs::parse(std::string_view definition) {
  std::string text = trimmed(definition);
  if (text == "EPSG:900913" || text == "EPSG:3785") text = "EPSG:3857";  // withdrawn numbers of the same system
  if (const auto known = Parsed::of(text)) return *known;
  HECTARE_ASSIGN(Crs crs, make(text));
  Parsed::keep(text, crs);
  return crs;
}

Result<Crs> Crs::make(const std::string& text) {
  const ProjContext context = makeProjContext();
  const ProjObject given = makeHorizontalCrs(context.get(), text);
  if (!given) return unknownCrs(text);
  const ProjObject plain = unbound(context.get(), given.get());
  if (!plain) return unknownCrs(text);
  Crs crs;
  crs.m_definition = authorityCode(plain.get());
  const ProjObject registered = crs.m_definition.empty() ? identify(context.get(), plain.get()) : nullptr;
  const PJ* known = registered ? registered.get() : plain.get();
  if (registered) crs.m_definition = authorityCode(registered.get());
  if (crs.m_definition.empty()) {
    const char* wkt = proj_as_wkt(context.get(), given.get(), PJ_WKT2_2019, nullptr);
    if (wkt == nullptr) return unknownCrs(text);
    crs.m_definition = wkt;
  }
  const char* name = proj_get_name(known);
  crs.m_name = name == nullptr ? "" : name;
  const PJ_TYPE type = proj_get_type(known);
  crs.m_projected = type == PJ_TYPE_PROJECTED_CRS;
  crs.m_geographic = isGeographicType(type);
  crs.m_metresPerUnit = crs.m_geographic ? 0 : metresPerUnitOf(context.get(), known);
  crs.m_webMercator = crs.m_projected && isMercator(context.get(), known);
  crs.m_areaOfUse = areaOfUseOf(context.get(), known);
  return crs;
}

bool Crs::sameAs(const Crs& other) const {
  if (!known() || !other.known()) return false;
  if (m_definition == other.m_definition) return true;
  const ProjContext context = makeProjContext();
  const ProjObject a = makeHorizontalCrs(context.get(), m_definition);
  const ProjObject b = makeHorizontalCrs(context.get(), other.m_definition);
  return a && b &&
         proj_is_equivalent_to_with_ctx(context.get(), a.get(), b.get(),
                                        PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0;
}

}  // namespace hectare::gis
