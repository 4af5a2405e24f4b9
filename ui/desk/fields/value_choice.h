// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QComboBox;
class QMenu;
class QToolButton;

namespace hectare::desk {

/// One of several values, or several of them, or none: what is there stays.
class ValueChoice : public QWidget {
  Q_OBJECT
 public:
  struct Value {
    QString code;
    QString words;
    friend bool operator==(const Value&, const Value&) = default;
  };

  /// \param several whether more than one can be chosen.
  explicit ValueChoice(bool several, QWidget* parent = nullptr);
  /// \param none the words for no choice. \param alone a code that goes with no other; empty: there is none.
  void offer(const std::vector<Value>& values, const QString& none, const QString& alone = {});
  /// The codes that are chosen, joined by "|"; empty: none.
  [[nodiscard]] QString chosen() const;
  void choose(const QString& codes);
  void setName(const QString& name);

 Q_SIGNALS:
  void changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void toggled(const QString& code, bool on);
  void tell();

  bool m_several;
  std::vector<Value> m_values;
  QString m_none;
  QString m_alone;
  QComboBox* m_list = nullptr;
  QToolButton* m_button = nullptr;
  QMenu* m_menu = nullptr;
};

}  // namespace hectare::desk
