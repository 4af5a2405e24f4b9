// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/table/survey.h"
#include "src/plan/plan.h"
#include "src/world/recognise.h"
#include "src/world/world.h"

namespace hectare::world {

/// Our column that says whose land it is. Who owns is confidential: findings never quote such a column, and only the
/// answers that were asked to name owners do.
inline constexpr const char* ownerColumn = "owner";

/// What stands in a finding in the place of a value of such a column.
inline constexpr const char* hiddenValue = "(…)";

/// Whether a column of a source says who owns: the plan takes it as owner, or it is called as such columns are.
bool isOwnerColumn(const plan::Source& source, const std::string& column);

/// The owners of a layer as questions get them: without blanks around them, and, unless names are wanted, each as a
/// pseudonym. Equal owners have equal pseudonyms in every layer of one run, and others in the next, so that nobody can
/// try names against them. A missing owner stays missing.
void takeOwners(bool names, Layer& layer);

/// Takes the values of owner columns out of a survey: samples, extremes, and what findings quote. To be called when
/// nothing is left to be recognised by them.
void hideOwners(const Recognition& recognition, gis::Survey& survey);

}  // namespace hectare::world
