// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/uncertainty.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "gis/geometry/area_uncertainty.h"

namespace hectare::land {

namespace {

using gis::Arrangement;

/// An edge between two covers: who is the worst of those whose boundary runs there.
struct EdgeAccuracy {
  std::optional<double> accuracyM;
  std::uint32_t operation = 0;
};

/// Whose boundaries count.
enum class Bounds : std::uint8_t { all, parks, parksAndUnits };

constexpr std::uint32_t noUnit = 0xffffffff;

/// Shapes that cover one side only: their boundary runs here.
std::vector<std::uint32_t> boundaryOf(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::vector<std::uint32_t> result;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

class ParkUncertainty {
 public:
  ParkUncertainty(const DecidedFaces& faces, const BoundaryAccuracy& accuracy, const plan::Scheme& scheme)
      : m_faces(faces), m_accuracy(accuracy), m_scheme(scheme), m_group(faces.landClass.size(), 0) {}

  gis::Result<Uncertainty> measure(UncertaintyDetail detail) {
    Uncertainty result;
    static_cast<Spreads&>(result) = spreads(detail);
    addMunicipalities(detail, result);
    if (detail == UncertaintyDetail::totals) return result;
    for (std::size_t c = 0; c < m_scheme.classes.size(); ++c) {
      HECTARE_TRY(addHanging(static_cast<std::uint8_t>(c), result.hanging));
    }
    addUnits(result.units);
    return result;
  }

 private:
  using Wanted = std::function<bool(std::uint8_t)>;

  /// Of the park, or of the part of it that is looked at.
  Spreads spreads(UncertaintyDetail detail) {
    Spreads result;
    result.gross = spread(gather([](std::uint8_t) { return true; }), Bounds::parks);
    for (const plan::Measure& m : m_scheme.measures) {
      if (m.known && (detail == UncertaintyDetail::all || m.id == "net")) result.measures[m.id] = spreadOf(m);
    }
    if (detail == UncertaintyDetail::totals) return result;
    for (std::size_t n = 0; n < m_scheme.classes.size(); ++n) {
      const auto c = static_cast<std::uint8_t>(n);
      result.classes[c] = spread(gather([c](std::uint8_t landClass) { return landClass == c; }), Bounds::all);
    }
    return result;
  }

  void addMunicipalities(UncertaintyDetail detail, Uncertainty& result) {
    std::set<std::uint32_t> municipalities;
    for (std::size_t f = 0; f < m_group.size(); ++f) {
      if (m_faces.landClass[f] != DecidedFaces::notCounted) municipalities.insert(m_faces.municipality[f]);
    }
    const Spreads& whole = result;
    for (const std::uint32_t municipality : municipalities) {
      m_part = municipality;
      result.municipalities[municipality] = municipalities.size() == 1 ? whole : spreads(detail);
    }
    m_part.reset();
  }

  /// Groups the faces of the wanted classes, and returns them.
  std::vector<std::uint32_t> gather(const Wanted& wanted) {
    std::vector<std::uint32_t> members;
    for (std::uint32_t f = 0; f < m_group.size(); ++f) {
      const std::uint8_t landClass = m_faces.landClass[f];
      const bool here = !m_part || m_faces.municipality[f] == *m_part;
      m_group[f] = here && landClass != DecidedFaces::notCounted && wanted(landClass) ? 1 : 0;
      if (m_group[f] == 1) members.push_back(f);
    }
    return members;
  }

  [[nodiscard]] std::uint32_t coverOf(std::uint32_t face) const {
    return face == Arrangement::outside ? 0 : m_faces.arrangement.faces()[face].cover;
  }

  [[nodiscard]] bool counts(std::uint32_t shape, Bounds bounds) const {
    using Boundary = DecidedFaces::Boundary;
    const Boundary boundary = m_faces.boundary[shape];
    if (boundary == Boundary::municipality) return m_part.has_value();
    return bounds == Bounds::all || boundary == Boundary::park ||
           (bounds == Bounds::parksAndUnits && boundary == Boundary::unit);
  }

  [[nodiscard]] EdgeAccuracy worst(std::uint32_t coverA, std::uint32_t coverB, Bounds bounds) const {
    EdgeAccuracy result;
    bool found = false;
    const auto& arrangement = m_faces.arrangement;
    for (const std::uint32_t shape : boundaryOf(arrangement.cover(coverA), arrangement.cover(coverB))) {
      const LayerAccuracy* layer = m_faces.accuracy[shape];
      if (layer == nullptr || !counts(shape, bounds)) continue;
      if (!layer->accuracyM) return {};
      if (!found || *layer->accuracyM > *result.accuracyM) result = {layer->accuracyM, layer->operation};
      found = true;
    }
    return result;
  }

  const EdgeAccuracy& edge(std::uint32_t inner, std::uint32_t outer, Bounds bounds) {
    const std::uint32_t a = coverOf(inner);
    const std::uint32_t b = coverOf(outer);
    auto& known = m_edges[static_cast<std::size_t>(bounds) + (m_part ? 3 : 0)];
    const auto key = std::minmax(a, b);
    const auto found = known.find(key);
    return found != known.end() ? found->second : known.emplace(key, worst(a, b, bounds)).first->second;
  }

  /// Of the faces whose group is `wanted`.
  Spread spread(const std::vector<std::uint32_t>& members, Bounds bounds, std::uint32_t wanted = 1) {
    Spread result;
    std::vector<gis::Coord> normals(m_accuracy.operationM().size());
    for (const Arrangement::Border& border : m_faces.arrangement.borders(m_group, wanted, members)) {
      gis::AccurateRing ring{border.nodes, {}};
      for (std::size_t i = 0; i < border.nodes.size(); ++i) {
        const EdgeAccuracy& e = edge(border.inner[i], border.outer[i], bounds);
        if (!e.accuracyM) return {false, 0};
        ring.accuracyM.push_back(*e.accuracyM);
        const gis::Coord from = border.nodes[i];
        const gis::Coord to = border.nodes[(i + 1) % border.nodes.size()];
        normals[e.operation].x += to.y - from.y;
        normals[e.operation].y -= to.x - from.x;
      }
      result.varianceM4 += gis::areaVarianceM4(gis::withoutIdleCorners(ring));
    }
    result += shifted(normals);
    return result;
  }

  /// What the shifts of layers against one another do.
  [[nodiscard]] Spread shifted(const std::vector<gis::Coord>& normals) const {
    constexpr double nothingM = 1e-6;  // a closed boundary, but for the last digits
    Spread result;
    for (std::size_t o = 0; o < normals.size(); ++o) {
      const double length = std::hypot(normals[o].x, normals[o].y);
      if (length < nothingM) continue;
      const std::optional<double> operationM = m_accuracy.operationM()[o];
      if (!operationM) return {false, 0};
      result.varianceM4 += *operationM * *operationM * length * length;
    }
    return result;
  }

  /// A measure as a region: gross without some classes, or some classes; less a share of it.
  Spread spreadOf(const plan::Measure& measure) {
    std::set<std::uint8_t> minus;
    std::set<std::uint8_t> sum;
    for (const std::string& c : measure.minus) minus.insert(static_cast<std::uint8_t>(*m_scheme.classNumber(c)));
    for (const std::string& c : measure.sum) sum.insert(static_cast<std::uint8_t>(*m_scheme.classNumber(c)));
    Spread result = spread(gather([&](std::uint8_t c) {
                             return measure.fromGross ? !minus.contains(c) || sum.contains(c) : sum.contains(c);
                           }),
                           Bounds::all);
    if (measure.lessShare.empty()) return result;
    const double part = 1 - m_scheme.parameters.at(measure.lessShare);
    result.varianceM4 *= part * part;
    return result;
  }

  void addUnits(std::map<std::uint32_t, Spread>& units) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> members;
    for (std::uint32_t f = 0; f < m_group.size(); ++f) {
      const bool counted = m_faces.landClass[f] != DecidedFaces::notCounted;
      m_group[f] = counted ? m_faces.unit[f] : noUnit;
      if (m_group[f] != noUnit) members[m_group[f]].push_back(f);
    }
    for (const auto& [unit, faces] : members) units[unit] = spread(faces, Bounds::parksAndUnits, unit);
  }

  struct ClassBoundary {
    Hanging hanging;
    std::vector<gis::Strip> strips;
    void add(gis::Coord from, gis::Coord to, const std::optional<double>& accuracyM) {
      hanging.lengthM += std::hypot(to.x - from.x, to.y - from.y);
      hanging.known = hanging.known && accuracyM;
      if (hanging.known) strips.push_back({from, to, *accuracyM});
    }
  };

  gis::Status addHanging(std::uint8_t landClass, std::vector<Hanging>& all) {
    const auto members = gather([landClass](std::uint8_t c) { return c == landClass; });
    std::map<std::uint8_t, ClassBoundary> boundaries;
    std::vector<std::vector<gis::Coord>> rings;
    for (const Arrangement::Border& border : m_faces.arrangement.borders(m_group, 1, members)) {
      rings.push_back(border.nodes);
      rings.back().push_back(border.nodes.front());
      for (std::size_t i = 0; i < border.nodes.size(); ++i) {
        const std::uint8_t towards = beyond(border.outer[i]);
        const auto accuracyM = edge(border.inner[i], border.outer[i], Bounds::all).accuracyM;
        boundaries[towards].add(rings.back()[i], rings.back()[i + 1], accuracyM);
        if (towards != Hanging::outsidePark) {
          boundaries[Hanging::anyClass].add(rings.back()[i], rings.back()[i + 1], accuracyM);
        }
      }
    }
    for (auto& [towards, boundary] : boundaries) {
      boundary.hanging.landClass = landClass;
      boundary.hanging.towards = towards;
      if (boundary.hanging.known) {
        HECTARE_ASSIGN(boundary.hanging.areaM2, gis::areaWithinStrips(rings, boundary.strips));
      }
      all.push_back(boundary.hanging);
    }
    return {};
  }

  [[nodiscard]] std::uint8_t beyond(std::uint32_t face) const {
    const std::uint8_t landClass = face == Arrangement::outside ? DecidedFaces::notCounted : m_faces.landClass[face];
    return landClass == DecidedFaces::notCounted ? Hanging::outsidePark : landClass;
  }

  const DecidedFaces& m_faces;
  const BoundaryAccuracy& m_accuracy;
  const plan::Scheme& m_scheme;
  std::vector<std::uint32_t> m_group;   ///< per face: what tells the region at hand
  std::optional<std::uint32_t> m_part;  ///< only the land in this municipality is looked at
  /// By the covers beside it; per Bounds, then per Bounds of a part.
  std::array<std::map<std::pair<std::uint32_t, std::uint32_t>, EdgeAccuracy>, 6> m_edges;
};

}  // namespace

Spread& Spread::operator+=(const Spread& other) {
  known = known && other.known;
  varianceM4 += other.varianceM4;
  return *this;
}

std::optional<double> Spread::plusMinusM2() const {
  return known ? std::optional(std::sqrt(varianceM4)) : std::nullopt;
}

Spreads& Spreads::operator+=(const Spreads& other) {
  gross += other.gross;
  for (std::size_t c = 0; c < classes.size(); ++c) classes[c] += other.classes[c];
  for (const auto& [id, spread] : other.measures) measures[id] += spread;
  return *this;
}

Uncertainty& Uncertainty::operator+=(const Uncertainty& other) {
  Spreads::operator+=(other);
  for (const auto& [municipality, spreads] : other.municipalities) municipalities[municipality] += spreads;
  for (const Hanging& more : other.hanging) {
    const auto same = std::ranges::find_if(hanging, [&](const Hanging& one) { return sameBoundary(one, more); });
    if (same == hanging.end()) {
      hanging.push_back(more);
      continue;
    }
    same->lengthM += more.lengthM;
    same->known = same->known && more.known;
    same->areaM2 += more.areaM2;
  }
  std::ranges::sort(hanging, {}, [](const Hanging& one) { return std::pair(one.landClass, one.towards); });
  return *this;
}

gis::Result<Uncertainty> measureUncertainty(const DecidedFaces& faces, const BoundaryAccuracy& accuracy,
                                            const plan::Scheme& scheme, UncertaintyDetail detail) {
  return ParkUncertainty(faces, accuracy, scheme).measure(detail);
}

}  // namespace hectare::land
