// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/copied_table.h"

#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("A name with tabs and breaks stays in its cell, and one like markup is none", "[desk]") {
  auto answer = std::make_shared<answer::Answer>();
  answer->tables.push_back({"parks",
                            {"said"},
                            {{"park", {"said"}}, {"gross_m2", {"said"}, gis::Unit::squareMetre}},
                            {{std::string("Noord\t<b>\r\nZuid"), 20000.0}, {std::string("West"), {}}},
                            {}});
  gis::Progress progress;
  const auto language = text::Language::load("nl");
  REQUIRE(language);
  const QString lines = desk::copiedLines({answer, 0, {0, 1}, {0, 1}}, *language, progress);
  const QStringList rows = lines.split('\n');
  REQUIRE(rows.size() == 4);  // the header, two rows, and the end of the last
  CHECK(rows[1].toStdString() == "Noord <b>  Zuid\t2,00");
  CHECK(rows[2].startsWith("West\t"));
  CHECK(desk::copiedHtml(lines).contains("<td>Noord &lt;b&gt;  Zuid</td><td>2,00</td>"));
}
