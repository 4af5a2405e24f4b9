// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/geojson_text.h"

#include <cpl_vsi.h>

#include <array>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>

#include "gis/io/geojson_findings.h"
#include "gis/io/geojson_object.h"

namespace hectare::gis {

namespace {

using Json = nlohmann::json;

struct CloseFile {
  void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

/// A file as the stretch of characters that the parser wants.
class FileCharacters {
 public:
  explicit FileCharacters(VSILFILE* file) : m_file(file) { fill(); }
  [[nodiscard]] bool ended() const { return m_to == 0; }
  [[nodiscard]] char current() const { return m_buffer[m_at]; }
  void next() {
    if (++m_at == m_to) fill();
  }

 private:
  void fill() {
    m_at = 0;
    m_to = m_file == nullptr ? 0 : VSIFReadL(m_buffer.data(), 1, m_buffer.size(), m_file);
  }
  VSILFILE* m_file;
  std::array<char, 1U << 16U> m_buffer{};
  std::size_t m_at = 0;
  std::size_t m_to = 0;
};

// NOLINTBEGIN(readability-identifier-naming): the names are those that the standard asks of an iterator and the parser
// of its listener
class CharacterIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;
  CharacterIterator() = default;
  explicit CharacterIterator(FileCharacters& characters) : m_characters(&characters) {}
  char operator*() const { return m_characters->current(); }
  CharacterIterator& operator++() {
    m_characters->next();
    return *this;
  }
  friend bool operator==(const CharacterIterator& a, const CharacterIterator& b) { return a.ended() == b.ended(); }

 private:
  [[nodiscard]] bool ended() const { return m_characters == nullptr || m_characters->ended(); }
  FileCharacters* m_characters = nullptr;
};

/// Follows the parser through a file: which object it is in, which are its members. What the rules do not look at
/// (properties, above all) goes by uncounted.
class Walk {
 public:
  // What nlohmann's parser calls; true: go on.
  bool null() { return scalar(JsonKind::null); }
  bool boolean(bool /*value*/) { return scalar(JsonKind::boolean); }
  bool number_integer(std::int64_t value) { return number(static_cast<double>(value), {}); }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value), {}); }
  bool number_float(double value, const std::string& written) { return number(value, written); }
  bool binary(Json::binary_t& /*value*/) { return scalar(JsonKind::null); }
  bool string(std::string& value) {
    if (m_passing == Passing::nothing && !m_open.empty() && m_list == List::none && m_open.back().key == "type") {
      m_open.back().type = value;
    }
    return scalar(JsonKind::text);
  }
  bool key(std::string& name) {
    if (m_passing == Passing::nothing && !m_open.empty()) m_open.back().key = name;
    return true;
  }
  bool start_object(std::size_t /*size*/) {
    if (m_passing != Passing::nothing) return pass();
    if (m_open.empty()) return open(GeoJsonRole::root);
    GeoJsonObject& parent = m_open.back();
    if (m_list == List::members) {
      ++parent.members;
      return open(roleInList(parent));
    }
    note(JsonKind::object);
    if (parent.role == GeoJsonRole::topology) return open(GeoJsonRole::topologyGeometry);
    if (parent.role == GeoJsonRole::root && parent.key == "objects") return open(GeoJsonRole::topology);
    if (parent.role <= GeoJsonRole::feature && parent.key == "geometry") return open(GeoJsonRole::geometry);
    if (parent.role == GeoJsonRole::root && parent.key == "crs") m_counts.ownCrs = true;
    return pass();
  }
  bool end_object() {
    if (m_passing != Passing::nothing) return passed();
    const GeoJsonObject object = std::move(m_open.back());
    m_open.pop_back();
    m_list = m_lists.back();
    m_lists.pop_back();
    judge(object, m_counts);
    if (m_open.empty()) return true;
    m_open.back().extent.add(object.extent);
    m_open.back().nested |= object.type == "GeometryCollection" && object.role == GeoJsonRole::member;
    return true;
  }
  bool start_array(std::size_t /*size*/) {
    if (m_passing == Passing::coordinates) m_open.back().shape.beginArray();
    if (m_passing != Passing::nothing) return pass();
    if (m_open.empty()) return pass();
    if (m_list != List::none) return strange(), pass();
    note(JsonKind::array);
    const std::string& key = m_open.back().key;
    if (key == "features" || key == "geometries") return m_list = List::members, true;
    if (key == "bbox") return m_list = List::box, true;
    if (key != "coordinates") return pass();
    m_open.back().shape = {};
    m_open.back().shape.beginArray();
    m_passing = Passing::coordinates;
    m_depth = 1;
    return true;
  }
  bool end_array() {
    if (m_passing == Passing::coordinates) m_open.back().shape.endArray();
    if (m_passing == Passing::nothing) return m_list = List::none, true;
    const bool coordinates = m_passing == Passing::coordinates;
    passed();
    if (coordinates && m_passing == Passing::nothing) m_open.back().extent.add(m_open.back().shape.extent());
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/, const Json::exception& /*error*/) {
    m_brokenAt = position;
    return false;
  }

  // NOLINTEND(readability-identifier-naming)

  [[nodiscard]] const GeoJsonCounts& counts() const { return m_counts; }
  [[nodiscard]] std::size_t brokenAt() const { return m_brokenAt; }

 private:
  enum class Passing { nothing, uncounted, coordinates };
  enum class List { none, members, box };

  static GeoJsonRole roleInList(const GeoJsonObject& parent) {
    if (parent.role == GeoJsonRole::topologyGeometry) return GeoJsonRole::topologyGeometry;
    return parent.key == "features" ? GeoJsonRole::feature : GeoJsonRole::member;
  }
  bool open(GeoJsonRole role) {
    if (role == GeoJsonRole::feature) ++m_counts.features;
    m_lists.push_back(std::exchange(m_list, List::none));
    m_open.emplace_back().role = role;
    return true;
  }
  /// One level deeper into what is not looked at.
  bool pass() {
    if (m_passing == Passing::nothing) m_passing = Passing::uncounted;
    ++m_depth;
    return true;
  }
  bool passed() {
    if (--m_depth == 0) m_passing = Passing::nothing;
    return true;
  }
  void note(JsonKind kind) {
    GeoJsonObject& object = m_open.back();
    if (JsonKind* member = object.member(object.key)) *member = kind;
  }
  /// An element of a list that does not belong there.
  bool strange() {
    GeoJsonObject& object = m_open.back();
    if (m_list == List::box) object.bboxPlain = false;
    if (m_list != List::members) return true;
    object.strangers = true;
    if (object.key == "features") ++m_counts.features;
    return true;
  }
  bool scalar(JsonKind kind) {
    if (m_passing == Passing::coordinates) m_open.back().shape.other();
    if (m_passing != Passing::nothing || m_open.empty()) return true;
    if (m_list != List::none) return strange();
    note(kind);
    return true;
  }
  bool number(double value, std::string_view written) {
    if (m_passing == Passing::coordinates) return m_open.back().shape.number(value, written), true;
    if (m_passing == Passing::nothing && m_list == List::box) return m_open.back().bboxValues.push_back(value), true;
    return scalar(JsonKind::number);
  }

  std::vector<GeoJsonObject> m_open;  ///< from the root down
  std::vector<List> m_lists;          ///< of each, in which list of its parent it stands
  List m_list = List::none;
  Passing m_passing = Passing::nothing;
  std::size_t m_depth = 0;
  GeoJsonCounts m_counts;
  std::size_t m_brokenAt = 0;
};

