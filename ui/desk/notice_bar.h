// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <map>
#include <vector>

#include "gis/base/message.h"
#include "ui/desk/state/texts.h"

class QPushButton;
class QVBoxLayout;

namespace hectare::desk {

/// What a person should decide some time, in a line over the map with a way on: never in the way, never a dialog.
class NoticeBar : public QWidget {
  Q_OBJECT
 public:
  explicit NoticeBar(const Texts& texts, QWidget* parent = nullptr);

  struct Way {
    const char* text;          ///< id of its words
    std::function<bool()> go;  ///< whether that settled it: the line goes then
  };
  /// Says something in the place of what was said under the same name.
  void say(const std::string& name, gis::Message text, std::vector<Way> ways);
  void take(const std::string& name);
  [[nodiscard]] bool says(const std::string& name) const { return m_lines.contains(name); }

 private:
  struct Line {
    gis::Message text;
    std::vector<Way> ways;
    QWidget* widget = nullptr;
  };
  void build(const std::string& name, Line& line);
  QPushButton* buttonOf(const std::string& name, const Way& way);
  void speak();

  const Texts& m_texts;
  std::map<std::string, Line> m_lines;
  QVBoxLayout* m_column;
};

}  // namespace hectare::desk
