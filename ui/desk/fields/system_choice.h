// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class QComboBox;
class QLabel;

namespace hectare::desk {

/// A coordinate system: chosen from those that layers without one are tried in (`data/recognise/crs.toml`), or typed.
/// It is taken when it is chosen, by Return, or when one goes on. What cannot be taken stays, with the reason under it.
class SystemChoice : public QWidget {
  Q_OBJECT
 public:
  /// Is given the code of a system as it was typed, known or not, or "" where nothing is. \return why it is not taken,
  /// in words; empty: it is.
  using Take = std::function<QString(const QString& code)>;

  /// \param name of the list, for tests and who reads the screen.
  explicit SystemChoice(const char* name, QWidget* parent = nullptr);
  ~SystemChoice() override;
  SystemChoice(const SystemChoice&) = delete;
  SystemChoice& operator=(const SystemChoice&) = delete;
  void setTake(Take take) { m_take = std::move(take); }
  /// What there is now. What somebody is typing stays. \param otherwise holds where `code` is empty.
  void setValue(const QString& code, const QString& otherwise);
  [[nodiscard]] QComboBox& list() { return *m_list; }

 private:
  void commit();

  Take m_take;
  QString m_value;
  QComboBox* m_list;
  QLabel* m_problem;
};

}  // namespace hectare::desk
