// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/job_cells.h"

#include <algorithm>

namespace hectare::jobs {
namespace {

std::optional<double> endOf(const Figure& figure, End end) {
  if (figure.state != Figure::State::told) return std::nullopt;
  if (end == End::high) return figure.high;
  return end == End::low ? figure.low : figure.mid;
}

bool isSuppressed(const answer::Cell& cell) {
  const auto* message = std::get_if<gis::Message>(&cell);
  return message != nullptr && message->id == answer::suppressedId;
}

}  // namespace

answer::Cell jobsCell(const Figure& figure, End end) {
  if (figure.state == Figure::State::withheld) return gis::Message{answer::suppressedId};
  const auto jobs = endOf(figure, end);
  return jobs ? answer::Cell(*jobs) : answer::Cell();
}

answer::Cell densityCell(const Figure& figure, std::optional<double> areaM2, End end) {
  if (!areaM2 || *areaM2 <= 0) return {};
  if (figure.state == Figure::State::withheld) return gis::Message{answer::suppressedId};
  const auto jobs = endOf(figure, end);
  return jobs ? answer::Cell(*jobs / (*areaM2 / gis::squareMetresPerHectare)) : answer::Cell();
}

answer::Cell shareCell(const Figure& part, const Figure& all) {
  constexpr double inHundred = 100;
  const bool withheld = part.state == Figure::State::withheld || all.state == Figure::State::withheld;
  if (withheld) return gis::Message{answer::suppressedId};
  const bool known = part.state == Figure::State::told && all.state == Figure::State::told && all.mid > 0;
  return known ? answer::Cell(inHundred * part.mid / all.mid) : answer::Cell();
}

void tellDisclosure(const JobTable& table, answer::Answer& answer) {
  if (!table.control()) {
    answer.confidential = true;
    const gis::Message note{"jobs.no_control"};
    answer.notes.push_back(note);
    return;
  }
  const auto inRow = [](const auto& row) { return std::any_of(row.begin(), row.end(), isSuppressed); };
  const bool any = std::any_of(answer.tables.begin(), answer.tables.end(), [&](const answer::Table& t) {
    return inRow(t.total) || std::any_of(t.rows.begin(), t.rows.end(), inRow);
  });
  if (!any) return;
  const DisclosureRule& rule = table.rule();
  constexpr double inHundred = 100;
  answer.notes.push_back(
      {"jobs.rule", {{"fewest", static_cast<std::int64_t>(rule.fewest)}, {"share", rule.largestShare * inHundred}}});
}

}  // namespace hectare::jobs
