// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <list>
#include <map>
#include <memory>
#include <set>

#include "ui/desk/canvas/screen_view.h"
#include "ui/map/map_content.h"

namespace hectare::desk {

/// The tiles of a map, drawn beside the window on all cores and kept while there is room. To be used from the window's
/// thread.
class TileStore : public QObject {
  Q_OBJECT
 public:
  explicit TileStore(QObject* parent = nullptr);
  ~TileStore() override;

  /// Other land, or the same drawn otherwise: tiles are drawn anew.
  void show(std::shared_ptr<const map::MapContent> content, double dotMm);
  /// Null while it is not drawn yet. The tile counts as used.
  [[nodiscard]] const QImage* find(const TileKey& tile);
  /// What is to be drawn, the most urgent first; whatever else was waiting is not wanted any more.
  void want(const std::vector<TileKey>& tiles);
  [[nodiscard]] bool busy() const { return !m_drawing.empty() || !m_wanted.empty(); }

 Q_SIGNALS:
  void drawn();

 private:
  class Job;
  void startNext();
  void take(const TileKey& tile, const std::shared_ptr<Job>& job, QImage image);
  void forgetOld();

  struct Kept {
    QImage image;
    std::list<TileKey>::iterator use;
  };

  std::shared_ptr<const map::MapContent> m_content;
  double m_dotMm = 0.26;
  QThreadPool m_threads;
  std::map<TileKey, std::shared_ptr<Job>> m_drawing;
  std::list<TileKey> m_wanted;
  std::map<TileKey, Kept> m_kept;
  std::list<TileKey> m_uses;  ///< the latest first
};

}  // namespace hectare::desk
