// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/place_labels.h"

#include <QImage>
#include <QPainter>
#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"
#include "tests/ui/support/gui_session.h"
#include "ui/map/paint_labels.h"

using namespace hectare;
using map::PlacedLabel;

namespace {

const map::MapView view({0, 0}, 1000, QSizeF(200, 200), 0.1);  // a metre is a millimetre; land from -100 to 100

map::LabelLayer layerOf(const std::vector<std::pair<std::string, std::string>>& named, double pt = 8) {
  auto shapes = std::make_shared<gis::GeometryColumn>();
  auto texts = std::make_shared<std::vector<std::string>>();
  for (const auto& [text, wkt] : named) {
    REQUIRE(gis::appendWkt(*shapes, wkt));
    texts->push_back(text);
  }
  map::LabelLayer layer;
  layer.index = std::make_shared<gis::SpatialIndex>(*shapes);
  layer.shapes = std::move(shapes);
  layer.texts = std::move(texts);
  layer.style.sizePt = pt;
  return layer;
}

std::string box(double x0, double y0, double x1, double y1) {
  const auto at = [](double x, double y) { return std::to_string(x) + " " + std::to_string(y); };
  return "POLYGON((" + at(x0, y0) + "," + at(x1, y0) + "," + at(x1, y1) + "," + at(x0, y1) + "," + at(x0, y0) + "))";
}

std::vector<PlacedLabel> placed(const std::vector<map::LabelLayer>& layers, const map::LabelSettings& settings = {}) {
  tests::startGui();
  gis::Progress progress;
  auto labels = map::placeLabels(layers, view, settings, progress);
  REQUIRE(labels);
  return std::move(*labels);
}

std::string textOf(const PlacedLabel& label) {
  QString all;
  for (const auto& line : label.lines) all += (all.isEmpty() ? "" : " ") + line.text;
  return all.toStdString();
}

}  // namespace

TEST_CASE("A name lies inside its shape where it fits", "[map][label]") {
  const auto labels = placed({layerOf({{"Thor Park", box(-80, -40, 20, 60)}})});
  REQUIRE(labels.size() == 1);
  CHECK(labels[0].inside);
  CHECK(labels[0].lines.size() == 1);
  // On the map the shape reaches from 20 to 120 mm, and from 40 to 140 mm down.
  CHECK(QRectF(20, 40, 100, 100).contains(labels[0].box));
  CHECK(labels[0].box.center().x() == Approx(70).margin(0.5));
}

TEST_CASE("In a crooked shape a name goes where there is room, not to the middle of its box", "[map][label]") {
  // An L whose corner of its box is empty: wide at the bottom only.
  const auto labels =
      placed({layerOf({{"Bouwcampus", "POLYGON((-90 -90,90 -90,90 -70,-80 -70,-80 90,-90 90,-90 -90))"}})});
  REQUIRE(labels.size() == 1);
  CHECK(labels[0].inside);
  CHECK(labels[0].box.top() > 170);  // the foot of the L lies between 170 and 190 mm down
}

TEST_CASE("A name that is too wide for one line stands on two", "[map][label]") {
  const auto labels = placed({layerOf({{"Houthalen-Helchteren Centrum", box(-20, -20, 20, 20)}})});
  REQUIRE(labels.size() == 1);
  CHECK(labels[0].inside);
  REQUIRE(labels[0].lines.size() == 2);
  CHECK(labels[0].lines[0].text == "Houthalen-Helchteren");
  CHECK(labels[0].lines[1].text == "Centrum");
}

TEST_CASE("The name of a small shape stands beside it, a code that does not fit is left out", "[map][label]") {
  auto parks = layerOf({{"Corda Campus", box(-1, -1, 1, 1)}});
  const auto labels = placed({parks});
  REQUIRE(labels.size() == 1);
  CHECK_FALSE(labels[0].inside);
  CHECK_FALSE(labels[0].box.intersects(QRectF(99, 99, 2, 2)));
  parks.onlyInside = true;
  CHECK(placed({parks}).empty());
}

TEST_CASE("The name of a symbol stands beside it, however large it is", "[map][label]") {
  auto layer = layerOf({{"Thor Park", box(-30, -30, 30, 30)}});
  layer.aside = true;
  const auto labels = placed({layer});
  REQUIRE(labels.size() == 1);
  CHECK_FALSE(labels[0].inside);
  CHECK_FALSE(labels[0].box.intersects(QRectF(70, 70, 60, 60)));
  map::LabelSettings poster;
  poster.enlarged = 2;
  const auto large = placed({layer}, poster);
  REQUIRE(large.size() == 1);
  CHECK(large[0].look.pt == 16);
  CHECK(large[0].box.height() == Approx(2 * labels[0].box.height()).epsilon(0.02));
}

