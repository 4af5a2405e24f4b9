// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/changes/old_facts.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hectare::questions {

namespace {

using land::FeatureRef;
using land::UnitFact;
using Place = std::pair<const world::Layer*, std::uint32_t>;
using Values = std::vector<std::optional<std::string>>;  ///< per row of a layer

/// The columns of one layer as they are to be: name -> value per row.
using Columns = std::map<std::string, Values>;

std::map<Place, std::uint32_t> ranksOf(const land::RankedFeatures& features) {
  std::map<Place, std::uint32_t> ranks;
  for (std::uint32_t r = 0; r < features.size(); ++r) ranks[{features[r].layer, features[r].row}] = r;
  return ranks;
}

std::optional<std::string> valueOf(const land::UnitFacts& facts, std::uint32_t rank, UnitFact fact) {
  const std::uint16_t number = facts.of(rank)[static_cast<std::size_t>(fact)];
  if (number == land::UnitFacts::missing) return std::nullopt;
  return facts.value(fact, number);
}

std::optional<std::string> textOf(const FeatureRef& feature, std::string_view column) {
  const auto text = feature.text(column);
  return text ? std::optional(std::string(*text)) : std::nullopt;
}

/// Writes the facts of then, layer by layer, and notes whether any differs from that of now.
class FactWriter {
 public:
  void set(const FeatureRef& feature, const std::string& column, std::optional<std::string> then,
           const std::optional<std::string>& now) {
    m_differs = m_differs || then != now;
    Values& values = m_layers[feature.layer][column];
    values.resize(feature.layer->table.size());
    values[feature.row] = std::move(then);
  }

  [[nodiscard]] bool differs() const { return m_differs; }

  /// The same world, with these columns in the place of its own.
  [[nodiscard]] world::World written(const world::World& world) const {
    world::World result = world;
    for (world::Entry& entry : result.entries) {
      const auto found = m_layers.find(entry.layer.get());
      if (found != m_layers.end()) entry.layer = written(*entry.layer, found->second);
    }
    return result;
  }

 private:
  static std::shared_ptr<const world::Layer> written(const world::Layer& layer, const Columns& columns) {
    auto result = std::make_shared<world::Layer>(layer);
    for (const auto& [name, values] : columns) {
      gis::Column column(name, gis::ColumnType::text);
      for (const auto& value : values) {
        if (value) {
          column.addText(*value);
        } else {
          column.addMissing();
        }
      }
      std::erase_if(result->table.columns, [&](const gis::Column& other) { return other.name() == name; });
      result->table.columns.push_back(std::move(column));
    }
    return result;
  }

  std::map<const world::Layer*, Columns> m_layers;
  bool m_differs = false;
};

void writeUnits(const land::Partition& now, const land::Partition& then, const FeatureMatches& matches,
                FactWriter& writer) {
  const auto ranksThen = ranksOf(then.sources.units);
  for (std::uint32_t rank = 0; rank < now.sources.units.size(); ++rank) {
    const FeatureRef& unit = now.sources.units[rank];
    const auto before = matches.of[rank];
    const auto known = before ? ranksThen.find({before->layer, before->row}) : ranksThen.end();
    for (std::size_t f = 0; f < land::unitFactCount; ++f) {
      const auto fact = static_cast<UnitFact>(f);
      const auto is = valueOf(*now.facts, rank, fact);
      const auto was = known == ranksThen.end() ? is : valueOf(*then.facts, known->second, fact);
      writer.set(unit, std::string(land::unitFactName(fact)), was, is);
    }
    const auto owner = textOf(unit, "owner");
    writer.set(unit, "owner", before ? textOf(*before, "owner") : owner, owner);
  }
}

void writeZones(const land::Partition& now, const FeatureMatches& matches, FactWriter& writer) {
  for (std::uint32_t rank = 0; rank < now.sources.zones.size(); ++rank) {
    const FeatureRef& zone = now.sources.zones[rank];
    const auto is = textOf(zone, "status");
    writer.set(zone, "status", matches.has(rank) ? textOf(*matches.of[rank], "status") : is, is);
  }
}

}  // namespace

std::optional<world::World> withOldFacts(const world::World& newWorld, const land::Partition& now,
                                         const land::Partition& then, const FeatureMatches& units,
                                         const FeatureMatches& zones) {
  FactWriter writer;
  writeUnits(now, then, units, writer);
  writeZones(now, zones, writer);
  if (!writer.differs()) return std::nullopt;
  return writer.written(newWorld);
}

}  // namespace hectare::questions
