// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/house_style.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/support/gui_session.h"

using namespace hectare;

TEST_CASE("A house style is a folder that says what it changes", "[print]") {
  tests::startGui();
  const tests::TempFolder folder;
  folder.write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'/>");
  folder.write(
      "house.toml",
      "organisation = \"Provincie\"\nlogo = \"logo.svg\"\naccent = \"#aa0033\"\ntexts = [\"Ruimtelijke planning\"]\n"
      "decision = \"Besluit 2026/12\"\n");
  const auto house = print::readHouseStyle(folder.path());
  REQUIRE(house);
  CHECK(house->organisation == "Provincie");
  CHECK(house->logo == folder / "logo.svg");
  CHECK(house->accent == QColor(0xaa, 0, 0x33));
  CHECK_FALSE(house->ink.isValid());
  CHECK(house->decision == "Besluit 2026/12");
}

TEST_CASE("No folder is no house style; one of styles alone is none either", "[print]") {
  tests::startGui();
  const auto none = print::readHouseStyle({});
  REQUIRE(none);
  CHECK(none->organisation.empty());
  const tests::TempFolder folder;
  CHECK(print::readHouseStyle(folder.path()).has_value());
}

TEST_CASE("What a house style gets wrong is told with its place", "[print]") {
  tests::startGui();
  const tests::TempFolder folder;
  const auto failure = [&](const std::string& toml) {
    folder.write("house.toml", toml);
    const auto house = print::readHouseStyle(folder.path());
    REQUIRE_FALSE(house.has_value());
    return house.error();
  };
  CHECK(failure("organisatoin = \"x\"\n").hint.id == "error.nearest");
  CHECK(failure("accent = \"reddish\"\n").what.id == "print.house_colour");
  CHECK(failure("\nlogo = \"gone.svg\"\n").where.find("house.toml:2") != std::string::npos);
  CHECK(failure("logo = \"house.toml\"\n").what.id == "print.house_logo");
  CHECK(failure("fonts = [\"house.toml\"]\n").what.id == "print.house_font");
  CHECK(print::readHouseStyle(folder / "nowhere").error().what.id == "print.house_folder");
}
