// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/map_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>
#include <cmath>

#include "ui/map/place_labels.h"

namespace hectare::desk {

namespace {

constexpr double perStep = 1.4142135623730951;  ///< two steps double the scale
constexpr double panShare = 0.2;                ///< of the window, by an arrow key

QPainterPath pathOf(const gis::GeometryColumn& shapes, const ScreenView& view) {
  QPainterPath path;
  for (std::size_t f = 0; f < shapes.size(); ++f) {
    shapes.forEachPath(f, [&](gis::Path ring) {
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF dot = view.toScreen(ring[i]);
        i == 0 ? path.moveTo(dot) : path.lineTo(dot);
      }
      if (shapes.kind(f) == gis::GeometryKind::polygon) path.closeSubpath();
    });
  }
  return path;
}

}  // namespace

MapCanvas::MapCanvas(QWidget* parent)
    : QWidget(parent),
      m_hand(
          [this] {
            update();
            Q_EMIT toolChanged();
          },
          [this] {
            dressPointer();
            Q_EMIT toolEnded();
          }) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(200, 150);
  const auto tellSharp = [this] {
    if (isSharp()) Q_EMIT sharpened();
  };
  connect(&m_tiles, &TileStore::drawn, this, [this, tellSharp] {
    update();
    tellSharp();
  });
  connect(&m_naming, &BackgroundWork::ended, this, tellSharp);  // whichever comes last
}

void MapCanvas::show(std::shared_ptr<const map::MapContent> content) {
  m_content = std::move(content);
  m_tiles.show(m_content, dotMm(dots()));
  if (!m_content) forget();
  wantTiles();
  wantNames();
  update();
}

void MapCanvas::forget() {
  m_naming.stop();
  m_names.clear();
  m_last = QImage();
}

double MapCanvas::denominator() const { return denominatorOf(m_view, dotMm(dots())); }

void MapCanvas::setDenominator(double denominator) {
  if (denominator <= 0 || !std::isfinite(denominator)) return;
  setView(m_view.zoomed(this->denominator() / denominator, QPointF(m_view.dots.width(), m_view.dots.height()) / 2));
}

void MapCanvas::showLand(const gis::Box& box) {
  setView(ScreenView::showing(box, m_view.dots));
  m_shown = box;
}

void MapCanvas::zoomBy(double steps) {
  setView(m_view.zoomed(std::pow(perStep, steps), QPointF(m_view.dots.width(), m_view.dots.height()) / 2));
}

void MapCanvas::light(gis::GeometryColumn shapes) {
  m_lit = std::move(shapes);
  update();
}

bool MapCanvas::isSharp() const { return !m_tiles.busy() && !m_naming.busy(); }

void MapCanvas::setView(const ScreenView& view) {
  m_shown.reset();
  if (view == m_view) return;
  m_view = view;
  wantTiles();
  wantNames();
  update();
  Q_EMIT viewChanged();
}

void MapCanvas::wantTiles() {
  if (m_content) m_tiles.want(tilesIn(m_view));
}

void MapCanvas::wantNames() {
  if (!m_content) return;
  const double mm = dotMm(dots());
  m_naming.start([this, content = m_content, view = m_view, mm,
                  sprites = m_sprites](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto placed = map::placeLabels(content->labels, mapView(view, mm), {}, progress);
    if (!placed) return {};
    return [this, names = sprites->of(*placed, view, mm)]() mutable {
      m_names = std::move(names);
      update();
    };
  });
}

void MapCanvas::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.scale(1 / dots(), 1 / dots());  // from here on a unit is a dot of the screen
  paintTiles(painter);
  paintLit(painter);
  paintSprites(painter, m_names, m_view);  // names go with the land until their new places are found
  m_hand.paint(painter, m_view, palette(), dots());
}

/// Where tiles are missing, the last whole picture stands in, however it has to be stretched.
void MapCanvas::paintTiles(QPainter& painter) {
  if (m_next.size() != m_view.dots) m_next = QImage(m_view.dots, QImage::Format_RGB32);
  QPainter onPicture(&m_next);
  std::vector<std::pair<QPoint, const QImage*>> tiles;
  bool whole = m_content != nullptr;
  for (const TileKey& tile : tilesIn(m_view)) {
    const QImage* image = m_content ? m_tiles.find(tile) : nullptr;
    whole = whole && image != nullptr;
    const gis::Box land = landOf(tile);
    const QPointF corner = m_view.toScreen({land.minX, land.maxY});
    if (image != nullptr) tiles.emplace_back(QPoint(qRound(corner.x()), qRound(corner.y())), image);
  }
  if (!whole) {
    m_next.fill(Qt::white);
    const gis::Box land = m_lastView.land();
    const QRectF at(m_view.toScreen({land.minX, land.maxY}), m_view.toScreen({land.maxX, land.minY}));
    if (!m_last.isNull()) onPicture.drawImage(at, m_last);
  }
  for (const auto& [corner, image] : tiles) onPicture.drawImage(corner, *image);
  onPicture.end();
  painter.drawImage(0, 0, m_next);
  if (!whole) return;
  std::swap(m_last, m_next);
  m_lastView = m_view;
}

