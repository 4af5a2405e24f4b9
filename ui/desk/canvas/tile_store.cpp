// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/tile_store.h"

#include <QPainter>
#include <QThread>
#include <atomic>

#include "ui/map/paint_layer.h"

namespace hectare::desk {

namespace {

constexpr std::size_t mostKept = 1024;  // 256 MB

QImage drawnTile(const TileKey& tile, const map::MapContent& content, double dotMm, gis::Progress& progress) {
  QImage image(tileDots, tileDots, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(1 / dotMm, 1 / dotMm);
  const map::MapView view = mapView(tile, dotMm);
  for (const map::MapLayer& layer : content.layers) {
    // A grid that cannot be read leaves white ground; the findings of its source say why.
    if (!map::paintLayer(painter, view, layer, progress) && progress.cancelled()) return {};
  }
  return image;
}

}  // namespace

/// Drawing that can be stopped.
class TileStore::Job : public gis::Progress {
 public:
  [[nodiscard]] bool cancelled() const override { return m_stopped; }
  void stop() { m_stopped = true; }

 private:
  std::atomic<bool> m_stopped = false;
};

TileStore::TileStore(QObject* parent) : QObject(parent) {
  m_threads.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
}

TileStore::~TileStore() {
  for (const auto& [tile, job] : m_drawing) job->stop();
  m_threads.waitForDone();
}

void TileStore::show(std::shared_ptr<const map::MapContent> content, double dotMm) {
  for (const auto& [tile, job] : m_drawing) job->stop();
  m_drawing.clear();
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
  const std::set<TileKey> urgent(tiles.begin(), tiles.end());
  for (auto drawing = m_drawing.begin(); drawing != m_drawing.end();) {
    const bool wanted = urgent.contains(drawing->first);
    if (!wanted) drawing->second->stop();
    drawing = wanted ? std::next(drawing) : m_drawing.erase(drawing);
  }
  m_wanted.clear();
  for (const TileKey& tile : tiles) {
    if (!m_kept.contains(tile) && !m_drawing.contains(tile)) m_wanted.push_back(tile);
  }
  startNext();
}

void TileStore::startNext() {
  while (m_content && !m_wanted.empty() && static_cast<int>(m_drawing.size()) < m_threads.maxThreadCount()) {
    const TileKey tile = m_wanted.front();
    m_wanted.pop_front();
    const auto job = std::make_shared<Job>();
    m_drawing[tile] = job;
    m_threads.start([this, tile, job, content = m_content, mm = m_dotMm] {
      QImage image = job->cancelled() ? QImage() : drawnTile(tile, *content, mm, *job);
      QMetaObject::invokeMethod(
          this, [this, tile, job, image = std::move(image)]() mutable { take(tile, job, std::move(image)); },
          Qt::QueuedConnection);
    });
  }
}

void TileStore::take(const TileKey& tile, const std::shared_ptr<Job>& job, QImage image) {
  const auto drawing = m_drawing.find(tile);
  if (drawing == m_drawing.end() || drawing->second != job) return;  // stopped, or of land that is not shown any more
  m_drawing.erase(drawing);
  if (!image.isNull()) {
    m_uses.push_front(tile);
    m_kept[tile] = {std::move(image), m_uses.begin()};
    forgetOld();
  }
  startNext();
  Q_EMIT drawn();
}

void TileStore::forgetOld() {
  while (m_kept.size() > mostKept) {
    m_kept.erase(m_uses.back());
    m_uses.pop_back();
  }
}

}  // namespace hectare::desk
