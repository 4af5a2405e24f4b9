// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/result.h"
#include "src/plan/plan.h"

namespace hectare::desk {

/// Edits that are not in the plan's file yet, kept so that nothing is lost when the program ends unasked: a hidden file
/// beside the plan that holds it as it was last, and the hash of the file on which the edits rest. Of a plan that was
/// never saved, or whose folder can't be written, it lies in the user's own folder. Each window on a plan has a journal
/// of its own (PlanLock::place), since each holds edits that the other doesn't know.
class Journal {
 public:
  /// \param planFile the plan's own file; it may not be there yet. \param place of the window on the plan.
  explicit Journal(std::filesystem::path planFile, int place = 1);

  /// Where it lies now, or would lie. Looks at the disk.
  [[nodiscard]] std::filesystem::path file() const;
  /// Replaces what the journal holds. \param basedOn what the plan's file held when the edits were begun, as a hash
  /// (PlanWatch::stateOf), whatever it holds by now; empty: there was none. Errors: writeFailed.
  [[nodiscard]] gis::Status keep(const plan::Plan& plan, const std::string& basedOn) const;
  /// Nothing is left to bring back.
  void clear() const;

  /// What a journal brings back.
  struct Kept {
    plan::Plan plan;
    bool fileChanged = false;  ///< somebody changed the plan's file since: its changes are not in `plan`
    std::string basedOn;       ///< what the file held when the edits were made, as a hash; empty: there was none
    int place = 1;             ///< of the window that made the edits
  };
  /// None where there is no journal. Errors: those of reading it; invalid, and what is no plan is then put aside.
  [[nodiscard]] gis::Result<std::optional<Kept>> kept() const;

  /// The files of plans that were never saved, or couldn't be, and that have a journal. What can't be read is left out.
  static std::vector<std::filesystem::path> neverSaved();

 private:
  std::filesystem::path m_plan;
  std::filesystem::path m_beside;
  std::filesystem::path m_own;
  int m_place;
};

}  // namespace hectare::desk
