// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/text/language.h"
#include "src/writers/report/document.h"

namespace hectare::writers {

/// The namespaces of a part of an ODT, as attributes of its root element, with the version.
std::string odtNamespaces();

/// The part styles.xml: paragraphs, tables, the page with the marks of the document at its head and the page number at
/// its foot, and the language.
std::string odtStyles(const Document& document, const text::Language& language);

/// Between the margins, in millimetres.
inline constexpr double odtTextWidthMm = 269;
inline constexpr double odtTextHeightMm = 140;  ///< that a picture may take, with what is written under it

}  // namespace hectare::writers
