// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/desk/state/texts.h"

class QButtonGroup;
class QLabel;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace hectare::desk {

/// The pages beside the map, one in view at a time, chosen from a rail of pictures with their names.
class SideBar : public QWidget {
  Q_OBJECT
 public:
  explicit SideBar(const Texts& texts, QWidget* parent = nullptr);

  /// \param title id of the page's name. \param icon of data/icons.
  void add(QWidget* page, const char* title, const char* icon);
  /// Brings a page into view.
  void show(const QWidget* page);
  [[nodiscard]] const QWidget* shown() const;
  /// The id of the name of the page in view.
  [[nodiscard]] const char* shownTitle() const;
  /// A count beside the page's name; 0: none.
  void setCount(const QWidget* page, std::size_t count);

 private:
  struct Page {
    QWidget* widget = nullptr;
    const char* title = "";
    QToolButton* button = nullptr;
    std::size_t count = 0;
  };
  void choose(std::size_t place);
  void speak();

  const Texts& m_texts;
  std::vector<Page> m_list;
  QLabel* m_heading;
  QStackedWidget* m_pages;
  QVBoxLayout* m_rail;
  QButtonGroup* m_buttons;
};

}  // namespace hectare::desk
