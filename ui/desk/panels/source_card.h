// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <filesystem>
#include <functional>

#include "gis/table/survey.h"
#include "src/world/world.h"
#include "ui/desk/fields/told_line.h"
#include "ui/desk/state/texts.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hectare::desk {

/// A source as its card shows it.
struct SourceShown {
  plan::Source source;
  plan::Role columnsOf{};                      ///< whose columns it can bind: its role, or that of what it is joined to
  const world::Entry* entry = nullptr;         ///< null: not read yet
  std::vector<gis::SurveyColumn> inFile = {};  ///< empty: nobody looked yet
};

/// A coordinate system that can be chosen.
struct SystemOffered {
  std::string code;
  std::string name;
};

/// One source of the plan, with all that it was taken for to be corrected where it stands: nothing opens on the way.
class SourceCard : public QWidget {
  Q_OBJECT
 public:
  /// Takes the source as it is to be. \return why not, in words.
  using Change = std::function<QString(const plan::Source& changed, gis::Message what)>;

  SourceCard(const Texts& texts, const std::vector<SystemOffered>& systems, QWidget* parent = nullptr);
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
  void showState();
  void showDoubts();
  void showColumns();
  void fillColumn(int line, const std::string& ours);
  [[nodiscard]] plan::ColumnBinding bindingTo(const std::string& ours, const std::string& theirs) const;
  QString bind(const std::string& ours, const std::string& theirs);
  QString place(const std::string& crs);
  QString change(const std::function<void(plan::Source&)>& edit, gis::Message what);
  void addButton(const QString& words, const char* iconName, std::function<void()> does);
  [[nodiscard]] QString name() const { return QString::fromStdString(m_shown.source.name); }

  const Texts& m_texts;
  const std::vector<SystemOffered>& m_systems;
  SourceShown m_shown;
  Change m_change;
  QLabel* m_name;
  QLabel* m_state;
  QToolButton* m_look;
  QToolButton* m_replace;
  QToolButton* m_remove;
  QComboBox* m_role;
  QComboBox* m_crs;
  ToldLine* m_date;
  QLabel* m_wrong;
  QVBoxLayout* m_buttons;
  std::vector<QPushButton*> m_doubts;
  QLabel* m_why;
  QToolButton* m_columnsHead;
  QWidget* m_columns;
  QGridLayout* m_grid;
  std::vector<QWidget*> m_cells;
};

}  // namespace hectare::desk
