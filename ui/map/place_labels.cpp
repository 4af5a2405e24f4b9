// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/place_labels.h"

#include <algorithm>
#include <array>

#include "ui/map/label_shape.h"
#include "ui/map/label_text.h"
#include "ui/map/style_symbols.h"

namespace hectare::map {

namespace {

/// Boxes that are taken, found by the cells of a grid over the frame.
class TakenBoxes {
 public:
  explicit TakenBoxes(QSizeF frame)
      : m_columns(static_cast<int>(frame.width() / cellMm) + 1), m_rows(static_cast<int>(frame.height() / cellMm) + 1) {
    m_cells.resize(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
  }

  [[nodiscard]] bool isFree(const QRectF& box) const {
    bool free = true;
    forCells(box, [&](std::size_t cell) {
      for (const QRectF& taken : m_cells[cell]) free = free && !taken.intersects(box);
    });
    return free;
  }

  void take(const QRectF& box) {
    forCells(box, [&](std::size_t cell) { m_cells[cell].push_back(box); });
  }

 private:
  static constexpr double cellMm = 20;

  template <class F>
  void forCells(const QRectF& box, F&& f) const {
    const auto cell = [](double mm, int count) { return std::clamp(static_cast<int>(mm / cellMm), 0, count - 1); };
    for (int y = cell(box.top(), m_rows); y <= cell(box.bottom(), m_rows); ++y) {
      for (int x = cell(box.left(), m_columns); x <= cell(box.right(), m_columns); ++x) {
        f(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(x));
      }
    }
  }

  int m_columns;
  int m_rows;
  std::vector<std::vector<QRectF>> m_cells;
};

TextStyle lookOf(const answer::LabelStyle& style, const QString& family) {
  return {style.sizePt, style.bold ? TextStyle::Weight::bold : TextStyle::Weight::normal, style.italic,
          colourOf(style.colour), family};
}

QRectF around(QPointF middle, QSizeF size) {
  return {QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2), size};
}

class Placer {
 public:
  Placer(const MapView& view, const LabelSettings& settings)
      : m_view(view), m_family(settings.family), m_boxes(view.frameMm()), m_named(view.frameMm()) {
    for (const QRectF& box : settings.taken) m_boxes.take(box);
    constexpr double edgeMm = 0.8;
    m_frame = QRectF(QPointF(0, 0), view.frameMm()).adjusted(edgeMm, edgeMm, -edgeMm, -edgeMm);
  }

  void place(const LabelLayer& layer, std::size_t number, std::uint32_t feature) {
    const TextStyle look = lookOf(layer.style, m_family);
    if (layer.onlyInside && isTooSmall(layer, feature, look)) return;
    const LabelShape shape(*layer.shapes, feature, m_view);
    if (shape.empty() || shape.fillsFrame()) return;
    const std::vector<LabelBlock> blocks = blocksOf((*layer.texts)[feature], look);
    const bool done = (!layer.aside && placeInside(blocks, shape, layer, look)) ||
                      (!layer.onlyInside && placeBeside(blocks, shape, layer, look, number));
    if (!done) return;
    m_placed.back().layer = number;
    m_placed.back().feature = feature;
  }

  std::vector<PlacedLabel> take() { return std::move(m_placed); }

 private:
  /// Known without looking at the shape: not even a letter has room.
  bool isTooSmall(const LabelLayer& layer, std::uint32_t feature, const TextStyle& look) const {
    const gis::Box box = layer.shapes->box(feature);
    const double height = capHeightMm(look) * m_view.metresPerMm();
    return box.maxY - box.minY < height || box.maxX - box.minX < height;
  }

  /// What already has a name is better left free of the names of others.
  void remember(const LabelShape& shape) {
    if (shape.box().isValid()) m_named.take(shape.box());
  }

  /// In the shape, but not over what is named already: on a grid of places, those nearest to its middle first.
  bool placeApart(const std::vector<LabelBlock>& blocks, const LabelShape& shape, const LabelLayer& layer,
                  const TextStyle& look) {
    constexpr int steps = 9;
    for (const LabelBlock& block : blocks) {
      const QPointF middle = shape.roomiestFor(block.size).value_or(shape.box().center());
      std::vector<QPointF> places{middle};
      for (int row = 0; row < steps; ++row) {
        for (int column = 0; column < steps; ++column) {
          places.emplace_back(shape.box().left() + shape.box().width() * (column + 0.5) / steps,
                              shape.box().top() + shape.box().height() * (row + 0.5) / steps);
        }
      }
      std::stable_sort(places.begin() + 1, places.end(), [&](QPointF a, QPointF b) {
        return QPointF::dotProduct(a - middle, a - middle) < QPointF::dotProduct(b - middle, b - middle);
      });
      for (const QPointF at : places) {
        const QRectF box = around(at, block.size);
        if (m_named.isFree(box) && shape.holds(box) && put(block, box, layer, look, true)) return true;
      }
    }
    return false;
  }

