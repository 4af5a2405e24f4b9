// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/message.h"
#include "gis/base/provenance.h"
#include "gis/base/units.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::answer {

/// A figure or text of a table; empty: nobody can know, which is not zero. A text that is a code (class, park_level) is
/// kept as its code: machines read the code, people the message "<column id>.<code>" where the catalogue has one.
using Cell = std::variant<std::monostate, std::string, double, std::int64_t, gis::Message>;

/// The message of a figure that is known and that disclosure control withholds; not the same as an empty cell.
inline constexpr const char* suppressedId = "jobs.suppressed";

struct Column {
  std::string id;      ///< stable English with the unit: gross_m2
  gis::Message title;  ///< column.<id>, without the unit
  gis::Unit unit = gis::Unit::none;
  /// How the column stands in the ledger printed for people.
  enum class Show { always, ifPresent, machineOnly } show = Show::always;
};

struct Table {
  std::string id;  ///< parks, municipalities, parcels, plan, …
  gis::Message title;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< each as long as columns
  std::vector<Cell> total;  ///< as one row, empty cell where a column does not add up; or no cells: no total
};

/// Pieces of land: a table whose rows have shapes.
struct Layer {
  Table table;
  gis::GeometryColumn shapes;  ///< as long as table.rows; kind none when only areas were asked
  std::string style;           ///< name of a style in data/styles
};

/// A named form and the columns that it draws.
///   waterfall  the first column is the whole; every other one is a step down from it, in this order, except those that
///              are `subtotals`: what is left there, or other sums, drawn from zero. Drawn for the table's only row,
///              else for its total.
///   cards      a card per row of the table, for tables whose rows are too wide to stand under each other. The first
///              two columns name it; the others follow on lines of their own, an empty name beginning the next line.
///              Rows of the table `details` stand on the card whose names they begin with.
struct Chart {
  std::string form;  ///< waterfall, cards
  std::string table;
  std::vector<std::string> columns;
  std::vector<std::string> subtotals = {};  ///< those of `columns` that are sums, not steps (net_m2, issuable_m2)
  std::string details = {};                 ///< of cards: a table; empty: none
};

/// What a question answers: always of this one shape, without a language.
struct Answer {
  static constexpr int schemaVersion = 1;

  std::string question;
  std::string plan;  ///< file name
  std::string planTitle;
  std::string crs;  ///< "EPSG:31370"
  std::string crsName;
  std::string areaMethod;  ///< planar or geodesic
  std::string scheme;
  std::string schemeSource;
  bool illustrative = false;
  bool closed = true;         ///< false: a closure test failed; writers mark it "not final"
  bool confidential = false;  ///< for inside use: it names owners, or jobs that may not be published; writers mark it
  std::vector<Table> tables;
  std::vector<Layer> layers;
  std::vector<Chart> charts;
  std::vector<gis::Message> notes;  ///< printed under the tables for people
  gis::Findings findings;
  std::vector<gis::Provenance> provenance;
};

}  // namespace hectare::answer
