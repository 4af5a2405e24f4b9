// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/establishments.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "src/jobs/choose_unit.h"
#include "src/jobs/lost_zeros.h"
#include "src/world/row_numbers.h"

namespace hectare::jobs {
namespace {

constexpr std::size_t toldOneByOne = 20;

std::optional<std::string> textIn(const world::Layer& layer, const char* column, std::uint32_t row) {
  const gis::Column* found = layer.table.find(column);
  if (found == nullptr || found->missing(row)) return std::nullopt;
  return found->asText(row);
}

std::optional<double> numberIn(const world::Layer& layer, const char* column, std::uint32_t row) {
  const gis::Column* found = layer.table.find(column);
  const auto number = found == nullptr ? std::nullopt : found->asNumber(row);
  return number && *number >= 0 ? number : std::nullopt;
}

/// "rev2.1", "NACE-BEL 2025", "2008"; no value where another one is stated, whose divisions mean other things ("2003").
std::optional<NaceRevision> revisionOf(const std::optional<std::string>& text) {
  if (!text || text->empty()) return NaceRevision::unstated;
  std::set<std::string> numbers;
  std::string number;
  for (const char c : *text + ' ') {
    if ((c >= '0' && c <= '9') || (!number.empty() && (c == '.' || c == ','))) {
      number += c == ',' ? '.' : c;
    } else if (!number.empty()) {
      numbers.insert(std::exchange(number, {}));
    }
  }
  const auto says = [&](std::initializer_list<const char*> known) {
    return std::any_of(known.begin(), known.end(), [&](const char* one) { return numbers.contains(one); });
  };
  if (says({"2025", "2.1", "21"})) return NaceRevision::rev21;
  return says({"2008", "2", "2.0"}) ? std::optional(NaceRevision::rev2) : std::nullopt;
}

/// An identifier without the "#2" that a doubled one got.
std::string baseOf(const std::string& id) {
  const auto mark = id.rfind('#');
  const bool added = mark != std::string::npos && mark + 1 < id.size() &&
                     id.find_first_not_of("0123456789", mark + 1) == std::string::npos;
  return added ? id.substr(0, mark) : id;
}

/// How often something was seen, by what it says.
using Counts = std::map<std::string, std::int64_t>;

class Reader {
 public:
  Reader(NaceTable nace, bool control) : m_nace(std::move(nace)), m_control(control) {}

  void take(const world::Layer& layer) {
    m_layer = &layer;
    ++m_layers;
    m_numbered = world::hasRowNumbers(layer);
    for (std::uint32_t row = 0; row < layer.table.size(); ++row) {
      if (layer.table.geometry.kind(row) == gis::GeometryKind::point) takeRow(row);
    }
    tellLayer();
  }

  Register finish() {
    chooseUnit(m_all);
    chooseWorker(m_all);
    tellMoves();
    checkHeadOffices(m_all);
    return std::move(m_all);
  }

 private:
  void takeRow(std::uint32_t row) {
    Establishment e{m_layer, row, m_layer->table.geometry.coords(row).front()};
    e.jobs = rangeOf(row);
    e.unit = known(unitOf, "unit", row, m_noUnits);
    e.worker = known(workerOf, "worker", row, m_noWorkers);
    e.isSeat = textIn(*m_layer, "is_seat", row) == "yes";
    const std::string base = fmt::format("{}\n{}", m_layers, nameOf(e));
    e.establishment = numberOf(m_establishments, base);
    const auto enterprise = textIn(*m_layer, "enterprise", row);
    e.enterprise = numberOf(m_enterprises, enterprise && !enterprise->empty() ? "e" + *enterprise : "v" + base);
    m_all.hasEnterprises = m_all.hasEnterprises || enterprise;
    const auto nace = textIn(*m_layer, "nace", row);
    if (isTwice(e, nace.value_or(""))) return;
    if (e.jobs) ++m_numbers[{e.establishment, e.worker}];
    const bool countsHeads = e.unit == Unit::jobs || e.unit == Unit::persons;
    if (e.jobs && countsHeads && std::floor(e.jobs->low) != e.jobs->low) ++m_broken;
    classify(e, nace, row);
    m_all.rows.push_back(e);
  }

  /// By which rows of one establishment are told: its identifier; where rows are but numbered, its name at its place.
  [[nodiscard]] std::string nameOf(const Establishment& e) const {
    const auto name = m_numbered ? textIn(*m_layer, "name", e.row) : std::nullopt;
    if (!name || name->empty()) return baseOf(e.id());
    return fmt::format("{}\n{} {}", *name, e.place.x, e.place.y);
  }

