// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/gml_geometries.h"

#include <cpl_minixml.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <string_view>

#include "gis/base/file.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

/// Elements of GML that are geometries, and what they are to GDAL.
const std::map<std::string_view, const char*>& kinds() {
  static const std::map<std::string_view, const char*> table = {{"Point", "Point"},
                                                                {"MultiPoint", "MultiPoint"},
                                                                {"LineString", "LineString"},
                                                                {"Curve", "LineString"},
                                                                {"MultiCurve", "MultiLineString"},
                                                                {"MultiLineString", "MultiLineString"},
                                                                {"Polygon", "Polygon"},
                                                                {"Surface", "Polygon"},
                                                                {"CompositeSurface", "MultiPolygon"},
                                                                {"MultiSurface", "MultiPolygon"},
                                                                {"MultiPolygon", "MultiPolygon"},
                                                                {"MultiGeometry", "GeometryCollection"}};
  return table;
}

std::string_view localName(std::string_view name) { return name.substr(name.rfind(':') + 1); }

/// Follows the tags of an XML text, block after block.
class Tags {
 public:
  explicit Tags(GmlGeometries& found) : m_found(found) {}

  void feed(std::string_view bytes) {
    m_text += bytes;
    std::size_t at = 0;
    for (;;) {
      const std::size_t open = m_text.find('<', at);
      const std::size_t close = open == std::string::npos ? open : m_text.find(endOf(open), open);
      if (close == std::string::npos) {
        m_text.erase(0, open == std::string::npos ? m_text.size() : open);
        return;
      }
      tag(std::string_view(m_text).substr(open + 1, close - open - 1));
      at = close + 1;
    }
  }

 private:
  [[nodiscard]] const char* endOf(std::size_t open) const {
    const std::string_view rest = std::string_view(m_text).substr(open, 9);
    return rest.starts_with("<!--") ? "-->" : rest.starts_with("<![CDATA[") ? "]]>" : ">";
  }

  void tag(std::string_view text) {
    if (text.empty() || text.front() == '?' || text.front() == '!') return;
    if (text.front() == '/') {
      if (!m_open.empty()) m_open.pop_back();
      if (m_open.size() <= m_geometryDepth) m_geometryDepth = none;
      return;
    }
    const std::string_view name = localName(text.substr(0, text.find_first_of(" \t\r\n/")));
    const auto kind = kinds().find(name);
    if (m_geometryDepth == none && kind != kinds().end()) add(kind->second);
    if (text.back() == '/') return;
    if (m_geometryDepth == none && kind != kinds().end()) m_geometryDepth = m_open.size();
    m_open.emplace_back(name);
  }

  void add(const char* kind) {
    std::string path;
    for (const std::string& name : m_open) path += (path.empty() ? "" : "|") + name;
    std::string& known = m_found[path];
    if (known.empty() || std::string_view(kind).starts_with("Multi")) known = kind;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  GmlGeometries& m_found;
  std::vector<std::string> m_open;
  std::size_t m_geometryDepth = none;  ///< how many elements were open where the current geometry began
  std::string m_text;
};

/// The path of a property below the class whose element is `feature`; empty: it is not in it.
std::string below(const std::string& path, const std::string& feature) {
  const std::string element = "|" + feature.substr(feature.rfind('|') + 1) + "|";
  const std::size_t at = ("|" + path).find(element);
  return at == std::string::npos ? std::string() : path.substr(at + element.size() - 1);
}

void describe(CPLXMLNode& featureClass, const GmlGeometries& geometries) {
  const std::string element = CPLGetXMLValue(&featureClass, "ElementPath", "");
  GmlGeometries own;
  for (const auto& [path, kind] : geometries) {
    if (const std::string inner = below(path, element); !inner.empty()) own.emplace(inner, kind);
  }
  if (own.size() < 2) return;
  for (const char* name : {"GeometryType", "GeometryName", "GeometryElementPath", "GeomPropertyDefn"}) {
    while (CPLXMLNode* old = CPLGetXMLNode(&featureClass, name)) {
      CPLRemoveXMLChild(&featureClass, old);
      CPLDestroyXMLNode(old);
    }
  }
  // Polygons first: the stream of GDAL 3.6 gives nothing when the first geometry is left out.
  std::vector<std::pair<std::string, std::string>> ordered(own.begin(), own.end());
  std::stable_partition(ordered.begin(), ordered.end(),
                        [](const auto& one) { return one.second.ends_with("Polygon"); });
  for (const auto& [path, kind] : ordered) {
    CPLXMLNode* property = CPLCreateXMLNode(&featureClass, CXT_Element, "GeomPropertyDefn");
    CPLCreateXMLElementAndValue(property, "Name", path.substr(path.rfind('|') + 1).c_str());
    CPLCreateXMLElementAndValue(property, "ElementPath", path.c_str());
    CPLCreateXMLElementAndValue(property, "Type", kind.c_str());
  }
}

}  // namespace

Result<GmlGeometries> gmlGeometries(const fs::path& file) {
  constexpr std::size_t enough = std::size_t{64} << 20U;
  std::ifstream in(file, std::ios::binary);
  if (!in) return readFailure(file, errno);
  GmlGeometries found;
  Tags tags(found);
  std::string block(std::size_t{1} << 18U, '\0');
  for (std::size_t sum = 0; sum < enough && in; sum += block.size()) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    tags.feed(std::string_view(block).substr(0, static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0))));
  }
  return found;
}

bool severalPerFeature(const GmlGeometries& geometries) {
  std::map<std::string, int> perFeature;  // collection, member, feature
  for (const auto& [path, kind] : geometries) {
    std::size_t end = path.find('|');
    for (int i = 0; i < 2 && end != std::string::npos; ++i) end = path.find('|', end + 1);
    if (end != std::string::npos && ++perFeature[path.substr(0, end)] > 1) return true;
  }
  return false;
}

Status tellGeometriesApart(const fs::path& gfs, const GmlGeometries& geometries) {
  const std::unique_ptr<CPLXMLNode, decltype(&CPLDestroyXMLNode)> root(CPLParseXMLFile(gfs.c_str()),
                                                                       &CPLDestroyXMLNode);
  if (!root) return readFailure(gfs, EIO);
  CPLXMLNode* list = CPLGetXMLNode(root.get(), "=GMLFeatureClassList");
  for (CPLXMLNode* child = list == nullptr ? nullptr : list->psChild; child != nullptr; child = child->psNext) {
    if (child->eType == CXT_Element && EQUAL(child->pszValue, "GMLFeatureClass")) describe(*child, geometries);
  }
  if (CPLSerializeXMLTreeToFile(root.get(), gfs.c_str()) != 0) return {};
  return Error{ErrorKind::writeFailed, {"format.no_scratch", {{"path", gfs.string()}}}, gfs.string(), {}};
}

}  // namespace hectare::gis
