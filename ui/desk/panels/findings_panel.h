// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gis/base/finding.h"
#include "ui/desk/state/texts.h"

class QLabel;
class QPushButton;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace hectare::desk {

/// What a person should know of the data, by rule: to look at where it lies, and to accept with a reason.
class FindingsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit FindingsPanel(const Texts& texts, QWidget* parent = nullptr);
  void show(gis::Findings findings);
  /// Those that are not accepted and above a note.
  [[nodiscard]] std::size_t open() const;

 Q_SIGNALS:
  void picked(const gis::Finding& finding);
  void accepted(const gis::Finding& finding, const QString& reason);

 private:
  void fill();
  void speak();
  [[nodiscard]] const gis::Finding* chosen() const;

  const Texts& m_texts;
  gis::Findings m_findings;
  QTreeWidget* m_list;
  QLineEdit* m_reason;
  QPushButton* m_accept;
};

}  // namespace hectare::desk
