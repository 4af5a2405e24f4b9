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

KnownContents contentsOf(const plan::Plan& plan, const world::World& world) {
  KnownContents read;
  for (std::size_t i = 0; i < plan.sources.size() && i < world.entries.size(); ++i) {
    const world::Layer* layer = world.entries[i].layer.get();
    const std::vector<std::string>& paths = plan.sources[i].paths;
    for (std::size_t p = 0; layer != nullptr && p < paths.size() && p < layer->provenance.size(); ++p) {
      if (layer->provenance[p].sha256.empty()) continue;
      std::error_code none;
      const auto bytes = std::filesystem::file_size(plan.resolve(paths[p]), none);
      read[paths[p]] = {layer->provenance[p].sha256, none ? 0 : bytes};
    }
  }
  return read;
}

void rememberContents(const plan::Plan& plan, KnownContents read) {
  const KnownContents before = knownContents(plan);
  for (const plan::Source& source : plan.sources) {
    for (const std::string& path : source.paths) {
      if (const auto known = before.find(path); known != before.end()) read.insert(*known);
    }
  }
  if (read != before) QSettings().setValue(keyOf(plan), listOf(read));
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
