// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "src/jobs/nace.h"
#include "src/jobs/size_class.h"
#include "src/world/world.h"

namespace hectare::jobs {

/// What is counted. A person may have two jobs, and two half-time jobs are one FTE: they are never added up.
enum class Unit : std::uint8_t { unstated, jobs, fte, persons };
enum class Worker : std::uint8_t { unstated, wageEarner, selfEmployed };
[[nodiscard]] std::string_view unitId(Unit unit);        ///< unstated, jobs, fte, persons
[[nodiscard]] std::string_view workerId(Worker worker);  ///< unstated, wage_earner, self_employed

/// A row of a source: an establishment (vestigingseenheid), not the enterprise that it is part of.
struct Establishment {
  const world::Layer* layer = nullptr;
  std::uint32_t row = 0;
  gis::Coord place = {};
  std::optional<Range> jobs = {};  ///< no value: nobody says; in another unit: told, and not counted
  Sectors sectors = only(Sector::unknown);
  Unit unit{};
  Worker worker{};
  std::uint32_t enterprise = 0;     ///< the same for all establishments of one, where the source says it
  std::uint32_t establishment = 0;  ///< the same for several rows of one
  bool isSeat = false;

  [[nodiscard]] std::string id() const;
};

/// All establishments of a world, as their sources give them.
struct Register {
  std::vector<Establishment> rows;
  Unit unit = Unit::unstated;        ///< in which the jobs are counted: that of most rows
  Worker worker = Worker::unstated;  ///< whose jobs, where all that are counted are of one kind
  bool hasEnterprises = false;
  gis::Findings findings;  ///< none of them says a number of jobs
};

/// No value when the world has no establishments. A row that is there twice is kept once. Findings: rows that are there
/// twice, size classes, units and kinds of worker that cannot be read, units that are mixed, codes of neither revision,
/// what moved between the revisions, head offices (checkHeadOffices). Errors: those of sources that could not be read.
/// \param control false: findings quote texts that stand where jobs should, which may tell of one establishment.
gis::Result<std::optional<Register>> readEstablishments(const world::World& world, bool control = true);

/// Rows at which the jobs of a whole enterprise seem to stand: of several establishments one alone has any, or it is
/// the seat and far above the others of its kind; and neighbours with the same place, activity and number.
void checkHeadOffices(Register& all);

}  // namespace hectare::jobs
