// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/plan_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "gis/base/units.h"
#include "src/plan/overlay_keys.h"

namespace hectare::plan {
namespace {

std::string number(double value) { return fmt::format("{}", value == 0 ? 0.0 : value); }
std::string flag(bool value) { return value ? "true" : "false"; }

/// A day is a TOML date; a month or year is text.
std::string date(const std::string& iso) { return iso.size() == 10 ? iso : tomlText(iso); }

std::string list(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const std::string& text : texts) out += (out.size() > 1 ? ", " : "") + tomlText(text);
  return out += "]";
}

/// The hectares that read back as exactly these square metres.
double hectares(double m2) {
  const double near = m2 / gis::squareMetresPerHectare;
  for (const double h : {near, std::nextafter(near, 0.0), std::nextafter(near, HUGE_VAL)}) {
    if (h * gis::squareMetresPerHectare == m2) return h;
  }
  return near;
}

TreeNode table() {
  TreeNode node;
  node.table = true;
  return node;
}

void addText(TreeNode& node, const char* key, const std::string& text) {
  if (!text.empty()) node.add(key, tomlText(text));
}
void addDate(TreeNode& node, const char* key, const std::string& iso) {
  if (!iso.empty()) node.add(key, date(iso));
}
void addList(TreeNode& node, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) node.add(key, list(texts));
}

TreeNode bindingTree(const ColumnBinding& binding) {
  TreeNode node = table();
  node.add("column", tomlText(binding.column));
  if (binding.above) node.add("above", number(*binding.above));
  addText(node, "separator", binding.separator);
  addText(node, "fold", binding.fold);
  addText(node, "why", binding.why);
  if (node.entries.size() > 1) return node;
  TreeNode shorthand;
  shorthand.value = tomlText(binding.column);
  return shorthand;
}

void addColumns(TreeNode& node, const Source& source) {
  TreeNode columns = table();
  TreeNode values = table();
  for (const auto& [name, binding] : source.columns) {
    columns.add(name, bindingTree(binding));
    if (binding.values.empty()) continue;
    TreeNode mapping = table();
    for (const auto& [from, to] : binding.values) mapping.add(from, tomlText(to));
    values.add(name, std::move(mapping));
  }
  if (!columns.entries.empty()) node.add("columns", std::move(columns));
  if (!values.entries.empty()) node.add("values", std::move(values));
}

std::string filterList(const std::vector<Filter>& filters) {
  std::string out = "[";
  for (const Filter& filter : filters) {
    TreeNode node = table();
    node.add("column", tomlText(filter.column));
    addList(node, "in", filter.in);
    addList(node, "not_in", filter.notIn);
    if (filter.min) node.add("min", number(*filter.min));
    if (filter.max) node.add("max", number(*filter.max));
    addDate(node, "valid_on", filter.validOn);
    out += (out.size() > 1 ? ", " : "") + inlineValue(node);
  }
  return out += "]";
}

TreeNode joinTree(const Join& join) {
  TreeNode node = table();
  node.add("source", tomlText(join.source));
  node.add("on", tomlText(join.on));
  node.add("key", tomlText(join.key));
  return node;
}

TreeNode placeTree(const PlotPlace& place) {
  TreeNode node = table();
  node.add("x", number(place.inside.x));
  node.add("y", number(place.inside.y));
  node.add("area_m2", number(place.areaM2));
  return node;
}

TreeNode textsTree(const std::map<std::string, std::string>& texts) {
  TreeNode node = table();
  for (const auto& [key, value] : texts) node.add(key, tomlText(value));
  return node;
}

TreeNode placesTree(const PlaceColumns& places) {
  TreeNode node = table();
  addText(node, "x", places.x);
  addText(node, "y", places.y);
  addText(node, "wkt", places.wkt);
  return node;
}

