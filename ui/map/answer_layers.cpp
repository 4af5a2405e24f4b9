// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/answer_layers.h"

#include <algorithm>

#include "ui/map/class_looks.h"
#include "ui/map/style_symbols.h"

namespace hectare::map {

namespace {

using SharedAnswer = std::shared_ptr<const answer::Answer>;

bool hasShapes(const answer::Layer& layer) {
  for (std::size_t i = 0; i < layer.shapes.size(); ++i) {
    if (layer.shapes.kind(i) != gis::GeometryKind::none) return true;
  }
  return false;
}

/// Classes of the schemes that the answer names ("ibis, vlaio") and of the plan's own. A name that is no scheme of the
/// program is that of the plan's file, which the question could read.
std::vector<plan::LandClass> ownClasses(const answer::Answer& answer, const plan::Plan& plan) {
  std::vector<plan::LandClass> classes;
  const auto take = [&](const std::string& scheme) {
    if (const auto found = plan::findScheme(scheme, plan.file.parent_path())) {
      classes.insert(classes.end(), found->classes.begin(), found->classes.end());
    }
  };
  if (!answer.scheme.empty()) take(plan.scheme);
  for (std::size_t begin = 0; begin < answer.scheme.size();) {
    const std::size_t end = std::min(answer.scheme.find(", ", begin), answer.scheme.size());
    take(answer.scheme.substr(begin, end - begin));
    begin = end + 2;
  }
  return classes;
}

void tellStrangers(const ClassLooks& looks, const answer::Layer& layer, MapContent& content) {
  for (const auto& [code, count] : looks.strangers()) {
    gis::Finding finding;
    finding.rule = "map.no_style";
    finding.severity = gis::Severity::warning;
    finding.layer = layer.table.id;
    finding.subject = code;
    finding.text = {"style.no_class", {{"code", code}, {"style", layer.style}, {"count", count}}};
    content.findings.push_back(std::move(finding));
  }
}

std::shared_ptr<std::vector<std::string>> textsOf(const answer::Table& table, std::size_t column) {
  auto texts = std::make_shared<std::vector<std::string>>(table.rows.size());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (const auto* text = std::get_if<std::string>(&table.rows[row][column])) (*texts)[row] = *text;
  }
  return texts;
}

/// The codes of classes that stand for several are in the legend, and on the map.
void addCodes(const answer::LabelStyle* style, std::size_t column, const answer::Table& table, MapContent& content) {
  MapLayer& layer = content.layers.back();
  layer.codes = textsOf(table, column);
  if (style == nullptr) return;
  content.labels.push_back({layer.shapes, layer.index, layer.codes, *style, true});
}

void addLayer(const SharedAnswer& answer, const answer::Layer& from, const plan::Plan& plan, const answer::Style& style,
              const answer::LabelStyle* codeStyle, MapContent& content) {
  const auto& columns = from.table.columns;
  const auto column = std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.id == style.column; });
  ClassLooks looks(style, ownClasses(*answer, plan));
  MapLayer layer;
  layer.id = from.table.id;
  layer.title = from.table.title;
  layer.shapes = {answer, &from.shapes};
  layer.index = std::make_shared<gis::SpatialIndex>(from.shapes);
  layer.symbolOf.reserve(from.shapes.size());
  const auto at = static_cast<std::size_t>(column - columns.begin());
  for (const auto& row : from.table.rows) {
    layer.symbolOf.push_back(looks.numberOf(at < row.size() ? row[at] : answer::Cell()));
  }
  layer.symbols = looks.symbols();
  tellStrangers(looks, from, content);
  if (!style.note.empty()) content.notes.push_back(style.note);
  content.layers.push_back(std::move(layer));
  const auto standsForOthers = [](const answer::StyleClass& c) { return !c.values.empty(); };
  if (std::any_of(style.classes.begin(), style.classes.end(), standsForOthers) && column != columns.end()) {
    addCodes(codeStyle, at, from.table, content);
  }
}

}  // namespace

void addAnswerLayers(const SharedAnswer& answer, const plan::Plan& plan, const answer::Styles& styles,
                     MapContent& content) {
  static const answer::Style none;
  for (const answer::Layer& layer : answer->layers) {
    if (layer.style.empty() || !hasShapes(layer)) continue;
    const answer::Style* style = styles.find(layer.style);
    addLayer(answer, layer, plan, style == nullptr ? none : *style, styles.label("code"), content);
  }
}

}  // namespace hectare::map
