// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render_raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>

#include "gis/base/parallel.h"

namespace hectare::map {

namespace {

/// The colour of a cell of which something is known.
using ColourOf = std::function<QRgb(std::size_t cell)>;

QImage painted(const gis::RasterWindow& window, int margin, const ColourOf& colourOf) {
  QImage image(window.columns - 2 * margin, window.rows - 2 * margin, QImage::Format_ARGB32);
  std::vector<QRgb*> lines;
  for (int row = 0; row < image.height(); ++row) lines.push_back(reinterpret_cast<QRgb*>(image.scanLine(row)));
  const auto width = static_cast<std::size_t>(image.width());
  gis::parallelFor(lines.size(), 16, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      const std::size_t first = (row + static_cast<std::size_t>(margin)) * static_cast<std::size_t>(window.columns) +
                                static_cast<std::size_t>(margin);
      for (std::size_t column = 0; column < width; ++column) {
        const std::size_t cell = first + column;
        const QRgb colour = window.opacity[cell] == 0 ? qRgba(0, 0, 0, 0) : colourOf(cell);
        lines[row][column] =
            qRgba(qRed(colour), qGreen(colour), qBlue(colour), qAlpha(colour) * window.opacity[cell] / 255);
      }
    }
  });
  return image;
}

/// The bands that make the colours of a picture.
struct Colours {
  std::array<std::optional<std::size_t>, 3> bands;
  bool indices = false;  ///< in the palette
  double scale = 1;      ///< pictures of more than eight bits are brought into 0 to 255
};

Colours coloursOf(const gis::RasterInfo& info) {
  using gis::BandMeaning;
  Colours colours;
  for (std::size_t i = 0; i < info.bands.size(); ++i) {
    const gis::RasterBand& band = info.bands[i];
    if (band.meaning == BandMeaning::red) colours.bands[0] = i;
    if (band.meaning == BandMeaning::green) colours.bands[1] = i;
    if (band.meaning == BandMeaning::blue) colours.bands[2] = i;
    if (band.greatest.value_or(0) > 255) colours.scale = std::min(colours.scale, 255 / *band.greatest);
  }
  if (colours.bands[0] && colours.bands[1] && colours.bands[2]) return colours;
  colours.indices = !info.bands.empty() && info.bands[0].meaning == BandMeaning::palette;
  colours.bands = {0, 0, 0};  // grey
  return colours;
}

QImage renderPicture(const gis::RasterInfo& info, const gis::RasterWindow& window) {
  const Colours colours = coloursOf(info);
  const auto shine = [&](std::size_t colour, std::size_t cell) {
    const double value = static_cast<double>(window.bands[colours.bands[colour].value_or(0)][cell]) * colours.scale;
    return static_cast<int>(std::lround(std::clamp(value, 0.0, 255.0)));
  };
  if (!colours.indices) {
    return painted(window, 0, [&](std::size_t cell) { return qRgb(shine(0, cell), shine(1, cell), shine(2, cell)); });
  }
  return painted(window, 0, [&](std::size_t cell) {
    const auto index = static_cast<std::size_t>(std::max(0.0F, window.bands[0][cell]));
    if (index >= info.palette.size()) return qRgba(0, 0, 0, 0);
    const auto& entry = info.palette[index];
    return qRgba(entry[0], entry[1], entry[2], entry[3]);
  });
}

QImage renderValues(const ColourRamp& ramp, const gis::RasterWindow& window) {
  constexpr std::size_t steps = 1024;
  std::vector<QRgb> colours(steps);
  for (std::size_t i = 0; i < steps; ++i) {
    colours[i] = ramp.at(ramp.from + (ramp.to - ramp.from) * static_cast<double>(i) / (steps - 1)).rgb();
  }
  const double perUnit = ramp.to > ramp.from ? (steps - 1) / (ramp.to - ramp.from) : 0;
  return painted(window, 0, [&](std::size_t cell) {
    const double place = (static_cast<double>(window.bands[0][cell]) - ramp.from) * perUnit;
    return colours[static_cast<std::size_t>(std::lround(std::clamp(place, 0.0, static_cast<double>(steps - 1))))];
  });
}

/// As ground: level land light grey, so that what is drawn on it stays readable; shade bluish, as shade is.
QRgb groundShade(double bright, double level) {
  const double share = bright < level ? 0.82 * bright / level : 0.82 + 0.18 * (bright - level) / (1 - level);
  const auto mix = [share](int dark, int light) {
    return static_cast<int>(std::lround(dark + (light - dark) * share));
  };
  return qRgb(mix(58, 255), mix(62, 255), mix(76, 255));
}

/// Over other land: level land is clear.
QRgb veilShade(double bright, double level) {
  constexpr double darkest = 190;
  constexpr double lightest = 120;
  if (bright < level) return qRgba(20, 24, 36, static_cast<int>(std::lround(darkest * (level - bright) / level)));
  return qRgba(255, 255, 255, static_cast<int>(std::lround(lightest * (bright - level) / (1 - level))));
}

QImage renderHillshade(const RasterLayer& layer, const gis::RasterWindow& window) {
  const std::vector<float> bright = gis::hillshade(window, 0, layer.light);
  const double level = std::sin(layer.light.altitudeDeg * std::acos(-1.0) / 180);
  return painted(window, marginOf(layer), [&](std::size_t cell) {
    const auto value = static_cast<double>(bright[cell]);
    return layer.over ? veilShade(value, level) : groundShade(value, level);
  });
}

}  // namespace

int marginOf(const RasterLayer& layer) { return layer.look == RasterLayer::Look::hillshade ? 1 : 0; }

QImage renderRaster(const RasterLayer& layer, const gis::RasterInfo& info, const gis::RasterWindow& window) {
  if (layer.look == RasterLayer::Look::hillshade) return renderHillshade(layer, window);
  if (layer.look == RasterLayer::Look::values) return renderValues(layer.ramp, window);
  return renderPicture(info, window);
}

}  // namespace hectare::map