bool readsGeoJson(std::string_view driver) { return driver == "GeoJSON" || driver == "TopoJSON"; }

}  // namespace

GeoJsonText checkGeoJsonText(const std::filesystem::path& file, const std::string& layer) {
  const std::unique_ptr<VSILFILE, CloseFile> opened(VSIFOpenL(file.c_str(), "rb"));
  FileCharacters characters(opened.get());
  Walk walk;
  const bool whole = Json::sax_parse(CharacterIterator(characters), CharacterIterator(), &walk);
  GeoJsonText text;
  text.collection = walk.counts().isCollection;
  text.features = text.collection ? walk.counts().features : 1;
  text.findings = geoJsonFindings(walk.counts(), layer);
  if (!whole) text.findings.push_back(notJson(layer, walk.brokenAt()));
  return text;
}

Error namedByText(Error error, std::string_view driver, const std::filesystem::path& file) {
  if (!readsGeoJson(driver)) return error;
  const GeoJsonText text = checkGeoJsonText(file, file.filename().string());
  const bool known = !text.findings.empty() && text.findings.front().severity == Severity::warning;
  if (known) error.what = text.findings.front().text;
  return error;
}

GeoJsonMeanwhile::GeoJsonMeanwhile(std::string_view driver, const std::filesystem::path& file, const std::string& layer)
    : m_layer(layer) {
  if (!readsGeoJson(driver)) return;
  m_text = std::async(std::launch::async, [file, layer] { return checkGeoJsonText(file, layer); });
}

void GeoJsonMeanwhile::addTo(Findings& findings, std::size_t read, Severity least) {
  if (!m_text.valid()) return;
  GeoJsonText text = m_text.get();
  for (Finding& finding : text.findings) {
    if (finding.severity >= least) findings.push_back(std::move(finding));
  }
  if (text.collection && read < text.features) findings.push_back(geoJsonLeftOut(m_layer, text.features, read));
}

}  // namespace hectare::gis
