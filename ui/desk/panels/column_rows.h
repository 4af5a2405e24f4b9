// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "gis/base/message.h"
#include "ui/desk/panels/source_shown.h"
#include "ui/desk/state/texts.h"

class QComboBox;
class QGridLayout;

namespace hectare::desk {

/// What a column of ours is called; one that no answer shows has its name here.
QString columnWords(const Texts& texts, const std::string& ours);

/// The columns of ours that a source can have, each with the column of its file that is bound to it, and what the
/// values there mean: both are chosen in their places.
class ColumnRows : public QWidget {
  Q_OBJECT
 public:
  /// Changes the source. \return why not, in words.
  using Change = std::function<QString(const std::function<void(plan::Source&)>& edit, gis::Message what)>;

  ColumnRows(const Texts& texts, Change change, QWidget* parent = nullptr);
  void show(const SourceShown& shown);

 Q_SIGNALS:
  /// A choice was not taken.
  void refused(const QString& why);

 private:
  void clear();
  void addColumn(const std::string& ours);
  QComboBox* columnList(const std::string& ours, const std::string& theirs);
  void addSamples(const plan::ColumnBinding& binding, const gis::SurveyColumn& column);
  void addMeanings(const std::string& ours, const plan::ColumnBinding& binding, const std::vector<std::string>& values);
  void addLine(QWidget* left, QWidget* right);
  void bind(const std::string& ours, const std::string& theirs);
  void mean(const std::string& ours, const std::string& value, const std::string& code);
  void change(const std::function<void(plan::Source&)>& edit, gis::Message what);
  [[nodiscard]] plan::ColumnBinding bindingTo(const std::string& ours, const std::string& theirs) const;
  [[nodiscard]] const gis::SurveyColumn* inFile(const std::string& theirs) const;
  /// The codes that values of a column can mean; none: they are taken as they are.
  const std::vector<std::string>& codes(const std::string& ours);

  const Texts& m_texts;
  Change m_change;
  SourceShown m_shown;
  QGridLayout* m_grid;
  int m_line = 0;
  std::vector<QWidget*> m_cells;
  std::map<std::pair<plan::Role, std::string>, std::vector<std::string>> m_codes;
};

}  // namespace hectare::desk
