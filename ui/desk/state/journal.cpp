// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/journal.h"

#include <string>

#include "gis/base/file.h"
#include "src/plan/plan_file.h"

namespace hectare::desk {

namespace {

const std::string heading = "# Unsaved edits of Hectare, on a file with SHA-256 ";

/// Of a file that is not there: the hash of nothing.
std::string hashOf(const std::filesystem::path& file) {
  const auto text = gis::readFile(file);
  return gis::sha256OfText(text ? *text : std::string());
}

}  // namespace

Journal::Journal(std::filesystem::path planFile)
    : m_plan(std::move(planFile)), m_file(m_plan.parent_path() / ("." + m_plan.filename().string() + ".journal")) {}

gis::Status Journal::keep(const plan::Plan& plan) const {
  return gis::replaceFile(m_file, heading + hashOf(m_plan) + "\n" + plan::formatPlan(plan));
}

void Journal::clear() const {
  std::error_code ignored;  // one that cannot be removed is offered once more, which is better than lost
  std::filesystem::remove(m_file, ignored);
}

gis::Result<std::optional<Journal::Kept>> Journal::kept() const {
  std::error_code ignored;
  if (!std::filesystem::exists(m_file, ignored)) return std::optional<Kept>();
  HECTARE_ASSIGN(const std::string text, gis::readFile(m_file));
  HECTARE_ASSIGN(plan::Plan plan, plan::parsePlan(text, m_plan));
  const std::string first = text.substr(0, text.find('\n'));
  return std::optional<Kept>({std::move(plan), first != heading + hashOf(m_plan)});
}

}  // namespace hectare::desk
