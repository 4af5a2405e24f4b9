// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/changes/change_overlay.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "gis/base/parallel.h"
#include "gis/crs/transform.h"
#include "gis/geometry/arrangement.h"
#include "src/questions/changes/change_places.h"

namespace hectare::questions {

namespace {

constexpr std::size_t stageCount = 5;
enum Stage : std::size_t { before, redefined, redrawn, uncorrected, after };

/// The piece that a face lies in under one stage; none: outside all parks.
struct Standing {
  const land::Piece* piece = nullptr;
  std::uint32_t row = 0;
};

struct Found {
  std::map<Move, double> areasM2;
  std::map<Move, gis::GeometryColumn> shapes;
};

class PlaceOverlay {
 public:
  PlaceOverlay(const ChangeChain& chain, const ChangeRows& rows, const gis::Crs& crs, bool geodesic, bool shapes)
      : m_stages{chain.before, chain.redefined, chain.redrawn, chain.uncorrected, chain.after},
        m_rows(rows),
        m_crs(crs),
        m_geodesic(geodesic),
        m_withShapes(shapes) {}

  gis::Result<Found> overlay(const ChangePlace& place, const gis::Progress& stop) {
    gather(place);
    if (m_shapes.empty()) return Found{};
    HECTARE_ASSIGN(m_arrangement, gis::Arrangement::build(m_shapes, place.box, &stop));
    HECTARE_TRY(followFaces());
    if (m_withShapes) takeShapes();
    return std::move(m_found);
  }

 private:
  struct Tag {
    const land::Partition* partition;
    std::uint32_t park;
    std::uint32_t piece;
  };

  /// Ledgers that are one and the same are laid down once.
  void gather(const ChangePlace& place) {
    std::vector<const land::Partition*> done;
    for (std::size_t stage = 0; stage < stageCount; ++stage) {
      const land::Partition* partition = m_stages[stage];
      if (std::ranges::find(done, partition) != done.end()) continue;
      done.push_back(partition);
      for (const std::uint32_t park : stage <= redefined ? place.oldParks : place.newParks) {
        const land::ParkLand& land = partition->parks[park];
        for (std::uint32_t i = 0; i < land.pieces.size(); ++i) {
          m_shapes.push_back({&land.shapes, i});
          m_tags.push_back({partition, park, i});
        }
      }
    }
  }

  [[nodiscard]] std::array<Standing, stageCount> standings(std::uint32_t cover) const {
    std::array<Standing, stageCount> all{};
    for (const std::uint32_t shape : m_arrangement->cover(cover)) {
      const Tag& tag = m_tags[shape];
      for (std::size_t stage = 0; stage < stageCount; ++stage) {
        if (m_stages[stage] != tag.partition || all[stage].piece != nullptr) continue;
        const auto& rowOf = stage <= redefined ? m_rows.rowOfOldPark : m_rows.rowOfNewPark;
        all[stage] = {&tag.partition->parks[tag.park].pieces[tag.piece], rowOf[tag.park]};
      }
    }
    return all;
  }

  [[nodiscard]] std::uint8_t classIn(const Standing& standing, std::size_t stage, std::uint32_t row) const {
    if (standing.piece == nullptr || standing.row != row) return outsideParks;
    const std::uint8_t number = standing.piece->key.landClass;
    return stage == before ? m_rows.classOfBefore[number] : number;
  }

  static bool lasts(const std::array<std::vector<bool>, 5>& all, std::size_t kind, std::uint32_t rank) {
    return rank == land::noFeature || rank >= all[kind].size() || all[kind][rank];
  }
  /// Whether what a piece rests on is there in both deliveries.
  static bool lasts(const std::array<std::vector<bool>, 5>& all, const land::Piece* piece) {
    if (piece == nullptr) return true;
    return lasts(all, unitFeatures, piece->key.unit) &&
           lasts(all, static_cast<std::size_t>(piece->key.decider), decidedBy(*piece));
  }
  static std::uint32_t decidedBy(const land::Piece& piece) {
    return piece.key.decider == land::Decider::none ? land::noFeature : piece.key.decidedBy;
  }

  /// Outlines moved: only redrawn, when the same features lie there; else something came or went.
  [[nodiscard]] Cause causeOfOutlines(const Standing& old, const Standing& now, std::uint32_t row) const {
    const bool same = m_rows.lasting[row] && lasts(m_rows.oldLasts, old.piece) && lasts(m_rows.newLasts, now.piece);
    return same ? Cause::redrawn : Cause::real;
  }

