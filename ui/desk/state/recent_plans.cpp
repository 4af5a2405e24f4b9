// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/recent_plans.h"

#include <QFileInfo>
#include <QSettings>

#include "ui/desk/state/journal.h"
#include "ui/desk/state/paths.h"

namespace hectare::desk {

namespace {

const char* const recentKey = "recent";

}  // namespace

QStringList recentPlans() { return QSettings().value(recentKey).toStringList(); }

QStringList thoseThere(QStringList plans) {
  plans.removeIf([](const QString& plan) { return !QFileInfo::exists(plan); });
  return plans;
}

QStringList neverSavedPlans() {
  QStringList plans;
  std::error_code ignored;
  for (const std::filesystem::path& plan : Journal::neverSaved()) {
    if (!std::filesystem::exists(plan, ignored)) plans << textOf(plan);
  }
  return plans;
}

void rememberPlan(const std::filesystem::path& file) {
  constexpr int most = 8;
  QStringList plans = recentPlans();
  const QString plan = textOf(std::filesystem::absolute(file).lexically_normal());
  plans.removeAll(plan);
  plans.prepend(plan);
  QSettings().setValue(recentKey, plans.mid(0, most));
}

}  // namespace hectare::desk
