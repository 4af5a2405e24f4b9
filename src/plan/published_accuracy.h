// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/result.h"

namespace hectare::plan {

/// What is published about the positional accuracy of some data (data/accuracy/published.toml).
struct PublishedAccuracy {
  std::string id;
  std::string title;
  std::optional<double> accuracyM;  ///< standard deviation of each coordinate of a vertex; no value: no figure is known
  std::string says;
  std::string source;
  std::string url;
  std::vector<std::string> kinds;  ///< of LayerKind::id, which it is proposed for
};

/// All entries, in their order. Errors: notFound, unreadable, invalid.
gis::Result<std::vector<PublishedAccuracy>> publishedAccuracies();

/// Errors: notFound, with what there is as hint; those of publishedAccuracies().
gis::Result<PublishedAccuracy> publishedAccuracy(const std::string& id);

}  // namespace hectare::plan
