// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/taken_files.h"

#include <optional>

#include "gis/io/survey.h"
#include "src/world/read_keys.h"
#include "ui/desk/state/journal.h"

namespace hectare::desk {

namespace fs = std::filesystem;

gis::Result<TakenFiles> lookAt(const std::vector<fs::path>& paths, gis::Progress& progress) {
  HECTARE_ASSIGN(gis::Survey survey, gis::survey(paths, {}, progress));
  return TakenFiles{std::move(survey), {}};
}

namespace {

/// Where there is nothing to be read of any file, the reason of the first.
std::optional<gis::Error> whyNoneIsRead(const gis::Survey& survey) {
  std::optional<gis::Error> first;
  for (const gis::SurveyFile& file : survey.files) {
    if (!file.error) return std::nullopt;
    if (!first) first = file.error;
  }
  return first;
}

}  // namespace

gis::Result<world::NewPlan> planOf(const TakenFiles& files, const fs::path& file, const std::string& today,
                                   const text::Language& language, gis::Progress& progress) {
  world::RecogniseOptions options;
  options.roles = files.said;
  options.today = today;
  options.readKeys = world::readKeysFromFiles(progress, {});
  HECTARE_ASSIGN(const world::Recognition recognised, world::recognise(files.survey, options));
  if (progress.cancelled()) return gis::cancelledError();
  auto made = world::newPlan(files.survey, recognised, {file, {}, {}, {}}, language);
  if (made || made.error().what.id != "recognise.no_plan_crs") return made;
  if (const auto unread = whyNoneIsRead(files.survey)) return *unread;
  // Where nobody knows where the files lie, a person says it of each in the plan, which lies in the province till then.
  made = world::newPlan(files.survey, recognised, {file, "EPSG:31370", {}, {}}, language);
  if (made) made->plan.why = language.render({"taken_files.assumed_crs"});
  return made;
}

namespace {

/// There, or with edits that were never saved.
bool isTaken(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored) || fs::exists(Journal(file).file(), ignored);
}

}  // namespace

fs::path newPlanFile(const std::vector<fs::path>& paths) {
  const fs::path first = paths.empty() ? fs::path("plan") : paths.front();
  std::error_code ignored;
  const fs::path folder = fs::is_directory(first, ignored) ? first : first.parent_path();
  const std::string stem = folder.filename().empty() ? "plan" : folder.filename().string();
  fs::path file = folder / (stem + ".hectare");
  for (int number = 2; isTaken(file); ++number) {
    file = folder / (stem + "-" + std::to_string(number) + ".hectare");
  }
  return file;
}

}  // namespace hectare::desk
