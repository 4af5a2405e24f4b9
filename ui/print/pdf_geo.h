// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/page.h"

class QPDFObjectHandle;

namespace hectare::print {

/// Says in a page of a PDF where its map lies on earth (ISO 32000-2, 12.10, Adobe's supplement to 1.7): the frame, its
/// corners in degrees of the system's own datum, and the system. Nothing where the page has no map, or the system no
/// way there.
void addGeoreference(QPDFObjectHandle page, const Page& sheet);

}  // namespace hectare::print
