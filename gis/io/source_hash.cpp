// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/source_hash.h"

#include <sys/stat.h>

#include <future>
#include <map>
#include <mutex>
#include <vector>

#include "gis/base/file.h"
#include "gis/io/source_files.h"

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

}  // namespace hectare::gis
