// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/virtual_dataset.h"

#include <cpl_minixml.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "gis/base/file.h"
#include "gis/io/file_kind.h"
#include "gis/io/gdal_errors.h"
#include "gis/io/source_place.h"

namespace hectare::gis {

namespace fs = std::filesystem;

namespace {

struct XmlClose {
  void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};
using Xml = std::unique_ptr<CPLXMLNode, XmlClose>;

/// Elements that say only which columns, places and features of a source are taken (gdal.org/drivers/vector/vrt.html).
constexpr std::string_view plainElements[] = {"OGRVRTDataSource",
                                              "OGRVRTLayer",
                                              "OGRVRTWarpedLayer",
                                              "OGRVRTUnionLayer",
                                              "Metadata",
                                              "MDI",
                                              "SrcDataSource",
                                              "SrcLayer",
                                              "FID",
                                              "FeatureCount",
                                              "GeometryType",
                                              "LayerSRS",
                                              "GeometryField",
                                              "SrcRegion",
                                              "Field",
                                              "SrcSRS",
                                              "TargetSRS",
                                              "SRS",
                                              "FieldStrategy",
                                              "ExtentXMin",
                                              "ExtentYMin",
                                              "ExtentXMax",
                                              "ExtentYMax",
                                              "Style",
                                              "PreserveSrcFID",
                                              "XYResolution",
                                              "WarpedGeomFieldName",
                                              "SourceLayerFieldName",
                                              "Description"};

Error refused(Message what, const fs::path& file, const std::string& detail, Message hint = {}) {
  what.args = {{"path", file.string()}, {"detail", detail}};
  return {ErrorKind::refused, std::move(what), file.string(), std::move(hint)};
}

std::string textOf(const CPLXMLNode& element) {
  for (const CPLXMLNode* child = element.psChild; child != nullptr; child = child->psNext) {
    if (child->eType == CXT_Text) return child->pszValue;
  }
  return {};
}

bool isElement(const CPLXMLNode& node, const char* name) {
  return node.eType == CXT_Element && EQUAL(node.pszValue, name);
}

/// Relative places start at the folder of the VRT, whether it says so or not; never at where the program was started.
fs::path resolved(const fs::path& file, const std::string& place) {
  return fs::path(place).is_absolute() ? fs::path(place) : file.parent_path() / place;
}

bool isInside(const fs::path& place, const fs::path& folder) {
  std::error_code code;
  const fs::path within = fs::weakly_canonical(place, code).lexically_relative(fs::weakly_canonical(folder, code));
  return !code && !within.empty() && *within.begin() != "..";
}

class Rewriter {
 public:
  Rewriter(const fs::path& file, const OpenOptions& options, ScratchFolder& scratch, std::vector<fs::path> within)
      : m_file(file), m_options(options), m_scratch(scratch), m_within(std::move(within)) {}

  Status element(CPLXMLNode& node) {
    HECTARE_TRY(checkElement(node));
    CPLXMLNode* source = nullptr;
    for (CPLXMLNode* child = node.psChild; child != nullptr; child = child->psNext) {
      if (child->eType != CXT_Element) continue;
      HECTARE_TRY(element(*child));
      if (isElement(*child, "SrcDataSource")) source = child;
    }
    return source == nullptr ? Status() : leadTo(node, *source);
  }

 private:
  Status checkElement(const CPLXMLNode& node) const {
    const std::string name = node.pszValue;
    if (EQUAL(node.pszValue, "SrcSQL")) return refused({"format.vrt_sql"}, m_file, name);
    const bool plain = std::any_of(std::begin(plainElements), std::end(plainElements), [&](std::string_view known) {
      return EQUAL(name.c_str(), std::string(known).c_str());
    });
    if (name.starts_with("?") || plain) return {};
    return refused({"format.vrt_element"}, m_file, name);
  }

