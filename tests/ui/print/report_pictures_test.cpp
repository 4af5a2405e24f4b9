// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_pictures.h"

#include <QImage>
#include <QPainter>
#include <QXmlStreamReader>

#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"
#include "ui/print/answer_charts.h"
#include "ui/print/answer_maps.h"
#include "ui/print/bar_chart.h"

using namespace hectare;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Two parks of which one is known only between bounds, and one that may not be told.
answer::Answer density() {
  const auto column = [](const char* id, gis::Unit unit) { return answer::Column{id, {"said"}, unit, {}}; };
  answer::Answer answer;
  answer.question = "density";
  answer.tables = {
      {"parks",
       {"table.parks"},
       {column("park", gis::Unit::none), column("jobs_per_net_ha", gis::Unit::jobsPerHectare),
        column("jobs_per_net_ha_low", gis::Unit::jobsPerHectare),
        column("jobs_per_net_ha_high", gis::Unit::jobsPerHectare)},
       {{"Oost <i>", 20.0, {}, {}}, {"West", {}, 30.0, 60.0}, {"Zuid", gis::Message{answer::suppressedId}, {}, {}}},
       {}}};
  return answer;
}

struct Drawn {
  world::World world;
  plan::Plan plan;
  std::shared_ptr<const answer::Answer> answer;
  answer::Styles styles;
  text::Language language = tests::language("nl");

  [[nodiscard]] gis::Result<std::vector<writers::Picture>> charts(bool asVector) const {
    return print::answerCharts({world, plan, answer, styles, language, asVector});
  }
};

Drawn drawnOf(answer::Answer answer) {
  tests::startGui();
  auto styles = answer::Styles::read();
  REQUIRE(styles);
  return {{}, {}, std::make_shared<const answer::Answer>(std::move(answer)), std::move(*styles)};
}

}  // namespace

TEST_CASE("The text alternative of a waterfall gives its figures", "[print]") {
  const Drawn drawn = drawnOf(tests::sampleAnswer());
  const auto pictures = drawn.charts(true);
  REQUIRE(pictures);
  REQUIRE(pictures->size() == 1);
  const writers::Picture& picture = pictures->front();
  CHECK(picture.id == "availability-waterfall-plan");
  CHECK(has(picture.textAlternative, "Bruto 153,46 ha (100,0 %)"));
  CHECK(has(picture.textAlternative, "Uitgeefbaar 17,30 ha (11,3 %)"));
  CHECK_FALSE(has(picture.textAlternative, "Vastgehouden"));  // nobody knows it
}

TEST_CASE("A chart as SVG looks the same where there is another typeface", "[print]") {
  const Drawn drawn = drawnOf(tests::sampleAnswer());
  const auto pictures = drawn.charts(true);
  REQUIRE(pictures);
  const std::string& svg = pictures->front().bytes;
  CHECK(has(svg, "<svg"));
  CHECK_FALSE(has(svg, "<text"));
  QXmlStreamReader reader(QByteArray::fromStdString(svg));
  REQUIRE(reader.readNextStartElement());
  const QStringList box = reader.attributes().value("viewBox").toString().split(' ');
  REQUIRE(box.size() == 4);
  while (!reader.atEnd()) reader.readNext();
  CHECK_FALSE(reader.hasError());
  const double ratio = pictures->front().widthMm / pictures->front().heightMm;
  CHECK(box[2].toDouble() / box[3].toDouble() == Approx(ratio).epsilon(0.01));
}

TEST_CASE("A chart as PNG says how large it is", "[print]") {
  const Drawn drawn = drawnOf(tests::sampleAnswer());
  const auto pictures = drawn.charts(false);
  REQUIRE(pictures);
  const writers::Picture& picture = pictures->front();
  CHECK(picture.mimeType == "image/png");
  const QImage image = QImage::fromData(QByteArray::fromStdString(picture.bytes));
  CHECK(image.width() * 1000.0 / image.dotsPerMeterX() == Approx(picture.widthMm).epsilon(0.01));
}

TEST_CASE("Densities are drawn from high to low, between bounds where only those are known", "[print]") {
  const Drawn drawn = drawnOf(density());
  const auto pictures = drawn.charts(true);
  REQUIRE(pictures);
  REQUIRE(pictures->size() == 1);
  const std::string& text = pictures->front().textAlternative;
  CHECK(has(text, "West 30,0–60,0; Oost <i> 20,0."));
  CHECK(has(text, "1 zonder cijfer"));
  CHECK_FALSE(has(text, "Zuid"));
}

TEST_CASE("Bars are as long as their figures, a bound paler than what is certain", "[print]") {
  tests::startGui();
  const QColor red(200, 0, 0);
  const std::vector<print::BarGroup> groups{{"", red, {{"a", "100", 100, 100}, {"b", "25–50", 25, 50}}}};
  QImage image(1000, 200, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(10, 10);
  print::paintBarChart(painter, QRectF(0, 0, 100, 20), groups, {});
  painter.end();
  const auto lengths = [&](QColor colour) {
    std::vector<int> all;
    for (int y = 0; y < image.height(); ++y) {
      int count = 0;
      for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour ? 1 : 0;
      if (count > 10) all.push_back(count);
    }
    return all;
  };
  const auto certain = lengths(red);
  const auto possible = lengths(red.lighter(160));
  REQUIRE_FALSE(certain.empty());
  REQUIRE_FALSE(possible.empty());
  CHECK(certain.back() / static_cast<double>(certain.front()) == Approx(0.25).margin(0.01));
  CHECK(possible.front() / static_cast<double>(certain.front()) == Approx(0.25).margin(0.01));
}

TEST_CASE("An answer without shapes has no map", "[print]") {
  const Drawn drawn = drawnOf(density());
  gis::Progress progress;
  const auto maps =
      print::answerMaps({drawn.world, drawn.plan, drawn.answer, drawn.styles, drawn.language, true}, progress);
  REQUIRE(maps);
  CHECK(maps->empty());
}
