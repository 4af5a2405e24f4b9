// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/qml.h"

#include <fmt/format.h>

#include "tests/support/catch.h"

using namespace hectare;

namespace {

const answer::Styles& styles() {
  static const answer::Styles all = [] {
    auto read = answer::Styles::read();
    REQUIRE(read);
    return std::move(*read);
  }();
  return all;
}

const text::Language& english() {
  static const text::Language language = [] {
    auto loaded = text::Language::load("en");
    REQUIRE(loaded);
    return std::move(*loaded);
  }();
  return language;
}

answer::Layer layerOf(const std::string& column, const std::vector<std::string>& values) {
  answer::Layer layer;
  layer.table.columns = {{column, {}, gis::Unit::none, answer::Column::Show::always}};
  for (const std::string& value : values) layer.table.rows.push_back({value});
  return layer;
}

/// The colour with which QGIS fills what has this value: its category's symbol's first colour.
std::string colourIn(const std::string& qml, const std::string& pick) {
  const std::size_t at = qml.find(pick);
  if (at == std::string::npos) return "not there";
  const std::size_t line = qml.rfind("symbol=\"", at) + 8;
  const std::string number = qml.substr(line, qml.find('"', line) - line);
  const std::size_t symbol = qml.find("<symbol type=\"fill\" name=\"" + number + "\"");
  const std::size_t colour = qml.find("name=\"color\" value=\"", symbol) + 20;
  return qml.substr(colour, qml.find('"', colour) - colour);
}

std::string decimal(const answer::StyleClass& look) {
  return fmt::format("{},{},{},255", look.fill->red, look.fill->green, look.fill->blue);
}

}  // namespace

TEST_CASE("QGIS shows every class in the colour of our maps", "[qml]") {
  const answer::Style& style = *styles().find("availability");
  const std::string qml = writers::toQml(layerOf("class", {"free", "issued"}), style, english());
  for (const answer::StyleClass& one : style.classes) {
    INFO(one.id);
    CHECK(colourIn(qml, "value=\"" + one.id + "\"") == decimal(one));
  }
  CHECK(qml.find("label=\"Issued\"") != std::string::npos);
  CHECK(qml.find("attr=\"class\"") != std::string::npos);
}

TEST_CASE("QGIS shows codes in the colour of their class, and strange ones in magenta", "[qml]") {
  const answer::Style& style = *styles().find("zoning");
  const std::string qml = writers::toQml(layerOf("zoning_code", {"0100", "A & \"B\"", ""}), style, english());
  CHECK(colourIn(qml, "value=\"0100\"") == decimal(*style.named("housing")));
  CHECK(colourIn(qml, "value=\"\"") == decimal(*style.named("unknown")));
  CHECK(qml.find("value=\"A &amp; &quot;B&quot;\"") != std::string::npos);
  CHECK(qml.find("value=\"1000\"") == std::string::npos);  // the layer has none
  CHECK(qml.find("208,0,208") != std::string::npos);
}

TEST_CASE("QGIS shows numbers by the breaks of our maps", "[qml]") {
  const answer::Style& style = *styles().find("density");
  const std::string qml = writers::toQml(layerOf("jobs_per_net_ha", {}), style, english());
  CHECK(colourIn(qml, "filter=\"&quot;jobs_per_net_ha&quot; &lt; 10\"") == decimal(*style.named("below_10")));
  CHECK(colourIn(qml, "&quot;jobs_per_net_ha&quot; &gt;= 80 AND") == decimal(*style.named("below_160")));
  CHECK(colourIn(qml, "filter=\"ELSE\"") == decimal(*style.named("unknown")));
}
