// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/text/language.h"

#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

namespace {

void write(const std::filesystem::path& file, const std::string& text) { std::ofstream(file) << text; }

text::Language language(const std::string& code) {
  static const tests::TempFolder folder;
  write(folder.path() / "a.toml", "\"a.area\" = \"{area:ha} ha of {name}, {n:n} rows, {share:pct} %, {x}\"\n");
  auto loaded = text::Language::load(code, folder.path());
  REQUIRE(loaded);
  return *loaded;
}

}  // namespace

TEST_CASE("Numbers and dates follow the language", "[text]") {
  CHECK(language("en").number(1234567.891, 2) == "1,234,567.89");
  CHECK(language("nl").number(1234567.891, 2) == "1.234.567,89");
  CHECK(language("nl").number(-1234.5, 1) == "-1.234,5");
  CHECK(language("en").number(-0.001, 2) == "0.00");
  CHECK(language("en").number(999, 0) == "999");
  CHECK(language("nl").date("2026-01-31") == "31/01/2026");
  CHECK(language("en").date("2026-01-31") == "2026-01-31");
  CHECK(language("nl").date("in 2026") == "in 2026");
}

TEST_CASE("A message is filled with its arguments", "[text]") {
  const gis::Message message{
      "a.area", {{"area", 12345678.0}, {"name", std::string("Noord")}, {"n", std::int64_t{1500}}, {"share", 0.25}}};
  CHECK(language("en").render(message) == "1,234.57 ha of Noord, 1,500 rows, 25.00 %, {x}");
  CHECK(language("nl").render(message) == "1.234,57 ha of Noord, 1.500 rows, 25,00 %, {x}");
  CHECK(language("en").render({"no.such", {{"path", std::string("p")}}}) == "no.such path=p");
}

TEST_CASE("A catalogue that is wrong is refused", "[text]") {
  const tests::TempFolder folder;
  CHECK(text::Language::load("en", folder.path()).error().kind == gis::ErrorKind::notFound);
  write(folder.path() / "a.toml", "\"a.b\" = \"x\"\n");
  write(folder.path() / "b.toml", "\"a.b\" = \"y\"\n");
  CHECK(text::Language::load("en", folder.path()).error().what.id == "text.doubled_id");
  write(folder.path() / "b.toml", "\"b\" = 1\n");
  CHECK(text::Language::load("en", folder.path()).error().what.id == "text.not_text");
  write(folder.path() / "b.toml", "\"b\" = \n");
  CHECK(text::Language::load("en", folder.path()).error().what.id == "text.syntax");
}

TEST_CASE("Both languages have the same messages", "[text]") {
  const auto en = text::Language::load("en");
  const auto nl = text::Language::load("nl");
  REQUIRE(en);
  REQUIRE(nl);
  CHECK(en->ids() == nl->ids());
}
