// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/tile_store.h"

#include <QPainter>
#include <algorithm>
#include <chrono>
#include <utility>

#include "ui/map/paint_layer.h"

namespace hectare::desk {

namespace {

constexpr std::size_t mostTiles = 1024;            // 256 MB
constexpr std::chrono::milliseconds settling{40};  // of a scale, once another was not drawn to its end

std::vector<std::pair<TileKey, QImage>> drawnTiles(const TileBlock& block, const map::MapContent& content, double dotMm,
                                                   gis::Progress& progress) {
  QImage image(block.dots(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(1 / dotMm, 1 / dotMm);
  // A grid that cannot be read leaves white ground; the findings of its source say why.
  static_cast<void>(map::paintLayers(painter, mapView(block, dotMm), content.layers, progress));
  painter.end();
  std::vector<std::pair<TileKey, QImage>> pictures;
  for (const TileKey& tile : block.tiles()) pictures.emplace_back(tile, image.copy(block.place(tile)));
  return pictures;
}

}  // namespace

TileStore::TileStore(QObject* parent) : QObject(parent) {
  m_pause.setSingleShot(true);
  m_pause.setInterval(settling);
  connect(&m_pause, &QTimer::timeout, this, &TileStore::startNext);
  connect(&m_work, &BackgroundWork::failed, this, [this] {  // tried again with the next view
    m_drawing.reset();
    m_wanted.clear();
  });
}

bool TileStore::stop() {
  m_work.stop();
  return std::exchange(m_drawing, std::nullopt).has_value();
}

void TileStore::show(std::shared_ptr<const map::MapContent> content, double dotMm) {
  stop();
  m_pause.stop();
  m_wanted.clear();
  m_kept.clear();
  m_uses.clear();
  m_content = std::move(content);
  m_dotMm = dotMm;
}

const QImage* TileStore::find(const TileKey& tile) {
  const auto found = m_kept.find(tile);
  if (found == m_kept.end()) return nullptr;
  m_uses.splice(m_uses.begin(), m_uses, found->second.use);
  return &found->second.image;
}

void TileStore::want(const std::vector<TileKey>& tiles) {
  const auto inDrawing = [&](const TileKey& tile) { return m_drawing && m_drawing->holds(tile); };
  const bool inTime = std::ranges::any_of(tiles, inDrawing) || !stop();
  m_wanted.clear();
  for (const TileKey& tile : tiles) {
    if (!m_kept.contains(tile) && !inDrawing(tile)) m_wanted.push_back(tile);
  }
  if (!inTime || m_pause.isActive()) return m_pause.start();
  startNext();
}

void TileStore::startNext() {
  if (!m_content || m_wanted.empty() || m_drawing || m_pause.isActive()) return;
  const TileBlock block = blocksOf(m_wanted).front();
  std::erase_if(m_wanted, [&](const TileKey& tile) { return block.holds(tile); });
  m_drawing = block;
  m_work.start([this, block, content = m_content, mm = m_dotMm](gis::Progress& progress) -> BackgroundWork::Delivery {
    return [this, pictures = drawnTiles(block, *content, mm, progress)] { take(pictures); };
  });
}

void TileStore::take(const Pictures& pictures) {
  m_drawing.reset();
  for (const auto& [tile, image] : pictures) {
    m_uses.push_front(tile);
    m_kept[tile] = {image, m_uses.begin()};
  }
  forgetOld();
  startNext();
  Q_EMIT drawn();
}

void TileStore::forgetOld() {
  while (m_kept.size() > mostTiles) {
    m_kept.erase(m_uses.back());
    m_uses.pop_back();
  }
}

}  // namespace hectare::desk
