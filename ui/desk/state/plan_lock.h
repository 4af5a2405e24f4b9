// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <vector>

namespace hectare::desk {

/// A window that has a plan open.
struct PlanHolder {
  QString program;
  QString host;
  qint64 process = 0;
  friend bool operator==(const PlanHolder&, const PlanHolder&) = default;
};

/// Lets the windows on one plan know of each other. Every window takes a place, the first that is free: a lock file
/// beside the plan, or in the user's own folder where the plan isn't saved yet or its folder can't be written. Nothing
/// is forbidden: people may work side by side; the place keeps their journals apart. The place of a process that is
/// gone is free; that of another machine too, a day after it was heard of last.
class PlanLock : public QObject {
  Q_OBJECT
 public:
  explicit PlanLock(QObject* parent = nullptr);
  ~PlanLock() override;

  /// Takes a place on a plan, or keeps the one that it has there, and gives up that on another.
  void hold(const std::filesystem::path& plan);
  void release();
  /// Of this window, from 1; 0: there is nowhere that a lock could be written.
  [[nodiscard]] int place() const { return m_place; }

  [[nodiscard]] const std::vector<PlanHolder>& others() const { return m_others; }
  /// Looks who is there now.
  void look();
  /// Whether no window, this one included, has a place. Looks at the disk.
  [[nodiscard]] bool isFree(int place) const;

  static constexpr int mostPlaces = 20;

 Q_SIGNALS:
  void othersChanged();

 private:
  [[nodiscard]] std::filesystem::path fileOf(int place) const;
  [[nodiscard]] bool takePlace();
  void beat() const;

  std::filesystem::path m_stem;  ///< of the lock files
  std::unique_ptr<QLockFile> m_lock;
  int m_place = 0;
  std::vector<PlanHolder> m_others;
  QTimer m_beat;
};

}  // namespace hectare::desk
