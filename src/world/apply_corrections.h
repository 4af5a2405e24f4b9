// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gis/base/result.h"
#include "src/plan/plan.h"
#include "src/plan/scheme.h"
#include "src/world/world.h"

namespace hectare::world {

/// The corrections that are about a layer, by date; what decides between two of one day is what they say, never their
/// place in the file.
std::vector<const plan::Correction*> correctionsOf(const plan::Plan& plan, const Entry& entry);

/// A copy of `layer` with corrected values, where the plots are recognised (findPlot). Of two corrections of one fact
/// the later holds. What became of each is in Layer::corrections; what a person should know of is a finding,
/// "correction." and the name of its state: note when the source says it too by now, warning when the correction
/// still holds, error when it could not be applied.
/// \param scheme lists the values of each fact; null: any value is taken. Errors: internal.
gis::Result<Layer> correctLayer(const Layer& layer, const std::vector<const plan::Correction*>& corrections,
                                const plan::Scheme* scheme);

/// Corrects every layer of `world` that the plan has corrections of; the layer of the source stays beside it
/// (Entry::uncorrected). Corrected layers whose key is unchanged are taken from `before`. Corrections of a source that
/// could not be read are told in the world's findings. \param before may be null.
void correctWorld(const plan::Plan& plan, const World* before, World& world);

/// What became of all corrections of the plan, those of sources that could not be read among them.
std::vector<plan::CorrectionOutcome> correctionOutcomes(const plan::Plan& plan, const World& world);

}  // namespace hectare::world
