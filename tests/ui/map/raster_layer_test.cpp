// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster_layer.h"

#include <QImage>
#include <QPainter>
#include <cmath>
#include <functional>

#include "tests/support/catch.h"
#include "ui/map/colour.h"
#include "ui/map/colour_ramp.h"
#include "ui/map/paint_layer.h"
#include "ui/map/paint_raster.h"

using namespace hectare;
using namespace hectare::map;

namespace {

gis::Crs lambert() { return gis::Crs::parse("EPSG:31370").value(); }

/// A grid over 100 m by 100 m from (1000, 2000), whose values follow from the place.
class Formula final : public gis::RasterSource {
 public:
  using Of = std::function<double(double x, double y, std::size_t band)>;
  Formula(std::vector<gis::BandMeaning> bands, Of of) : m_of(std::move(of)) {
    m_info.columns = m_info.rows = 100;
    m_info.place = gis::Affine::over({1000, 2000, 1100, 2100}, 100, 100);
    m_info.crs = lambert();
    for (const auto meaning : bands) m_info.bands.push_back({meaning, {}, {}});
  }
  [[nodiscard]] const gis::RasterInfo& info() const override { return m_info; }
  gis::RasterInfo& change() { return m_info; }
  [[nodiscard]] gis::Result<gis::RasterWindow> read(const gis::RasterRequest& request,
                                                    gis::Progress& progress) const override {
    if (progress.cancelled()) return gis::cancelledError();
    ++asked;
    if (failure) return *failure;
    gis::RasterWindow window{request.land, request.columns, request.rows, {}, {}, notes};
    window.bands.resize(m_info.bands.size());
    const auto place = gis::Affine::over(request.land, request.columns, request.rows);
    for (int row = 0; row < request.rows; ++row) {
      for (int column = 0; column < request.columns; ++column) {
        const gis::Coord at = place.at(column + 0.5, row + 0.5);
        const bool inside = at.x >= 1000 && at.x <= 1100 && at.y >= 2000 && at.y <= 2100;
        window.opacity.push_back(inside ? 255 : 0);
        for (std::size_t band = 0; band < window.bands.size(); ++band) {
          window.bands[band].push_back(inside ? static_cast<float>(m_of(at.x, at.y, band)) : std::nanf(""));
        }
      }
    }
    return window;
  }
  mutable int asked = 0;
  std::vector<gis::Message> notes;
  std::optional<gis::Error> failure;