  void follow(const std::array<Standing, stageCount>& at, std::uint32_t row, std::vector<Move>& moves) const {
    constexpr std::array causes{Cause::definition, Cause::redrawn, Cause::real, Cause::corrected};
    const auto unitOf = [](const Standing& s) { return s.piece == nullptr ? land::noFeature : s.piece->key.unit; };
    for (std::size_t stage = 0; stage + 1 < stageCount; ++stage) {
      Move move{row, causes[stage], classIn(at[stage], stage, row), classIn(at[stage + 1], stage + 1, row)};
      if (move.from == move.to) continue;
      if (stage == redefined) move.cause = causeOfOutlines(at[redefined], at[redrawn], row);
      move.oldUnit = unitOf(at[before]);
      move.newUnit = unitOf(at[after]);
      moves.push_back(move);
    }
  }

  /// The moves of all faces with one cover, for each park that they lie or lay in.
  [[nodiscard]] std::vector<Move> movesOf(std::uint32_t cover) const {
    const auto at = standings(cover);
    std::vector<Move> moves;
    const Standing& old = at[before];
    const Standing& now = at[after];
    if (old.piece != nullptr) follow(at, old.row, moves);
    if (now.piece != nullptr && (old.piece == nullptr || now.row != old.row)) follow(at, now.row, moves);
    return moves;
  }

  gis::Result<double> areaOf(std::uint32_t face, const std::optional<gis::GeodesicArea>& ellipsoid,
                             const std::vector<std::uint32_t>& group) const {
    if (!ellipsoid) return m_arrangement->faces()[face].areaM2;
    double sum = 0;
    for (const auto& ring : m_arrangement->rings(group, face, std::span(&face, 1))) sum += ellipsoid->ring(ring);
    return sum;
  }

  gis::Status followFaces() {
    std::optional<gis::GeodesicArea> ellipsoid;
    if (m_geodesic) {
      HECTARE_ASSIGN(ellipsoid, gis::GeodesicArea::create(m_crs));
    }
    const auto faces = m_arrangement->faces();
    std::vector<std::uint32_t> group(faces.size());
    std::iota(group.begin(), group.end(), 0U);
    std::vector<std::vector<Move>> perCover;
    for (std::uint32_t c = 0; c < m_arrangement->coverCount(); ++c) perCover.push_back(movesOf(c));
    for (std::uint32_t f = 0; f < faces.size(); ++f) {
      const auto& moves = perCover[faces[f].cover];
      if (moves.empty()) continue;
      HECTARE_ASSIGN(const double area, areaOf(f, ellipsoid, group));
      for (const Move& move : moves) {
        m_found.areasM2[move] += area;
        m_facesOf[move].push_back(f);
      }
    }
    return {};
  }

  void takeShapes() {
    std::vector<std::uint32_t> group(m_arrangement->faces().size(), gis::Arrangement::outside);
    std::uint32_t number = 0;
    for (const auto& [move, faces] : m_facesOf) {
      for (const std::uint32_t f : faces) group[f] = number;
      gis::appendPolygon(m_found.shapes[move], m_arrangement->rings(group, number, faces));
      ++number;
    }
  }

  std::array<const land::Partition*, stageCount> m_stages;
  const ChangeRows& m_rows;
  const gis::Crs& m_crs;
  bool m_geodesic;
  bool m_withShapes;
  std::vector<gis::Shape> m_shapes;
  std::vector<Tag> m_tags;
  std::optional<gis::Arrangement> m_arrangement;
  std::map<Move, std::vector<std::uint32_t>> m_facesOf;
  Found m_found;
};

}  // namespace

gis::Result<Moves> overlayChanges(const ChangeChain& chain, const ChangeRows& rows, const gis::Crs& crs, bool geodesic,
                                  bool shapes, gis::Progress& progress) {
  const std::vector<ChangePlace> places = changePlaces(chain.before->sources.parks, chain.after->sources.parks);
  std::vector<Found> found(places.size());
  std::vector<std::optional<gis::Error>> errors(places.size());
  gis::parallelFor(places.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
      auto one = PlaceOverlay(chain, rows, crs, geodesic, shapes).overlay(places[i], progress);
      if (one) {
        found[i] = std::move(*one);
      } else {
        errors[i] = one.error();
      }
    }
  });
  if (progress.cancelled()) return gis::cancelledError();
  for (const auto& error : errors) {
    if (error) return *error;
  }
  // A row lies in one place alone, so that nothing is found twice.
  std::map<Move, std::pair<double, const gis::GeometryColumn*>> all;
  for (const Found& one : found) {
    for (const auto& [move, area] : one.areasM2) {
      const auto drawn = one.shapes.find(move);
      all[move] = {area, drawn == one.shapes.end() ? nullptr : &drawn->second};
    }
  }
  Moves moves;
  for (const auto& [move, land] : all) {
    moves.areasM2.emplace_back(move, land.first);
    if (land.second != nullptr) moves.shapes.append(*land.second, 0);
  }
  return moves;
}

}  // namespace hectare::questions
