// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <filesystem>
#include <map>
#include <optional>

#include "gis/geometry/geometry_column.h"

namespace hectare::desk {

/// How the window stood when it was closed. What settings hold that is no such thing (another program's, half written,
/// of an older version) is as if it weren't there.
class SessionRestore {
 public:
  /// Of this user and this program.
  SessionRestore() = default;
  /// Of a file, for tests.
  explicit SessionRestore(const QString& file) : m_settings(file, QSettings::IniFormat) {}

  /// The plan that was open; it may be gone meanwhile, or never have been saved (Session::open knows both).
  [[nodiscard]] std::optional<std::filesystem::path> lastPlan() const;
  void setLastPlan(const std::filesystem::path& plan);
  /// The welcome page was in view.
  void forgetLastPlan();

  /// As QWidget::saveGeometry gave it; empty: none.
  [[nodiscard]] QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);
  /// As QSplitter::saveState or QHeaderView::saveState gave it; empty: none. \param name letters, digits, dots and
  /// hyphens.
  [[nodiscard]] QByteArray state(const QString& name) const;
  void setState(const QString& name, const QByteArray& state);

  /// The land that was in view of a plan, in its CRS.
  [[nodiscard]] std::optional<gis::Box> view(const std::filesystem::path& plan) const;
  void setView(const std::filesystem::path& plan, const gis::Box& land);

  /// nl or en; empty: nobody chose.
  [[nodiscard]] QString language() const;
  void setLanguage(const QString& code);

  /// Whether windows are dark; no value: nobody chose.
  [[nodiscard]] std::optional<bool> dark() const;
  void setDark(bool dark);

 private:
  QSettings m_settings;
};

}  // namespace hectare::desk
