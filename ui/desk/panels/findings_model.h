// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <optional>

#include "gis/base/finding.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

enum class FindingChoice { open, accepted, all };

/// Findings under their rules, the gravest first. Words are made only of what is seen: a hundred thousand findings cost
/// what sorting them costs.
class FindingsModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  explicit FindingsModel(const Texts& texts, QObject* parent = nullptr);

  void show(gis::Findings findings);
  void choose(FindingChoice choice);
  void speak();
  [[nodiscard]] const gis::Findings& findings() const { return m_findings; }
  /// Null: it is a rule.
  [[nodiscard]] const gis::Finding* findingAt(const QModelIndex& index) const;
  /// Where a finding of that rule, layer and subject stands; none: it does not.
  [[nodiscard]] QModelIndex placeOf(const gis::Finding& finding) const;
  /// The first finding from there on that is not accepted, then from the top. None: all are.
  [[nodiscard]] QModelIndex openFrom(int rule, int row) const;
  /// The rule of a row without a parent.
  [[nodiscard]] const std::string& ruleAt(int row) const { return m_groups[static_cast<std::size_t>(row)].rule; }

  [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Group {
    gis::Severity severity{};
    std::string rule;
    std::optional<double> changedM2;
    std::vector<std::uint32_t> rows;
  };
  void gather();
  [[nodiscard]] QString titleOf(const Group& group) const;
  [[nodiscard]] QVariant ofGroup(const Group& group, int column, int role) const;
  [[nodiscard]] QVariant ofFinding(const gis::Finding& finding, int column, int role) const;

  const Texts& m_texts;
  gis::Findings m_findings;
  FindingChoice m_choice = FindingChoice::open;
  std::vector<Group> m_groups;
};

}  // namespace hectare::desk
