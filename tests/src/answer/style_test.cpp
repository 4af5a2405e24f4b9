// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/style.h"

#include <filesystem>
#include <set>

#include "src/plan/scheme.h"
#include "src/text/language.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;
using answer::Styles;

namespace {

Styles stylesOf(const std::vector<std::filesystem::path>& folders = {}) {
  auto styles = Styles::read(folders);
  if (!styles) FAIL(styles.error().what.id << " " << styles.error().where);
  return std::move(*styles);
}

/// Why a file of styles is refused, and where in it.
std::pair<std::string, std::string> refusalOf(const std::string& text) {
  const TempFolder folder;
  folder.write("density.toml", text);
  const auto styles = Styles::read({folder.path()});
  REQUIRE_FALSE(styles);
  CHECK(styles.error().kind == gis::ErrorKind::invalid);
  const std::string& where = styles.error().where;
  return {styles.error().what.id, where.substr(where.find("density.toml"))};
}

std::string classOf(const answer::Style& style, std::string_view value) {
  const answer::StyleClass* found = style.ofText(value);
  return found == nullptr ? "" : found->id;
}

std::string classOf(const answer::Style& style, double value) {
  const answer::StyleClass* found = style.ofNumber(value);
  return found == nullptr ? "" : found->id;
}

}  // namespace

TEST_CASE("A colour is six digits or three", "[style]") {
  CHECK(answer::parseColour("#009e73") == answer::Rgb{0, 158, 115});
  CHECK(answer::parseColour("#0F3") == answer::Rgb{0, 255, 51});
  CHECK_FALSE(answer::parseColour("009e73"));
  CHECK_FALSE(answer::parseColour("#009e7"));
  CHECK_FALSE(answer::parseColour("#00ge73"));
  CHECK_FALSE(answer::parseColour(""));
}

TEST_CASE("Every class of every scheme has its look", "[style]") {
  const Styles styles = stylesOf();
  const answer::Style* style = styles.find("availability");
  REQUIRE(style != nullptr);
  const auto ids = plan::schemeIds();
  REQUIRE(ids);
  REQUIRE(ids->size() >= 4);
  for (const std::string& id : *ids) {
    const auto scheme = plan::findScheme(id, {});
    REQUIRE(scheme);
    for (const plan::LandClass& one : scheme->classes) {
      INFO(id << ": " << one.id);
      REQUIRE(style->named(one.id) != nullptr);
      REQUIRE(style->named(one.like) != nullptr);
      CHECK(style->named(one.id)->fill == style->named(one.like)->fill);
    }
  }
}

TEST_CASE("Every title of a style is a text in both languages", "[style]") {
  const Styles styles = stylesOf();
  for (const char* code : {"en", "nl"}) {
    const auto language = text::Language::load(code);
    REQUIRE(language);
    for (const auto& [id, style] : styles.all()) {
      if (!style.title.empty()) CHECK(language->has(style.title.id));
      if (!style.note.empty()) CHECK(language->has(style.note.id));
      for (const answer::StyleClass& one : style.classes) {
        INFO(code << ", " << id << ": " << one.title.id);
        CHECK(language->has(one.title.id));
      }
    }
  }
}

TEST_CASE("A number is in the class from one break up to, not including, the next", "[style]") {
  const Styles styles = stylesOf();
  const answer::Style& density = *styles.find("density");
  CHECK(classOf(density, 0) == "below_10");
  CHECK(classOf(density, 9.999) == "below_10");
  CHECK(classOf(density, 10) == "below_20");
  CHECK(classOf(density, 159.9) == "below_160");
  CHECK(classOf(density, 160) == "from_160");
  CHECK(classOf(*styles.find("occupancy"), 84.39) == "below_85");
  CHECK(classOf(*styles.find("occupancy"), 100) == "from_95");
}