  /// Over the roomiest place, then a little off it.
  bool placeInside(const std::vector<LabelBlock>& blocks, const LabelShape& shape, const LabelLayer& layer,
                   const TextStyle& look) {
    constexpr std::array<std::pair<double, double>, 15> steps{{{0, 0},
                                                               {0, -1.2},
                                                               {0, 1.2},
                                                               {-0.5, 0},
                                                               {0.5, 0},
                                                               {0, -2.4},
                                                               {0, 2.4},
                                                               {-1, 0},
                                                               {1, 0},
                                                               {-0.5, -2.4},
                                                               {0.5, -2.4},
                                                               {-0.5, 2.4},
                                                               {0.5, 2.4},
                                                               {0, -4},
                                                               {0, 4}}};
    for (const LabelBlock& block : blocks) {
      // The search for room is what takes long.
      if (block.size.width() > shape.box().width() || block.size.height() > shape.box().height()) continue;
      const auto middle = shape.roomiestFor(block.size);
      if (!middle) continue;
      for (const auto& [right, down] : steps) {
        const QPointF step(right * block.size.width(), down * block.size.height());
        const QRectF box = around(*middle + step, block.size);
        if (shape.holds(box) && put(block, box, layer, look, true)) return true;
      }
    }
    return false;
  }

  /// On two lines rather than one: around a shape that the name would hide, else over its middle though it sticks out.
  /// Beside a large shape the name would seem to be its neighbour's.
  bool placeBeside(const std::vector<LabelBlock>& blocks, const LabelShape& shape, const LabelLayer& layer,
                   const TextStyle& look, std::size_t number) {
    const auto aside = [&](QSizeF block) { return layer.aside || isHidden(shape, block, number); };
    if (aside(blocks.back().size)) m_boxes.take(shape.box());
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
      const std::vector<QPointF> places =
          aside(block->size) ? placesAround(shape.box(), block->size, layer.style.haloMm)
                             : std::vector{shape.roomiestFor(block->size).value_or(shape.box().center())};
      for (const QPointF at : places) {
        if (put(*block, around(at, block->size), layer, look, false)) return true;
      }
    }
    return false;
  }

  /// Whether a name over the shape would leave too little of it to be seen. What the map is about (the first layer) is
  /// kept clear; the name of a municipality beside it would seem to be its neighbour's, so that only a tiny one is.
  [[nodiscard]] static bool isHidden(const LabelShape& shape, QSizeF block, std::size_t layer) {
    const double wide = layer == 0 ? 1.5 : 1;
    const double high = layer == 0 ? 4 : 1.5;
    return shape.box().width() < wide * block.width() && shape.box().height() < high * block.height();
  }

  static std::vector<QPointF> placesAround(const QRectF& box, QSizeF block, double rimMm) {
    const QPointF middle = box.center();
    constexpr double gapMm = 0.3;
    const double away = box.height() / 2 + rimMm + gapMm + block.height() / 2;
    const double aside = box.width() / 2 + rimMm + gapMm + block.width() / 2;
    return {{middle.x(), middle.y() - away},         {middle.x() + aside, middle.y()},
            {middle.x(), middle.y() + away},         {middle.x() - aside, middle.y()},
            {middle.x() + aside, middle.y() - away}, {middle.x() + aside, middle.y() + away},
            {middle.x() - aside, middle.y() - away}, {middle.x() - aside, middle.y() + away}};
  }

  bool put(const LabelBlock& block, const QRectF& box, const LabelLayer& layer, const TextStyle& look, bool inside) {
    const double rim = layer.style.haloMm;
    if (!m_frame.contains(box) || !m_boxes.isFree(box.adjusted(-rim, -rim, rim, rim))) return false;
    PlacedLabel label;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const double left = box.center().x() - textWidthMm(block.lines[i], look) / 2;
      label.lines.push_back({block.lines[i], {left, box.top() + baselineMm(i, look)}});
    }
    label.box = box;
    label.look = look;
    label.halo = colourOf(layer.style.halo);
    label.haloMm = rim;
    label.inside = inside;
    m_placed.push_back(std::move(label));
    m_boxes.take(box);
    return true;
  }

  const MapView& m_view;
  QString m_family;
  QRectF m_frame;
  TakenBoxes m_boxes;
  TakenBoxes m_named;  ///< shapes of the first layer
  std::vector<PlacedLabel> m_placed;
};

/// The features of a layer that have a name and may be in the frame, the largest first.
std::vector<std::uint32_t> ordered(const LabelLayer& layer, const MapView& view) {
  std::vector<std::pair<double, std::uint32_t>> bySize;
  for (const std::uint32_t f : layer.index->query(view.land())) {
    if ((*layer.texts)[f].empty()) continue;
    const gis::Box box = layer.shapes->box(f);
    bySize.emplace_back((box.maxX - box.minX) * (box.maxY - box.minY), f);
  }
  std::ranges::sort(bySize, [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    const std::string& textA = (*layer.texts)[a.second];
    const std::string& textB = (*layer.texts)[b.second];
    return textA != textB ? textA < textB : a.second < b.second;
  });
  std::vector<std::uint32_t> features;
  for (const auto& [size, f] : bySize) features.push_back(f);
  return features;
}

}  // namespace

gis::Result<std::vector<PlacedLabel>> placeLabels(const std::vector<LabelLayer>& layers, const MapView& view,
                                                  const LabelSettings& settings, gis::Progress& progress) {
  Placer placer(view, settings);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (view.denominator() > layers[i].style.toScale) continue;
    LabelLayer layer = layers[i];
    layer.style.sizePt *= settings.enlarged;
    layer.style.haloMm *= settings.enlarged;
    for (const std::uint32_t f : ordered(layer, view)) {
      if (progress.cancelled()) return gis::cancelledError();
      placer.place(layer, i, f);
    }
  }
  return placer.take();
}

}  // namespace hectare::map
