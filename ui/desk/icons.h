// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace hectare::desk {

/// A line drawing of our own, data/icons/NAME.svg, in the colours of the palette of now: that of text, fainter where
/// disabled, white on what is selected, the accent where switched on. Sharp at every scale; when the palette changes,
/// it changes with it. Without such a drawing: an empty icon, so that a button shows its words.
QIcon icon(const char* name);

/// The picture of the program, data/desktop/hectare.svg, for windows and task bars. Empty where it isn't there.
QIcon programIcon();

}  // namespace hectare::desk
