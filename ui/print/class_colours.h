// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <map>
#include <string>

#include "ui/map/map_content.h"

namespace hectare::print {

/// The colour that a chart gives a class: its fill, or its hatch where the fill is pale. By the class's code.
std::map<std::string, QColor> classColours(const map::MapContent& content);

}  // namespace hectare::print
