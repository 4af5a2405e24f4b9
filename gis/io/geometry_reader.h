// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

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

  /// What there was to tell of single features, then of the layer as a whole.
  [[nodiscard]] Findings findings() const;

 private:
  using MessageArgs = decltype(Message::args);
  Status append(std::span<const std::byte> wkb, WkbNotes& notes);
  Status appendLinearised(std::span<const std::byte> wkb, WkbNotes& notes);
  void tell(const char* rule, Severity severity, const MessageArgs& more = {});
  /// How many features something happened to, and to which one first (counted from 1).
  struct Count {
    std::size_t features = 0;
    std::size_t first = 0;
  };
  void count(Count& count) const;
  void tellLayer(Findings& findings, const char* rule, Severity severity, Count count) const;
  void tellKinds(Findings& findings) const;

  GeometryColumn& m_column;
  std::string m_layer;
  double m_arcTolerance;
  Findings m_findings;
  Count m_withZ;
  Count m_withM;
  Count m_curved;
  Count m_collections;
  Count m_closedRings;
};

}  // namespace hectare::gis
