// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/progress.h"
#include "gis/base/provenance.h"
#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/io/consent.h"
#include "gis/raster/raster_source.h"
#include "gis/table/feature_table.h"
#include "gis/table/spatial_index.h"
#include "src/plan/correction_outcome.h"
#include "src/plan/plan.h"

namespace hectare::world {

using gis::Provenance;

/// A source as questions see it: our column names and values, repaired, in the plan's CRS, indexed. Columns by role:
///   parks           id, name, level (regional | local | campus | text of the source), owner?
///   plots           id, in_use, built, function, availability, restriction, owner — text, values of the scheme's code
///                   lists; several values joined by "|"; built: "bebouwd" / "onbebouwd"
///   parcels         id, built ("bebouwd" / "onbebouwd"), owner
///   buildings       id, floors, height_m (real; above ground) · zones id, status
///   zoning          id, code, name, status (in_force | in_preparation | ended), in_force_since (ISO date)
///   stock           nis, name, year (text), total_ha, occupied_ha, unoccupied_ha (real); a table: no geometry, no id
///   constraint, public   id, name · overlay   id, name, value (real: what is drawn larger or darker) · municipalities
///   id, name, nis, jobs (real: of the whole municipality) establishments  id, name, jobs, jobs_low, jobs_high (real),
///   size_class ("10-19"), nace, nace_revision (rev2 |
///                   rev2.1), enterprise, is_seat (yes | no), unit (jobs | fte | persons), worker (wage_earner |
///                   self_employed)
///   parks to zoning, and municipalities, may have area_m2 and area_ha (real): areas that the source states, which are
///   held against the geometry and counted nowhere
/// A column that was not bound is absent. `id` is always there as text (the binding, else the row number from 1) and
/// unique: a doubled id is a finding, and its later rows get "#2", "#3" appended.
struct Layer {
  std::string name;
  plan::Role role{};
  std::size_t sourceIndex = 0;  ///< in Plan::sources; drawn polygons: Plan::sources.size()
  bool hard = true;             ///< constraint
  int priority = 0;             ///< constraint, zoning: lower comes first
  bool illustrative = false;
  gis::FeatureTable table;
  gis::SpatialIndex index;
  std::vector<Provenance> provenance;  ///< one per file, joined tables after them
  gis::Findings findings;
  /// overlay: one per file when they are grids, or the service; read by windows. The table is empty then.
  std::vector<std::shared_ptr<const gis::RasterSource>> grids = {};
  /// What became of each of the plan's corrections of this layer, by date; the table has the corrected values.
  std::vector<plan::CorrectionOutcome> corrections = {};
  /// Columns that are there for corrections alone: of all other rows the source says nothing.
  std::vector<std::string> columnsAdded = {};

  /// Whether the source itself has this column of ours.
  [[nodiscard]] bool sourceHas(std::string_view column) const;
};

/// One source of the plan: its layer, or the error that kept it out.
struct Entry {
  std::string name;
  plan::Role role{};
  std::string key;  ///< identity of content and binding: equal keys, equal layers
  std::shared_ptr<const Layer> layer;
  std::optional<gis::Error> error;
  /// The layer as its source has it, and its key; null where no correction is about it: then `layer` is that.
  std::shared_ptr<const Layer> uncorrected = nullptr;
  std::string uncorrectedKey = {};
};

struct World {
  gis::Crs crs;
  std::vector<Entry> entries;
  gis::Findings findings;  ///< those about several sources

  /// The layers of a role in the plan's order; an entry of that role that could not be read is an error.
  [[nodiscard]] gis::Result<std::vector<const Layer*>> layers(plan::Role role) const;
  /// All findings of layers and world, in a fixed order, with the plan's acceptances applied.
  [[nodiscard]] gis::Findings allFindings(const plan::Plan& plan) const;
  /// Where all layers came from, in the order of the plan.
  [[nodiscard]] std::vector<Provenance> provenance() const;
  /// True when a source says of itself that it is illustrative.
  [[nodiscard]] bool illustrative() const;
  /// True when every source could be read.
  [[nodiscard]] bool readable() const;
  /// Changes when any entry changes.
  [[nodiscard]] std::string key() const;
};

/// The same layers as their sources have them; layers, indexes and all are shared with `world`.
[[nodiscard]] World withoutCorrections(const World& world);

/// Marks the findings that the plan accepts: rule, and layer and subject where the acceptance names them; and what it
/// said when it was accepted, where that is known.
void applyAcceptances(gis::Findings& findings, const plan::Plan& plan);

/// Reads what the plan names. Entries whose key is unchanged are taken from `before`. A source that cannot be read is
/// kept as its error; only a plan whose own CRS is unfit fails the whole. Errors: refused, invalid, cancelled.
/// \param consent what the user allows sources to lead to.
gis::Result<World> load(const plan::Plan& plan, const World* before, gis::Progress& progress,
                        const gis::Consent& consent = {});

}  // namespace hectare::world
