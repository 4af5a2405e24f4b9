// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/nis_codes.h"

#include <algorithm>
#include <set>

#include "src/text/data_rows.h"
#include "src/world/findings.h"

namespace hectare::world {
namespace {

struct Change {
  std::string old;
  std::string now;
  std::string name;
  std::string day;
};

gis::Result<std::vector<Change>> changes() {
  HECTARE_ASSIGN(const std::vector<text::DataRow> rows, text::readDataRows("nis/changes.toml", "change"));
  std::vector<Change> all;
  for (const text::DataRow& row : rows)
    all.push_back({row.text("old"), row.text("new"), row.text("name"), row.text("day")});
  return all;
}

bool isNis(std::string_view code) {
  return code.size() == 5 && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::set<std::string, std::less<>> codesIn(const gis::Column& column) {
  std::set<std::string, std::less<>> codes;
  for (std::size_t row = 0; row < column.size(); ++row) {
    const auto text = column.asText(row);
    if (!text || text->empty()) continue;
    if (!isNis(*text)) return {};
    codes.insert(*text);
  }
  return codes;
}

/// Codes of the layer; none where neither column holds NIS codes alone.
std::set<std::string, std::less<>> codesOf(const Layer& layer) {
  for (const char* name : {"nis", "id"}) {
    if (const gis::Column* column = layer.table.find(name)) return codesIn(*column);
  }
  return {};
}

/// Antwerpen took in Borsbeek and kept its code, which therefore says nothing of its age: it is no code that began.
bool began(const Change& change) { return change.now != "11002"; }

NisVintage vintageOf(const std::set<std::string, std::less<>>& codes, const std::vector<Change>& all) {
  NisVintage vintage;
  for (const Change& change : all) {
    if (codes.contains(change.now) && began(change)) vintage.from = std::max(vintage.from, change.day);
    if (!codes.contains(change.old)) continue;
    if (vintage.until.empty() || change.day < vintage.until) vintage.until = change.day;
  }
  return vintage;
}

void tellVintage(const NisVintage& vintage, Layer& layer) {
  if (vintage.from.empty() && vintage.until.empty()) return;
  const bool mixed = !vintage.from.empty() && !vintage.until.empty() && vintage.from >= vintage.until;
  gis::Message text = mixed                   ? gis::Message{"nis.mixed"}
                      : vintage.from.empty()  ? gis::Message{"nis.until"}
                      : vintage.until.empty() ? gis::Message{"nis.since"}
                                              : gis::Message{"nis.between"};
  text.args = {{"from", vintage.from}, {"until", vintage.until}};
  addFinding(layer, "nis.vintage", mixed ? gis::Severity::warning : gis::Severity::note, {}, std::move(text));
}

}  // namespace

gis::Result<NisChanges> NisChanges::read() {
  HECTARE_ASSIGN(const std::vector<Change> all, changes());
  NisChanges result;
  for (const Change& change : all) result.m_now[change.old] = change.now;
  return result;
}

std::string NisChanges::codeAmong(const std::string& code, const std::set<std::string>& known) const {
  std::set<std::string> seen;  // codes may be used again, so a table could lead back to where it began
  for (std::string now = code; seen.insert(now).second;) {
    if (known.contains(now)) return now;
    if (const auto next = m_now.find(now); next != m_now.end()) now = next->second;
  }
  return code;
}

gis::Result<NisVintage> nisVintage(const Layer& layer) {
  HECTARE_ASSIGN(const std::vector<Change> all, changes());
  return vintageOf(codesOf(layer), all);
}

gis::Status checkNisCodes(Layer& layer) {
  const auto codes = codesOf(layer);
  if (codes.empty()) return {};
  HECTARE_ASSIGN(const std::vector<Change> all, changes());
  tellVintage(vintageOf(codes, all), layer);
  for (const Change& change : all) {
    if (!codes.contains(change.old)) continue;
    addFinding(layer, "nis.ended", gis::Severity::note, change.old,
               {"nis.ended", {{"code", change.old}, {"day", change.day}, {"now", change.now}, {"name", change.name}}});
  }
  return {};
}

}  // namespace hectare::world
