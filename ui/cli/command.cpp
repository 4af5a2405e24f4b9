// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/command.h"

namespace hectare::cli {

const std::vector<Command>& commands() {
  // One per line, so that two changes seldom meet.
  static const std::vector<Command> all{
      {"demo", prepareDemo},
      {"inspect", prepareInspect},
      {"new", prepareNew},
      {"availability", prepareAvailability, true},
      {"density", prepareDensity, true},
      {"check", prepareCheck, true},
      {"explain", prepareExplain, true},
      {"zoning", prepareZoning, true},
      {"crosswalk", prepareCrosswalk, true},
      {"occupancy", prepareOccupancy, true},
      {"changes", prepareChanges, true, true},
      {"map", prepareMap},
      {"atlas", prepareAtlas},
      {"report", prepareReport},
      {"correct", prepareCorrect},
      {"accept", prepareAccept},
  };
  return all;
}

}  // namespace hectare::cli
