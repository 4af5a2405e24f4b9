// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/locate_source.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "gis/io/source_hash.h"
#include "gis/io/source_place.h"
#include "src/plan/verbs_sources.h"
#include "src/world/make_source.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

bool existsOnDisk(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

/// Where a zip is gone, nothing tells that it was one but its name.
MissingFile missingAt(const plan::Source& source, std::size_t path, const fs::path& whole) {
  fs::path file;
  for (auto part = whole.begin(); part != whole.end(); ++part) {
    file /= *part;
    if (part->extension() != ".zip" || existsOnDisk(file)) continue;
    fs::path inside;
    for (auto rest = std::next(part); rest != whole.end(); ++rest) inside /= *rest;
    return {source.name, path, file, inside.string()};
  }
  return {source.name, path, whole, {}};
}

struct Find {
  fs::path file;
  bool same = false;  ///< its content is what it was
};

bool holds(const fs::path& file, const KnownContent& content) {
  std::error_code failed;
  if (content.bytes != 0 && fs::file_size(file, failed) != content.bytes) return false;
  const auto hash = gis::sourceHash(file);
  return hash && *hash == content.sha256;
}

/// Of the same name or kind, those of the same name first, then the nearest to the top, then by name.
std::vector<fs::path> candidates(const MissingFile& missing, const fs::path& folder, bool deep,
                                 gis::Progress& progress) {
  constexpr int mostFiles = 200000;
  std::vector<std::tuple<bool, int, fs::path>> list;
  std::error_code failed;
  int seen = 0;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, options, failed), end; at != end && !failed; at.increment(failed)) {
    if (++seen > mostFiles || progress.cancelled()) break;
    if (!deep) at.disable_recursion_pending();
    if (at->path().extension() != missing.file.extension()) continue;
    list.emplace_back(at->path().filename() != missing.file.filename(), at.depth(), at->path());
  }
  std::ranges::sort(list);
  std::vector<fs::path> files;
  for (auto& [other, depth, file] : list) files.push_back(std::move(file));
  return files;
}

class Search {
 public:
  Search(const plan::Plan& plan, const KnownContents& known, gis::Progress& progress)
      : m_plan(plan), m_known(known), m_progress(progress) {}

  [[nodiscard]] std::optional<Find> in(const MissingFile& missing, const fs::path& folder, bool deep) const {
    const KnownContent* content = contentOf(missing);
    std::optional<Find> named;
    for (const fs::path& file : candidates(missing, folder, deep, m_progress)) {
      if (m_progress.cancelled()) return std::nullopt;
      if (content != nullptr && holds(file, *content)) return Find{file, true};
      if (!named && file.filename() == missing.file.filename()) named = Find{file, false};
    }
    return named;
  }

  /// A file that a person points to is the one, whatever it holds.
  [[nodiscard]] Find at(const MissingFile& missing, const fs::path& file) const {
    const KnownContent* content = contentOf(missing);
    return {file, content != nullptr && holds(file, *content)};
  }

 private:
  /// Null: nobody knows what it held.
  [[nodiscard]] const KnownContent* contentOf(const MissingFile& missing) const {
    const auto known = m_known.find(m_plan.find(missing.source)->paths[missing.path]);
    return known != m_known.end() ? &known->second : nullptr;
  }

  const plan::Plan& m_plan;
  const KnownContents& m_known;
  gis::Progress& m_progress;
};

gis::Status lead(Located& to, const MissingFile& missing, const Find& find) {
  plan::Source source = *to.plan.find(missing.source);
  const fs::path whole = missing.inside.empty() ? find.file : find.file / missing.inside;
  source.paths[missing.path] = world::planPath(whole, to.plan.file.parent_path());
  HECTARE_ASSIGN(to.plan, plan::bindSource(to.plan, std::move(source)));
  const auto add = [&](std::vector<std::string>& names) {
    if (std::ranges::find(names, missing.source) == names.end()) names.push_back(missing.source);
  };
  add(to.found);
  if (!find.same) add(to.otherContent);
  return {};
}

gis::Error notFound(const std::string& name, const fs::path& where) {
  return {gis::ErrorKind::notFound,
          {"locate.not_there", {{"file", name}, {"where", where.string()}}},
          where.string(),
          {"locate.not_there_hint"}};
}

}  // namespace

std::vector<MissingFile> missingFiles(const plan::Plan& plan) {
  std::vector<MissingFile> missing;
  for (const plan::Source& source : plan.sources) {
    for (std::size_t path = 0; path < source.paths.size() && source.service.kind.empty(); ++path) {
      if (gis::leadsElsewhere(source.paths[path])) continue;
      const fs::path whole = plan.resolve(source.paths[path]);
      if (!existsOnDisk(gis::placeOf(whole).file)) missing.push_back(missingAt(source, path, whole));
    }
  }
  return missing;
}

gis::Result<Located> locateSource(const plan::Plan& plan, const std::string& source, const fs::path& where,
                                  const KnownContents& known, gis::Progress& progress) {
  const std::vector<MissingFile> missing = missingFiles(plan);
  const Search search(plan, known, progress);
  Located located{plan, {}, {}};
  std::error_code ignored;
  const bool isFile = !fs::is_directory(where, ignored) || where.extension() == ".gdb";
  if (!existsOnDisk(where)) return notFound(where.filename().string(), where.parent_path());
  fs::path beside = isFile ? where.parent_path() : where;
  bool pointed = false;  // a person points to one file
  for (const MissingFile& one : missing) {
    if (one.source != source) continue;
    const std::optional<Find> find =
        isFile && !pointed ? search.at(one, where) : search.in(one, isFile ? beside : where, !isFile);
    if (progress.cancelled()) return gis::cancelledError();
    if (!find) return notFound(one.file.filename().string(), where);
    pointed = true;
    HECTARE_TRY(lead(located, one, *find));
    beside = isFile ? beside : find->file.parent_path();
  }
  if (located.found.empty()) return notFound(source, where);
  for (const MissingFile& one : missing) {
    if (one.source == source) continue;
    if (const auto find = search.in(one, beside, /*deep=*/false)) HECTARE_TRY(lead(located, one, *find));
  }
  return located;
}

}  // namespace hectare::desk
