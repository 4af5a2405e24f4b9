// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/table/feature_table.h"
#include "src/answer/answer.h"
#include "src/text/language.h"
#include "src/writers/marks.h"

namespace hectare::writers {

/// A table's cells as typed columns without geometry: whole numbers, numbers or texts, whatever all cells of a column
/// are; missing stays missing. Last columns `illustrative` and
/// `confidential` are added when the answer is.
gis::FeatureTable attributeTable(const answer::Table& table, const std::string& name, const gis::Crs& crs,
                                 const Marks& marks, const text::Language& language);

/// The newest date of the sources (ISO), or 1970-01-01 when none is known: the same inputs give the same file.
std::string newestDate(const answer::Answer& answer);

/// What a reader of a single layer has to know: marks, scheme, area method.
std::string layerDescription(const answer::Answer& answer, const text::Language& language);

}  // namespace hectare::writers
