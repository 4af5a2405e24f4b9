// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/plan/plan.h"
#include "ui/desk/state/source_memory.h"

namespace hectare::desk {

/// A file that a source names and that isn't there.
struct MissingFile {
  std::string source;
  std::size_t path = 0;        ///< of the source's paths
  std::filesystem::path file;  ///< on the disk: the file itself, or the zip
  std::string inside;          ///< of the zip; empty: the file itself
};

/// In the order of the plan. Looks at the disk.
[[nodiscard]] std::vector<MissingFile> missingFiles(const plan::Plan& plan);

/// A plan in which missing files are found.
struct Located {
  plan::Plan plan;
  std::vector<std::string> found;         ///< the sources that lead to their files again
  std::vector<std::string> otherContent;  ///< of these: whose file is not the one that it was, or nobody knows
};

/// Looks for the missing files of a source in `where`: the file itself, or a folder with all below it. A file is known
/// by its content if that was ever read, whatever its name is now (of formats of several files: under its own name);
/// else by its name. Other missing files that lie beside it are found along. The result is that of bindSource. Errors:
/// notFound (the file isn't there, the source misses none), cancelled, those of bindSource.
gis::Result<Located> locateSource(const plan::Plan& plan, const std::string& source, const std::filesystem::path& where,
                                  const KnownContents& known, gis::Progress& progress);

}  // namespace hectare::desk
