// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "gis/base/result.h"
#include "src/plan/plan.h"

namespace hectare::desk {

/// Edits that are not in the plan's file yet, kept beside it so that nothing is lost when the program ends unasked: a
/// hidden file that holds the plan as it was last, and the hash of the file on which the edits rest.
class Journal {
 public:
  /// \param planFile the plan's own file; it may not be there yet.
  explicit Journal(std::filesystem::path planFile);

  [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
  /// Replaces what the journal holds. Errors: writeFailed.
  [[nodiscard]] gis::Status keep(const plan::Plan& plan) const;
  /// Nothing is left to bring back.
  void clear() const;

  /// What a journal brings back.
  struct Kept {
    plan::Plan plan;
    bool fileChanged = false;  ///< somebody changed the plan's file since: its changes are not in `plan`
  };
  /// None where there is no journal. Errors: those of reading it and of a plan.
  [[nodiscard]] gis::Result<std::optional<Kept>> kept() const;

 private:
  std::filesystem::path m_plan;
  std::filesystem::path m_file;
};

}  // namespace hectare::desk