void MapCanvas::paintLit(QPainter& painter) const {
  if (m_lit.size() == 0) return;
  const QPainterPath path = pathOf(m_lit, m_view);
  painter.setBrush(Qt::NoBrush);  // a tint would make the colours beneath untrue
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(QColor(255, 255, 255, 220), 6 * dots(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
  painter.setPen(QPen(QColor(0xd0, 0x2c, 0x8a), 2.5 * dots(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(path);
}

void MapCanvas::resizeEvent(QResizeEvent* /*event*/) {
  ScreenView view = m_view;
  view.dots = (QSizeF(size()) * dots()).toSize();
  const auto shown = m_shown;
  setView(view);
  if (shown) showLand(*shown);
}

void MapCanvas::wheelEvent(QWheelEvent* event) {
  constexpr double perNotch = 120;  // eighths of a degree
  setView(m_view.zoomed(std::pow(perStep, event->angleDelta().y() / perNotch), event->position() * dots()));
  event->accept();
}

void MapCanvas::setTool(std::unique_ptr<CanvasTool> tool) {
  m_pressed.reset();
  m_hand.take(std::move(tool));
  dressPointer();
}

ToolPoint MapCanvas::toolPoint(const QMouseEvent& event) const {
  return m_hand.at(event.position() * dots(), m_view, event.modifiers(), dots());
}

void MapCanvas::dressPointer() {
  if (m_pressed && m_dragged) return setCursor(Qt::ClosedHandCursor);
  if (m_hand.tool() != nullptr) return setCursor(m_hand.tool()->cursor());
  unsetCursor();
}

void MapCanvas::mousePressEvent(QMouseEvent* event) {
  if (m_hand.tool() != nullptr && event->button() == Qt::LeftButton) return m_hand.press(toolPoint(*event));
  if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) return;
  m_pressed = event->position() * dots();
  m_dragged = false;
}

void MapCanvas::pan(QPointF to) {
  constexpr double meant = 4;  // dots; less is a hand that trembles
  if (!m_dragged && std::hypot(to.x() - m_pressed->x(), to.y() - m_pressed->y()) < meant) return;
  m_dragged = true;
  dressPointer();
  setView(m_view.panned(to - *m_pressed));
  m_pressed = to;
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event) {
  Q_EMIT pointed(m_view.toLand(event->position() * dots()));
  if (m_pressed) return pan(event->position() * dots());
  if (m_hand.tool() == nullptr) return;
  m_hand.move(toolPoint(*event));
  dressPointer();
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event) {
  const bool left = event->button() == Qt::LeftButton;
  if (left && !m_pressed && m_hand.tool() != nullptr) {
    m_hand.release(toolPoint(*event));
    return dressPointer();
  }
  if ((!left && event->button() != Qt::MiddleButton) || !m_pressed) return;
  const bool click = left && !m_dragged;
  m_pressed.reset();
  dressPointer();
  if (click) Q_EMIT clicked(m_view.toLand(event->position() * dots()));
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_hand.tool() == nullptr) return QWidget::mouseDoubleClickEvent(event);
  if (event->button() == Qt::LeftButton) m_hand.doubleClick(toolPoint(*event));
}

/// The cross of the keys stays in view: the land goes the other way where it would leave it.
bool MapCanvas::toolKey(const QKeyEvent& event) {
  if (!m_hand.key(event, m_view, dots())) return false;
  const auto cross = m_hand.cross(m_view);
  if (!cross) return true;
  const QRectF inView(QPointF(0, 0), QSizeF(m_view.dots));
  if (inView.contains(*cross)) return true;
  setView(m_view.panned(inView.center() - *cross));
  return true;
}

void MapCanvas::keyPressEvent(QKeyEvent* event) {
  if (toolKey(*event)) return;
  const double step = panShare * std::min(m_view.dots.width(), m_view.dots.height());
  switch (event->key()) {
    case Qt::Key_Left:
      return setView(m_view.panned({step, 0}));
    case Qt::Key_Right:
      return setView(m_view.panned({-step, 0}));
    case Qt::Key_Up:
      return setView(m_view.panned({0, step}));
    case Qt::Key_Down:
      return setView(m_view.panned({0, -step}));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomBy(1);
    case Qt::Key_Minus:
      return zoomBy(-1);
    default:
      QWidget::keyPressEvent(event);
  }
}

bool MapCanvas::event(QEvent* event) {
  if (event->type() == QEvent::NativeGesture) {
    const auto* gesture = static_cast<const QNativeGestureEvent*>(event);
    if (gesture->gestureType() == Qt::ZoomNativeGesture) {
      setView(m_view.zoomed(1 + gesture->value(), gesture->position() * dots()));
      return true;
    }
  }
  return QWidget::event(event);
}

}  // namespace hectare::desk
