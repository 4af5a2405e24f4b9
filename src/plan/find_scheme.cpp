// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <system_error>

#include "src/plan/scheme.h"
#include "src/text/language.h"

namespace hectare::plan {
namespace fs = std::filesystem;
namespace {

using Names = std::vector<std::string>;

/// The ids of the schemes in a folder, sorted.
Names schemesIn(const fs::path& folder) {
  Names ids;
  std::error_code failed;
  for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
    if (it->path().extension() == ".toml") ids.push_back(it->path().stem().string());
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string listed(const Names& ids) {
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "" : ", ") + id;
  return out;
}

}  // namespace

bool isSchemePath(std::string_view idOrPath) {
  return idOrPath.size() > 5 && idOrPath.substr(idOrPath.size() - 5) == ".toml";
}

gis::Result<Names> schemeIds() {
  HECTARE_ASSIGN(const fs::path data, text::dataFolder());
  return schemesIn(data / "rules");
}

gis::Result<Scheme> findScheme(std::string_view idOrPath, const fs::path& planFolder) {
  if (isSchemePath(idOrPath)) return readScheme(planFolder / idOrPath);
  HECTARE_ASSIGN(const fs::path data, text::dataFolder());
  const fs::path file = data / "rules" / (std::string(idOrPath) + ".toml");
  std::error_code failed;
  // An id is a name, not a way into other folders.
  if (idOrPath.find('/') == std::string_view::npos && fs::is_regular_file(file, failed)) return readScheme(file);
  return gis::Error{gis::ErrorKind::notFound,
                    {"scheme.not_found", {{"scheme", std::string(idOrPath)}}},
                    {},
                    {"error.known", {{"names", listed(schemesIn(data / "rules"))}}}};
}

}  // namespace hectare::plan
