// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/overlay_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace hectare::plan {

const Names& drawNames() {
  static const Names names = {"under", "over"};
  return names;
}

const Names& showNames() {
  static const Names names = {"picture", "hillshade", "values"};
  return names;
}

const Names& symbolsNames() {
  static const Names names = {"proportional", "classed"};
  return names;
}

const Names& serviceNames() {
  static const Names names = {"xyz", "wms", "wmts"};
  return names;
}

const Names& overlayKeys() {
  static const Names names = {"draw", "opacity",  "show",    "symbols",  "colour",
                              "unit", "z_factor", "service", "max_zoom", "time_limit_s"};
  return names;
}

void readOverlay(TomlReader& read, const toml::table& table, Source& source) {
  source.attribution = read.text(table, "attribution").value_or("");
  OverlayLook& look = source.look;
  look.draw = read.choice(table, "draw", drawNames()).value_or("");
  look.opacity = read.number(table, "opacity").value_or(look.opacity);
  look.show = read.choice(table, "show", showNames()).value_or("");
  look.symbols = read.choice(table, "symbols", symbolsNames()).value_or("");
  look.colour = read.text(table, "colour").value_or("");
  look.unit = read.text(table, "unit").value_or("");
  look.zFactor = read.number(table, "z_factor").value_or(look.zFactor);
  TileService& service = source.service;
  service.kind = read.choice(table, "service", serviceNames()).value_or("");
  service.maxZoom = read.whole(table, "max_zoom").value_or(service.maxZoom);
  service.timeLimitS = read.number(table, "time_limit_s").value_or(service.timeLimitS);
}

void addOverlay(TreeNode& node, const Source& source) {
  const auto addText = [&](const char* key, const std::string& text) {
    if (!text.empty()) node.add(key, tomlText(text));
  };
  const auto addNumber = [&](const char* key, double value, double usual) {
    if (value != usual) node.add(key, fmt::format("{}", value));
  };
  addText("service", source.service.kind);
  if (source.service.maxZoom != TileService{}.maxZoom) node.add("max_zoom", std::to_string(source.service.maxZoom));
  addNumber("time_limit_s", source.service.timeLimitS, TileService{}.timeLimitS);
  addText("attribution", source.attribution);
  addText("draw", source.look.draw);
  addText("show", source.look.show);
  addText("symbols", source.look.symbols);
  addText("colour", source.look.colour);
  addNumber("opacity", source.look.opacity, OverlayLook{}.opacity);
  addText("unit", source.look.unit);
  addNumber("z_factor", source.look.zFactor, OverlayLook{}.zFactor);
}

namespace {

bool isColour(const std::string& text) {
  return text.size() == 7 && text[0] == '#' && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

bool holds(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

/// An address with the places of the tile's numbers: {z}, {x} and {y}, or {-y} where rows are counted from the south.
bool isTileAddress(const std::string& path) {
  return holds(path, "{z}") && holds(path, "{x}") && (holds(path, "{y}") || holds(path, "{-y}"));
}

void checkService(PlanChecker& check, const Source& source) {
  const TileService& service = source.service;
  check.among("service", service.kind, serviceNames());
  if (source.paths.size() != 1) check.fail({"paths"}, {"overlay.one_address", {{"source", source.name}}});
  for (const std::string& path : source.paths) {
    const bool web = path.starts_with("http://") || path.starts_with("https://");
    if (!web) check.fail({"path"}, {"overlay.no_address", {{"path", path}}}, {"overlay.no_address_hint"});
    if (service.kind == "xyz" && !isTileAddress(path)) {
      check.fail({"path"}, {"overlay.no_tile_address", {{"path", path}}}, {"overlay.no_tile_address_hint"});
    }
  }
  if (service.kind != "xyz" && source.layer.empty()) {
    check.fail({}, {"overlay.service_layer", {{"source", source.name}}}, {"overlay.service_layer_hint"});
  }
  if (service.maxZoom < 0 || service.maxZoom > 24) check.fail({"max_zoom"}, {"overlay.max_zoom"});
}

}  // namespace

void checkOverlay(PlanChecker& check, const Source& source) {
  const OverlayLook& look = source.look;
  if (source.role != Role::overlay) {
    const bool plain = look == OverlayLook{} && source.service == TileService{};
    if (!plain) check.fail({}, {"overlay.only_overlay", {{"source", source.name}}});
    return;
  }
  if (!look.draw.empty()) check.among("draw", look.draw, drawNames());
  if (!look.show.empty()) check.among("show", look.show, showNames());
  if (!look.symbols.empty()) check.among("symbols", look.symbols, symbolsNames());
  if (!(look.opacity > 0 && look.opacity <= 1)) check.fail({"opacity"}, {"overlay.opacity"});
  if (!(look.zFactor > 0) || !std::isfinite(look.zFactor))
    check.fail({"z_factor"}, {"overlay.above_zero", {{"key", "z_factor"}}});
  if (!look.colour.empty() && !isColour(look.colour)) {
    check.fail({"colour"}, {"overlay.colour", {{"colour", look.colour}}}, {"overlay.colour_hint"});
  }
  if (!(source.service.timeLimitS > 0) || !std::isfinite(source.service.timeLimitS)) {
    check.fail({"time_limit_s"}, {"overlay.above_zero", {{"key", "time_limit_s"}}});
  }
  if (!source.service.kind.empty()) checkService(check, source);
}

}  // namespace hectare::plan
