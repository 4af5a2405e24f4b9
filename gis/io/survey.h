// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// What a column holds, judged by its values when the format keeps all as text.
enum class SurveyType : std::uint8_t { empty, text, integer, real, boolean, date };

/// A column of a layer as a survey sees it. Nothing is rounded or guessed into another type: samples are as written.
struct SurveyColumn {
  std::string name;
  SurveyType type = SurveyType::empty;
  std::size_t present = 0;           ///< rows with a value (an empty text is none)
  std::size_t distinct = 0;          ///< different values; exact up to `distinctLimit`, above it that limit
  bool unique = false;               ///< no value stands twice
  bool leadingZeros = false;         ///< a text of digits that begins with 0: an identifier, never a number
  std::vector<std::string> samples;  ///< the first different values, at most `samplesKept`, in the order of the file
  std::optional<double> min, max;    ///< of integers and reals
  std::optional<double> sum;         ///< of integers and reals
  std::string earliest, latest;      ///< ISO days, of dates
  static constexpr std::size_t samplesKept = 200;
  static constexpr std::size_t distinctLimit = 1'000'000;
};

/// What a pass over a layer found, in bounded memory whatever its size.
struct SurveyLayer {
  std::string name;
  std::size_t features = 0;
  std::map<std::string, std::size_t> geometryTypes;  ///< OGC names ("MultiPolygon", "CurvePolygon Z"), none: "None"
  std::string geometryColumn;                        ///< empty: none or unnamed
  Crs crs;                                           ///< as declared; unknown when the file declares none
  Box extent;                                        ///< of the coordinates as stored; empty without any
  std::vector<SurveyColumn> columns;
  std::string date;      ///< ISO, as the file itself states; empty: none
  std::string encoding;  ///< of the texts, as declared or found ("UTF-8", "windows-1252"); empty: the format fixes it
  std::optional<double> areaM2;  ///< of all polygons together, in the CRS that was asked for; no value: not asked, or
                                 ///< it cannot be measured (the findings say why)
  Findings findings;  ///< defects: counts per kind with the first place ("survey.*", "read.*")
};

/// A raster's facts; see gis/io/raster_facts.h when it is there.
struct SurveyFile {
  std::filesystem::path path;  ///< as given, or inside an archive "x.zip/inner/file.shp"
  std::string format;          ///< GDAL's short name of the driver, for example "GPKG"
  std::vector<SurveyLayer> layers;
  std::optional<Error> error;  ///< the file could not be read
};

struct SurveyOptions {
  Crs areaCrs;  ///< unknown: no areas
};

/// Looks at each path: a file, a folder (its files, without hidden ones, in order of name) or a zip. A file that is not
/// geodata and no table (a licence, a .qml) is left out with a note in `passed`. Errors of single files stay with them;
/// only cancelled and a path that does not exist fail the whole.
struct Survey {
  std::vector<SurveyFile> files;
  std::vector<std::filesystem::path> passed;  ///< files that were seen and are no data
};
Result<Survey> survey(const std::vector<std::filesystem::path>& paths, const SurveyOptions& options,
                      Progress& progress);

}  // namespace hectare::gis
