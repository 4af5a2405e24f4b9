// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/nace.h"

#include <fstream>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/real_data.h"

using namespace hectare::jobs;

namespace {

NaceTable table() {
  auto read = NaceTable::read();
  REQUIRE(read);
  return std::move(*read);
}

Sectors sectorsOf(const char* code, NaceRevision revision = NaceRevision::unstated) {
  return table().classify(code, revision).sectors;
}

}  // namespace

TEST_CASE("A code has the class of its division, however it is written") {
  for (const char* code : {"21200", "21.200", "21.20", "C21.20", "21"}) {
    INFO(code);
    CHECK(sectorsOf(code) == only(Sector::highTechnology));
  }
  CHECK(sectorsOf("20160") == only(Sector::mediumHighTechnology));
  CHECK(sectorsOf("33120") == only(Sector::mediumLowTechnology));
  CHECK(sectorsOf("31000") == only(Sector::lowTechnology));
  CHECK(sectorsOf("62100") == only(Sector::knowledgeServices));
  CHECK(sectorsOf("01110") == only(Sector::other));
}

TEST_CASE("Agency work and public services are classes of their own, and not knowledge-intensive") {
  CHECK(sectorsOf("78200") == only(Sector::agencyWork));
  for (const char* code : {"84111", "85320", "86101", "87101", "88911"}) {
    CHECK(sectorsOf(code) == only(Sector::publicServices));
  }
  CHECK((knowledgeIntensive() & only(Sector::agencyWork)).none());
  CHECK((knowledgeIntensive() & only(Sector::publicServices)).none());
}

TEST_CASE("A NACE code of neither revision has no class") {
  for (const char* code : {"44000", "0", "5", "00100", "abc", "12345678", "", "G21.20"}) {
    INFO(code);
    const NaceReading reading = table().classify(code, NaceRevision::unstated);
    CHECK(reading.neither);
    CHECK(reading.sectors == only(Sector::unknown));
  }
}

TEST_CASE("A division that only one revision has is of that revision, and what moved is told") {
  const NaceTable all = table();
  const NaceReading garage = all.classify("45201", NaceRevision::unstated);
  CHECK(garage.revision == NaceRevision::rev2);
  CHECK(garage.sectors == only(Sector::other));
  REQUIRE(garage.move != nullptr);
  CHECK(garage.move->to == std::vector<int>{46, 47, 95});
  CHECK(garage.move->all);
  CHECK(all.classify("45201", NaceRevision::rev21).neither);
  CHECK(all.classify("62100", NaceRevision::rev21).move == nullptr);
}

TEST_CASE("A letter alone is a range of classes, and its meaning hangs on the revision") {
  CHECK(sectorsOf("C").count() == 4);
  CHECK(sectorsOf("K", NaceRevision::rev2) == only(Sector::knowledgeServices));   // finance
  CHECK(sectorsOf("K", NaceRevision::rev21) == only(Sector::knowledgeServices));  // computing
  CHECK(sectorsOf("O", NaceRevision::rev2) == only(Sector::publicServices));      // public administration
  CHECK(sectorsOf("O", NaceRevision::rev21).test(static_cast<std::size_t>(Sector::agencyWork)));
}

TEST_CASE("The divisions of Rev. 2.1 are those of NACE-BEL 2025 as published", "[real]") {
  std::ifstream published(hectare::tests::realData("reference") / "nacebel_2025.csv");
  REQUIRE(published.good());
  const NaceTable all = table();
  std::set<std::string> divisions;
  for (std::string line; std::getline(published, line);) {
    if (line.starts_with("2,")) divisions.insert(line.substr(2, 2));
  }
  CHECK(divisions.size() == 87);
  for (int division = 1; division < 100; ++division) {
    const std::string code = (division < 10 ? "0" : "") + std::to_string(division);
    INFO(code);
    CHECK(all.classify(code, NaceRevision::rev21).neither != divisions.contains(code));
  }
}