TEST_CASE("A zoning code is known by itself, by how it begins, and a name by a word in it", "[style]") {
  const Styles styles = stylesOf();
  const answer::Style& zoning = *styles.find("zoning");
  CHECK(classOf(zoning, "0100") == "housing");
  CHECK(classOf(zoning, "1000") == "industry");
  CHECK(classOf(zoning, "1100") == "business");
  CHECK(classOf(zoning, "Bedrijf") == "business");
  CHECK(classOf(zoning, "bedrijventerrein") == "industry");
  CHECK(classOf(zoning, "Residence A-1 District") == "housing");
  CHECK(classOf(zoning, "Industrial park") == "industry");  // longer than "park"
  CHECK(classOf(zoning, "XYZ").empty());
  // Of four digits are the codes of the gewestplan; a plan elsewhere counts its own districts.
  CHECK(classOf(zoning, "109").empty());
  CHECK(classOf(zoning, "10").empty());
}

TEST_CASE("A house style replaces a file, and the first folder wins", "[style]") {
  const TempFolder first;
  const TempFolder second;
  const auto file = [](const char* fill) {
    return std::string("[[style]]\ncolumn = \"class\"\n[[class]]\nid = \"free\"\ntitle = \"Vrije grond\"\nfill = \"") +
           fill + "\"\n";
  };
  first.write("availability.toml", file("#112233"));
  second.write("availability.toml", file("#445566"));
  second.write("density.toml", "[[style]]\ncolumn = \"jobs\"\n");
  const Styles styles = stylesOf({first.path(), second.path()});
  REQUIRE(styles.find("availability")->named("free") != nullptr);
  CHECK(styles.find("availability")->named("free")->fill == answer::Rgb{0x11, 0x22, 0x33});
  CHECK(styles.find("availability")->named("free")->title.id == "Vrije grond");
  CHECK(styles.find("availability")->named("occupied") == nullptr);
  CHECK(styles.find("density")->column == "jobs");
  CHECK(styles.find("occupancy")->named("from_95") != nullptr);
}

TEST_CASE("A class that is like another takes its look, not its name", "[style]") {
  const Styles styles = stylesOf();
  const answer::StyleClass* option = styles.find("availability")->named("option");
  const answer::StyleClass* held = styles.find("availability")->named("held");
  REQUIRE((option != nullptr && held != nullptr));
  CHECK(option->fill == held->fill);
  CHECK(option->hatch == held->hatch);
  CHECK(option->title.id == "class.option");
}

TEST_CASE("A style that means nothing is refused with its line", "[style]") {
  using Refusal = std::pair<std::string, std::string>;
  CHECK(refusalOf("[[class]]\nid = \"a\"\n\n[[class]]\nid = \"b\"\nfill = \"green\"\n") ==
        Refusal("style.value", "density.toml:4"));
  CHECK(refusalOf("[[class]]\nid = \"a\"\nfil = \"#ffffff\"\n") == Refusal("style.key", "density.toml:1"));
  CHECK(refusalOf("[[class]]\nfill = \"#ffffff\"\n") == Refusal("style.value", "density.toml:1"));
  CHECK(refusalOf("[[class]]\nid = \"a\"\n[[class]]\nid = \"a\"\n") == Refusal("style.twice", "density.toml:3"));
  CHECK(refusalOf("[[class]]\nid = \"a\"\nlike = \"b\"\n") == Refusal("style.like", "density.toml:1"));
  CHECK(refusalOf("[[class]]\nid = \"a\"\nfrom = 3\nbelow = 2\n") == Refusal("style.value", "density.toml:1"));
  CHECK(refusalOf("[[class]]\nid = \"a\"\nfill = 3\n") == Refusal("style.value", "density.toml:1"));
  CHECK(refusalOf("[[class]]\nid = \"a\"\ndash_mm = [1]\n") == Refusal("style.value", "density.toml:1"));
  CHECK(refusalOf("[[class]]\nid = \"a\"\nstroke_mm = -1\n") == Refusal("style.value", "density.toml:1"));
  CHECK(refusalOf("[[class]]\nid = \"a\"\nhatch = \"#000\"\nhatch_spacing_mm = 0\n") ==
        Refusal("style.value", "density.toml:1"));
  CHECK(refusalOf("[[class]\n").first == "error.toml_syntax");
}
