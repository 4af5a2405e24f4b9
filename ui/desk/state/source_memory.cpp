// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/source_memory.h"

#include <QSettings>
#include <filesystem>

#include "ui/desk/state/own_folder.h"

namespace hectare::desk {

namespace {

QString keyOf(const plan::Plan& plan) { return "contents/" + QString::fromStdString(ownName(plan.file)); }

/// Paths have slashes, which would be groups of settings; in a list they are what they are.
QStringList listOf(const KnownContents& contents) {
  QStringList list;
  for (const auto& [path, content] : contents) {
    list << QString::fromStdString(path) << QString::fromStdString(content.sha256) << QString::number(content.bytes);
  }
  return list;
}

}  // namespace

void rememberContents(const plan::Plan& plan, const world::World& world) {
  const KnownContents before = knownContents(plan);
  KnownContents now;
  for (std::size_t i = 0; i < plan.sources.size() && i < world.entries.size(); ++i) {
    const plan::Source& source = plan.sources[i];
    const world::Layer* layer = world.entries[i].layer.get();
    for (std::size_t p = 0; p < source.paths.size(); ++p) {
      const std::string& path = source.paths[p];
      if (layer != nullptr && p < layer->provenance.size() && !layer->provenance[p].sha256.empty()) {
        std::error_code none;
        const auto bytes = std::filesystem::file_size(plan.resolve(path), none);
        now[path] = {layer->provenance[p].sha256, none ? 0 : bytes};
      } else if (const auto known = before.find(path); known != before.end()) {
        now.insert(*known);
      }
    }
  }
  if (now != before) QSettings().setValue(keyOf(plan), listOf(now));
}

KnownContents knownContents(const plan::Plan& plan) {
  constexpr int perFile = 3;
  constexpr int shaLength = 64;
  KnownContents contents;
  const QStringList list = QSettings().value(keyOf(plan)).toStringList();
  for (int i = 0; i + perFile <= list.size(); i += perFile) {
    if (list[i + 1].size() != shaLength) continue;
    contents[list[i].toStdString()] = {list[i + 1].toStdString(), list[i + 2].toULongLong()};
  }
  return contents;
}

}  // namespace hectare::desk
