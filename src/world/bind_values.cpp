// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/bind_values.h"

#include <map>

#include "src/world/findings.h"
#include "src/world/owners.h"
#include "src/world/trimmed.h"
#include "src/world/yes_no.h"

namespace hectare::world {
namespace {

/// Turns one source value into ours and remembers which values nobody mapped.
class ValueMapper {
 public:
  explicit ValueMapper(const plan::ColumnBinding& binding) : m_binding(binding) {}

  /// Empty: missing.
  std::string map(const std::string& value) {
    if (m_binding.separator.empty()) return std::string(one(value));
    std::string joined;
    std::string_view rest = value;
    for (bool more = true; more;) {
      const auto end = rest.find(m_binding.separator);
      more = end != std::string_view::npos;
      append(joined, one(std::string(trimmed(rest.substr(0, end)))));
      if (more) rest.remove_prefix(end + m_binding.separator.size());
    }
    return joined;
  }
  [[nodiscard]] const std::map<std::string, std::size_t>& unmapped() const { return m_unmapped; }

 private:
  std::string one(const std::string& value) {
    if (m_binding.values.empty() || value.empty()) return value;
    const auto known = m_binding.values.find(value);
    if (known != m_binding.values.end()) return known->second;
    ++m_unmapped[value];
    return {};
  }
  static void append(std::string& joined, const std::string& value) {
    if (value.empty()) return;
    if (!joined.empty()) joined += '|';
    joined += value;
  }

  const plan::ColumnBinding& m_binding;
  std::map<std::string, std::size_t> m_unmapped;
};

/// Booleans that nobody mapped speak our words for yes and no.
std::optional<std::string> spoken(const std::string& ours, const plan::ColumnBinding& binding,
                                  const gis::Column& values, std::size_t row) {
  if (values.type() != gis::ColumnType::boolean || !binding.values.empty()) return values.asText(row);
  const auto value = values.asBoolean(row);
  if (!value) return std::nullopt;
  return std::string(*value ? yesNoOf(ours).yes : yesNoOf(ours).no);
}

/// Of owners, how many values alone.
std::map<std::string, std::size_t> quotable(const std::map<std::string, std::size_t>& values, const std::string& ours) {
  if (ours != ownerColumn || values.empty()) return values;
  std::size_t count = 0;
  for (const auto& [value, rows] : values) count += rows;
  return {{hiddenValue, count}};
}

void report(const ValueMapper& mapper, const std::string& ours, const std::string& column, Layer& layer) {
  for (const auto& [value, count] : quotable(mapper.unmapped(), ours)) {
    addFinding(
        layer, "values.unmapped", gis::Severity::warning, ours + "=" + value,
        {"column_binding.unmapped", {{"value", value}, {"column", column}, {"ours", ours}, {"count", counted(count)}}});
  }
}

}  // namespace

gis::Column bindValues(const std::string& ours, const plan::ColumnBinding& binding, const Parts& parts, Layer& layer) {
  gis::Column column(ours, gis::ColumnType::text);
  ValueMapper mapper(binding);
  forEachValue(parts, binding.column, [&](const gis::Column& values, std::size_t row) {
    const auto text = spoken(ours, binding, values, row);
    const std::string value = text ? mapper.map(*text) : std::string();
    if (value.empty()) return column.addMissing();
    column.addText(value);
  });
  report(mapper, ours, binding.column, layer);
  return column;
}

}  // namespace hectare::world
