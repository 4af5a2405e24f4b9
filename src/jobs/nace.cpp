// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/nace.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "src/text/data_rows.h"

namespace hectare::jobs {
namespace {

constexpr std::string_view tableFile = "nace/divisions.toml";

constexpr std::array<std::string_view, sectorCount> sectorIds = {
    "high_technology", "medium_high_technology", "medium_low_technology", "low_technology", "knowledge_services",
    "agency_work",     "public_services",        "other_sectors",         "unknown_sector"};

std::optional<Sector> sectorFromId(std::string_view id) {
  const auto found = std::find(sectorIds.begin(), sectorIds.end(), id);
  if (found == sectorIds.end()) return std::nullopt;
  return static_cast<Sector>(found - sectorIds.begin());
}

/// 0 for Rev. 2, 1 for Rev. 2.1. \pre the revision is stated.
std::size_t indexOf(NaceRevision revision) { return revision == NaceRevision::rev21 ? 1 : 0; }

std::optional<std::size_t> indexOf(std::string_view id) {
  if (id == "rev2") return 0;
  if (id == "rev2.1") return 1;
  return std::nullopt;
}

gis::Error incomplete(const std::string& what) {
  return {gis::ErrorKind::invalid, {"nace.table_incomplete", {{"what", what}}}, std::string(tableFile), {}};
}

/// A code taken apart.
struct Code {
  char letter = 0;   ///< of the section; 0: not said
  int division = 0;  ///< 0: only a section
};

/// "C26.11" -> C, 26. No value for what is no code: less than two digits, other signs.
std::optional<Code> parse(std::string_view text) {
  Code code;
  std::string digits;
  for (const char c : text) {
    if (std::isspace(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '-') continue;
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      digits += c;
    } else if (std::isalpha(static_cast<unsigned char>(c)) != 0 && digits.empty() && code.letter == 0) {
      code.letter = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    } else {
      return std::nullopt;
    }
  }
  constexpr std::size_t mostDigits = 7;  // NACE-BEL has five; older lists of the social security seven
  if (digits.size() == 1 || digits.size() > mostDigits || (digits.empty() && code.letter == 0)) return std::nullopt;
  if (!digits.empty()) code.division = (digits[0] - '0') * 10 + (digits[1] - '0');
  return digits.empty() || code.division > 0 ? std::optional(code) : std::nullopt;
}

}  // namespace

std::string_view sectorId(Sector sector) { return sectorIds[static_cast<std::size_t>(sector)]; }

Sectors only(Sector sector) { return Sectors().set(static_cast<std::size_t>(sector)); }

const Sectors& knowledgeIntensive() {
  static const Sectors sectors =
      only(Sector::highTechnology) | only(Sector::mediumHighTechnology) | only(Sector::knowledgeServices);
  return sectors;
}

gis::Result<NaceTable> NaceTable::read() {
  NaceTable table;
  table.m_sectors.fill(Sector::other);
  HECTARE_ASSIGN(const auto revisions, text::readDataRows(tableFile, "revision"));
  for (const text::DataRow& row : revisions) {
    const auto index = indexOf(row.text("id"));
    if (!index) return incomplete("revision " + row.text("id"));
    for (const double division : row.list("divisions")) {
      table.m_divisions[*index].set(static_cast<std::size_t>(division));
    }
  }
  HECTARE_ASSIGN(const auto classes, text::readDataRows(tableFile, "class"));
  for (const text::DataRow& row : classes) {
    const auto sector = sectorFromId(row.text("id"));
    if (!sector) return incomplete("class " + row.text("id"));
    for (const double division : row.list("divisions")) table.m_sectors[static_cast<std::size_t>(division)] = *sector;
  }
  HECTARE_ASSIGN(const auto sections, text::readDataRows(tableFile, "section"));
  for (const text::DataRow& row : sections) {
    const auto index = indexOf(row.text("revision"));
    std::string letters = row.text("letters");
    std::erase(letters, ' ');
    const std::vector<double> first = row.list("first");
    if (!index || letters.size() != first.size()) return incomplete("section " + row.text("revision"));
    for (std::size_t i = 0; i < first.size(); ++i) {
      table.m_sections[*index].push_back({letters[i], static_cast<int>(first[i])});
    }
  }
  HECTARE_ASSIGN(const auto moved, text::readDataRows(tableFile, "moved"));
  for (const text::DataRow& row : moved) {
    NaceMove move{0, {}, row.list("all") == std::vector<double>{1}, row.text("codes")};
    for (const double division : row.list("from")) move.from = static_cast<int>(division);
    for (const double division : row.list("to")) move.to.push_back(static_cast<int>(division));
    table.m_moves.push_back(std::move(move));
  }
  if (table.m_divisions[0].none() || table.m_divisions[1].none()) return incomplete("revision");
  return table;
}

bool NaceTable::has(NaceRevision revision, int division) const {
  return m_divisions[indexOf(revision)].test(static_cast<std::size_t>(division));
}

Sectors NaceTable::sectorsOf(NaceRevision revision, int division) const {
  const auto own = m_sectors[static_cast<std::size_t>(division)];
  if (revision == NaceRevision::rev2) return only(own);
  Sectors sectors;
  if (has(NaceRevision::rev2, division)) sectors |= only(own);
  for (const NaceMove& move : m_moves) {
    const bool came = std::find(move.to.begin(), move.to.end(), division) != move.to.end();
    if (came) sectors |= only(m_sectors[static_cast<std::size_t>(move.from)]);
  }
  return sectors;
}

bool NaceTable::isInSection(NaceRevision revision, char letter, int division) const {
  char found = 0;
  for (const Section& section : m_sections[indexOf(revision)]) {
    if (section.first <= division) found = section.letter;
  }
  return found == letter;
}

Sectors NaceTable::sectorsOfSection(NaceRevision revision, char letter) const {
  Sectors sectors;
  for (int division = 1; division < static_cast<int>(divisionCount); ++division) {
    if (has(revision, division) && isInSection(revision, letter, division)) sectors |= sectorsOf(revision, division);
  }
  return sectors;
}

NaceReading NaceTable::classify(std::string_view text, NaceRevision revision) const {
  NaceReading reading;
  const auto code = parse(text);
  reading.neither = true;
  reading.revision = revision;
  if (!code) return reading;
  Sectors sectors;
  std::vector<NaceRevision> fitting;
  for (const NaceRevision candidate : {NaceRevision::rev2, NaceRevision::rev21}) {
    if (revision != NaceRevision::unstated && revision != candidate) continue;
    const bool letterFits = code->letter == 0 || isInSection(candidate, code->letter, code->division);
    const Sectors found = code->division == 0                            ? sectorsOfSection(candidate, code->letter)
                          : has(candidate, code->division) && letterFits ? sectorsOf(candidate, code->division)
                                                                         : Sectors();
    if (found.any()) fitting.push_back(candidate);
    sectors |= found;
  }
  if (sectors.none()) return reading;
  reading.neither = false;
  reading.sectors = sectors;
  reading.division = code->division;
  if (fitting.size() == 1) reading.revision = fitting.front();
  for (const NaceMove& move : m_moves) {
    if (move.from == code->division) reading.move = &move;
  }
  return reading;
}

}  // namespace hectare::jobs
