// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/answer/style.h"
#include "ui/map/symbol.h"

namespace hectare::map {

/// How a class of a style is painted; its casing is `casingOf`.
Symbol symbolOf(const answer::StyleClass& look);

/// The wider line beneath the outline of a class; draws nothing when the style has none.
Symbol casingOf(const answer::StyleClass& look);

/// What classes that no style knows look like: crossed lines in magenta, so that nobody takes it for a class.
Symbol noStyleSymbol();

QColor colourOf(const answer::Rgb& colour);

}  // namespace hectare::map
