// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "src/demo/families.h"
#include "src/demo/random.h"

namespace hectare::demo {
namespace {

/// A destination of the gewestplan.
struct Destination {
  const char* code;
  const char* name;
};

constexpr Destination business{"1000", "industriegebieden"};
constexpr Destination crafts{"1100", "gebieden voor ambachtelijke bedrijven en kmo's"};
constexpr Destination community{"0200", "gebieden voor gemeenschapsvoorzieningen"};
constexpr Destination buffer{"0600", "bufferzones"};
constexpr Destination farmland{"0900", "agrarische gebieden"};

/// Around the parks; farmland and housing most often.
constexpr std::array<Destination, 10> around{{{"0100", "woongebieden"},
                                              farmland,
                                              {"0100", "woongebieden"},
                                              farmland,
                                              {"0800", "bosgebieden"},
                                              {"0700", "groengebieden"},
                                              {"0500", "parkgebieden"},
                                              {"0400", "recreatiegebieden"},
                                              community,
                                              {"0300", "dienstverleningsgebieden"}}};

Destination destinationOf(const Park& park, std::size_t number) {
  if (number % 7 == 6) return farmland;  // made a park by a later plan
  if (park.level == "campus" && park.name != "Logistieke Campus") return community;
  return park.level == "local" ? crafts : business;
}

class ZoningDrawer {
 public:
  ZoningDrawer(const Drawing& drawing, Counters& counters, Layers& layers)
      : m_drawing(drawing), m_counters(counters), m_layers(layers), m_random(stir(drawing.quarter.seed, 10)) {}

  void draw() {
    drawAround();
    for (std::size_t i = 0; i < m_drawing.quarter.parks.size(); ++i) drawPark(i);
  }

 private:
  struct Instrument {
    const char* type;
    const char* state;
    const char* date;  ///< of entry into force; empty where there is none or it doesn't matter
  };
  static constexpr Instrument gewestplan{"gewestplan", "van kracht", ""};
  static constexpr Instrument bpa{"BPA", "van kracht", "1996-05-14"};
  static constexpr Instrument rup{"RUP", "van kracht", "2019-03-21"};
  static constexpr Instrument newerRup{"RUP", "van kracht", "2023-11-09"};
  static constexpr Instrument inPreparation{"RUP", "in opmaak", ""};

  void add(const Destination& destination, const Instrument& by, const Ring& ring,
           const std::vector<Ring>& holes = {}) {
    const std::size_t number = ++m_counters.zoning;
    const std::string& nis = m_drawing.layout.gazetteer.municipalities[m_drawing.quarter.municipality].nis;
    const bool region = std::string_view(by.type) == gewestplan.type;
    const std::string plan = region ? "" : fmt::format("{}_{}_900_{:05}_00001", by.type, nis, number);
    addPolygon(m_layers.zoning,
               {fmt::format("B{:05}", number), destination.code, destination.name, by.type, by.state, by.date, plan},
               ring, holes);
  }

  /// The gewestplan around the parks: in the small demo a band below them, one with the parks left out, one above.
  void drawAround() {
    const Quarter& q = m_drawing.quarter;
    double from = q.v0;
    double to = q.v1;
    if (!m_drawing.layout.province && !q.parks.empty()) {
      const Park& park = m_drawing.layout.parks[q.parks.front()];
      const std::size_t end = park.firstStrip + park.blocks.size();
      if (park.firstStrip > 0) from = (q.strips[park.firstStrip - 1].v1 + q.strips[park.firstStrip].v0) / 2;
      if (end < q.strips.size()) to = (q.strips[end - 1].v1 + q.strips[end].v0) / 2;
    }
    if (from > q.v0) add(m_random.oneOf(around), gewestplan, bandRing(m_drawing.frame, q, q.v0, from));
    add(m_random.oneOf(around), gewestplan, bandRing(m_drawing.frame, q, from, to), m_drawing.parkRings);
    if (to < q.v1) add(m_random.oneOf(around), gewestplan, bandRing(m_drawing.frame, q, to, q.v1));
  }

  void drawPark(std::size_t i) {
    const std::size_t number = m_drawing.quarter.parks[i];
    const Park& park = m_drawing.layout.parks[number];
    const Ring& ring = m_drawing.parkRings[i];
    const auto strip = [&](std::size_t s) {
      return stripRing(m_drawing.shape.strips[park.firstStrip + s], park.blocks[s]);
    };
    add(destinationOf(park, number), gewestplan, ring);
    if (number % 7 == 6) add(business, rup, ring);
    if (number % 11 == 8) add(crafts, bpa, strip(0));
    if (number % 5 == 2) add(buffer, newerRup, strip(park.blocks.size() - 1));
    if (number % 60 == 4) add(community, inPreparation, ring);
  }

  const Drawing& m_drawing;
  Counters& m_counters;
  Layers& m_layers;
  Random m_random;
};

}  // namespace

void addZoning(const Drawing& drawing, Counters& counters, Layers& layers) {
  ZoningDrawer(drawing, counters, layers).draw();
}

}  // namespace hectare::demo
