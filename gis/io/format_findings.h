// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "gis/base/finding.h"

namespace hectare::gis {

/// A finding about how a file is written; the rule of the text "format.x" is "read.x".
inline Finding formatFinding(Message text, Severity severity, std::string layer = {}) {
  Finding finding;
  finding.rule = "read." + text.id.substr(std::string_view("format.").size());
  finding.severity = severity;
  finding.layer = std::move(layer);
  finding.text = std::move(text);
  return finding;
}

}  // namespace hectare::gis
