// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/layer_reader.h"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <limits>
#include <set>

#include "gis/base/nearest.h"
#include "gis/io/arrow_batches.h"
#include "gis/io/arrow_column.h"
#include "gis/io/closed_lines.h"
#include "gis/io/format_findings.h"
#include "gis/io/geometry_field.h"
#include "gis/io/geometry_reader.h"

namespace hectare::gis {

namespace {

constexpr std::size_t rowsAtOnce = 65'536;

/// Which of the layer's fields are read, in the order of the file.
struct Wanted {
  bool fid = false;  ///< the identifier column of a GeoPackage, which GDAL does not count as a field
  std::vector<std::string> fields;
  std::vector<std::string> ignored;
  bool geometry = false;
  std::vector<std::string> leftGeometries;  ///< other geometries of the same features
};

std::vector<std::string> fieldNames(OGRLayer& layer) {
  std::vector<std::string> names;
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i) names.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
  return names;
}

std::vector<std::string> columnNames(OGRLayer& layer) {
  std::vector<std::string> names = fieldNames(layer);
  if (*layer.GetFIDColumn() != '\0') names.emplace_back(layer.GetFIDColumn());
  return names;
}

Error columnNotFound(const ReadRequest& request, OGRLayer& layer, const std::string& column) {
  const std::string there = joinNames(nearestFirst(column, columnNames(layer)));
  return {ErrorKind::notFound,
          {"read.no_column", {{"column", column}, {"layer", layer.GetName()}, {"path", request.path.string()}}},
          request.path.string(),
          {"read.hint_columns", {{"columns", there}}}};
}

void chooseGeometry(OGRLayer& layer, bool wanted, Wanted& out) {
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  const int taken = wanted ? geometryFieldOf(layer) : -1;
  out.geometry = taken >= 0;
  for (int i = 0; i < definition.GetGeomFieldCount(); ++i) {
    const char* name = definition.GetGeomFieldDefn(i)->GetNameRef();
    if (i == taken) continue;
    out.ignored.emplace_back(*name == '\0' ? "OGR_GEOMETRY" : name);
    if (wanted) out.leftGeometries.emplace_back(name);
  }
}

Result<Wanted> choose(const ReadRequest& request, OGRLayer& layer) {
  Wanted out;
  std::set<std::string> open;
  if (request.columns) open.insert(request.columns->begin(), request.columns->end());
  for (const std::string& name : fieldNames(layer)) {
    const bool read = !request.columns || open.erase(name) > 0;
    (read ? out.fields : out.ignored).push_back(name);
  }
  out.fid = *layer.GetFIDColumn() != '\0' && open.erase(layer.GetFIDColumn()) > 0;
  // A text format without a single feature cannot say which columns it would have.
  const bool silent = fieldNames(layer).empty() && layer.GetFeatureCount() == 0;
  if (request.columns && !silent) {
    for (const std::string& column : *request.columns) {
      if (open.contains(column)) return columnNotFound(request, layer, column);
    }
  }
  chooseGeometry(layer, request.geometry, out);
  return out;
}

void ignoreOthers(OGRLayer& layer, const Wanted& wanted) {
  std::vector<const char*> names;
  for (const std::string& name : wanted.ignored) names.push_back(name.c_str());
  names.push_back(nullptr);
  layer.SetIgnoredFields(names.data());
}

/// One pass over the Arrow stream of a layer.
class Stream {
 public:
  Stream(const ReadRequest& request, OGRLayer& layer, const Wanted& wanted, GdalErrors& errors, ReadLayer& out)
      : m_wanted(wanted),
        m_batches(request.path, layer, errors, rowsAtOnce),
        m_out(out),
        m_geometry(out.table.geometry, out.table.name, out.table.crs),
        m_closed(out.driver) {}

  Status open() {
    HECTARE_TRY(m_batches.open());
    const std::size_t expected = 1 + m_wanted.fields.size() + (m_wanted.geometry ? 1 : 0);
    if (static_cast<std::size_t>(m_batches.schema().n_children) != expected) return m_batches.failed();
    const std::size_t columns = m_wanted.fields.size() + (m_wanted.fid ? 1 : 0);
    for (std::size_t i = 0; i < columns; ++i) {
      const ArrowSchema& column = *m_batches.schema().children[child(i)];
      m_out.table.columns.emplace_back(column.name, columnTypeOf(column));
    }
    m_binary.resize(columns);
    m_recoded.resize(columns);
    return {};
  }

  /// False at the end.
  Result<bool> next() {
    HECTARE_ASSIGN(const ArrowArray* const batch, m_batches.next());
    if (batch == nullptr) return false;
    add(*batch);
    return true;
  }

