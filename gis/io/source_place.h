// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/base/result.h"
#include "gis/io/consent.h"
#include "gis/io/source_files.h"
#include "gis/io/zip_archive.h"

namespace hectare::gis {

/// A path as a plan writes it: a file, or something inside a zip file.
struct SourcePlace {
  std::filesystem::path file;  ///< on the disk: the file itself, or the zip
  std::string inside;          ///< "inner/file.shp"; empty: the file itself, or the only dataset of the zip
};

/// Follows a path from its front to the first part that is a file. Nothing is opened.
SourcePlace placeOf(const std::filesystem::path& path);

/// Whether a text names something that is not a local file: a URL, one of GDAL's virtual file systems, a database.
bool leadsElsewhere(const std::string& place);

/// Whether a file is a zip of datasets, and not a workbook or zipped KML, which are zips as well. Errors: unreadable.
Result<bool> isArchive(const std::filesystem::path& file);

/// Where in `scratch` files are put that came from a network.
inline constexpr const char* fetchedFolder = "fetched";

/// A file on the disk that can be opened in the place of `path`: the file itself; what is inside a zip, unpacked into
/// `scratch` with the files that belong to it; what is on a network, fetched into `scratch` when that is allowed.
/// Errors: notFound, unreadable, refused (a network place without consent; several datasets in a zip and none named;
/// what ZipArchive refuses).
Result<std::filesystem::path> localFile(const std::filesystem::path& path, const Consent& consent,
                                        ScratchFolder& scratch);

/// A new folder in `scratch`. Errors: writeFailed.
Result<std::filesystem::path> freshFolderIn(ScratchFolder& scratch);

/// A folder of this name in `scratch`, which is made when there is none yet. Errors: writeFailed.
Result<std::filesystem::path> folderIn(ScratchFolder& scratch, const std::string& name);

}  // namespace hectare::gis
