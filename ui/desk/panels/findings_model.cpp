// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/findings_model.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <algorithm>
#include <map>

#include "src/writers/finding_table.h"
#include "ui/desk/fields/small_parts.h"
#include "ui/desk/icons.h"
#include "ui/desk/state/finding_fixes.h"

namespace hectare::desk {

namespace {

const char* iconOf(gis::Severity severity) {
  if (severity == gis::Severity::error) return "error";
  return severity == gis::Severity::warning ? "warning" : "info";
}

bool isChosen(const gis::Finding& finding, FindingChoice choice) {
  if (choice == FindingChoice::all) return true;
  return finding.accepted == (choice == FindingChoice::accepted);
}

}  // namespace

FindingsModel::FindingsModel(const Texts& texts, QObject* parent) : QAbstractItemModel(parent), m_texts(texts) {}

void FindingsModel::show(gis::Findings findings) {
  beginResetModel();
  m_findings = std::move(findings);
  gather();
  endResetModel();
}

void FindingsModel::choose(FindingChoice choice) {
  beginResetModel();
  m_choice = choice;
  gather();
  endResetModel();
}

void FindingsModel::speak() {
  beginResetModel();
  endResetModel();
}

void FindingsModel::gather() {
  std::map<std::pair<int, std::string_view>, Group> byRule;
  for (std::uint32_t i = 0; i < m_findings.size(); ++i) {
    const gis::Finding& finding = m_findings[i];
    if (!isChosen(finding, m_choice)) continue;
    Group& group = byRule[{-static_cast<int>(finding.severity), finding.rule}];
    group.rows.push_back(i);
    if (const auto area = changedM2(finding)) group.changedM2 = group.changedM2.value_or(0) + *area;
  }
  m_groups.clear();
  for (auto& [key, group] : byRule) {
    group.severity = static_cast<gis::Severity>(-key.first);
    group.rule = key.second;
    m_groups.push_back(std::move(group));
  }
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex FindingsModel::parent(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == 0) return {};
  return createIndex(static_cast<int>(index.internalId() - 1), 0, quintptr{0});
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(m_groups.size());
  if (parent.internalId() != 0 || parent.column() != 0) return 0;
  return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].rows.size());
}

int FindingsModel::columnCount(const QModelIndex& /*parent*/) const { return 2; }

const gis::Finding* FindingsModel::findingAt(const QModelIndex& index) const {
  if (!index.isValid() || index.internalId() == 0) return nullptr;
  return &m_findings[m_groups[index.internalId() - 1].rows[static_cast<std::size_t>(index.row())]];
}

QModelIndex FindingsModel::placeOf(const gis::Finding& finding) const {
  for (std::size_t g = 0; g < m_groups.size(); ++g) {
    if (m_groups[g].rule != finding.rule) continue;
    for (std::size_t r = 0; r < m_groups[g].rows.size(); ++r) {
      const gis::Finding& one = m_findings[m_groups[g].rows[r]];
      if (one.layer != finding.layer || one.subject != finding.subject) continue;
      return index(static_cast<int>(r), 0, index(static_cast<int>(g), 0, {}));
    }
  }
  return {};
}

QModelIndex FindingsModel::openFrom(int rule, int row) const {
  const int rules = rowCount();
  for (int step = 0; step <= rules && rules > 0; ++step) {
    const QModelIndex group = index((std::max(rule, 0) + step) % rules, 0, {});
    for (int at = step == 0 ? std::max(row, 0) : 0; at < rowCount(group); ++at) {
      const QModelIndex place = index(at, 0, group);
      if (!findingAt(place)->accepted) return place;
    }
  }
  return {};
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
  if (const gis::Finding* finding = findingAt(index)) return ofFinding(*finding, index.column(), role);
  return ofGroup(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
}

/// A rule without a name of its own is called by what it found first.
QString FindingsModel::titleOf(const Group& group) const {
  const std::string id = "rule." + group.rule;
  if (m_texts.language()->has(id)) return m_texts.of({id});
  return m_texts.of(m_findings[group.rows.front()].text);
}

QVariant FindingsModel::ofGroup(const Group& group, int column, int role) const {
  if (role == Qt::DecorationRole && column == 0) return icon(iconOf(group.severity));
  if (role == Qt::FontRole && column == 0) {
    QFont bold = QGuiApplication::font();
    bold.setWeight(QFont::DemiBold);
    return bold;
  }
  const auto count = static_cast<std::int64_t>(group.rows.size());
  const bool told = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
  if (!told) return {};
  const QString severity = m_texts.of({"severity." + std::string(writers::severityCode(group.severity))});
  const bool sized = group.changedM2 && *group.changedM2 > 0;
  const QString size = sized ? m_texts.of({"findings_page.count_area", {{"count", count}, {"area", *group.changedM2}}})
                             : m_texts.of({"findings_page.count", {{"count", count}}});
  if (column == 1) return size;
  const QString title = titleOf(group);
  return role == Qt::DisplayRole ? title : severity + ": " + title + " (" + size + ")";
}

QVariant FindingsModel::ofFinding(const gis::Finding& finding, int column, int role) const {
  if (role == Qt::ForegroundRole && finding.accepted) {
    return QGuiApplication::palette().brush(QPalette::PlaceholderText);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
  const QString where =
      QString::fromStdString(finding.subject.empty() ? finding.layer : finding.layer + " · " + finding.subject);
  if (column == 1) return where;
  const QString words = m_texts.of(finding.text);
  if (role == Qt::DisplayRole || where.isEmpty()) return words;
  return role == Qt::ToolTipRole ? plainTip(words + "\n" + where) : words + " (" + where + ")";
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return m_texts(section == 0 ? "desk.finding" : "desk.finding_layer");
}

}  // namespace hectare::desk
