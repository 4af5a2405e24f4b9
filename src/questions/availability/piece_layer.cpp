// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/piece_layer.h"

#include "src/answer/cells.h"
#include "src/answer/correction_table.h"
#include "src/land/corrected_units.h"
#include "src/land/ledger.h"
#include "src/land/piece_reason.h"
#include "src/questions/availability/size_table.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::textColumn;

/// What a piece is told besides, where there is something to tell.
struct Beside {
  bool municipality;
  bool held;
  bool owners;
};

answer::Table emptyTable(const Beside& beside) {
  answer::Table table{"pieces", {"table.pieces"}, {}, {}, {}};
  for (const char* id : {"class", "reason", "rule", "decided_by", "park_id", "park", "parcel_id"}) {
    table.columns.push_back(textColumn(id));
  }
  table.columns.push_back(answer::areaColumn("area_m2"));
  if (beside.municipality) table.columns.push_back(textColumn("municipality_id"));
  if (beside.held) table.columns.push_back(textColumn("held_as", Column::Show::ifPresent));
  if (beside.owners) table.columns.push_back(textColumn("owner"));
  return table;
}

std::vector<Cell> pieceRow(const land::Piece& piece, const land::Partition& partition, const land::FeatureRef& park,
                           const plan::RemnantRule& remnant) {
  const auto name = park.text("name");
  const bool inUnit = piece.key.unit != land::noFeature;
  return {partition.scheme.classes[piece.key.landClass].id,
          land::reasonOf(piece, partition, remnant),
          partition.scheme.rules[piece.key.rule].id,
          land::decidedBy(piece, partition),
          std::string(park.id()),
          name ? Cell(std::string(*name)) : Cell(),
          inUnit ? Cell(std::string(partition.sources.units[piece.key.unit].id())) : Cell(),
          piece.areaM2};
}

Cell municipalityCell(const land::Piece& piece, const land::Partition& partition) {
  if (piece.key.municipality == land::noFeature) return {};
  return std::string(partition.sources.municipalities[piece.key.municipality].id());
}

/// Under its name in schemes; empty: it is not held.
Cell heldCell(const land::Piece& piece, const plan::Scheme& scheme) {
  const auto held = land::heldAs(piece, scheme);
  return held ? Cell(plan::heldAsNames()[static_cast<std::size_t>(*held)]) : Cell();
}

Cell ownerCell(const land::Piece& piece, const land::Partition& partition) {
  if (piece.key.unit == land::noFeature) return {};
  const auto owner = partition.sources.units[piece.key.unit].text("owner");
  return owner ? Cell(std::string(*owner)) : Cell();
}

}  // namespace

answer::Layer pieceLayer(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                         const std::vector<std::string>& classes, const plan::RemnantRule& remnant, bool owners) {
  const Beside beside{!partition.sources.municipalities.layers().empty(), !partition.scheme.waysHeld().empty(), owners};
  answer::Layer layer{emptyTable(beside), {}, "availability"};
  const land::CorrectedUnits corrected(partition);
  if (!corrected.empty()) layer.table.columns.push_back(answer::correctedColumn());
  for (const std::uint32_t p : parks) {
    const land::ParkLand& land = partition.parks[p];
    for (std::size_t i = 0; i < land.pieces.size(); ++i) {
      if (!isAsked(partition.scheme.classes[land.pieces[i].key.landClass], classes)) continue;
      layer.table.rows.push_back(pieceRow(land.pieces[i], partition, partition.sources.parks[p], remnant));
      auto& row = layer.table.rows.back();
      if (beside.municipality) row.push_back(municipalityCell(land.pieces[i], partition));
      if (beside.held) row.push_back(heldCell(land.pieces[i], partition.scheme));
      if (beside.owners) row.push_back(ownerCell(land.pieces[i], partition));
      if (!corrected.empty()) row.push_back(answer::correctedCell(corrected.has(land.pieces[i].key.unit)));
      if (land.shapes.size() > 0) {
        layer.shapes.append(land.shapes, i);
      } else {
        layer.shapes.addNone();
      }
    }
  }
  return layer;
}

}  // namespace hectare::questions
