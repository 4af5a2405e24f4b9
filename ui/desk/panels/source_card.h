// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <filesystem>
#include <functional>

#include "ui/desk/fields/system_choice.h"
#include "ui/desk/fields/told_line.h"
#include "ui/desk/panels/column_rows.h"
#include "ui/desk/panels/source_shown.h"
#include "ui/desk/state/texts.h"

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hectare::desk {

/// One source of the plan, with all that it was taken for to be corrected where it stands: nothing opens on the way.
class SourceCard : public QWidget {
  Q_OBJECT
 public:
  /// Takes the source as it is to be. \return why not, in words.
  using Change = std::function<QString(const plan::Source& changed, gis::Message what)>;

  explicit SourceCard(const Texts& texts, QWidget* parent = nullptr);
  void show(const SourceShown& shown, Change change);
  [[nodiscard]] bool showsColumns() const;

 Q_SIGNALS:
  void roleChosen(const QString& source, plan::Role role);
  /// The columns of its file are wanted.
  void columnsWanted(const QString& source);
  /// To be replaced by a newer delivery. \param file empty: to be chosen.
  void replaceWanted(const QString& source, const QString& file);
  /// Its file is elsewhere.
  void locateWanted(const QString& source);
  void removeWanted(const QString& source);
  /// To look at all of it.
  void picked(const QString& source);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void layOut();
  void connectParts();
  void nameParts();
  void nameRoles();
  void showState();
  void showDoubts();
  void showColumns();
  QString place(const std::string& crs);
  QString change(const std::function<void(plan::Source&)>& edit, gis::Message what);
  QPushButton* addButton(const QString& words, const char* iconName);
  [[nodiscard]] QString name() const { return QString::fromStdString(m_shown.source.name); }

  const Texts& m_texts;
  SourceShown m_shown;
  Change m_change;
  QLabel* m_name;
  QLabel* m_state;
  QToolButton* m_look;
  QToolButton* m_replace;
  QToolButton* m_remove;
  QComboBox* m_role;
  SystemChoice* m_crs;
  ToldLine* m_date;
  QLabel* m_wrong;
  QVBoxLayout* m_buttons;
  std::vector<QPushButton*> m_doubts;
  QLabel* m_why;
  QToolButton* m_columnsHead;
  ColumnRows* m_columns;
};

}  // namespace hectare::desk
