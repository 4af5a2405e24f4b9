// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "ui/desk/panels/findings_model.h"
#include "ui/desk/state/finding_fixes.h"
#include "ui/desk/state/texts.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;
class QVBoxLayout;

namespace hectare::desk {

/// What a person should know of the data, by rule: to look at where it lies, to mend at once where that can be, and to
/// accept with a reason.
class FindingsPanel : public QWidget {
  Q_OBJECT
 public:
  using Fixes = std::function<std::vector<FindingFix>(const gis::Finding&)>;

  explicit FindingsPanel(const Texts& texts, QWidget* parent = nullptr);
  /// \param fixes what would mend a finding at once; empty: nothing is known to.
  void show(gis::Findings findings, Fixes fixes = {});
  using QWidget::show;
  /// Those that are not accepted and above a note.
  [[nodiscard]] std::size_t open() const;

 Q_SIGNALS:
  void picked(const gis::Finding& finding);
  /// All for one reason. They come with the next `show`, and the panel goes on to the finding after them.
  void accepted(const gis::Findings& findings, const QString& reason, const QString& author);
  void mended(const FindingFix& fix);

 private:
  void layOut();
  void connectParts();
  void speak();
  void choose();
  void showChosen();
  void ready();
  void accept();
  void renew(const std::function<void()>& change);
  [[nodiscard]] std::set<std::string> expandedRules() const;
  void expandRules(const std::set<std::string>& rules);
  void goOnTo(const QModelIndex& next);
  [[nodiscard]] const gis::Finding* chosen() const;
  [[nodiscard]] gis::Findings acceptable() const;

  const Texts& m_texts;
  Fixes m_fixes;
  FindingsModel m_model;
  bool m_renewing = false;
  bool m_goesOn = false;  ///< what is chosen is being accepted
  QComboBox* m_choice;
  QTreeView* m_list;
  QLabel* m_none;
  QWidget* m_detail;
  QLabel* m_said;
  QLabel* m_help;
  QVBoxLayout* m_buttons;
  std::vector<QPushButton*> m_fixButtons;
  QWidget* m_accepting;
  QLineEdit* m_reason;
  QLineEdit* m_author;
  QPushButton* m_accept;
};

}  // namespace hectare::desk
