// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/answer/answer.h"
#include "src/answer/style.h"
#include "src/text/language.h"

namespace hectare::writers {

/// A style as QGIS 3 reads it, for this layer: the same colours and lines as on our maps, titles in `language`. Texts
/// become categories, numbers rules. A value that the style has no class for gets crossed lines in magenta.
std::string toQml(const answer::Layer& layer, const answer::Style& style, const text::Language& language);

}  // namespace hectare::writers
