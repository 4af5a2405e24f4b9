// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "gis/base/message.h"
#include "src/plan/plan.h"

namespace hectare::desk {

/// The plans that the edits of a session went through. Undo and redo go along them; an edit after an undo takes the
/// place of what was undone.
class PlanHistory {
 public:
  explicit PlanHistory(plan::Plan first);

  [[nodiscard]] const plan::Plan& plan() const { return m_steps[m_at].plan; }
  /// \param what the edit in words, for undo and redo.
  void add(plan::Plan next, gis::Message what);

  [[nodiscard]] bool canUndo() const { return m_at > 0; }
  [[nodiscard]] bool canRedo() const { return m_at + 1 < m_steps.size(); }
  /// What undo would take back. \pre canUndo()
  [[nodiscard]] const gis::Message& undoes() const { return m_steps[m_at].what; }
  /// What redo would do again. \pre canRedo()
  [[nodiscard]] const gis::Message& redoes() const { return m_steps[m_at + 1].what; }
  /// \pre canUndo()
  void undo() { --m_at; }
  /// \pre canRedo()
  void redo() { ++m_at; }

  /// The plan says the same as its file.
  [[nodiscard]] bool isSaved() const { return m_saved == mark(); }
  /// Of the plan as it stands, whatever is edited after it.
  [[nodiscard]] std::uint64_t mark() const { return m_steps[m_at].mark; }
  /// The plan that bore that mark is what the file says.
  void markSaved(std::uint64_t mark) { m_saved = mark; }
  /// The plan as it stands is in no file yet.
  void markUnsaved() { m_saved = none; }
  /// All of it is of another file from now on; what lies beside the plan is found from there.
  void moveTo(const std::filesystem::path& file);

 private:
  static constexpr std::uint64_t none = 0;

  struct Step {
    plan::Plan plan;
    gis::Message what;  ///< of the first: empty
    std::uint64_t mark = none;
  };

  std::vector<Step> m_steps;
  std::size_t m_at = 0;
  std::uint64_t m_last = 0;  ///< mark that was given
  std::uint64_t m_saved = none;
};

}  // namespace hectare::desk
