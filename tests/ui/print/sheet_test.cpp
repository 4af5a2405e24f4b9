// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The three templates, held against the pictures that were approved: tests/ui/golden. What differs is written beside
// the pictures of the run; HECTARE_APPROVE=1 approves what is there now.

#include <QImage>
#include <QPainter>
#include <cstdlib>
#include <filesystem>

#include "src/plan/plan_file.h"
#include "src/questions/availability/availability.h"
#include "src/world/world.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/ui/support/gui_session.h"
#include "tests/ui/support/pictures.h"
#include "ui/print/house_style.h"
#include "ui/print/page_pictures.h"
#include "ui/print/sheet_input.h"

namespace fs = std::filesystem;
using namespace hectare;

namespace {

constexpr double dpi = 72;

/// The two parks as a sheet shows them.
class TwoParks {
 public:
  TwoParks() {
    const fs::path file = fs::path(tests::sourceFolder()) / "tests/cli/land/two_parks/two_parks.hectare";
    auto plan = plan::readPlan(file);
    REQUIRE(plan);
    m_plan = std::move(*plan);
    gis::Progress progress;
    auto world = world::load(m_plan, nullptr, progress);
    REQUIRE(world);
    m_world = std::move(*world);
    auto language = text::Language::load("nl");
    auto styles = print::stylesOf({});
    REQUIRE(language);
    REQUIRE(styles);
    m_language = std::move(*language);
    m_styles = std::move(*styles);
  }

  [[nodiscard]] print::SheetInput input(const plan::Sheet& sheet) const {
    questions::AvailabilityOptions options;
    if (!sheet.park.empty()) options.parks = {sheet.park};
    options.pieces = options.shapes = true;
    gis::Memo memo;
    gis::Progress progress;
    auto answer = questions::availability(m_world, m_plan, options, memo, progress);
    REQUIRE(answer);
    return {m_world, m_plan,  sheet,    std::make_shared<const answer::Answer>(std::move(*answer)),
            nullptr, nullptr, m_styles, m_language};
  }

  [[nodiscard]] print::Page page(const plan::Sheet& sheet) const {
    auto page = print::composePage(input(sheet));
    REQUIRE(page);
    return std::move(*page);
  }

 private:
  plan::Plan m_plan;
  world::World m_world;
  text::Language m_language;
  answer::Styles m_styles;
};

QImage picture(const print::Page& page, const fs::path& file) {
  gis::Progress progress;
  REQUIRE(print::writePng(page, file, dpi, progress));
  return QImage(QString::fromStdString(file.string())).convertToFormat(QImage::Format_RGB32);
}

/// Dots that differ visibly in red on a pale copy of what is there now.
QImage difference(const QImage& now, const QImage& approved) {
  QImage shown(now.size(), QImage::Format_RGB32);
  for (int y = 0; y < now.height(); ++y) {
    for (int x = 0; x < now.width(); ++x) {
      const bool inside = x < approved.width() && y < approved.height();
      const bool same = inside && qAbs(qGray(now.pixel(x, y)) - qGray(approved.pixel(x, y))) < 16;
      const int pale = 200 + qGray(now.pixel(x, y)) / 5;
      shown.setPixel(x, y, same ? qRgb(pale, pale, pale) : qRgb(220, 0, 0));
    }
  }
  return shown;
}

void checkGolden(const print::Page& page, const std::string& name) {
  const fs::path golden = fs::path(tests::sourceFolder()) / "tests/ui/golden" / (name + ".png");
  const fs::path folder = fs::current_path() / "pictures";
  fs::create_directories(folder);
  const QImage now = picture(page, folder / (name + ".png"));
  if (std::getenv("HECTARE_APPROVE") != nullptr) {
    fs::copy_file(folder / (name + ".png"), golden, fs::copy_options::overwrite_existing);
  }
  const QImage approved = QImage(QString::fromStdString(golden.string())).convertToFormat(QImage::Format_RGB32);
  REQUIRE(now.size() == approved.size());
  const double differs = tests::shareBeyond(now, approved, 10);
  const fs::path beside = folder / (name + ".difference.png");
  if (differs > 0) difference(now, approved).save(QString::fromStdString(beside.string()));
  INFO(name << ": " << differs * 100 << " % of the dots differ; see " << beside);
  CHECK(differs < 0.002);
}

plan::Sheet sheetOf(const std::string& form, const std::string& paper, const std::string& orientation,
                    const std::string& park = {}) {
  plan::Sheet sheet;
  sheet.form = form;
  sheet.paper = paper;
  sheet.orientation = orientation;
  sheet.park = park;
  return sheet;
}

bool inside(const QRectF& inner, const QRectF& outer) {
  return outer.adjusted(-0.01, -0.01, 0.01, 0.01).contains(inner);
}

}  // namespace

