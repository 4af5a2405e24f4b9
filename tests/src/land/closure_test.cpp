// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Laws that hold on any land, on land that is drawn by lot.

#include <geos_c.h>

#include <cmath>
#include <map>
#include <tuple>

#include "gis/geometry/area.h"
#include "gis/geometry/repair.h"
#include "src/land/ledger.h"
#include "src/land/partition.h"
#include "src/questions/availability/availability.h"
#include "src/writers/writers.h"
#include "tests/src/support/random_land.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

std::shared_ptr<const land::Partition> cut(const DrawnLand& land, const plan::Plan& plan, bool shapes = false) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = land::cutLand(land.world(), plan, {{}, shapes}, memo, progress);
  RC_ASSERT(bool(result));
  return *result;
}

RandomLand anyLand() {
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  return RandomLand(seed, *rc::gen::inRange(1, 12));
}

std::string anyScheme() { return *rc::gen::element<std::string>("vlaio", "cadastre-only"); }

/// Rounding to the grid of 0.1 mm moves a boundary by half of it at most.
double roundingM2(const RandomLand& land) { return land.parkPerimeterM() * 1e-4; }

/// The area of the union of parks, as GEOS has it from the coordinates as they were drawn.
double unionOfParks(const world::World& world) {
  GEOSContextHandle_t geos = GEOS_init_r();
  const auto parks = world.layers(plan::Role::parks);
  const gis::GeometryColumn& shapes = parks->front()->table.geometry;
  std::vector<GEOSGeometry*> all;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const std::vector<std::byte> wkb = gis::toWkb(shapes, i);
    all.push_back(GEOSGeomFromWKB_buf_r(geos, reinterpret_cast<const unsigned char*>(wkb.data()), wkb.size()));
  }
  GEOSGeometry* together =
      GEOSGeom_createCollection_r(geos, GEOS_GEOMETRYCOLLECTION, all.data(), static_cast<unsigned>(all.size()));
  GEOSGeometry* united = GEOSUnaryUnion_r(geos, together);
  double area = -1;
  if (united != nullptr) GEOSArea_r(geos, united, &area);
  GEOSGeom_destroy_r(geos, united);
  GEOSGeom_destroy_r(geos, together);
  GEOS_finish_r(geos);
  return area;
}

/// What a piece is called by, whatever the order of the input: ids instead of ranks.
using PieceName = std::tuple<std::string, std::string, int, std::string, int>;

/// Of one park: each piece and its area.
std::map<PieceName, double> namedPieces(const land::Partition& partition, std::uint32_t park) {
  std::map<PieceName, double> result;
  for (const land::Piece& piece : partition.parks[park].pieces) {
    const auto idOf = [](const land::RankedFeatures& features, std::uint32_t rank) {
      return rank == land::noFeature ? std::string() : std::string(features[rank].id());
    };
    result[{idOf(partition.sources.units, piece.key.unit), partition.scheme.rules[piece.key.rule].id,
            piece.key.landClass, idOf(partition.sources.municipalities, piece.key.municipality),
            static_cast<int>(piece.key.remnant)}] += piece.areaM2;
  }
  return result;
}

void assertSameLand(const land::Partition& a, const land::Partition& b) {
  RC_ASSERT(a.parks.size() == b.parks.size());
  for (std::uint32_t p = 0; p < a.parks.size(); ++p) {
    RC_ASSERT(std::abs(a.gross[p].areaM2 - b.gross[p].areaM2) < 1e-6);
    const auto piecesA = namedPieces(a, p);
    const auto piecesB = namedPieces(b, p);
    RC_ASSERT(piecesA.size() == piecesB.size());
    for (auto itA = piecesA.begin(), itB = piecesB.begin(); itA != piecesA.end(); ++itA, ++itB) {
      RC_ASSERT(itA->first == itB->first);
      RC_ASSERT(std::abs(itA->second - itB->second) < 1e-6);
    }
  }
}