 private:
  gis::RasterInfo m_info;
  Of m_of;
};

MapLayer layerOf(const std::shared_ptr<Formula>& grid, RasterLayer::Look look) {
  RasterLayer raster;
  raster.grids = {grid};
  raster.crs = lambert();
  raster.look = look;
  raster.ramp = {0, 100, evenColours()};
  MapLayer layer;
  auto shapes = std::make_shared<gis::GeometryColumn>();
  shapes->addNone();
  layer.symbolOf = {MapLayer::hidden};
  layer.index = std::make_shared<gis::SpatialIndex>(*shapes);
  layer.shapes = shapes;
  layer.raster = std::make_shared<const RasterLayer>(std::move(raster));
  return layer;
}

/// The 120 m around the grid's middle at 1:1000 in 120 mm, four dots to the millimetre.
MapView aView() { return {{1050, 2050}, 1000, {120, 120}, 0.25}; }

QImage drawn(const MapLayer& layer, const MapView& view = aView()) {
  QImage image(480, 480, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(4, 4);
  gis::Progress progress;
  REQUIRE(paintLayer(painter, view, layer, progress));
  return image;
}

/// The colour at a place of the land.
QColor at(const QImage& image, double x, double y) {
  const QPointF mm = aView().toMap({x, y});
  return image.pixelColor(static_cast<int>(mm.x() * 4), static_cast<int>(mm.y() * 4));
}

using gis::BandMeaning;
const std::vector<BandMeaning> rgb = {BandMeaning::red, BandMeaning::green, BandMeaning::blue};

}  // namespace

TEST_CASE("A photograph lies where its land lies, and nothing beside it") {
  const auto photo = std::make_shared<Formula>(rgb, [](double x, double y, std::size_t band) {
    return band == 0 ? (x > 1050 ? 200 : 10) : band == 1 ? (y > 2050 ? 150 : 20) : 30;
  });
  const QImage image = drawn(layerOf(photo, RasterLayer::Look::picture));
  CHECK(at(image, 1075, 2075) == QColor(200, 150, 30));
  CHECK(at(image, 1025, 2025) == QColor(10, 20, 30));
  CHECK(at(image, 1049.5, 2075) == QColor(10, 150, 30));
  CHECK(at(image, 1050.5, 2075) == QColor(200, 150, 30));
  CHECK(at(image, 995, 2050) == QColor(Qt::white));
  CHECK(at(image, 1050, 2105) == QColor(Qt::white));
}

TEST_CASE("Photographs of twelve bits are brought into eight, grey ones and palettes are drawn") {
  SECTION("twelve bits") {
    const auto photo = std::make_shared<Formula>(rgb, [](double, double, std::size_t) { return 4080; });
    for (auto& band : photo->change().bands) band.greatest = 4080;
    CHECK(at(drawn(layerOf(photo, RasterLayer::Look::picture)), 1050, 2050) == QColor(255, 255, 255));
  }
  SECTION("grey") {
    const auto grey = std::make_shared<Formula>(std::vector{BandMeaning::grey}, [](auto...) { return 99; });
    CHECK(at(drawn(layerOf(grey, RasterLayer::Look::picture)), 1050, 2050) == QColor(99, 99, 99));
  }
  SECTION("palette") {
    const auto drawing = std::make_shared<Formula>(std::vector{BandMeaning::palette},
                                                   [](double x, double, std::size_t) { return x > 1050 ? 1 : 7; });
    drawing->change().palette = {{0, 0, 0, 255}, {200, 100, 50, 255}};
    const QImage image = drawn(layerOf(drawing, RasterLayer::Look::picture));
    CHECK(at(image, 1075, 2050) == QColor(200, 100, 50));
    CHECK(at(image, 1025, 2050) == QColor(Qt::white));  // an index that the palette does not have
  }
}

TEST_CASE("Values have the colours of their ramp") {
  const auto values = std::make_shared<Formula>(std::vector{BandMeaning::value},
                                                [](double x, double, std::size_t) { return x - 1000; });
  const QImage image = drawn(layerOf(values, RasterLayer::Look::values));
  CHECK(ciede2000(at(image, 1000.2, 2050), evenColours().front()) < 1);
  CHECK(ciede2000(at(image, 1099.8, 2050), evenColours().back()) < 1);
  const QColor middle = at(image, 1050, 2050);
  CHECK(std::abs(middle.green() - evenColours()[2].green()) <= 2);
}

TEST_CASE("Terrain is light on slopes to the north-west and dark on the others") {
  const auto hill = std::make_shared<Formula>(std::vector{BandMeaning::value}, [](double x, double y, std::size_t) {
    return -std::hypot(x - 1050, y - 2050);  // a cone
  });
  MapLayer layer = layerOf(hill, RasterLayer::Look::hillshade);
  const QImage ground = drawn(layer);
  CHECK(at(ground, 1025, 2075).lightness() > at(ground, 1075, 2075).lightness());
  CHECK(at(ground, 1075, 2075).lightness() > at(ground, 1075, 2025).lightness());
  CHECK(at(ground, 990, 2050) == QColor(Qt::white));
  SECTION("over other land only the slopes are seen") {
    const auto level = std::make_shared<Formula>(std::vector{BandMeaning::value}, [](auto...) { return 40; });
    RasterLayer over = *layerOf(level, RasterLayer::Look::hillshade).raster;
    over.over = true;
    layer.raster = std::make_shared<const RasterLayer>(over);
    CHECK(at(drawn(layer), 1050, 2050) == QColor(Qt::white));
  }
}

TEST_CASE("A layer of grids is as opaque as it is said to be, and has a smallest scale") {
  const auto black = std::make_shared<Formula>(rgb, [](auto...) { return 0; });
  MapLayer layer = layerOf(black, RasterLayer::Look::picture);
  layer.opacity = 0.4;
  CHECK(std::abs(at(drawn(layer), 1050, 2050).red() - 153) <= 1);
  layer.toScale = 500;
  CHECK(at(drawn(layer), 1050, 2050) == QColor(Qt::white));
}

TEST_CASE("What is prepared for a view is drawn without reading, with the same dots") {
  const auto photo = std::make_shared<Formula>(rgb, [](double x, double, std::size_t) { return x - 1000; });
  std::vector<MapLayer> layers = {layerOf(photo, RasterLayer::Look::picture)};
  const QImage direct = drawn(layers[0]);
  std::vector<gis::Message> notes;
  gis::Progress progress;
  REQUIRE(prepareRasters(layers, aView(), notes, progress));
  CHECK(notes.empty());
  const int asked = photo->asked;
  CHECK(drawn(layers[0]) == direct);
  CHECK(photo->asked == asked);
  static_cast<void>(drawn(layers[0], MapView({1060, 2050}, 1000, {120, 120}, 0.25)));
  CHECK(photo->asked > asked);
}

TEST_CASE("A grid that cannot be read leaves white ground and a note; so does a service that is silent") {
  const auto photo = std::make_shared<Formula>(rgb, [](auto...) { return 0; });
  std::vector<MapLayer> layers = {layerOf(photo, RasterLayer::Look::picture)};
  std::vector<gis::Message> notes;
  gis::Progress progress;
  SECTION("a file") {
    photo->failure = gis::Error{gis::ErrorKind::unreadable, {"io.unreadable", {{"path", "p.tif"}}}, {}, {}};
    REQUIRE(prepareRasters(layers, aView(), notes, progress));
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].id == "io.unreadable");
    CHECK(at(drawn(layers[0]), 1050, 2050) == QColor(Qt::white));
  }
  SECTION("a service, told once for all its strips") {
    photo->notes = {{"overlay.no_answer", {{"source", "s"}}}};
    REQUIRE(prepareRasters(layers, aView(), notes, progress));
    CHECK(notes.size() == 1);
  }
}