TEST_CASE("Sheets look as they were approved", "[print]") {
  tests::startGui();
  const TwoParks land;
  checkGolden(land.page(sheetOf("policy-map", "A4", "landscape")), "policy_map_a4");
  checkGolden(land.page(sheetOf("policy-map", "A4", "portrait")), "policy_map_a4_portrait");
  checkGolden(land.page(sheetOf("fact-sheet", "A4", "portrait", "01")), "fact_sheet_a4");
  checkGolden(land.page(sheetOf("overview", "A4", "landscape")), "overview_a4");
}

TEST_CASE("Every block lies on its page, and nothing lies over the map but what belongs to it", "[print]") {
  tests::startGui();
  const TwoParks land;
  for (const char* paper : {"A5", "A4", "A3", "A1"}) {
    for (const char* way : {"landscape", "portrait"}) {
      for (const char* form : {"policy-map", "fact-sheet", "overview"}) {
        INFO(form << " on " << paper << " " << way);
        plan::Sheet sheet = sheetOf(form, paper, way, std::string(form) == "fact-sheet" ? "01" : "");
        sheet.grid = "coordinates";
        sheet.stamp = "draft";
        const print::Page page = land.page(sheet);
        const print::Block* frame = page.find("frame");
        REQUIRE(frame != nullptr);
        CHECK(frame->boxMm.width() > 40);
        CHECK(frame->boxMm.height() > 40);
        for (const print::Block& block : page.blocks) {
          INFO(block.id);
          CHECK(inside(block.boxMm, QRectF(QPointF(), page.format.sizeMm())));
          const bool ofMap = inside(block.boxMm, frame->boxMm) || block.id == "grid";
          CHECK((ofMap || !block.boxMm.adjusted(0.1, 0.1, -0.1, -0.1).intersects(frame->boxMm)));
        }
      }
    }
  }
}

TEST_CASE("No two blocks beside the map lie over one another", "[print]") {
  tests::startGui();
  const TwoParks land;
  for (const char* way : {"landscape", "portrait"}) {
    for (const char* paper : {"A5", "A4", "A3", "A0"}) {
      for (const char* form : {"policy-map", "fact-sheet"}) {
        const print::Page page = land.page(sheetOf(form, paper, way, std::string(form) == "fact-sheet" ? "01" : ""));
        const QRectF frame = page.find("frame")->boxMm;
        for (const print::Block& one : page.blocks) {
          for (const print::Block& other : page.blocks) {
            if (&one == &other || inside(one.boxMm, frame) || inside(other.boxMm, frame)) continue;
            INFO(one.id << " and " << other.id << " of a " << form << " on " << paper << " " << way);
            CHECK_FALSE(one.boxMm.adjusted(0.05, 0.05, -0.05, -0.05).intersects(other.boxMm));
          }
        }
      }
    }
  }
}

TEST_CASE("A sheet that cannot fit says at which scale and on which paper it would", "[print]") {
  tests::startGui();
  const TwoParks land;
  plan::Sheet sheet = sheetOf("policy-map", "A4", "landscape");
  sheet.scale = 1500;  // the parks take 400 x 300 m: 267 x 200 mm
  const auto refused = print::composePage(land.input(sheet));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().kind == gis::ErrorKind::usage);
  CHECK(refused.error().what.id == "print.does_not_fit");
  REQUIRE(refused.error().hint.id == "print.fits_at_or_on");
  sheet.paper = std::get<std::string>(refused.error().hint.args[2].second);
  CHECK(print::composePage(land.input(sheet)).has_value());  // the paper that it names does fit
  sheet.paper = "A4";
  sheet.scale = std::get<double>(refused.error().hint.args[0].second);
  CHECK(print::composePage(land.input(sheet)).has_value());
}

TEST_CASE("Layers that a sheet does not name are left out, what the question shows never", "[print]") {
  tests::startGui();
  const TwoParks land;
  plan::Sheet sheet = sheetOf("policy-map", "A3", "landscape");
  const auto ids = [&] {
    std::vector<std::string> found;
    for (const print::Block& block : land.page(sheet).blocks) {
      if (block.id.starts_with("map.")) found.push_back(block.id);
    }
    return found;
  };
  const auto all = ids();
  CHECK(std::ranges::count(all, "map.flood") > 0);
  sheet.layers = {"plots"};
  const auto few = ids();
  CHECK(std::ranges::count(few, "map.flood") == 0);
  CHECK(std::ranges::count(few, "map.pieces") > 0);
}