  void finish() {
    for (std::size_t i = 0; i < m_out.table.columns.size(); ++i) {
      if (m_binary[i] != 0) tellColumn("read.binary", Severity::note, i);
      if (m_recoded[i] != 0) tellColumn("read.not_utf8", Severity::warning, i);
    }
    tellClosedLines();
    const Findings found = m_geometry.findings();
    m_out.findings.insert(m_out.findings.end(), found.begin(), found.end());
  }

 private:
  void add(const ArrowArray& batch) {
    const std::size_t columns = m_out.table.columns.size();
    for (std::size_t i = 0; i < columns; ++i) {
      bool recoded = false;
      const std::size_t c = child(i);
      if (!appendArrow(m_out.table.columns[i], *m_batches.schema().children[c], *batch.children[c], recoded))
        m_binary[i] = 1;
      if (recoded) m_recoded[i] = 1;
    }
    const auto rows = static_cast<std::size_t>(batch.length);
    for (std::size_t row = 0; row < rows; ++row) addGeometry(batch, child(columns), row);
  }

  /// Where a column of ours stands in the stream, which begins with the identifiers.
  [[nodiscard]] std::size_t child(std::size_t column) const { return m_wanted.fid ? column : column + 1; }

  void addGeometry(const ArrowArray& batch, std::size_t child, std::size_t row) {
    if (!m_wanted.geometry || arrowNull(*batch.children[child], row)) return m_geometry.addNone();
    const auto wkb = arrowBytes(*m_batches.schema().children[child], *batch.children[child], row);
    if (wkb.empty()) return m_geometry.addNone();
    m_geometry.add(m_closed.land(wkb, m_out.table.geometry.size() + 1));
  }

  void tellColumn(const char* rule, Severity severity, std::size_t column) {
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.layer = m_out.table.name;
    finding.text = {rule, {{"layer", finding.layer}, {"column", m_out.table.columns[column].name()}}};
    m_out.findings.push_back(std::move(finding));
  }

  void tellClosedLines() {
    if (m_closed.count() == 0) return;
    m_out.findings.push_back(formatFinding({"format.closed_lines",
                                            {{"features", static_cast<std::int64_t>(m_closed.count())},
                                             {"first", static_cast<std::int64_t>(m_closed.first())}}},
                                           Severity::note, m_out.table.name));
  }

  const Wanted& m_wanted;
  ArrowBatches m_batches;
  ReadLayer& m_out;
  GeometryReader m_geometry;
  ClosedLines m_closed;
  std::vector<char> m_binary;
  std::vector<char> m_recoded;
};

/// How many features the file says that the layer has; no value where it says nothing.
std::optional<std::size_t> statedCount(const ReadRequest& request, OGRLayer& layer) {
  if (const auto records = statedRecords(request.path)) return records;
  const GIntBig stated = layer.GetFeatureCount(FALSE);
  return stated < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(stated));
}

Status checkCount(const ReadRequest& request, const ReadLayer& out, std::optional<std::size_t> stated) {
  if (!stated || *stated == out.table.size()) return {};
  return Error{ErrorKind::unreadable,
               {"read.count",
                {{"path", request.path.string()},
                 {"layer", out.table.name},
                 {"stated", static_cast<std::int64_t>(*stated)},
                 {"read", static_cast<std::int64_t>(out.table.size())}}},
               request.path.string(),
               {"read.hint_again"}};
}

Finding geometryLeft(OGRLayer& layer, const Wanted& wanted) {
  const OGRGeomFieldDefn& taken = *layer.GetLayerDefn()->GetGeomFieldDefn(geometryFieldOf(layer));
  return formatFinding({"format.geometry_left",
                        {{"layer", layer.GetName()},
                         {"taken", std::string(taken.GetNameRef())},
                         {"left", joinNames(wanted.leftGeometries)}}},
                       Severity::note, layer.GetName());
}

}  // namespace

Status streamLayer(const ReadRequest& request, OGRLayer& layer, GdalErrors& errors, ReadLayer& out,
                   Progress& progress) {
  out.table.name = layer.GetName();
  HECTARE_ASSIGN(const Wanted wanted, choose(request, layer));
  const std::optional<std::size_t> stated = statedCount(request, layer);
  ignoreOthers(layer, wanted);
  if (!wanted.leftGeometries.empty()) out.findings.push_back(geometryLeft(layer, wanted));
  Stream stream(request, layer, wanted, errors, out);
  HECTARE_TRY(stream.open());
  for (;;) {
    if (progress.cancelled()) return cancelledError();
    HECTARE_ASSIGN(const bool more, stream.next());
    if (!more) break;
    const double all = static_cast<double>(std::max<std::size_t>(stated.value_or(0), out.table.size()));
    progress.report(static_cast<double>(out.table.size()) / std::max(all, 1.0));
  }
  stream.finish();
  return checkCount(request, out, stated);
}

}  // namespace hectare::gis
