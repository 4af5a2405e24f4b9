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

TEST_CASE("The Belgian profile opens rightly in a Belgian Excel: semicolons, decimal commas, a byte order mark") {
  answer::Table t = table();
  t.rows = {{"Genk; \"Zuid\", fase 2", 1234567.89, 0.999921, std::int64_t{1200}, gis::Message{"class.free"}},
            {"2025-01-31", answer::Cell(), 1.5, std::int64_t{0}, answer::Cell()}};
  CHECK(writers::toCsv(t, tests::language("nl"), true, writers::CsvProfile::belgian) ==
        "\xEF\xBB\xBFpark;gross_m2;geodesic_ratio;parcels;class;illustrative\r\n"
        "\"Genk; \"\"Zuid\"\", fase 2\";1234567,89;0,999921;1200;free;true\r\n"
        "2025-01-31;;1,5;0;;true\r\n");
}

TEST_CASE("A name that Excel would run as a formula is only a name; identifiers and the ISO profile stay as they are") {
  answer::Table t{"parks", {}, {{"park", {}, gis::Unit::none, {}}}, {}, {}};
  t.rows = {{"=cmd|'/c calc'!A1"}, {"@SUM(A1)"}, {"+32 11 23"}, {"-12A"}, {"\t=1"}, {"-12"}, {"+3,5"}, {"-"}, {"0137"}};
  CHECK(writers::toCsv(t, tests::language("nl"), false, writers::CsvProfile::belgian) ==
        "\xEF\xBB\xBFpark\r\n'=cmd|'/c calc'!A1\r\n'@SUM(A1)\r\n'+32 11 23\r\n'-12A\r\n'\t=1\r\n-12\r\n+3,5\r\n-"
        "\r\n0137\r\n");
  CHECK(writers::toCsv(t, tests::language("nl")) ==
        "park\r\n=cmd|'/c calc'!A1\r\n@SUM(A1)\r\n+32 11 23\r\n-12A\r\n\t=1\r\n-12\r\n\"+3,5\"\r\n-\r\n0137\r\n");
}

TEST_CASE("Findings are a table: what, where, how much before and after, and who accepted it why") {
  const auto sample = tests::sampleAnswer();
  CHECK(
      writers::toCsv(writers::findingTable(sample.findings), tests::language("en")) ==
      "severity,rule,layer,subject,text,fix,place_x,place_y,area_before_m2,area_after_m2,accepted,accepted_reason\r\n"
      "warning,geometry.invalid,percelen,71016A0001/00G000,sample.bow_tie,,218000.25,180000.5,1234.5,1230,false,\r\n"
      "error,plots.unknown_status,gebruikspercelen,GP-0137,sample.status,sample.fix,,,,,false,\r\n"
      "warning,geometry.invalid,percelen,71016A0001/00G000,sample.bow_tie,,218000.25,180000.5,1234.5,1230,true,seen on "
      "the spot\r\n");
}
