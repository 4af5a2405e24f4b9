// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/background_map.h"

#include "src/plan/verbs_sources.h"
#include "tests/support/catch.h"

using namespace hectare;

namespace {

plan::Plan empty() {
  plan::Plan plan;
  plan.crs = "EPSG:31370";
  return plan;
}

}  // namespace

TEST_CASE("An address of tiles is a background map as it stands", "[desk]") {
  const plan::Source source = desk::backgroundMap("https://tiles.example.org/{z}/{x}/{-y}.png", "ignored");
  CHECK(source.service.kind == "xyz");
  CHECK(source.paths == std::vector<std::string>{"https://tiles.example.org/{z}/{x}/{-y}.png"});
  CHECK(source.layer.empty());
  CHECK(source.name == "tiles.example.org");
  CHECK(plan::addSources(empty(), {source}));
  CHECK_FALSE(desk::wantsLayer("https://tiles.example.org/{z}/{x}/{y}.png"));
}

TEST_CASE("A WMS is asked at its own address, whatever was copied with it", "[desk]") {
  const plan::Source source = desk::backgroundMap(
      "https://maps.example.org/wms?map=grey&SERVICE=WMS&Request=GetCapabilities&version=1.3.0", "grb");
  CHECK(source.service.kind == "wms");
  CHECK(source.paths == std::vector<std::string>{"https://maps.example.org/wms?map=grey"});
  CHECK(source.layer == "grb");
  CHECK(source.name == "grb");
  CHECK(plan::addSources(empty(), {source}));
  CHECK(desk::backgroundMap("https://maps.example.org/wms", "grb").paths.front() == "https://maps.example.org/wms");
}

TEST_CASE("The capabilities of a WMTS are asked for", "[desk]") {
  const plan::Source source = desk::backgroundMap("https://maps.example.org/wmts", "grey");
  CHECK(source.service.kind == "wmts");
  CHECK(source.paths.front() == "https://maps.example.org/wmts?service=WMTS&request=GetCapabilities");
  const std::string file = "https://maps.example.org/wmts/1.0.0/WMTSCapabilities.xml";
  CHECK(desk::backgroundMap(file, "grey").paths.front() == file);
}

TEST_CASE("What is no address, or lacks its layer, is refused by the verb", "[desk]") {
  CHECK_FALSE(plan::addSources(empty(), {desk::backgroundMap("maps.example.org/wms", "grb")}));
  CHECK_FALSE(plan::addSources(empty(), {desk::backgroundMap("https://maps.example.org/wms", "")}));
  CHECK_FALSE(plan::addSources(empty(), {desk::backgroundMap("/etc/{x}/{y}/{z}", "")}));
}
