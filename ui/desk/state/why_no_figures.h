// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// For people: why nothing was answered, and where that is mended.
inline QString whyNoFigures(const gis::Error& error, const Texts& texts) {
  const bool missing = error.kind == gis::ErrorKind::notFound && error.hint.empty();
  return missing ? texts.of(error) + "\n" + texts("desk.locate_on_sources") : texts.of(error);
}

}  // namespace hectare::desk
