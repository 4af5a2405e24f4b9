// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/io/consent.h"
#include "src/text/language.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// The plan with a newer delivery in the place of a source's files: read as the one before, but dated as it says of
/// itself, and from its own layer where it has one of another name. Errors: notFound (the source), those of a survey
/// and of plan::bindSource.
gis::Result<plan::Plan> withDelivery(const plan::Plan& plan, const std::string& source,
                                     const std::filesystem::path& file, gis::Progress& progress);

/// The plan with the sources that files are taken for, each under a name that is free. \param today ISO.
/// Errors: those of a survey, of recognition and of plan::bindSource; invalid when the files have nothing.
gis::Result<plan::Plan> withFiles(const plan::Plan& plan, const std::vector<std::filesystem::path>& files,
                                  const std::string& today, const text::Language& language, gis::Progress& progress);

/// What is between two states of a plan, as `hectare changes` tells it. \param consent what sources may lead to.
/// Errors: those of questions::changes.
gis::Result<answer::Answer> changesBetween(const Snapshot& before, const Snapshot& after, const gis::Consent& consent,
                                           gis::Memo& memo, gis::Progress& progress);

/// What became of what people said of the data.
struct Standing {
  std::size_t correctionsHeld = 0;
  std::size_t correctionsLost = 0;  ///< their plots are not recognised, or their source cannot be read
  std::size_t accepted = 0;
  std::size_t acceptedChanged = 0;   ///< acceptances whose findings say something else now
  std::size_t acceptedVanished = 0;  ///< acceptances whose findings are gone
};
Standing standingOf(const Snapshot& snapshot);

}  // namespace hectare::desk
