// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "ui/print/page.h"

namespace hectare::print {

/// A document as PDF: vectors, embedded subsets of fonts, text that can be searched; the same bytes each time.
/// \param geo  georeference, and a layer per heading of blocks. Errors: cancelled, internal, those of blocks.
gis::Result<std::string> pdfBytes(const Document& document, bool geo, gis::Progress& progress);

}  // namespace hectare::print
