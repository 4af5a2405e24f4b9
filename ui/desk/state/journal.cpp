// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/journal.h"

#include <algorithm>
#include <string>

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "ui/desk/state/own_folder.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

const std::string heading = "# Unsaved edits of Hectare, on a file with SHA-256 ";
const std::string ofPlan = "# Plan: ";
const std::string ending = ".journal";

/// Of a file that is not there: the hash of nothing.
std::string hashOf(const fs::path& file) {
  const auto text = gis::readFile(file);
  return gis::sha256OfText(text ? *text : std::string());
}

bool lies(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored);
}

std::string endingOf(int place) { return (place == 1 ? std::string() : "." + std::to_string(place)) + ending; }

/// Empty: it is no journal.
fs::path planOf(const fs::path& journal) {
  const auto text = gis::readFile(journal);
  if (!text || !text->starts_with(heading)) return {};
  const std::size_t line = text->find('\n') + 1;
  if (line == 0 || text->compare(line, ofPlan.size(), ofPlan) != 0) return {};
  const std::size_t begin = line + ofPlan.size();
  return text->substr(begin, text->find('\n', begin) - begin);
}

/// What cannot be read is no plan of anybody's, but may be of use to somebody: it stays under another name, so that the
/// next edits do not go over it. Always an error, about the journal and not about the plan.
gis::Error setAside(const fs::path& journal, const gis::Error& why) {
  fs::path aside = journal;
  aside += ".damaged";
  std::error_code failed;
  fs::rename(journal, aside, failed);
  return {gis::ErrorKind::invalid,
          {"keep.journal_damaged", {{"file", (failed ? journal : aside).string()}}},
          why.where,
          {}};
}

}  // namespace

Journal::Journal(fs::path planFile, int place)
    : m_plan(std::move(planFile)),
      m_beside(m_plan.parent_path() / ("." + m_plan.filename().string() + endingOf(place))),
      m_own(ownFolder() / (ownName(m_plan) + endingOf(place))),
      m_place(place) {}

fs::path Journal::file() const {
  if (lies(m_own) && !lies(m_beside)) return m_own;
  return lies(m_plan) ? m_beside : m_own;
}

gis::Status Journal::keep(const plan::Plan& plan, const std::string& basedOn) const {
  const std::string whole = fs::absolute(m_plan).string();
  const std::string hash = basedOn.empty() ? gis::sha256OfText({}) : basedOn;
  const std::string text = heading + hash + "\n" + ofPlan + whole + "\n" + plan::formatPlan(plan);
  std::error_code ignored;  // one that cannot be removed is offered once more, which is better than lost
  if (lies(m_plan) && gis::replaceFile(m_beside, text)) {
    fs::remove(m_own, ignored);
    return {};
  }
  HECTARE_TRY(gis::replaceFile(m_own, text));
  fs::remove(m_beside, ignored);
  return {};
}

void Journal::clear() const {
  std::error_code ignored;  // as above
  fs::remove(m_beside, ignored);
  fs::remove(m_own, ignored);
}

gis::Result<std::optional<Journal::Kept>> Journal::kept() const {
  const fs::path journal = file();
  if (!lies(journal)) return std::optional<Kept>();
  HECTARE_ASSIGN(const std::string text, gis::readFile(journal));
  auto plan = plan::parsePlan(text, m_plan);
  if (!plan) return setAside(journal, plan.error());
  const std::string first = text.substr(0, text.find('\n'));
  const std::string hash = first.starts_with(heading) ? first.substr(heading.size()) : std::string();
  const bool none = hash == gis::sha256OfText({});
  return std::optional<Kept>({*std::move(plan), hash != hashOf(m_plan), none ? std::string() : hash, m_place});
}

std::vector<fs::path> Journal::neverSaved() {
  std::vector<fs::path> plans;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(ownFolder(), failed)) {
    if (entry.path().extension() != ending) continue;
    const fs::path plan = planOf(entry.path());
    if (!plan.empty()) plans.push_back(plan);
  }
  std::ranges::sort(plans);
  const auto twice = std::ranges::unique(plans);
  plans.erase(twice.begin(), twice.end());
  return plans;
}

}  // namespace hectare::desk
