// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/render_bench.h"

#include <benchmark/benchmark.h>

#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <numeric>

#include "gis/io/read.h"
#include "tests/bench/bench_data.h"
#include "tests/bench/peak_memory.h"
#include "tests/bench/value_of.h"
#include "ui/map/paint_layer.h"

namespace hectare::bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t size = 1'000'000;
constexpr int pictureWidth = 1600;
constexpr int pictureHeight = 1200;
constexpr double screenDotMm = 25.4 / 96;
constexpr double printDotMm = 25.4 / 300;
const QSizeF a3(420, 297);

/// A layer of a file and the columns that are wanted of it.
gis::ReadRequest layerOf(const fs::path& path, const std::string& layer, std::vector<std::string> columns) {
  gis::ReadRequest request;
  request.path = path;
  request.layer = layer;
  request.columns = std::move(columns);
  return request;
}

/// The parcels with the column that colours them, and the parks.
struct Province {
  gis::ReadRequest parcels;
  gis::ReadRequest parks;
};

Province province() {
  if (const char* given = std::getenv("HECTARE_BENCH_PROVINCE"); given != nullptr && *given != '\0') {
    const fs::path folder = fs::path(given) / "fgb";
    return {layerOf(folder / "parcel.fgb", "", {"use_class"}), layerOf(folder / "park.fgb", "", {})};
  }
  const plan::Plan plan = provincePlan(size);
  Province ours;
  for (const plan::Source& source : plan.sources) {
    const fs::path path = plan.resolve(source.paths.at(0));
    if (source.role == plan::Role::parcels)
      ours.parcels = layerOf(path, source.layer, {source.columns.at("id").column});
    if (source.role == plan::Role::parks) ours.parks = layerOf(path, source.layer, {});
  }
  return ours;
}

gis::FeatureTable read(const gis::ReadRequest& request) {
  gis::Progress progress;
  return valueOf(gis::readLayer(request, progress)).table;
}

std::vector<map::Symbol> eightClasses() {
  // ColorBrewer's Set3 (Brewer, Harrower and Penn State, colorbrewer2.org).
  constexpr std::array colours{"#8dd3c7", "#ffffb3", "#bebada", "#fb8072", "#80b1d3", "#fdb462", "#b3de69", "#fccde5"};
  std::vector<map::Symbol> symbols;
  for (const char* colour : colours) {
    map::Symbol& symbol = symbols.emplace_back();
    symbol.fill = QColor(colour);
    symbol.stroke = QColor("#444444");
    symbol.strokeMm = 0.106;  // 0.4 dots of a screen
  }
  return symbols;
}

/// A number as it is, text as the sum of its bytes.
std::size_t classOf(const gis::Column& column, std::size_t row) {
  if (column.type() == gis::ColumnType::integer) return static_cast<std::size_t>(column.integer(row));
  const std::string text = column.asText(row).value_or("");
  return std::accumulate(text.begin(), text.end(), std::size_t{0});
}

map::MapLayer parcelLayer(bool indexed) {
  gis::FeatureTable table = read(province().parcels);
  map::MapLayer layer;
  layer.symbols = eightClasses();
  layer.symbolOf.reserve(table.size());
  const gis::Column& column = table.columns.at(0);
  for (std::size_t row = 0; row < table.size(); ++row) {
    layer.symbolOf.push_back(static_cast<std::uint16_t>(classOf(column, row) % layer.symbols.size()));
  }
  layer.shapes = std::make_shared<gis::GeometryColumn>(std::move(table.geometry));
  if (indexed) layer.index = std::make_shared<gis::SpatialIndex>(*layer.shapes);
  return layer;
}

const map::MapLayer& openLayer() {
  static const map::MapLayer layer = parcelLayer(true);
  return layer;
}

/// The middle of the first park, at a scale and on paper of so many millimetres.
map::MapView parkView(double denominator, QSizeF frameMm, double dotMm) {
  const gis::Box box = read(province().parks).geometry.box(0);
  return {{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}, denominator, frameMm, dotMm};
}

QSizeF pictureMm() { return QSizeF(pictureWidth, pictureHeight) * screenDotMm; }