  /// The source made ready, in the place of what the VRT says.
  Status leadTo(CPLXMLNode& layer, CPLXMLNode& source) {
    HECTARE_ASSIGN(const fs::path place, allowed(textOf(source)));
    HECTARE_ASSIGN(const PreparedFile prepared, prepareFile(place, m_options, m_scratch, m_within));
    if (prepared.driver == "XLSX" || prepared.driver == "ODS")
      return refused({"format.vrt_workbook"}, m_file, place.string());
    CPLDestroyXMLNode(source.psChild);
    source.psChild = nullptr;
    CPLCreateXMLNode(&source, CXT_Text, prepared.place.c_str());
    if (prepared.options.empty()) return {};
    CPLXMLNode* list = CPLCreateXMLNode(&layer, CXT_Element, "OpenOptions");
    for (const std::string& option : prepared.options) {
      const std::size_t equals = option.find('=');
      CPLXMLNode* one = CPLCreateXMLElementAndValue(list, "OOI", option.substr(equals + 1).c_str());
      CPLAddXMLAttributeAndValue(one, "key", option.substr(0, equals).c_str());
    }
    return {};
  }

  Result<fs::path> allowed(const std::string& place) {
    if (leadsElsewhere(place)) {
      if (!m_options.consent.network) return refused({"format.vrt_network"}, m_file, place, {"format.hint_network"});
      return localFile(place, m_options.consent, m_scratch);
    }
    const fs::path path = resolved(m_file, place);
    if (!m_options.consent.outside && !isInside(path, m_file.parent_path())) {
      return refused({"format.vrt_outside"}, m_file, place, {"format.hint_outside"});
    }
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return readFailure(path, ENOENT);
    return path;
  }

  const fs::path& m_file;
  const OpenOptions& m_options;
  ScratchFolder& m_scratch;
  std::vector<fs::path> m_within;
};

void collectPlaces(const CPLXMLNode* node, std::vector<std::string>& places) {
  for (; node != nullptr; node = node->psNext) {
    if (isElement(*node, "SrcDataSource")) places.push_back(textOf(*node));
    collectPlaces(node->psChild, places);
  }
}

void collectFiles(const fs::path& file, std::size_t depth, std::vector<fs::path>& files) {
  const GdalErrors quiet;
  std::error_code ignored;
  if (depth > deepestVirtual || !fs::is_regular_file(file, ignored)) return;
  if (std::find(files.begin(), files.end(), file) != files.end()) return;
  files.push_back(file);
  if (lowerExtension(file) != ".vrt") return;
  const Xml xml(CPLParseXMLFile(file.c_str()));
  std::vector<std::string> places;
  collectPlaces(xml.get(), places);
  for (const std::string& place : places) {
    if (!leadsElsewhere(place)) collectFiles(resolved(file, place), depth + 1, files);
  }
}

}  // namespace

Result<fs::path> prepareVirtual(const fs::path& file, const OpenOptions& options, ScratchFolder& scratch,
                                const std::vector<fs::path>& within) {
  std::error_code code;
  const fs::path self = fs::weakly_canonical(file, code);
  if (std::find(within.begin(), within.end(), self) != within.end()) return refused({"format.vrt_cycle"}, file, {});
  if (within.size() >= deepestVirtual) return refused({"format.vrt_deep"}, file, {});
  const Xml xml(CPLParseXMLFile(file.c_str()));
  if (!xml)
    return Error{ErrorKind::unreadable, {"read.header", {{"path", file.string()}}}, file.string(), {"read.hint_again"}};
  std::vector<fs::path> deeper = within;
  deeper.push_back(self);
  Rewriter rewriter(file, options, scratch, std::move(deeper));
  for (CPLXMLNode* node = xml.get(); node != nullptr; node = node->psNext) {
    if (node->eType == CXT_Element) HECTARE_TRY(rewriter.element(*node));
  }
  HECTARE_ASSIGN(const fs::path folder, freshFolderIn(scratch));
  const fs::path place = folder / file.filename();
  if (CPLSerializeXMLTreeToFile(xml.get(), place.c_str()) != 0) return place;
  return Error{ErrorKind::writeFailed, {"format.no_scratch", {{"path", file.string()}}}, place.string(), {}};
}

std::vector<fs::path> filesOfVirtual(const fs::path& file) {
  std::vector<fs::path> files;
  collectFiles(file, 0, files);
  return files;
}

}  // namespace hectare::gis