std::string jsonOf(const DrawnLand& land, const plan::Plan& plan) {
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::parcel;
  options.pieces = true;
  options.shapes = true;
  const auto answer = questions::availability(land.world(), plan, options, memo, progress);
  RC_ASSERT(bool(answer));
  return writers::toJson(*answer, *text::Language::load("en"));
}

}  // namespace

TEST_CASE("Whatever the land, its hectares close", "[law]") {
  rc::prop("each park's classes sum to its gross", [] {
    const RandomLand land = anyLand();
    const auto partition = cut(land.drawn(), land.plan(anyScheme()));
    for (std::uint32_t p = 0; p < partition->parks.size(); ++p) {
      RC_ASSERT(std::abs(land::ledgerOf(*partition, p).residualM2()) < roundingM2(land));
    }
  });
  rc::prop("on the ellipsoid as well", [] {
    const RandomLand land = anyLand();
    plan::Plan plan = land.plan(anyScheme());
    plan.geodesicArea = true;
    const auto partition = cut(land.drawn(), plan);
    for (std::uint32_t p = 0; p < partition->parks.size(); ++p) {
      RC_ASSERT(std::abs(land::ledgerOf(*partition, p).residualM2()) < roundingM2(land) + 0.1);
    }
  });
  rc::prop("so do the parts of a park in each municipality, and the parts make the park", [] {
    const RandomLand land = anyLand();
    const auto partition = cut(land.drawn(), land.plan(anyScheme()));
    for (std::uint32_t p = 0; p < partition->parks.size(); ++p) {
      double parts = 0;
      for (const auto& [municipality, area] : partition->gross[p].byMunicipalityM2) {
        RC_ASSERT(std::abs(land::ledgerOf(*partition, p, municipality).residualM2()) < roundingM2(land));
        parts += area;
      }
      RC_ASSERT(std::abs(parts - partition->gross[p].areaM2) < roundingM2(land));
    }
  });
}

TEST_CASE("Land in several parks is counted in one: gross sums to the union of the parks", "[law]") {
  rc::prop("as another program measures it", [] {
    const RandomLand land = anyLand();
    const DrawnLand drawn = land.drawn();
    const auto partition = cut(drawn, land.plan("vlaio"));
    double gross = 0;
    for (const land::Gross& one : partition->gross) gross += one.areaM2;
    RC_ASSERT(std::abs(gross - unionOfParks(drawn.world())) < roundingM2(land));
  });
}

TEST_CASE("No class changes when the order of the input does", "[law]") {
  rc::prop("of features and of layers, remnants included", [] {
    const RandomLand land = anyLand();
    const plan::Plan plan = land.plan(anyScheme());
    const DrawnLand before = land.drawn();
    const DrawnLand after = land.drawn(*rc::gen::arbitrary<std::uint32_t>());
    assertSameLand(*cut(before, plan), *cut(after, plan));
  });
}

TEST_CASE("A piece has the shape that its area is of", "[law]") {
  rc::prop("valid, and as large", [] {
    const RandomLand land = anyLand();
    const DrawnLand drawn = land.drawn();
    const auto partition = cut(drawn, land.plan(anyScheme()), true);
    for (const land::ParkLand& park : partition->parks) {
      RC_ASSERT(park.shapes.size() == park.pieces.size());
      for (std::size_t i = 0; i < park.pieces.size(); ++i) {
        RC_ASSERT(park.shapes.kind(i) == gis::GeometryKind::polygon);
        RC_ASSERT(!gis::findDefect(park.shapes, i));
        RC_ASSERT(std::abs(gis::area(park.shapes, i) - park.pieces[i].areaM2) < 1e-3);
      }
    }
  });
}

TEST_CASE("Asked twice, land answers in the same bytes", "[law]") {
  rc::prop("as JSON", [] {
    const RandomLand land = anyLand();
    const DrawnLand drawn = land.drawn();
    const plan::Plan plan = land.plan(anyScheme());
    RC_ASSERT(jsonOf(drawn, plan) == jsonOf(drawn, plan));
  });
}
