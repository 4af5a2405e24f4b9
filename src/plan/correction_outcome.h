// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/plan/correction.h"

namespace hectare::plan {

/// How a correction meets a delivery of the data. Up to `reshaped` it is counted in.
enum class CorrectionState : std::uint8_t {
  applied,       ///< the plot is there, and the source says what it said when the correction was made
  confirmed,     ///< the source says by now what the correction says
  changed,       ///< the source says a third thing by now; the correction still holds
  renumbered,    ///< found at its place under another identifier
  reshaped,      ///< its outline has changed a little
  superseded,    ///< a later correction of the same fact of the plot holds
  unknownValue,  ///< the plan's scheme knows no such value
  split,         ///< several plots lie where it was, or one that is part of it
  merged,        ///< it is part of a larger plot by now
  redrawn,       ///< one plot lies there, of quite another outline
  elsewhere,     ///< another plot has its identifier by now, and none lies where it was
  vanished,      ///< neither its identifier nor a plot at its place is there
  unreadable,    ///< the source could not be read
  unplaced       ///< where it was cannot be told in the plan's CRS
};

/// "applied", "confirmed", … as in answers, and in the rules of findings behind "correction.".
std::string_view stateName(CorrectionState state);
/// Whether land is counted by what a correction in this state says.
inline bool isCounted(CorrectionState state) { return state <= CorrectionState::reshaped; }

/// One fact of a correction.
struct CorrectedFact {
  std::string fact;
  std::optional<std::string> sourceSays;  ///< none: the source says nothing
  std::string corrected;
  CorrectionState state{};
};

/// What became of one correction when its layer was loaded.
struct CorrectionOutcome {
  Correction correction;
  CorrectionState match{};  ///< of the plot: applied, renumbered or reshaped; else why it was not recognised
  std::optional<std::uint32_t> row = {};     ///< of the layer: the plot, where it was recognised
  std::string id = {};                       ///< of that row
  std::vector<std::string> successors = {};  ///< the plots that lie there otherwise, largest share first
  std::vector<CorrectedFact> facts = {};
  /// In the plan's CRS: where it was; of what is unplaced nobody knows.
  std::optional<PlotPlace> place = {};
  std::string operation = {};  ///< by which that place came to the plan's CRS; empty: it was in it
};

}  // namespace hectare::plan