TreeNode sizesTree(const SizeRule& rule) {
  TreeNode node = table();
  std::string boundaries;
  for (const double boundary : rule.boundariesM2) boundaries += (boundaries.empty() ? "" : ", ") + number(boundary);
  if (!boundaries.empty()) node.add("boundaries_m2", "[" + boundaries + "]");
  if (rule.join == RemnantRule::Join::parcel) node.add("join", tomlText("parcel"));
  if (rule.join == RemnantRule::Join::owner) node.add("join", tomlText("owner"));
  if (rule.join == RemnantRule::Join::park) node.add("join", tomlText("park"));
  return node;
}

}  // namespace

void TreeNode::add(std::string key, std::string tomlValue) {
  TreeNode node;
  node.value = std::move(tomlValue);
  add(std::move(key), std::move(node));
}

void TreeNode::add(std::string key, TreeNode node) { entries.emplace_back(std::move(key), std::move(node)); }

const TreeNode* TreeNode::find(const std::string& key) const {
  const auto it = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
  return it == entries.end() ? nullptr : &it->second;
}

TreeNode headTree(const Plan& plan) {
  TreeNode node = table();
  node.add("format", std::to_string(Plan::currentFormat));
  addText(node, "name", plan.name);
  addText(node, "why", plan.why);
  node.add("crs", tomlText(plan.crs));
  node.add("area", tomlText(plan.geodesicArea ? "geodesic" : "planar"));
  node.add("scheme", tomlText(plan.scheme));
  if (plan.illustrative) node.add("illustrative", flag(true));
  TreeNode parameters = table();
  for (const auto& [name, value] : plan.parameters) parameters.add(name, number(value));
  if (!parameters.entries.empty()) node.add("parameters", std::move(parameters));
  TreeNode remnant = table();
  const RemnantRule none;
  if (plan.remnant.minAreaM2 != none.minAreaM2) remnant.add("min_area_m2", number(plan.remnant.minAreaM2));
  if (plan.remnant.minWidthM != none.minWidthM) remnant.add("min_width_m", number(plan.remnant.minWidthM));
  if (plan.remnant.join == RemnantRule::Join::parcel) remnant.add("join", tomlText("parcel"));
  if (plan.remnant.join == RemnantRule::Join::owner) remnant.add("join", tomlText("owner"));
  if (!remnant.entries.empty()) node.add("remnant", std::move(remnant));
  if (plan.sizes != SizeRule{}) node.add("sizes", sizesTree(plan.sizes));
  return node;
}

TreeNode elementTree(const Source& source, const ElementStyle& style) {
  TreeNode node = table();
  node.add("role", tomlText(roleName(source.role)));
  if (style.name || source.name != defaultName(source)) node.add("name", tomlText(source.name));
  if (source.paths.size() == 1 && !style.paths) {
    node.add("path", tomlText(source.paths.front()));
  } else {
    node.add("paths", list(source.paths));
  }
  addText(node, "layer", source.layer);
  addText(node, "why", source.why);
  addList(node, "unsure", source.unsure);
  if (source.geometry) node.add("geometry", placesTree(*source.geometry));
  if (source.decimalComma) node.add("decimal", tomlText(","));
  addText(node, "encoding", source.encoding);
  addText(node, "crs", source.crs);
  if (source.axesSwapped) node.add("axes", tomlText("swapped"));
  addDate(node, "date", source.date);
  if (source.accuracyM) node.add("accuracy_m", number(*source.accuracyM));
  addText(node, "accuracy", source.accuracy);
  if (!source.hard) node.add("hard", flag(false));
  if (source.priority != 0) node.add("priority", std::to_string(source.priority));
  if (source.bufferM != 0) node.add("buffer_m", number(source.bufferM));
  addText(node, "jobs_unit", source.jobsUnit);
  addText(node, "workers", source.workers);
  addOverlay(node, source);
  if (source.join) node.add("join", joinTree(*source.join));
  addColumns(node, source);
  if (!source.filters.empty()) node.add("filter", filterList(source.filters));
  return node;
}

TreeNode elementTree(const Target& target, const ElementStyle& /*style*/) {
  TreeNode node = table();
  node.add("name", tomlText(target.name));
  node.add("area_ha", number(hectares(target.areaM2)));
  node.add("measure", tomlText(target.measure));
  addList(node, "levels", target.levels);
  addList(node, "kinds", target.kinds);
  addDate(node, "baseline", target.baseline);
  addText(node, "source", target.source);
  return node;
}

