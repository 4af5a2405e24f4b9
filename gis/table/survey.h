// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/error.h"
#include "gis/base/finding.h"
#include "gis/crs/crs.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::gis {

/// What a column holds, judged by its values when the format keeps all as text.
enum class SurveyType : std::uint8_t { empty, text, integer, real, boolean, date };

/// A column of a layer as a survey sees it. Nothing is rounded or guessed into another type: samples are as written.
struct SurveyColumn {
  std::string name;
  SurveyType type = SurveyType::empty;
  bool keptAsText = false;       ///< the file keeps it as text; `type` is judged by what the texts say
  std::size_t present = 0;       ///< rows with a value (an empty text is none)
  std::size_t distinct = 0;      ///< different values
  bool distinctIsLeast = false;  ///< counting stopped there (`distinctLimit`, or the memory of all columns together)
  bool unique = false;           ///< no value stands twice, as far as values were counted to the end
  bool leadingZeros = false;     ///< a text of digits that begins with 0: an identifier, never a number
  bool decimalComma = false;     ///< reals that are written 1.234,5
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
  std::vector<Coord> sample;                         ///< at most `sampleKept` coordinates, spread evenly over the layer
  std::vector<SurveyColumn> columns;
  std::string date;      ///< ISO, as the file itself states; empty: none
  std::string encoding;  ///< of the texts, as declared or found ("UTF-8", "windows-1252"); empty: the format fixes it
  std::optional<double> areaM2;   ///< of all polygons together, in the CRS that was asked for; no value: not asked, or
                                  ///< it cannot be measured (the findings say why)
  std::size_t areasRepaired = 0;  ///< of how many polygons the area was measured on the repaired geometry
  std::string areaOperation;      ///< by which the coordinates came into that CRS; empty: none was needed
  std::optional<double> areaAccuracyM;  ///< of that operation; no value: unknown
  static constexpr std::size_t sampleKept = 256;
  Findings findings;  ///< defects: counts per kind with the first place ("survey.*", "read.*")
};

/// One band of a raster.
struct SurveyBand {
  std::string type;  ///< GDAL's name: Byte, Int16, Float32, …
  std::optional<double> noData;
  std::optional<double> min, max;  ///< of the values that are not noData; no value: there is none
};

/// A grid of cells.
struct SurveyRaster {
  std::int64_t width = 0;
  std::int64_t height = 0;
  std::vector<SurveyBand> bands;
  Crs crs;           ///< as declared; unknown when the file declares none
  Box extent;        ///< of the outer edges of the cells; empty: the file does not say where it lies
  double cellX = 0;  ///< in units of the CRS, 0: unknown
  double cellY = 0;
  Findings findings;
};

struct SurveyFile {
  std::filesystem::path path;  ///< as given, or inside an archive "x.zip/inner/file.shp"
  std::string format;          ///< GDAL's short name of the driver, for example "GPKG"
  std::string sha256;          ///< of the file and of those that belong to it (of the archive that it lies in)
  bool illustrative = false;   ///< the file's own metadata marks it so
  std::vector<SurveyLayer> layers;
  std::optional<SurveyRaster> raster;
  std::optional<Error> error;  ///< the file could not be read
};

struct Survey {
  std::vector<SurveyFile> files;
  std::vector<std::filesystem::path> passed;  ///< files that were seen and are no data
};

}  // namespace hectare::gis
