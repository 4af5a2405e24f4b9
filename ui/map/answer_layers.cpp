// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/answer_layers.h"

#include <algorithm>

#include "src/answer/cells.h"
#include "ui/map/class_looks.h"
#include "ui/map/style_symbols.h"

namespace hectare::map {

namespace {

using answer::columnAt;
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

const answer::Cell& cellAt(const std::vector<answer::Cell>& row, std::size_t column) {
  static const answer::Cell none;
  return column < row.size() ? row[column] : none;
}

std::shared_ptr<std::vector<std::string>> textsOf(const answer::Table& table, std::size_t column) {
  auto texts = std::make_shared<std::vector<std::string>>(table.rows.size());
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    (*texts)[row] = answer::textAt(table.rows[row], column);
  }
  return texts;
}

/// Whether the value itself matters beside its class: a class that stands for several has them in the legend.
bool standsForSeveral(const answer::Style& style) {
  return std::any_of(style.classes.begin(), style.classes.end(), [](const auto& c) { return !c.values.empty(); });
}

MapLayer layerOf(const SharedAnswer& answer, const answer::Layer& from, const answer::Style& style, ClassLooks& looks) {
  MapLayer layer;
  layer.id = from.table.id;
  layer.title = style.title.empty() ? from.table.title : style.title;
  layer.shapes = {answer, &from.shapes};
  layer.index = std::make_shared<gis::SpatialIndex>(from.shapes);
  layer.symbolOf.reserve(from.shapes.size());
  const std::size_t column = columnAt(from.table, style.column);
  const std::size_t beside = columnAt(from.table, style.columnBeside);
  for (const auto& row : from.table.rows) {
    layer.symbolOf.push_back(looks.numberOf(cellAt(row, column), cellAt(row, beside)));
  }
  layer.symbols = looks.symbols();
  if (standsForSeveral(style) || !looks.strangers().empty()) layer.codes = textsOf(from.table, column);
  return layer;
}

/// The outline that all features have, whatever their class.
MapLayer outlinesOf(const MapLayer& layer, const answer::Style& style) {
  Symbol line;
  line.stroke = colourOf(*style.outline);
  line.strokeMm = style.outlineMm;
  MapLayer outlines = layer;
  outlines.symbols = {line};
  outlines.symbolOf.assign(layer.symbolOf.size(), 0);
  outlines.codes = nullptr;
  outlines.inLegend = false;
  outlines.toScale = style.outlineToScale;
  return outlines;
}

void addLayer(const SharedAnswer& answer, const answer::Layer& from, const plan::Plan& plan, const answer::Style& style,
              const answer::LabelStyle* labels, MapContent& content) {
  ClassLooks looks(style, ownClasses(*answer, plan));
  MapLayer layer = layerOf(answer, from, style, looks);
  tellStrangers(looks, from, content);
  if (!style.note.empty()) content.notes.push_back(style.note);
  if (labels != nullptr) {
    auto texts = textsOf(from.table, columnAt(from.table, style.labelColumn));
    content.labels.push_back({layer.shapes, layer.index, std::move(texts), *labels, labels->id == "code"});
  }
  content.layers.push_back(layer);
  if (style.outline) content.layers.push_back(outlinesOf(layer, style));
}

}  // namespace

void addAnswerLayers(const SharedAnswer& answer, const plan::Plan& plan, const answer::Styles& styles,
                     MapContent& content) {
  static const answer::Style none;
  for (const answer::Layer& layer : answer->layers) {
    if (layer.style.empty() || !hasShapes(layer)) continue;
    const answer::Style* found = styles.find(layer.style);
    const answer::Style& style = found == nullptr ? none : *found;
    addLayer(answer, layer, plan, style, styles.label(style.labelStyle), content);
  }
}

}  // namespace hectare::map
