// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "gis/base/finding.h"
#include "gis/table/survey.h"

namespace hectare::gis {

/// Features that something is the matter with: how many, and the first of them (from 1) with its place.
struct FeaturesWith {
  std::size_t count = 0;
  std::size_t first = 0;
  std::optional<Coord> place;
  void add(std::size_t feature, std::optional<Coord> where = std::nullopt) {
    if (count++ > 0) return;
    first = feature;
    place = where;
  }
};

inline MessageArg counted(std::size_t count) { return static_cast<std::int64_t>(count); }

/// Adds a finding whose rule is the id of its text.
inline Finding& addFinding(SurveyLayer& layer, Message text, Severity severity) {
  Finding finding;
  finding.rule = text.id;
  finding.severity = severity;
  finding.layer = layer.name;
  finding.text = std::move(text);
  return layer.findings.emplace_back(std::move(finding));
}

/// Tells "{features}", "{first}" and `more`; nothing when there are none.
inline void tellFeatures(SurveyLayer& layer, Message text, Severity severity, const FeaturesWith& features,
                         const decltype(Message::args)& more = {}) {
  if (features.count == 0) return;
  text.args = more;
  text.args.emplace_back("features", counted(features.count));
  text.args.emplace_back("first", counted(features.first));
  Finding& finding = addFinding(layer, std::move(text), severity);
  finding.subject = std::to_string(features.first);
  finding.place = features.place;
}

}  // namespace hectare::gis
