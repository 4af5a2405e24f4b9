// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"

namespace hectare::jobs {

/// Classes of technology and knowledge (Eurostat, on two digits of NACE Rev. 2), with agency work and public services
/// as classes of their own; unknown: no code, or one of neither revision.
enum class Sector : std::uint8_t {
  highTechnology,
  mediumHighTechnology,
  mediumLowTechnology,
  lowTechnology,
  knowledgeServices,
  agencyWork,
  publicServices,
  other,
  unknown
};
inline constexpr std::size_t sectorCount = 9;

/// Stable ids: high_technology, …, other_sectors, unknown_sector.
[[nodiscard]] std::string_view sectorId(Sector sector);

/// One class, or several where a code does not decide between them.
using Sectors = std::bitset<sectorCount>;
[[nodiscard]] Sectors only(Sector sector);
/// What counts as knowledge-intensive and high-tech: high and medium-high technology, and knowledge-intensive services;
/// neither agency work nor public services.
[[nodiscard]] const Sectors& knowledgeIntensive();

enum class NaceRevision : std::uint8_t { unstated, rev2, rev21 };

/// What went from one division of Rev. 2 to others of Rev. 2.1.
struct NaceMove {
  int from = 0;
  std::vector<int> to;
  bool all = false;   ///< nothing stayed under the old number
  std::string codes;  ///< "41.10 > 68.12"
};

struct NaceReading {
  Sectors sectors = only(Sector::unknown);
  int division = 0;                ///< 0: none, or a section
  bool neither = false;            ///< there is a code, and it is of neither revision (or not of the one stated)
  NaceRevision revision{};         ///< as stated, or the only one that has the division
  const NaceMove* move = nullptr;  ///< the move that this division had part in
};

/// data/nace/divisions.toml.
class NaceTable {
 public:
  /// Errors: those of reading the table; invalid when it does not hold what it must.
  static gis::Result<NaceTable> read();

  /// The class of a code as sources write it: "26110", "26.11", "C26.11", "26", "C". Without a revision the code has
  /// the classes of both revisions that know its division. The moves point into the table.
  [[nodiscard]] NaceReading classify(std::string_view code, NaceRevision revision) const;
  [[nodiscard]] const std::vector<NaceMove>& moves() const { return m_moves; }

 private:
  static constexpr std::size_t divisionCount = 100;
  [[nodiscard]] bool has(NaceRevision revision, int division) const;
  [[nodiscard]] Sectors sectorsOf(NaceRevision revision, int division) const;
  [[nodiscard]] Sectors sectorsOfSection(NaceRevision revision, char letter) const;
  [[nodiscard]] bool isInSection(NaceRevision revision, char letter, int division) const;

  struct Section {
    char letter = 0;
    int first = 0;
  };
  std::array<std::bitset<divisionCount>, 2> m_divisions;
  std::array<std::vector<Section>, 2> m_sections;
  std::array<Sector, divisionCount> m_sectors{};  ///< of divisions of Rev. 2
  std::vector<NaceMove> m_moves;
};

}  // namespace hectare::jobs
