// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/questions/density/density_view.h"

namespace hectare::questions {

/// A row per business park, or per campus, with its total.
answer::Table densityParkTable(const DensityView& view, ParkKind kind);

/// All parks, business parks and campuses alike, as densityParkTable has them, with their outlines.
answer::Layer densityLayer(const DensityView& view);

/// A row per municipality in which the parks lie, clipped by it.
answer::Table densityMunicipalityTable(const DensityView& view);

/// Business parks, campuses, and both: sums, and the jobs in knowledge-intensive and high-tech sectors.
answer::Table parkKindTable(const DensityView& view);

/// The mean densities of the parks whose jobs are told: by area, and by jobs. \pre view.hasJobs()
answer::Table meanTable(const DensityView& view);

/// Jobs by class of technology and knowledge. \pre view.hasJobs()
answer::Table sectorTable(const DensityView& view);

/// Jobs by kind of worker; no rows where no source says any. \pre view.hasJobs()
answer::Table workerTable(const DensityView& view);

}  // namespace hectare::questions