TEST_CASE("What comes first has the place: an earlier layer, then the larger shape", "[map][label]") {
  const std::string same = box(-12, -3, 12, 3);
  const auto parks = layerOf({{"Park", same}});
  auto codes = layerOf({{"0200", same}});
  codes.onlyInside = true;
  SECTION("a park goes before a code") {
    const auto labels = placed({parks, codes});
    REQUIRE_FALSE(labels.empty());
    CHECK(textOf(labels.front()) == "Park");
    CHECK(labels.front().inside);
  }
  SECTION("the larger shape goes before the smaller, whatever their order") {
    const auto labels = placed({layerOf({{"small", box(-10, -2, 10, 2)}, {"large", box(-60, -2.5, 60, 2.5)}})});
    REQUIRE_FALSE(labels.empty());
    CHECK(textOf(labels.front()) == "large");
  }
}

TEST_CASE("The name of a municipality stays off its park where it can", "[map][label]") {
  const auto labels =
      placed({layerOf({{"Thor Park", box(-40, -40, 40, 40)}}), layerOf({{"Genk", box(-90, -90, 90, 90)}})});
  REQUIRE(labels.size() == 2);
  CHECK(labels[1].lines[0].text == "Genk");
  CHECK(labels[1].inside);
  CHECK_FALSE(labels[1].box.intersects(QRectF(60, 60, 80, 80)));
}

TEST_CASE("What fills the frame is not named, nor is anything where a place is taken", "[map][label]") {
  CHECK(placed({layerOf({{"Genk", box(-1000, -1000, 1000, 1000)}})}).empty());
  const auto layer = layerOf({{"Genk", box(-50, -50, 50, 50)}});
  map::LabelSettings settings;
  settings.taken = {QRectF(0, 0, 200, 200)};
  CHECK(placed({layer}, settings).empty());
  settings.taken = {QRectF(85, 95, 30, 10)};
  const auto labels = placed({layer}, settings);
  REQUIRE(labels.size() == 1);
  CHECK_FALSE(labels[0].box.intersects(settings.taken[0]));
}

TEST_CASE("Markup, line ends and endless names are plain text of a bounded width", "[map][label]") {
  const auto labels =
      placed({layerOf({{"<b>Thor</b>\n&amp;", box(-80, 0, 80, 80)}, {std::string(500, 'W'), box(-80, -80, 80, 0)}})});
  REQUIRE(labels.size() == 2);
  for (const PlacedLabel& label : labels) CHECK(label.box.width() <= 70.01);
  const bool plain = std::ranges::any_of(labels, [](const auto& l) { return textOf(l) == "<b>Thor</b> &amp;"; });
  CHECK(plain);
}

TEST_CASE("No two names overlap, all are in the frame, and they come out the same again", "[map][label]") {
  tests::startGui();
  rc::prop("labels", [] {
    const auto count = *rc::gen::inRange(1, 40);
    std::vector<std::pair<std::string, std::string>> named;
    for (int i = 0; i < count; ++i) {
      const double x = *rc::gen::inRange(-110, 100);
      const double y = *rc::gen::inRange(-110, 100);
      const double size = *rc::gen::inRange(1, 60);
      named.emplace_back("Terrein nummer " + std::to_string(i * 37 % 11), box(x, y, x + size, y + size * 0.6));
    }
    const auto labels = placed({layerOf(named, 9), layerOf(named, 6)});
    for (std::size_t a = 0; a < labels.size(); ++a) {
      RC_ASSERT(QRectF(0, 0, 200, 200).contains(labels[a].box));
      for (std::size_t b = 0; b < a; ++b) RC_ASSERT_FALSE(labels[a].box.intersects(labels[b].box));
    }
    const auto again = placed({layerOf(named, 9), layerOf(named, 6)});
    RC_ASSERT(again.size() == labels.size());
    for (std::size_t a = 0; a < labels.size(); ++a) RC_ASSERT(again[a].box == labels[a].box);
  });
}

TEST_CASE("Letters are dark on a light halo, where they were placed", "[map][label]") {
  auto layer = layerOf({{"Thor", box(-50, -50, 50, 50)}}, 20);
  layer.style.haloMm = 0.8;
  const auto labels = placed({layer});
  REQUIRE(labels.size() == 1);
  QImage image(1000, 1000, QImage::Format_RGB32);
  image.fill(QColor(0x1e, 0x9a, 0x57));
  QPainter painter(&image);
  painter.scale(5, 5);
  map::paintLabels(painter, labels);
  painter.end();
  int dark = 0;
  int light = 0;
  int outside = 0;
  const QRectF near = labels[0].box.adjusted(-1.5, -1.5, 1.5, 1.5);
  for (int y = 0; y < 1000; ++y) {
    for (int x = 0; x < 1000; ++x) {
      const QColor c = image.pixelColor(x, y);
      dark += c.lightness() < 30 ? 1 : 0;
      light += c.lightness() > 230 ? 1 : 0;
      const bool touched = c != QColor(0x1e, 0x9a, 0x57);
      outside += touched && !near.contains(QPointF(x, y) / 5) ? 1 : 0;
    }
  }
  CHECK(dark > 200);
  CHECK(light > 500);
  CHECK(outside == 0);
}