TEST_CASE("Bands of a picture that is painted part by part fit together") {
  const auto photo =
      std::make_shared<Formula>(rgb, [](double x, double y, std::size_t) { return std::fmod(x * 7 + y * 13, 256); });
  const MapLayer layer = layerOf(photo, RasterLayer::Look::picture);
  const QImage whole = drawn(layer);
  for (int part = 0; part < 480; part += 120) {
    QImage band(480, 120, QImage::Format_RGB32);
    band.fill(Qt::white);
    QPainter painter(&band);
    painter.translate(0, -part);
    painter.scale(4, 4);
    gis::Progress progress;
    REQUIRE(paintLayer(painter, aView(), layer, progress));
    CHECK(band == whole.copy(0, part, 480, 120));
  }
}

TEST_CASE("Ranges are divided at round values") {
  CHECK(roundBreaks(3.2, 18.9, 5) == std::vector<double>{0, 5, 10, 15, 20});
  CHECK(roundBreaks(0, 100, 5) == std::vector<double>{0, 20, 40, 60, 80, 100});
  CHECK(roundBreaks(-0.31, 0.3, 5) == std::vector<double>{-0.4, -0.2, 0, 0.2, 0.4});
  CHECK(roundBreaks(41.3, 58.2, 5) == std::vector<double>{40, 45, 50, 55, 60});
  for (const double same : {0.0, 7.0, -3.5, 1e6}) {
    INFO(same);
    const auto breaks = roundBreaks(same, same, 5);
    REQUIRE(breaks.size() >= 2);
    CHECK(breaks.front() <= same);
    CHECK(breaks.back() >= same);
  }
}

TEST_CASE("A ramp passes evenly and ends at its ends") {
  const ColourRamp ramp{10, 20, {QColor(0, 0, 0), QColor(100, 200, 50), QColor(200, 0, 0)}};
  CHECK(ramp.at(10) == QColor(0, 0, 0));
  CHECK(ramp.at(12.5) == QColor(50, 100, 25));
  CHECK(ramp.at(15) == QColor(100, 200, 50));
  CHECK(ramp.at(99) == QColor(200, 0, 0));
  CHECK(ramp.at(-99) == QColor(0, 0, 0));
}
