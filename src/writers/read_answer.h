// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "gis/base/result.h"
#include "src/answer/answer.h"

namespace hectare::writers {

/// What toJson wrote, as far as figures are compared with it later: question, scheme, tables (titles as texts) and
/// provenance. \param file only for messages. Errors: invalid when it is not an answer of this version.
gis::Result<answer::Answer> parseAnswer(std::string_view json, const std::filesystem::path& file);

/// The same from a file. Errors: notFound, unreadable besides.
gis::Result<answer::Answer> readAnswer(const std::filesystem::path& file);

}  // namespace hectare::writers
