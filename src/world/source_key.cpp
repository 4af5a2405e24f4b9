// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/source_key.h"

#include <fmt/format.h>

#include "gis/base/file.h"
#include "gis/io/source_hash.h"

namespace hectare::world {
namespace {

/// Fields one after another, each with its length, so that no two different lists read the same.
class KeyText {
 public:
  KeyText& add(std::string_view field) {
    m_text += fmt::format("{}:{};", field.size(), field);
    return *this;
  }
  KeyText& add(const std::optional<double>& number) { return add(number ? fmt::format("{}", *number) : "-"); }
  KeyText& add(const std::vector<std::string>& fields) {
    add(std::to_string(fields.size()));
    for (const std::string& field : fields) add(field);
    return *this;
  }
  [[nodiscard]] std::string hash() const { return gis::sha256OfText(m_text); }

 private:
  std::string m_text;
};

void addBinding(KeyText& key, const std::string& ours, const plan::ColumnBinding& binding) {
  key.add(ours).add(binding.column).add(binding.above).add(binding.separator).add(binding.fold).add(binding.why);
  key.add(std::to_string(binding.values.size()));
  for (const auto& [from, to] : binding.values) key.add(from).add(to);
}

void addJoins(KeyText& key, const plan::Plan& plan, const plan::Source& source) {
  if (source.join) key.add(source.join->source).add(source.join->on).add(source.join->key);
  for (const plan::Source& table : plan.sources) {
    if (table.join && table.join->source == source.name) key.add(table.join->on);
  }
}

void addSource(KeyText& key, const plan::Source& source) {
  key.add(source.name).add(plan::roleName(source.role)).add(source.paths).add(source.layer).add(source.crs);
  key.add(source.axesSwapped ? "swapped" : "");
  key.add(source.date).add(source.hard ? "hard" : "soft").add(std::to_string(source.priority)).add(source.bufferM);
  const plan::PlaceColumns places = source.geometry.value_or(plan::PlaceColumns());
  key.add(places.x).add(places.y).add(places.wkt).add(source.decimalComma ? "," : ".").add(source.encoding);
  key.add(source.accuracyM).add(source.accuracy).add(source.jobsUnit).add(source.workers);
  const plan::TileService& service = source.service;
  key.add(service.kind).add(std::to_string(service.maxZoom)).add(service.timeLimitS);
  key.add(source.why).add(source.unsure);  // what is unsure is told, with its reason
  key.add(std::to_string(source.columns.size()));
  for (const auto& [ours, binding] : source.columns) addBinding(key, ours, binding);
  key.add(std::to_string(source.filters.size()));
  for (const plan::Filter& f : source.filters)
    key.add(f.column).add(f.in).add(f.notIn).add(f.min).add(f.max).add(f.validOn);
}

}  // namespace

gis::Result<std::vector<std::string>> contentHashes(const plan::Plan& plan, const plan::Source& source) {
  std::vector<std::string> hashes;
  for (const std::string& path : source.paths) {
    HECTARE_ASSIGN(std::string hash, gis::sourceHash(plan.resolve(path)));
    hashes.push_back(std::move(hash));
  }
  return hashes;
}

std::string sourceKey(const plan::Plan& plan, std::size_t sourceIndex, const std::vector<std::string>& contentHashes,
                      const std::vector<std::string>& tableKeys, const gis::Crs& crs) {
  const plan::Source& source = plan.sources[sourceIndex];
  KeyText key;
  key.add("source").add(std::to_string(sourceIndex)).add(contentHashes).add(tableKeys).add(crs.definition());
  addSource(key, source);
  addJoins(key, plan, source);
  return key.hash();
}

std::string correctedKey(const std::string& uncorrected, const std::vector<const plan::Correction*>& corrections,
                         const plan::Scheme* scheme) {
  KeyText key;
  key.add("corrected").add(uncorrected).add(scheme != nullptr ? scheme->contentHash : "");
  key.add(std::to_string(corrections.size()));
  for (const plan::Correction* c : corrections) {
    key.add(c->layer).add(c->id).add(c->crs).add(c->place.inside.x).add(c->place.inside.y).add(c->place.areaM2);
    key.add(c->place.outline).add(std::to_string(c->set.size())).add(std::to_string(c->was.size()));
    for (const auto* facts : {&c->set, &c->was}) {
      for (const auto& [fact, value] : *facts) key.add(fact).add(value);
    }
    key.add(c->reason).add(c->source).add(c->date).add(c->author);
  }
  return key.hash();
}

std::string drawnKey(const plan::Plan& plan, const DrawnGroup& group, const gis::Crs& crs) {
  KeyText key;
  key.add("drawn").add(std::to_string(plan.sources.size())).add(crs.definition()).add(plan.file.filename().string());
  key.add(plan.illustrative ? "illustrative" : "");
  for (const plan::Drawn* one : group) {
    key.add(one->id).add(plan::roleName(one->role)).add(one->wkt).add(one->name).add(one->level);
    key.add(one->hard ? "hard" : "soft").add(std::to_string(one->priority));
  }
  return key.hash();
}

}  // namespace hectare::world
