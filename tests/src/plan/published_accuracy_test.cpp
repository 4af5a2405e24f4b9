// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/published_accuracy.h"

#include <set>

#include "src/plan/owner_words.h"
#include "src/plan/recognition_rules.h"
#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("What is published about accuracy has a source, and a figure only where there is one") {
  const auto all = plan::publishedAccuracies();
  REQUIRE(all);
  const auto rules = plan::readRecognitionRules();
  REQUIRE(rules);
  std::set<std::string> kinds;
  for (const plan::LayerKind& kind : rules->kinds) kinds.insert(kind.id);
  std::set<std::string> ids;
  for (const plan::PublishedAccuracy& one : *all) {
    INFO(one.id);
    CHECK(ids.insert(one.id).second);
    CHECK_FALSE(one.says.empty());
    CHECK_FALSE(one.source.empty());
    CHECK(one.url.starts_with("https://"));
    if (one.accuracyM) CHECK(*one.accuracyM > 0);
    for (const std::string& kind : one.kinds) CHECK(kinds.contains(kind));
  }
  // 1/30 inch at 1:10,000 is 8.467 m, within which 90 % of points lie: 2.146 standard deviations.
  CHECK(*plan::publishedAccuracy("map-1-10000")->accuracyM == Approx(8.4667 / 2.1460).epsilon(1e-3));
  CHECK_FALSE(plan::publishedAccuracy("grb")->accuracyM);
  CHECK(plan::publishedAccuracy("gbr").error().kind == gis::ErrorKind::notFound);
}

TEST_CASE("Columns that name owners are told from columns about ownership") {
  for (const char* name : {"eigenaar", "EIGENAAR", "owner_name", "Naam eigenaar", "Owner 1", "rechthebbenden",
                           "propriétaire", "Eigentümer", "EIGENTUMER"}) {
    INFO(name);
    CHECK(plan::namesOwners(name));
  }
  for (const char* name : {"OwnershipStatus", "type_eigenaar", "aantal eigenaars", "naam", "beschikbaarheid", ""}) {
    INFO(name);
    CHECK_FALSE(plan::namesOwners(name));
  }
}
