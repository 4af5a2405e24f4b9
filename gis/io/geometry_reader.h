// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "gis/base/finding.h"
#include "gis/crs/crs.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// Takes geometries as a source delivers them and tells what it had to leave out or approximate. A geometry that
/// cannot be used becomes kind none with a finding of severity error: nothing is skipped in silence.
class GeometryReader {
 public:
  /// \param crs of the coordinates: it says in which units arcs are followed (arcTolerance)
  GeometryReader(GeometryColumn& column, std::string layer, const Crs& crs);

  void add(std::span<const std::byte> wkb);
  void addNone() { m_column.addNone(); }

  /// What was mended is told feature by feature up to this many of a rule, the rest as one number.
  static constexpr std::size_t mostMendedTold = 1000;

  /// What there was to tell of single features, then of the layer as a whole. Places are in the source's coordinates.
  [[nodiscard]] Findings findings() const;

 private:
  using MessageArgs = decltype(Message::args);
  Status append(std::span<const std::byte> wkb, WkbNotes& notes);
  Status appendLinearised(std::span<const std::byte> wkb, WkbNotes& notes);
  Finding& tell(const char* rule, Severity severity, const MessageArgs& more = {});
  /// How many features something happened to, and to which one first (counted from 1).
  struct Count {
    std::size_t features = 0;
    std::size_t first = 0;
  };
  void count(Count& count) const;
  void tellMended(const char* rule, Severity severity, Coord place, Count& rest);
  void lookForEmptyParts(std::span<const std::byte> wkb);
  void tellLayer(Findings& findings, const char* rule, Severity severity, Count count) const;
  void tellRest(Findings& findings, const char* rule, Message text, Severity severity, Count count) const;
  void tellKinds(Findings& findings) const;

  GeometryColumn& m_column;
  std::string m_layer;
  double m_arcTolerance;
  Findings m_findings;
  Count m_withZ;
  Count m_withM;
  Count m_curved;
  Count m_collections;
  std::map<std::string_view, std::size_t> m_mendedTold;  ///< by rule
  Count m_closedRings;                                   ///< beyond those told one by one
  Count m_emptyParts;                                    ///< likewise
};

}  // namespace hectare::gis