TreeNode elementTree(const Drawn& drawn, const ElementStyle& /*style*/) {
  TreeNode node = table();
  node.add("id", tomlText(drawn.id));
  node.add("role", tomlText(roleName(drawn.role)));
  addText(node, "name", drawn.name);
  addText(node, "level", drawn.level);
  if (!drawn.hard) node.add("hard", flag(false));
  if (drawn.priority != 0) node.add("priority", std::to_string(drawn.priority));
  node.add("wkt", tomlText(drawn.wkt));
  return node;
}

TreeNode elementTree(const Acceptance& accepted, const ElementStyle& /*style*/) {
  TreeNode node = table();
  node.add("rule", tomlText(accepted.rule));
  addText(node, "layer", accepted.layer);
  addText(node, "subject", accepted.subject);
  node.add("reason", tomlText(accepted.reason));
  addText(node, "author", accepted.author);
  addDate(node, "date", accepted.date);
  addList(node, "said", accepted.said);
  addText(node, "question", accepted.question);
  return node;
}

TreeNode elementTree(const Correction& correction, const ElementStyle& /*style*/) {
  TreeNode node = table();
  addText(node, "layer", correction.layer);
  node.add("id", tomlText(correction.id));
  addText(node, "crs", correction.crs);
  node.add("place", placeTree(correction.place));
  addText(node, "outline", correction.place.outline);
  node.add("set", textsTree(correction.set));
  if (!correction.was.empty()) node.add("was", textsTree(correction.was));
  node.add("reason", tomlText(correction.reason));
  node.add("source", tomlText(correction.source));
  node.add("date", date(correction.date));
  node.add("author", tomlText(correction.author));
  return node;
}

TreeNode elementTree(const Sheet& sheet, const ElementStyle& /*style*/) {
  static const Sheet usual;
  TreeNode node = table();
  node.add("name", tomlText(sheet.name));
  if (sheet.form != usual.form) node.add("template", tomlText(sheet.form));
  if (sheet.question != usual.question) node.add("question", tomlText(sheet.question));
  addText(node, "paper", sheet.paper);
  addText(node, "orientation", sheet.orientation);
  if (sheet.scale != 0) node.add("scale", number(sheet.scale));
  if (const auto& e = sheet.extent) {
    node.add("extent",
             fmt::format("[{}, {}, {}, {}]", number(e->minX), number(e->minY), number(e->maxX), number(e->maxY)));
  }
  addText(node, "park", sheet.park);
  addList(node, "layers", sheet.layers);
  addText(node, "title", sheet.title);
  addText(node, "subtitle", sheet.subtitle);
  addList(node, "texts", sheet.texts);
  addText(node, "stamp", sheet.stamp);
  addText(node, "grid", sheet.grid);
  return node;
}

std::string tomlText(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out += '"';
}

std::string tomlKey(const std::string& key) {
  const bool bare = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
  return bare ? key : tomlText(key);
}

std::string inlineValue(const TreeNode& node) {
  if (!node.table) return node.value;
  std::string out = "{ ";
  for (const auto& [key, child] : node.entries) {
    out += (out.size() > 2 ? ", " : "") + tomlKey(key) + " = " + inlineValue(child);
  }
  return out += " }";
}

std::string entryLine(const std::string& key, const TreeNode& node, const std::string& eol) {
  if (node.table && (key == "columns" || key == "values")) {
    std::string out;
    for (const auto& [name, child] : node.entries) out += key + "." + tomlKey(name) + " = " + inlineValue(child) + eol;
    return out;
  }
  return tomlKey(key) + " = " + inlineValue(node) + eol;
}

std::string entryLines(const TreeNode& table, const std::string& eol) {
  std::string out;
  for (const auto& [key, node] : table.entries) out += entryLine(key, node, eol);
  return out;
}

}  // namespace hectare::plan
