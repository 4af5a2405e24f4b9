// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/writers/report/report.h"

namespace hectare::tests {

/// Two answers, one with a picture of one white dot, and names that are full of markup.
writers::Report sampleReport();

/// A name that is markup in HTML, XML and a formula in a sheet.
inline constexpr const char* hostileName = "<script>alert(\"1\")</script> & 'Co' ]]> \x01";

}  // namespace hectare::tests
