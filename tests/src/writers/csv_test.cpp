// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include "src/writers/writers.h"
#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"

using namespace hectare;

namespace {

answer::Table table() {
  answer::Table t{"parks", {}, {}, {}, {}};
  t.columns = {{"park", {}, gis::Unit::none, {}},
               {"gross_m2", {}, gis::Unit::squareMetre, {}},
               {"geodesic_ratio", {}, gis::Unit::ratio, {}},
               {"parcels", {}, gis::Unit::count, {}},
               {"class", {}, gis::Unit::none, {}}};
  return t;
}

}  // namespace

TEST_CASE("CSV follows RFC 4180: names with quotes, commas and new lines come back as they were") {
  answer::Table t = table();
  t.rows = {{"Genk \"Zuid\", fase 2\nuitbreiding", 1e9, 0.999921, std::int64_t{12}, gis::Message{"class.free"}}};
  CHECK(writers::toCsv(t, tests::language("nl")) ==
        "park,gross_m2,geodesic_ratio,parcels,class\r\n"
        "\"Genk \"\"Zuid\"\", fase 2\nuitbreiding\",1000000000,0.999921,12,free\r\n");
}

TEST_CASE("CSV rounds areas to 0.001 m² and leaves what nobody knows empty") {
  answer::Table t = table();
  t.rows = {{answer::Cell(), 1234.56789, std::numeric_limits<double>::quiet_NaN(), answer::Cell(), "public"},
            {"0137", -0.0001, std::numeric_limits<double>::infinity(), std::int64_t{0}, answer::Cell()}};
  CHECK(writers::toCsv(t, tests::language("en")) ==
        "park,gross_m2,geodesic_ratio,parcels,class\r\n"
        ",1234.568,,,public\r\n"
        "0137,0,,0,\r\n");
}

TEST_CASE("CSV has no row for the total, and a header when there are no rows") {
  answer::Table t = table();
  t.total.assign(5, answer::Cell(1.0));
  CHECK(writers::toCsv(t, tests::language("en")) == "park,gross_m2,geodesic_ratio,parcels,class\r\n");
}

TEST_CASE("CSV made from invented data says so on every row") {
  answer::Table t = table();
  t.rows = {{"A", 1.0, 1.0, std::int64_t{1}, "free"}};
  CHECK(writers::toCsv(t, tests::language("en"), true) ==
        "park,gross_m2,geodesic_ratio,parcels,class,illustrative\r\nA,1,1,1,free,true\r\n");
}
