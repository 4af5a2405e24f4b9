// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "src/plan/scheme.h"
#include "ui/desk/fields/folded_section.h"
#include "ui/desk/state/snapshot.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// What the page of the plan shows.
struct PlanShown {
  std::shared_ptr<const plan::Plan> plan;         ///< as it is edited
  std::shared_ptr<const plan::Scheme> scheme;     ///< null: it cannot be read
  std::shared_ptr<const Snapshot> snapshot = {};  ///< what was last answered, perhaps of the plan before; null: nothing
};

/// What the page of the plan can have done.
struct PlanDoes {
  /// Takes what a verb made. \return why not, in words; empty: it is taken.
  std::function<QString(gis::Result<plan::Plan> next, gis::Message what)> take;
  std::function<void(const gis::Box&)> showLand;
};

/// A part of what the plan says, to be edited where it stands.
class PlanSection : public FoldedSection {
  Q_OBJECT
 public:
  PlanSection(const Texts& texts, PlanDoes does) : m_texts(texts), m_does(std::move(does)) {}

  void show(const PlanShown& shown);
  /// Says all words anew.
  void speak();

 protected:
  /// Shows what shown() has, in the words of now.
  virtual void fill() = 0;
  [[nodiscard]] const PlanShown& shown() const { return m_shown; }
  [[nodiscard]] const plan::Plan& plan() const { return *m_shown.plan; }
  [[nodiscard]] const Texts& texts() const { return m_texts; }
  QString take(gis::Result<plan::Plan> next, gis::Message what) const;
  void showLand(const gis::Box& land) const { m_does.showLand(land); }
  /// A count beside the title; nothing for none.
  void summarise(std::size_t count);
  [[nodiscard]] QString number(double value) const;
  [[nodiscard]] std::optional<double> typed(const QString& words) const;

 private:
  const Texts& m_texts;
  PlanDoes m_does;
  PlanShown m_shown;
};

}  // namespace hectare::desk
