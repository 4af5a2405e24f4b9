// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/gazetteer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>

#include "gis/base/file.h"
#include "gis/crs/transform.h"
#include "src/text/language.h"

namespace hectare::demo {
namespace {

using Fields = std::vector<std::string>;

Fields splitAtCommas(std::string_view line) {
  Fields fields;
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t to = std::min(line.find(',', from), line.size());
    fields.emplace_back(line.substr(from, to - from));
    from = to + 1;
  }
  return fields;
}

gis::Error badLine(const std::filesystem::path& file, std::size_t line) {
  return {gis::ErrorKind::invalid, {"demo.bad_line"}, file.string() + ":" + std::to_string(line), {}};
}

/// The lines after the heading; each must have `width` fields.
gis::Result<std::vector<Fields>> readRows(const std::filesystem::path& file, std::size_t width) {
  HECTARE_ASSIGN(const std::string text, gis::readFile(file));
  std::vector<Fields> rows;
  std::size_t number = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    Fields fields = splitAtCommas(std::string_view(text).substr(from, to - from));
    from = to + 1;
    if (++number == 1) continue;
    if (fields.size() != width) return badLine(file, number);
    rows.push_back(std::move(fields));
  }
  return rows;
}

bool parseCoord(const std::string& x, const std::string& y, gis::Coord& out) {
  const auto parse = [](const std::string& text, double& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
  };
  return parse(x, out.x) && parse(y, out.y);
}

gis::Status readMunicipalities(const std::filesystem::path& file, Gazetteer& gazetteer) {
  HECTARE_ASSIGN(const std::vector<Fields> rows, readRows(file, 4));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    gis::Coord centre;
    if (!parseCoord(rows[i][2], rows[i][3], centre)) return badLine(file, i + 2);
    if (rows[i][1].empty()) {
      gazetteer.outside.push_back(centre);
    } else {
      gazetteer.municipalities.push_back({rows[i][0], rows[i][1], centre});
    }
  }
  return {};
}

bool known(const Gazetteer& gazetteer, const std::string& nis) {
  return std::any_of(gazetteer.municipalities.begin(), gazetteer.municipalities.end(),
                     [&](const Municipality& m) { return m.nis == nis; });
}

gis::Result<gis::Transform> toLambert72() {
  HECTARE_ASSIGN(const gis::Crs degrees, gis::Crs::parse("EPSG:4326"));
  HECTARE_ASSIGN(const gis::Crs metres, gis::Crs::parse("EPSG:31370"));
  return gis::Transform::create(degrees, metres, gis::Box{4.9, 50.6, 5.9, 51.4});
}

gis::Status readCampuses(const std::filesystem::path& file, Gazetteer& gazetteer) {
  HECTARE_ASSIGN(const std::vector<Fields> rows, readRows(file, 5));
  HECTARE_ASSIGN(const gis::Transform transform, toLambert72());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    gis::Coord place;
    if (!parseCoord(rows[i][2], rows[i][3], place) || !known(gazetteer, rows[i][1])) return badLine(file, i + 2);
    HECTARE_TRY(transform.apply({&place, 1}));
    place = {std::round(place.x / 50) * 50, std::round(place.y / 50) * 50};
    gazetteer.campuses.push_back({rows[i][0], rows[i][1], place});
  }
  return {};
}

double squaredDistance(gis::Coord a, gis::Coord b) { return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y); }

}  // namespace

std::size_t Gazetteer::municipality(const std::string& nis) const {
  const auto found =
      std::find_if(municipalities.begin(), municipalities.end(), [&](const Municipality& m) { return m.nis == nis; });
  return static_cast<std::size_t>(found - municipalities.begin());
}

std::size_t Gazetteer::nearest(gis::Coord place) const {
  std::size_t best = municipalities.size();
  double distance = std::numeric_limits<double>::infinity();
  for (const gis::Coord& c : outside) distance = std::min(distance, squaredDistance(place, c));
  for (std::size_t i = 0; i < municipalities.size(); ++i) {
    const double d = squaredDistance(place, municipalities[i].centre);
    if (d < distance) {
      distance = d;
      best = i;
    }
  }
  return best;
}

gis::Result<Gazetteer> readGazetteer() {
  HECTARE_ASSIGN(const std::filesystem::path data, text::dataFolder());
  Gazetteer gazetteer;
  HECTARE_TRY(readMunicipalities(data / "demo" / "municipalities.csv", gazetteer));
  HECTARE_TRY(readCampuses(data / "demo" / "campuses.csv", gazetteer));
  return gazetteer;
}

}  // namespace hectare::demo
