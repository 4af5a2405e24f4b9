// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/session_restore.h"

#include <QVariantList>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/desk/state/own_folder.h"
#include "ui/desk/state/paths.h"

namespace hectare::desk {

namespace {

constexpr qsizetype mostBytes = 65536;  // of a state; more is none of ours

QByteArray bytesOf(const QVariant& value) {
  if (value.typeId() != QMetaType::QByteArray) return {};
  QByteArray bytes = value.toByteArray();
  return bytes.size() <= mostBytes ? bytes : QByteArray();
}

QString viewKey(const std::filesystem::path& plan) { return "views/" + QString::fromStdString(ownName(plan)); }

}  // namespace

std::optional<std::filesystem::path> SessionRestore::lastPlan() const {
  const QString plan = m_settings.value("window/plan").toString();
  if (!plan.endsWith(".hectare")) return std::nullopt;
  return pathOf(plan);
}

void SessionRestore::setLastPlan(const std::filesystem::path& plan) {
  m_settings.setValue("window/plan", textOf(std::filesystem::absolute(plan)));
}

void SessionRestore::forgetLastPlan() { m_settings.remove("window/plan"); }

QByteArray SessionRestore::geometry() const { return bytesOf(m_settings.value("window/geometry")); }

void SessionRestore::setGeometry(const QByteArray& geometry) { m_settings.setValue("window/geometry", geometry); }

QByteArray SessionRestore::state(const QString& name) const { return bytesOf(m_settings.value("states/" + name)); }

void SessionRestore::setState(const QString& name, const QByteArray& state) {
  m_settings.setValue("states/" + name, state);
}

std::optional<gis::Box> SessionRestore::view(const std::filesystem::path& plan) const {
  const QStringList texts = m_settings.value(viewKey(plan)).toStringList();
  std::array<double, 4> sides{};
  if (texts.size() != static_cast<qsizetype>(sides.size())) return std::nullopt;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    bool isNumber = false;
    sides[i] = texts[static_cast<qsizetype>(i)].toDouble(&isNumber);
    if (!isNumber || !std::isfinite(sides[i])) return std::nullopt;
  }
  if (sides[0] >= sides[2] || sides[1] >= sides[3]) return std::nullopt;
  return gis::Box{sides[0], sides[1], sides[2], sides[3]};
}

void SessionRestore::setView(const std::filesystem::path& plan, const gis::Box& land) {
  QStringList texts;
  for (const double side : {land.minX, land.minY, land.maxX, land.maxY}) texts << QString::number(side, 'g', 17);
  m_settings.setValue(viewKey(plan), texts);
}

QString SessionRestore::language() const {
  const QString code = m_settings.value("window/language").toString();
  return code == "nl" || code == "en" ? code : QString();
}

void SessionRestore::setLanguage(const QString& code) { m_settings.setValue("window/language", code); }

std::optional<bool> SessionRestore::dark() const {
  const QString said = m_settings.value("window/look").toString();
  return said == "dark" || said == "light" ? std::optional(said == "dark") : std::nullopt;
}

void SessionRestore::setDark(bool dark) { m_settings.setValue("window/look", dark ? "dark" : "light"); }

}  // namespace hectare::desk
