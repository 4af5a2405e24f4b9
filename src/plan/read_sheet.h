// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/plan/sheet.h"
#include "src/plan/toml_reader.h"

namespace hectare::plan {

/// An element of [[sheet]]; what is wrong stays in the reader.
Sheet readSheet(TomlReader& reader, const toml::table& t);

}  // namespace hectare::plan
