// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "ui/print/page.h"

namespace hectare::print {

/// The pages of a raw PDF that make one page of a document, from bottom to top, each with the heading under which a
/// reader switches it on and off; empty: it is always shown.
struct PageParts {
  std::vector<std::string> headings;
  Page sheet;  ///< without its blocks: where its map lies
};

/// A PDF of Qt made fit for an archive: title, author, subject, keywords and language, as information and as XMP; names
/// of font subsets as the standard wants them; parts of pages laid over one another as layers; and, for pages that have
/// several parts, the georeference of their map. The same input gives the same bytes: it says nothing of when it was
/// made. \param raw the parts of all pages in order. Errors: internal.
gis::Result<std::string> finishPdf(const std::string& raw, const Document& document,
                                   const std::vector<PageParts>& parts);

}  // namespace hectare::print