  /// What a text says, or that nobody says it; a text that nobody knows is counted.
  template <class T>
  T known(std::optional<T> (*read)(const std::optional<std::string>&), const char* column, std::uint32_t row,
          Counts& unknown) {
    const auto text = textIn(*m_layer, column, row);
    const std::optional<T> said = read(text);
    if (!said) ++unknown[*text];
    return said.value_or(T::unstated);
  }

  /// The count where there is one, else what is said of its ends, else the size class.
  std::optional<Range> rangeOf(std::uint32_t row) {
    if (const auto count = numberIn(*m_layer, "jobs", row)) return Range{*count, *count};
    const auto low = numberIn(*m_layer, "jobs_low", row);
    const auto high = numberIn(*m_layer, "jobs_high", row);
    if (low || high) {
      if (!high || *high >= low.value_or(0)) return Range{low.value_or(0), high};
      ++m_crossed;
      return std::nullopt;
    }
    const auto text = textIn(*m_layer, "size_class", row);
    if (!text) return std::nullopt;
    const auto range = readSizeClass(*text);
    if (!range) ++m_noClasses[*text];
    return range;
  }

  void classify(Establishment& e, const std::optional<std::string>& code, std::uint32_t row) {
    if (!code) return;
    m_lostZeros.see(*code);
    const auto stated = textIn(*m_layer, "nace_revision", row);
    const auto revision = revisionOf(stated);
    if (!revision) {
      ++m_noRevisions[*stated];
      return;
    }
    const NaceReading reading = m_nace.classify(*code, *revision);
    e.sectors = reading.sectors;
    if (reading.neither) ++m_neither[*code];
    if (reading.move != nullptr && reading.revision != NaceRevision::rev21) ++m_moved[reading.move->from];
  }

  /// The same row once more: identifier, place, number, activity and kind of worker.
  bool isTwice(const Establishment& e, const std::string& nace) {
    const Range jobs = e.jobs.value_or(Range{-1, -1});
    const auto key =
        std::tuple(e.establishment, e.place.x, e.place.y, jobs.low, jobs.high.value_or(-1), nace, e.worker);
    if (m_seen.insert(key).second) return false;
    ++m_twice;
    return true;
  }

  static std::uint32_t numberOf(std::map<std::string, std::uint32_t>& numbers, const std::string& name) {
    return numbers.emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second;
  }

  gis::Finding& add(const char* rule, gis::Severity severity, std::string subject, gis::Message text) {
    m_all.findings.push_back(
        {rule, severity, m_layer->name, std::move(subject), std::move(text), {}, {}, {}, {}, false, {}});
    return m_all.findings.back();
  }

  void tellLayer() {
    using enum gis::Severity;
    if (m_twice > 0) add("jobs.row_twice", warning, {}, {"jobs.row_twice", {{"count", m_twice}}});
    if (m_crossed > 0) add("jobs.ends_crossed", warning, {}, {"jobs.ends_crossed", {{"count", m_crossed}}});
    if (m_broken > 0) {
      add("jobs.not_whole", warning, {}, {"job_terms.not_whole", {{"count", m_broken}}}).fix = {"job_terms.thousands"};
    }
    const auto added = std::ranges::count_if(m_numbers, [](const auto& one) { return one.second > 1; });
    if (added > 0) add("jobs.rows_added", warning, {}, {"job_terms.rows_added", {{"count", std::int64_t{added}}}});
    if (const std::int64_t count = m_lostZeros.count(); count > 0) {
      add("nace.zero_lost", warning, {}, {"job_terms.zero_lost", {{"count", count}}}).fix = {"job_terms.zero_lost_fix"};
    }
    tellNoClasses();
    tellFirst("nace.neither", m_neither, [&](const std::string& code, std::int64_t count) {
      add("nace.neither", warning, code, {"nace.neither", {{"code", code}, {"count", count}}});
    });
    tellFirst("jobs.unit_unknown", m_noUnits, [&](const std::string& value, std::int64_t count) {
      add("jobs.unit_unknown", warning, value, {"job_terms.unit_unknown", {{"value", value}, {"count", count}}});
    });
    tellFirst("jobs.worker_unknown", m_noWorkers, [&](const std::string& value, std::int64_t count) {
      add("jobs.worker_unknown", warning, value, {"job_terms.worker_unknown", {{"value", value}, {"count", count}}});
    });
    tellFirst("nace.revision_unknown", m_noRevisions, [&](const std::string& value, std::int64_t count) {
      add("nace.revision_unknown", warning, value,
          {"job_terms.revision_unknown", {{"value", value}, {"count", count}}});
    });
    m_twice = m_crossed = m_broken = 0;
    m_numbers.clear();
    m_lostZeros = {};
    m_noRevisions.clear();
    m_noUnits.clear();
    m_noWorkers.clear();
    m_noClasses.clear();
    m_neither.clear();
  }

