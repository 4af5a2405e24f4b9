// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>

#include "gis/base/result.h"
#include "src/world/world.h"

namespace hectare::world {

/// Between which days the NIS codes of a layer of municipalities held together. Both empty: nothing is known of them.
struct NisVintage {
  std::string from;   ///< the day on which the newest of them began
  std::string until;  ///< the day on which the first of them ended
};

/// Which code took the place of which, by data/nis/changes.toml.
class NisChanges {
 public:
  /// Errors: those of reading the table.
  static gis::Result<NisChanges> read();
  /// The code under which a list has a municipality: its own, else that of the merger it went into, else that of the
  /// next; its own when the list has none of them.
  [[nodiscard]] std::string codeAmong(const std::string& code, const std::set<std::string>& known) const;

 private:
  std::map<std::string, std::string> m_now;  ///< old code -> the new one
};

/// The vintage of the codes in `nis`, else in `id` where those are NIS codes (five digits), by data/nis/changes.toml.
/// Errors: those of reading that table.
gis::Result<NisVintage> nisVintage(const Layer& layer);

/// Says of a layer of municipalities which codes have ended and what is there now ("nis.ended", a finding for each),
/// and of which vintage they are ("nis.vintage", note; a warning where they never held together). Errors: those of
/// reading the table.
gis::Status checkNisCodes(Layer& layer);

}  // namespace hectare::world
