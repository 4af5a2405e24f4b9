// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QTimer>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "ui/desk/canvas/tile_block.h"
#include "ui/desk/state/background_work.h"
#include "ui/map/map_content.h"

namespace hectare::desk {

/// The tiles of a map, drawn beside the window on all cores and kept while there is room. To be used from the window's
/// thread.
class TileStore : public QObject {
  Q_OBJECT
 public:
  explicit TileStore(QObject* parent = nullptr);

  /// Other land, or the same drawn otherwise: tiles are drawn anew.
  void show(std::shared_ptr<const map::MapContent> content, double dotMm);
  /// Null while it is not drawn yet. The tile counts as used.
  [[nodiscard]] const QImage* find(const TileKey& tile);
  /// What is to be drawn, all of one scale; whatever else was waiting is not wanted any more. Of scales that pass by
  /// faster than they can be drawn only the one that stays is.
  void want(const std::vector<TileKey>& tiles);
  [[nodiscard]] bool busy() const { return m_drawing.has_value() || !m_wanted.empty(); }

 Q_SIGNALS:
  void drawn();

 private:
  struct Kept {
    QImage image;
    std::list<TileKey>::iterator use;
  };
  using Pictures = std::vector<std::pair<TileKey, QImage>>;

  void startNext();
  /// \return whether something was being drawn.
  bool stop();
  void take(const Pictures& pictures);
  void forgetOld();

  std::shared_ptr<const map::MapContent> m_content;
  double m_dotMm = 0.26;
  QTimer m_pause;
  std::optional<TileBlock> m_drawing;
  std::vector<TileKey> m_wanted;  ///< and not being drawn
  std::map<TileKey, Kept> m_kept;
  std::list<TileKey> m_uses;  ///< the latest first
  BackgroundWork m_work;      ///< which the painter shares among all cores
};

}  // namespace hectare::desk
