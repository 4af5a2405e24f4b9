// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "src/text/language.h"
#include "src/world/place_layers.h"
#include "src/world/recognise.h"

namespace hectare::world {

/// The source of a plan that a guess stands for, without its name, its place among others and its join.
[[nodiscard]] plan::Source makeSource(const gis::Survey& survey, const LayerGuess& guess, const LayerPlace& place,
                                      const std::filesystem::path& planFolder, const text::Language& language);

/// A path as a plan writes it: relative to the plan where both lie near each other, so that they can move together.
[[nodiscard]] std::string planPath(const std::filesystem::path& file, const std::filesystem::path& planFolder);

/// Reasons as one text: "a; b".
[[nodiscard]] std::string rendered(const Reasons& reasons, const text::Language& language);

}  // namespace hectare::world