QImage picture(const map::MapView& view, const map::MapLayer& layer) {
  QImage image(pictureWidth, pictureHeight, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(1 / screenDotMm, 1 / screenDotMm);
  gis::Progress progress;
  if (!map::paintLayer(painter, view, layer, progress)) std::abort();
  painter.end();
  return image;
}

fs::path written(const char* name) {
  fs::create_directories(HECTARE_BENCH_DATA);
  return fs::path(HECTARE_BENCH_DATA) / name;
}

/// Returns the bytes of the file.
double writePdf(const char* name, const map::MapView& view, const map::MapLayer& layer) {
  const fs::path path = written(name);
  QPdfWriter writer(QString::fromStdString(path.string()));
  writer.setPageSize(QPageSize(QPageSize::A3));
  writer.setPageOrientation(QPageLayout::Landscape);
  writer.setPageMargins(QMarginsF(0, 0, 0, 0));
  QPainter painter(&writer);
  painter.scale(writer.logicalDpiX() / 25.4, writer.logicalDpiY() / 25.4);
  gis::Progress progress;
  if (!map::paintLayer(painter, view, layer, progress)) std::abort();
  painter.end();
  return static_cast<double>(fs::file_size(path));
}

map::MapView wholeView(const map::MapLayer& layer, QSizeF frameMm, double dotMm) {
  const gis::Box box = layer.shapes->box();
  const double metresPerMm =
      std::max((box.maxX - box.minX) / frameMm.width(), (box.maxY - box.minY) / frameMm.height());
  return {{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2}, metresPerMm * 1000, frameMm, dotMm};
}

/// From the file to the picture.
void provincePicture(benchmark::State& state) {
  const PeakMemory peak;
  QImage image;
  for (auto _ : state) {
    const map::MapLayer layer = parcelLayer(false);
    image = picture(wholeView(layer, pictureMm(), screenDotMm), layer);
  }
  image.save(QString::fromStdString(written("province.png").string()));
  state.counters["peak_MiB"] = peak.mebibytes();
}

/// Reading alone, which the one above begins with.
void provinceRead(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(parcelLayer(false));
}

void provinceDrawing(benchmark::State& state) {
  const map::MapLayer& layer = openLayer();
  const map::MapView view = wholeView(layer, pictureMm(), screenDotMm);
  for (auto _ : state) benchmark::DoNotOptimize(picture(view, layer));
}

/// Without outlines.
void provinceAreas(benchmark::State& state) {
  map::MapLayer layer = openLayer();
  for (map::Symbol& symbol : layer.symbols) symbol.stroke = QColor();
  const map::MapView view = wholeView(layer, pictureMm(), screenDotMm);
  for (auto _ : state) benchmark::DoNotOptimize(picture(view, layer));
}

/// Areas and outlines by QPainter alone, feature by feature, on one core: what to hold the time against on a busy
/// machine.
void provinceByQPainter(benchmark::State& state) {
  const map::MapLayer& layer = openLayer();
  const map::MapView view = wholeView(layer, pictureMm(), screenDotMm);
  for (auto _ : state) {
    QImage image(pictureWidth, pictureHeight, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(1 / screenDotMm, 1 / screenDotMm);
    for (std::size_t f = 0; f < layer.shapes->size(); ++f) {
      const map::Symbol& symbol = layer.symbols[layer.symbolOf[f]];
      QPolygonF ring;
      for (const gis::Coord c : layer.shapes->path(f, 0, 0)) ring.append(view.toMap(c));
      painter.setBrush(symbol.fill);
      painter.setPen(QPen(symbol.stroke, symbol.strokeMm));
      painter.drawPolygon(ring);
    }
  }
}

void parkPicture(benchmark::State& state) {
  const map::MapView view = parkView(5000, pictureMm(), screenDotMm);
  const map::MapLayer& layer = openLayer();
  QImage image;
  for (auto _ : state) image = picture(view, layer);
  image.save(QString::fromStdString(written("park.png").string()));
}

void parkPdf(benchmark::State& state) {
  const map::MapView view = parkView(10'000, a3, printDotMm);
  const map::MapLayer& layer = openLayer();
  double bytes = 0;
  for (auto _ : state) bytes = writePdf("park.pdf", view, layer);
  state.counters["MB"] = bytes / 1e6;
}

void provincePdf(benchmark::State& state) {
  const PeakMemory peak;
  double bytes = 0;
  for (auto _ : state) {
    const map::MapLayer layer = parcelLayer(true);
    bytes = writePdf("province.pdf", wholeView(layer, a3, printDotMm), layer);
  }
  state.counters["MB"] = bytes / 1e6;
  state.counters["peak_MiB"] = peak.mebibytes();
}

}  // namespace

void registerRendering() {
  const auto add = [](const char* name, void (*run)(benchmark::State&), int rounds) {
    benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond)->Iterations(rounds)->UseRealTime();
  };
  add("render/province/file_to_picture", provincePicture, 3);
  add("render/province/read", provinceRead, 3);
  add("render/province/picture", provinceDrawing, 5);
  add("render/province/picture_areas", provinceAreas, 5);
  add("render/province/picture_by_qpainter", provinceByQPainter, 1);
  add("render/park/picture", parkPicture, 20);
  add("render/park/pdf", parkPdf, 10);
  add("render/province/pdf", provincePdf, 1);
}

}  // namespace hectare::bench
