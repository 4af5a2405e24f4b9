// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/source_hash.h"

#include <sys/stat.h>

#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <vector>

#include "gis/base/file.h"
#include "gis/io/source_files.h"
#include "gis/io/source_place.h"

namespace hectare::gis {

namespace {

using Hash = std::shared_future<Result<std::string>>;

/// Changes whenever a file is written or replaced.
std::string stateOf(const std::vector<std::filesystem::path>& files) {
  std::string state;
  for (const std::filesystem::path& file : files) {
    struct stat found {};
    if (stat(file.c_str(), &found) != 0) return {};
    state += file.string();
    for (const auto number : {static_cast<long long>(found.st_dev), static_cast<long long>(found.st_ino),
                              static_cast<long long>(found.st_size), static_cast<long long>(found.st_mtim.tv_sec),
                              static_cast<long long>(found.st_mtim.tv_nsec)}) {
      state += '\n' + std::to_string(number);
    }
  }
  return state;
}

struct KnownHashes {
  std::mutex mutex;
  std::map<std::string, Hash> byState;
};

KnownHashes& knownHashes() {
  static KnownHashes known;
  return known;
}

}  // namespace

Result<std::string> sourceHash(const std::filesystem::path& path) {
  const std::vector<std::filesystem::path> files = filesOf(path);
  const std::string state = stateOf(files);
  if (state.empty()) return sha256OfFiles(files);  // it says which file is not there
  std::promise<Result<std::string>> mine;
  Hash hash;
  bool compute = false;
  {
    KnownHashes& known = knownHashes();
    const std::scoped_lock lock(known.mutex);
    const auto [it, added] = known.byState.try_emplace(state);
    if (added) it->second = mine.get_future().share();
    hash = it->second;
    compute = added;
  }
  if (compute) {
    Result<std::string> result = sha256OfFiles(files);
    if (!result) {
      const std::scoped_lock lock(knownHashes().mutex);
      knownHashes().byState.erase(state);
    }
    mine.set_value(std::move(result));
  }
  return hash.get();
}

Result<std::string> fetchedHash(const std::filesystem::path& path, const ScratchFolder& scratch) {
  std::vector<std::filesystem::path> fetched;
  std::error_code nothing;
  if (scratch.path().empty()) return std::string();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(scratch.path() / fetchedFolder, nothing)) {
    if (entry.is_regular_file(nothing)) fetched.push_back(entry.path());
  }
  if (fetched.empty()) return std::string();
  std::sort(fetched.begin(), fetched.end());
  std::vector<std::filesystem::path> files;
  if (!leadsElsewhere(path.string())) files = filesOf(path);
  files.insert(files.end(), fetched.begin(), fetched.end());
  return sha256OfFiles(files);
}

}  // namespace hectare::gis