  /// A text that is no size class may be a number of jobs: it is quoted only where those may be told.
  void tellNoClasses() {
    using enum gis::Severity;
    if (!m_control) {
      tellFirst("jobs.no_size_class", m_noClasses, [&](const std::string& value, std::int64_t count) {
        add("jobs.no_size_class", warning, value, {"jobs.no_size_class", {{"value", value}, {"count", count}}});
      });
      return;
    }
    std::int64_t rows = 0;
    for (const auto& [value, count] : m_noClasses) rows += count;
    if (rows > 0) add("jobs.no_size_class", warning, {}, {"job_terms.no_size_class", {{"count", rows}}});
  }

  template <class Tell>
  void tellFirst(const char* rule, const Counts& counts, Tell&& tell) {
    std::size_t told = 0;
    std::int64_t values = 0;
    std::int64_t rows = 0;
    for (const auto& [what, count] : counts) {
      if (++told <= toldOneByOne) {
        tell(what, count);
      } else {
        ++values;
        rows += count;
      }
    }
    if (values == 0) return;
    add(rule, gis::Severity::warning, {}, {"job_terms.more_values", {{"values", values}, {"count", rows}}});
  }

  void tellMoves() {
    for (const NaceMove& move : m_nace.moves()) {
      const auto found = m_moved.find(move.from);
      if (found == m_moved.end()) continue;
      std::string to;
      for (const int division : move.to) to += (to.empty() ? "" : ", ") + std::to_string(division);
      add("nace.moved", gis::Severity::note, std::to_string(move.from),
          {move.all ? "nace.moved_all" : "nace.moved_part",
           {{"from", std::to_string(move.from)}, {"to", to}, {"codes", move.codes}, {"count", found->second}}});
    }
  }

  NaceTable m_nace;
  bool m_control;
  Register m_all;
  const world::Layer* m_layer = nullptr;
  int m_layers = 0;
  bool m_numbered = false;
  std::map<std::string, std::uint32_t> m_establishments;
  std::map<std::string, std::uint32_t> m_enterprises;
  std::set<std::tuple<std::uint32_t, double, double, double, double, std::string, Worker>> m_seen;
  std::int64_t m_twice = 0;
  std::int64_t m_crossed = 0;
  std::int64_t m_broken = 0;                                           ///< heads that are not whole
  std::map<std::pair<std::uint32_t, Worker>, std::int64_t> m_numbers;  ///< rows with jobs of an establishment
  LostZeros m_lostZeros;
  Counts m_noClasses;
  Counts m_neither;
  Counts m_noRevisions;
  Counts m_noUnits;
  Counts m_noWorkers;
  std::map<int, std::int64_t> m_moved;
};

}  // namespace

std::string_view unitId(Unit unit) {
  switch (unit) {
    case Unit::jobs:
      return "jobs";
    case Unit::fte:
      return "fte";
    case Unit::persons:
      return "persons";
    case Unit::unstated:
      break;
  }
  return "unstated";
}

std::string_view workerId(Worker worker) {
  switch (worker) {
    case Worker::wageEarner:
      return "wage_earner";
    case Worker::selfEmployed:
      return "self_employed";
    case Worker::unstated:
      break;
  }
  return "unstated";
}

std::string Establishment::id() const { return textIn(*layer, "id", row).value_or(std::string()); }

gis::Result<std::optional<Register>> readEstablishments(const world::World& world, bool control) {
  HECTARE_ASSIGN(const auto layers, world.layers(plan::Role::establishments));
  if (layers.empty()) return std::optional<Register>{};
  HECTARE_ASSIGN(auto nace, NaceTable::read());
  Reader reader(std::move(nace), control);
  for (const world::Layer* layer : layers) reader.take(*layer);
  return std::optional(reader.finish());
}

}  // namespace hectare::jobs
