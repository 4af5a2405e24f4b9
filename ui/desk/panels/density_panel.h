// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "src/answer/answer.h"
#include "ui/desk/state/texts.h"
#include "ui/print/density_bars.h"

namespace hectare::desk {

/// Jobs per hectare, a bar per park, drawn as on paper. Takes no room where nothing is known of jobs.
class DensityPanel : public QWidget {
  Q_OBJECT
 public:
  explicit DensityPanel(const Texts& texts, QWidget* parent = nullptr);
  /// \param answer null: none.
  void show(std::shared_ptr<const answer::Answer> answer);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void measure();

  const Texts& m_texts;
  std::shared_ptr<const answer::Answer> m_answer;
  print::DensityBars m_bars;
};

}  // namespace hectare::desk
