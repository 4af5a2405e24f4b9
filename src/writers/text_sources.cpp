// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/text_sources.h"

#include "src/writers/source_table.h"
#include "src/writers/text_table.h"

namespace hectare::writers {

std::string sourcesText(const std::vector<gis::Provenance>& provenance, const text::Language& language,
                        const TextOptions& options) {
  return tableText(sourceTable(provenance), language, options);
}

}  // namespace hectare::writers
