// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/map_grid.h"

#include <QLineF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "gis/crs/transform.h"

namespace hectare::print {

namespace {

constexpr double leastSpacingMm = 38;
constexpr double arcSeconds = 3600;

/// Multiples of `step` in [from, to].
std::vector<double> multiples(double from, double to, double step) {
  std::vector<double> values;
  for (double n = std::ceil(from / step); n * step <= to; ++n) values.push_back(n * step);
  return values;
}

double roundStepM(const map::MapView& view) {
  const double least = leastSpacingMm * view.metresPerMm();
  const double power = std::pow(10, std::floor(std::log10(least)));
  for (const double step : {1.0, 2.0, 5.0}) {
    if (step * power >= least) return step * power;
  }
  return 10 * power;
}

/// Seconds of arc that make round steps.
double roundStepSeconds(double least) {
  constexpr std::array steps{1.0,   2.0,   5.0,   10.0,   15.0,   30.0,   60.0,    120.0,
                             300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 18000.0, 36000.0};
  const auto step = std::find_if(steps.begin(), steps.end(), [&](double s) { return s >= least; });
  return step == steps.end() ? steps.back() : *step;
}

std::string degreesText(double seconds, const gis::Message& direction, const text::Language& language) {
  const auto whole = static_cast<long>(std::lround(std::abs(seconds)));
  std::string text = std::to_string(whole / 3600) + "°";
  if (whole % 3600 != 0) text += (whole / 60 % 60 < 10 ? "0" : "") + std::to_string(whole / 60 % 60) + "′";
  if (whole % 60 != 0) text += (whole % 60 < 10 ? "0" : "") + std::to_string(whole % 60) + "″";
  return text + " " + language.render(direction);
}

/// Both ways between the map's system and degrees, over what the map shows.
struct Degrees {
  gis::Transform to;
  gis::Transform from;
  gis::Box box;
};

std::optional<Degrees> degreesOf(const map::MapView& view, const gis::Crs& crs) {
  const auto geographic = gis::Crs::parse("EPSG:4326");
  const auto box = gis::boxInDegrees(crs, view.land());
  if (!geographic || !box) return std::nullopt;
  auto to = gis::Transform::create(crs, *geographic, view.land());
  auto from = gis::Transform::create(*geographic, crs, *box);
  if (!to || !from) return std::nullopt;
  return Degrees{std::move(*to), std::move(*from), *box};
}

std::vector<QPointF> bent(const map::MapView& view, const gis::Transform& transform, gis::Coord a, gis::Coord b) {
  constexpr int pieces = 48;
  std::vector<gis::Coord> coords;
  for (int i = 0; i <= pieces; ++i) {
    const double t = static_cast<double>(i) / pieces;
    coords.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
  }
  std::vector<QPointF> mm;
  if (!transform.apply(coords)) return mm;
  for (const gis::Coord c : coords) mm.push_back(view.toMap(c));
  return mm;
}

/// The part of a stretch that lies in a frame (Liang and Barsky 1984); no value: none does.
std::optional<QLineF> clipped(const QLineF& line, const QRectF& frame) {
  double from = 0;
  double to = 1;
  const std::array<std::pair<double, double>, 4> sides{{{-line.dx(), line.x1() - frame.left()},
                                                        {line.dx(), frame.right() - line.x1()},
                                                        {-line.dy(), line.y1() - frame.top()},
                                                        {line.dy(), frame.bottom() - line.y1()}}};
  for (const auto& [toward, room] : sides) {
    if (toward == 0 && room < 0) return std::nullopt;
    if (toward < 0) from = std::max(from, room / toward);
    if (toward > 0) to = std::min(to, room / toward);
  }
  if (from >= to) return std::nullopt;
  return QLineF(line.pointAt(from), line.pointAt(to));
}

void paintGridLine(QPainter& painter, const GridLine& line, const QRectF& frame) {
  painter.save();
  painter.translate(frame.topLeft());
  painter.setPen(QPen(QColor(0x3a, 0x6e, 0xa5, 0x90), 0.1));
  for (std::size_t i = 1; i < line.mm.size(); ++i) {
    const auto inside = clipped(QLineF(line.mm[i - 1], line.mm[i]), QRectF(QPointF(), frame.size()));
    if (inside) painter.drawLine(*inside);
  }
  painter.restore();
}

/// Where a line meets the edge of the frame that its label stands at; no value: it does not.
std::optional<QPointF> meets(const GridLine& line, double edge) {
  for (std::size_t i = 1; i < line.mm.size(); ++i) {
    const QPointF a = line.mm[i - 1];
    const QPointF b = line.mm[i];
    const double from = line.upright ? a.y() : a.x();
    const double to = line.upright ? b.y() : b.x();
    constexpr double nearly = 1e-6;  // lines that end at the frame
    const bool reaches = std::min(from, to) <= edge + nearly && std::max(from, to) >= edge - nearly;
    if (reaches && from != to) return a + (b - a) * ((edge - from) / (to - from));
  }
  return std::nullopt;
}

void paintLabel(QPainter& painter, const GridLine& line, const QRectF& frame, bool first, const Look& look) {
  const QSizeF size = frame.size();
  // Upright lines are written at foot and top, the others at both sides, turned.
  const double edge = line.upright ? (first ? 0 : size.height()) : (first ? 0 : size.width());
  const auto at = meets(line, edge);
  const TextStyle style = look.text(look.notes * 0.92, normal, look.muted);
  const double half = textWidthMm(line.label, style) / 2;
  const double height = style.pt * mmPerPoint * usualLeading;
  const double along = at ? (line.upright ? at->x() : at->y()) : -1;
  if (along < half || along > (line.upright ? size.width() : size.height()) - half) return;
  painter.save();
  painter.translate(frame.topLeft());
  if (line.upright) {
    painter.translate(along, first ? -height - 0.2 : size.height() + 0.2);
  } else {
    painter.translate(first ? -height - 0.2 : size.width() + height + 0.2, along);
    painter.rotate(first ? -90 : 90);
  }
  paintLine(painter, line.label, style, {0, 0}, Qt::AlignHCenter);
  painter.restore();
}

}  // namespace

std::vector<GridLine> coordinateLines(const map::MapView& view, const text::Language& language) {
  const double step = roundStepM(view);
  const gis::Box land = view.land();
  std::vector<GridLine> lines;
  for (const double x : multiples(land.minX, land.maxX, step)) {
    lines.push_back({{view.toMap({x, land.minY}), view.toMap({x, land.maxY})}, language.number(x, 0), true});
  }
  for (const double y : multiples(land.minY, land.maxY, step)) {
    lines.push_back({{view.toMap({land.minX, y}), view.toMap({land.maxX, y})}, language.number(y, 0), false});
  }
  return lines;
}

std::vector<GridLine> graticuleLines(const map::MapView& view, const gis::Crs& crs, const text::Language& language) {
  const auto degrees = degreesOf(view, crs);
  std::vector<GridLine> lines;
  if (!degrees) return lines;
  const gis::Box& box = degrees->box;
  const double perMmX = (box.maxX - box.minX) * arcSeconds / view.frameMm().width();
  const double perMmY = (box.maxY - box.minY) * arcSeconds / view.frameMm().height();
  const double stepX = roundStepSeconds(perMmX * leastSpacingMm);
  const double stepY = roundStepSeconds(perMmY * leastSpacingMm);
  for (const double x : multiples(box.minX * arcSeconds, box.maxX * arcSeconds, stepX)) {
    const gis::Message way = x < 0 ? gis::Message{"print.west"} : gis::Message{"print.east"};
    lines.push_back({bent(view, degrees->from, {x / arcSeconds, box.minY}, {x / arcSeconds, box.maxY}),
                     degreesText(x, way, language), true});
  }
  for (const double y : multiples(box.minY * arcSeconds, box.maxY * arcSeconds, stepY)) {
    const gis::Message way = y < 0 ? gis::Message{"print.south"} : gis::Message{"print.north"};
    lines.push_back({bent(view, degrees->from, {box.minX, y / arcSeconds}, {box.maxX, y / arcSeconds}),
                     degreesText(y, way, language), false});
  }
  return lines;
}

double gridMarginMm(const plan::Sheet& sheet, const Look& look) {
  return sheet.grid.empty() ? 0 : look.notes * mmPerPoint * usualLeading + 0.6;
}

Block gridBlock(const SheetInput& input, const map::MapView& view, const QRectF& frameMm, const Look& look) {
  const bool graticule = input.sheet.grid == "graticule";
  const std::vector<GridLine> lines =
      graticule ? graticuleLines(view, input.world.crs, input.language) : coordinateLines(view, input.language);
  const double margin = gridMarginMm(input.sheet, look);
  const auto paint = [=](Canvas& canvas) -> gis::Status {
    QPainter& painter = canvas.painter;
    for (const GridLine& line : lines) {
      paintGridLine(painter, line, frameMm);
      paintLabel(painter, line, frameMm, true, look);
      paintLabel(painter, line, frameMm, false, look);
    }
    return {};
  };
  return {"grid", frameMm.adjusted(-margin, -margin, margin, margin), paint,
          input.language.render(graticule ? gis::Message{"print.graticule"} : gis::Message{"print.grid"})};
}

}  // namespace hectare::print
