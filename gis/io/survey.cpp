// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/survey.h"

#include <algorithm>
#include <future>
#include <set>

#include "gis/io/datasets_in.h"
#include "gis/io/file_kind.h"
#include "gis/io/reader/call.h"
#include "gis/io/reader/wire_survey.h"
#include "gis/io/source_files.h"
#include "gis/io/source_hash.h"
#include "gis/io/source_place.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

bool isHidden(const fs::path& path) { return path.filename().string().starts_with("."); }

/// A folder that is one dataset.
bool isGeodatabase(const fs::path& path) { return lowerExtension(path) == ".gdb"; }

/// The files of a folder and of the folders in it, without hidden ones and without those that are a part of another
/// (.dbf, .shx, … of a .shp), in order of name. Links to folders are not followed: they may lead in a circle.
std::vector<fs::path> sourcesBelow(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code ignored;
  auto entries = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, ignored);
  for (; entries != fs::recursive_directory_iterator(); entries.increment(ignored)) {
    if (ignored) break;
    if (isGeodatabase(entries->path())) {
      files.push_back(entries->path());
      entries.disable_recursion_pending();
    } else if (isHidden(entries->path())) {
      entries.disable_recursion_pending();
    } else if (entries->is_regular_file(ignored)) {
      files.push_back(entries->path());
    }
  }
  std::set<fs::path> parts;
  for (const fs::path& file : files) {
    const auto all = filesOf(file);
    parts.insert(all.begin() + 1, all.end());
  }
  std::erase_if(files, [&](const fs::path& file) { return parts.contains(file); });
  std::sort(files.begin(), files.end());
  return files;
}

/// What there is to see, or why an archive cannot be looked into.
struct Candidate {
  fs::path path;
  std::optional<Error> error;
};

Error zipInZip(const fs::path& file, const std::string& within) {
  return {ErrorKind::refused,
          {"format.zip_within", {{"path", file.string()}, {"within", within}}},
          file.string(),
          {"format.hint_zip_within"}};
}

/// The datasets of an archive; any other file stands for itself.
void addFile(const fs::path& file, std::vector<Candidate>& candidates) {
  auto datasets = datasetsIn(file);
  if (!datasets) {
    candidates.push_back({file, std::move(datasets).error()});
    return;
  }
  const std::vector<std::string> zips = zipsIn(file);
  for (const std::string& zip : zips) candidates.push_back({file / zip, zipInZip(file, zip)});
  if (datasets->empty() && zips.empty()) candidates.push_back({file, formatUnknown(file)});
  for (fs::path& dataset : *datasets) candidates.push_back({std::move(dataset), {}});
}

Result<std::vector<Candidate>> candidatesOf(const std::vector<fs::path>& paths) {
  std::vector<Candidate> candidates;
  for (const fs::path& path : paths) {
    if (leadsElsewhere(path.string())) {
      candidates.push_back({path, {}});
      continue;
    }
    std::error_code code;
    const SourcePlace place = placeOf(path);
    const fs::file_status status = fs::status(place.file, code);
    if (!fs::exists(status)) {
      return Error{ErrorKind::notFound, {"io.not_found", {{"path", path.string()}}}, path.string(), {}};
    }
    if (!place.inside.empty() || isGeodatabase(path)) {
      candidates.push_back({path, {}});
    } else if (fs::is_directory(status)) {
      for (const fs::path& file : sourcesBelow(path)) addFile(file, candidates);
    } else {
      addFile(path, candidates);
    }
  }
  std::set<fs::path> seen;
  std::erase_if(candidates, [&](const Candidate& candidate) {
    if (leadsElsewhere(candidate.path.string())) return !seen.insert(candidate.path).second;
    return !seen.insert(fs::absolute(candidate.path).lexically_normal()).second;
  });
  return candidates;
}

/// No driver knows the format: it is no data, rather than data that cannot be read.
bool isNoData(const SurveyFile& file) { return file.error && file.error->what.id == "read.format"; }

SurveyFile unreadFile(const fs::path& path, std::optional<Error> why) {
  SurveyFile file;
  file.path = path;
  file.error = std::move(why);
  return file;
}

/// A file over which the child dies is one that cannot be read, as are those that the child itself says so of.
Result<SurveyFile> surveyInChild(const SurveyRequest& request, Progress& progress) {
  SurveyFile file;
  Status called = callReader({ReaderTask::surveyFile, request.path, [&](WireOut& to) { put(to, request); },
                              [&](WireIn& from) { get(from, file); }, request.options.consent.network},
                             progress);
  if (called) return file;
  if (called.error().kind != ErrorKind::unreadable) return std::move(called).error();
  return unreadFile(request.path, std::move(called).error());
}

Result<SurveyFile> surveyAndHash(const fs::path& path, const SurveyOptions& options, Progress& progress) {
  if (leadsElsewhere(path.string())) return surveyInChild({path, options}, progress);
  auto hash = std::async(std::launch::async, [path] { return sourceHash(path); });
  HECTARE_ASSIGN(SurveyFile file, surveyInChild({path, options}, progress));
  if (!file.sha256.empty()) return file;  // it leads to what was fetched
  const auto hashed = hash.get();
  if (hashed) {
    file.sha256 = *hashed;
  } else if (!file.error) {
    file.error = hashed.error();
  }
  return file;
}

/// Shares of the progress bar go by size.
std::vector<double> ends(const std::vector<Candidate>& candidates) {
  std::vector<double> sums;
  double sum = 0;
  for (const Candidate& candidate : candidates) {
    std::error_code ignored;
    const auto size = fs::file_size(candidate.path, ignored);
    sum += ignored ? 1.0 : static_cast<double>(size) + 1.0;
    sums.push_back(sum);
  }
  for (double& end : sums) end /= sum;
  return sums;
}

}  // namespace

Result<Survey> survey(const std::vector<fs::path>& paths, const SurveyOptions& options, Progress& progress) {
  if (options.areaCrs.known()) HECTARE_TRY(checkFitForAreas(options.areaCrs));
  HECTARE_ASSIGN(const std::vector<Candidate> candidates, candidatesOf(paths));
  const std::vector<double> shares = ends(candidates);
  Survey result;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (progress.cancelled()) return cancelledError();
    const fs::path& path = candidates[i].path;
    PartProgress part(progress, i == 0 ? 0 : shares[i - 1], shares[i]);
    part.report(0, {"progress.survey", {{"file", path.filename().string()}}});
    SurveyFile file = unreadFile(path, candidates[i].error);
    if (!file.error) {
      HECTARE_ASSIGN(file, surveyAndHash(path, options, part));
    }
    if (isNoData(file)) {
      result.passed.push_back(path);
    } else {
      result.files.push_back(std::move(file));
    }
  }
  return result;
}

}  // namespace hectare::gis
