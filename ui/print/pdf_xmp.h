// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "ui/print/page.h"

namespace hectare::print {

/// What a document says of itself as an XMP packet (ISO 16684-1).
std::string xmpOf(const Document& document);

}  // namespace hectare::print
