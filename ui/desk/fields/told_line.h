// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QLineEdit;

namespace hectare::desk {

/// A line to type in: what was typed is taken by Return, or when one goes on; Escape brings back what was there. What
/// cannot be taken stays as it was typed, with the reason under it.
class ToldLine : public QWidget {
  Q_OBJECT
 public:
  /// Takes what was typed. \return why not, in words; empty: it is taken.
  using Take = std::function<QString(const QString& typed)>;

  explicit ToldLine(QWidget* parent = nullptr);
  ~ToldLine() override;
  ToldLine(const ToldLine&) = delete;
  ToldLine& operator=(const ToldLine&) = delete;
  void setTake(Take take) { m_take = std::move(take); }
  /// What there is now. What somebody is typing stays.
  void setValue(const QString& value);
  [[nodiscard]] QLineEdit& line() { return *m_line; }
  [[nodiscard]] QString problem() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void commit();

  Take m_take;
  QString m_value;
  QLineEdit* m_line;
  QLabel* m_problem;
};

}  // namespace hectare::desk
