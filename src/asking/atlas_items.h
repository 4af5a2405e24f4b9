// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "src/asking/rehearsal.h"

namespace hectare::asking {

/// What a page of an atlas is of: a park, or a municipality with the parks that lie in it.
struct AtlasItem {
  std::string id;
  std::string name;
  std::string park;                         ///< empty: it is a municipality
  std::vector<std::string> parks;           ///< whose figures the page tells
  std::optional<plan::SheetExtent> extent;  ///< of the parks of a municipality
};

/// Availability by park or municipality, its rows with the references that `hectare availability` would print.
gis::Result<std::shared_ptr<const answer::Answer>> answerBy(const std::string& by, const Rehearsal& of);

/// An item per row of that answer that has parks. Errors: those of the sources.
gis::Result<std::vector<AtlasItem>> atlasItems(const std::string& by, const answer::Answer& answer,
                                               const world::World& world);

}  // namespace hectare::asking
